import rule from '../../rules/no-forbidden-content.ts';
import { at, bodyOf, run } from '../rule-tester.ts';

const node = (...statements: readonly string[]) => `
import { createServer } from 'node:http';
createServer((req, res) => {
${bodyOf(statements)}});
`;

const noContent = { status: '204 (No Content)', demand: 'RFC 9110, 15.3.5: by definition' };

const resetContent = { status: '205 (Reset Content)', demand: 'RFC 9110, 15.3.6: MUST NOT' };

const notModified = { status: '304 (Not Modified)', demand: 'RFC 9110, 15.4.5: by definition' };

const declaredContent = {
  messageId: 'contentDeclared',
  data: { status: '204 (No Content)', demand: 'RFC 9110, 15.3.5: by definition' },
} as const;

/** A class with decorators that document content, the second of which is given. */
const decorated = (second: string) => `
import { ApiNoContentResponse, ApiOkResponse, ApiResponse } from '@nestjs/swagger';
import { Order } from './order.js';
class Receipt {}
class Orders {
  @ApiNoContentResponse({ type: Order })
  a() {}
  @ApiOkResponse()
  ${second}
  b() {}
  @ApiNoContentResponse({ type: () => Receipt })
  c() {}
  @ApiNoContentResponse({ schema: { allOf: [order] } })
  d() {}
  @ApiNoContentResponse({ type: Boolean })
  e() {}
}
`;

run(rule, {
  valid: [
    {
      name: 'schemas that a document has for no content, or that may be for none',
      code: `
import { Elysia, t } from 'elysia';
import { z } from 'zod';
import { Gone } from './schemas.js';
${[
  't.Void()',
  't.Null()',
  't.Undefined()',
  't.Never()',
  't.Any()',
  't.Unknown()',
  't.Object({})',
  't.String()',
  "t.Literal('')",
  't.Literal(null)',
  't.Optional(t.Object({ id: t.Number() }))',
  'z.object({ id: z.number() }).nullish()',
  'z.null().or(z.array(z.string()))',
  'z.lazy(() => order)',
  "'order.model'",
  'Gone',
  'Gone.describe("none")',
  'undefined',
  '{}',
  'make(Gone)',
]
  .map((schema) => `new Elysia().get('/', show, { response: { 204: ${schema} } });`)
  .join('\n')}
`,
    },
    {
      name: 'media types with a schema for no content, or with one that may be for none',
      code: `
import { createRoute } from '@hono/zod-openapi';
import { resolver } from 'hono-openapi';
import { z } from 'zod';
import { NoContentSchema } from './schemas.js';
${[
  '{}',
  'content',
  "{ 'application/json': {} }",
  "{ 'application/json': { schema: z.void() } }",
  "{ 'application/json': { schema: z.any() } }",
  "{ 'application/json': { schema: resolver(z.undefined()) } }",
  "{ 'application/json': { schema: NoContentSchema } }",
  "{ 'text/plain': { schema: z.string().max(0) } }",
  "{ 'text/plain': { schema: z.literal('') } }",
  "{ 'text/plain': { schema: { type: 'string', maxLength: 0 } } }",
  "{ 'text/plain': { ...text } }",
  '{ ...types }',
]
  .map(
    (content) =>
      `createRoute({ path: '/', responses: { 204: { description: 'Done', content: ${content} } } });`,
  )
  .join('\n')}
`,
    },
    {
      name: 'JSON schemas for no content, or for what may be none',
      code: `
import fastify from 'fastify';
const app = fastify();
${[
  "{ type: 'null' }",
  "{ type: 'null', description: 'Done' }",
  "{ type: 'object' }",
  "{ type: 'object', properties: {} }",
  "{ type: ['object', 'null'], properties: { id: {} } }",
  "{ type: 'object', nullable: true, properties: { id: {} } }",
  "{ type: 'string', description: 'Nothing' }",
  "{ anyOf: [order, { type: 'null' }] }",
  "{ $ref: 'empty#' }",
  "{ description: 'Done' }",
]
  .map((schema) => `app.get('/', { schema: { response: { 204: ${schema} } } }, show);`)
  .join('\n')}
`,
    },
    {
      name: 'decorators without a class, or with one that may be empty',
      filename: 'file.ts',
      code: `
import { ApiNoContentResponse, ApiResponse } from '@nestjs/swagger';
import { EmptyResponse } from './responses.js';
class Orders {
  @ApiNoContentResponse({ description: 'Done' })
  a() {}
  @ApiNoContentResponse({ type: undefined })
  b() {}
  @ApiNoContentResponse({ type: String })
  c() {}
  @ApiNoContentResponse({ type: EmptyResponse })
  d() {}
  @ApiResponse({ status: 204, schema: { type: 'null' } })
  e() {}
  @ApiResponse({ ...options, status: 204 })
  f() {}
  @ApiResponse({ status: 204, type: kind })
  g() {}
}
`,
    },
    {
      name: 'in a typed object that is part of another one',
      filename: 'file.ts',
      code: `
import type { APIGatewayProxyResult } from 'aws-lambda';
export const handler = async (event): Promise<APIGatewayProxyResult> => {
  const base: APIGatewayProxyResult = { statusCode: 204, body: 'x' };
  return { ...base, body: '' };
};`,
    },
    ...[
      'delete result.body;',
      "result.body = '';",
      "result['body'] &&= '';",
      'result.statusCode = 200;',
      'result[name] = value;',
      'Object.assign(result, given);',
      'strip(result);',
      'const other = result; delete other.body;',
      'given.result = result;',
    ].map((changed) => ({
      name: `in a result that may be changed before it is returned: ${changed}`,
      code: `export const handler = async (event) => {
  const result = { statusCode: 204, headers: {}, body: 'x' };
  ${changed}
  return result;
};`,
    })),
    ...[
      'Object.assign(api, { done(res, status) { res.status(status).end(); } });',
      'Object.assign(api, others);',
      '_.extend(api, others);',
      "vi.spyOn(api, 'done').mockReturnValue();",
      "Object.defineProperty(api, 'done', { value: other });",
      'api[name] = other;',
    ].map((redefined) => ({
      name: `in a function that the file redefines: ${redefined}`,
      code: `
const api = { done(res, status) { res.status(status).json({}); } };
${redefined}
app.get('/a', (req, res) => api.done(res, 204));
`,
    })),
    {
      name: 'content after an interim status, which another rule reports',
      code: "app.get('/', (req, res) => res.status(103).json({ hints: [] }));",
    },
    {
      name: 'Koa, a 304 that takes back the content, as a conditional GET does',
      code: `
router.get('/:id', (ctx) => {
  ctx.body = { a: 1 };
  if (ctx.fresh) ctx.status = 304;
});
`,
    },
    {
      name: 'a response in an object that other code is given in between',
      code: `
import type { Response } from 'express';
export function answer(given: { res: Response; reset: () => void }) {
  given.res.status(204);
  reset(given);
  given.res.json({});
}
export function again(given: { res: Response; reset: () => void }) {
  given.res.status(204);
  given.reset();
  given.res.json({});
}
export function apart(one: { res: Response }, other: { res: Response }) {
  one.res.status(204);
  other.res.json({});
}
`,
      filename: 'file.ts',
    },
    {
      name: 'a response of `this`, on which another method may act',
      code: `
import type { Response } from 'express';
export class Presenter {
  private readonly out!: Response;
  constructor(private readonly res: Response) {}
  answer() {
    this.res.status(204);
    this.reset();
    this.res.json({});
  }
  again() {
    this.out.status(204);
    reset(this);
    this.out.json({});
  }
}
`,
      filename: 'file.ts',
    },
    {
      name: 'a function of the file that leaves content away for 204, and one of several that is given none',
      code: `
const some = (res, status, body) => {
  if (status === 204) return res.status(204).end();
  return res.status(status).json(body);
};
const any = (res, status, body) => res.status(status).send(body);
app.delete('/a', (req, res) => some(res, 204, { done: true }));
app.delete('/b', (req, res) => any(res, 204, undefined));
app.delete('/c', (req, res) => any(res, 200, 'done'));
`,
    },
    {
      name: '204 without content',
      code: "app.delete('/:id', (req, res) => res.status(204).end());",
    },
    {
      name: 'content with a status that allows it',
      code: "app.delete('/:id', (req, res) => res.status(200).json({ deleted: true }));",
    },
    {
      name: 'content that may be empty: the value is unknown',
      code: `
import express from 'express';
express().delete('/:id', (req, res) => { res.status(204).send(result); });
`,
    },
    {
      name: 'undefined for the content',
      code: "app.delete('/:id', (req, res) => res.status(204).send(undefined));",
    },
    {
      name: 'null for the content',
      code: "app.delete('/:id', (req, res) => res.status(204).json(null));",
    },
    {
      name: 'an empty string, which is no content on the wire',
      code: "app.delete('/:id', (req, res) => res.status(204).send(''));",
    },
    {
      name: 'the callback of end, which is no content',
      code: `
import { createServer } from 'node:http';
createServer((req, res) => { res.statusCode = 204; res.end(() => log('sent')); });
`,
    },
    {
      name: 'sendStatus, whose text Node.js leaves out',
      code: "app.delete('/:id', (req, res) => res.sendStatus(204));",
    },
    { name: 'null, as Fetch has it', code: 'new Response(null, { status: 204 });' },
    { name: 'undefined, as Fetch has it', code: 'new Response(undefined, { status: 304 });' },
    {
      name: 'content on one path only',
      code: `
import express from 'express';
express().delete('/:id', (req, res) => {
  res.status(204);
  if (req.query.verbose) res.json({ deleted: true });
  else res.end();
});
`,
    },
    {
      name: 'content that may be null',
      code: "new Response(found ? 'text' : null, { status: 204 });",
    },
    {
      name: 'a response that is handed to a function, which may send another status',
      code: `
app.delete('/:id', (req, res) => {
  res.status(204);
  finish(res);
});
`,
    },
    {
      name: 'a status that is replaced before the response leaves',
      code: `
import Koa from 'koa';
new Koa().use((ctx) => {
  ctx.status = 204;
  ctx.body = { found: true };
  ctx.status = 200;
});
`,
    },
    {
      name: 'null, as Koa has it',
      code: "router.delete('/:id', (ctx) => { ctx.status = 204; ctx.body = null; });",
    },
    {
      name: 'one of several values of a variable',
      code: `
app.get('/', (req, res) => {
  const code = fresh ? 304 : 200;
  res.status(code).json({ fresh });
});
`,
    },
    {
      name: 'a status that a spread may replace',
      code: "new Response('text', { status: 204, ...init });",
    },
    {
      name: 'a status whose value the file does not show',
      code: "new Response('text', { status });",
    },
    {
      name: 'an implied status',
      code: 'export function GET() { return Response.json({ a: 1 }); }',
    },
    {
      name: 'a thrown status, whose content the framework decides on',
      code: "router.get('/', (ctx) => ctx.throw(304, 'same'));",
    },
    { name: 'a comparison', code: 'if (response.status === 204) return { empty: true };' },
    {
      name: 'a method named status on an object that is no response',
      code: 'order.status(204).json({ a: 1 });',
    },
    {
      name: 'a property named status on an object that is no response',
      code: `
user.status = 204;
user.body = 'text';
`,
    },
    {
      name: 'a parameter that is named like the global',
      code: "function make(Response) { return new Response('text', { status: 204 }); }",
    },
  ],
  invalid: [
    {
      name: 'in what a mock answers with, where null means none',
      code: 'axios.delete.mockResolvedValue({ status: 204, data: {} });',
      errors: [
        {
          messageId: 'contentFaked',
          data: { ...noContent, title: 'The mock' },
          ...at(1, 53, 55),
          suggestions: [
            {
              messageId: 'dropContent',
              output: 'axios.delete.mockResolvedValue({ status: 204, data: null });',
            },
            {
              messageId: 'useOk',
              data: { status: '200 (OK)' },
              output: 'axios.delete.mockResolvedValue({ status: 200, data: {} });',
            },
          ],
        },
      ],
    },
    {
      name: 'in a function of the file, reported where the call gives the status',
      code: `
const done = (res, status) => res.status(status).json({ done: true });
app.get('/a', (req, res) => done(res, 200));
app.get('/b', (req, res) => done(res, 204));
`,
      errors: [
        {
          messageId: 'contentImpossible',
          data: noContent,
          ...at(4, 39, 42),
          suggestions: [
            {
              messageId: 'useOk',
              data: { status: '200 (OK)' },
              output: `
const done = (res, status) => res.status(status).json({ done: true });
app.get('/a', (req, res) => done(res, 200));
app.get('/b', (req, res) => done(res, 200));
`,
            },
          ],
        },
      ],
    },
    {
      name: 'in a result that is printed, and of which another member is changed',
      code: `export const handler = async (event) => {
  const result = { statusCode: 204, headers: {}, body: 'x' };
  result.headers.etag = event.etag;
  result.isBase64Encoded = false;
  console.log(result, result.body);
  return result;
};`,
      errors: [
        {
          messageId: 'contentImpossible',
          data: noContent,
          ...at(2, 56, 59),
          suggestions: [
            {
              messageId: 'useOk',
              data: { status: '200 (OK)' },
              output: `export const handler = async (event) => {
  const result = { statusCode: 200, headers: {}, body: 'x' };
  result.headers.etag = event.etag;
  result.isBase64Encoded = false;
  console.log(result, result.body);
  return result;
};`,
            },
          ],
        },
      ],
    },
    {
      name: 'in a method of an object whose other members are redefined',
      code: `
const api = { done(res, status) { res.status(status).json({}); } };
Object.assign(api, { fail() {} });
app.get('/b', (req, res) => api.done(res, 204));
`,
      errors: [
        {
          messageId: 'contentImpossible',
          data: noContent,
          ...at(4, 43, 46),
          suggestions: [
            {
              messageId: 'useOk',
              data: { status: '200 (OK)' },
              output: `
const api = { done(res, status) { res.status(status).json({}); } };
Object.assign(api, { fail() {} });
app.get('/b', (req, res) => api.done(res, 200));
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a default of a function of the file, reported where the call gives the status',
      code: `
const done = (res, status, body = { done: true }) => res.status(status).json(body);
app.get('/a', (req, res) => done(res, 200));
app.get('/b', (req, res) => done(res, 204));
`,
      errors: [
        {
          messageId: 'contentImpossible',
          data: noContent,
          ...at(4, 39, 42),
          suggestions: [
            {
              messageId: 'useOk',
              data: { status: '200 (OK)' },
              output: `
const done = (res, status, body = { done: true }) => res.status(status).json(body);
app.get('/a', (req, res) => done(res, 200));
app.get('/b', (req, res) => done(res, 200));
`,
            },
          ],
        },
      ],
    },
    {
      name: 'given to a function of the file',
      code: `
const reply = (body, status = 200) => new Response(JSON.stringify(body), { status });
export const make = () => reply({ removed: true }, 204);
`,
      errors: [
        {
          messageId: 'contentThrows',
          data: { ...noContent, title: 'Fetch `Response`' },
          ...at(3, 33, 50),
          suggestions: [
            {
              messageId: 'useOk',
              data: { status: '200 (OK)' },
              output: `
const reply = (body, status = 200) => new Response(JSON.stringify(body), { status });
export const make = () => reply({ removed: true }, 200);
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Fetch, 204 (web-platform-tests, response-error)',
      code: "new Response('body', { status: 204 });",
      errors: [
        {
          messageId: 'contentThrows',
          data: { ...noContent, title: 'Fetch `Response`' },
          ...at(1, 14, 20),
          suggestions: [
            { messageId: 'dropContent', output: 'new Response(null, { status: 204 });' },
            {
              messageId: 'useOk',
              data: { status: '200 (OK)' },
              output: "new Response('body', { status: 200 });",
            },
          ],
        },
      ],
    },
    {
      name: 'Fetch, 205 (web-platform-tests, response-error)',
      code: "new Response('body', { status: 205 });",
      errors: [
        {
          messageId: 'contentThrows',
          data: { ...resetContent, title: 'Fetch `Response`' },
          ...at(1, 14, 20),
          suggestions: [
            { messageId: 'dropContent', output: 'new Response(null, { status: 205 });' },
            {
              messageId: 'useOk',
              data: { status: '200 (OK)' },
              output: "new Response('body', { status: 200 });",
            },
          ],
        },
      ],
    },
    {
      name: 'Fetch, 304 (web-platform-tests, response-error)',
      code: "new Response('body', { status: 304 });",
      errors: [
        {
          messageId: 'contentThrows',
          data: { ...notModified, title: 'Fetch `Response`' },
          ...at(1, 14, 20),
          suggestions: [
            { messageId: 'dropContent', output: 'new Response(null, { status: 304 });' },
            {
              messageId: 'useOk',
              data: { status: '200 (OK)' },
              output: "new Response('body', { status: 200 });",
            },
          ],
        },
      ],
    },
    {
      name: 'Fetch, the empty string, which is a body there',
      code: 'new Response("", { status: 204 });',
      errors: [
        {
          messageId: 'contentThrows',
          data: { ...noContent, title: 'Fetch `Response`' },
          ...at(1, 14, 16),
          suggestions: [
            { messageId: 'dropContent', output: 'new Response(null, { status: 204 });' },
            {
              messageId: 'useOk',
              data: { status: '200 (OK)' },
              output: 'new Response("", { status: 200 });',
            },
          ],
        },
      ],
    },
    {
      name: 'Fetch, json() with 204 (web-platform-tests, response-static-json)',
      code: "Response.json('hello world', { status: 204 });",
      errors: [
        {
          messageId: 'contentThrows',
          data: { ...noContent, title: 'Fetch `Response`' },
          ...at(1, 15, 28),
          suggestions: [
            {
              messageId: 'useOk',
              data: { status: '200 (OK)' },
              output: "Response.json('hello world', { status: 200 });",
            },
          ],
        },
      ],
    },
    {
      name: 'Fetch, json() with 205 (web-platform-tests, response-static-json)',
      code: "Response.json('hello world', { status: 205 });",
      errors: [
        {
          messageId: 'contentThrows',
          data: { ...resetContent, title: 'Fetch `Response`' },
          ...at(1, 15, 28),
          suggestions: [
            {
              messageId: 'useOk',
              data: { status: '200 (OK)' },
              output: "Response.json('hello world', { status: 200 });",
            },
          ],
        },
      ],
    },
    {
      name: 'Fetch, json() with 304 (web-platform-tests, response-static-json)',
      code: "Response.json('hello world', { status: 304 });",
      errors: [
        {
          messageId: 'contentThrows',
          data: { ...notModified, title: 'Fetch `Response`' },
          ...at(1, 15, 28),
          suggestions: [
            {
              messageId: 'useOk',
              data: { status: '200 (OK)' },
              output: "Response.json('hello world', { status: 200 });",
            },
          ],
        },
      ],
    },
    {
      name: 'Fetch, json() of null, whose text is content',
      code: 'Response.json(null, { status: 204 });',
      errors: [
        {
          messageId: 'contentThrows',
          data: { ...noContent, title: 'Fetch `Response`' },
          ...at(1, 15, 19),
          suggestions: [
            {
              messageId: 'useOk',
              data: { status: '200 (OK)' },
              output: 'Response.json(null, { status: 200 });',
            },
          ],
        },
      ],
    },
    {
      name: 'Fetch, a constant of the file and a template',
      code: `
const NO_CONTENT = 204;
const farewell = (name) => new Response(\`Bye, \${name}\`, { status: NO_CONTENT });
`,
      errors: [
        {
          messageId: 'contentThrows',
          data: { ...noContent, title: 'Fetch `Response`' },
          ...at(3, 41, 55),
          suggestions: [
            {
              messageId: 'dropContent',
              output: `
const NO_CONTENT = 204;
const farewell = (name) => new Response(null, { status: NO_CONTENT });
`,
            },
            {
              messageId: 'useOk',
              data: { status: '200 (OK)' },
              output: `
const NO_CONTENT = 204;
const farewell = (name) => new Response(\`Bye, \${name}\`, { status: 200 });
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Fetch, content on both arms of a ternary',
      code: "new Response(gone ? 'gone' : 'deleted', { status: 204 });",
      errors: [
        {
          messageId: 'contentThrows',
          data: { ...noContent, title: 'Fetch `Response`' },
          ...at(1, 14, 39),
          suggestions: [
            { messageId: 'dropContent', output: 'new Response(null, { status: 204 });' },
            {
              messageId: 'useOk',
              data: { status: '200 (OK)' },
              output: "new Response(gone ? 'gone' : 'deleted', { status: 200 });",
            },
          ],
        },
      ],
    },
    {
      name: 'Next.js',
      code: `
import { NextResponse } from 'next/server';
export function DELETE() { return NextResponse.json({ deleted: true }, { status: 204 }); }
`,
      errors: [
        {
          messageId: 'contentThrows',
          data: { ...noContent, title: 'Next.js' },
          ...at(3, 53, 70),
        },
      ],
    },
    {
      name: 'Next.js, constructed',
      code: `
import { NextResponse } from 'next/server';
export function DELETE() { return new NextResponse('deleted', { status: 204 }); }
`,
      errors: [
        {
          messageId: 'contentThrows',
          data: { ...noContent, title: 'Next.js' },
          ...at(3, 52, 61),
          suggestions: [
            {
              messageId: 'dropContent',
              output: `
import { NextResponse } from 'next/server';
export function DELETE() { return new NextResponse(null, { status: 204 }); }
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Express, with json',
      code: `
import express from 'express';
express().delete('/:id', (req, res) => res.status(204).json({ deleted: true }));
`,
      errors: [
        {
          messageId: 'contentDropped',
          data: { ...noContent, title: 'Express' },
          ...at(3, 61, 78),
          suggestions: [
            {
              messageId: 'dropContent',
              output: `
import express from 'express';
express().delete('/:id', (req, res) => res.status(204).end());
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Express, with send, through a constant of a library',
      code: `
import { Router } from 'express';
import { StatusCodes } from 'http-status-codes';
const router = Router();
router.delete('/:id', (req, res) => res.status(StatusCodes.NO_CONTENT).send({ deleted: true }));
`,
      errors: [
        {
          messageId: 'contentDropped',
          data: { ...noContent, title: 'Express' },
          ...at(5, 77, 94),
          suggestions: [
            {
              messageId: 'dropContent',
              output: `
import { Router } from 'express';
import { StatusCodes } from 'http-status-codes';
const router = Router();
router.delete('/:id', (req, res) => res.status(StatusCodes.NO_CONTENT).send());
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Express, across statements',
      code: `
import express from 'express';
express().delete('/:id', async (req, res) => {
  res.status(205);
  await remove(req.params.id);
  res.json(['deleted']);
});
`,
      errors: [
        {
          messageId: 'contentDropped',
          data: { ...resetContent, title: 'Express' },
          ...at(6, 12, 23),
          suggestions: [
            {
              messageId: 'dropContent',
              output: `
import express from 'express';
express().delete('/:id', async (req, res) => {
  res.status(205);
  await remove(req.params.id);
  res.end();
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Express, a view, which has no form without content',
      code: `
import express from 'express';
express().get('/', (req, res) => { res.status(304).render('home'); });
`,
      errors: [
        {
          messageId: 'contentDropped',
          data: { ...notModified, title: 'Express' },
          ...at(3, 36, 66),
          suggestions: [
            {
              messageId: 'useOk',
              data: { status: '200 (OK)' },
              output: `
import express from 'express';
express().get('/', (req, res) => { res.status(200).render('home'); });
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Express, content after 101, which an upgrade may send',
      code: `
import express from 'express';
express().get('/', (req, res) => { res.status(101).json({ hints: [] }); });
`,
      errors: [
        {
          messageId: 'contentImpossible',
          data: { status: '101 (Switching Protocols)', demand: 'RFC 9110, 15.2.2: by definition' },
          ...at(3, 57, 70),
          suggestions: [
            {
              messageId: 'dropContent',
              output: `
import express from 'express';
express().get('/', (req, res) => { res.status(101).end(); });
`,
            },
            {
              messageId: 'useOk',
              data: { status: '200 (OK)' },
              output: `
import express from 'express';
express().get('/', (req, res) => { res.status(200).json({ hints: [] }); });
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Express, one arm of a ternary: the other keeps its content',
      code: `
import express from 'express';
express().delete('/:id', (req, res) => res.status(found ? 204 : 404).json({ found }));
`,
      errors: [
        {
          messageId: 'contentDropped',
          data: { ...noContent, title: 'Express' },
          ...at(3, 75, 84),
        },
      ],
    },
    {
      name: 'Koa',
      code: `
import Koa from 'koa';
new Koa().use((ctx) => { ctx.status = 204; ctx.body = { deleted: true }; });
`,
      errors: [
        {
          messageId: 'contentDropped',
          data: { ...noContent, title: 'Koa' },
          ...at(3, 55, 72),
          suggestions: [
            {
              messageId: 'dropContent',
              output: `
import Koa from 'koa';
new Koa().use((ctx) => { ctx.status = 204; ctx.body = null; });
`,
            },
            {
              messageId: 'useOk',
              data: { status: '200 (OK)' },
              output: `
import Koa from 'koa';
new Koa().use((ctx) => { ctx.status = 200; ctx.body = { deleted: true }; });
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Koa, the status after the content',
      code: `
router.delete('/:id', (ctx) => {
  ctx.body = 'deleted';
  ctx.status = 204;
});
`,
      errors: [
        {
          messageId: 'contentDropped',
          data: { ...noContent, title: 'Koa' },
          ...at(3, 14, 23),
          suggestions: [
            {
              messageId: 'dropContent',
              output: `
router.delete('/:id', (ctx) => {
  ctx.body = null;
  ctx.status = 204;
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'node:http drops content after 204',
      code: node('res.writeHead(204);', 'res.end(JSON.stringify({ deleted: true }));'),
      errors: [
        {
          messageId: 'contentDropped',
          data: { ...noContent, title: 'node:http' },
          ...at(5, 11, 44),
          suggestions: [
            {
              messageId: 'dropContent',
              output: node('res.writeHead(204);', 'res.end();'),
            },
            {
              messageId: 'useOk',
              data: { status: '200 (OK)' },
              output: node('res.writeHead(200);', 'res.end(JSON.stringify({ deleted: true }));'),
            },
          ],
        },
      ],
    },
    {
      name: 'node:http sends content after 205',
      code: node('res.statusCode = 205;', "res.end('reset');"),
      errors: [
        {
          messageId: 'contentSent',
          data: { ...resetContent, title: 'node:http' },
          ...at(5, 11, 18),
          suggestions: [
            {
              messageId: 'dropContent',
              output: node('res.statusCode = 205;', 'res.end();'),
            },
            {
              messageId: 'useOk',
              data: { status: '200 (OK)' },
              output: node('res.statusCode = 200;', "res.end('reset');"),
            },
          ],
        },
      ],
    },
    {
      name: 'node:http, written piece by piece',
      code: node('res.statusCode = 304;', "res.write('same');", 'res.end();'),
      errors: [
        {
          messageId: 'contentDropped',
          data: { ...notModified, title: 'node:http' },
          ...at(5, 13, 19),
          suggestions: [
            {
              messageId: 'useOk',
              data: { status: '200 (OK)' },
              output: node('res.statusCode = 200;', "res.write('same');", 'res.end();'),
            },
          ],
        },
      ],
    },
    ...[
      ['json', '{ deleted: true }', '204 (No Content)', 'RFC 9110, 15.3.5: by definition'],
      ['text', "'Deleted'", '204 (No Content)', 'RFC 9110, 15.3.5: by definition'],
      ['html', "'<p>'", '304 (Not Modified)', 'RFC 9110, 15.4.5: by definition'],
      ['text', "'Reset'", '205 (Reset Content)', 'RFC 9110, 15.3.6: MUST NOT'],
    ].map(([call = '', text = '', status = '', demand = '']) => {
      const code = (sent: string) => `
import { Hono } from 'hono';
new Hono().get('/', (c) => c.${call}(${text}, ${sent}));
`;
      const column = 31 + call.length;
      return {
        name: `Hono: ${call}() with ${status}, which throws where its Response is a standard one`,
        code: code(status.slice(0, 3)),
        errors: [
          {
            messageId: 'contentMayThrow' as const,
            data: { title: 'Hono', status, demand },
            line: 3,
            column,
            endLine: 3,
            endColumn: column + text.length,
            suggestions: [
              {
                messageId: 'useOk' as const,
                data: { status: '200 (OK)' },
                output: code('200'),
              },
            ],
          },
        ],
      };
    }),
    {
      name: 'an unknown framework: 204, whose content no client takes',
      code: "app.delete('/:id', (req, res) => res.status(204).json({ deleted: true }));",
      errors: [
        {
          messageId: 'contentImpossible',
          data: noContent,
          ...at(1, 55, 72),
          suggestions: [
            {
              messageId: 'dropContent',
              output: "app.delete('/:id', (req, res) => res.status(204).end());",
            },
          ],
        },
      ],
    },
    {
      name: 'an unknown framework: 205, whose content is forbidden',
      code: "app.delete('/:id', (req, res) => res.status(205).json({ deleted: true }));",
      errors: [
        {
          messageId: 'contentForbidden',
          data: resetContent,
          ...at(1, 55, 72),
          suggestions: [
            {
              messageId: 'dropContent',
              output: "app.delete('/:id', (req, res) => res.status(205).end());",
            },
          ],
        },
      ],
    },
    {
      name: 'a sibling that holds 200 by chance',
      code: `
const config = { empty: 204, timeout: 200 };
app.get('/', (req, res) => res.status(config.empty).json({ a: 1 }));
`,
      errors: [
        {
          messageId: 'contentImpossible',
          data: noContent,
          ...at(3, 58, 66),
          suggestions: [
            {
              messageId: 'dropContent',
              output: `
const config = { empty: 204, timeout: 200 };
app.get('/', (req, res) => res.status(config.empty).end());
`,
            },
            {
              messageId: 'useOk',
              data: { status: '200 (OK)' },
              output: `
const config = { empty: 204, timeout: 200 };
app.get('/', (req, res) => res.status(200).json({ a: 1 }));
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a sibling that is no identifier',
      code: `
const config = { none: 204, 'all-ok': 200 };
app.get('/', (req, res) => res.status(config.none).json({ a: 1 }));
`,
      errors: [
        {
          messageId: 'contentImpossible',
          data: noContent,
          ...at(3, 57, 65),
          suggestions: [
            {
              messageId: 'dropContent',
              output: `
const config = { none: 204, 'all-ok': 200 };
app.get('/', (req, res) => res.status(config.none).end());
`,
            },
            {
              messageId: 'useOk',
              data: { status: '200 (OK)' },
              output: `
const config = { none: 204, 'all-ok': 200 };
app.get('/', (req, res) => res.status(200).json({ a: 1 }));
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a sibling that is a number',
      code: `
const config = { none: 204, 200: 200 };
app.get('/', (req, res) => res.status(config.none).json({ a: 1 }));
`,
      errors: [
        {
          messageId: 'contentImpossible',
          data: noContent,
          ...at(3, 57, 65),
          suggestions: [
            {
              messageId: 'dropContent',
              output: `
const config = { none: 204, 200: 200 };
app.get('/', (req, res) => res.status(config.none).end());
`,
            },
            {
              messageId: 'useOk',
              data: { status: '200 (OK)' },
              output: `
const config = { none: 204, 200: 200 };
app.get('/', (req, res) => res.status(200).json({ a: 1 }));
`,
            },
          ],
        },
      ],
    },
    {
      name: 'content from a call, which an edit must not drop',
      code: `
app.delete('/:id', async (req, res) => {
  res.status(204).json({ deleted: await User.destroy({ where }) });
});
`,
      errors: [
        {
          messageId: 'contentImpossible',
          data: noContent,
          ...at(3, 24, 66),
        },
      ],
    },
    {
      name: 'content with a callback after it',
      code: `
import { createServer } from 'node:http';
const server = createServer((req, res) => {
  res.statusCode = 204;
  res.end('x', () => server.close());
});
`,
      errors: [
        {
          messageId: 'contentDropped',
          data: { ...noContent, title: 'node:http' },
          ...at(5, 11, 14),
          suggestions: [
            {
              messageId: 'useOk',
              data: { status: '200 (OK)' },
              output: `
import { createServer } from 'node:http';
const server = createServer((req, res) => {
  res.statusCode = 200;
  res.end('x', () => server.close());
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'content that a mock drops',
      code: `
import { http, HttpResponse } from 'msw';
http.delete('/orders/1', () => HttpResponse.text('Removed', { status: 204 }));
`,
      errors: [
        {
          messageId: 'contentDropped',
          data: { ...noContent, title: 'Mock Service Worker' },
          ...at(3, 50, 59),
          suggestions: [
            {
              messageId: 'dropContent',
              output: `
import { http, HttpResponse } from 'msw';
http.delete('/orders/1', () => HttpResponse.text(null, { status: 204 }));
`,
            },
            {
              messageId: 'useOk',
              data: { status: '200 (OK)' },
              output: `
import { http, HttpResponse } from 'msw';
http.delete('/orders/1', () => HttpResponse.text('Removed', { status: 200 }));
`,
            },
          ],
        },
      ],
    },
    {
      name: 'content of a mock whose clients differ in what they make of it',
      code: `
import { MockAgent } from 'undici';
new MockAgent().get(origin).intercept({ path: '/' }).reply(204, 'x');
`,
      errors: [
        {
          messageId: 'contentFaked',
          data: { ...noContent, title: 'undici' },
          ...at(3, 65, 68),
          suggestions: [
            {
              messageId: 'useOk',
              data: { status: '200 (OK)' },
              output: `
import { MockAgent } from 'undici';
new MockAgent().get(origin).intercept({ path: '/' }).reply(200, 'x');
`,
            },
          ],
        },
      ],
    },
    {
      name: 'content that is documented with a status which has none',
      code: `
import { createRoute } from '@hono/zod-openapi';
import { Order } from './schemas.js';
export const remove = createRoute({
  path: '/',
  responses: {
    204: { description: 'Done', content: { 'application/json': { schema: Order } } },
  },
});
`,
      errors: [
        {
          messageId: 'contentDeclared',
          data: { status: '204 (No Content)', demand: 'RFC 9110, 15.3.5: by definition' },
          ...at(7, 42, 83),
          suggestions: [
            {
              messageId: 'dropContent',
              output: `
import { createRoute } from '@hono/zod-openapi';
import { Order } from './schemas.js';
export const remove = createRoute({
  path: '/',
  responses: {
    204: { description: 'Done' },
  },
});
`,
            },
            {
              messageId: 'declareOk',
              data: { status: '200 (OK)' },
              output: `
import { createRoute } from '@hono/zod-openapi';
import { Order } from './schemas.js';
export const remove = createRoute({
  path: '/',
  responses: {
    200: { description: 'Done', content: { 'application/json': { schema: Order } } },
  },
});
`,
            },
          ],
        },
      ],
    },
    ...[
      "{ 'application/json': { schema: z.object({ id: z.number() }).openapi('Order') } }",
      "{ 'application/json': { schema: Order.describe('One') } }",
      "{ 'application/json': { schema: resolver(Order) } }",
      "{ 'application/json': { schema: Imported } }",
      "{ 'application/json': { schema: z.string() } }",
      "{ 'application/json': { schema: { $ref: '#/components/schemas/Order' } } }",
      "{ 'application/json': { example: { id: 1 } } }",
    ].map((content) => ({
      name: `documented beside 200: ${content}`,
      code: `
import { createRoute } from '@hono/zod-openapi';
import { resolver } from 'hono-openapi';
import { z } from 'zod';
import { Imported } from './schemas.js';
const Order = z.array(z.string());
export const route = createRoute({ path: '/', responses: { 200: order, 304: { content: ${content} } } });
`,
      errors: [
        {
          messageId: 'contentDeclared' as const,
          data: { status: '304 (Not Modified)', demand: 'RFC 9110, 15.4.5: by definition' },
          ...at(7, 88, 88 + content.length),
        },
      ],
    })),
    ...[
      't.Object({ id: t.Number() })',
      "t.Literal('gone')",
      't.Array(t.Object({}))',
      "{ type: 'object', properties: { id: {} } }",
      "{ content: { 'text/plain': { schema: { type: 'string' } } } }",
    ].map((schema) => ({
      name: `a schema that is the whole document: ${schema}`,
      code: `
import { Elysia, t } from 'elysia';
new Elysia().get('/', show, { response: { 200: t.Any(), 205: ${schema} } });
`,
      errors: [
        {
          messageId: 'contentDeclared' as const,
          data: { status: '205 (Reset Content)', demand: 'RFC 9110, 15.3.6: MUST NOT' },
          ...at(3, 62, 62 + schema.length),
        },
      ],
    })),
    {
      name: 'decorators with a class, a list of one, a function that gives one, and a schema',
      filename: 'file.ts',
      code: decorated('@ApiResponse({ status: 204, type: [Order] })'),
      errors: [
        { ...declaredContent, ...at(6, 33, 38) },
        {
          ...declaredContent,
          ...at(9, 37, 44),
          suggestions: [
            { messageId: 'dropContent', output: decorated('@ApiResponse({ status: 204 })') },
          ],
        },
        { ...declaredContent, ...at(11, 33, 46) },
        { ...declaredContent, ...at(13, 35, 53) },
        { ...declaredContent, ...at(15, 33, 40) },
      ],
    },
  ],
});
