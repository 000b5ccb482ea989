import rule from '../../rules/no-unsupported-status.ts';
import { at, run } from '../rule-tester.ts';

run(rule, {
  valid: [
    {
      name: 'HTTP/1.1, the default, which has every registered code',
      code: `
app.get('/a', (req, res) => res.status(101).end());
app.get('/b', (req, res) => res.status(426).set('Upgrade', 'TLS/1.3').end());
app.get('/c', (req, res) => res.status(421).end());
`,
    },
    {
      name: 'the codes of HTTP/1.0',
      code: `
app.get('/a', (req, res) => res.status(302).end());
app.get('/b', (req, res) => res.status(503).end());
`,
      options: [{ httpVersion: '1.0' }],
    },
    {
      name: '505 and other codes, in HTTP/2',
      code: `
app.get('/a', (req, res) => res.status(505).end());
app.get('/b', (req, res) => res.status(307).end());
`,
      options: [{ httpVersion: '2' }],
    },
    {
      name: 'an unregistered code',
      code: "app.get('/', (req, res) => res.status(299).end());",
      options: [{ httpVersion: '1.0' }],
    },
    {
      name: 'a status whose value the file does not show',
      code: "app.get('/', (req, res) => res.status(upstream.status).end());",
      options: [{ httpVersion: '2' }],
    },
    {
      name: 'one of several values of a variable',
      code: `
app.get('/', (req, res) => {
  let code = 400;
  if (req.httpVersionMajor === 1) code = 426;
  res.status(code).end();
});
`,
      options: [{ httpVersion: '2' }],
    },
    {
      name: "the framework's own default",
      code: "app.get('/', (req, res) => res.json(x));",
      options: [{ httpVersion: '1.0' }],
    },
    {
      name: 'a status that the API ignores',
      code: `
import { json } from '@remix-run/node';
export async function action() { return { status: 422, body: 'x' }; }
`,
      options: [{ httpVersion: '1.0' }],
    },
    {
      name: 'a comparison',
      code: 'if (response.status === 101) report();',
      options: [{ httpVersion: '2' }],
    },
    {
      name: 'the upgrade of a connection, which is no response of a handler',
      code: `
import { createServer } from 'node:http';
createServer().on('upgrade', (req, socket) => {
  socket.write('HTTP/1.1 101 Switching Protocols\\r\\n\\r\\n');
});
`,
      options: [{ httpVersion: '2' }],
    },
  ],
  invalid: [
    {
      name: '101 in HTTP/2, node:http2',
      code: `
import { createServer } from 'node:http2';
createServer((req, res) => { res.statusCode = 101; res.end(); });
`,
      options: [{ httpVersion: '2' }],
      errors: [
        {
          messageId: 'statusUnsupported',
          data: {
            version: '2',
            status: '101 (Switching Protocols)',
            because: 'a stream among others cannot change the protocol of their connection',
            demand: 'RFC 9113, 8.6: by definition',
          },
          ...at(3, 47, 50),
        },
      ],
    },
    {
      name: '101 in HTTP/3, node:http',
      code: `
import { createServer } from 'node:http';
createServer((req, res) => { res.writeHead(101); res.end(); });
`,
      options: [{ httpVersion: '3' }],
      errors: [
        {
          messageId: 'statusUnsupported',
          data: {
            version: '3',
            status: '101 (Switching Protocols)',
            because: 'a stream among others cannot change the protocol of their connection',
            demand: 'RFC 9114, 4.5: by definition',
          },
          ...at(3, 44, 47),
        },
      ],
    },
    {
      name: '426 in HTTP/2, Express',
      code: `
import express from 'express';
express().get('/', (req, res) => res.status(426).set('Upgrade', 'TLS/1.3').end());
`,
      options: [{ httpVersion: '2' }],
      errors: [
        {
          messageId: 'statusUnsupported',
          data: {
            version: '2',
            status: '426 (Upgrade Required)',
            because: 'it has to come with Upgrade, a field that makes the response malformed',
            demand: 'RFC 9113, 8.2.2: MUST NOT',
          },
          ...at(3, 45, 48),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '505 (HTTP Version Not Supported)' },
              output: `
import express from 'express';
express().get('/', (req, res) => res.status(505).set('Upgrade', 'TLS/1.3').end());
`,
            },
          ],
        },
      ],
    },
    {
      name: '426 in HTTP/3, Nest, declared by a decorator',
      code: `
import { Controller, Get, HttpCode } from '@nestjs/common';
@Controller()
class Reports {
  @Get()
  @HttpCode(426)
  show() { return {}; }
}
`,
      filename: 'file.ts',
      options: [{ httpVersion: '3' }],
      errors: [
        {
          messageId: 'statusUnsupported',
          data: {
            version: '3',
            status: '426 (Upgrade Required)',
            because: 'it has to come with Upgrade, a field that makes the response malformed',
            demand: 'RFC 9114, 4.2: MUST NOT',
          },
          ...at(6, 13, 16),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '505 (HTTP Version Not Supported)' },
              output: `
import { Controller, Get, HttpCode } from '@nestjs/common';
@Controller()
class Reports {
  @Get()
  @HttpCode(505)
  show() { return {}; }
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a 1xx in HTTP/1.0',
      code: "app.get('/', (req, res) => res.status(100).end());",
      options: [{ httpVersion: '1.0' }],
      errors: [
        {
          messageId: 'statusUnsupported',
          data: {
            version: '1.0',
            status: '100 (Continue)',
            because: 'its clients know no interim responses',
            demand: 'RFC 9110, 15.2: MUST NOT',
          },
          ...at(1, 39, 42),
        },
      ],
    },
    {
      name: '303 in HTTP/1.0, Koa, through a constant',
      code: `
import { StatusCodes } from 'http-status-codes';
router.post('/orders', (ctx) => { ctx.status = StatusCodes.SEE_OTHER; });
`,
      options: [{ httpVersion: '1.0' }],
      errors: [
        {
          messageId: 'statusUnsupported',
          data: {
            version: '1.0',
            status: '303 (See Other)',
            because: 'its clients take it for 300 (Multiple Choices)',
            demand: 'RFC 1945, 6.1.1: by definition',
          },
          ...at(3, 48, 69),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '302 (Found)' },
              output: `
import { StatusCodes } from 'http-status-codes';
router.post('/orders', (ctx) => { ctx.status = StatusCodes.MOVED_TEMPORARILY; });
`,
            },
          ],
        },
      ],
    },
    {
      name: '206 in HTTP/1.0, which nothing replaces, Hono',
      code: `
import { Hono } from 'hono';
new Hono().get('/', (c) => c.body(part, 206));
`,
      options: [{ httpVersion: '1.0' }],
      errors: [
        {
          messageId: 'statusUnsupported',
          data: {
            version: '1.0',
            status: '206 (Partial Content)',
            because: 'its clients take it for 200 (OK)',
            demand: 'RFC 1945, 6.1.1: by definition',
          },
          ...at(3, 41, 44),
        },
      ],
    },
    {
      name: '422 in HTTP/1.0, Fastify',
      code: `
import fastify from 'fastify';
fastify().post('/', async (request, reply) => reply.code(422).send({ error: 'No name' }));
`,
      options: [{ httpVersion: '1.0' }],
      errors: [
        {
          messageId: 'statusUnsupported',
          data: {
            version: '1.0',
            status: '422 (Unprocessable Content)',
            because: 'its clients take it for 400 (Bad Request)',
            demand: 'RFC 1945, 6.1.1: by definition',
          },
          ...at(3, 58, 61),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '400 (Bad Request)' },
              output: `
import fastify from 'fastify';
fastify().post('/', async (request, reply) => reply.code(400).send({ error: 'No name' }));
`,
            },
          ],
        },
      ],
    },
    {
      name: '410 in HTTP/1.0, Fetch',
      code: 'export const GET = () => new Response(null, { status: 410 });',
      options: [{ httpVersion: '1.0' }],
      errors: [
        {
          messageId: 'statusUnsupported',
          data: {
            version: '1.0',
            status: '410 (Gone)',
            because: 'its clients take it for 400 (Bad Request)',
            demand: 'RFC 1945, 6.1.1: by definition',
          },
          ...at(1, 55, 58),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '404 (Not Found)' },
              output: 'export const GET = () => new Response(null, { status: 404 });',
            },
          ],
        },
      ],
    },
    {
      name: '409 in HTTP/1.0, thrown by a class',
      code: `
import { ConflictException } from '@nestjs/common';
throw new ConflictException();
`,
      filename: 'file.ts',
      options: [{ httpVersion: '1.0' }],
      errors: [
        {
          messageId: 'statusUnsupported',
          data: {
            version: '1.0',
            status: '409 (Conflict)',
            because: 'its clients take it for 400 (Bad Request)',
            demand: 'RFC 1945, 6.1.1: by definition',
          },
          ...at(3, 7, 30),
        },
      ],
    },
    {
      name: '429 in HTTP/1.0, declared',
      code: `
import { Controller, Get, Response } from 'tsoa';
class Reports extends Controller {
  @Get()
  @Response(429)
  show() { return {}; }
}
`,
      filename: 'file.ts',
      options: [{ httpVersion: '1.0' }],
      errors: [
        {
          messageId: 'statusUnsupported',
          data: {
            version: '1.0',
            status: '429 (Too Many Requests)',
            because: 'its clients take it for 400 (Bad Request)',
            demand: 'RFC 1945, 6.1.1: by definition',
          },
          ...at(5, 13, 16),
          suggestions: [
            {
              messageId: 'declareStatus',
              data: { status: '400 (Bad Request)' },
              output: `
import { Controller, Get, Response } from 'tsoa';
class Reports extends Controller {
  @Get()
  @Response(400)
  show() { return {}; }
}
`,
            },
          ],
        },
      ],
    },
  ],
});
