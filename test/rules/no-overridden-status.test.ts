import rule from '../../rules/no-overridden-status.ts';
import { at, bodyOf, run } from '../rule-tester.ts';

const h3 = (...statements: readonly string[]) => `
import { defineEventHandler, sendNoContent, sendRedirect, setResponseStatus } from 'h3';
export default defineEventHandler((event) => {
${bodyOf(statements)}});
`;

const nest = (...statements: readonly string[]) => `
import { Controller, Get, HttpCode, Redirect, Res } from '@nestjs/common';
@Controller()
export class UserController {
${bodyOf(statements)}}
`;

const hono = (...statements: readonly string[]) => `
import { Hono } from 'hono';
new Hono().get('/', async (c) => {
${bodyOf(statements)}});
`;

const koa = (...statements: readonly string[]) => `
import Koa from 'koa';
new Koa().use(async (ctx, next) => {
${bodyOf(statements)}});
`;

const express = (...statements: readonly string[]) => `
import express from 'express';
express().get('/', async (req, res) => {
${bodyOf(statements)}});
`;

const controllers = (...statements: readonly string[]) => `
import { Delete, HttpCode, JsonController, OnUndefined, Res, UseInterceptor } from 'routing-controllers';
import { own } from './own.js';
@JsonController()
export class UserController {
${bodyOf(statements)}}
`;
const typescript = { filename: 'file.ts' } as const;

run(rule, {
  valid: [
    ...[
      ['', 'app.use((ctx) => { prepare(ctx); ctx.body = 1; });'],
      ['export ', ''],
      ['', 'export { prepare };'],
      ['', 'export default { prepare };'],
    ].map(([before = '', behind = '']) => ({
      name: `a default that is sent elsewhere: ${before}${behind}`,
      code: `
import Koa from 'koa';
const app = new Koa();
${before}const prepare = (ctx, status = 200) => { ctx.status = status; };
app.use((ctx) => { prepare(ctx); ctx.status = 404; ctx.body = {}; });
${behind}
`,
    })),
    {
      name: 'a response in an exception of Hono with the same status, or with none',
      code: `
import { HTTPException } from 'hono/http-exception';
const res = new Response('x', { status: 403 });
export const refuse = () => { throw new HTTPException(403, { res }); };
export const forbid = () => { throw new HTTPException(403, { res: new Response('x') }); };
`,
    },
    {
      name: 'a response that is used elsewhere too',
      code: `
import { HTTPException } from 'hono/http-exception';
const res = new Response('x', { status: 401 });
export const refuse = () => { throw new HTTPException(403, { res }); };
export const show = () => res;
`,
    },
    ...[
      "@Delete('/') @HttpCode(204) remove() { return null; }",
      "@Delete('/') @HttpCode(204) remove() { if (gone) return null; }",
      "@Delete('/') @HttpCode(204) remove() { return users.remove(); }",
      "@Delete('/') @HttpCode(204) remove() { throw new Error(); }",
      "@Delete('/') @HttpCode(204) @OnUndefined(204) remove() {}",
      "@Delete('/') @HttpCode(204) @UseInterceptor(empty) remove() {}",
      "@Delete('/') @HttpCode(204) @own() remove() {}",
      "@Delete('/') @HttpCode(204) remove(@Res() response) { response.end(); }",
    ].map((method) => ({ name: `a handler: ${method}`, code: controllers(method), ...typescript })),
    {
      name: 'a handler of a server that answers otherwise',
      code: `import { createExpressServer } from 'routing-controllers';
${controllers("@Delete('/') @HttpCode(204) remove() {}")}
createExpressServer({ controllers: [UserController], defaults: { undefinedResultCode: 204 } });`,
      ...typescript,
    },
    {
      name: 'a status that is replaced by itself',
      code: `
import express from 'express';
express().get('/', (req, res) => {
  res.status(404);
  res.status(404).end();
});
`,
    },
    {
      name: 'one status',
      code: express('res.status(404).json({});'),
    },
    {
      name: 'a redirect with a status of its own',
      code: express("res.redirect(301, '/new');"),
    },
    {
      name: 'a default that a branch refines',
      code: express('res.status(200);', 'if (!user) res.status(404);', 'res.json(user);'),
    },
    {
      name: 'a default that a branch of Koa refines',
      code: koa('ctx.status = 200;', 'if (!user) ctx.status = 404;', 'ctx.body = user;'),
    },
    {
      name: 'a status for the case that a call fails, which an error handler sends',
      code: express(
        'res.status(500);',
        'const user = await users.find(req.params.id);',
        'res.status(200).json(user);',
      ),
    },
    {
      name: 'a status for the error that is thrown next',
      code: express('res.status(401);', 'if (!token) throw error;', 'res.status(200).json({});'),
    },
    {
      name: 'a status for the error that is thrown next, from within try',
      code: express(
        'try {',
        '  res.status(401);',
        '  if (!token) throw error;',
        '} finally {',
        '  clean = true;',
        '}',
        'res.status(200).json({});',
      ),
    },
    {
      name: 'a status that is read',
      code: express(
        'res.status(200);',
        'if (res.statusCode === 200) res.status(206);',
        'else res.status(500);',
        'res.end();',
      ),
    },
    {
      name: 'a status that is read by ||=',
      code: koa('ctx.status = 404;', 'ctx.status ||= 200;', 'ctx.status = 201;'),
    },
    {
      name: 'a status of Koa that is read by way of the response',
      code: koa(
        'ctx.status = 200;',
        'const before = ctx.response.status;',
        'ctx.status = 201;',
        'ctx.body = { before };',
      ),
    },
    {
      name: 'a response that is handed to a function',
      code: express('res.status(200);', 'log(res);', 'res.status(500).end();'),
    },
    {
      name: 'the next handler, which may answer',
      code: koa('ctx.status = 404;', 'await next();', 'ctx.status = 200;'),
    },
    {
      name: 'a status that res.write has sent',
      code: express('res.status(200);', "res.write('a');", 'res.status(500).end();'),
    },
    {
      name: 'a status that flushHeaders has sent',
      code: `
import { createServer } from 'node:http';
createServer((req, res) => {
  res.statusCode = 200;
  res.flushHeaders();
  res.statusCode = 500;
  res.end();
});
`,
    },
    {
      name: 'a status that writeHead has sent',
      code: `
import { createServer } from 'node:http';
createServer((req, res) => {
  res.writeHead(200);
  res.statusCode = 500;
  res.end();
});
`,
    },
    {
      name: 'a status behind the end of the response',
      code: express('res.json({});', 'res.status(500);', 'res.status(404);'),
    },
    {
      name: 'a status before an unknown one, which may be the same',
      code: express('res.status(200).status(status).end();'),
    },
    {
      name: 'a status of Hono before an argument that may be undefined',
      code: hono('c.status(404);', 'return c.json({}, status);'),
    },
    {
      name: 'a status of Hono before 0, which counts as no status',
      code: hono('c.status(404);', 'return c.json({}, 0);'),
    },
    {
      name: 'a response of Hono without a status of its own',
      code: hono('c.status(404);', 'return c.json({});'),
    },
    {
      name: 'a status of Hono before c.notFound(), whose answer the program defines',
      code: hono('c.status(410);', 'return c.notFound();'),
    },
    {
      name: 'a redirect that keeps the status, as that of Fastify does',
      code: `
import Fastify from 'fastify';
Fastify().get('/', async (request, reply) => {
  return reply.code(301).redirect('/new');
});
`,
    },
    {
      name: 'a redirect of Koa after a status that it keeps',
      code: koa('ctx.status = 301;', "ctx.redirect('/new');"),
    },
    {
      name: 'a redirect of Koa after one of two, the first of which it keeps',
      code: koa('ctx.status = moved ? 301 : 404;', "ctx.redirect('/new');"),
    },
    {
      name: 'no content in Koa after a status that has none',
      code: koa('ctx.status = 205;', 'ctx.body = null;'),
    },
    {
      name: 'null as JSON, by the type',
      code: koa('ctx.status = 404;', "ctx.type = 'json';", 'ctx.body = null;'),
    },
    {
      name: 'null as JSON, by the content before',
      code: koa('ctx.body = {};', 'ctx.status = 404;', 'ctx.body = null;'),
    },
    {
      name: 'a status of Koa after the content',
      code: koa('ctx.body = null;', 'ctx.status = 404;'),
    },
    {
      name: 'null in Koa after the next middleware, which may have set the type',
      code: koa('ctx.status = 404;', 'await next();', 'ctx.body = null;'),
    },
    {
      name: 'a redirect in a file that names no framework, which may be that of Fastify',
      code: "export const show = (req, res) => res.status(301).redirect('/new');",
    },
    {
      name: 'a redirect of NestJS, behind which Fastify may stand',
      code: nest("@Get() show(@Res() res) { res.status(301).redirect('/new'); }"),
    },
    {
      name: '@HttpCode beside @Res, which is sent',
      code: nest("@Get() @HttpCode(202) show(@Res() res) { res.send('queued'); }"),
    },
    {
      name: '@HttpCode and @Redirect on two functions',
      code: nest("@Get('a') @HttpCode(202) show() {}", "@Get('b') @Redirect('/new') move() {}"),
    },
    {
      name: 'sendNoContent of h3, which may keep the status',
      code: h3('setResponseStatus(event, 404);', 'return sendNoContent(event);'),
    },
    {
      name: 'a status that a call implies',
      code: express("res.redirect('/a');", 'res.sendStatus(200);'),
    },
    {
      name: 'two responses',
      code: 'export const GET = () => (user ? new Response(null, { status: 404 }) : new Response(null, { status: 200 }));',
    },
    {
      name: 'a status in a loop',
      code: express('for (const item of items) res.status(item.isBad ? 400 : 200);', 'res.end();'),
    },
    {
      name: 'the status of an error',
      code: express(
        "const error = new Error('no');",
        'error.status = 400;',
        'error.status = 404;',
        'throw error;',
      ),
    },
  ],
  invalid: [
    {
      name: 'a default that no call sends',
      code: `
import Koa from 'koa';
const app = new Koa();
const prepare = (ctx, status = 200) => { ctx.status = status; };
app.use((ctx) => { prepare(ctx); ctx.status = 404; ctx.body = {}; });
app.use((ctx) => { prepare(ctx); ctx.status = 404; ctx.body = []; });
`,
      errors: [
        {
          messageId: 'statusReplaced',
          data: { title: 'Koa', status: '200 (OK)', by: 'status', other: '404 (Not Found)' },
          ...at(4, 32, 35),
          suggestions: [],
        },
      ],
    },
    {
      name: 'a status that a function of the file sets, which may do more',
      code: `function prepare(res, code) { res.status(code); }${express('prepare(res, 404);', 'res.status(200).json({});')}`,
      errors: [
        {
          messageId: 'statusReplaced',
          data: {
            title: 'Express',
            status: '404 (Not Found)',
            by: 'status()',
            other: '200 (OK)',
          },
          ...at(4, 16, 19),
          suggestions: [],
        },
      ],
    },
    {
      name: 'a response in the options of an exception of Hono',
      code: `
import { HTTPException } from 'hono/http-exception';
export const refuse = () => { throw new HTTPException(403, { res: new Response('x', { status: 401 }) }); };
`,
      errors: [
        {
          messageId: 'callReplaces',
          data: {
            title: 'Fetch `Response`',
            status: '401 (Unauthorized)',
            other: '403 (Forbidden)',
            by: 'new HTTPException()',
          },
          ...at(3, 95, 98),
          suggestions: [
            {
              messageId: 'dropStatus',
              data: { status: '401 (Unauthorized)' },
              output: `
import { HTTPException } from 'hono/http-exception';
export const refuse = () => { throw new HTTPException(403, { res: new Response('x') }); };
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a response with a name in an exception of Hono, and with fields',
      code: `
import { HTTPException } from 'hono/http-exception';
const res = new Response('x', { status: 401, headers });
export const refuse = () => { throw new HTTPException(403, { res }); };
`,
      errors: [
        {
          messageId: 'callReplaces',
          data: {
            title: 'Fetch `Response`',
            status: '401 (Unauthorized)',
            other: '403 (Forbidden)',
            by: 'new HTTPException()',
          },
          ...at(3, 41, 44),
          suggestions: [
            {
              messageId: 'dropStatus',
              data: { status: '401 (Unauthorized)' },
              output: `
import { HTTPException } from 'hono/http-exception';
const res = new Response('x', { headers });
export const refuse = () => { throw new HTTPException(403, { res }); };
`,
            },
          ],
        },
      ],
    },
    ...[
      'remove() {}',
      'async remove() { if (gone) return; await users.remove(); return undefined; }',
    ].map((method) => ({
      name: `a handler of routing-controllers that returns nothing: ${method}`,
      code: controllers(`@Delete('/') @HttpCode(204) ${method}`),
      ...typescript,
      errors: [
        {
          messageId: 'nothingReturned' as const,
          data: {
            title: 'routing-controllers',
            status: '204 (No Content)',
            other: '404 (Not Found)',
          },
          ...at(6, 26, 29),
          suggestions: [
            {
              messageId: 'useDecorator' as const,
              data: { decorator: 'OnUndefined' },
              output: controllers(`@Delete('/') @OnUndefined(204) ${method}`),
            },
          ],
        },
      ],
    })),
    ...(
      [
        [434, '434'],
        [305, '305 (Use Proxy)'],
      ] as const
    ).map(([code, status]) => ({
      name: `a status that another rule reports: ${status}`,
      code: controllers(`@Delete('/') @HttpCode(${code}) remove() {}`),
      ...typescript,
      errors: [
        {
          messageId: 'nothingReturned' as const,
          data: { title: 'routing-controllers', status, other: '404 (Not Found)' },
          ...at(6, 26, 29),
          suggestions: [],
        },
      ],
    })),
    {
      name: 'a decorator that is not imported',
      code: `
import { Delete, HttpCode } from 'routing-controllers';
export class UserController { @Delete('/') @HttpCode(204) remove() {} }
`,
      ...typescript,
      errors: [
        {
          messageId: 'nothingReturned',
          data: {
            title: 'routing-controllers',
            status: '204 (No Content)',
            other: '404 (Not Found)',
          },
          ...at(3, 54, 57),
          suggestions: [
            {
              messageId: 'useDecorator',
              data: { decorator: 'OnUndefined' },
              output: `
import { Delete, HttpCode, OnUndefined } from 'routing-controllers';
export class UserController { @Delete('/') @OnUndefined(204) remove() {} }
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a status before a redirect that brings its own',
      code: express("res.status(301).redirect('/new');"),

      errors: [
        {
          messageId: 'callReplaces',
          data: {
            title: 'Express',
            status: '301 (Moved Permanently)',
            by: 'redirect()',
            other: '302 (Found)',
          },
          ...at(4, 14, 17),
          suggestions: [
            {
              messageId: 'giveStatus',
              data: { status: '301 (Moved Permanently)', by: 'redirect()' },
              output: express("res.redirect(301, '/new');"),
            },
            {
              messageId: 'dropStatus',
              data: { status: '301 (Moved Permanently)' },
              output: express("res.redirect('/new');"),
            },
          ],
        },
      ],
    },
    {
      name: 'a constant before a redirect',
      code: `
import express from 'express';
import { StatusCodes } from 'http-status-codes';
express().get('/', (req, res) => {
  res.status(StatusCodes.MOVED_PERMANENTLY).redirect(newUrl(req));
});
`,

      errors: [
        {
          messageId: 'callReplaces',
          data: {
            title: 'Express',
            status: '301 (Moved Permanently)',
            by: 'redirect()',
            other: '302 (Found)',
          },
          ...at(5, 14, 43),
          suggestions: [
            {
              messageId: 'giveStatus',
              data: { status: '301 (Moved Permanently)', by: 'redirect()' },
              output: `
import express from 'express';
import { StatusCodes } from 'http-status-codes';
express().get('/', (req, res) => {
  res.redirect(StatusCodes.MOVED_PERMANENTLY, newUrl(req));
});
`,
            },
            {
              messageId: 'dropStatus',
              data: { status: '301 (Moved Permanently)' },
              output: `
import express from 'express';
import { StatusCodes } from 'http-status-codes';
express().get('/', (req, res) => {
  res.redirect(newUrl(req));
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a status that does not redirect before a redirect, in a statement of its own',
      code: express('res.status(404);', "res.redirect('/new');"),

      errors: [
        {
          messageId: 'callReplaces',
          data: {
            title: 'Express',
            status: '404 (Not Found)',
            by: 'redirect()',
            other: '302 (Found)',
          },
          ...at(4, 14, 17),
          suggestions: [
            {
              messageId: 'dropStatus',
              data: { status: '404 (Not Found)' },
              output: express("res.redirect('/new');"),
            },
          ],
        },
      ],
    },
    {
      name: 'a status in the middle of a chain',
      code: express('res', "  .set('A', 'b')", '  .status(308)', "  .redirect('/new');"),

      errors: [
        {
          messageId: 'callReplaces',
          data: {
            title: 'Express',
            status: '308 (Permanent Redirect)',
            by: 'redirect()',
            other: '302 (Found)',
          },
          ...at(6, 13, 16),
          suggestions: [
            {
              messageId: 'giveStatus',
              data: { status: '308 (Permanent Redirect)', by: 'redirect()' },
              output: express('res', "  .set('A', 'b')", "  .redirect(308, '/new');"),
            },
            {
              messageId: 'dropStatus',
              data: { status: '308 (Permanent Redirect)' },
              output: express('res', "  .set('A', 'b')", "  .redirect('/new');"),
            },
          ],
        },
      ],
    },
    {
      name: 'one of two, before a redirect',
      code: express("res.status(moved ? 301 : 307).redirect('/new');"),

      errors: [
        {
          messageId: 'callReplaces',
          data: {
            title: 'Express',
            status: '301 (Moved Permanently)',
            by: 'redirect()',
            other: '302 (Found)',
          },
          ...at(4, 22, 25),
          suggestions: [
            {
              messageId: 'dropStatus',
              data: { status: '301 (Moved Permanently)' },
              output: express("res.redirect('/new');"),
            },
          ],
        },
      ],
    },
    {
      name: 'a redirect in Next.js',
      code: `
import type { NextApiRequest, NextApiResponse } from 'next';
export default function handler(req: NextApiRequest, res: NextApiResponse) {
  res.status(301).redirect('/new');
}
`,
      filename: 'file.ts',
      errors: [
        {
          messageId: 'callReplaces',
          data: {
            title: 'Next.js Pages Router',
            status: '301 (Moved Permanently)',
            by: 'redirect()',
            other: '307 (Temporary Redirect)',
          },
          ...at(4, 14, 17),
          suggestions: [
            {
              messageId: 'giveStatus',
              data: { status: '301 (Moved Permanently)', by: 'redirect()' },
              output: `
import type { NextApiRequest, NextApiResponse } from 'next';
export default function handler(req: NextApiRequest, res: NextApiResponse) {
  res.redirect(301, '/new');
}
`,
            },
            {
              messageId: 'dropStatus',
              data: { status: '301 (Moved Permanently)' },
              output: `
import type { NextApiRequest, NextApiResponse } from 'next';
export default function handler(req: NextApiRequest, res: NextApiResponse) {
  res.redirect('/new');
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'two statuses in one chain',
      code: express('res.status(400).status(401).end();'),

      errors: [
        {
          messageId: 'statusReplaced',
          data: { title: 'Express', status: '400 (Bad Request)', other: '401 (Unauthorized)' },
          ...at(4, 14, 17),
          suggestions: [
            {
              messageId: 'dropStatus',
              data: { status: '400 (Bad Request)' },
              output: express('res.status(401).end();'),
            },
          ],
        },
      ],
    },
    {
      name: 'a status before sendStatus',
      code: express('res.status(500).sendStatus(404);'),

      errors: [
        {
          messageId: 'statusReplaced',
          data: {
            title: 'Express',
            status: '500 (Internal Server Error)',
            other: '404 (Not Found)',
          },
          ...at(4, 14, 17),
          suggestions: [
            {
              messageId: 'dropStatus',
              data: { status: '500 (Internal Server Error)' },
              output: express('res.sendStatus(404);'),
            },
          ],
        },
      ],
    },
    {
      name: 'a status before the head',
      code: `
import { createServer } from 'node:http';
createServer((req, res) => {
  res.statusCode = 400;
  res.setHeader('A', 'b');
  res.writeHead(200);
  res.end();
});
`,

      errors: [
        {
          messageId: 'statusReplaced',
          data: { title: 'node:http', status: '400 (Bad Request)', other: '200 (OK)' },
          ...at(4, 20, 23),
          suggestions: [
            {
              messageId: 'dropStatus',
              data: { status: '400 (Bad Request)' },
              output: `
import { createServer } from 'node:http';
createServer((req, res) => {
  res.setHeader('A', 'b');
  res.writeHead(200);
  res.end();
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a default that every branch replaces',
      code: express(
        'res.status(200);',
        'if (user) res.status(201);',
        'else res.status(404);',
        'res.json(user);',
      ),

      errors: [
        {
          messageId: 'statusReplaced',
          data: { title: 'Express', status: '200 (OK)', other: 'a later status' },
          ...at(4, 14, 17),
          suggestions: [
            {
              messageId: 'dropStatus',
              data: { status: '200 (OK)' },
              output: express(
                'if (user) res.status(201);',
                'else res.status(404);',
                'res.json(user);',
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'a status from a call',
      code: express('res.status(isKnown() ? 404 : 400).status(200).end();'),

      errors: [
        {
          messageId: 'statusReplaced',
          data: { title: 'Express', status: '404 (Not Found)', other: '200 (OK)' },
          ...at(4, 26, 29),
        },
      ],
    },
    {
      name: 'an assigned status from a call',
      code: express(
        'res.statusCode = isKnown() ? 404 : 400;',
        'res.statusCode = 200;',
        'res.end();',
      ),

      errors: [
        {
          messageId: 'statusReplaced',
          data: { title: 'Express', status: '404 (Not Found)', other: '200 (OK)' },
          ...at(4, 32, 35),
        },
      ],
    },
    {
      name: 'a status in a statement with another call',
      code: express("res.set('A', 'b').status(404);", 'res.sendStatus(500);'),

      errors: [
        {
          messageId: 'statusReplaced',
          data: {
            title: 'Express',
            status: '404 (Not Found)',
            other: '500 (Internal Server Error)',
          },
          ...at(4, 28, 31),
          suggestions: [
            {
              messageId: 'dropStatus',
              data: { status: '404 (Not Found)' },
              output: express("res.set('A', 'b');", 'res.sendStatus(500);'),
            },
          ],
        },
      ],
    },
    {
      name: 'a status with a comment',
      code: express("res.status(301 /* for good */).redirect('/new');"),

      errors: [
        {
          messageId: 'callReplaces',
          data: {
            title: 'Express',
            status: '301 (Moved Permanently)',
            by: 'redirect()',
            other: '302 (Found)',
          },
          ...at(4, 14, 17),
        },
      ],
    },
    {
      name: 'a status that is the only statement of a branch',
      code: express('if (user) res.status(200);', 'res.status(404).end();'),

      errors: [
        {
          messageId: 'statusReplaced',
          data: { title: 'Express', status: '200 (OK)', other: '404 (Not Found)' },
          ...at(4, 24, 27),
        },
      ],
    },
    {
      name: 'a status in the place of a value',
      code: express('const same = res.status(200);', 'same.status(404).end();'),

      errors: [
        {
          messageId: 'statusReplaced',
          data: { title: 'Express', status: '200 (OK)', other: '404 (Not Found)' },
          ...at(4, 27, 30),
        },
      ],
    },
    {
      name: 'a status of Koa before null',
      code: koa('ctx.status = 404;', 'ctx.body = null;'),

      errors: [
        {
          messageId: 'callReplaces',
          data: {
            title: 'Koa',
            status: '404 (Not Found)',
            by: 'ctx.body = null',
            other: '204 (No Content)',
          },
          ...at(4, 16, 19),
          suggestions: [
            {
              messageId: 'dropStatus',
              data: { status: '404 (Not Found)' },
              output: koa('ctx.body = null;'),
            },
          ],
        },
      ],
    },
    {
      name: 'a status of Koa before undefined, by the response',
      code: koa('ctx.response.status = 200;', 'ctx.response.body = undefined;'),

      errors: [
        {
          messageId: 'callReplaces',
          data: {
            title: 'Koa',
            status: '200 (OK)',
            by: 'ctx.response.body = undefined',
            other: '204 (No Content)',
          },
          ...at(4, 25, 28),
          suggestions: [
            {
              messageId: 'dropStatus',
              data: { status: '200 (OK)' },
              output: koa('ctx.response.body = undefined;'),
            },
          ],
        },
      ],
    },
    {
      name: 'a status of Koa before a redirect that does not keep it',
      code: koa('ctx.status = 404;', "ctx.redirect('/new');"),

      errors: [
        {
          messageId: 'callReplaces',
          data: { title: 'Koa', status: '404 (Not Found)', by: 'redirect()', other: '302 (Found)' },
          ...at(4, 16, 19),
          suggestions: [
            {
              messageId: 'dropStatus',
              data: { status: '404 (Not Found)' },
              output: koa("ctx.redirect('/new');"),
            },
          ],
        },
      ],
    },
    {
      name: 'a status of Hono before another',
      code: hono('c.status(404);', 'return c.json({}, 200);'),

      errors: [
        {
          messageId: 'statusReplaced',
          data: { title: 'Hono', status: '404 (Not Found)', other: '200 (OK)' },
          ...at(4, 12, 15),
          suggestions: [
            {
              messageId: 'dropStatus',
              data: { status: '404 (Not Found)' },
              output: hono('return c.json({}, 200);'),
            },
          ],
        },
      ],
    },
    {
      name: 'a status of Hono before a redirect',
      code: hono('c.status(301);', "return c.redirect('/new');"),

      errors: [
        {
          messageId: 'callReplaces',
          data: {
            title: 'Hono',
            status: '301 (Moved Permanently)',
            by: 'redirect()',
            other: '302 (Found)',
          },
          ...at(4, 12, 15),
          suggestions: [
            {
              messageId: 'giveStatus',
              data: { status: '301 (Moved Permanently)', by: 'redirect()' },
              output: hono("return c.redirect('/new', 301);"),
            },
            {
              messageId: 'dropStatus',
              data: { status: '301 (Moved Permanently)' },
              output: hono("return c.redirect('/new');"),
            },
          ],
        },
      ],
    },
    {
      name: 'a status of Fastify before another',
      code: `
import Fastify from 'fastify';
Fastify().get('/', async (request, reply) => {
  reply.code(301);
  return reply.redirect('/new', 302);
});
`,

      errors: [
        {
          messageId: 'statusReplaced',
          data: { title: 'Fastify', status: '301 (Moved Permanently)', other: '302 (Found)' },
          ...at(4, 14, 17),
          suggestions: [
            {
              messageId: 'dropStatus',
              data: { status: '301 (Moved Permanently)' },
              output: `
import Fastify from 'fastify';
Fastify().get('/', async (request, reply) => {
  return reply.redirect('/new', 302);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: '@HttpCode beside @Redirect',
      code: nest('@Get()', '@HttpCode(301)', "@Redirect('/new')", 'show() {}'),

      errors: [
        {
          messageId: 'callReplaces',
          data: {
            title: 'NestJS',
            status: '301 (Moved Permanently)',
            by: 'Redirect()',
            other: '302 (Found)',
          },
          ...at(6, 13, 16),
          suggestions: [
            {
              messageId: 'giveStatus',
              data: { status: '301 (Moved Permanently)', by: 'Redirect()' },
              output: nest('@Get()', "@Redirect('/new', 301)", 'show() {}'),
            },
            {
              messageId: 'dropStatus',
              data: { status: '301 (Moved Permanently)' },
              output: nest('@Get()', "@Redirect('/new')", 'show() {}'),
            },
          ],
        },
      ],
    },
    {
      name: 'two statuses behind @Res',
      code: nest('@Get() show(@Res() res) { res.status(400).status(401).send(); }'),

      errors: [
        {
          messageId: 'statusReplaced',
          data: { title: 'NestJS', status: '400 (Bad Request)', other: '401 (Unauthorized)' },
          ...at(5, 40, 43),
          suggestions: [
            {
              messageId: 'dropStatus',
              data: { status: '400 (Bad Request)' },
              output: nest('@Get() show(@Res() res) { res.status(401).send(); }'),
            },
          ],
        },
      ],
    },
    {
      name: 'a status of h3 before a redirect',
      code: h3('setResponseStatus(event, 308);', "return sendRedirect(event, '/new');"),

      errors: [
        {
          messageId: 'callReplaces',
          data: {
            title: 'h3',
            status: '308 (Permanent Redirect)',
            by: 'sendRedirect()',
            other: '302 (Found)',
          },
          ...at(4, 28, 31),
          suggestions: [
            {
              messageId: 'giveStatus',
              data: { status: '308 (Permanent Redirect)', by: 'sendRedirect()' },
              output: h3("return sendRedirect(event, '/new', 308);"),
            },
            {
              messageId: 'dropStatus',
              data: { status: '308 (Permanent Redirect)' },
              output: h3("return sendRedirect(event, '/new');"),
            },
          ],
        },
      ],
    },
    {
      name: 'a status of h3 before no content with its own',
      code: h3('setResponseStatus(event, 404);', 'return sendNoContent(event, 204);'),

      errors: [
        {
          messageId: 'statusReplaced',
          data: { title: 'h3', status: '404 (Not Found)', other: '204 (No Content)' },
          ...at(4, 28, 31),
          suggestions: [
            {
              messageId: 'dropStatus',
              data: { status: '404 (Not Found)' },
              output: h3('return sendNoContent(event, 204);'),
            },
          ],
        },
      ],
    },
    {
      name: 'a status of Restify before another',
      code: `
import restify from 'restify';
restify.createServer().get('/', (req, res, next) => {
  res.status(404);
  res.send(500, {});
  next();
});
`,

      errors: [
        {
          messageId: 'statusReplaced',
          data: {
            title: 'Restify',
            status: '404 (Not Found)',
            other: '500 (Internal Server Error)',
          },
          ...at(4, 14, 17),
          suggestions: [
            {
              messageId: 'dropStatus',
              data: { status: '404 (Not Found)' },
              output: `
import restify from 'restify';
restify.createServer().get('/', (req, res, next) => {
  res.send(500, {});
  next();
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'statuses before a finally that always answers',
      code: express('try {', '  res.status(200);', '} finally {', '  res.status(500).end();', '}'),

      errors: [
        {
          messageId: 'statusReplaced',
          data: { title: 'Express', status: '200 (OK)', other: '500 (Internal Server Error)' },
          ...at(5, 16, 19),
          suggestions: [
            {
              messageId: 'dropStatus',
              data: { status: '200 (OK)' },
              output: express('try {} finally {', '  res.status(500).end();', '}'),
            },
          ],
        },
      ],
    },
  ],
});
