import rule from '../../rules/require-conditional-request.ts';
import { at, bodyOf, run } from '../rule-tester.ts';

/** A framework of the user's own whose settings say how its handlers read the fields of a request. */
const settings = {
  'http-status': {
    frameworks: [
      {
        name: 'acme-api',
        title: 'Acme API',
        values: { makeApi: [{ own: 'makeApi' }], api: [], call: [] },
        handlers: [{ parameters: ['call'] }],
        routes: [{ on: 'api', call: { get: 'GET' }, path: 0, returns: 'api' }],
        requests: ['call'],
        requestMembers: { call: { asking: ['field'], apart: ['answer', 'id'] } },
        responses: [
          { on: 'makeApi', invoke: true, returns: 'api' },
          { on: 'call', call: ['answer'], status: { argument: 0 }, ends: true },
        ],
      },
    ],
  },
};

const koa = (...statements: readonly string[]) => `
import Router from '@koa/router';
new Router().get('/', async (ctx) => {
${bodyOf(statements)}});
`;

const partialContent = {
  status: '206 (Partial Content)',
  because: 'it answers a request for ranges',
  fields: 'Range',
  demand: 'RFC 9110, 15.3.7: by definition',
};

const notModified = {
  status: '304 (Not Modified)',
  because: 'it answers a conditional request whose condition was false',
  fields: 'If-None-Match or If-Modified-Since',
  demand: 'RFC 9110, 15.4.5: by definition',
};

const preconditionFailed = {
  status: '412 (Precondition Failed)',
  because: 'it answers a conditional request whose condition was false',
  fields: 'If-Match, If-None-Match or If-Unmodified-Since',
  demand: 'RFC 9110, 15.5.13: by definition',
};

const tooEarly = {
  status: '425 (Too Early)',
  because: 'it answers a request that was sent in early data',
  fields: 'Early-Data',
  demand: 'RFC 8470, 5.2: SHOULD NOT',
};

run(rule, {
  valid: [
    {
      name: '304 and 412 as keys of documented responses, which no handler surrounds',
      code: `
import fastify from 'fastify';
const schema = { response: { 200: order, 304: unchanged, 412: changed } };
fastify().get('/', { schema }, async () => order);
`,
    },
    {
      name: '206 and 304 of a document, with which the server answers by itself',
      code: `
import { Controller, Get } from '@nestjs/common';
import { ApiNotModifiedResponse, ApiPartialContentResponse } from '@nestjs/swagger';
@Controller() export class Users {
  @Get() @ApiNotModifiedResponse() @ApiPartialContentResponse() show() { return this.users.all(); }
}
`,
      filename: 'users.ts',
    },
    {
      name: 'a redirect, which is wrong whatever the request says',
      code: `
require('express')().get('/', (req, res) => res.redirect(304, '/new'));
export const GET = () => Response.redirect('https://example.org', 304);`,
    },
    {
      name: 'a condition that middleware has checked',
      code: `
require('express')().get('/', (req, res) => {
  if (res.locals.isUnchanged) res.status(304).end();
});`,
    },
    {
      name: 'an event of requests with Expect only',
      code: `
require('http').createServer().on('checkExpectation', (req, res) => { res.writeHead(417).end(); });`,
    },
    {
      name: 'a status that the method rules out in any case',
      code: "app.put('/', (req, res) => res.status(304).end());",
    },
    {
      name: 'a framework of the settings, by the field that is read',
      code: "makeApi().get('/', (call) => call.answer(206, part(call.field('Range'))));",
      settings,
    },
    {
      name: 'a framework of the settings, by a member that the settings do not list',
      code: "makeApi().get('/', (call) => call.answer(206, part(call.range)));",
      settings,
    },
    {
      name: 'a field that is read',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => { if (req.get('If-None-Match') === tag) res.status(304).end(); });
`,
    },
    {
      name: 'a field by another name of the same condition',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => { if (req.header('if-modified-since') === date) res.status(304).end(); });
`,
    },
    {
      name: 'a field that is a member',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => { if (req.headers['if-none-match'] === tag) res.status(304).end(); });
`,
    },
    {
      name: 'a field by a variable for the fields',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => { const { headers } = req; if (headers['if-none-match'] === tag) res.status(304).end(); });
`,
    },
    {
      name: 'a field by another name for the fields',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => { const fields = req.headers; if (fields['if-none-match'] === tag) res.status(304).end(); });
`,
    },
    {
      name: 'a field taken from the fields',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => { const { range } = req.headers; res.status(206).send(part(range)); });
`,
    },
    {
      name: 'a field taken from the fields of the request',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => { const { headers: { range } } = req; res.status(206).send(part(range)); });
`,
    },
    {
      name: 'a helper that looks at the fields',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => { if (req.fresh) res.status(304).end(); });
`,
    },
    {
      name: 'a helper for ranges',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => { if (req.range(size) === -1) res.status(416).end(); });
`,
    },
    {
      name: 'a request that is handed to a function',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => { if (isCurrent(req)) res.status(304).end(); });
`,
    },
    {
      name: 'a request in an array that is handed to a function',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => { if (isCurrent([req])) res.status(304).end(); });
`,
    },
    {
      name: 'a request that an object holds',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => { const kept = { req }; res.status(304).end(); });
`,
    },
    {
      name: 'fields that are handed to a function',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => { if (isCurrent(req.headers)) res.status(304).end(); });
`,
    },
    {
      name: 'a variable for the fields, handed to a function',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => { const fields = req.headers; if (isCurrent(fields)) res.status(304).end(); });
`,
    },
    {
      name: 'a field whose name is in a variable',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => { if (req.get(name) === tag) res.status(304).end(); });
`,
    },
    {
      name: 'a member of the fields whose name is in a variable',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => { if (req.headers[name] === tag) res.status(304).end(); });
`,
    },
    {
      name: 'the rest of the fields',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => { const { accept, ...others } = req.headers; res.status(304).end(); });
`,
    },
    {
      name: 'an unknown member of the request',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => { if (req.isCurrent) res.status(304).end(); });
`,
    },
    {
      name: 'a member of the request whose name is in a variable',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => { if (req[name]) res.status(304).end(); });
`,
    },
    {
      name: 'a response that is handed to a function, which can reach the request by it',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => { if (isCurrent(res)) res.status(304).end(); });
`,
    },
    {
      name: 'a response that leads to its request',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => { if (res.req.fresh) res.status(304).end(); });
`,
    },
    {
      name: 'a function with the condition in its name',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => { if (isNotModified()) res.status(304).end(); });
`,
    },
    {
      name: 'the request as an element of arguments',
      code: `
import express from 'express';
const app = express();
app.get('/', function (req, res) { if (isCurrent(arguments[0])) res.status(304).end(); });
`,
    },
    {
      name: 'an object that holds the request',
      code: `
import { Controller, Get, Res } from '@nestjs/common';
class Orders { @Get() find(@Res() res) { if (this.request.fresh) res.status(304).end(); } }
`,
      filename: 'file.ts',
    },
    {
      name: 'an error, whose cause is unknown',
      code: `
import express from 'express';
const app = express();
app.put('/', (req, res) => { try { store(req.body); } catch { res.status(412).end(); } });
`,
    },
    {
      name: 'a handler of errors',
      code: `
import express from 'express';
const app = express();
app.use((err, req, res, next) => res.status(412).end());
`,
    },
    {
      name: 'a function that is given no request',
      code: 'function unchanged(res) { res.status(304).end(); }',
    },
    {
      name: 'a service',
      code: `
import createError from 'http-errors';
export function load(id) { throw createError(412); }
`,
    },
    {
      name: 'an unknown status',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => res.status(code).end());
`,
    },
    {
      name: 'a status that does not depend on a field',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => res.status(409).end());
`,
    },
    {
      name: 'a parameter that a decorator fills with a field',
      code: `
import { Get, Headers, Param, PreconditionFailedException } from '@nestjs/common';
class Orders { @Get() find(@Param('id') id, @Headers('if-match') tag) { throw new PreconditionFailedException(); } }
`,
      filename: 'file.ts',
    },
    {
      name: 'Koa: a field by the context',
      code: "router.get('/', (ctx) => { if (ctx.get('Range')) ctx.status = 206; });",
    },
    {
      name: 'Koa: fields by the request',
      code: "router.get('/', (ctx) => { if (ctx.request.headers.range) ctx.status = 206; });",
    },
    {
      name: 'Koa: a helper',
      code: `
import Router from '@koa/router';
new Router().get('/', (ctx) => { ctx.status = 200; if (ctx.request.fresh) ctx.status = 304; });
`,
    },
    {
      name: 'Koa: ctx.state, which middleware may have set',
      code: "router.get('/', (ctx) => { if (ctx.state.isCurrent) ctx.status = 304; });",
    },
    {
      name: 'Fastify: a field',
      code: `
import Fastify from 'fastify';
Fastify().get('/', (request, reply) => { if (request.headers['early-data'] === '1') reply.code(425).send(); });
`,
    },
    {
      name: 'Fastify: the request of Node.js',
      code: `
import Fastify from 'fastify';
Fastify().get('/', (request, reply) => { if (isEarly(request.raw)) reply.code(425).send(); });
`,
    },
    {
      name: 'Hono: a field',
      code: `
import { Hono } from 'hono';
new Hono().get('/', (c) => c.body(part(c.req.header('range')), 206));
`,
    },
    {
      name: 'Hono: all fields',
      code: `
import { Hono } from 'hono';
new Hono().get('/', (c) => c.body(part(c.req.header()), 206));
`,
    },
    {
      name: 'Hono: the request of the Fetch standard',
      code: `
import { Hono } from 'hono';
new Hono().get('/', (c) => c.body(part(c.req.raw), 206));
`,
    },
    {
      name: 'Fetch: a field',
      code: "export function GET(request) { return new Response(null, { status: request.headers.get('If-None-Match') === tag ? 304 : 200 }); }",
    },
    {
      name: 'Fetch: whether there is a field',
      code: "export function GET(request) { if (request.headers.has('range')) return new Response(part, { status: 206 }); return new Response(all); }",
    },
    {
      name: 'Fetch: a destructured request',
      code: 'export function GET({ headers }) { return new Response(null, { status: 304 }); }',
    },
    {
      name: 'Next.js: headers(), which takes no request',
      code: `
import { headers } from 'next/headers';
export async function GET() { const fields = await headers(); return new Response(null, { status: 304 }); }
`,
    },
    {
      name: 'node:http: a field',
      code: `
import { createServer } from 'node:http';
createServer((req, res) => { if (req.headers.expect) { res.writeHead(417); res.end(); } });
`,
    },
    {
      name: 'a framework whose requests are unknown',
      code: `
import { defineEventHandler, setResponseStatus } from 'h3';
export default defineEventHandler((event) => { setResponseStatus(event, 304); });
`,
    },
    {
      name: 'a status that the option allows',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => res.status(206).json([]));
`,
      options: [{ allow: [206] }],
    },
  ],
  invalid: [
    {
      name: 'a framework of the settings',
      code: "makeApi().get('/', (call) => call.answer(206, part(call.id, call.field('Accept'))));",
      settings,
      errors: [
        {
          messageId: 'fieldUnread',
          data: partialContent,
          ...at(1, 42, 45),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '200 (OK)' },
              output:
                "makeApi().get('/', (call) => call.answer(200, part(call.id, call.field('Accept'))));",
            },
          ],
        },
      ],
    },
    {
      name: 'Express: 304',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => {
  if (req.query.since > order.changed) return res.status(304).end();
  res.json(order);
});
`,
      errors: [
        {
          messageId: 'fieldUnread',
          data: notModified,
          ...at(5, 58, 61),
          suggestions: [],
        },
      ],
    },
    {
      name: 'Express: 304 beside another field',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => {
  const { headers: { accept }, query } = req;
  if (accept === query.type) res.sendStatus(304);
});
`,
      errors: [
        {
          messageId: 'fieldUnread',
          data: notModified,
          ...at(6, 45, 48),
          suggestions: [],
        },
      ],
    },
    {
      name: 'Express: 412 that means a bad request',
      code: `
import { StatusCodes } from 'http-status-codes';
exports.add = async (req, res, next) => {
  try {
    if (!req.body.name) throw new ShopError(StatusCodes.PRECONDITION_FAILED, 'no name');
    res.json(await orders.add(req.body.name));
  } catch (error) {
    next(error);
  }
};
`,
      errors: [
        {
          messageId: 'fieldUnread',
          data: preconditionFailed,
          ...at(5, 45, 76),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '400 (Bad Request)' },
              output: `
import { StatusCodes } from 'http-status-codes';
exports.add = async (req, res, next) => {
  try {
    if (!req.body.name) throw new ShopError(StatusCodes.BAD_REQUEST, 'no name');
    res.json(await orders.add(req.body.name));
  } catch (error) {
    next(error);
  }
};
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '409 (Conflict)' },
              output: `
import { StatusCodes } from 'http-status-codes';
exports.add = async (req, res, next) => {
  try {
    if (!req.body.name) throw new ShopError(StatusCodes.CONFLICT, 'no name');
    res.json(await orders.add(req.body.name));
  } catch (error) {
    next(error);
  }
};
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '422 (Unprocessable Content)' },
              output: `
import { StatusCodes } from 'http-status-codes';
exports.add = async (req, res, next) => {
  try {
    if (!req.body.name) throw new ShopError(StatusCodes.UNPROCESSABLE_ENTITY, 'no name');
    res.json(await orders.add(req.body.name));
  } catch (error) {
    next(error);
  }
};
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '428 (Precondition Required)' },
              output: `
import { StatusCodes } from 'http-status-codes';
exports.add = async (req, res, next) => {
  try {
    if (!req.body.name) throw new ShopError(StatusCodes.PRECONDITION_REQUIRED, 'no name');
    res.json(await orders.add(req.body.name));
  } catch (error) {
    next(error);
  }
};
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Express: 206 that means a part of a list',
      code: "app.get('/', (req, res) => res.status(206).json(page));",
      errors: [
        {
          messageId: 'fieldUnread',
          data: partialContent,
          ...at(1, 39, 42),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '200 (OK)' },
              output: "app.get('/', (req, res) => res.status(200).json(page));",
            },
          ],
        },
      ],
    },
    {
      name: 'Express: 416',
      code: `
app.get('/', async (req, res) => {
  const { page } = req.query;
  const { body: ignored, params } = req;
  if (page > (await count(params.id))) res.status(416).end();
});
`,
      errors: [
        {
          messageId: 'fieldUnread',
          data: {
            status: '416 (Range Not Satisfiable)',
            because: 'it answers a request for ranges',
            fields: 'Range',
            demand: 'RFC 9110, 15.5.17: by definition',
          },
          ...at(5, 51, 54),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '400 (Bad Request)' },
              output: `
app.get('/', async (req, res) => {
  const { page } = req.query;
  const { body: ignored, params } = req;
  if (page > (await count(params.id))) res.status(400).end();
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Express: 417 and 425',
      code: `
app.post('/', (req, res) => {
  if (!req.body) return res.sendStatus(417);
  if (req.body.early) return res.sendStatus(425);
});
`,
      errors: [
        {
          messageId: 'fieldUnread',
          data: {
            status: '417 (Expectation Failed)',
            because: 'it answers an expectation',
            fields: 'Expect',
            demand: 'RFC 9110, 15.5.18: by definition',
          },
          ...at(3, 40, 43),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '400 (Bad Request)' },
              output: `
app.post('/', (req, res) => {
  if (!req.body) return res.sendStatus(400);
  if (req.body.early) return res.sendStatus(425);
});
`,
            },
          ],
        },
        {
          messageId: 'fieldUnread',
          data: tooEarly,
          ...at(4, 45, 48),
          suggestions: [],
        },
      ],
    },
    {
      name: 'Koa',
      code: koa(
        'const { name } = ctx.request.body;',
        "if (!name) ctx.throw(412, 'no name');",
        'ctx.status = 206;',
        'ctx.body = await load(name);',
      ),
      errors: [
        {
          messageId: 'fieldUnread',
          data: preconditionFailed,
          ...at(5, 24, 27),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '400 (Bad Request)' },
              output: koa(
                'const { name } = ctx.request.body;',
                "if (!name) ctx.throw(400, 'no name');",
                'ctx.status = 206;',
                'ctx.body = await load(name);',
              ),
            },
            {
              messageId: 'useStatus',
              data: { status: '409 (Conflict)' },
              output: koa(
                'const { name } = ctx.request.body;',
                "if (!name) ctx.throw(409, 'no name');",
                'ctx.status = 206;',
                'ctx.body = await load(name);',
              ),
            },
            {
              messageId: 'useStatus',
              data: { status: '422 (Unprocessable Content)' },
              output: koa(
                'const { name } = ctx.request.body;',
                "if (!name) ctx.throw(422, 'no name');",
                'ctx.status = 206;',
                'ctx.body = await load(name);',
              ),
            },
            {
              messageId: 'useStatus',
              data: { status: '428 (Precondition Required)' },
              output: koa(
                'const { name } = ctx.request.body;',
                "if (!name) ctx.throw(428, 'no name');",
                'ctx.status = 206;',
                'ctx.body = await load(name);',
              ),
            },
          ],
        },
        {
          messageId: 'fieldUnread',
          data: partialContent,
          ...at(6, 16, 19),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '200 (OK)' },
              output: koa(
                'const { name } = ctx.request.body;',
                "if (!name) ctx.throw(412, 'no name');",
                'ctx.status = 200;',
                'ctx.body = await load(name);',
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'Fastify',
      code: `
import Fastify from 'fastify';
Fastify().get('/', async (request, reply) => {
  if (request.query.known === tag) return reply.code(304).send();
  if (request.body.early) return reply.code(425).send();
  return order;
});
`,
      errors: [
        {
          messageId: 'fieldUnread',
          data: notModified,
          ...at(4, 54, 57),
          suggestions: [],
        },
        {
          messageId: 'fieldUnread',
          data: tooEarly,
          ...at(5, 45, 48),
          suggestions: [],
        },
      ],
    },
    {
      name: 'Hono',
      code: `
import { Hono } from 'hono';
new Hono().get('/', (c) => c.body(part(c.req.param('id')), 206));
`,
      errors: [
        {
          messageId: 'fieldUnread',
          data: partialContent,
          ...at(3, 60, 63),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '200 (OK)' },
              output: `
import { Hono } from 'hono';
new Hono().get('/', (c) => c.body(part(c.req.param('id')), 200));
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Nest',
      code: `
import { Body, Post, PreconditionFailedException } from '@nestjs/common';
class Orders {
  @Post() add(@Body() order) {
    if (!order.name) throw new PreconditionFailedException();
  }
}
`,
      filename: 'file.ts',
      errors: [
        {
          messageId: 'fieldUnread',
          data: preconditionFailed,
          ...at(5, 28, 61),
          suggestions: [],
        },
      ],
    },
    {
      name: 'Fetch',
      code: `
export function GET(request, { params }) {
  return new Response(null, { status: request.method === 'GET' && params.old ? 304 : 200 });
}
`,
      errors: [
        {
          messageId: 'fieldUnread',
          data: notModified,
          ...at(3, 80, 83),
          suggestions: [],
        },
      ],
    },
    {
      name: 'Fetch: no request at all',
      code: `
export function POST() {
  return new Response(null, { status: 425 });
}
`,
      errors: [
        {
          messageId: 'fieldUnread',
          data: tooEarly,
          ...at(3, 39, 42),
          suggestions: [],
        },
      ],
    },
    {
      name: 'Next.js',
      code: `
import { NextResponse } from 'next/server';
export function GET(request) {
  const page = request.nextUrl.searchParams.get('page');
  return NextResponse.json(pages[page], { status: 206 });
}
`,
      errors: [
        {
          messageId: 'fieldUnread',
          data: partialContent,
          ...at(5, 51, 54),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '200 (OK)' },
              output: `
import { NextResponse } from 'next/server';
export function GET(request) {
  const page = request.nextUrl.searchParams.get('page');
  return NextResponse.json(pages[page], { status: 200 });
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'node:http',
      code: `
import { createServer } from 'node:http';
createServer((req, res) => {
  res.writeHead(417);
  res.end();
});
`,
      errors: [
        {
          messageId: 'fieldUnread',
          data: {
            status: '417 (Expectation Failed)',
            because: 'it answers an expectation',
            fields: 'Expect',
            demand: 'RFC 9110, 15.5.18: by definition',
          },
          ...at(4, 17, 20),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '400 (Bad Request)' },
              output: `
import { createServer } from 'node:http';
createServer((req, res) => {
  res.writeHead(400);
  res.end();
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'the other statuses',
      code: `
app.get('/', (req, res) => {
  res.status(206);
  res.status(304).end();
});
`,
      options: [{ allow: [206] }],
      errors: [
        {
          messageId: 'fieldUnread',
          data: notModified,
          ...at(4, 14, 17),
          suggestions: [],
        },
      ],
    },
  ],
});
