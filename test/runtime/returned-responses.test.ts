/** Whole responses that are returned where a status was set before: what the analysis says of it, and what a client gets. */
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { claimsOn } from './claims.ts';
import { run } from './servers.ts';

const require = createRequire(import.meta.url);

interface Runtime {
  readonly name: string;
  readonly version?: number;
  readonly package: unknown;
  readonly program: (statements: string) => string;
  /** The code that a client gets. */
  readonly ask: (app: never) => Promise<number>;
  /** How 404 is set. */
  readonly set: string;
  /** What is done then, with the code that is sent; null where it is that which was set. */
  readonly then: Readonly<Record<string, number | null>>;
}

const always = {
  "return new Response('content')": 200,
  "return new Response('content', { status: 201 })": 201,
  'return Response.json({}, { status: 500 })': 500,
  "const made = new Response('content'); return made": 200,
};

interface Fetching {
  readonly fetch: (request: Request) => Response | Promise<Response>;
}
const asked = async ({ fetch }: Fetching) => (await fetch(new Request('http://localhost/'))).status;

const h3 = (version: number, made: string, exported: string): Omit<Runtime, 'package' | 'ask'> => ({
  name: 'h3',
  version,
  program: (statements) => `
    const { H3, createApp, createRouter, defineEventHandler, setResponseStatus, toWebHandler, redirect } = require('h3');
    const app = ${made};
    app.get('/', defineEventHandler((event) => { ${statements}; }));
    module.exports = ${exported};`,
  set: 'setResponseStatus(event, 404)',
  then: { ...always, "return 'content'": null },
});

const runtimes: readonly Runtime[] = [
  {
    name: 'hono',
    package: require('hono'),
    program: (statements) => `
      const { Hono } = require('hono');
      const app = new Hono();
      app.get('/', (c) => { ${statements}; });
      module.exports = app;`,
    ask: asked,
    set: 'c.status(404)',
    then: { ...always, "return c.text('content')": null },
  },
  {
    name: 'fastify',
    package: require('fastify'),
    program: (statements) => `
      const app = require('fastify')();
      app.get('/', async (request, reply) => { ${statements}; });
      module.exports = app;`,
    ask: async (app: { inject: (path: string) => Promise<{ statusCode: number }> }) =>
      (await app.inject('/')).statusCode,
    set: 'reply.code(404)',
    then: {
      ...always,
      "return reply.send(new Response('content', { status: 201 }))": 201,
      'return { a: 1 }': null,
      "return reply.send('content')": null,
    },
  },
  {
    name: 'elysia',
    package: require('elysia'),
    program: (statements) => `
      const { Elysia } = require('elysia');
      const app = new Elysia();
      app.get('/', ({ set, status }) => { ${statements}; });
      module.exports = app;`,
    ask: async (app: Fetching & { modules: Promise<unknown> }) => {
      await app.modules;
      return asked(app);
    },
    set: 'set.status = 404',
    then: {
      "return new Response('content', { status: 201 })": 201,
      "return status(201, 'content')": 201,
      "return new Response('content')": null,
      "return new Response('content', { status: 200 })": null,
      "return 'content'": null,
    },
  },
  {
    ...h3(1, 'createRouter()', 'toWebHandler(createApp().use(app))'),
    package: require('h3-1'),
    ask: (fetch: Fetching['fetch']) => asked({ fetch }),
  },
  {
    ...h3(2, 'new H3()', 'app'),
    package: require('h3'),
    ask: asked,
    then: {
      ...always,
      "return redirect('/u')": 302,
      "return 'content'": null,
    },
  },
];

describe.each(runtimes)('$name $version', (runtime) => {
  const { name, version, set, program, ask } = runtime;
  it.each(Object.entries(runtime.then))('%s', async (statements, replaced) => {
    const text = program(`${set}; ${statements}`);
    const { sites } = claimsOn(text, version === undefined ? {} : { [name]: version });
    const [site] = sites.filter(({ status }) => 'code' in status && status.code === 404);
    expect(site?.overridden?.code ?? null).toBe(replaced);
    const app = run(text, { [name]: runtime.package });
    expect(await ask(app as never)).toBe(replaced ?? 404);
  });
});
