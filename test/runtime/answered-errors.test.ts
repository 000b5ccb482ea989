/** Errors that are answered or thrown with the status of a success: what a client gets, and what the rule says. */
import { createRequire } from 'node:module';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';
import { ask, receive } from './observe.ts';
import { defineRuntime, testOf, type RuntimeTest } from './runtimes/define-runtime.ts';
import { express as expressTests } from './runtimes/express.ts';
import { functions } from './runtimes/functions.ts';
import { hono } from './runtimes/hono.ts';
import { restify } from './runtimes/restify.ts';
import { servers } from './runtimes/servers.ts';
import { serverOf } from './servers.ts';

const require = createRequire(import.meta.url);
const rule = 'no-success-status-on-error';

/** How many errors of a program the rule reports. */
function reportsOn({ framework, version, typed }: RuntimeTest, program: string): number {
  const versions = version === undefined ? {} : { [framework]: version };
  const messages = new Linter().verify(program, {
    plugins: { 'http-status': plugin },
    settings: { 'http-status': { versions } },
    languageOptions: typed === true ? { parser: tseslint.parser } : { sourceType: 'commonjs' },
    rules: { [`http-status/${rule}`]: 'error' },
  });
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return messages.length;
}

const caught = (statements: string) =>
  `try { throw new Error('Failed') } catch (error) { ${statements} }`;

/** The statements of handlers, with the status that a client gets. */
interface Answers {
  readonly test: RuntimeTest;
  readonly reported: Readonly<Record<string, number>>;
  readonly silent: Readonly<Record<string, number>>;
}

const testOn = (framework: string, version?: number) =>
  testOf([...servers, restify, hono], framework, version);

const express5 = testOf(expressTests, 'express', 5);

const express = {
  reported: {
    [caught('res.status(200).json({ error: error.message })')]: 200,
    [caught('res.json({ success: false, message: error.message })')]: 200,
    [caught("res.send('Something went wrong')")]: 200,
    [caught('res.send(error.message)')]: 200,
    [caught('res.send(error)')]: 200,
    [caught('res.json(error)')]: 200,
    [caught('res.end(error.message)')]: 200,
    ["const read = (done) => done(new Error('Failed')); read((error) => { if (error) return res.send(error); })"]: 200,
    ["Promise.reject(new Error('Failed')).catch((error) => res.status(201).json({ error: error.message }))"]: 201,
    ["res.status(200); try { throw new Error('Failed') } catch (error) { res.json({ error: error.message }) }"]: 200,
  },
  silent: {
    [caught('res.status(500).json({ error: error.message })')]: 500,
    [caught('res.json([])')]: 200,
    [caught("res.redirect('/')")]: 302,
    [caught('throw error')]: 500,
  },
};

const answers: readonly Answers[] = [
  ...[4, 5].map((version) => ({ test: testOf(expressTests, 'express', version), ...express })),
  {
    test: testOn('node-http'),
    reported: {
      [caught('res.end(error.message)')]: 200,
      [caught('res.writeHead(200); res.end(JSON.stringify({ error: error.message }))')]: 200,
    },
    silent: {
      [caught('res.end(error)')]: 500,
      // It has left with 200 before the error came.
      "(async () => { try { res.write('x'); await Promise.reject(new Error('Failed')); } catch (error) { res.statusCode = 500; res.end(error.message); } })()": 200,
      "res.write('x'); Promise.reject(new Error('Failed')).catch((error) => res.end(error.message))": 200,
    },
  },
  {
    test: testOn('koa'),
    reported: {
      [caught('ctx.body = { error: error.message }')]: 200,
      [caught('ctx.status = 200; ctx.body = { error: error.message }')]: 200,
      [caught('ctx.body = error')]: 200,
      'ctx.throw(200)': 200,
    },
    silent: { [caught('ctx.status = 500; ctx.body = { error: error.message }')]: 500 },
  },
  {
    test: testOn('fastify'),
    reported: {
      [caught('return reply.send({ error: error.message })')]: 200,
      [caught('return reply.code(200).send({ error: error.message })')]: 200,
      [caught('return { error: error.message }')]: 200,
    },
    silent: {
      [caught('return reply.send(error)')]: 500,
      [caught('return reply.code(200).send(error)')]: 500,
      [caught('return error')]: 500,
      [caught('reply.code(500); return { error: error.message }')]: 500,
    },
  },
  {
    test: testOn('hono'),
    reported: {
      [caught('return c.json({ error: error.message })')]: 200,
      [caught('return c.json({ error: error.message }, 200)')]: 200,
      [caught('return c.json(error)')]: 200,
      [caught('return c.text(error.message)')]: 200,
      'throw new HTTPException(200)': 200,
      'throw new HTTPException(204)': 500,
    },
    silent: { [caught('return c.json({ error: error.message }, 500)')]: 500 },
  },
  {
    test: testOn('nest'),
    reported: {
      "@Get() show() { throw new HttpException('Message', 200); }": 200,
      "@Get() show() { throw new HttpException('Message', 204); }": 204,
      [`@Get() show() { ${caught('return { error: error.message }')} }`]: 200,
      [`@Get() show(@Res() res) { ${caught('res.json({ error: error.message })')} }`]: 200,
      "@Get() show() { return Promise.reject(new Error('Failed')).catch((error) => ({ error: error.message })); }": 200,
    },
    silent: {
      [`@Get() show(@Res() res) { ${caught('res.status(500).json({ error: error.message })')} }`]: 500,
      "@Get() show() { throw new HttpException('Message', 304); }": 304,
      [`@Get() @HttpCode(202) show() { ${caught('return { error: error.message }')} }`]: 202,
    },
  },
  {
    test: testOn('h3', 1),
    reported: {
      [caught('return { error: error.message }')]: 200,
      'throw createError({ statusCode: 201 })': 201,
    },
    silent: {
      [caught('return error')]: 500,
      [caught('setResponseStatus(event, 500); return { error: error.message }')]: 500,
    },
  },
  {
    test: testOn('h3', 2),
    reported: {
      [caught('return { error: error.message }')]: 200,
      'throw new HTTPError({ status: 201 })': 200,
    },
    silent: {
      [caught('return error')]: 200,
      [caught('event.res.status = 500; return { error: error.message }')]: 500,
    },
  },
  {
    test: testOn('restify'),
    reported: { [caught('res.send({ error: error.message }); next()')]: 200 },
    silent: { [caught('res.send(error); next()')]: 500 },
  },
  {
    test: testOn('hapi'),
    reported: {
      [caught('return h.response({ error: error.message }).code(200)')]: 200,
      [caught('return h.response({ error: error.message })')]: 200,
    },
    silent: {
      [caught('return h.response({ error: error.message }).code(500)')]: 500,
      [caught('return h.response(error)')]: 500,
    },
  },
  {
    test: defineRuntime({
      ...testOn('hono'),
      program: (statements) => `
    const { Hono } = require('hono');
    const app = new Hono();
    app.get('/', () => { throw new Error('Failed'); });
    app.onError((error, c) => { ${statements}; });
    module.exports = app;`,
    }),
    reported: { 'return c.json({ error: error.message })': 200 },
    silent: { 'return c.json({ error: error.message }, 500)': 500 },
  },
  {
    test: defineRuntime({
      ...testOn('fastify'),
      program: (statements) => `
    const Fastify = require('fastify');
    const app = Fastify();
    app.get('/', async (request, reply) => { reply.code(401); throw new Error('Failed'); });
    app.setErrorHandler((error, request, reply) => { ${statements}; });
    module.exports = app;`,
    }),
    reported: { 'reply.code(200).send({ error: error.message })': 200 },
    silent: { 'reply.send({ error: error.message })': 401 },
  },
  {
    test: defineRuntime({
      ...express5,
      packages: { ...express5.packages, 'http-errors': require('http-errors') as unknown },
      program: (statements) => `
    const express = require('express');
    const createError = require('http-errors');
    const app = express();
    app.set('env', 'test');
    app.get('/', () => { ${statements}; });
    module.exports = (req, res) => app(req, res);`,
    }),
    reported: { "throw createError(200, 'Message')": 500 },
    silent: { "throw createError(404, 'Message')": 404 },
  },
  {
    test: defineRuntime({
      ...express5,
      program: (statements) => `
    const express = require('express');
    const app = express();
    app.get('/', (req, res) => { res.status(401); throw new Error('Failed'); });
    app.use((error, req, res, next) => { ${statements}; });
    module.exports = app;`,
    }),
    reported: { 'res.status(200).json({ error: error.message })': 200 },
    // The handler that threw has set a status, which is kept.
    silent: { 'res.json({ error: error.message })': 401 },
  },
];

describe.each(answers)('$test.framework $test.version', ({ test, reported, silent }) => {
  const server = serverOf(test);
  const cases = [
    ...Object.entries(reported).map(([statements, status]) => ({ statements, status, count: 1 })),
    ...Object.entries(silent).map(([statements, status]) => ({ statements, status, count: 0 })),
  ];

  it.each(cases)('$status: $statements', async ({ statements, status, count }) => {
    const program = test.program(statements);
    expect(await receive(server, program)).toMatchObject({ status });
    expect(reportsOn(test, program)).toBe(count);
  });
});

describe.each([
  {
    test: testOf(functions, 'next'),
    reported: [
      'return NextResponse.json({ error: error.message })',
      'return NextResponse.json({ error: error.message }, { status: 200 })',
      'return NextResponse.json(error)',
      "return new NextResponse('Something went wrong')",
    ],
  },
  {
    test: testOf(functions, 'fetch-response'),
    reported: [
      'return Response.json({ error: error.message })',
      'return new Response(error.message)',
      'return new Response(error)',
    ],
  },
])('$test.framework', ({ test, reported }) => {
  it.each(reported)('200: %s', async (statements) => {
    const program = test.program(caught(statements));
    expect(await ask(test, program)).toMatchObject({ status: 200 });
    expect(reportsOn(test, program)).toBe(1);
  });
});
