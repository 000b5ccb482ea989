import rule from '../../rules/no-unregistered-status-code.ts';
import { at, run } from '../rule-tester.ts';

run(rule, {
  valid: [
    {
      name: 'keys of documented responses that stand for no single code, and those of another table',
      code: `
import { createRoute } from '@hono/zod-openapi';
export const route = createRoute({ path: '/', responses: { default: failure, '4XX': failure, 200: user } });
export const prices = { responses: { 499: 'dear', cheap: 99 } };
`,
    },
    {
      name: 'one of several values of a variable, which a check may have excluded',
      code: `
app.get('/', (req, res) => {
  let code = 200;
  if (failed) code = 530;
  res.status(code).json(x);
});
`,
    },
    {
      name: 'a word for a status, whose code the framework chose',
      code: `
import { TRPCError } from '@trpc/server';
throw new TRPCError({ code: 'CLIENT_CLOSED_REQUEST' });
`,
    },
    { name: 'a registered code', code: "app.get('/', (req, res) => res.status(404).json(x));" },
    {
      name: 'registered, though unused (418), deprecated (305) or temporary (104): other rules judge those',
      code: `
app.get('/pot', (req, res) => res.status(418).end());
app.get('/proxy', (req, res) => res.status(305).end());
app.get('/upload', (req, res) => res.status(104).end());
`,
    },
    {
      name: 'a registered code by its constant',
      code: `
import { StatusCodes } from 'http-status-codes';
router.get('/', (ctx) => { ctx.status = StatusCodes.UNPROCESSABLE_ENTITY; });
`,
    },
    {
      name: 'a status whose value the file does not show',
      code: "app.get('/', (req, res) => res.status(error.status).json(x));",
    },
    {
      name: 'a code that the call implies',
      code: "app.get('/', (req, res) => res.redirect('/elsewhere'));",
    },
    {
      name: '499 for a client that has left',
      code: `
app.get('/condition', (req, res) => {
  if (req.signal.aborted) return res.status(499).end();
  res.json(x);
});
app.get('/exit', (req, res) => {
  if (!req.closed) return res.json(x);
  res.status(499).end();
});
app.get('/text', (req, res) => res.status(499).json({ error: 'Request aborted' }));
app.get('/event', (req, res) => {
  req.on('close', () => res.status(499).end());
});
app.get('/catch', async (req, res) => {
  try {
    res.json(await run());
  } catch (error) {
    if (error.name === 'AbortError') return new Response(null, { status: 499 });
  }
});
function sendDisconnected(req, res) {
  res.status(499).end();
}
`,
    },
    {
      name: 'a code that a test makes up',
      code: "it('takes unknown codes', () => { const response = new Response('', { status: 499 }); });",
    },
    {
      name: 'a number above 599, which valid-status-code reports',
      code: "app.get('/', (req, res) => res.status(600).end());",
    },
    {
      name: 'a number below 100',
      code: "app.get('/', (req, res) => res.status(99).end());",
    },
    {
      name: 'a fraction',
      code: "app.get('/', (req, res) => res.status(299.5).end());",
    },
    {
      name: 'no code at all, being no number',
      code: "router.get('/', (ctx) => { ctx.status = 'gone'; });",
    },
    {
      name: 'a code that the option allows',
      code: "app.get('/', (req, res) => res.status(299).json(x));",
      options: [{ allow: [299] }],
    },
    {
      name: 'a code of a vendor that the option accepts',
      code: "router.get('/', (ctx) => { ctx.status = 499; });",
      options: [{ vendors: ['nginx'] }],
    },
    {
      name: 'a thrown code that Koa never sends, which valid-status-code reports',
      code: "router.get('/', (ctx) => ctx.throw(430, 'too much'));",
    },
    {
      name: 'a comparison: the server that is called may well be Cloudflare',
      code: `
const response = await fetch(url);
if (response.status === 520) retry();
`,
    },
    { name: 'an exit status', code: 'if (child.status === 299) process.exit(299);' },
    {
      name: 'numbers that are no status codes',
      code: `
setTimeout(poll, 432);
const heading = { fontWeight: 530 };
`,
    },
    { name: 'a method named status on an object that is no response', code: 'order.status(299);' },
    {
      name: 'a property named status on an object that is no response',
      code: 'user.status = 299;',
    },
    {
      name: 'a handler by its parameter names, where the settings turn conventions off',
      code: 'export const handler = (req, res) => res.status(299).end();',
      settings: { 'http-status': { conventions: false } },
    },
    {
      name: 'a class of the file that is named like the global',
      code: `
class Response {}
new Response(null, { status: 299 });
`,
    },
  ],
  invalid: [
    ...(
      [
        {
          name: '499 for a client that is there',
          ...{
            condition: 'noToken',
            code: 499,
            owners: 'esri: Token Required; nginx: Client Closed Request',
          },
          instead: ['429 (Too Many Requests)', '409 (Conflict)'],
        },
        {
          name: 'another code for a client that has left',
          ...{ condition: 'aborted', code: 498, owners: 'esri: Invalid Token' },
          instead: ['428 (Precondition Required)', '408 (Request Timeout)'],
        },
      ] as const
    ).map(({ name, condition, code, owners, instead }) => {
      const handler = (status: number | string) =>
        `app.get('/', (req, res) => { if (req.${condition}) return res.status(${status}).end(); res.json(x); });`;
      return {
        ...{ name, code: handler(code) },
        errors: [
          {
            messageId: 'vendorCode' as const,
            data: { code, owners, class: '400 (Bad Request)' },
            ...at(1, 65, 68),
            suggestions: instead.map((status) => ({
              messageId: 'useRegistered' as const,
              data: { status },
              output: handler(status.slice(0, 3)),
            })),
          },
        ],
      };
    }),
    {
      name: 'Express, a slip of one digit',
      code: `
import express from 'express';
express().get('/', (req, res) => res.status(446).json(x));
`,
      errors: [
        {
          messageId: 'unregistered',
          data: {
            code: 446,
            class: '400 (Bad Request)',
            nearest: '426 (Upgrade Required), 416 (Range Not Satisfiable) or 406 (Not Acceptable)',
          },
          ...at(3, 45, 48),
          suggestions: [
            {
              messageId: 'useRegistered',
              data: { status: '406 (Not Acceptable)' },
              output: `
import express from 'express';
express().get('/', (req, res) => res.status(406).json(x));
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a handler without any import, a code without a near one in its class',
      code: "app.get('/', (req, res) => res.status(299).json(x));",
      errors: [
        {
          messageId: 'unregistered',
          data: { code: 299, class: '200 (OK)', nearest: '200 (OK)' },
          ...at(1, 39, 42),
          suggestions: [
            {
              messageId: 'useRegistered',
              data: { status: '200 (OK)' },
              output: "app.get('/', (req, res) => res.status(200).json(x));",
            },
          ],
        },
      ],
    },
    {
      name: 'node:http, assigned',
      code: `
import { createServer } from 'node:http';
createServer((req, res) => { res.statusCode = 432; res.end(); });
`,
      errors: [
        {
          messageId: 'unregistered',
          data: {
            code: 432,
            class: '400 (Bad Request)',
            nearest:
              '431 (Request Header Fields Too Large), 423 (Locked) or 422 (Unprocessable Content)',
          },
          ...at(3, 47, 50),
          suggestions: [
            {
              messageId: 'useRegistered',
              data: { status: '431 (Request Header Fields Too Large)' },
              output: `
import { createServer } from 'node:http';
createServer((req, res) => { res.statusCode = 431; res.end(); });
`,
            },
            {
              messageId: 'useRegistered',
              data: { status: '423 (Locked)' },
              output: `
import { createServer } from 'node:http';
createServer((req, res) => { res.statusCode = 423; res.end(); });
`,
            },
            {
              messageId: 'useRegistered',
              data: { status: '422 (Unprocessable Content)' },
              output: `
import { createServer } from 'node:http';
createServer((req, res) => { res.statusCode = 422; res.end(); });
`,
            },
          ],
        },
      ],
    },
    {
      name: 'node:http, with the head',
      code: `
import http from 'node:http';
http.createServer((req, res) => { res.writeHead(250); res.end(); });
`,
      errors: [
        {
          messageId: 'unregistered',
          data: { code: 250, class: '200 (OK)', nearest: '205 (Reset Content) or 200 (OK)' },
          ...at(3, 49, 52),
          suggestions: [
            {
              messageId: 'useRegistered',
              data: { status: '205 (Reset Content)' },
              output: `
import http from 'node:http';
http.createServer((req, res) => { res.writeHead(205); res.end(); });
`,
            },
            {
              messageId: 'useRegistered',
              data: { status: '200 (OK)' },
              output: `
import http from 'node:http';
http.createServer((req, res) => { res.writeHead(200); res.end(); });
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Koa, through a constant of a library that still has the code of a dropped draft',
      code: `
import { StatusCodes } from 'http-status-codes';
router.get('/', (ctx) => { ctx.status = StatusCodes.METHOD_FAILURE; });
`,
      errors: [
        {
          messageId: 'vendorCode',
          data: {
            code: 420,
            owners:
              'shopify; spring: Method Failure; twitter: Enhance Your Calm; webdav-drafts: Method Failure',
            class: '400 (Bad Request)',
          },
          ...at(3, 41, 67),
          suggestions: [
            {
              messageId: 'useRegistered',
              data: { status: '421 (Misdirected Request)' },
              output: `
import { StatusCodes } from 'http-status-codes';
router.get('/', (ctx) => { ctx.status = 421; });
`,
            },
            {
              messageId: 'useRegistered',
              data: { status: '422 (Unprocessable Content)' },
              output: `
import { StatusCodes } from 'http-status-codes';
router.get('/', (ctx) => { ctx.status = StatusCodes.UNPROCESSABLE_ENTITY; });
`,
            },
            {
              messageId: 'useRegistered',
              data: { status: '423 (Locked)' },
              output: `
import { StatusCodes } from 'http-status-codes';
router.get('/', (ctx) => { ctx.status = StatusCodes.LOCKED; });
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Koa, thrown',
      code: "router.get('/', (ctx) => ctx.throw(509, 'too much'));",
      errors: [
        {
          messageId: 'vendorCode',
          data: {
            code: 509,
            owners: 'apache: Bandwidth Limit Exceeded; cpanel: Bandwidth Limit Exceeded',
            class: '500 (Internal Server Error)',
          },
          ...at(1, 36, 39),
          suggestions: [
            {
              messageId: 'useRegistered',
              data: { status: '508 (Loop Detected)' },
              output: "router.get('/', (ctx) => ctx.throw(508, 'too much'));",
            },
            {
              messageId: 'useRegistered',
              data: { status: '507 (Insufficient Storage)' },
              output: "router.get('/', (ctx) => ctx.throw(507, 'too much'));",
            },
          ],
        },
      ],
    },
    {
      name: 'Next.js, without the near 204, which has no content',
      code: `
import { NextResponse } from 'next/server';
export function GET() { return NextResponse.json(x, { status: 244 }); }
`,
      errors: [
        {
          messageId: 'unregistered',
          data: {
            code: 244,
            class: '200 (OK)',
            nearest: '204 (No Content) or 424 (Failed Dependency)',
          },
          ...at(3, 63, 66),
          suggestions: [
            {
              messageId: 'useRegistered',
              data: { status: '424 (Failed Dependency)' },
              output: `
import { NextResponse } from 'next/server';
export function GET() { return NextResponse.json(x, { status: 424 }); }
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Fetch',
      code: 'new Response(null, { status: 355 });',
      errors: [
        {
          messageId: 'unregistered',
          data: { code: 355, class: '300 (Multiple Choices)', nearest: '300 (Multiple Choices)' },
          ...at(1, 30, 33),
          suggestions: [
            {
              messageId: 'useRegistered',
              data: { status: '300 (Multiple Choices)' },
              output: 'new Response(null, { status: 300 });',
            },
          ],
        },
      ],
    },
    {
      name: 'a redirect, which takes a few codes only',
      code: 'Response.redirect(url, 309);',
      errors: [
        {
          messageId: 'unregistered',
          data: {
            code: 309,
            class: '300 (Multiple Choices)',
            nearest: '308 (Permanent Redirect), 307 (Temporary Redirect) or 304 (Not Modified)',
          },
          ...at(1, 24, 27),
          suggestions: [
            {
              messageId: 'useRegistered',
              data: { status: '308 (Permanent Redirect)' },
              output: 'Response.redirect(url, 308);',
            },
            {
              messageId: 'useRegistered',
              data: { status: '307 (Temporary Redirect)' },
              output: 'Response.redirect(url, 307);',
            },
          ],
        },
      ],
    },
    {
      name: 'a constant object of the file',
      filename: 'file.ts',
      code: `
const Status = { OK: 200, ODD: 209 } as const;
export function GET() { return new Response(null, { status: Status.ODD }); }
`,
      errors: [
        {
          messageId: 'unregistered',
          data: {
            code: 209,
            class: '200 (OK)',
            nearest: '208 (Already Reported), 207 (Multi-Status) or 206 (Partial Content)',
          },
          ...at(3, 61, 71),
          suggestions: [
            {
              messageId: 'useRegistered',
              data: { status: '208 (Already Reported)' },
              output: `
const Status = { OK: 200, ODD: 209 } as const;
export function GET() { return new Response(null, { status: 208 }); }
`,
            },
            {
              messageId: 'useRegistered',
              data: { status: '207 (Multi-Status)' },
              output: `
const Status = { OK: 200, ODD: 209 } as const;
export function GET() { return new Response(null, { status: 207 }); }
`,
            },
          ],
        },
      ],
    },
    {
      name: 'an enum of the file',
      filename: 'file.ts',
      code: `
enum Status { Ok = 200, Odd = 209 }
export function GET() { return new Response(null, { status: Status.Odd }); }
`,
      errors: [
        {
          messageId: 'unregistered',
          data: {
            code: 209,
            class: '200 (OK)',
            nearest: '208 (Already Reported), 207 (Multi-Status) or 206 (Partial Content)',
          },
          ...at(3, 61, 71),
          suggestions: [
            {
              messageId: 'useRegistered',
              data: { status: '208 (Already Reported)' },
              output: `
enum Status { Ok = 200, Odd = 209 }
export function GET() { return new Response(null, { status: 208 }); }
`,
            },
            {
              messageId: 'useRegistered',
              data: { status: '207 (Multi-Status)' },
              output: `
enum Status { Ok = 200, Odd = 209 }
export function GET() { return new Response(null, { status: 207 }); }
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a string, which Node sends as the number',
      code: "app.get('/', (req, res) => { res.statusCode = '432'; res.end(); });",
      errors: [
        {
          messageId: 'unregistered',
          data: {
            code: 432,
            class: '400 (Bad Request)',
            nearest:
              '431 (Request Header Fields Too Large), 423 (Locked) or 422 (Unprocessable Content)',
          },
          ...at(1, 47, 52),
          suggestions: [
            {
              messageId: 'useRegistered',
              data: { status: '431 (Request Header Fields Too Large)' },
              output: "app.get('/', (req, res) => { res.statusCode = 431; res.end(); });",
            },
            {
              messageId: 'useRegistered',
              data: { status: '423 (Locked)' },
              output: "app.get('/', (req, res) => { res.statusCode = 423; res.end(); });",
            },
            {
              messageId: 'useRegistered',
              data: { status: '422 (Unprocessable Content)' },
              output: "app.get('/', (req, res) => { res.statusCode = 422; res.end(); });",
            },
          ],
        },
      ],
    },
    {
      name: 'one arm of a ternary',
      code: "app.get('/', (req, res) => res.status(ok ? 200 : 530).json(x));",
      errors: [
        {
          messageId: 'vendorCode',
          data: {
            code: 530,
            owners:
              'cloudflare: Origin Unavailable; pantheon: Site is frozen; shopify: Origin DNS Error',
            class: '500 (Internal Server Error)',
          },
          ...at(1, 50, 53),
          suggestions: [
            {
              messageId: 'useRegistered',
              data: { status: '503 (Service Unavailable)' },
              output: "app.get('/', (req, res) => res.status(ok ? 200 : 503).json(x));",
            },
            {
              messageId: 'useRegistered',
              data: { status: '500 (Internal Server Error)' },
              output: "app.get('/', (req, res) => res.status(ok ? 200 : 500).json(x));",
            },
          ],
        },
      ],
    },
    {
      name: 'a code of a vendor that the option does not list',
      code: "app.get('/', (req, res) => res.status(520).json(x));",
      options: [{ vendors: ['nginx', 'aws'] }],
      errors: [
        {
          messageId: 'vendorCode',
          data: {
            code: 520,
            owners: 'cloudflare: Unknown Error',
            class: '500 (Internal Server Error)',
          },
          ...at(1, 39, 42),
          suggestions: [
            {
              messageId: 'useRegistered',
              data: { status: '502 (Bad Gateway)' },
              output: "app.get('/', (req, res) => res.status(502).json(x));",
            },
            {
              messageId: 'useRegistered',
              data: { status: '500 (Internal Server Error)' },
              output: "app.get('/', (req, res) => res.status(500).json(x));",
            },
          ],
        },
      ],
    },
    {
      name: 'a code that the option does not allow',
      code: "app.get('/', (req, res) => res.status(209).json(x));",
      options: [{ allow: [299] }],
      errors: [
        {
          messageId: 'unregistered',
          data: {
            code: 209,
            class: '200 (OK)',
            nearest: '208 (Already Reported), 207 (Multi-Status) or 206 (Partial Content)',
          },
          ...at(1, 39, 42),
          suggestions: [
            {
              messageId: 'useRegistered',
              data: { status: '208 (Already Reported)' },
              output: "app.get('/', (req, res) => res.status(208).json(x));",
            },
            {
              messageId: 'useRegistered',
              data: { status: '207 (Multi-Status)' },
              output: "app.get('/', (req, res) => res.status(207).json(x));",
            },
          ],
        },
      ],
    },
    {
      name: 'a key of documented responses, whose quotes stay; a code that is declared beside it is not offered',
      code: `
import { createRoute } from '@hono/zod-openapi';
export const route = createRoute({
  path: '/',
  responses: { 200: user, 409: conflict, '499': { description: 'The client is gone' } },
});
`,
      errors: [
        {
          messageId: 'vendorCode',
          data: {
            code: 499,
            class: '400 (Bad Request)',
            owners: 'esri: Token Required; nginx: Client Closed Request',
          },
          ...at(5, 42, 47),
          suggestions: [
            {
              messageId: 'declareRegistered',
              data: { status: '429 (Too Many Requests)' },
              output: `
import { createRoute } from '@hono/zod-openapi';
export const route = createRoute({
  path: '/',
  responses: { 200: user, 409: conflict, '429': { description: 'The client is gone' } },
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a key of an object that is shared by routes, reported once; what one of them declares is not offered',
      code: `
import { createRoute } from '@hono/zod-openapi';
const errors = { 499: gone };
export const first = createRoute({ path: '/a', responses: { ...errors, 429: busy } });
export const second = createRoute({ path: '/b', responses: { ...errors, 409: conflict } });
`,
      errors: [
        {
          messageId: 'vendorCode',
          data: {
            code: 499,
            class: '400 (Bad Request)',
            owners: 'esri: Token Required; nginx: Client Closed Request',
          },
          ...at(3, 18, 21),
        },
      ],
    },
    {
      name: 'a key beside others that the file does not show, where another one may be declared already',
      code: `
import { createRoute } from '@hono/zod-openapi';
export const route = createRoute({ path: '/', responses: { ...errors, 420: calm } });
`,
      errors: [
        {
          messageId: 'vendorCode',
          data: {
            code: 420,
            class: '400 (Bad Request)',
            owners:
              'shopify; spring: Method Failure; twitter: Enhance Your Calm; webdav-drafts: Method Failure',
          },
          ...at(3, 71, 74),
        },
      ],
    },
    {
      name: 'a decorator beside one with the code that is meant',
      filename: 'file.ts',
      code: `
import { Controller, Get } from '@nestjs/common';
import { ApiResponse, ApiTooManyRequestsResponse } from '@nestjs/swagger';
@Controller()
class Orders {
  @Get()
  @ApiResponse({ status: 499, description: 'The client is gone' })
  @ApiTooManyRequestsResponse()
  show() { return {}; }
}
`,
      errors: [
        {
          messageId: 'vendorCode',
          data: {
            code: 499,
            class: '400 (Bad Request)',
            owners: 'esri: Token Required; nginx: Client Closed Request',
          },
          ...at(7, 26, 29),
          suggestions: [
            {
              messageId: 'declareRegistered',
              data: { status: '409 (Conflict)' },
              output: `
import { Controller, Get } from '@nestjs/common';
import { ApiResponse, ApiTooManyRequestsResponse } from '@nestjs/swagger';
@Controller()
class Orders {
  @Get()
  @ApiResponse({ status: 409, description: 'The client is gone' })
  @ApiTooManyRequestsResponse()
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
