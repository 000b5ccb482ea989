/** Numbers that a handler returns, `return 404`, and that its framework sends as content: those that are meant as a status. */
import { judge, type Verdict } from './verdicts.ts';

function nest(member: string): Verdict {
  return {
    typescript: true,
    code: `import { Controller, Get, HttpStatus } from '@nestjs/common';\nenum Limit { Most = 500 }\n@Controller() export class C {\n@Get() ${member}\n}`,
  };
}
const fastify = (handler: string): Verdict => ({
  code: `import Fastify from 'fastify';\nconst MOST = 500;\nFastify().get('/', ${handler});`,
});
const h3 = (handler: string): Verdict => ({
  code: `import { defineEventHandler } from 'h3';\nexport default defineEventHandler(${handler});`,
});
const elysia = (handler: string): Verdict => ({
  code: `import { Elysia } from 'elysia';\nnew Elysia().get('/', ${handler});`,
});

judge('a number that may be content', [
  ...[
    'port() { return 443; }',
    'n() { const n = this.count(); return n > 500 ? 500 : n; }',
    'weight() { return 500; }',
    'max(): number { return 404; }',
    'async limit() { return Limit.Most; }',
    'async area(): Promise<number> { return 404; }',
    'orderStatus() { return 400; }',
    'code() { return 404; }',
    'status() { return 470; }',
    'notFound() { return 403; }',
    'total = () => 451;',
    'statistics() { return 500; }',
  ].map(nest),
  ...[
    'async () => { return 500; }',
    'async function limit() { return 404; }',
    'async () => MOST',
    'async (request) => request.query.n ?? 500',
    'async () => { const n = 404; return n; }',
  ].map(fastify),
  ...['() => 500', '() => { return 404; }', '(event) => event.port || 443'].map(h3),
  ...['() => 500', '() => { return 404; }'].map(elysia),
]);

judge('a number whose name says that it is a status', [
  ...[
    'show() { return HttpStatus.NOT_FOUND; }',
    'async show() { return this.user ?? HttpStatus.NOT_FOUND; }',
    'status() { return 404; }',
    'getStatusCode() { return 503; }',
    'statusOf() { return 404; }',
    'notFound() { return 404; }',
  ].map((member) => ({ ...nest(member), reports: ['no-ignored-status 4'] })),
  {
    code: `import Fastify from 'fastify';\nimport { StatusCodes } from 'http-status-codes';\nFastify().get('/', async () => { return StatusCodes.NOT_FOUND; });`,
    reports: ['no-ignored-status 3'],
  },
  {
    code: `import Fastify from 'fastify';\nconst Codes = { NOT_FOUND: 404, GONE: 410 };\nFastify().get('/', async () => { return Codes.NOT_FOUND; });`,
    reports: ['no-ignored-status 3'],
  },
  { ...fastify('async function notFound() { return 404; }'), reports: ['no-ignored-status 3'] },
]);
