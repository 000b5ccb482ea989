import rule from '../../rules/require-status-fields.ts';
import { at, run } from '../rule-tester.ts';

const goes = 'without it a client has nowhere to go';
const lists = 'it lists the methods that the resource supports';

const express = (statements: string) => `
import express from 'express';
express().get('/', (req, res) => { ${statements} });
`;

const created = (method: string, answer: string) => `
app.${method}('/users', async (req, res) => {
  const user = await users.create(req.body);
  ${answer}
});
`;

const methodNotAllowed = {
  status: '405 (Method Not Allowed)',
  field: 'Allow',
  because: lists,
  demand: 'RFC 9110, 15.5.6: MUST',
};

run(rule, {
  valid: [
    {
      name: 'a redirect with a status that does not redirect, which valid-redirect-status reports',
      code: "app.all('/', (req, res) => res.redirect(405, '/'));",
    },
    { name: 'a field that is set', code: express("res.status(302).location('/new').end();") },
    { name: 'a redirect', code: express("res.redirect('/new');") },
    {
      name: 'the redirects of Response',
      code: "export const GET = () => Response.redirect('https://example.org/', 308);",
    },
    {
      name: 'the redirects of other frameworks',
      code: `
import Fastify from 'fastify';
import { Hono } from 'hono';
import Koa from 'koa';
import { redirect } from 'react-router';
Fastify().get('/', (request, reply) => reply.redirect('/new', 301));
new Hono().get('/', (c) => c.redirect('/new', 303));
new Koa().use((ctx) => { ctx.status = 307; ctx.redirect('/new'); });
export const loader = () => redirect('/new', 302);
`,
    },
    {
      name: 'the redirects of decorators and pages',
      code: `
import type { GetServerSideProps } from 'next';
import { Get, Redirect } from '@nestjs/common';
class Old { @Get() @Redirect('/new', 301) old() {} }
export const getServerSideProps: GetServerSideProps = async () => ({
  redirect: { destination: '/new', statusCode: 301 },
});
`,
      filename: 'file.ts',
    },
    { name: 'a status without a required field', code: express('res.status(404).end();') },
    {
      name: 'a status whose value the file does not show',
      code: express('res.status(code).end();'),
    },
    { name: 'fields from a variable', code: express('res.set(fields).status(405).end();') },
    {
      name: 'fields that are spread',
      code: 'export const GET = () => new Response(null, { status: 405, headers: { ...fields } });',
    },
    {
      name: 'a field that is set on one path',
      code: express("if (req.user) res.set('Allow', 'GET'); res.status(405).end();"),
    },
    {
      name: 'a response that is handed to a function before',
      code: express('prepare(res); res.status(405).end();'),
    },
    {
      name: 'a response that is an argument of a function',
      code: 'export const GET = () => withFields(new Response(null, { status: 405 }));',
    },
    {
      name: 'a status that is set before the next handler runs',
      code: 'app.use((req, res, next) => { res.status(405); next(); });',
    },
    {
      name: 'a function that is no handler',
      code: `
import type { Request, Response } from 'express';
export const refuse = (reason: string, req: Request, res: Response) => res.status(405).end(reason);
`,
      filename: 'file.ts',
    },
    {
      name: 'an error with a status',
      code: `
import { MethodNotAllowedException } from '@nestjs/common';
export function refuse() { throw new MethodNotAllowedException(); }
`,
    },
    {
      name: 'an error with a status and no field',
      code: `
import Boom from '@hapi/boom';
export function refuse() { throw Boom.methodNotAllowed('No'); }
`,
    },
    {
      name: 'a decorated handler, which may have fields by another decorator',
      code: `
import { Get, HttpCode } from '@nestjs/common';
class Old { @Get() @HttpCode(302) old() {} }
`,
      filename: 'file.ts',
    },
    {
      name: 'a helper of the project, which may set any field',
      code: `
import { respond } from './respond.js';
app.get('/', (req, res) => respond(res, 405));
`,
      settings: {
        'http-status': {
          frameworks: [
            {
              name: 'respond',
              values: { respond: [{ own: 'respond' }] },
              responses: [
                {
                  on: 'respond',
                  invoke: true,
                  response: { argument: 0 },
                  status: { argument: 1 },
                  ends: true,
                },
              ],
            },
          ],
        },
      },
    },
    {
      name: '101, whose field the runtime sends',
      code: 'export const GET = () => new Response(null, { status: 101, webSocket });',
    },
    {
      name: '206 with a range',
      code: express("res.set('Content-Range', range).status(206).send(part);"),
    },
    {
      name: '206 in answer to PUT, which another rule reports',
      code: "app.put('/', (req, res) => res.status(206).end());",
    },
    {
      name: '206 with several parts',
      code: express("res.type('Multipart/Byteranges; boundary=x').status(206).send(parts);"),
    },
    {
      name: '206 of an unknown type',
      code: express('res.type(type).status(206).send(parts);'),
    },
    {
      name: '201 with the address of what was created',
      code: created('post', "res.location('/users/1').status(201).json(user);"),
    },
    {
      name: '201 in answer to PUT, whose target is what was created',
      code: created('put', 'res.status(201).json(user);'),
    },
    {
      name: '201 of a POST that may have created something without an address',
      code: "app.post('/', (req, res) => res.status(201).json(done));",
    },
    {
      name: '201 of a handler for any method',
      code: created('all', 'res.status(201).json(user);'),
    },
    {
      name: '201 where it is not checked',
      code: created('post', 'res.status(201).json(user);'),
      options: [{ except: [201] }],
    },
    ...[401, 415, 429, 451, 503].map((code) => ({
      name: `${code} where it is not asked for`,
      code: `app.patch('/', (req, res) => res.status(${code}).end());`,
    })),
    {
      name: '401 with a challenge, where it is asked for',
      code: "app.get('/', (req, res) => res.set('WWW-Authenticate', 'Bearer').status(401).end());",
      options: [{ also: [401] }],
    },
    {
      name: '415 in answer to another method than PATCH, where it is asked for',
      code: "app.post('/', (req, res) => res.status(415).end());",
      options: [{ also: [415] }],
    },
    {
      name: '415 of a handler without a route, where it is asked for',
      code: 'export const patch = (req, res) => res.status(415).end();',
      options: [{ also: [415] }],
    },
    {
      name: '415 where no method is left, and it is asked for',
      code: `
app.patch('/', (req, res) => {
  if (req.method === 'GET') res.status(415).end();
});
`,
      options: [{ also: [415] }],
    },
    {
      name: 'a property named status on an object that is no response',
      code: 'job.status = 405; job.end();',
    },
    ...[
      {
        name: 'middleware',
        code: `
const app = require('express')();
app.use((req, res, next) => { res.set('Allow', 'GET'); next(); });
app.post('/', (req, res) => res.status(405).end());`,
      },
      {
        name: 'middleware that sets fields of unknown names',
        code: `
const app = require('express')();
app.use((req, res, next) => { res.set(fieldsOf(req)); next(); });
app.post('/', (req, res) => res.status(405).end());`,
      },
      {
        name: 'a hook before the handlers',
        code: `
const app = require('fastify')();
app.addHook('onRequest', async (request, reply) => { reply.header('allow', 'GET'); });
app.post('/', (request, reply) => reply.code(405).send());`,
      },
      {
        name: 'middleware after the handler',
        code: `
import { Hono } from 'hono';
const app = new Hono();
app.use(async (c, next) => { await next(); c.res.headers.set('Allow', 'GET'); });
app.post('/', (c) => c.text('No', 405));`,
      },
      {
        name: 'a wrapper of the handler',
        code: `
const http = require('http');
const allowing = (handler) => function (req, res) {
  res.setHeader('Allow', 'GET');
  return handler.call(this, req, res);
};
http.createServer(allowing((req, res) => { res.statusCode = 405; res.end(); }));`,
      },
      {
        name: 'a handler before that does not answer',
        code: `
import { createApp, eventHandler, setHeader, setResponseStatus } from 'h3';
const app = createApp();
app.use(eventHandler((event) => { setHeader(event, 'Allow', 'GET'); }));
app.use('/x', eventHandler((event) => { setResponseStatus(event, 405); return 'No'; }));`,
      },
      {
        name: 'a hook that resolves the request',
        code: `
import { sequence } from '@sveltejs/kit/hooks';
export const handle = sequence(
  async ({ event, resolve }) => { event.setHeaders({ allow: 'GET' }); return resolve(event); },
  async () => new Response('No', { status: 405 }),
);`,
      },
      {
        name: 'a handler that calls this one',
        code: `
exports.refuse = function (req, res) { res.statusCode = 405; res.end(); };
exports.list = function (req, res) { res.setHeader('Allow', 'GET'); exports.refuse(req, res); };`,
      },
      {
        name: 'a method that calls this one',
        code: `
const users = {
  refuse(req, res) { res.statusCode = 405; res.end(); },
  list(req, res) { res.setHeader('Allow', 'GET'); this.refuse(req, res); },
};
const others = { refuse(req, res) { res.statusCode = 405; res.end(); } };
others.refuse(req, res);`,
      },
      {
        name: 'a function that calls the one which makes the response',
        code: `
const refuse = () => new Response('No', { status: 405 });
export function POST() {
  const response = refuse();
  response.headers.set('Allow', 'GET');
  return response;
}`,
      },
      {
        name: 'a method that calls the one which makes the response',
        code: `
export class Users {
  refuse() { return new Response('No', { status: 405 }); }
  list() { const response = this.refuse(); response.headers.set('Allow', 'GET'); return response; }
}`,
      },
      {
        name: 'the handler by way of the request',
        code: `
require('express')().post('/', (req, res) => {
  req.res.set('Allow', 'GET');
  res.status(405).end();
});`,
      },
    ].map(({ name, code }) => ({ name: `a field that may be set by ${name}`, code })),
    {
      name: 'a response that a test fakes',
      code: `
test('gives up', async () => {
  global.fetch = async () => new Response('No', { status: 405 });
});
client.mockImplementation(() => new Response('No', { status: 405 }));
const answer = vi.fn(async () => new Response('No', { status: 405 }));`,
    },
  ],
  invalid: [
    ...[
      {
        name: 'middleware that sets another field',
        code: `
const app = require('express')();
app.use((req, res, next) => { res.set('Vary', 'Origin'); next(); });
app.post('/', (req, res) => res.status(405).end());`,
        line: 4,
        column: 40,
      },
      {
        name: 'a handler that sets the field for its own answer',
        code: `
const app = require('express')();
app.get('/', (req, res, next) => { res.set('Allow', 'PUT'); res.status(405).end(); next(error); });
app.post('/', (req, res) => res.status(405).end());`,
        line: 4,
        column: 40,
      },
      {
        name: 'a field that a handler sets before it answers',
        code: `
const server = require('restify').createServer();
server.get('/', (req, res, next) => { res.header('Allow', 'PUT'); res.send(200, []); next(); });
server.post('/', (req, res, next) => { res.status(405); res.end(); });`,
        line: 4,
        column: 51,
      },
    ].map(({ name, code, line, column }) => ({
      name,
      code,
      errors: [
        {
          messageId: 'fieldMissing' as const,
          data: methodNotAllowed,
          ...at(line, column, column + 3),
        },
      ],
    })),
    {
      name: 'Express: 302 without an address',
      code: express('res.status(302).end();'),
      errors: [
        {
          messageId: 'fieldMissing',
          data: {
            status: '302 (Found)',
            field: 'Location',
            because: goes,
            demand: 'RFC 9110, 15.4.3: SHOULD',
          },
          ...at(3, 47, 50),
        },
      ],
    },
    {
      name: 'Koa: 405, by a constant',
      code: `
import Koa from 'koa';
import { StatusCodes } from 'http-status-codes';
new Koa().use((ctx) => { ctx.status = StatusCodes.METHOD_NOT_ALLOWED; });
`,
      errors: [
        {
          messageId: 'fieldMissing',
          data: methodNotAllowed,
          ...at(4, 39, 69),
        },
      ],
    },
    {
      name: 'Fastify: 426',
      code: `
import Fastify from 'fastify';
Fastify().get('/', (request, reply) => reply.code(426).send());
`,
      errors: [
        {
          messageId: 'fieldMissing',
          data: {
            status: '426 (Upgrade Required)',
            field: 'Upgrade',
            because: 'it names the protocols to change to',
            demand: 'RFC 9110, 7.8: MUST',
          },
          ...at(3, 51, 54),
        },
      ],
    },
    {
      name: 'Hono: 407',
      code: `
import { Hono } from 'hono';
new Hono().get('/', (c) => c.text('No', 407));
`,
      errors: [
        {
          messageId: 'fieldMissing',
          data: {
            status: '407 (Proxy Authentication Required)',
            field: 'Proxy-Authenticate',
            because: 'the challenge says how to authenticate to the proxy',
            demand: 'RFC 9110, 15.5.8: MUST',
          },
          ...at(3, 41, 44),
        },
      ],
    },
    {
      name: 'node:http: 303, which means the address',
      code: `
import { createServer } from 'node:http';
createServer((req, res) => { res.writeHead(303, { ETag: '"1"' }); res.end(); });
`,
      errors: [
        {
          messageId: 'fieldMissing',
          data: {
            status: '303 (See Other)',
            field: 'Location',
            because: 'the other resource is the one it names',
            demand: 'RFC 9110, 15.4.4: by definition',
          },
          ...at(3, 44, 47),
        },
      ],
    },
    ...[
      { code: 301, status: '301 (Moved Permanently)', section: '15.4.2' },
      { code: 307, status: '307 (Temporary Redirect)', section: '15.4.8' },
      { code: 308, status: '308 (Permanent Redirect)', section: '15.4.9' },
    ].map(({ code, status, section }) => ({
      name: `Response: ${code}`,
      code: `export const GET = () => new Response(null, { status: ${code} });`,
      errors: [
        {
          messageId: 'fieldMissing' as const,
          data: {
            status,
            field: 'Location',
            because: goes,
            demand: `RFC 9110, ${section}: SHOULD`,
          },
          ...at(1, 55, 58),
        },
      ],
    })),
    {
      name: 'Next.js: 416',
      code: `
import { NextResponse } from 'next/server';
export const GET = () => NextResponse.json({}, { status: 416 });
`,
      errors: [
        {
          messageId: 'fieldMissing',
          data: {
            status: '416 (Range Not Satisfiable)',
            field: 'Content-Range',
            because: 'it tells the client the present length',
            demand: 'RFC 9110, 15.5.17: SHOULD',
          },
          ...at(3, 58, 61),
        },
      ],
    },
    {
      name: 'NestJS: 405 on the response itself',
      code: `
import { All, Res } from '@nestjs/common';
class Orders { @All() all(@Res() res) { res.sendStatus(405); } }
`,
      filename: 'file.ts',
      errors: [
        {
          messageId: 'fieldMissing',
          data: methodNotAllowed,
          ...at(3, 56, 59),
        },
      ],
    },
    {
      name: '206 without a range, nor a type',
      code: express('res.status(206).send(part);'),
      errors: [
        {
          messageId: 'fieldMissing',
          data: {
            status: '206 (Partial Content)',
            field: 'Content-Range',
            because: 'it says which part the content is',
            demand: 'RFC 9110, 15.3.7.1: MUST',
          },
          ...at(3, 47, 50),
        },
      ],
    },
    {
      name: '206 of a type without parts',
      code: express("const type = 'video/mp4'; res.type(type).status(206).send(part);"),
      errors: [
        {
          messageId: 'fieldMissing',
          data: {
            status: '206 (Partial Content)',
            field: 'Content-Range',
            because: 'it says which part the content is',
            demand: 'RFC 9110, 15.3.7.1: MUST',
          },
          ...at(3, 84, 87),
        },
      ],
    },
    {
      name: '201 of a POST that creates what it answers with',
      code: created('post', 'res.status(201).json(user);'),
      errors: [
        {
          messageId: 'fieldMissing',
          data: {
            status: '201 (Created)',
            field: 'Location',
            because: 'without it the target URI counts as the new resource',
            demand: 'RFC 9110, 9.3.3: SHOULD',
          },
          ...at(4, 14, 17),
        },
      ],
    },
    {
      name: 'a status that the API implies by its name',
      code: `
import type { HttpContext } from '@adonisjs/core/http';
export class Orders {
  all({ response }: HttpContext) {
    return response.methodNotAllowed({});
  }
}
`,
      filename: 'file.ts',
      errors: [
        {
          messageId: 'fieldMissing',
          data: methodNotAllowed,
          ...at(5, 12, 41),
        },
      ],
    },
    ...[
      {
        code: 401,
        status: '401 (Unauthorized)',
        field: 'WWW-Authenticate',
        because: 'the challenge says how to authenticate',
        demand: 'RFC 9110, 15.5.2: MUST',
      },
      {
        code: 415,
        status: '415 (Unsupported Media Type)',
        field: 'Accept-Patch',
        because: 'it lists the patch formats that are supported',
        demand: 'RFC 5789, 2.2: SHOULD',
      },
      {
        code: 429,
        status: '429 (Too Many Requests)',
        field: 'Retry-After',
        because: 'it says how long to wait',
        demand: 'RFC 6585, 4: MAY',
      },
      {
        code: 451,
        status: '451 (Unavailable For Legal Reasons)',
        field: 'Link',
        because: 'a "blocked-by" link names who blocks the resource',
        demand: 'RFC 7725, 4: SHOULD',
      },
      {
        code: 503,
        status: '503 (Service Unavailable)',
        field: 'Retry-After',
        because: 'it says how long to wait',
        demand: 'RFC 9110, 15.6.4: MAY',
      },
    ].map(({ code, ...data }) => ({
      name: `${code} where it is asked for`,
      code: `app.patch('/', (req, res) => res.status(${code}).end());`,
      options: [{ also: [code] }] as const,
      errors: [
        {
          messageId: 'fieldMissing' as const,
          data,
          ...at(1, 41, 44),
        },
      ],
    })),
    {
      name: 'the fields that are required by default, beside those of the option',
      code: "app.get('/', (req, res) => res.status(405).end());",
      options: [{ also: [401], except: [301] }],
      errors: [
        {
          messageId: 'fieldMissing',
          data: methodNotAllowed,
          ...at(1, 39, 42),
        },
      ],
    },
  ],
});
