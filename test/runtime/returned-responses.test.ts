/** Whole responses that are returned after a status was set: the claims about it, and the status that a client gets. */
import { describe, expect, it } from 'vitest';
import { claimed } from './agreement.ts';
import { ask, receive } from './observe.ts';
import { testOf, type RuntimeTest } from './runtimes/define-runtime.ts';
import { functions } from './runtimes/functions.ts';
import { hono } from './runtimes/hono.ts';
import { servers } from './runtimes/servers.ts';
import { serverOf } from './servers.ts';

interface Handlers {
  readonly test: RuntimeTest;
  /** The statement that sets 404. */
  readonly set: string;
  /** The statements after it, with the code that is sent in the place of 404; null where 404 is sent. */
  readonly then: Readonly<Record<string, number | null>>;
}

const testOn = (framework: string, version?: number) =>
  testOf([...servers, hono, ...functions], framework, version);

const always = {
  "return new Response('content')": 200,
  "return new Response('content', { status: 201 })": 201,
  'return Response.json({}, { status: 500 })': 500,
  "const made = new Response('content'); return made": 200,
};

const h3 = { set: 'setResponseStatus(event, 404)' };

const handlers: readonly Handlers[] = [
  {
    test: testOn('hono'),
    set: 'c.status(404)',
    then: { ...always, "return c.text('content')": null },
  },
  {
    test: testOn('fastify'),
    set: 'reply.code(404)',
    then: {
      ...always,
      "return reply.send(new Response('content', { status: 201 }))": 201,
      'return { a: 1 }': null,
      "return reply.send('content')": null,
    },
  },
  {
    test: testOn('elysia'),
    set: 'set.status = 404',
    then: {
      "return new Response('content', { status: 201 })": 201,
      "return status(201, 'content')": 201,
      "return new Response('content')": null,
      "return new Response('content', { status: 200 })": null,
      "return 'content'": null,
    },
  },
  { ...h3, test: testOn('h3', 1), then: { ...always, "return 'content'": null } },
  {
    ...h3,
    test: testOn('h3', 2),
    then: { ...always, "return redirect('/u')": 302, "return 'content'": null },
  },
];

describe.each(handlers)('$test.name', ({ test, set, then }) => {
  const server = 'listener' in test.asked ? serverOf(test) : null;
  const received = async (program: string) =>
    (server === null ? ((await ask(test, program)) as Response) : await receive(server, program))
      ?.status;

  it.each(Object.entries(then))('%s', async (statements, replaced) => {
    const program = test.program(`${set}; ${statements}`);
    const { sites } = claimed(test, program);
    const [site] = sites.filter(({ status }) => 'code' in status && status.code === 404);
    expect(site?.overridden?.code ?? null).toBe(replaced);
    expect(await received(program)).toBe(replaced ?? 404);
  });
});
