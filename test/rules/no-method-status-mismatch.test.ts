import { describe, expect, it } from 'vitest';
import rule from '../../rules/no-method-status-mismatch.ts';
import type { Method } from '../../src/http/methods.ts';
import { methodMismatch, methodMismatches } from '../../src/http/semantics.ts';
import { describeReference, describeStatus } from '../../src/rule/describe-status.ts';
import { at, bodyOf, run } from '../rule-tester.ts';

interface Family {
  readonly name: string;
  /** A handler for the method that sends the code without content. */
  readonly code: (method: Method, code: number) => string;
  /** The methods that the family can register, beside those of all families. */
  readonly further?: readonly Method[];
  readonly filename?: string;
}

const common: readonly Method[] = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

const families: readonly Family[] = [
  {
    name: 'Express',
    code: (method, code) => `
import express from 'express';
express().${method.toLowerCase()}('/', (req, res) => res.status(${code}).end());
`,
    further: ['HEAD', 'TRACE', 'CONNECT'],
  },
  {
    name: 'Koa',
    code: (method, code) => `
import Router from '@koa/router';
new Router().${method.toLowerCase()}('/', (ctx) => { ctx.status = ${code}; });
`,
    further: ['HEAD'],
  },
  {
    name: 'Fastify',
    code: (method, code) => `
import fastify from 'fastify';
fastify().${method.toLowerCase()}('/', (request, reply) => reply.code(${code}).send());
`,
    further: ['HEAD'],
  },
  {
    name: 'Fastify, described',
    code: (method, code) => `
import fastify from 'fastify';
fastify().route({ method: '${method}', url: '/', handler: (request, reply) => reply.code(${code}).send() });
`,
    further: ['HEAD', 'TRACE'],
  },
  {
    name: 'Hono',
    code: (method, code) => `
import { Hono } from 'hono';
new Hono().${method.toLowerCase()}('/', (c) => c.body(null, ${code}));
`,
  },
  {
    name: 'Nest',
    code: (method, code) => {
      const decorator = method.charAt(0) + method.slice(1).toLowerCase();
      return `
import { Controller, HttpCode, ${decorator} } from '@nestjs/common';
@Controller()
class Orders {
  @${decorator}()
  @HttpCode(${code})
  answer() {}
}
`;
    },
    further: ['HEAD'],
    filename: 'file.ts',
  },
  {
    name: 'Next.js',
    code: (method, code) => `
import { NextResponse } from 'next/server';
export const ${method} = () => new NextResponse(null, { status: ${code} });
`,
    further: ['HEAD'],
  },
  {
    name: 'Fetch',
    code: (method, code) =>
      `export function ${method}() { return new Response(null, { status: ${code} }); }`,
    further: ['HEAD'],
  },
  {
    name: 'node:http',
    code: (method, code) => `
import { createServer } from 'node:http';
createServer((req, res) => {
  if (req.method !== '${method}') return;
  res.writeHead(${code});
  res.end();
});
`,
    further: ['HEAD', 'TRACE', 'CONNECT'],
  },
];

/** Every cell of the grid that is a MUST, in every family that can write it. */
const cells = families.flatMap((family) =>
  methodMismatches
    .filter(({ level }) => level === 'MUST')
    .flatMap(({ codes, methods }) =>
      methods
        .filter((method) => common.includes(method) || family.further?.includes(method))
        .flatMap((method) => codes.map((code) => ({ family, method, code }))),
    ),
);

/** 200 says little to these methods, and 412 answers a condition, for which the handlers do not look. */
function isOffered(code: number, method: string): boolean {
  return code !== 412 && !(code === 200 && ['PUT', 'DELETE', 'OPTIONS'].includes(method));
}

function invalidCell({ family, method, code: status }: (typeof cells)[number]) {
  const code = family.code(method, status);
  const index = code.indexOf(String(status));
  const lines = code.slice(0, index).split('\n');
  const column = (lines.at(-1) ?? '').length + 1;
  const row = methodMismatch(status, method);
  if (row === undefined) throw new Error(`${method} may be answered with ${status}.`);
  return {
    name: `${family.name}: ${status} in answer to ${method}`,
    code,
    ...(family.filename ? { filename: family.filename } : {}),
    errors: [
      {
        messageId: 'statusImpossible' as const,
        data: {
          status: describeStatus(status),
          methods: method,
          because: row.because,
          reference: describeReference(row.reference),
          level: 'MUST',
        },
        line: lines.length,
        column,
        endLine: lines.length,
        endColumn: column + 3,
        // A suggestion must not lead to a report of another rule.
        suggestions: row.instead
          .filter((other) => isOffered(other, method))
          .map((other) => ({
            messageId: 'useStatus' as const,
            data: { status: describeStatus(other) },
            output: code.replace(String(status), String(other)),
          })),
      },
    ],
  };
}

describe('the grid', () => {
  it('is tried in every family, with every code and every method that has a row', () => {
    const must = methodMismatches.filter(({ level }) => level === 'MUST');
    const wanted = must.flatMap(({ codes, methods }) =>
      methods.flatMap((method) => codes.map((code) => `${code} ${method}`)),
    );
    const tried = new Set(cells.map(({ method, code }) => `${code} ${method}`));
    expect([...tried].sort()).toEqual([...wanted].sort());
  });
});

const router = (...statements: readonly string[]) => `
router.put('/users/:id', async (req, res) => {
${bodyOf(statements)}});
`;

const falsePrecondition = {
  status: '304 (Not Modified)',
  because: 'a false precondition on a method that is not a retrieval is answered with 412',
  reference: 'RFC 9110, 13.1.2',
  level: 'MUST',
};

const partialPut = {
  status: '206 (Partial Content)',
  because: 'a PUT that was carried out is answered with 201, 200 or 204',
  reference: 'RFC 9110, 9.3.4',
  level: 'MUST',
};

run(rule, {
  valid: [
    {
      name: 'a server that a test makes up',
      code: "test('is not followed', () => { app.post('/', (req, res) => res.status(304).end()); });",
    },
    {
      name: 'a redirect that redirects nobody, which valid-redirect-status reports',
      code: "app.post('/', (req, res) => res.redirect(304, '/'));",
    },
    {
      name: 'a status that the method may have',
      code: "router.get('/files/:id', (req, res) => res.status(206).send(part));",
    },
    { name: 'a conditional GET', code: "router.get('/', (ctx) => { ctx.status = 304; });" },
    {
      name: 'a false precondition on a PUT',
      code: 'export function PUT() { return new Response(null, { status: 412 }); }',
    },
    {
      name: '226 in answer to POST, which no specification forbids',
      code: "app.post('/', (req, res) => res.status(226).send(delta));",
    },
    {
      name: '203, 207 and 208 in answer to PUT, which proxies and WebDAV send',
      code: `
app.put('/a', (req, res) => res.status(203).json(x));
app.put('/b', (req, res) => res.status(207).json(x));
app.put('/c', (req, res) => res.status(208).json(x));
`,
    },
    {
      name: '202 in answer to PUT, which is not carried out yet',
      code: "app.put('/', (req, res) => res.status(202).end());",
    },
    {
      name: 'what is only recommended: 201, 204 and 205 in answer to DELETE and TRACE',
      code: `
app.delete('/', (req, res) => res.status(201).end());
app.delete('/x', (req, res) => res.status(205).end());
app.trace('/', (req, res) => res.status(204).end());
`,
    },
    {
      name: '405 and 501 in answer to GET, which a server has to support, but not each resource',
      code: `
app.get('/a', (req, res) => res.status(405).set('Allow', 'POST').end());
app.get('/b', (req, res) => res.status(501).end());
`,
    },
    {
      name: '201 in answer to a safe method',
      code: "app.get('/', (req, res) => res.status(201).end());",
    },
    {
      name: 'ranges and preconditions in answer to QUERY',
      code: `
app.query('/a', (req, res) => res.status(206).send(part));
app.query('/b', (req, res) => res.status(304).end());
app.query('/c', (req, res) => res.status(416).end());
`,
    },
    {
      name: '304 in answer to HEAD',
      code: "app.head('/', (req, res) => res.status(304).end());",
    },
    {
      name: 'a declared 200 of a PUT that creates, which may be for another case',
      filename: 'file.ts',
      code: `
import { Controller, Put, Response } from 'tsoa';
class Users extends Controller {
  @Put()
  @Response(200)
  async save(user) { return users.create(user); }
}
`,
    },
    {
      name: 'a handler for several methods, one of which may have the status',
      code: `
app.route('/files/:id').get(send).put(send);
function send(req, res) { res.status(206).send(part); }
`,
    },
    {
      name: 'a handler that another handler calls, for another method',
      code: `
app.put('/files/:id', send);
app.get('/files/:id', (req, res) => send(req, res));
function send(req, res) { res.status(206).send(part); }
`,
    },
    {
      name: 'a handler for all methods',
      code: "app.all('/', (req, res) => res.status(304).end());",
    },
    {
      name: 'middleware',
      code: 'app.use((req, res, next) => { if (fresh(req)) res.status(304).end(); else next(); });',
    },
    {
      name: 'a handler whose route is elsewhere',
      code: 'export const update = (req, res) => res.status(304).end();',
    },
    {
      name: 'a branch for another method',
      code: `
import { createServer } from 'node:http';
createServer((req, res) => {
  if (req.method === 'POST') return create(req, res);
  res.statusCode = 304;
  res.end();
});
`,
    },
    {
      name: 'a status whose value the file does not show',
      code: "router.put('/', (req, res) => res.status(status).end());",
    },
    {
      name: 'one of several values of a variable',
      code: `
router.put('/', (req, res) => {
  const code = partial ? 206 : 200;
  res.status(code).end();
});
`,
    },
    {
      name: 'a thrown status, which Koa takes for an error',
      code: "router.put('/', (ctx) => ctx.throw(416));",
    },
    {
      name: 'a PUT that says what it creates',
      code: "router.put('/users/:id', async (req, res) => res.status(201).json(await users.create(req.body)));",
    },
    {
      name: 'a PUT that creates and leaves the status to the framework',
      code: "router.put('/users/:id', async (req, res) => res.json(await users.create(req.body)));",
    },
    {
      name: 'a POST that creates, for which 201 is not demanded',
      code: "router.post('/users', async (req, res) => res.status(200).json(await users.create(req.body)));",
    },
    {
      name: 'a PUT that may create or update',
      code: router(
        'const known = await users.find(req.params.id);',
        'const user = known ? await users.update(req.body) : await users.create(req.body);',
        'res.status(200).json(user);',
      ),
    },
    {
      name: 'a PUT that creates a log entry on the way',
      code: router('await audits.create(req.user);', 'res.status(200).json(user);'),
    },
    {
      name: 'a PUT that fails after it tried to create',
      code: router('const user = await users.create(req.body);', 'res.status(409).json(user);'),
    },
    {
      name: 'a comparison',
      code: "if (request.method === 'PUT' && response.status === 206) warn();",
    },
    {
      name: 'a property named status on an object that is no response',
      code: "router.put('/', () => { job.status = 304; });",
    },
  ],
  invalid: [
    ...cells.map(invalidCell),
    {
      name: '206 in answer to PUT',
      code: "router.put('/files/:id', (req, res) => res.status(206).end());",
      errors: [
        {
          messageId: 'statusImpossible',
          data: { ...partialPut, methods: 'PUT' },
          ...at(1, 51, 54),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '204 (No Content)' },
              output: "router.put('/files/:id', (req, res) => res.status(204).end());",
            },
          ],
        },
      ],
    },
    {
      name: '206 in answer to PUT with content, for which 204 is no choice',
      code: "router.put('/files/:id', (req, res) => res.status(206).json({ a: 1 }));",
      errors: [
        {
          messageId: 'statusImpossible',
          data: { ...partialPut, methods: 'PUT' },
          ...at(1, 51, 54),
        },
      ],
    },
    {
      name: '206 in answer to a PUT that creates',
      code: "router.put('/files/:id', async (req, res) => res.status(206).json(await files.create(req.body)));",
      errors: [
        {
          messageId: 'statusImpossible',
          data: { ...partialPut, methods: 'PUT' },
          ...at(1, 57, 60),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '201 (Created)' },
              output:
                "router.put('/files/:id', async (req, res) => res.status(201).json(await files.create(req.body)));",
            },
          ],
        },
      ],
    },
    {
      name: '205 in answer to PUT, from an exported method',
      code: 'export function PUT() { return new Response(null, { status: 205 }); }',
      errors: [
        {
          messageId: 'statusImpossible',
          data: {
            status: '205 (Reset Content)',
            methods: 'PUT',
            because: 'a PUT that was carried out is answered with 201, 200 or 204',
            reference: 'RFC 9110, 9.3.4',
            level: 'MUST',
          },
          ...at(1, 61, 64),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '204 (No Content)' },
              output: 'export function PUT() { return new Response(null, { status: 204 }); }',
            },
          ],
        },
      ],
    },
    {
      name: '304 in answer to POST, through a constant',
      code: `
import { StatusCodes } from 'http-status-codes';
app.post('/', (req, res) => res.status(StatusCodes.NOT_MODIFIED).end());
`,
      errors: [
        {
          messageId: 'statusImpossible',
          data: { ...falsePrecondition, methods: 'POST' },
          ...at(3, 40, 64),
        },
      ],
    },
    {
      name: '304 in answer to PUT or DELETE, by one handler',
      code: `
app.route('/').put(keep).delete(keep);
function keep(req, res) { res.status(304).end(); }
`,
      errors: [
        {
          messageId: 'statusImpossible',
          data: { ...falsePrecondition, methods: 'PUT or DELETE' },
          ...at(3, 38, 41),
        },
      ],
    },
    {
      name: '304 in answer to PATCH, Koa',
      code: `
import Router from '@koa/router';
new Router().patch('/', (ctx) => { ctx.status = 304; });
`,
      errors: [
        {
          messageId: 'statusImpossible',
          data: { ...falsePrecondition, methods: 'PATCH' },
          ...at(3, 49, 52),
        },
      ],
    },
    {
      name: '304 in answer to POST, in the branch for it',
      code: `
import { createServer } from 'node:http';
createServer((req, res) => {
  if (req.method !== 'POST') return read(req, res);
  res.statusCode = 304;
  res.end();
});
`,
      errors: [
        {
          messageId: 'statusImpossible',
          data: { ...falsePrecondition, methods: 'POST' },
          ...at(5, 20, 23),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '412 (Precondition Failed)' },
              output: `
import { createServer } from 'node:http';
createServer((req, res) => {
  if (req.method !== 'POST') return read(req, res);
  res.statusCode = 412;
  res.end();
});
`,
            },
          ],
        },
      ],
    },
    {
      name: '412 in answer to OPTIONS, Next.js',
      code: `
import { NextResponse } from 'next/server';
export const OPTIONS = () => NextResponse.json({ a: 1 }, { status: 412 });
`,
      errors: [
        {
          messageId: 'statusImpossible',
          data: {
            status: '412 (Precondition Failed)',
            methods: 'OPTIONS',
            because: 'the method selects no representation, so its preconditions are ignored',
            reference: 'RFC 9110, 13.2.1',
            level: 'MUST',
          },
          ...at(3, 68, 71),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '400 (Bad Request)' },
              output: `
import { NextResponse } from 'next/server';
export const OPTIONS = () => NextResponse.json({ a: 1 }, { status: 400 });
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '403 (Forbidden)' },
              output: `
import { NextResponse } from 'next/server';
export const OPTIONS = () => NextResponse.json({ a: 1 }, { status: 403 });
`,
            },
          ],
        },
      ],
    },
    {
      name: '416 in answer to DELETE',
      code: "router.delete('/files/:id', (req, res) => res.sendStatus(416));",
      errors: [
        {
          messageId: 'statusImpossible',
          data: {
            status: '416 (Range Not Satisfiable)',
            methods: 'DELETE',
            because: 'only GET and QUERY define range handling',
            reference: 'RFC 9110, 14.2',
            level: 'MUST',
          },
          ...at(1, 58, 61),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '400 (Bad Request)' },
              output: "router.delete('/files/:id', (req, res) => res.sendStatus(400));",
            },
          ],
        },
      ],
    },
    {
      name: '206 in answer to HEAD',
      code: 'export function HEAD() { return new Response(null, { status: 206 }); }',
      errors: [
        {
          messageId: 'statusImpossible',
          data: {
            status: '206 (Partial Content)',
            methods: 'HEAD',
            because: 'only GET and QUERY define range handling',
            reference: 'RFC 9110, 14.2',
            level: 'MUST',
          },
          ...at(1, 62, 65),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '200 (OK)' },
              output: 'export function HEAD() { return new Response(null, { status: 200 }); }',
            },
          ],
        },
      ],
    },
    {
      name: 'a PUT that creates and answers 200',
      code: router('const user = await users.create(req.body);', 'res.status(200).json(user);'),
      errors: [
        {
          messageId: 'creationUnstated',
          data: {
            created: '201 (Created)',
            status: '200 (OK)',
            reference: 'RFC 9110, 9.3.4',
            level: 'MUST',
          },
          ...at(4, 14, 17),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '201 (Created)' },
              output: router(
                'const user = await users.create(req.body);',
                'res.status(201).json(user);',
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'a PUT that creates and answers 200, through a constant, in Koa',
      code: `
import status from 'http-status';
router.put('/users/:id', async (ctx) => {
  ctx.status = status.OK;
  ctx.body = await users.insertOne(ctx.request.body);
});
`,
      errors: [
        {
          messageId: 'creationUnstated',
          data: {
            created: '201 (Created)',
            status: '200 (OK)',
            reference: 'RFC 9110, 9.3.4',
            level: 'MUST',
          },
          ...at(4, 16, 25),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '201 (Created)' },
              output: `
import status from 'http-status';
router.put('/users/:id', async (ctx) => {
  ctx.status = status.CREATED;
  ctx.body = await users.insertOne(ctx.request.body);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a PUT that creates and answers 200, the default of Response',
      code: `
export async function PUT(request) {
  return Response.json(await users.create(await request.json()));
}
`,
      errors: [
        {
          messageId: 'creationUnstated',
          data: {
            created: '201 (Created)',
            status: '200 (OK)',
            reference: 'RFC 9110, 9.3.4',
            level: 'MUST',
          },
          ...at(3, 10, 65),
        },
      ],
    },
    {
      name: '304 that is declared for a PUT',
      filename: 'file.ts',
      code: `
import { Controller, Put, Response } from 'tsoa';
class Users extends Controller {
  @Put()
  @Response(304)
  save(user) { return user; }
}
`,
      errors: [
        {
          messageId: 'statusImpossible',
          data: { ...falsePrecondition, methods: 'PUT' },
          ...at(5, 13, 16),
          suggestions: [
            {
              messageId: 'declareStatus',
              data: { status: '412 (Precondition Failed)' },
              output: `
import { Controller, Put, Response } from 'tsoa';
class Users extends Controller {
  @Put()
  @Response(412)
  save(user) { return user; }
}
`,
            },
          ],
        },
      ],
    },
  ],
});
