/** Responses and errors that are made and dropped: what a client gets then, and what it gets once they are returned or thrown. */
import { createRequire } from 'node:module';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';
import { ask, receive } from './observe.ts';
import { defineRuntime, testOf, type RuntimeTest } from './runtimes/define-runtime.ts';
import { functions } from './runtimes/functions.ts';
import { hono } from './runtimes/hono.ts';
import { servers } from './runtimes/servers.ts';
import { failure, serverOf } from './servers.ts';

const require = createRequire(import.meta.url);

const kit = await import('@sveltejs/kit');

const called = (framework: string) => testOf(functions, framework);
const served = (framework: string, version?: number) =>
  testOf([...servers, hono], framework, version);

/** A module of one function, which the tests call. */
function library(
  framework: string,
  name: string,
  names: string,
  module: unknown = require(name),
): RuntimeTest {
  return defineRuntime({
    framework,
    packages: { [name]: module },
    apis: [],
    program: (statements) => `
    const ${names} = require('${name}');
    exports.GET = () => { ${statements}; };`,
    asked: { call: ({ GET }: { readonly GET: () => unknown }) => GET() },
  });
}

/** The reports on a program, each with the program that its suggestion leaves. */
function reportsOn({ framework, version, typed }: RuntimeTest, program: string) {
  const versions = version === undefined ? {} : { [framework]: version };
  const messages = new Linter().verify(program, {
    plugins: { 'http-status': plugin },
    settings: { 'http-status': { versions } },
    languageOptions: typed === true ? { parser: tseslint.parser } : { sourceType: 'commonjs' },
    rules: { 'http-status/no-unused-response': 'error' },
  });
  return messages.map(({ messageId, suggestions: [edit] = [] }) => ({
    messageId,
    mended:
      edit &&
      program.slice(0, edit.fix.range[0]) + edit.fix.text + program.slice(edit.fix.range[1]),
  }));
}

/** The program that is left once the one dropped response of a program is returned or thrown. */
function mended(test: RuntimeTest, program: string): string {
  const reports = reportsOn(test, program);
  expect(reports).toHaveLength(1);
  return reports[0]?.mended ?? '';
}

/** The status of what a function gives, or of the error that it throws; undefined where it gives nothing. */
async function statusOf(test: RuntimeTest, program: string): Promise<unknown> {
  const given = await ask(test, program);
  const { status, statusCode, output, init } = (given ?? {}) as {
    readonly status?: unknown;
    readonly statusCode?: unknown;
    readonly output?: { readonly statusCode: unknown };
    readonly init?: { readonly status: unknown };
  };
  return output?.statusCode ?? init?.status ?? statusCode ?? status;
}

describe.each<{ readonly test: RuntimeTest; readonly made: Readonly<Record<string, unknown>> }>([
  {
    test: called('fetch-response'),
    made: {
      "new Response('Gone', { status: 410 })": 410,
      'Response.json({})': 200,
      "Response.redirect('https://example.org/')": 302,
    },
  },
  {
    test: called('next'),
    made: {
      'NextResponse.json({}, { status: 401 })': 401,
      "NextResponse.redirect('https://example.org/')": 307,
      "NextResponse.rewrite('https://example.org/')": 200,
      'NextResponse.next()': 200,
      'new NextResponse(null, { status: 401 })': 401,
    },
  },
  {
    test: library('sveltekit', '@sveltejs/kit', '{ fail, json, text }', kit),
    made: { 'fail(400, {})': 400, 'json({})': 200, "text('Gone', { status: 410 })": 410 },
  },
  { test: called('remix'), made: { 'json({}, 404)': 404, "redirect('/')": 302 } },
  { test: called('react-router'), made: { "redirect('/')": 302 } },
  {
    test: library('react-router', 'react-router', '{ data, replace }'),
    made: { 'data({}, 404)': 404, "replace('/')": 302 },
  },
  {
    test: called('itty-router'),
    made: {
      'error(404)': 404,
      'status(204)': 204,
      'json({})': 200,
      'new StatusError(404)': 404,
    },
  },
  { test: called('azure-functions'), made: { 'new HttpResponse({ status: 404 })': 404 } },
  {
    test: called('http-errors'),
    made: {
      'createError(404)': 404,
      "createError(404, 'Gone')": 404,
      'createError.NotFound()': 404,
    },
  },
  {
    test: called('boom'),
    made: { 'Boom.notFound()': 404, "new Boom.Boom('Gone', { statusCode: 410 })": 410 },
  },
  { test: called('middy'), made: { 'createError(404)': 404 } },
  {
    test: library('fastify-sensible', '@fastify/sensible', '{ httpErrors }'),
    made: { 'httpErrors.notFound()': 404, 'httpErrors.createError(410)': 410 },
  },
  {
    test: library('hono', 'hono/http-exception', '{ HTTPException }'),
    made: { 'new HTTPException(401)': 401 },
  },
])('$test.name', ({ test, made }) => {
  it.each(Object.entries(made))('gives nothing to answer with: %s', async (text, status) => {
    const program = test.program(text);
    expect(await ask(test, program)).toBeUndefined();
    expect(await statusOf(test, mended(test, program))).toBe(status);
  });
});

interface Dropped {
  readonly test: RuntimeTest;
  /** The status for a handler that does nothing. */
  readonly instead: number;
  readonly made: Readonly<Record<string, number>>;
}

const nest = (text: string) => `@Get() show() { ${text}; }`;

const dropping: readonly Dropped[] = [
  {
    test: served('hapi'),
    // A handler has to return.
    instead: failure,
    made: {
      "h.response('Gone').code(410)": 410,
      "h.response().code(404).type('text/plain')": 404,
      "h.redirect('/login').permanent()": 301,
    },
  },
  { test: served('h3', 1), instead: 404, made: { 'createError({ statusCode: 410 })': 410 } },
  {
    test: served('h3', 2),
    instead: 200,
    made: {
      'new HTTPError({ status: 410 })': 410,
      'HTTPError.status(410)': 410,
      "redirect('/login')": 302,
      'noContent(204)': 204,
    },
  },
  {
    test: served('nest'),
    instead: 200,
    made: { [nest("new HttpException('Gone', 410)")]: 410 },
  },
];

function describeDropped({ test, instead, made }: Dropped): void {
  const server = serverOf(test);

  it.each(Object.entries(made))('answers as if it were not there: %s', async (text, status) => {
    const program = test.program(text);
    expect((await receive(server, program))?.status).toBe(instead);
    expect((await receive(server, mended(test, program)))?.status).toBe(status);
  });
}

describe.each(dropping)('$test.name', describeDropped);

describe.each([
  {
    test: library('sveltekit', '@sveltejs/kit', '{ error, redirect }', kit),
    statements: { 'error(404)': 404, "redirect(303, '/')": 303 },
  },
  {
    test: called('http-errors'),
    statements: {
      'const error = new Error(); createError(404, error); throw error': 404,
    },
  },
  {
    test: called('boom'),
    statements: {
      'const error = new Error(); Boom.boomify(error, { statusCode: 404 }); throw error': 404,
      "const error = new Error(); Boom.internal('Gone', error); throw error": 500,
    },
  },
])('$test.name, left alone', ({ test, statements }) => {
  it.each(Object.entries(statements))('throws with the status: %s', async (text, status) => {
    const program = test.program(text);
    expect(await statusOf(test, program)).toBe(status);
    expect(reportsOn(test, program)).toEqual([]);
  });
});

describe.each<{
  readonly test: RuntimeTest;
  readonly statements: Readonly<Record<string, number>>;
}>([
  { test: served('koa'), statements: { 'ctx.throw(410)': 410, 'ctx.assert(false, 401)': 401 } },
  {
    test: served('h3', 1),
    statements: {
      "sendRedirect(event, '/login'); return 'content'": 302,
      'sendNoContent(event)': 204,
    },
  },
  { test: served('express', 5), statements: { 'res.status(410).json({})': 410 } },
  { test: served('fastify'), statements: { 'reply.code(410).send()': 410 } },
])('$test.name, left alone', ({ test, statements }) => {
  const server = serverOf(test);

  it.each(Object.entries(statements))('answers by itself: %s', async (text, status) => {
    const program = test.program(text);
    expect((await receive(server, program))?.status).toBe(status);
    expect(reportsOn(test, program)).toEqual([]);
  });
});

describe('the functions of next/navigation', () => {
  const { forbidden, notFound, redirect, unauthorized } =
    require('next/dist/client/components/navigation.react-server.js') as Readonly<
      Record<string, (target?: string) => unknown>
    >;

  it('throw by themselves', () => {
    for (const leave of [redirect, notFound]) expect(() => leave?.('/login')).toThrow(/NEXT_/u);
    // These need an option of the project, and throw without it as well.
    for (const leave of [forbidden, unauthorized]) expect(() => leave?.()).toThrow();
  });
});

/** Last, since its server replaces the global `Response`, with which others make theirs. */
const ofHono: Dropped = {
  test: served('hono'),
  instead: 404,
  made: {
    'c.json({}, 401)': 401,
    "c.text('Gone', 410)": 410,
    "c.html('Gone', 410)": 410,
    'c.body(null, 204)': 204,
    "c.newResponse('Gone', 410)": 410,
    "c.redirect('/login')": 302,
    "c.render('Gone')": 200,
    'new HTTPException(401)': 401,
  },
};

describe('hono', () => {
  describeDropped(ofHono);
});

describe('Hono behind middleware', () => {
  const test = served('hono');
  const server = serverOf(test);
  const behind = (text: string) =>
    test
      .program(text)
      .replace('app.get(', 'app.use(async (c, then) => { await then(); }); app.get(');

  it('fails, since no handler returns a response', async () => {
    const program = behind('c.json({}, 401)');
    expect((await receive(server, program))?.status).toBe(failure);
    expect((await receive(server, mended(test, program)))?.status).toBe(401);
  });
});
