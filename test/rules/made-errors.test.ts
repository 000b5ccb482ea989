/** Errors that a handler makes and does not throw as they are, each program beside one that throws it and is reported. */
import { describe, expect, it } from 'vitest';
import { lint } from '../rule-tester.ts';

const rules: Parameters<typeof lint>[1]['rules'] = {
  'http-status/no-undeclared-status': ['error', { report: 'all' }],
  'http-status/no-unanswered-declaration': 'error',
};

const reportsIn = (code: string) => lint(code, { rules, filename: 'file.js' }).length;

const imports = `import Boom from '@hapi/boom';
import createError from 'http-errors';
import Hapi from '@hapi/hapi';
import fastify from 'fastify';
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';`;

const hapi = (statements: string) => `${imports}
Hapi.server().route({ method: 'GET', path: '/', options: { plugins: { 'hapi-swagger': { responses: { 200: {} } } } }, async handler(request, h) {
  ${statements}
} });`;

const fastifyApp = (statements: string) => `${imports}
fastify().get('/', { schema: { response: { 200: User } } }, async (request, reply) => { ${statements} });`;

const hono = (statements: string) => `${imports}
const route = createRoute({ method: 'get', path: '/', responses: { 200: { description: 'User' } } });
new OpenAPIHono().openapi(route, (c) => { ${statements} });`;

describe.each<[string, (statements: string) => string, readonly (readonly [string, string])[]]>([
  [
    'hapi',
    hapi,
    [
      [
        'const e = Boom.notFound(); e.output.statusCode = 410; throw e;',
        'const e = Boom.notFound(); throw e;',
      ],
      [
        'const e = Boom.notFound(); log(e); return {};',
        'const e = Boom.notFound(); console.log(e); throw e;',
      ],
      [
        'const e = Boom.notFound(); change(e.output); throw e;',
        'const e = Boom.notFound(); log(e.message); throw e;',
      ],
      ['const all = [Boom.notFound()]; return {};', 'return Boom.notFound();'],
      ['note(Boom.notFound()); return {};', 'return Promise.reject(Boom.notFound());'],
      ['return h.response(Boom.notFound());', 'return isNew ? {} : Boom.notFound();'],
      [
        'const e = Boom.boomify(error, { statusCode: 409 }); log(e); return {};',
        'throw Boom.boomify(error, { statusCode: 409 });',
      ],
      [
        'const e = await find() ?? Boom.notFound(); if (e.isBoom) return {}; return e;',
        'return (await find()) ?? Boom.notFound();',
      ],
      [
        'let e; if (isOld) e = Boom.gone(); if (isNew) e = null; if (e) throw e; return {};',
        'const e = Boom.gone(); if (isNew) return e; throw e;',
      ],
      [
        'const fail = () => Boom.notFound(); log(fail()); return {};',
        'const fail = () => Boom.notFound(); throw fail();',
      ],
      [
        'await find().then(() => Boom.notFound()); return {};',
        'return find().then((found) => found ?? Boom.notFound());',
      ],
      [
        'const e = Boom.notFound(); try { throw e; } catch { return {}; }',
        'const e = Boom.notFound(); try { find(); } finally { log(); } throw e;',
      ],
    ],
  ],
  [
    'Fastify',
    fastifyApp,
    [
      [
        'const e = createError(404); e.status = 410; throw e;',
        'const e = createError(404); throw e;',
      ],
      [
        'const e = new Error(); e.statusCode = 404; log(e); return {};',
        'const e = new Error(); e.details = []; e.statusCode = 404; throw e;',
      ],
      [
        'const e = new Error(); e.statusCode = 404; e.statusCode = 410; throw e;',
        'const e = new Error(); e.statusCode = 410; return reply.send(e);',
      ],
      [
        'await new Promise((resolve) => resolve(createError(404))); return {};',
        'return new Promise((resolve, reject) => reject(createError(404)));',
      ],
      ['return [createError(404)];', 'return createError(404);'],
    ],
  ],
  [
    'Hono',
    hono,
    [
      // It answers no error that is returned.
      ['return new HTTPException(404);', 'throw new HTTPException(404);'],
      [
        'throw new HTTPException(status, { cause: createError(404) });',
        'const e = new HTTPException(404); throw e;',
      ],
    ],
  ],
])('an error that a handler of %s makes', (_, program, pairs) => {
  it.each(pairs)('is no answer: %s, and is one: %s', (silent, reported) => {
    expect(reportsIn(program(silent))).toBe(0);
    expect(reportsIn(program(reported))).toBe(1);
  });
});

describe('a declared status that no path names', () => {
  const program = (statements: string) =>
    fastifyApp(statements).replace('{ 200: User }', '{ 200: User, 202: User }');

  it.each([
    'const e = createError(404); e.status = 202; throw e;',
    'const e = createError(404); change(e); throw e;',
  ])('may be the one of an error that is changed: %s', (statements) => {
    expect(reportsIn(program(`if (isNew) { ${statements} } return { a: 1 };`))).toBe(0);
  });

  it('is none where an error is printed alone', () => {
    const statements = 'const e = createError(404); console.log(e); return { a: 1 };';
    expect(reportsIn(program(statements))).toBe(1);
  });
});
