import rule from '../../rules/valid-status-code.ts';
import { run } from '../rule-tester.ts';

run(rule, {
  valid: [
    {
      name: 'an error of the project, which may hold anything until somebody answers it',
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
      name: 'a string where the framework is not known, which may take it',
      code: "app.get('/', (req, res) => res.status('404').json(x));",
    },
    {
      name: 'a message, which comes first in Koa where the status is left away',
      code: "router.get('/', (ctx) => ctx.throw('no such order'));",
    },
    {
      name: 'a status that comes from elsewhere',
      code: "app.get('/', (req, res) => res.status(error.status).json(x));",
    },
    {
      name: 'one of several values of a name, which a check before may have sorted out',
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
    { name: 'a method named status on something that is no response', code: 'order.status(5);' },
    {
      name: 'a property named status on something that is no response',
      code: "child.status = '404';",
    },
  ],
  invalid: [
    {
      name: 'Fetch, below its range: 0 (web-platform-tests, response-error)',
      code: "new Response('', { status: 0 });",
      errors: [
        {
          messageId: 'rangeExceeded',
          data: { title: 'Fetch `Response`', least: 200, most: 599, value: 0 },
          line: 1,
          column: 28,
          endLine: 1,
          endColumn: 29,
        },
      ],
    },
    {
      name: 'Fetch, below its range: 100 (web-platform-tests, response-error)',
      code: "new Response('', { status: 100 });",
      errors: [
        {
          messageId: 'rangeExceeded',
          data: { title: 'Fetch `Response`', least: 200, most: 599, value: 100 },
          line: 1,
          column: 28,
          endLine: 1,
          endColumn: 31,
        },
      ],
    },
    {
      name: 'Fetch, below its range: 199 (web-platform-tests, response-error)',
      code: "new Response('', { status: 199 });",
      errors: [
        {
          messageId: 'rangeExceeded',
          data: { title: 'Fetch `Response`', least: 200, most: 599, value: 199 },
          line: 1,
          column: 28,
          endLine: 1,
          endColumn: 31,
        },
      ],
    },
    {
      name: 'Fetch, above its range: 600 (web-platform-tests, response-error)',
      code: "new Response('', { status: 600 });",
      errors: [
        {
          messageId: 'rangeExceeded',
          data: { title: 'Fetch `Response`', least: 200, most: 599, value: 600 },
          line: 1,
          column: 28,
          endLine: 1,
          endColumn: 31,
        },
      ],
    },
    {
      name: 'Fetch, above its range: 1000 (web-platform-tests, response-error)',
      code: "new Response('', { status: 1000 });",
      errors: [
        {
          messageId: 'rangeExceeded',
          data: { title: 'Fetch `Response`', least: 200, most: 599, value: 1000 },
          line: 1,
          column: 28,
          endLine: 1,
          endColumn: 32,
        },
      ],
    },
    {
      name: 'Fetch, the static json()',
      code: 'Response.json(x, { status: 600 });',
      errors: [
        {
          messageId: 'rangeExceeded',
          data: { title: 'Fetch `Response`', least: 200, most: 599, value: 600 },
          line: 1,
          column: 28,
          endLine: 1,
          endColumn: 31,
        },
      ],
    },
    {
      name: 'Fetch, an interim status',
      code: 'new Response(null, { status: 103 });',
      errors: [
        {
          messageId: 'rangeExceeded',
          data: { title: 'Fetch `Response`', least: 200, most: 599, value: 103 },
          line: 1,
          column: 30,
          endLine: 1,
          endColumn: 33,
        },
      ],
    },
    {
      name: 'Fetch, a redirect with a status that is none: 200 (web-platform-tests, response-static-redirect)',
      code: 'Response.redirect(url, 200);',
      errors: [
        {
          messageId: 'choiceExceeded',
          data: { title: 'Fetch `Response`', only: '301, 302, 303, 307 or 308', value: 200 },
          line: 1,
          column: 24,
          endLine: 1,
          endColumn: 27,
        },
      ],
    },
    {
      name: 'Fetch, a redirect with a status that is none: 400 (web-platform-tests, response-static-redirect)',
      code: 'Response.redirect(url, 400);',
      errors: [
        {
          messageId: 'choiceExceeded',
          data: { title: 'Fetch `Response`', only: '301, 302, 303, 307 or 308', value: 400 },
          line: 1,
          column: 24,
          endLine: 1,
          endColumn: 27,
        },
      ],
    },
    {
      name: 'Fetch, a redirect with a status that is none: 500 (web-platform-tests, response-static-redirect)',
      code: 'Response.redirect(url, 500);',
      errors: [
        {
          messageId: 'choiceExceeded',
          data: { title: 'Fetch `Response`', only: '301, 302, 303, 307 or 308', value: 500 },
          line: 1,
          column: 24,
          endLine: 1,
          endColumn: 27,
        },
      ],
    },
    {
      name: 'Fetch, a redirect with a status that nobody has registered: 309 (web-platform-tests, response-static-redirect)',
      code: 'Response.redirect(url, 309);',
      errors: [
        {
          messageId: 'choiceExceeded',
          data: { title: 'Fetch `Response`', only: '301, 302, 303, 307 or 308', value: 309 },
          line: 1,
          column: 24,
          endLine: 1,
          endColumn: 27,
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
          data: { title: 'Next.js', only: '301, 302, 303, 307 or 308', value: 304 },
          line: 3,
          column: 76,
          endLine: 3,
          endColumn: 79,
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
          line: 1,
          column: 36,
          endLine: 1,
          endColumn: 39,
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
          line: 1,
          column: 53,
          endLine: 1,
          endColumn: 56,
        },
      ],
    },
    {
      name: 'Koa, a code that is none, thrown',
      code: "router.get('/', (ctx) => ctx.throw(600));",
      errors: [
        {
          messageId: 'rangeExceeded',
          data: { title: 'Koa', least: 100, most: 599, value: 600 },
          line: 1,
          column: 36,
          endLine: 1,
          endColumn: 39,
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
          line: 1,
          column: 39,
          endLine: 1,
          endColumn: 44,
          suggestions: [
            {
              messageId: 'useInteger',
              data: { integer: 404 },
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
          data: { title: 'Node.js', least: 100, most: 999, value: 1000 },
          line: 1,
          column: 39,
          endLine: 1,
          endColumn: 43,
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
          line: 1,
          column: 39,
          endLine: 1,
          endColumn: 45,
        },
      ],
    },
    {
      name: 'Fetch, a string out of the range',
      code: "new Response(null, { status: '600' });",
      errors: [
        {
          messageId: 'rangeExceeded',
          data: { title: 'Fetch `Response`', least: 200, most: 599, value: "'600'" },
          line: 1,
          column: 30,
          endLine: 1,
          endColumn: 35,
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
          line: 1,
          column: 30,
          endLine: 1,
          endColumn: 35,
          suggestions: [
            {
              messageId: 'useInteger',
              data: { integer: 404 },
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
          line: 1,
          column: 30,
          endLine: 1,
          endColumn: 37,
          suggestions: [
            {
              messageId: 'useInteger',
              data: { integer: 404 },
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
          data: { title: 'Next.js', least: 200, most: 599, value: 100 },
          line: 3,
          column: 63,
          endLine: 3,
          endColumn: 66,
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
          line: 3,
          column: 45,
          endLine: 3,
          endColumn: 50,
          suggestions: [
            {
              messageId: 'useInteger',
              data: { integer: 404 },
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
      name: 'Express 5, a string with sendStatus',
      code: `
const app = require('express')();
app.delete('/', (req, res) => res.sendStatus('204'));
`,
      errors: [
        {
          messageId: 'stringRejected',
          data: { title: 'Express', value: "'204'" },
          line: 3,
          column: 46,
          endLine: 3,
          endColumn: 51,
          suggestions: [
            {
              messageId: 'useInteger',
              data: { integer: 204 },
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
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 48,
          suggestions: [
            {
              messageId: 'useInteger',
              data: { integer: 410 },
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
          line: 3,
          column: 45,
          endLine: 3,
          endColumn: 50,
          suggestions: [
            {
              messageId: 'useInteger',
              data: { integer: 404 },
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
          line: 3,
          column: 53,
          endLine: 3,
          endColumn: 58,
          suggestions: [
            {
              messageId: 'useInteger',
              data: { integer: 404 },
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
          line: 3,
          column: 45,
          endLine: 3,
          endColumn: 50,
          suggestions: [
            {
              messageId: 'useInteger',
              data: { integer: 404 },
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
          line: 3,
          column: 45,
          endLine: 3,
          endColumn: 56,
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
          line: 3,
          column: 45,
          endLine: 3,
          endColumn: 48,
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
          data: { title: 'Express', least: 100, most: 999, value: 99 },
          line: 3,
          column: 45,
          endLine: 3,
          endColumn: 47,
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
          data: { title: 'Express', least: 100, most: 999, value: '-1' },
          line: 3,
          column: 45,
          endLine: 3,
          endColumn: 47,
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
          line: 3,
          column: 45,
          endLine: 3,
          endColumn: 48,
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
          data: { title: 'Express', least: 100, most: 999, value: 1301 },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 51,
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
          data: { value: 102 },
          line: 3,
          column: 45,
          endLine: 3,
          endColumn: 48,
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
          line: 1,
          column: 41,
          endLine: 1,
          endColumn: 46,
          suggestions: [
            {
              messageId: 'useInteger',
              data: { integer: 404 },
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
          line: 1,
          column: 50,
          endLine: 1,
          endColumn: 55,
          suggestions: [
            {
              messageId: 'useInteger',
              data: { integer: 404 },
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
          data: { value: 103 },
          line: 1,
          column: 41,
          endLine: 1,
          endColumn: 44,
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
          data: { title: 'Koa', least: 100, most: 999, value: 1440 },
          line: 3,
          column: 41,
          endLine: 3,
          endColumn: 54,
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
          line: 3,
          column: 44,
          endLine: 3,
          endColumn: 47,
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
          data: { title: 'node:http', least: 100, most: 999, value: 1000 },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 51,
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
          data: { value: 100 },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 50,
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
          data: { title: 'Express', least: 100, most: 999, value: 2000 },
          line: 3,
          column: 56,
          endLine: 3,
          endColumn: 60,
        },
      ],
    },
    {
      name: 'the default of a status that comes from elsewhere',
      code: `
import express from 'express';
express().use((error, req, res, next) => res.status(error.status ?? '500').json(x));
`,
      errors: [
        {
          messageId: 'stringRejected',
          data: { title: 'Express', value: "'500'" },
          line: 3,
          column: 69,
          endLine: 3,
          endColumn: 74,
          suggestions: [
            {
              messageId: 'useInteger',
              data: { integer: 500 },
              output: `
import express from 'express';
express().use((error, req, res, next) => res.status(error.status ?? 500).json(x));
`,
            },
          ],
        },
      ],
    },
  ],
});
