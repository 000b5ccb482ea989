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

const fetchResponse = { title: 'Fetch `Response`', property: 'status' };

run(rule, {
  valid: [
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
  ],
});
