/** The statuses of thrown errors, where other code of a program answers them or hands them on, and those that it sets before. */
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { byCalling, defaultOf, onLoopback } from './documents.ts';
import type { Listener } from './runtimes/define-runtime.ts';

const require = createRequire(import.meta.url);
const packages = {
  express: require('express') as unknown,
  fastify: require('fastify') as unknown,
  hono: await import('hono'),
  'hono/http-exception': await import('hono/http-exception'),
  'http-errors': require('http-errors') as unknown,
};

const expressApp = (before: string, handler: string, behind: string) => `
  import express from 'express';
  import createError from 'http-errors';
  const app = express();
  app.set('env', 'test');
  ${before}
  app.get('/', (req, res) => { ${handler} });
  ${behind}
  export default app;`;

describe('Express', () => {
  it.each([
    ['', '', 404],
    ['', 'app.use((error, req, res, next) => { res.status(400).json({}); });', 400],
    ['', 'app.use((error, req, res, next) => { res.json({}); });', 200],
    ['', 'app.use((error, req, res, next) => { res.status(error.status ?? 500).json({}); });', 404],
    ['', 'app.use((error, req, res, next) => { next(error); });', 404],
    [
      'app.use(async (req, res, next) => { try { await next(); } catch { res.status(400).end(); } });',
      '',
      404,
    ],
  ])('sends for an error what its middleware answers: %s %s', async (before, behind, status) => {
    const text = expressApp(before, 'throw createError(404);', behind);
    expect(await onLoopback(defaultOf(text, packages) as Listener)('/')).toMatchObject({ status });
  });

  it.each([
    ['app.use((req, res, next) => { res.status(201); next(); });', 201],
    ["app.all('/', (req, res, next) => { res.status(202); next(); });", 202],
    ['app.use(express.json());', 200],
  ])('sends the status that middleware set before: %s', async (before, status) => {
    const text = expressApp(before, 'res.json({});', '');
    expect(await onLoopback(defaultOf(text, packages) as Listener)('/')).toMatchObject({ status });
  });
});

describe('Fastify', () => {
  it.each([
    ['', '{}', 404],
    ['(error, request, reply) => { reply.code(400).send({}); }', '{}', 400],
    ['(error, request, reply) => { reply.send(error); }', '{}', 404],
    ['(error, request, reply) => { reply.code(error.statusCode).send({}); }', '{}', 404],
    ['(error) => { throw error; }', '{}', 404],
    ['', '{ errorHandler: (error, request, reply) => { reply.code(409).send({}); } }', 409],
  ])('sends what the handler of errors answers: %s %s', async (handler, options, status) => {
    const text = `
      import fastify from 'fastify';
      import createError from 'http-errors';
      const app = fastify();
      ${handler === '' ? '' : `app.setErrorHandler(${handler});`}
      app.get('/', ${options}, async () => { throw createError(404); });
      export default app;`;
    const app = defaultOf(text, packages) as {
      inject(path: string): Promise<{ readonly statusCode: number }>;
    };
    expect(await app.inject('/')).toMatchObject({ statusCode: status });
  });
});

describe('Hono', () => {
  it.each([
    ['', 404],
    ['app.onError((error, c) => c.json({}, 400));', 400],
    ['app.onError((error) => error.getResponse());', 404],
  ])('sends what the handler of errors answers: %s', async (handler, status) => {
    const text = `
      import { Hono } from 'hono';
      import { HTTPException } from 'hono/http-exception';
      const app = new Hono();
      app.get('/', () => { throw new HTTPException(404); });
      ${handler}
      export default app.fetch;`;
    const ask = byCalling(async (request) =>
      (defaultOf(text, packages) as (request: Request) => Response | Promise<Response>)(request),
    );
    expect(await ask('/')).toMatchObject({ status });
  });
});
