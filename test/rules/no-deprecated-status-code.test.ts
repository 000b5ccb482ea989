import rule from '../../rules/no-deprecated-status-code.ts';
import { at, run } from '../rule-tester.ts';

const teapot = {
  status: '418 (Unused)',
  because:
    'the registry keeps it free since a joke about teapots has spread too widely, and clients take it for a 400',
  reference: 'RFC 9110, 15.5.19',
};

run(rule, {
  valid: [
    {
      name: 'codes in force',
      code: `
app.get('/', (req, res) => res.status(402).end());
app.put('/', (req, res) => res.status(307).end());
`,
    },
    {
      name: '104, a registration that is temporary',
      code: "app.put('/', (req, res) => res.status(104).end());",
    },
    {
      name: 'a code that is not registered, which no-unregistered-status-code reports',
      code: "app.get('/', (req, res) => res.status(419).end());",
    },
    {
      name: 'a status whose value the file does not show',
      code: "app.get('/', (req, res) => res.status(upstream.status).end());",
    },
    {
      name: 'one of several values of a variable',
      code: `
app.get('/', (req, res) => {
  let code = 200;
  if (req.query.brew) code = 418;
  res.status(code).end();
});
`,
    },
    {
      name: 'a code that the option allows',
      code: "app.get('/coffee', (req, res) => res.sendStatus(418));",
      options: [{ allow: [418] }],
    },
    {
      name: 'a code that the API does not take, being out of its range',
      code: 'new Response(null, { status: 102 });',
    },
    {
      name: 'a code above the range that the API takes',
      code: `
import { createServer } from 'node:http2';
createServer().on('stream', (stream) => { stream.additionalHeaders({ ':status': 418 }); });
`,
    },
    {
      name: 'a redirect that redirects nobody, which is the finding of another rule',
      code: `
import express from 'express';
express().get('/', (req, res) => res.redirect(305, proxy));
`,
    },
    { name: 'a code that a redirect does not take', code: 'Response.redirect(url, 305);' },
    {
      name: 'redirections that nobody follows, which valid-redirect-status reports where they are sent',
      code: `
import { redirect } from '@sveltejs/kit';
app.get('/inside', (req, res) => res.status(305).location(proxy).end());
export const GET = () => new Response(null, { status: 306 });
export const load = () => redirect(305, '/new');
`,
    },
    {
      name: 'a code that the API does not know',
      code: "router.get('/', (ctx) => ctx.throw(306));",
    },
    {
      name: 'a status that the API ignores',
      code: `
import { json } from '@remix-run/node';
export async function action() { return { status: 418, body: 'x' }; }
`,
    },
    {
      name: 'a comparison with what another server sent',
      code: `
const response = await fetch(url);
if (response.status === 418) report();
`,
    },
    {
      name: 'numbers that are no status codes',
      code: `
setTimeout(poll, 510);
const picture = { width: 305 };
`,
    },
    {
      name: 'a property named status on an object that is no response',
      code: 'order.status = 418;',
    },
    {
      name: 'the interim response before a final one',
      code: `
import { createServer } from 'node:http';
createServer((req, res) => { res.writeProcessing(); res.end(); });
`,
    },
  ],
  invalid: [
    {
      name: '418, Express',
      code: `
import express from 'express';
express().get('/coffee', (req, res) => res.status(418).json({ pot: 'tea' }));
`,
      errors: [
        {
          messageId: 'statusUnused',
          data: teapot,
          ...at(3, 51, 54),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '400 (Bad Request)' },
              output: `
import express from 'express';
express().get('/coffee', (req, res) => res.status(400).json({ pot: 'tea' }));
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '403 (Forbidden)' },
              output: `
import express from 'express';
express().get('/coffee', (req, res) => res.status(403).json({ pot: 'tea' }));
`,
            },
          ],
        },
      ],
    },
    {
      name: '418, through a constant, Koa',
      code: `
import { StatusCodes } from 'http-status-codes';
router.get('/coffee', (ctx) => { ctx.status = StatusCodes.IM_A_TEAPOT; });
`,
      errors: [
        {
          messageId: 'statusUnused',
          data: teapot,
          ...at(3, 47, 70),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '400 (Bad Request)' },
              output: `
import { StatusCodes } from 'http-status-codes';
router.get('/coffee', (ctx) => { ctx.status = StatusCodes.BAD_REQUEST; });
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '403 (Forbidden)' },
              output: `
import { StatusCodes } from 'http-status-codes';
router.get('/coffee', (ctx) => { ctx.status = StatusCodes.FORBIDDEN; });
`,
            },
          ],
        },
      ],
    },
    {
      name: '418, Fastify',
      code: `
import fastify from 'fastify';
fastify().get('/coffee', async (request, reply) => reply.code(418).send({ pot: 'tea' }));
`,
      errors: [
        {
          messageId: 'statusUnused',
          data: teapot,
          ...at(3, 63, 66),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '400 (Bad Request)' },
              output: `
import fastify from 'fastify';
fastify().get('/coffee', async (request, reply) => reply.code(400).send({ pot: 'tea' }));
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '403 (Forbidden)' },
              output: `
import fastify from 'fastify';
fastify().get('/coffee', async (request, reply) => reply.code(403).send({ pot: 'tea' }));
`,
            },
          ],
        },
      ],
    },
    {
      name: '418, Hono',
      code: `
import { Hono } from 'hono';
new Hono().get('/coffee', (c) => c.json({ pot: 'tea' }, 418));
`,
      errors: [
        {
          messageId: 'statusUnused',
          data: teapot,
          ...at(3, 57, 60),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '400 (Bad Request)' },
              output: `
import { Hono } from 'hono';
new Hono().get('/coffee', (c) => c.json({ pot: 'tea' }, 400));
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '403 (Forbidden)' },
              output: `
import { Hono } from 'hono';
new Hono().get('/coffee', (c) => c.json({ pot: 'tea' }, 403));
`,
            },
          ],
        },
      ],
    },
    {
      name: '418, in a decorator of Nest',
      code: `
import { Controller, Get, HttpCode, HttpStatus } from '@nestjs/common';
@Controller()
class Coffee {
  @Get()
  @HttpCode(HttpStatus.I_AM_A_TEAPOT)
  brew() { return 'tea'; }
}
`,
      filename: 'file.ts',
      errors: [
        {
          messageId: 'statusUnused',
          data: teapot,
          ...at(6, 13, 37),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '400 (Bad Request)' },
              output: `
import { Controller, Get, HttpCode, HttpStatus } from '@nestjs/common';
@Controller()
class Coffee {
  @Get()
  @HttpCode(HttpStatus.BAD_REQUEST)
  brew() { return 'tea'; }
}
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '403 (Forbidden)' },
              output: `
import { Controller, Get, HttpCode, HttpStatus } from '@nestjs/common';
@Controller()
class Coffee {
  @Get()
  @HttpCode(HttpStatus.FORBIDDEN)
  brew() { return 'tea'; }
}
`,
            },
          ],
        },
      ],
    },
    {
      name: '418, thrown by a class that is named so, which has no number to replace',
      code: `
import { ImATeapotException } from '@nestjs/common';
throw new ImATeapotException();
`,
      filename: 'file.ts',
      errors: [
        {
          messageId: 'statusUnused',
          data: teapot,
          ...at(3, 7, 31),
        },
      ],
    },
    {
      name: '418, Next.js',
      code: `
import { NextResponse } from 'next/server';
export const GET = () => NextResponse.json({ pot: 'tea' }, { status: 418 });
`,
      errors: [
        {
          messageId: 'statusUnused',
          data: teapot,
          ...at(3, 70, 73),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '400 (Bad Request)' },
              output: `
import { NextResponse } from 'next/server';
export const GET = () => NextResponse.json({ pot: 'tea' }, { status: 400 });
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '403 (Forbidden)' },
              output: `
import { NextResponse } from 'next/server';
export const GET = () => NextResponse.json({ pot: 'tea' }, { status: 403 });
`,
            },
          ],
        },
      ],
    },
    {
      name: '418, node:http',
      code: `
import { createServer } from 'node:http';
createServer((req, res) => { res.writeHead(418); res.end(); });
`,
      errors: [
        {
          messageId: 'statusUnused',
          data: teapot,
          ...at(3, 44, 47),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '400 (Bad Request)' },
              output: `
import { createServer } from 'node:http';
createServer((req, res) => { res.writeHead(400); res.end(); });
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '403 (Forbidden)' },
              output: `
import { createServer } from 'node:http';
createServer((req, res) => { res.writeHead(403); res.end(); });
`,
            },
          ],
        },
      ],
    },
    {
      name: '418, thrown by Koa',
      code: "router.get('/coffee', (ctx) => ctx.throw(418));",
      errors: [
        {
          messageId: 'statusUnused',
          data: teapot,
          ...at(1, 42, 45),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '400 (Bad Request)' },
              output: "router.get('/coffee', (ctx) => ctx.throw(400));",
            },
            {
              messageId: 'useStatus',
              data: { status: '403 (Forbidden)' },
              output: "router.get('/coffee', (ctx) => ctx.throw(403));",
            },
          ],
        },
      ],
    },
    {
      name: '418, as one arm of a condition',
      code: "app.get('/coffee', (req, res) => res.status(pot ? 418 : 200).end());",
      errors: [
        {
          messageId: 'statusUnused',
          data: teapot,
          ...at(1, 51, 54),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '400 (Bad Request)' },
              output: "app.get('/coffee', (req, res) => res.status(pot ? 400 : 200).end());",
            },
            {
              messageId: 'useStatus',
              data: { status: '403 (Forbidden)' },
              output: "app.get('/coffee', (req, res) => res.status(pot ? 403 : 200).end());",
            },
          ],
        },
      ],
    },
    {
      name: '418, by the word of the framework',
      code: `
import { Elysia } from 'elysia';
new Elysia().get('/coffee', ({ status }) => status("I'm a teapot"));
`,
      errors: [
        {
          messageId: 'statusUnused',
          data: teapot,
          ...at(3, 52, 66),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '400 (Bad Request)' },
              output: `
import { Elysia } from 'elysia';
new Elysia().get('/coffee', ({ status }) => status('Bad Request'));
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '403 (Forbidden)' },
              output: `
import { Elysia } from 'elysia';
new Elysia().get('/coffee', ({ status }) => status('Forbidden'));
`,
            },
          ],
        },
      ],
    },
    {
      name: '418, declared',
      code: `
import { Controller, Get, Response } from 'tsoa';
class Coffee extends Controller {
  @Get()
  @Response(418)
  brew() { return 'tea'; }
}
`,
      filename: 'file.ts',
      errors: [
        {
          messageId: 'statusUnused',
          data: teapot,
          ...at(5, 13, 16),
          suggestions: [
            {
              messageId: 'declareStatus',
              data: { status: '400 (Bad Request)' },
              output: `
import { Controller, Get, Response } from 'tsoa';
class Coffee extends Controller {
  @Get()
  @Response(400)
  brew() { return 'tea'; }
}
`,
            },
            {
              messageId: 'declareStatus',
              data: { status: '403 (Forbidden)' },
              output: `
import { Controller, Get, Response } from 'tsoa';
class Coffee extends Controller {
  @Get()
  @Response(403)
  brew() { return 'tea'; }
}
`,
            },
          ],
        },
      ],
    },
    {
      name: '305, thrown, where the error handler may send another status',
      code: `
import { HttpException } from '@nestjs/common';
throw new HttpException('Ask the proxy', 305);
`,
      errors: [
        {
          messageId: 'statusDeprecated',
          data: {
            status: '305 (Use Proxy)',
            because: 'a response that sets the proxy of a client was found to be unsafe',
            reference: 'RFC 9110, 15.4.6',
          },
          ...at(3, 42, 45),
        },
      ],
    },
    {
      name: '306, declared, and another code allowed',
      code: `
import { makeConstructor } from 'restify-errors';
const Switched = makeConstructor('Switched', { statusCode: 306 });
`,
      options: [{ allow: [418] }],
      errors: [
        {
          messageId: 'statusUnused',
          data: {
            status: '306 (Unused)',
            because: 'an earlier specification defined it, and today it has no meaning',
            reference: 'RFC 9110, 15.4.7',
          },
          ...at(3, 60, 63),
        },
      ],
    },
    {
      name: '510',
      code: `
import { createServer } from 'node:http';
createServer((req, res) => { res.statusCode = 510; res.end(); });
`,
      errors: [
        {
          messageId: 'statusObsoleted',
          data: {
            status: '510 (Not Extended)',
            because:
              'IANA marks it as obsoleted, together with the framework for extensions that it belongs to, and clients take it for a 500',
            reference: 'RFC 2774, 7',
          },
          ...at(3, 47, 50),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '500 (Internal Server Error)' },
              output: `
import { createServer } from 'node:http';
createServer((req, res) => { res.statusCode = 500; res.end(); });
`,
            },
          ],
        },
      ],
    },
    {
      name: '102',
      code: "app.post('/', (req, res) => res.status(102).end());",
      errors: [
        {
          messageId: 'statusDeprecated',
          data: {
            status: '102 (Processing)',
            because:
              'WebDAV, which it was made for, has dropped it, and a final response has to follow it anyway',
            reference: 'RFC 4918, 21.4',
          },
          ...at(1, 40, 43),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '202 (Accepted)' },
              output: "app.post('/', (req, res) => res.status(202).end());",
            },
          ],
        },
      ],
    },
    {
      name: '418 as a key of documented responses, beside one of the codes that would do',
      code: `
import fastify from 'fastify';
const app = fastify();
app.get('/tea', { schema: { response: { 400: problem, 418: { description: 'No tea' } } } }, brew);
`,
      errors: [
        {
          messageId: 'statusUnused',
          data: teapot,
          ...at(4, 55, 58),
          suggestions: [
            {
              messageId: 'declareStatus',
              data: { status: '403 (Forbidden)' },
              output: `
import fastify from 'fastify';
const app = fastify();
app.get('/tea', { schema: { response: { 400: problem, 403: { description: 'No tea' } } } }, brew);
`,
            },
          ],
        },
      ],
    },
    {
      name: '102 that is declared, whatever the framework would send',
      code: `
import fastify from 'fastify';
const app = fastify();
app.get('/tea', { schema: { response: { 102: { description: 'On it' } } } }, brew);
`,
      errors: [
        {
          messageId: 'statusDeprecated',
          data: {
            status: '102 (Processing)',
            because:
              'WebDAV, which it was made for, has dropped it, and a final response has to follow it anyway',
            reference: 'RFC 4918, 21.4',
          },
          ...at(4, 41, 44),
          suggestions: [
            {
              messageId: 'declareStatus',
              data: { status: '202 (Accepted)' },
              output: `
import fastify from 'fastify';
const app = fastify();
app.get('/tea', { schema: { response: { 202: { description: 'On it' } } } }, brew);
`,
            },
          ],
        },
      ],
    },
  ],
});
