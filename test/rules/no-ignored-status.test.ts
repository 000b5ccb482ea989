import rule from '../../rules/no-ignored-status.ts';
import { at, bodyOf, run } from '../rule-tester.ts';

const remix = (...statements: readonly string[]) => `
import { json, redirect } from '@remix-run/node';
export async function action() {
${bodyOf(statements)}}
`;

const next = (...statements: readonly string[]) => `
import { NextResponse } from 'next/server';
export function GET() {
${bodyOf(statements)}}
`;

const hono = (...statements: readonly string[]) => `
import { Hono } from 'hono';
new Hono().get('/', (c) => {
${bodyOf(statements)}});
`;

const express = (...statements: readonly string[]) => `
import express from 'express';
express().get('/', (req, res, next) => {
${bodyOf(statements)}});
`;

const koa = (...statements: readonly string[]) => `
import Koa from 'koa';
new Koa().use((ctx, next) => {
${bodyOf(statements)}});
`;

const fastify = (...statements: readonly string[]) => `
import Fastify from 'fastify';
Fastify().get('/', (request, reply) => {
${bodyOf(statements)}});
`;

const hapi = (...statements: readonly string[]) => `
import { server } from '@hapi/hapi';
server().route({ method: 'GET', path: '/', handler(request, h) {
${bodyOf(statements)}}});
`;

const fetchResponse = { title: 'Fetch `Response`', property: 'status' };

run(rule, {
  valid: [
    ...['init.headers.a = 1;', 'delete init.status;', 'log(init);'].map((changed) => ({
      name: `options of a function that makes a response: ${changed}`,
      code: `
import { json } from '@remix-run/node';
export const loader = async () => {
  const init = { status: 404, headers: {} };
  ${changed}
  return json({}, init);
};`,
    })),
    {
      name: 'a member of an object that is no response',
      code: express(
        'const order = {};',
        'order.status = 404;',
        'order.statuscode = 404;',
        'res.json(order);',
      ),
    },
    {
      name: 'a member of what belongs to a response',
      code: express('res.locals.status = 404;', 'res.locals.code = 404;', "res.send('x');"),
    },
    {
      name: 'a member with a number that is no status',
      code: express(
        'res.status = 1;',
        'res.statuscode = 4040;',
        'res.status = code;',
        "res.send('x');",
      ),
    },
    {
      name: 'a method that is replaced',
      code: express('res.status = (code) => res;', "res.send('x');"),
    },
    {
      name: 'a member that another handler may read',
      code: express('res.code = 404;', 'next();'),
    },
    {
      name: 'a member that the file reads',
      code: `
import express from 'express';
const app = express();
app.use((req, res, next) => { next(); log(res.code); });
app.get('/', (req, res) => { res.code = 404; res.end(); });
`,
    },
    {
      name: 'a member beside the status',
      code: express('res.code = 404;', "res.status(400).send('x');"),
    },
    {
      name: 'a member beside the same status',
      code: koa('ctx.status = 404;', 'ctx.statusCode = 404;', "ctx.body = 'x';"),
    },
    {
      name: 'a member of the response that a type declares',
      code: `
import Koa from 'koa';
declare module 'koa' { interface Context { statusCode: number } }
new Koa().use((ctx) => { ctx.statusCode = 404; ctx.body = 'x'; });
`,
      filename: 'file.ts',
    },
    {
      name: 'a member of a typed response with a name of its own, which a type of another file declares',
      code: `
import type { Response } from 'express';
export function show(response: Response) { response.code = 404; response.end(); }
`,
      filename: 'file.ts',
    },
    {
      name: 'a member that the file defines',
      code: `
import express from 'express';
Object.defineProperty(express.response, 'statuscode', { set(code) { this.statusCode = code; } });
express().get('/', (req, res) => { res.statuscode = 404; res.end(); });
`,
    },
    {
      name: 'a setter of the file',
      code: `
import { ServerResponse, createServer } from 'node:http';
class OwnResponse extends ServerResponse { set code(code) { this.statusCode = code; } }
createServer({ ServerResponse: OwnResponse }, (req, res) => { res.code = 404; res.end(); });
`,
    },
    {
      name: 'a member that Fastify is told of',
      code: `
import Fastify from 'fastify';
const app = Fastify();
app.decorateReply('statuscode', 200);
app.get('/', (request, reply) => { reply.statuscode = 404; reply.send('x'); });
`,
    },
    {
      name: 'a response by its name alone that is not sent',
      code: 'export const show = (req, res) => { res.status = 404; };',
    },
    {
      name: 'a call of a method, and of a member that may be one',
      code: express('res.status(404).end();', 'res.code(404);'),
    },
    {
      name: 'options without a status',
      code: express("res.sendFile('/x', { maxAge: 404 });", 'res.json({}, null);'),
    },
    {
      name: 'the second address of Koa',
      code: koa("ctx.redirect('back', '/home');"),
    },
    {
      name: 'a status behind a variable of Restify',
      code: `
import restify from 'restify';
restify.createServer().get('/', (req, res, next) => { res.send(404, { error: 'x' }); next(); });
`,
    },
    {
      name: 'a status where it belongs',
      code: `new Response('gone', { status: 410 });
Response.json({}, { status: 404 });`,
    },
    {
      name: 'a status where it belongs, with another name beside it',
      code: "new Response('gone', { status: 410, statusCode: 410 });",
    },
    {
      name: 'options with a spread',
      code: "new Response('gone', { ...init, statusCode: 410 });",
    },
    {
      name: 'options with a computed name',
      code: "new Response('gone', { [name]: 404, statusCode: 410 });",
    },
    { name: 'other options', code: "new Response('gone', { headers, cf: { cacheTtl: 300 } });" },
    {
      name: 'a value that is no status',
      code: "new Response('gone', { statusCode: 5, code: 'gone' });",
    },
    { name: 'an unknown value', code: "new Response('gone', { statusCode });" },
    {
      name: 'one of several values of a variable',
      code: `const statusCode = gone ? 410 : 404;
new Response('gone', { statusCode });`,
    },
    {
      name: 'a name that does not resemble status',
      code: "new Response('gone', { state: 404, size: 404 });",
    },
    { name: 'a name that is two letters off', code: "new Response('gone', { stuus: 404 });" },
    {
      name: 'a Response of the file',
      code: `class Response {}
new Response('gone', { statusCode: 410 });`,
    },
    { name: 'an object that is not the options of a response', code: 'log({ statusCode: 404 });' },
    {
      name: 'a number in the place of the options of Response.json',
      code: hono('return c.json({}, 404);'),
    },
    {
      name: 'a string that Hono takes: c.json({}, { status: "404" })',
      code: hono("return c.json({}, { status: '404' });"),
    },
    {
      name: 'text of Hono that is no status',
      code: hono("return c.json({}, 'x');"),
    },
    {
      name: 'headers in the place of the status',
      code: hono("return c.text('x', { headers });"),
    },
    {
      name: 'an error of itty-router, whose second argument is the content',
      code: `
import { error } from 'itty-router';
export const fetch = () => error(404, { code: 404 });
`,
    },
    {
      name: 'data of an action with a status in it',
      code: remix("return { status: 400, error: 'No name' };"),
    },
    {
      name: 'data of an action with a word for a status',
      code: remix("return { status: 'ok', body };"),
    },
    {
      name: 'a number that is content',
      code: `
import { Controller, Get, HttpCode, HttpStatus } from '@nestjs/common';
@Controller()
export class PageController {
  @Get() count() { return 42; }
}
`,
    },
    {
      name: 'the number 200',
      code: `
import { Controller, Get, HttpCode, HttpStatus } from '@nestjs/common';
@Controller()
export class PageController {
  @Get() ping() { return 200; }
}
`,
    },
    {
      name: 'a number beside the same status',
      code: `
import { Controller, Get, HttpCode, HttpStatus } from '@nestjs/common';
@Controller()
export class PageController {
  @Get() @HttpCode(404) show() { return 404; }
}
`,
    },
    {
      name: 'a number of Fastify beside a status',
      code: `
import Fastify from 'fastify';
Fastify().get('/', async (request, reply) => {
  reply.code(404);
  return 404;
});
`,
    },
    {
      name: 'a number of h3 beside a status',
      code: `
import { createError, defineEventHandler, setResponseStatus } from 'h3';
export default defineEventHandler((event) => {
  setResponseStatus(event, 404);
  return 404;
});
`,
    },
    {
      name: 'a function that is no handler',
      code: `
import Fastify from 'fastify';
const codeOf = () => 404;
Fastify().get('/', async (request, reply) => reply.code(codeOf()).send());
`,
    },
    {
      name: 'an error with a status and a code of its own',
      code: `
import { createError, defineEventHandler, setResponseStatus } from 'h3';
export default defineEventHandler((event) => {
  throw createError({ statusCode: 404, code: 404 });
});
`,
    },
    {
      name: 'a signature of Express 4',
      code: `
import express from 'express';
express().get('/', (req, res) => res.json({}, 404));
`,
    },
  ],
  invalid: [
    {
      name: 'a member that is a method of the response',
      code: express('res.status = 410;', "res.send('x');"),
      errors: [
        {
          messageId: 'memberIgnored',
          data: { title: 'Express', status: '410 (Gone)', property: '', key: 'status' },
          ...at(4, 7, 13),
          suggestions: [
            {
              messageId: 'setStatus',
              data: { setting: 'statusCode = 410' },
              output: express('res.statusCode = 410;', "res.send('x');"),
            },
          ],
        },
      ],
    },
    {
      name: 'a misspelt member',
      code: express('res.statuscode = 404;', "res.send('x');"),
      errors: [
        {
          messageId: 'memberIgnored',
          data: { title: 'Express', status: '404 (Not Found)', property: '', key: 'statuscode' },
          ...at(4, 7, 17),
          suggestions: [
            {
              messageId: 'setStatus',
              data: { setting: 'statusCode = 404' },
              output: express('res.statusCode = 404;', "res.send('x');"),
            },
          ],
        },
      ],
    },
    {
      name: 'a member with another name, where no status is set',
      code: express('res.code = 404;', "res.send('x');"),
      errors: [
        {
          messageId: 'memberIgnored',
          data: { title: 'Express', status: '404 (Not Found)', property: '', key: 'code' },
          ...at(4, 7, 11),
          suggestions: [
            {
              messageId: 'setStatus',
              data: { setting: 'statusCode = 404' },
              output: express('res.statusCode = 404;', "res.send('x');"),
            },
          ],
        },
      ],
    },
    {
      name: 'a member with a fallback',
      code: express('res.status = error.status || 500;', "res.send('x');"),
      errors: [
        {
          messageId: 'memberIgnored',
          data: {
            title: 'Express',
            status: '500 (Internal Server Error)',
            property: '',
            key: 'status',
          },
          ...at(4, 7, 13),
          suggestions: [
            {
              messageId: 'setStatus',
              data: { setting: 'statusCode = error.status || 500' },
              output: express('res.statusCode = error.status || 500;', "res.send('x');"),
            },
          ],
        },
      ],
    },
    {
      name: 'a member with a status that allows no content, beside content',
      code: express('res.status = 204;', "res.send('x');"),
      errors: [
        {
          messageId: 'memberIgnored',
          data: { title: 'Express', status: '204 (No Content)', property: '', key: 'status' },
          ...at(4, 7, 13),
        },
      ],
    },
    {
      name: 'a member in brackets',
      code: express("res['status'] = 410;", "res.send('x');"),
      errors: [
        {
          messageId: 'memberIgnored',
          data: { title: 'Express', status: '410 (Gone)', property: '', key: "'status'" },
          ...at(4, 7, 15),
        },
      ],
    },
    {
      name: 'a response by its name that is sent',
      code: 'export const show = (req, res) => { res.status = 404; res.end(); };',
      errors: [
        {
          messageId: 'memberIgnored',
          data: { title: 'Node.js', status: '404 (Not Found)', property: '', key: 'status' },
          ...at(1, 41, 47),
          suggestions: [
            {
              messageId: 'setStatus',
              data: { setting: 'statusCode = 404' },
              output: 'export const show = (req, res) => { res.statusCode = 404; res.end(); };',
            },
          ],
        },
      ],
    },
    {
      name: 'a member of a context of Koa',
      code: koa('ctx.statusCode = 404;', "ctx.body = 'x';"),
      errors: [
        {
          messageId: 'memberIgnored',
          data: { title: 'Koa', status: '404 (Not Found)', property: '', key: 'statusCode' },
          ...at(4, 7, 17),
          suggestions: [
            {
              messageId: 'setStatus',
              data: { setting: 'status = 404' },
              output: koa('ctx.status = 404;', "ctx.body = 'x';"),
            },
          ],
        },
      ],
    },
    {
      name: 'a method of Fastify',
      code: fastify('reply.code = 404;', "reply.send('x');"),
      errors: [
        {
          messageId: 'memberIgnored',
          data: { title: 'Fastify', status: '404 (Not Found)', property: '', key: 'code' },
          ...at(4, 9, 13),
          suggestions: [
            {
              messageId: 'setStatus',
              data: { setting: 'statusCode = 404' },
              output: fastify('reply.statusCode = 404;', "reply.send('x');"),
            },
          ],
        },
      ],
    },
    {
      name: 'a method of Hono, which has no member for the status',
      code: hono('c.status = 404;', "return c.text('x');"),
      errors: [
        {
          messageId: 'memberIgnored',
          data: { title: 'Hono', status: '404 (Not Found)', property: '', key: 'status' },
          ...at(4, 5, 11),
          suggestions: [
            {
              messageId: 'setStatus',
              data: { setting: 'status(404)' },
              output: hono('c.status(404);', "return c.text('x');"),
            },
          ],
        },
      ],
    },
    {
      name: 'a member of a response of hapi',
      code: hapi("const response = h.response('x');", 'response.status = 404;', 'return response;'),
      errors: [
        {
          messageId: 'memberIgnored',
          data: { title: 'hapi', status: '404 (Not Found)', property: '', key: 'status' },
          ...at(5, 12, 18),
          suggestions: [
            {
              messageId: 'setStatus',
              data: { setting: 'statusCode = 404' },
              output: hapi(
                "const response = h.response('x');",
                'response.statusCode = 404;',
                'return response;',
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'a call of a member',
      code: koa('ctx.status(404);'),
      errors: [
        {
          messageId: 'callRejected',
          data: { title: 'Koa', status: '404 (Not Found)', property: '', key: 'status' },
          ...at(4, 7, 13),
          suggestions: [
            {
              messageId: 'setStatus',
              data: { setting: 'status = 404' },
              output: koa('ctx.status = 404;'),
            },
          ],
        },
      ],
    },
    {
      name: 'a call of a member in a chain',
      code: express('res.statusCode(404).json({});'),
      errors: [
        {
          messageId: 'callRejected',
          data: { title: 'Express', status: '404 (Not Found)', property: '', key: 'statusCode' },
          ...at(4, 7, 17),
          suggestions: [
            {
              messageId: 'setStatus',
              data: { setting: 'status(404)' },
              output: express('res.status(404).json({});'),
            },
          ],
        },
      ],
    },
    {
      name: 'a call of a member of Koa whose value is used',
      code: koa('return ctx.status(404);'),
      errors: [
        {
          messageId: 'callRejected',
          data: { title: 'Koa', status: '404 (Not Found)', property: '', key: 'status' },
          ...at(4, 14, 20),
        },
      ],
    },
    {
      name: 'options with a status',
      code: express("res.json({ error: 'x' }, { status: 404 });"),
      errors: [
        {
          messageId: 'optionsIgnored',
          data: { title: 'Express', status: '404 (Not Found)', property: '', key: 'status' },
          ...at(4, 30, 36),
          suggestions: [
            {
              messageId: 'setStatus',
              data: { setting: 'status(404)' },
              output: express("res.status(404).json({ error: 'x' });"),
            },
          ],
        },
      ],
    },
    {
      name: 'options with more than a status',
      code: express("res.sendFile('/x', { statusCode: 404, maxAge: 0 });"),
      errors: [
        {
          messageId: 'optionsIgnored',
          data: { title: 'Express', status: '404 (Not Found)', property: '', key: 'statusCode' },
          ...at(4, 24, 34),
          suggestions: [
            {
              messageId: 'setStatus',
              data: { setting: 'status(404)' },
              output: express("res.status(404).sendFile('/x', { maxAge: 0 });"),
            },
          ],
        },
      ],
    },
    {
      name: 'options with a status at the end',
      code: express("res.sendFile('/x', { maxAge: 0, status: 404 });"),
      errors: [
        {
          messageId: 'optionsIgnored',
          data: { title: 'Express', status: '404 (Not Found)', property: '', key: 'status' },
          ...at(4, 35, 41),
          suggestions: [
            {
              messageId: 'setStatus',
              data: { setting: 'status(404)' },
              output: express("res.status(404).sendFile('/x', { maxAge: 0 });"),
            },
          ],
        },
      ],
    },
    {
      name: 'options with a status behind a chain',
      code: express("res.type('json').send({}, { status: 404 });"),
      errors: [
        {
          messageId: 'optionsIgnored',
          data: { title: 'Express', status: '404 (Not Found)', property: '', key: 'status' },
          ...at(4, 31, 37),
        },
      ],
    },
    {
      name: 'a number behind the content in Fastify',
      code: fastify("reply.send({ error: 'x' }, 404);"),
      errors: [
        {
          messageId: 'argumentIgnored',
          data: { title: 'Fastify', status: '404 (Not Found)', property: '', key: '404' },
          ...at(4, 30, 33),
          suggestions: [
            {
              messageId: 'setStatus',
              data: { setting: 'code(404)' },
              output: fastify("reply.code(404).send({ error: 'x' });"),
            },
          ],
        },
      ],
    },
    {
      name: 'a number behind the content in hapi',
      code: hapi("return h.response('x', 404);"),
      errors: [
        {
          messageId: 'argumentIgnored',
          data: { title: 'hapi', status: '404 (Not Found)', property: '', key: '404' },
          ...at(4, 26, 29),
          suggestions: [
            {
              messageId: 'setStatus',
              data: { setting: 'code(404)' },
              output: hapi("return h.response('x').code(404);"),
            },
          ],
        },
      ],
    },
    {
      name: 'a number behind the target in Koa',
      code: koa("ctx.redirect('/x', 301);"),
      errors: [
        {
          messageId: 'argumentIgnored',
          data: { title: 'Koa', status: '301 (Moved Permanently)', property: '', key: '301' },
          ...at(4, 22, 25),
          suggestions: [
            {
              messageId: 'setStatus',
              data: { setting: 'status = 301' },
              output: koa('ctx.status = 301;', "ctx.redirect('/x');"),
            },
          ],
        },
      ],
    },
    {
      name: 'a number for the options of an error',
      code: `import { createError } from 'h3';\nthrow createError(404);`,
      errors: [
        {
          messageId: 'argumentIgnored',
          data: { title: 'h3', status: '404 (Not Found)', property: 'statusCode', key: '404' },
          ...at(2, 19, 22),
          suggestions: [
            {
              messageId: 'wrapStatus',
              data: { property: 'statusCode' },
              output: `import { createError } from 'h3';\nthrow createError({ statusCode: 404 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a result of Azure Functions with another name',
      code: `import { app } from '@azure/functions';\napp.http('show', { handler: async () => ({ statusCode: 404, body: 'x' }) });`,
      errors: [
        {
          messageId: 'keyIgnored',
          data: {
            title: 'Azure Functions',
            status: '404 (Not Found)',
            property: 'status',
            key: 'statusCode',
          },
          ...at(2, 44, 54),
          suggestions: [
            {
              messageId: 'renameKey',
              data: { property: 'status' },
              output: `import { app } from '@azure/functions';\napp.http('show', { handler: async () => ({ status: 404, body: 'x' }) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a number behind the content in Restify',
      code: `import restify from 'restify';\nrestify.createServer().get('/', (req, res, next) => {\n  res.send({ error: 'x' }, 404);\n  next();\n});`,
      errors: [
        {
          messageId: 'argumentIgnored',
          data: { title: 'Restify', status: '404 (Not Found)', property: '', key: '404' },
          ...at(3, 28, 31),
          suggestions: [
            {
              messageId: 'setStatus',
              data: { setting: 'statusCode = 404' },
              output: `import restify from 'restify';\nrestify.createServer().get('/', (req, res, next) => {\n  res.statusCode = 404;\n  res.send({ error: 'x' });\n  next();\n});`,
            },
          ],
        },
      ],
    },
    {
      name: 'statusCode in the options of Response',
      code: "new Response('gone', { statusCode: 410 });",

      errors: [
        {
          messageId: 'keyIgnored',
          data: { ...fetchResponse, key: 'statusCode', status: '410 (Gone)' },
          ...at(1, 24, 34),
          suggestions: [
            {
              messageId: 'renameKey',
              data: { property: 'status' },
              output: "new Response('gone', { status: 410 });",
            },
          ],
        },
      ],
    },
    {
      name: 'code, httpStatus and other names for the status',
      code: `new Response('gone', { code: 410 });
new Response('gone', { status_code: 410 });
Response.json({}, { 'http-status': 410 });`,

      errors: [
        {
          messageId: 'keyIgnored',
          data: { ...fetchResponse, key: 'code', status: '410 (Gone)' },
          ...at(1, 24, 28),
          suggestions: [
            {
              messageId: 'renameKey',
              data: { property: 'status' },
              output: `new Response('gone', { status: 410 });
new Response('gone', { status_code: 410 });
Response.json({}, { 'http-status': 410 });`,
            },
          ],
        },
        {
          messageId: 'keyIgnored',
          data: { ...fetchResponse, key: 'status_code', status: '410 (Gone)' },
          ...at(2, 24, 35),
          suggestions: [
            {
              messageId: 'renameKey',
              data: { property: 'status' },
              output: `new Response('gone', { code: 410 });
new Response('gone', { status: 410 });
Response.json({}, { 'http-status': 410 });`,
            },
          ],
        },
        {
          messageId: 'keyIgnored',
          data: { ...fetchResponse, key: "'http-status'", status: '410 (Gone)' },
          ...at(3, 21, 34),
          suggestions: [
            {
              messageId: 'renameKey',
              data: { property: 'status' },
              output: `new Response('gone', { code: 410 });
new Response('gone', { status_code: 410 });
Response.json({}, { status: 410 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'misspelt names for the status',
      code: `new Response('gone', { staus: 410 });
new Response('gone', { sttaus: 410 });
new Response('gone', { statuss: 410 });
new Response('gone', { stetus: 410 });
new Response('gone', { Status: 410 });`,

      errors: [
        {
          messageId: 'keyIgnored',
          data: { ...fetchResponse, key: 'staus', status: '410 (Gone)' },
          ...at(1, 24, 29),
          suggestions: [
            {
              messageId: 'renameKey',
              data: { property: 'status' },
              output: `new Response('gone', { status: 410 });
new Response('gone', { sttaus: 410 });
new Response('gone', { statuss: 410 });
new Response('gone', { stetus: 410 });
new Response('gone', { Status: 410 });`,
            },
          ],
        },
        {
          messageId: 'keyIgnored',
          data: { ...fetchResponse, key: 'sttaus', status: '410 (Gone)' },
          ...at(2, 24, 30),
          suggestions: [
            {
              messageId: 'renameKey',
              data: { property: 'status' },
              output: `new Response('gone', { staus: 410 });
new Response('gone', { status: 410 });
new Response('gone', { statuss: 410 });
new Response('gone', { stetus: 410 });
new Response('gone', { Status: 410 });`,
            },
          ],
        },
        {
          messageId: 'keyIgnored',
          data: { ...fetchResponse, key: 'statuss', status: '410 (Gone)' },
          ...at(3, 24, 31),
          suggestions: [
            {
              messageId: 'renameKey',
              data: { property: 'status' },
              output: `new Response('gone', { staus: 410 });
new Response('gone', { sttaus: 410 });
new Response('gone', { status: 410 });
new Response('gone', { stetus: 410 });
new Response('gone', { Status: 410 });`,
            },
          ],
        },
        {
          messageId: 'keyIgnored',
          data: { ...fetchResponse, key: 'stetus', status: '410 (Gone)' },
          ...at(4, 24, 30),
          suggestions: [
            {
              messageId: 'renameKey',
              data: { property: 'status' },
              output: `new Response('gone', { staus: 410 });
new Response('gone', { sttaus: 410 });
new Response('gone', { statuss: 410 });
new Response('gone', { status: 410 });
new Response('gone', { Status: 410 });`,
            },
          ],
        },
        {
          messageId: 'keyIgnored',
          data: { ...fetchResponse, key: 'Status', status: '410 (Gone)' },
          ...at(5, 24, 30),
          suggestions: [
            {
              messageId: 'renameKey',
              data: { property: 'status' },
              output: `new Response('gone', { staus: 410 });
new Response('gone', { sttaus: 410 });
new Response('gone', { statuss: 410 });
new Response('gone', { stetus: 410 });
new Response('gone', { status: 410 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a constant under the wrong name',
      code: `import { StatusCodes } from 'http-status-codes';
new Response('gone', { statusCode: StatusCodes.GONE });`,

      errors: [
        {
          messageId: 'keyIgnored',
          data: { ...fetchResponse, key: 'statusCode', status: '410 (Gone)' },
          ...at(2, 24, 34),
          suggestions: [
            {
              messageId: 'renameKey',
              data: { property: 'status' },
              output: `import { StatusCodes } from 'http-status-codes';
new Response('gone', { status: StatusCodes.GONE });`,
            },
          ],
        },
      ],
    },
    {
      name: 'the name of a constant',
      code: `const statusCode = 410;
new Response('gone', { statusCode });`,

      errors: [
        {
          messageId: 'keyIgnored',
          data: { ...fetchResponse, key: 'statusCode', status: '410 (Gone)' },
          ...at(2, 24, 34),
          suggestions: [
            {
              messageId: 'renameKey',
              data: { property: 'status' },
              output: `const statusCode = 410;
new Response('gone', { status: statusCode });`,
            },
          ],
        },
      ],
    },
    {
      name: 'one of two under the wrong name',
      code: "new Response('gone', { statusCode: old ? 410 : 404 });",

      errors: [
        {
          messageId: 'keyIgnored',
          data: { ...fetchResponse, key: 'statusCode', status: '410 (Gone)' },
          ...at(1, 24, 34),
          suggestions: [
            {
              messageId: 'renameKey',
              data: { property: 'status' },
              output: "new Response('gone', { status: old ? 410 : 404 });",
            },
          ],
        },
      ],
    },
    {
      name: 'options by a name',
      code: `const init = { statusCode: 410 };
new Response('gone', init);`,

      errors: [
        {
          messageId: 'keyIgnored',
          data: { ...fetchResponse, key: 'statusCode', status: '410 (Gone)' },
          ...at(1, 16, 26),
          suggestions: [
            {
              messageId: 'renameKey',
              data: { property: 'status' },
              output: `const init = { status: 410 };
new Response('gone', init);`,
            },
          ],
        },
      ],
    },
    {
      name: 'a number for the options of Response',
      code: "new Response('gone', 410);",

      errors: [
        {
          messageId: 'argumentRejected',
          data: { title: 'Fetch `Response`', status: '410 (Gone)' },
          ...at(1, 22, 25),
          suggestions: [
            {
              messageId: 'wrapStatus',
              data: { property: 'status' },
              output: "new Response('gone', { status: 410 });",
            },
          ],
        },
      ],
    },
    {
      name: 'one of two numbers for the options of Response',
      code: "new Response('gone', old ? 410 : 404);",

      errors: [
        {
          messageId: 'argumentRejected',
          data: { title: 'Fetch `Response`', status: '410 (Gone)' },
          ...at(1, 28, 31),
        },
        {
          messageId: 'argumentRejected',
          data: { title: 'Fetch `Response`', status: '404 (Not Found)' },
          ...at(1, 34, 37),
        },
      ],
    },
    {
      name: 'a string for the options of Response',
      code: "new Response('gone', '410');",

      errors: [
        {
          messageId: 'argumentRejected',
          data: { title: 'Fetch `Response`', status: '410 (Gone)' },
          ...at(1, 22, 27),
          suggestions: [
            {
              messageId: 'wrapStatus',
              data: { property: 'status' },
              output: "new Response('gone', { status: 410 });",
            },
          ],
        },
      ],
    },
    {
      name: 'a number for the options of Response.json',
      code: 'export const GET = () => Response.json({}, 404);',

      errors: [
        {
          messageId: 'argumentRejected',
          data: { title: 'Fetch `Response`', status: '404 (Not Found)' },
          ...at(1, 44, 47),
          suggestions: [
            {
              messageId: 'wrapStatus',
              data: { property: 'status' },
              output: 'export const GET = () => Response.json({}, { status: 404 });',
            },
          ],
        },
      ],
    },
    {
      name: 'a number for the options of NextResponse.json',
      code: next('return NextResponse.json({ error }, 404);'),

      errors: [
        {
          messageId: 'argumentRejected',
          data: { title: 'Next.js', status: '404 (Not Found)' },
          ...at(4, 39, 42),
          suggestions: [
            {
              messageId: 'wrapStatus',
              data: { property: 'status' },
              output: next('return NextResponse.json({ error }, { status: 404 });'),
            },
          ],
        },
      ],
    },
    {
      name: 'statusCode for NextResponse',
      code: next('return NextResponse.json({ error }, { statusCode: 404 });'),

      errors: [
        {
          messageId: 'keyIgnored',
          data: {
            title: 'Next.js',
            property: 'status',
            key: 'statusCode',
            status: '404 (Not Found)',
          },
          ...at(4, 41, 51),
          suggestions: [
            {
              messageId: 'renameKey',
              data: { property: 'status' },
              output: next('return NextResponse.json({ error }, { status: 404 });'),
            },
          ],
        },
      ],
    },
    {
      name: 'a string for the status of NextResponse.redirect',
      code: next("return NextResponse.redirect(target, '301');"),

      errors: [
        {
          messageId: 'stringIgnored',
          data: { title: 'Next.js', status: '301 (Moved Permanently)' },
          ...at(4, 40, 45),
          suggestions: [
            {
              messageId: 'writeNumber',
              data: { status: '301' },
              output: next('return NextResponse.redirect(target, 301);'),
            },
          ],
        },
      ],
    },
    {
      name: 'a status behind the target in the Pages Router',
      code: `
import type { NextApiRequest, NextApiResponse } from 'next';
export default (req: NextApiRequest, res: NextApiResponse) => res.redirect('/new', 301);
`,
      filename: 'file.ts',
      errors: [
        {
          messageId: 'argumentIgnored',
          data: { title: 'Next.js Pages Router', status: '301 (Moved Permanently)' },
          ...at(3, 84, 87),
        },
      ],
    },
    {
      name: 'a string for the status of Hono',
      code: hono("return c.json({}, '404');"),

      errors: [
        {
          messageId: 'stringIgnored',
          data: { title: 'Hono', status: '404 (Not Found)' },
          ...at(4, 21, 26),
          suggestions: [
            {
              messageId: 'writeNumber',
              data: { status: '404' },
              output: hono('return c.json({}, 404);'),
            },
          ],
        },
      ],
    },
    {
      name: 'a string for the status of text of Hono',
      code: hono("return c.text('x', '404');"),

      errors: [
        {
          messageId: 'stringIgnored',
          data: { title: 'Hono', status: '404 (Not Found)' },
          ...at(4, 22, 27),
          suggestions: [
            {
              messageId: 'writeNumber',
              data: { status: '404' },
              output: hono("return c.text('x', 404);"),
            },
          ],
        },
      ],
    },
    {
      name: 'a string for the status of a body of Hono',
      code: hono("return c.body('x', '404');"),

      errors: [
        {
          messageId: 'stringIgnored',
          data: { title: 'Hono', status: '404 (Not Found)' },
          ...at(4, 22, 27),
          suggestions: [
            {
              messageId: 'writeNumber',
              data: { status: '404' },
              output: hono("return c.body('x', 404);"),
            },
          ],
        },
      ],
    },
    {
      name: 'a string for the status of a redirect of Hono',
      code: hono("return c.redirect('/new', '301');"),

      errors: [
        {
          messageId: 'stringIgnored',
          data: { title: 'Hono', status: '301 (Moved Permanently)' },
          ...at(4, 29, 34),
          suggestions: [
            {
              messageId: 'writeNumber',
              data: { status: '301' },
              output: hono("return c.redirect('/new', 301);"),
            },
          ],
        },
      ],
    },
    {
      name: 'statusCode for Hono',
      code: hono('return c.json({}, { statusCode: 404 });'),

      errors: [
        {
          messageId: 'keyIgnored',
          data: { title: 'Hono', property: 'status', key: 'statusCode', status: '404 (Not Found)' },
          ...at(4, 23, 33),
          suggestions: [
            {
              messageId: 'renameKey',
              data: { property: 'status' },
              output: hono('return c.json({}, { status: 404 });'),
            },
          ],
        },
      ],
    },
    {
      name: 'statusCode for a body of Hono',
      code: hono("return c.newResponse('x', { code: 404 });"),

      errors: [
        {
          messageId: 'keyIgnored',
          data: { title: 'Hono', property: 'status', key: 'code', status: '404 (Not Found)' },
          ...at(4, 31, 35),
          suggestions: [
            {
              messageId: 'renameKey',
              data: { property: 'status' },
              output: hono("return c.newResponse('x', { status: 404 });"),
            },
          ],
        },
      ],
    },
    {
      name: 'statusCode for json of Remix',
      code: remix('return json({}, { statusCode: 404 });'),

      errors: [
        {
          messageId: 'keyIgnored',
          data: {
            title: 'Remix',
            property: 'status',
            key: 'statusCode',
            status: '404 (Not Found)',
          },
          ...at(4, 21, 31),
          suggestions: [
            {
              messageId: 'renameKey',
              data: { property: 'status' },
              output: remix('return json({}, { status: 404 });'),
            },
          ],
        },
      ],
    },
    {
      name: 'statusCode for redirect of Remix',
      code: remix("return redirect('/new', { statusCode: 301 });"),

      errors: [
        {
          messageId: 'keyIgnored',
          data: {
            title: 'Remix',
            property: 'status',
            key: 'statusCode',
            status: '301 (Moved Permanently)',
          },
          ...at(4, 29, 39),
          suggestions: [
            {
              messageId: 'renameKey',
              data: { property: 'status' },
              output: remix("return redirect('/new', { status: 301 });"),
            },
          ],
        },
      ],
    },
    {
      name: 'a response of an action that is data',
      code: remix("return { status: 405, body: 'No' };"),

      errors: [
        {
          messageId: 'resultIgnored',
          data: { title: 'Remix', status: '405 (Method Not Allowed)' },
          ...at(4, 20, 23),
        },
      ],
    },
    {
      name: 'statusCode for data of React Router',
      code: `
import { data } from 'react-router';
export const loader = () => data({}, { statusCode: 404 });
`,

      errors: [
        {
          messageId: 'keyIgnored',
          data: {
            title: 'React Router',
            property: 'status',
            key: 'statusCode',
            status: '404 (Not Found)',
          },
          ...at(3, 40, 50),
          suggestions: [
            {
              messageId: 'renameKey',
              data: { property: 'status' },
              output: `
import { data } from 'react-router';
export const loader = () => data({}, { status: 404 });
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a number for json of SvelteKit',
      code: `
import { json, text } from '@sveltejs/kit';
export const GET = () => json({}, 404);
export const PUT = () => text('x', { code: 404 });
`,

      errors: [
        {
          messageId: 'argumentIgnored',
          data: { title: 'SvelteKit', status: '404 (Not Found)' },
          ...at(3, 35, 38),
          suggestions: [
            {
              messageId: 'wrapStatus',
              data: { property: 'status' },
              output: `
import { json, text } from '@sveltejs/kit';
export const GET = () => json({}, { status: 404 });
export const PUT = () => text('x', { code: 404 });
`,
            },
          ],
        },
        {
          messageId: 'keyIgnored',
          data: { title: 'SvelteKit', property: 'status', key: 'code', status: '404 (Not Found)' },
          ...at(4, 38, 42),
          suggestions: [
            {
              messageId: 'renameKey',
              data: { property: 'status' },
              output: `
import { json, text } from '@sveltejs/kit';
export const GET = () => json({}, 404);
export const PUT = () => text('x', { status: 404 });
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a number for json of itty-router',
      code: `
import { html, json } from 'itty-router';
export const fetch = () => (a ? json({}, 404) : html('x', { statusCode: 404 }));
`,

      errors: [
        {
          messageId: 'argumentIgnored',
          data: { title: 'itty-router', status: '404 (Not Found)' },
          ...at(3, 42, 45),
          suggestions: [
            {
              messageId: 'wrapStatus',
              data: { property: 'status' },
              output: `
import { html, json } from 'itty-router';
export const fetch = () => (a ? json({}, { status: 404 }) : html('x', { statusCode: 404 }));
`,
            },
          ],
        },
        {
          messageId: 'keyIgnored',
          data: {
            title: 'itty-router',
            property: 'status',
            key: 'statusCode',
            status: '404 (Not Found)',
          },
          ...at(3, 61, 71),
          suggestions: [
            {
              messageId: 'renameKey',
              data: { property: 'status' },
              output: `
import { html, json } from 'itty-router';
export const fetch = () => (a ? json({}, 404) : html('x', { status: 404 }));
`,
            },
          ],
        },
      ],
    },
    {
      name: 'statusCode for HttpResponse of Azure',
      code: `
import { HttpResponse } from '@azure/functions';
export const gone = () => new HttpResponse({ statusCode: 410 });
`,

      errors: [
        {
          messageId: 'keyIgnored',
          data: {
            title: 'Azure Functions',
            property: 'status',
            key: 'statusCode',
            status: '410 (Gone)',
          },
          ...at(3, 46, 56),
          suggestions: [
            {
              messageId: 'renameKey',
              data: { property: 'status' },
              output: `
import { HttpResponse } from '@azure/functions';
export const gone = () => new HttpResponse({ status: 410 });
`,
            },
          ],
        },
      ],
    },
    {
      name: 'code for an error of h3',
      code: `
import { createError, defineEventHandler, setResponseStatus } from 'h3';
export default defineEventHandler((event) => {
  throw createError({ code: 404, message: 'No such page' });
});
`,

      errors: [
        {
          messageId: 'keyIgnored',
          data: { title: 'h3', property: 'statusCode', key: 'code', status: '404 (Not Found)' },
          ...at(4, 23, 27),
          suggestions: [
            {
              messageId: 'renameKey',
              data: { property: 'statusCode' },
              output: `
import { createError, defineEventHandler, setResponseStatus } from 'h3';
export default defineEventHandler((event) => {
  throw createError({ statusCode: 404, message: 'No such page' });
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a status that NestJS sends as content',
      code: `
import { Controller, Get, HttpCode, HttpStatus } from '@nestjs/common';
@Controller()
export class PageController {
  @Get() show() { return HttpStatus.NOT_FOUND; }
}
`,

      errors: [
        {
          messageId: 'resultIgnored',
          data: { title: 'NestJS', status: '404 (Not Found)' },
          ...at(5, 26, 46),
        },
      ],
    },
    {
      name: 'a status that Fastify sends as content',
      code: `
import { StatusCodes } from 'http-status-codes';
import Fastify from 'fastify';
Fastify().get('/', async (request, reply) => {
  if (!found) return StatusCodes.NOT_FOUND;
  return found;
});
`,

      errors: [
        {
          messageId: 'resultIgnored',
          data: { title: 'Fastify', status: '404 (Not Found)' },
          ...at(5, 22, 43),
        },
      ],
    },
    {
      name: 'a status that h3 sends as content',
      code: `
import { StatusCodes } from 'http-status-codes';
import { createError, defineEventHandler, setResponseStatus } from 'h3';
export default defineEventHandler((event) => {
  return StatusCodes.NOT_FOUND;
});
`,

      errors: [
        {
          messageId: 'resultIgnored',
          data: { title: 'h3', status: '404 (Not Found)' },
          ...at(5, 10, 31),
        },
      ],
    },
    {
      name: 'a status that Elysia sends as content',
      code: `
import { StatusCodes } from 'http-status-codes';
import { Elysia } from 'elysia';
new Elysia().get('/', () => StatusCodes.NOT_FOUND);
`,

      errors: [
        {
          messageId: 'resultIgnored',
          data: { title: 'Elysia', status: '404 (Not Found)' },
          ...at(4, 29, 50),
        },
      ],
    },
    {
      name: 'a status of Fastify beside an error that is thrown',
      code: `
import Fastify from 'fastify';
Fastify().get('/', async function notFound(request, reply) {
  if (broken) throw new Error('no');
  return 404;
});
`,

      errors: [
        {
          messageId: 'resultIgnored',
          data: { title: 'Fastify', status: '404 (Not Found)' },
          ...at(5, 10, 13),
        },
      ],
    },
    {
      name: 'a response of an action beside real ones',
      code: remix('if (ok) return json({}, 201);', 'return { status: 405, headers: {} };'),

      errors: [
        {
          messageId: 'resultIgnored',
          data: { title: 'Remix', status: '405 (Method Not Allowed)' },
          ...at(5, 20, 23),
        },
      ],
    },
    ...[
      {
        given: '409',
        ...{ messageId: 'argumentIgnored' as const, status: '409 (Conflict)', key: '409' },
        ...{ id: 'wrapStatus' as const, output: '{ status: 409 }', ...at(4, 57, 60) },
      },
      {
        given: '{ statusCode: 404 }',
        ...{ messageId: 'keyIgnored' as const, status: '404 (Not Found)', key: 'statusCode' },
        ...{ id: 'renameKey' as const, output: '{ status: 404 }', ...at(4, 59, 69) },
      },
    ].map(({ given, messageId, status, key, id, output, ...place }) => {
      const code = (init: string) => `
import { http, HttpResponse } from 'msw';

http.post('/orders', () => HttpResponse.json({ id: 1 }, ${init}));
`;
      return {
        ...{ name: `the answer of a mock: ${given}`, code: code(given) },
        errors: [
          {
            ...{ messageId, ...place },
            data: { title: 'Mock Service Worker', property: 'status', status, key },
            suggestions: [{ messageId: id, data: { property: 'status' }, output: code(output) }],
          },
        ],
      };
    }),
  ],
});
