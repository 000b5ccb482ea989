/**
 * Programs of any size that are one thing many times over. The work for each has to grow as the program does:
 * test/analysis/growth.test.ts counts steps, the benchmark measures time.
 */

/**
 * @param {number} times
 * @param {(index: number) => string} part
 */
export function repeated(times, part, separator = '\n') {
  return Array.from({ length: times }, (_, index) => part(index)).join(separator);
}

export const app = "import express from 'express';\nconst app = express();\n";

/**
 * A handler of Express with such statements in it.
 * @param {string} statements
 */
export const inHandler = (statements) =>
  `${app}app.get('/', async (req, res) => {\n${statements}\n});`;

/**
 * A line that makes a handler of statements.
 * @param {string} statements
 */
export const inLine = (statements) => `use([(req, res) => { ${statements} }]);`;

/**
 * An error status.
 * @param {number} index
 */
export const code = (index) => 400 + (index % 18);

/** @satisfies {Readonly<Record<string, (size: number) => string>>} */
export const shapes = {
  'handlers of Express': (size) =>
    `${app}${repeated(size, (i) => `app.get('/${i}', (req, res) => { if (a) return res.status(404).json({}); res.status(201).json({}); });`)}`,
  'handlers of Hono': (size) =>
    `import { Hono } from 'hono';\nconst app = new Hono();\n${repeated(size, (i) => `app.get('/${i}', (c) => (c.req.param('a') ? c.json({}, 404) : c.json({}, 201)));`)}`,
  'handlers of Nest': (size) =>
    `import { Controller, Get, HttpCode, NotFoundException } from '@nestjs/common';\n@Controller('a')\nexport class A {\n${repeated(size, (i) => `@Get('${i}') @HttpCode(202) async f${i}(id: string) { if (!id) throw new NotFoundException('a'); return { id }; }`)}\n}`,
  'handlers of SvelteKit': (size) =>
    `import { error, json } from '@sveltejs/kit';\n${repeated(size, (i) => `export const GET${i} = async ({ params }) => { if (!params.a) error(404, 'a'); return json({}, { status: 201 }); };`)}`,
  'results of Lambda': (size) =>
    `import type { APIGatewayProxyHandler } from 'aws-lambda';\n${repeated(size, (i) => `export const f${i}: APIGatewayProxyHandler = async (event) => { if (!event.body) return { statusCode: 400, body: 'a' }; return { statusCode: 201, body: event.body }; };`)}`,
  middlewares: (size) =>
    `${app}${repeated(size, () => `app.use((req, res, next) => { if (a) return res.status(401).json({}); res.set('a', 'b'); next(); });`)}`,
  guards: (size) =>
    inHandler(
      repeated(size, (i) => `if (req.method === 'PUT') return res.status(404).json({ a: ${i} });`),
    ),
  'awaits in a try': (size) =>
    inHandler(
      `try { ${repeated(size, (i) => `if (x) { await f(); res.status(${code(i)}); }`, '\n')} } catch { res.status(500).end(); }`,
    ),
  'constructed responses': (size) =>
    repeated(size, (i) => `export function h${i}() { return new Response('', { status: 404 }); }`),
  clients: (size) =>
    repeated(
      size,
      (i) =>
        `async function f${i}() { const r = await fetch('/a'); if (r.status === 404) return null; return r.json(); }`,
    ),
  'uses of a constant object': (size) =>
    `const S = { A: 404, B: { C: 500 } };\n${repeated(size, () => inLine('res.status(S.A); res.status(S.B.C).end();'))}`,
  'classes of errors': (size) =>
    `class Failure extends Error { constructor(m, status) { super(m); this.status = status; } }\n${repeated(size, (i) => `export class E${i} extends Failure { constructor(m) { super(m, ${code(i)}); } }`)}`,
  'errors of one class': (size) =>
    `class HttpFailure extends Error { constructor(m, status) { super(m); this.status = status; } }\n${repeated(size, (i) => `export function f${i}() { throw new HttpFailure('x', ${code(i)}); }`)}`,
  tests: (size) =>
    `import request from 'supertest';\nimport { expect, it } from 'vitest';\n${repeated(size, (i) => `it('a ${i}', async () => { const r = await request(app).get('/${i}').expect(200); expect(r.status).toBe(200); expect(r.body.a).toEqual({ b: ${i} }); });`)}`,
  'chained routes of Express': (size) =>
    `${app}app${repeated(size, (i) => `.get('/${i}', (req, res) => { res.status(404).json({}); })`)};`,
  'chained routes of Hono': (size) =>
    `import { Hono } from 'hono';\nnew Hono()${repeated(size, (i) => `.get('/${i}', (c) => c.json({}, ${code(i)}))`)};`,
  'a chain with a callback at its end': (size) =>
    `fetch('/a').then((r) => r.status === 404); function f() {} d3.select('a')${repeated(size, (i) => `.attr('a', ${code(i)})`)}.on('click', f);`,
  'chains of calls': (size) =>
    `fetch('/a').then((r) => r.status === 404); function f() {}\n${repeated(size, (i) => `d3.select('a')${repeated(12, (j) => `.attr('a${j}', ${code(i)})`, '')}.on('click', f);`)}`,
};
