import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import rule from '../../rules/valid-status-code.ts';
import { at, run } from '../rule-tester.ts';

/** A project with version 2 of http-status, which is not installed. */
const two = mkdtempSync(join(tmpdir(), 'http-status-'));
writeFileSync(join(two, 'package.json'), '{ "dependencies": { "http-status": "^2.1.0" } }');
/** A project for Bun. */
const bun = mkdtempSync(join(tmpdir(), 'http-status-'));
writeFileSync(join(bun, 'package.json'), '{ "devDependencies": { "@types/bun": "^1.2.0" } }');
afterAll(() => {
  for (const project of [two, bun]) rmSync(project, { recursive: true });
});

const fetchRange = {
  source: 'Fetch, Response class',
  title: 'Fetch `Response`',
  least: 200,
  most: 599,
};

const fetchRedirects = {
  source: 'Fetch, Response class',
  title: 'Fetch `Response`',
  only: '301, 302, 303, 307 or 308',
};

run(rule, {
  valid: [
    {
      name: 'declared: a class of codes, all others, an interim status, a switch of protocols, and an unknown one',
      filename: 'file.ts',
      code: `
import { ApiResponse } from '@nestjs/swagger';
class Orders {
  @ApiResponse({ status: '4XX' })
  @ApiResponse({ status: 'default' })
  @ApiResponse({ status: 101 })
  @ApiResponse({ status: 103 })
  @ApiResponse({ status: NaN })
  @ApiResponse({ status: failure })
  show() { return {}; }
}
`,
    },
    {
      name: 'keys of documented responses, and those of an object that is none',
      code: `
import fastify from 'fastify';
const response = { default: failure, '4xx': failure, 101: upgrade, 103: hints, 200: order, 599: failure };
fastify().get('/', { schema: { response } }, show);
fastify().get('/', { schema: { response: { 99: order, title: text } } }, show);
`,
    },
    {
      name: 'a status that a getter gives',
      code: "const init = { get status() { return 404; } }; new Response('', init);",
    },
    {
      name: 'an interim status before the final one, and in an error, where the error handler may send another status',
      code: `
import { createServer } from 'node:http2';
import { GraphQLError } from 'graphql';
createServer().on('stream', (stream) => { stream.additionalHeaders({ ':status': 103 }); });
throw new GraphQLError('Wait', { extensions: { http: { status: 103 } } });
`,
    },
    {
      name: 'phrases where the framework takes them for statuses',
      code: `
import { STATUS_CODES } from 'node:http';
import { Elysia } from 'elysia';
import { ReasonPhrases } from 'http-status-codes';
new Elysia().get('/', ({ set, status }) => {
  set.status = ReasonPhrases.NOT_FOUND;
  return status(STATUS_CODES[404]);
});
`,
    },
    {
      name: 'constants of libraries, by every kind of import',
      code: `
import status, { status as named } from 'http-status';
import legacy, { OK, StatusCodes } from 'http-status-codes';
import axios from 'axios';
const { constants } = require('http2');
app.get('/', (req, res) => {
  if (a) res.status(status.OK).end();
  if (b) res.status(named.OK).end();
  if (c) res.status(legacy.OK).end();
  if (d) res.status(OK).end();
  if (e) res.status(StatusCodes.OK).end();
  if (f) res.status(axios.HttpStatusCode.Ok).end();
  if (g) res.status(constants.HTTP_STATUS_OK).end();
});
`,
    },
    {
      name: 'a member that a later version may have, where the installed version is unknown',
      code: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(StatusCodes.TOO_EARLY).end());
`,
    },
    {
      name: 'a member of the namespace in version 1 of a library, where the version is unknown',
      code: `
const status = require('http-status');
app.get('/', (req, res) => res.status(status.OK).end());
`,
    },
    {
      name: 'the default import of version 2, whose namespace lacks the member',
      filename: join(two, 'file.js'),
      code: `
const { default: status } = require('http-status');
app.get('/', (req, res) => res.status(status.OK).end());
`,
    },
    {
      name: 'a member that does not exist, with a default',
      code: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(StatusCodes.notFound ?? 404).end());
`,
    },
    {
      name: 'a member whose name is unknown',
      code: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(StatusCodes[name]).end());
`,
    },
    {
      name: 'another export of the module than its codes',
      code: `
import { getStatusCode } from 'http-status-codes';
app.get('/', (req, res) => res.status(getStatusCode(phrase)).end());
`,
    },
    {
      name: 'an error of the project, where the error handler may send another status',
      code: `
class ApiError extends Error {
  constructor(status) { super('Failed'); this.status = status; }
}
throw new ApiError(-1);
`,
    },
    {
      name: 'the ends of the range of final codes',
      code: "app.get('/', (req, res) => (ok ? res.status(200).end() : res.status(599).end()));",
    },
    {
      name: '101, after which another protocol takes over',
      code: `
import { createServer } from 'node:http';
createServer((req, res) => { res.writeHead(101, { Upgrade: 'websocket' }); res.end(); });
`,
    },
    {
      name: '101 in a Response, by which an edge runtime hands over a WebSocket',
      code: 'new Response(null, { status: 101, webSocket });',
    },
    {
      name: '101 in a Response, where the options have a spread',
      code: 'new Response(null, { ...init, status: 101 });',
    },
    {
      name: '101 in a Response, where a call may upgrade the connection',
      code: 'if (server.upgrade(request)) new Response(null, { status: 101 });',
    },
    {
      name: '101 in a project for Bun, which takes it',
      filename: join(bun, 'file.js'),
      code: 'new Response(null, { status: 101 });',
    },
    {
      name: 'numbers that Web IDL converts to a status',
      code: `
new Response('', { status: 65736 });
new Response('', { status: -65336 });
Response.redirect(url, 65838);
`,
    },
    {
      name: 'a value of which a test expects that the API throws',
      code: `
import assert from 'node:assert';
import express from 'express';
it('rejects', () => expect(() => new Response(null, { status: 700 })).toThrow(RangeError));
it('throws', () => assert.throws(() => new Response(null, { status: '20' })));
express().get('/', (req, res) => assert.throws(() => res.status(undefined), TypeError));
`,
    },
    {
      name: 'a string that names the exception of a NestJS pipe',
      code: `
import { ParseIntPipe } from '@nestjs/common';
export const pipe = new ParseIntPipe({ errorHttpStatusCode: '422' });
`,
    },
    {
      name: 'a BigInt, which Fetch converts, and objects of a class that may have a valueOf',
      code: 'new Response(null, { status: 404n }); new Response(null, { status: new Code(404) });',
    },
    {
      name: 'an object with a valueOf that may be defined elsewhere',
      code: `
const code = {};
Object.defineProperty(code, 'valueOf', { value: () => 404 });
new Response(null, { status: +code });
new Response(null, { status: \`\${code}\` });
`,
    },
    {
      name: 'a constant that is declared below',
      code: 'new Response(null, { status }); const status = 99;',
    },
    {
      name: 'the statuses of a redirect (web-platform-tests, response-static-redirect)',
      code: `
Response.redirect(url);
Response.redirect(url, 301);
Response.redirect(url, 302);
Response.redirect(url, 303);
Response.redirect(url, 307);
Response.redirect(url, 308);
`,
    },
    {
      name: 'a private code that http-errors knows',
      code: "router.get('/', (ctx) => ctx.throw(509));",
    },
    {
      name: 'the least and the most that Fetch takes',
      code: `
new Response(null, { status: 200 });
new Response(null, { status: 599 });
`,
    },
    {
      name: 'a string that Fetch reads as a number',
      code: "new Response(null, { status: '404' });",
    },
    {
      name: 'a string that Node reads as a number',
      code: `
import { createServer } from 'node:http';
createServer((req, res) => { res.statusCode = '404'; res.end(); });
`,
    },
    {
      name: 'a string that Express 4 passes on to Node',
      code: `
import express from 'express';
express().get('/', (req, res) => res.status('404').json(x));
`,
      settings: { 'http-status': { versions: { express: 4 } } },
    },
    {
      name: 'a string where the framework is unknown, which may take it',
      code: "app.get('/', (req, res) => res.status('404').json(x));",
    },
    {
      name: 'a message, which is the first argument in Koa if there is no status',
      code: "router.get('/', (ctx) => ctx.throw('no such order'));",
    },
    {
      name: 'a status whose value the file does not show',
      code: "app.get('/', (req, res) => res.status(error.status).json(x));",
    },
    {
      name: 'one of several values of a variable, which a check may have excluded',
      code: `
app.get('/', (req, res) => {
  let code = 0;
  if (found) code = 200;
  if (code) res.status(code).json(x);
});
`,
    },
    {
      name: 'a code that the call implies',
      code: "router.get('/', (ctx) => ctx.redirect('/elsewhere'));",
    },
    {
      name: 'a comparison: a status of 0 is what an opaque response has',
      code: 'if (response.status === 0) retry();',
    },
    { name: 'an exit status', code: 'process.exit(1000);' },
    { name: 'a method named status on an object that is no response', code: 'order.status(5);' },
    {
      name: 'a property named status on an object that is no response',
      code: "child.status = '404';",
    },
    {
      name: 'characters that a reason phrase may have',
      code: `
new Response(null, { statusText: 'tab\\t, tilde ~ and \\x80 to ÿ' });
new Response(null, { statusText: '' });
`,
    },
    {
      name: 'an unknown reason phrase, and one with an unknown part',
      code: 'new Response(null, { statusText: `Not ${found}` + reason, headers: { a: "Ā" } });',
    },
    {
      name: 'a reason phrase that is replaced',
      code: `
import { createServer } from 'node:http';
createServer((req, res) => {
  res.statusMessage = 'Lost —';
  res.writeHead(404, 'Not Found').end();
});
`,
    },
    {
      name: 'a reason phrase that the status of Koa replaces',
      code: `
import Koa from 'koa';
new Koa().use((ctx) => {
  ctx.message = 'Lost —';
  ctx.status = 404;
});
`,
    },
    {
      name: 'a reason phrase in HTTP/2, which has none',
      code: `
import { createServer } from 'node:http2';
createServer((req, res) => {
  res.statusMessage = 'Lost —';
  res.end();
});
`,
    },
    {
      name: 'a message of an object that is no response',
      code: "error.message = 'Lost —'; form.statusMessage = 'Lost —'; new Reply(null, { statusText: 'Lost —' });",
    },
  ],
  invalid: [
    {
      name: 'Fetch, below its range: 0 (web-platform-tests, response-error)',
      code: "new Response('', { status: 0 });",
      errors: [
        {
          messageId: 'rangeExceeded',
          data: { ...fetchRange, value: 0 },
          ...at(1, 28, 29),
        },
      ],
    },
    {
      name: 'Fetch, below its range: 100 (web-platform-tests, response-error)',
      code: "new Response('', { status: 100 });",
      errors: [
        {
          messageId: 'rangeExceeded',
          data: { ...fetchRange, value: 100 },
          ...at(1, 28, 31),
        },
      ],
    },
    {
      name: 'Fetch, below its range: 199 (web-platform-tests, response-error)',
      code: "new Response('', { status: 199 });",
      errors: [
        {
          messageId: 'rangeExceeded',
          data: { ...fetchRange, value: 199 },
          ...at(1, 28, 31),
        },
      ],
    },
    {
      name: 'Fetch, above its range: 600 (web-platform-tests, response-error)',
      code: "new Response('', { status: 600 });",
      errors: [
        {
          messageId: 'rangeExceeded',
          data: { ...fetchRange, value: 600 },
          ...at(1, 28, 31),
        },
      ],
    },
    {
      name: 'Fetch, above its range: 1000 (web-platform-tests, response-error)',
      code: "new Response('', { status: 1000 });",
      errors: [
        {
          messageId: 'rangeExceeded',
          data: { ...fetchRange, value: 1000 },
          ...at(1, 28, 32),
        },
      ],
    },
    {
      name: 'Fetch, the static json()',
      code: 'Response.json(x, { status: 600 });',
      errors: [
        {
          messageId: 'rangeExceeded',
          data: { ...fetchRange, value: 600 },
          ...at(1, 28, 31),
        },
      ],
    },
    {
      name: 'Fetch, an interim status',
      code: 'new Response(null, { status: 103 });',
      errors: [
        {
          messageId: 'rangeExceeded',
          data: { ...fetchRange, value: 103 },
          ...at(1, 30, 33),
        },
      ],
    },
    {
      name: 'Fetch, a redirect with a status that is none: 200 (web-platform-tests, response-static-redirect)',
      code: 'Response.redirect(url, 200);',
      errors: [
        {
          messageId: 'choiceExceeded',
          data: { ...fetchRedirects, value: 200 },
          ...at(1, 24, 27),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '302 (Found)' },
              output: 'Response.redirect(url, 302);',
            },
            {
              messageId: 'useStatus',
              data: { status: '303 (See Other)' },
              output: 'Response.redirect(url, 303);',
            },
          ],
        },
      ],
    },
    {
      name: 'Fetch, a redirect with a status that is none: 400 (web-platform-tests, response-static-redirect)',
      code: 'Response.redirect(url, 400);',
      errors: [
        {
          messageId: 'choiceExceeded',
          data: { ...fetchRedirects, value: 400 },
          ...at(1, 24, 27),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '302 (Found)' },
              output: 'Response.redirect(url, 302);',
            },
            {
              messageId: 'useStatus',
              data: { status: '303 (See Other)' },
              output: 'Response.redirect(url, 303);',
            },
          ],
        },
      ],
    },
    {
      name: 'Fetch, a redirect with a status that is none: 500 (web-platform-tests, response-static-redirect)',
      code: 'Response.redirect(url, 500);',
      errors: [
        {
          messageId: 'choiceExceeded',
          data: { ...fetchRedirects, value: 500 },
          ...at(1, 24, 27),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '302 (Found)' },
              output: 'Response.redirect(url, 302);',
            },
            {
              messageId: 'useStatus',
              data: { status: '303 (See Other)' },
              output: 'Response.redirect(url, 303);',
            },
          ],
        },
      ],
    },
    {
      name: 'Fetch, a redirect with a status that nobody has registered: 309 (web-platform-tests, response-static-redirect)',
      code: 'Response.redirect(url, 309);',
      errors: [
        {
          messageId: 'choiceExceeded',
          data: { ...fetchRedirects, value: 309 },
          ...at(1, 24, 27),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '302 (Found)' },
              output: 'Response.redirect(url, 302);',
            },
            {
              messageId: 'useStatus',
              data: { status: '303 (See Other)' },
              output: 'Response.redirect(url, 303);',
            },
          ],
        },
      ],
    },
    {
      name: 'Next.js, a redirect with a status that is none',
      code: `
import { NextResponse } from 'next/server';
export function middleware() { return NextResponse.redirect(url, { status: 304 }); }
`,
      errors: [
        {
          messageId: 'choiceExceeded',
          data: {
            source: 'Runtime behaviour',
            title: 'Next.js',
            only: '301, 302, 303, 307 or 308',
            value: 304,
          },
          ...at(3, 76, 79),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '302 (Found)' },
              output: `
import { NextResponse } from 'next/server';
export function middleware() { return NextResponse.redirect(url, { status: 302 }); }
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '303 (See Other)' },
              output: `
import { NextResponse } from 'next/server';
export function middleware() { return NextResponse.redirect(url, { status: 303 }); }
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Koa, a code that http-errors does not know',
      code: "router.get('/', (ctx) => ctx.throw(499, 'gone'));",
      errors: [
        {
          messageId: 'codeUnknown',
          data: { title: 'Koa', value: 499 },
          ...at(1, 36, 39),
        },
      ],
    },
    {
      name: 'Koa, a code that http-errors does not know, with assert',
      code: "router.get('/', (ctx) => ctx.assert(ctx.state.user, 430));",
      errors: [
        {
          messageId: 'codeUnknown',
          data: { title: 'Koa', value: 430 },
          ...at(1, 53, 56),
        },
      ],
    },
    {
      name: 'Koa, a code that is none, thrown',
      code: "router.get('/', (ctx) => ctx.throw(600));",
      errors: [
        {
          messageId: 'rangeExceeded',
          data: { source: 'Runtime behaviour', title: 'Koa', least: 100, most: 599, value: 600 },
          ...at(1, 36, 39),
        },
      ],
    },
    {
      name: 'an unknown framework: a fraction, which one rejects and another truncates',
      code: "app.get('/', (req, res) => res.status(404.5).end());",
      errors: [
        {
          messageId: 'fractionInvalid',
          data: { value: '404.5' },
          ...at(1, 39, 44),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '404 (Not Found)' },
              output: "app.get('/', (req, res) => res.status(404).end());",
            },
          ],
        },
      ],
    },
    {
      name: 'an unknown framework: above the range of Node.js, in which all of them end',
      code: "app.get('/', (req, res) => res.status(1000).end());",
      errors: [
        {
          messageId: 'rangeExceeded',
          data: {
            source: 'Runtime behaviour',
            title: 'Node.js',
            least: 100,
            most: 999,
            value: 1000,
          },
          ...at(1, 39, 43),
        },
      ],
    },
    {
      name: 'an unknown framework: no number',
      code: "app.get('/', (req, res) => res.status('gone').end());",
      errors: [
        {
          messageId: 'notANumber',
          data: { title: 'Node.js', value: "'gone'" },
          ...at(1, 39, 45),
        },
      ],
    },
    {
      name: 'Fetch, a string out of the range',
      code: "new Response(null, { status: '600' });",
      errors: [
        {
          messageId: 'rangeExceeded',
          data: { ...fetchRange, value: "'600'" },
          ...at(1, 30, 35),
        },
      ],
    },
    {
      name: 'Fetch, a fraction',
      code: 'new Response(null, { status: 404.5 });',
      errors: [
        {
          messageId: 'fractionTruncated',
          data: { title: 'Fetch `Response`', integer: 404, value: '404.5' },
          ...at(1, 30, 35),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '404 (Not Found)' },
              output: 'new Response(null, { status: 404 });',
            },
          ],
        },
      ],
    },
    {
      name: 'Fetch, a fraction in a string, which it reads as a number',
      code: "new Response(null, { status: '404.5' });",
      errors: [
        {
          messageId: 'fractionTruncated',
          data: { title: 'Fetch `Response`', integer: 404, value: "'404.5'" },
          ...at(1, 30, 37),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '404 (Not Found)' },
              output: 'new Response(null, { status: 404 });',
            },
          ],
        },
      ],
    },
    {
      name: 'Next.js has the range of Fetch',
      code: `
import { NextResponse } from 'next/server';
export function GET() { return NextResponse.json(x, { status: 100 }); }
`,
      errors: [
        {
          messageId: 'rangeExceeded',
          data: {
            source: 'Fetch, Response class',
            title: 'Next.js',
            least: 200,
            most: 599,
            value: 100,
          },
          ...at(3, 63, 66),
        },
      ],
    },
    {
      name: 'Express 5, a string',
      code: `
import express from 'express';
express().get('/', (req, res) => res.status('404').json(x));
`,
      errors: [
        {
          messageId: 'stringRejected',
          data: { title: 'Express', value: "'404'" },
          ...at(3, 45, 50),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '404 (Not Found)' },
              output: `
import express from 'express';
express().get('/', (req, res) => res.status(404).json(x));
`,
            },
          ],
        },
      ],
    },
    {
      name: 'NestJS, a string that Express 5 rejects and Fastify sends',
      code: `
import { HttpException } from '@nestjs/common';
throw new HttpException('Nothing here', '404');
`,
      errors: [
        {
          messageId: 'stringMayThrow',
          data: { title: 'NestJS', value: "'404'" },
          ...at(3, 41, 46),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '404 (Not Found)' },
              output: `
import { HttpException } from '@nestjs/common';
throw new HttpException('Nothing here', 404);
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Express 5, a string with sendStatus',
      code: `
const app = require('express')();
app.delete('/', (req, res) => res.sendStatus('204'));
`,
      errors: [
        {
          messageId: 'stringRejected',
          data: { title: 'Express', value: "'204'" },
          ...at(3, 46, 51),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '204 (No Content)' },
              output: `
const app = require('express')();
app.delete('/', (req, res) => res.sendStatus(204));
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Express 5, a string behind a name',
      code: `
import { Router } from 'express';
const GONE = '410';
Router().get('/', (req, res) => res.status(GONE).end());
`,
      errors: [
        {
          messageId: 'stringRejected',
          data: { title: 'Express', value: "'410'" },
          ...at(4, 44, 48),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '410 (Gone)' },
              output: `
import { Router } from 'express';
const GONE = '410';
Router().get('/', (req, res) => res.status(410).end());
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Express 5, a fraction',
      code: `
import express from 'express';
express().get('/', (req, res) => res.status(404.5).json(x));
`,
      errors: [
        {
          messageId: 'fractionRejected',
          data: { title: 'Express', value: '404.5' },
          ...at(3, 45, 50),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '404 (Not Found)' },
              output: `
import express from 'express';
express().get('/', (req, res) => res.status(404).json(x));
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Express 5, a fraction by way of Node, which truncates it',
      code: `
import express from 'express';
express().get('/', (req, res) => { res.statusCode = 404.5; res.end(); });
`,
      errors: [
        {
          messageId: 'fractionTruncated',
          data: { title: 'Express', integer: 404, value: '404.5' },
          ...at(3, 53, 58),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '404 (Not Found)' },
              output: `
import express from 'express';
express().get('/', (req, res) => { res.statusCode = 404; res.end(); });
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Express 4, a fraction',
      code: `
import express from 'express';
express().get('/', (req, res) => res.status(404.5).json(x));
`,
      settings: { 'http-status': { versions: { express: 4 } } },
      errors: [
        {
          messageId: 'fractionTruncated',
          data: { title: 'Express', integer: 404, value: '404.5' },
          ...at(3, 45, 50),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '404 (Not Found)' },
              output: `
import express from 'express';
express().get('/', (req, res) => res.status(404).json(x));
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Express, no number',
      code: `
import express from 'express';
express().get('/', (req, res) => res.status('not found').json(x));
`,
      errors: [
        {
          messageId: 'notANumber',
          data: { title: 'Express', value: "'not found'" },
          ...at(3, 45, 56),
        },
      ],
    },
    {
      name: 'Express, NaN',
      code: `
import express from 'express';
express().get('/', (req, res) => res.status(NaN).json(x));
`,
      errors: [
        {
          messageId: 'notANumber',
          data: { title: 'Express', value: 'NaN' },
          ...at(3, 45, 48),
        },
      ],
    },
    {
      name: 'Express, below its range',
      code: `
import express from 'express';
express().get('/', (req, res) => res.status(99).json(x));
`,
      errors: [
        {
          messageId: 'rangeExceeded',
          data: { source: 'Runtime behaviour', title: 'Express', least: 100, most: 999, value: 99 },
          ...at(3, 45, 47),
        },
      ],
    },
    {
      name: 'Express, a negative number',
      code: `
import express from 'express';
express().get('/', (req, res) => res.status(-1).json(x));
`,
      errors: [
        {
          messageId: 'rangeExceeded',
          data: {
            source: 'Runtime behaviour',
            title: 'Express',
            least: 100,
            most: 999,
            value: '-1',
          },
          ...at(3, 45, 47),
        },
      ],
    },
    {
      name: 'Express, a code that is none, yet sent',
      code: `
import express from 'express';
express().get('/', (req, res) => res.status(700).json(x));
`,
      errors: [
        {
          messageId: 'codeInvalid',
          data: { value: 700 },
          ...at(3, 45, 48),
        },
      ],
    },
    {
      name: 'Express, the status of a redirect',
      code: `
import express from 'express';
express().get('/', (req, res) => res.redirect(1301, '/elsewhere'));
`,
      errors: [
        {
          messageId: 'rangeExceeded',
          data: {
            source: 'Runtime behaviour',
            title: 'Express',
            least: 100,
            most: 999,
            value: 1301,
          },
          ...at(3, 47, 51),
        },
      ],
    },
    {
      name: 'Express, an interim status as the only answer',
      code: `
import express from 'express';
express().get('/', (req, res) => res.status(102).end());
`,
      errors: [
        {
          messageId: 'interimUnanswered',
          data: { status: '102 (Processing)' },
          ...at(3, 45, 48),
        },
      ],
    },
    {
      name: 'Koa, a string',
      code: "router.get('/', (ctx) => { ctx.status = '404'; });",
      errors: [
        {
          messageId: 'stringRejected',
          data: { title: 'Koa', value: "'404'" },
          ...at(1, 41, 46),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '404 (Not Found)' },
              output: "router.get('/', (ctx) => { ctx.status = 404; });",
            },
          ],
        },
      ],
    },
    {
      name: 'Koa, a fraction',
      code: "router.get('/', (ctx) => { ctx.response.status = 404.5; });",
      errors: [
        {
          messageId: 'fractionRejected',
          data: { title: 'Koa', value: '404.5' },
          ...at(1, 50, 55),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '404 (Not Found)' },
              output: "router.get('/', (ctx) => { ctx.response.status = 404; });",
            },
          ],
        },
      ],
    },
    {
      name: 'Koa, an interim status as the only answer',
      code: "router.get('/', (ctx) => { ctx.status = 103; });",
      errors: [
        {
          messageId: 'interimUnanswered',
          data: { status: '103 (Early Hints)' },
          ...at(1, 41, 44),
        },
      ],
    },
    {
      name: 'Koa, a constant of the file',
      code: `
const codes = { timeout: 1440 };
router.get('/', (ctx) => { ctx.status = codes.timeout; });
`,
      errors: [
        {
          messageId: 'rangeExceeded',
          data: { source: 'Runtime behaviour', title: 'Koa', least: 100, most: 999, value: 1440 },
          ...at(3, 41, 54),
        },
      ],
    },
    {
      name: 'node:http, a code that is none, yet sent',
      code: `
import { createServer } from 'node:http';
createServer((req, res) => { res.writeHead(600); res.end(); });
`,
      errors: [
        {
          messageId: 'codeInvalid',
          data: { value: 600 },
          ...at(3, 44, 47),
        },
      ],
    },
    {
      name: 'node:http, above its range',
      code: `
import { createServer } from 'node:http';
createServer((req, res) => { res.statusCode = 1000; res.end(); });
`,
      errors: [
        {
          messageId: 'rangeExceeded',
          data: {
            source: 'Runtime behaviour',
            title: 'node:http',
            least: 100,
            most: 999,
            value: 1000,
          },
          ...at(3, 47, 51),
        },
      ],
    },
    {
      name: 'node:http, an interim status as the only answer',
      code: `
import { createServer } from 'node:http';
createServer((req, res) => { res.statusCode = 100; res.end(); });
`,
      errors: [
        {
          messageId: 'interimUnanswered',
          data: { status: '100 (Continue)' },
          ...at(3, 47, 50),
        },
      ],
    },
    {
      name: 'one arm of a ternary',
      code: `
import express from 'express';
express().get('/', (req, res) => res.status(ok ? 200 : 2000).json(x));
`,
      errors: [
        {
          messageId: 'rangeExceeded',
          data: {
            source: 'Runtime behaviour',
            title: 'Express',
            least: 100,
            most: 999,
            value: 2000,
          },
          ...at(3, 56, 60),
        },
      ],
    },
    {
      name: 'the default of a status whose value the file does not show',
      code: `
import express from 'express';
express().use((error, req, res, next) => res.status(error.status ?? '500').json(x));
`,
      errors: [
        {
          messageId: 'stringRejected',
          data: { title: 'Express', value: "'500'" },
          ...at(3, 69, 74),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '500 (Internal Server Error)' },
              output: `
import express from 'express';
express().use((error, req, res, next) => res.status(error.status ?? 500).json(x));
`,
            },
          ],
        },
      ],
    },
    {
      name: "a member in other letters than the library's",
      code: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(StatusCodes.notFound).end());
`,
      errors: [
        {
          messageId: 'memberMissing',
          data: { title: 'Node.js', of: 'StatusCodes of http-status-codes', name: 'notFound' },
          ...at(3, 39, 59),
          suggestions: [
            {
              messageId: 'useMember',
              data: { constant: 'StatusCodes.NOT_FOUND' },
              output: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(StatusCodes.NOT_FOUND).end());
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a member that another library spells so',
      filename: join(import.meta.dirname, 'file.js'),
      code: `
import { HttpStatus } from '@nestjs/common';
app.get('/', (req, res) => res.status(HttpStatus.MULTIPLE_CHOICES).end());
`,
      errors: [
        {
          messageId: 'memberMissing',
          data: { title: 'Express', of: 'HttpStatus of @nestjs/common', name: 'MULTIPLE_CHOICES' },
          ...at(3, 39, 66),
          suggestions: [
            {
              messageId: 'useMember',
              data: { constant: 'HttpStatus.AMBIGUOUS' },
              output: `
import { HttpStatus } from '@nestjs/common';
app.get('/', (req, res) => res.status(HttpStatus.AMBIGUOUS).end());
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a quoted member',
      code: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(StatusCodes['notFound']).end());
`,
      errors: [
        {
          messageId: 'memberMissing',
          data: { title: 'Node.js', of: 'StatusCodes of http-status-codes', name: 'notFound' },
          ...at(3, 39, 62),
          suggestions: [
            {
              messageId: 'useMember',
              data: { constant: 'StatusCodes.NOT_FOUND' },
              output: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(StatusCodes.NOT_FOUND).end());
`,
            },
          ],
        },
      ],
    },
    {
      name: "an export in other letters than the module's, for which a member of a namespace could be written",
      code: `
import * as codes from 'http-status-codes';
app.get('/', (req, res) => res.status(codes.statusCodes.OK).end());
`,
      errors: [
        {
          messageId: 'memberMissing',
          data: { title: 'Node.js', of: 'http-status-codes', name: 'statusCodes' },
          ...at(3, 39, 59),
          suggestions: [
            {
              messageId: 'useMember',
              data: { constant: 'codes.StatusCodes.OK' },
              output: `
import * as codes from 'http-status-codes';
app.get('/', (req, res) => res.status(codes.StatusCodes.OK).end());
`,
            },
          ],
        },
      ],
    },
    {
      name: "an export in other letters than the module's, by its name",
      code: `
const { statusCodes } = require('http-status-codes');
app.get('/', (req, res) => res.status(statusCodes.OK).end());
`,
      errors: [
        {
          messageId: 'memberMissing',
          data: { title: 'Node.js', of: 'http-status-codes', name: 'statusCodes' },
          ...at(3, 39, 53),
          suggestions: [
            {
              messageId: 'useMember',
              data: { constant: '200' },
              output: `
const { statusCodes } = require('http-status-codes');
app.get('/', (req, res) => res.status(200).end());
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a member that the namespace of version 2 of a library lacks',
      filename: join(two, 'file.js'),
      code: `
const codes = require('http-status');
app.get('/', (req, res) => res.status(codes.OK).end());
`,
      errors: [
        {
          messageId: 'memberMissing',
          data: { title: 'Node.js', of: 'http-status', name: 'OK' },
          ...at(3, 39, 47),
          suggestions: [
            {
              messageId: 'useMember',
              data: { constant: 'codes.status.OK' },
              output: `
const codes = require('http-status');
app.get('/', (req, res) => res.status(codes.status.OK).end());
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a member that the installed version lacks, whatever a later one may have',
      filename: join(import.meta.dirname, 'file.js'),
      code: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(StatusCodes.TOO_EARLY).end());
`,
      errors: [
        {
          messageId: 'memberMissing',
          data: { title: 'Express', of: 'StatusCodes of http-status-codes', name: 'TOO_EARLY' },
          ...at(3, 39, 60),
          suggestions: [
            {
              messageId: 'useMember',
              data: { constant: '425' },
              output: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(425).end());
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a member that no library has',
      filename: join(import.meta.dirname, 'file.js'),
      code: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(StatusCodes.NOT_FOND).end());
`,
      errors: [
        {
          messageId: 'memberMissing',
          data: { title: 'Express', of: 'StatusCodes of http-status-codes', name: 'NOT_FOND' },
          ...at(3, 39, 59),
        },
      ],
    },
    {
      name: 'a member that only the types have',
      code: `
import { constants } from 'node:http2';
app.get('/', (req, res) => res.status(constants.HTTP_STATUS_UNORDERED_COLLECTION).end());
`,
      errors: [
        {
          messageId: 'memberMissing',
          data: {
            title: 'Node.js',
            of: 'constants of node:http2',
            name: 'HTTP_STATUS_UNORDERED_COLLECTION',
          },
          ...at(3, 39, 81),
          suggestions: [
            {
              messageId: 'useMember',
              data: { constant: 'constants.HTTP_STATUS_TOO_EARLY' },
              output: `
import { constants } from 'node:http2';
app.get('/', (req, res) => res.status(constants.HTTP_STATUS_TOO_EARLY).end());
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a name that is imported by itself',
      code: `
import { notFound } from 'http-status-codes';
app.get('/', (req, res) => res.status(notFound).end());
`,
      errors: [
        {
          messageId: 'memberMissing',
          data: { title: 'Node.js', of: 'http-status-codes', name: 'notFound' },
          ...at(3, 39, 47),
          suggestions: [
            {
              messageId: 'useMember',
              data: { constant: '404' },
              output: `
import { notFound } from 'http-status-codes';
app.get('/', (req, res) => res.status(404).end());
`,
            },
          ],
        },
      ],
    },
    {
      name: 'the phrase that an enum gives for a code',
      code: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(StatusCodes[404]).end());
`,
      errors: [
        {
          messageId: 'phraseGiven',
          data: { title: 'Node.js', value: 'StatusCodes[404]' },
          ...at(3, 39, 55),
          suggestions: [
            {
              messageId: 'useMember',
              data: { constant: 'StatusCodes.NOT_FOUND' },
              output: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(StatusCodes.NOT_FOUND).end());
`,
            },
          ],
        },
      ],
    },
    {
      name: 'the phrase that a library gives for a code',
      code: `
import status from 'http-status';
app.get('/', (req, res) => res.status(status[404]).end());
`,
      errors: [
        {
          messageId: 'phraseGiven',
          data: { title: 'Node.js', value: 'status[404]' },
          ...at(3, 39, 50),
          suggestions: [
            {
              messageId: 'useMember',
              data: { constant: 'status.NOT_FOUND' },
              output: `
import status from 'http-status';
app.get('/', (req, res) => res.status(status.NOT_FOUND).end());
`,
            },
          ],
        },
      ],
    },
    {
      name: 'the phrase that Node.js gives for a code',
      code: `
import { STATUS_CODES } from 'node:http';
app.get('/', (req, res) => res.status(STATUS_CODES[404]).end());
`,
      errors: [
        {
          messageId: 'phraseGiven',
          data: { title: 'Node.js', value: 'STATUS_CODES[404]' },
          ...at(3, 39, 56),
          suggestions: [
            {
              messageId: 'useMember',
              data: { constant: '404' },
              output: `
import { STATUS_CODES } from 'node:http';
app.get('/', (req, res) => res.status(404).end());
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a phrase by its name',
      code: `
import * as codes from 'http-status-codes';
app.get('/', (req, res) => res.status(codes.ReasonPhrases.NOT_FOUND).end());
`,
      errors: [
        {
          messageId: 'phraseGiven',
          data: { title: 'Node.js', value: 'codes.ReasonPhrases.NOT_FOUND' },
          ...at(3, 39, 68),
          suggestions: [
            {
              messageId: 'useMember',
              data: { constant: 'codes.StatusCodes.NOT_FOUND' },
              output: `
import * as codes from 'http-status-codes';
app.get('/', (req, res) => res.status(codes.StatusCodes.NOT_FOUND).end());
`,
            },
          ],
        },
      ],
    },
    {
      name: 'an arm of a ternary',
      code: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(ok ? StatusCodes.OK : StatusCodes.notFound).end());
`,
      errors: [
        {
          messageId: 'memberMissing',
          data: { title: 'Node.js', of: 'StatusCodes of http-status-codes', name: 'notFound' },
          ...at(3, 61, 81),
          suggestions: [
            {
              messageId: 'useMember',
              data: { constant: 'StatusCodes.NOT_FOUND' },
              output: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(ok ? StatusCodes.OK : StatusCodes.NOT_FOUND).end());
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a name where a table goes by codes',
      code: `
import { STATUS_CODES } from 'node:http';
app.get('/', (req, res) => res.status(STATUS_CODES.NOT_FOUND).end());
`,
      errors: [
        {
          messageId: 'memberMissing',
          data: { title: 'Node.js', of: 'STATUS_CODES of node:http', name: 'NOT_FOUND' },
          ...at(3, 39, 61),
          suggestions: [
            {
              messageId: 'useMember',
              data: { constant: '404' },
              output: `
import { STATUS_CODES } from 'node:http';
app.get('/', (req, res) => res.status(404).end());
`,
            },
          ],
        },
      ],
    },
    {
      name: 'an interim status as the answer, where the runtime is unknown',
      code: `
import { Hono } from 'hono';
new Hono().get('/', (c) => c.body(null, 103));
`,
      errors: [
        {
          messageId: 'interimFinal',
          data: { status: '103 (Early Hints)' },
          ...at(3, 41, 44),
        },
      ],
    },
    {
      name: 'an interim status that a call implies',
      code: `
import type { HttpContext } from '@adonisjs/core/http';
export const show = ({ response }: HttpContext) => { response.continue(); };
`,
      filename: 'file.ts',
      errors: [
        {
          messageId: 'interimUnanswered',
          data: { status: '100 (Continue)' },
          ...at(3, 54, 73),
        },
      ],
    },
    {
      name: 'an error whose invalid status is replaced, though the range is unknown',
      code: `
import { fail } from 'our-server';
throw fail(99);
`,
      settings: {
        'http-status': {
          frameworks: [
            {
              name: 'our-server',
              packages: ['our-server'],
              values: { fail: [{ export: 'fail' }] },
              responses: [
                { on: 'fail', invoke: true, role: 'throw', whole: true, status: { argument: 0 } },
              ],
              runtime: { outside: 500 },
            },
          ],
        },
      },
      errors: [
        {
          messageId: 'rangeExceeded',
          data: {
            source: 'Runtime behaviour',
            title: 'our-server',
            least: 100,
            most: 599,
            value: 99,
          },
          ...at(3, 12, 14),
        },
      ],
    },
    {
      name: 'Fetch, a redirect in answer to POST',
      code: `export const POST = () => Response.redirect(url, 600);`,
      errors: [
        {
          messageId: 'choiceExceeded',
          data: { ...fetchRedirects, value: 600 },
          ...at(1, 50, 53),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '303 (See Other)' },
              output: `export const POST = () => Response.redirect(url, 303);`,
            },
            {
              messageId: 'useStatus',
              data: { status: '307 (Temporary Redirect)' },
              output: `export const POST = () => Response.redirect(url, 307);`,
            },
          ],
        },
      ],
    },
    {
      name: 'a reason phrase without a status: a line feed (web-platform-tests, response-error)',
      code: `new Response(null, { statusText: '\\n' });`,
      errors: [
        {
          messageId: 'phraseRejected',
          data: { title: 'Fetch `Response`', character: 'U+000A' },
          ...at(1, 34, 38),
          suggestions: [
            {
              messageId: 'usePhrase',
              data: { phrase: 'OK' },
              output: `new Response(null, { statusText: 'OK' });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a reason phrase with another letter than those of Latin-1 (web-platform-tests, response-error)',
      code: `new Response(null, { status: 404, statusText: 'Ā' });`,
      errors: [
        {
          messageId: 'phraseRejected',
          data: { title: 'Fetch `Response`', character: 'U+0100' },
          ...at(1, 47, 50),
          suggestions: [
            {
              messageId: 'usePhrase',
              data: { phrase: 'Not Found' },
              output: `new Response(null, { status: 404, statusText: 'Not Found' });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a reason phrase beside an unknown status',
      code: `Response.json({}, { status, statusText: 'Nicht gefunden ❌' });`,
      errors: [
        {
          messageId: 'phraseRejected',
          data: { title: 'Fetch `Response`', character: 'U+274C' },
          ...at(1, 41, 59),
        },
      ],
    },
    {
      name: 'a reason phrase beside a code that has none',
      code: `new Response(null, { status: 418, statusText: \`a\\0b\` });`,
      errors: [
        {
          messageId: 'phraseRejected',
          data: { title: 'Fetch `Response`', character: 'U+0000' },
          ...at(1, 47, 53),
        },
      ],
    },
    {
      name: 'a reason phrase beside two statuses',
      code: `new Response(null, { status: isNew ? 201 : 200, statusText: '已保存' });`,
      errors: [
        {
          messageId: 'phraseRejected',
          data: { title: 'Fetch `Response`', character: 'U+5DF2' },
          ...at(1, 61, 66),
        },
      ],
    },
    {
      name: 'one of two reason phrases, and the default of an unknown one',
      code: `new Response(null, { status, statusText: isLost ? '没有' : text || 'OK…' });`,
      errors: [
        {
          messageId: 'phraseRejected',
          data: { title: 'Fetch `Response`', character: 'U+6CA1' },
          ...at(1, 51, 55),
        },
        {
          messageId: 'phraseRejected',
          data: { title: 'Fetch `Response`', character: 'U+2026' },
          ...at(1, 66, 71),
        },
      ],
    },
    {
      name: 'a reason phrase with an unknown part',
      code: `const lost = '不在: ';
new Response(null, { status, statusText: lost + \`\${path}\` });`,
      errors: [
        {
          messageId: 'phraseRejected',
          data: { title: 'Fetch `Response`', character: 'U+4E0D' },
          ...at(2, 42, 58),
        },
      ],
    },
    {
      name: 'a line feed between the unknown parts of a template',
      code: `new Response(null, { status, statusText: \`\${path}\\n\${reason}\` });`,
      errors: [
        {
          messageId: 'phraseRejected',
          data: { title: 'Fetch `Response`', character: 'U+000A' },
          ...at(1, 42, 62),
        },
      ],
    },
    {
      name: 'node:http, writeHead',
      code: `import { createServer } from 'node:http';
createServer((req, res) => {
  res.writeHead(404, 'a\\nb');
  res.end();
});
`,
      errors: [
        {
          messageId: 'phraseRejected',
          data: { title: 'node:http', character: 'U+000A' },
          ...at(3, 22, 28),
          suggestions: [
            {
              messageId: 'usePhrase',
              data: { phrase: 'Not Found' },
              output: `import { createServer } from 'node:http';
createServer((req, res) => {
  res.writeHead(404, 'Not Found');
  res.end();
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'node:http, statusMessage with an unknown status',
      code: `import { createServer } from 'node:http';
createServer((req, res) => {
  res.statusMessage = '参数错误';
  res.statusCode = code;
  res.end();
});
`,
      errors: [
        {
          messageId: 'phraseRejected',
          data: { title: 'node:http', character: 'U+53C2' },
          ...at(3, 23, 29),
          suggestions: [
            {
              messageId: 'omitPhrase',
              data: { title: 'node:http' },
              output: `import { createServer } from 'node:http';
createServer((req, res) => {
  res.statusCode = code;
  res.end();
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'an unknown framework, which sends by Node.js',
      code: `app.get('/', (req, res) => {
  res.statusMessage = 'Lost —';
  res.status(404).end();
});`,
      errors: [
        {
          messageId: 'phraseRejected',
          data: { title: 'Node.js', character: 'U+2014' },
          ...at(2, 23, 31),
          suggestions: [
            {
              messageId: 'omitPhrase',
              data: { title: 'Node.js' },
              output: `app.get('/', (req, res) => {
  res.status(404).end();
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'Koa',
      code: `import Koa from 'koa';
new Koa().use((ctx) => {
  ctx.status = 404;
  ctx.message = 'Lost —';
});
`,
      errors: [
        {
          messageId: 'phraseRejected',
          data: { title: 'Koa', character: 'U+2014' },
          ...at(4, 17, 25),
          suggestions: [
            {
              messageId: 'omitPhrase',
              data: { title: 'Koa' },
              output: `import Koa from 'koa';
new Koa().use((ctx) => {
  ctx.status = 404;
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'hapi',
      code: `import { server } from '@hapi/hapi';
server().route({ method: 'GET', path: '/', handler: (request, h) => h.response('text').message('Lost —') });
`,
      errors: [
        {
          messageId: 'phraseRejected',
          data: { title: 'hapi', character: 'U+2014' },
          ...at(2, 96, 104),
        },
      ],
    },
    {
      name: 'h3, which leaves such characters out',
      code: `import { createError } from 'h3';
throw createError({ statusCode: 404, statusMessage: 'Lost —' });
`,
      errors: [
        {
          messageId: 'phraseStripped',
          data: { title: 'h3', character: 'U+2014' },
          ...at(2, 53, 61),
          suggestions: [
            {
              messageId: 'usePhrase',
              data: { phrase: 'Not Found' },
              output: `import { createError } from 'h3';
throw createError({ statusCode: 404, statusMessage: 'Not Found' });
`,
            },
          ],
        },
      ],
    },
    {
      name: '101 in a Response',
      code: `new Response(null, { status: 101 });`,
      errors: [
        {
          messageId: 'switchingRejected',
          data: { source: 'Fetch, Response class', title: 'Fetch `Response`' },
          ...at(1, 30, 33),
        },
      ],
    },
    {
      name: '101 in a response of Next.js',
      code: `import { NextResponse } from 'next/server';
NextResponse.json({}, { status: 101 });`,
      errors: [
        {
          messageId: 'switchingRejected',
          data: { source: 'Fetch, Response class', title: 'Next.js' },
          ...at(2, 33, 36),
        },
      ],
    },
    {
      name: '101 in HTTP/2, which has no such status',
      code: `import { createServer } from 'node:http2';
createServer((req, res) => {
  res.writeHead(101);
  res.stream.respond({ ':status': 1_01 });
  res.stream.additionalHeaders({ ':status': 0x65 });
});`,
      errors: [
        {
          messageId: 'switchingRejected',
          data: { source: 'Runtime behaviour', title: 'node:http2' },
          ...at(3, 17, 20),
        },
        {
          messageId: 'switchingRejected',
          data: { source: 'Runtime behaviour', title: 'node:http2' },
          ...at(4, 35, 39),
        },
        {
          messageId: 'switchingRejected',
          data: { source: 'Runtime behaviour', title: 'node:http2' },
          ...at(5, 45, 49),
        },
      ],
    },
    {
      name: 'null, which Web IDL converts to 0',
      code: `Response.json({}, { status: null });`,
      errors: [
        {
          messageId: 'rangeExceeded',
          data: { ...fetchRange, value: 'null' },
          ...at(1, 29, 33),
        },
      ],
    },
    {
      name: 'false, which Web IDL converts to 0',
      code: `Response.json({}, { status: false });`,
      errors: [
        {
          messageId: 'rangeExceeded',
          data: { ...fetchRange, value: 'false' },
          ...at(1, 29, 34),
        },
      ],
    },
    {
      name: 'true, which Web IDL converts to 1',
      code: `Response.json({}, { status: true });`,
      errors: [
        {
          messageId: 'rangeExceeded',
          data: { ...fetchRange, value: 'true' },
          ...at(1, 29, 33),
        },
      ],
    },
    {
      name: '65536, which Web IDL converts to 0',
      code: `Response.json({}, { status: 65536 });`,
      errors: [
        {
          messageId: 'rangeExceeded',
          data: { ...fetchRange, value: 65536 },
          ...at(1, 29, 34),
        },
      ],
    },
    {
      name: 'no redirect: null',
      code: `Response.redirect(url, null);`,
      errors: [
        {
          messageId: 'choiceExceeded',
          data: { ...fetchRedirects, value: 'null' },
          ...at(1, 24, 28),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '302 (Found)' },
              output: 'Response.redirect(url, 302);',
            },
            {
              messageId: 'useStatus',
              data: { status: '303 (See Other)' },
              output: 'Response.redirect(url, 303);',
            },
          ],
        },
      ],
    },
    {
      name: 'no redirect: false',
      code: `Response.redirect(url, false);`,
      errors: [
        {
          messageId: 'choiceExceeded',
          data: { ...fetchRedirects, value: 'false' },
          ...at(1, 24, 29),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '302 (Found)' },
              output: 'Response.redirect(url, 302);',
            },
            {
              messageId: 'useStatus',
              data: { status: '303 (See Other)' },
              output: 'Response.redirect(url, 303);',
            },
          ],
        },
      ],
    },
    {
      name: 'more than any number',
      code: `new Response(null, { status: Infinity });`,
      errors: [
        {
          messageId: 'notANumber',
          data: { title: 'Fetch `Response`', value: Infinity },
          ...at(1, 30, 38),
        },
      ],
    },
    {
      name: 'a computed key whose value is a constant',
      code: `const key = 'status';
new Response(null, { [key]: 99 });`,
      errors: [
        {
          messageId: 'rangeExceeded',
          data: { ...fetchRange, value: 99 },
          ...at(2, 29, 31),
        },
      ],
    },
    {
      name: 'an object that is spread where it is written',
      code: `new Response(null, { ...{ status: 99 }, headers });`,
      errors: [
        {
          messageId: 'rangeExceeded',
          data: { ...fetchRange, value: 99 },
          ...at(1, 35, 37),
        },
      ],
    },
    {
      name: 'the Response of a window',
      code: `new window.Response(null, { status: 99 });`,
      errors: [
        {
          messageId: 'rangeExceeded',
          data: { ...fetchRange, value: 99 },
          ...at(1, 37, 39),
        },
      ],
    },
    {
      name: 'a handler that is exported above its declaration',
      code: 'export { POST }; const POST = () => Response.redirect(url, 200);',
      errors: [
        {
          messageId: 'choiceExceeded',
          data: { ...fetchRedirects, value: 200 },
          ...at(1, 60, 63),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '303 (See Other)' },
              output: 'export { POST }; const POST = () => Response.redirect(url, 303);',
            },
            {
              messageId: 'useStatus',
              data: { status: '307 (Temporary Redirect)' },
              output: 'export { POST }; const POST = () => Response.redirect(url, 307);',
            },
          ],
        },
      ],
    },
    {
      name: 'text that a mock answers with as it is',
      code: `
import Adapter from 'axios-mock-adapter';
new Adapter(axios).onGet('/').reply('404', 'x');
`,
      errors: [
        {
          messageId: 'stringKept',
          data: { title: 'axios-mock-adapter', value: "'404'" },
          ...at(3, 37, 42),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '404 (Not Found)' },
              output: `
import Adapter from 'axios-mock-adapter';
new Adapter(axios).onGet('/').reply(404, 'x');
`,
            },
          ],
        },
      ],
    },
    {
      name: 'an interim status that a mock rejects, although it takes numbers beyond all servers',
      code: `
import { MockAgent } from 'undici';
new MockAgent().get(origin).intercept({ path: '/' }).reply(103);
`,
      errors: [
        {
          messageId: 'interimRejected',
          data: { title: 'undici', status: '103 (Early Hints)' },
          ...at(3, 60, 63),
        },
      ],
    },
    {
      name: 'declared by a decorator: a number out of range, and a fraction',
      filename: 'file.ts',
      code: `
import { ApiResponse } from '@nestjs/swagger';
import { Response } from 'tsoa';
class Orders {
  @ApiResponse({ status: 4040 })
  @ApiResponse({ status: 404.5 })
  @Response(99, 'No such order')
  show() { return {}; }
}
`,
      errors: [
        { messageId: 'codeInvalid', data: { value: 4040 }, ...at(5, 26, 30) },
        { messageId: 'fractionInvalid', data: { value: 404.5 }, ...at(6, 26, 31) },
        { messageId: 'codeInvalid', data: { value: 99 }, ...at(7, 13, 15) },
      ],
    },
    {
      name: 'a key of documented responses out of range',
      code: `
import { createRoute } from '@hono/zod-openapi';
export const route = createRoute({ path: '/', responses: { 200: order, '600': failure } });
`,
      errors: [{ messageId: 'codeInvalid', data: { value: "'600'" }, ...at(3, 72, 77) }],
    },
    {
      name: 'a key that is a number of four digits, beside one that is a status',
      code: `
import fastify from 'fastify';
fastify().get('/', { schema: { response: { 200: order, 1000: failure } } }, show);
`,
      errors: [{ messageId: 'codeInvalid', data: { value: 1000 }, ...at(3, 56, 60) }],
    },
  ],
});
