/** Statuses that are surely none: what valid-status-code reports of them. */
import rule from '../../rules/valid-status-code.ts';
import { at, run } from '../rule-tester.ts';
import { caught, express, internal, nest } from './answering-programs.ts';

run(rule, {
  valid: [
    {
      name: 'a status that is replaced',
      code: express('res.statusCode = undefined;', 'res.statusCode = 404;', 'res.end();'),
    },
    {
      name: 'a status of a redirect that is not known, before its target or behind it',
      code: express("res.redirect(status, '/new');", "res.redirect('/new', status);"),
    },
    {
      name: 'options of the redirects of other frameworks',
      code: `
import { NextResponse } from 'next/server';
export const GET = (request) => NextResponse.redirect(request.url, { status: 301 });
`,
    },
    {
      name: 'undefined for a default',
      code: `
import { Hono } from 'hono';
new Hono().get('/', (c) => c.json({}, isNew ? 201 : undefined));
new Hono().get('/old', (c) => c.json({}, status || undefined));
new Hono().get('/all', (c) => c.json({}, undefined, { vary: 'accept' }));
new Hono().get('/new', (c) => c.json({}, isNew ? 201 : null));
new Response(null, { status: isNew ? 201 : undefined });
`,
    },
    {
      name: 'a truth in the place of a default',
      code: `
import Hapi from '@hapi/hapi';
Hapi.server().route({ method: 'GET', path: '/', handler: (request, h) => h.redirect('/').permanent(true) });
`,
    },
    {
      name: 'a text that is a message',
      code: `
import Koa from 'koa';
new Koa().use((ctx) => ctx.throw('No such page'));
`,
    },
    {
      name: 'an error, or members of one, in the place of a status',
      code: `
import Koa from 'koa';
new Koa().use((ctx) => ctx.throw(new Error('No such page')));
new Koa().use((ctx) => { const failure = new Failure(); ctx.throw(failure); });
new Koa().use((ctx) => ctx.throw({ cause: 'none' }));
`,
    },
    {
      name: 'undefined, behind a question for it',
      code: express(
        'let status;',
        'if (status) res.status(status).end();',
        'res.status(status ? status : 200);',
        'if (!status) return;',
        'res.status(status).end();',
      ),
    },
    {
      name: 'an API whose default is an error',
      code: `
import { HTTPException } from 'hono/http-exception';
export const failed = () => new HTTPException(undefined, { message: 'x' });
`,
    },
    {
      name: 'a member of an error',
      code: caught('res.status(error.status).end();'),
    },
    {
      name: 'a word that a framework may know in another version',
      code: `
import { Elysia } from 'elysia';
new Elysia().get('/', ({ set }) => { set.status = 'Not Fund'; return null; });
`,
    },
    {
      name: 'an assignment, and the value of a promise',
      code: express(
        'const entry = {};',
        'let code;',
        'res.statusCode = entry.status = 404;',
        'res.status(code = 404).end();',
        'res.status(await 404).end();',
        'const found = new Promise((resolve) => resolve(404));',
        'res.status(await found).end();',
      ),
    },
    {
      name: 'a default of an assignment',
      code: 'export const GET = ({ status: code }) => new Response(null, { status: code = 404 });',
    },
    {
      name: 'the status of a response that is received, by a method',
      code: `
export function onResponse(request, response) {
  if (response.status() >= 400) log(request.url(), response.status());
}
`,
    },
    {
      name: 'undefined as the default of a parameter',
      code: `
import { NextResponse } from 'next/server';
const ok = (value, status = undefined) => NextResponse.json(value, { status });
export const GET = () => ok({});
export const POST = () => ok({}, 201);
`,
    },
    {
      name: 'null and a list, of which the API makes an error',
      code: `
import Koa from 'koa';
new Koa().use((ctx) => ctx.throw(null));
new Koa().use((ctx) => ctx.throw([]));
`,
    },
    {
      name: 'no status for a redirect, which has one of its own',
      code: `
const app = require('fastify')();
app.get('/', (request, reply) => reply.redirect('/new', null));
app.get('/old', (request, reply) => reply.redirect('/new', undefined));
`,
    },
    {
      name: 'a list with one number, which Fetch takes for the number',
      code: 'new Response(null, { status: [404] });',
    },
    {
      name: 'one of several words',
      code: `
import { TRPCError } from '@trpc/server';
const codes = { gone: 'NOT_FOUND', other: '404' };
export function refuse(reason) { throw new TRPCError({ code: codes[reason] }); }
`,
    },
    {
      name: 'a fallback behind undefined',
      code: express('let status;', 'res.status(status ?? 404).end();'),
    },
  ],
  invalid: [
    {
      name: 'undefined',
      code: express('res.status(undefined).end();'),
      errors: [{ messageId: 'undefinedThrows', data: { title: 'Express' }, ...at(4, 14, 23) }],
    },
    {
      name: 'undefined, by a name',
      code: express('let status;', 'res.status(status).end();'),
      errors: [{ messageId: 'undefinedThrows', data: { title: 'Express' }, ...at(5, 14, 20) }],
    },
    {
      name: 'undefined in a choice, at which the API throws',
      code: express('res.status(isNew ? 201 : void 0).end();'),
      errors: [{ messageId: 'undefinedThrows', data: { title: 'Express' }, ...at(4, 28, 34) }],
    },
    {
      name: 'undefined, for which the API throws at once before the next status',
      code: `
import Koa from 'koa';
new Koa().use((ctx) => { ctx.status = undefined; ctx.status = 404; });
`,
      errors: [{ messageId: 'undefinedThrows', data: { title: 'Koa' }, ...at(3, 39, 48) }],
    },
    {
      name: 'undefined because of an error',
      code: caught('res.status(undefined).end();'),
      errors: [
        {
          messageId: 'undefinedThrows',
          data: { title: 'Express' },
          ...at(7, 14, 23),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: internal },
              output: caught('res.status(500).end();'),
            },
          ],
        },
      ],
    },
    {
      name: 'undefined that means the default',
      code: nest('throw new HttpException("x", undefined);'),
      errors: [
        {
          messageId: 'undefinedIgnored',
          data: { title: 'NestJS', default: 'its default' },
          ...at(4, 32, 41),
        },
      ],
    },
    {
      name: 'undefined for an API of which no more is known',
      code: `
import { data } from 'react-router';
export const loader = () => data({}, undefined);
`,
      errors: [{ messageId: 'undefinedGiven', ...at(3, 38, 47) }],
    },
    {
      name: 'no argument',
      code: express('res.status().json({});'),
      errors: [{ messageId: 'statusMissing', data: { title: 'Express' }, ...at(4, 3, 15) }],
    },
    {
      name: 'no argument because of an error',
      code: caught('res.status().end();'),
      errors: [
        {
          messageId: 'statusMissing',
          data: { title: 'Express' },
          ...at(7, 3, 15),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: internal },
              output: caught('res.status(500).end();'),
            },
          ],
        },
      ],
    },
    {
      name: 'undefined for which Response has a default',
      code: `
export const GET = () => new Response('', { status: undefined });
export const HEAD = (url) => Response.redirect(url, undefined);
`,
      errors: [
        {
          messageId: 'undefinedIgnored',
          data: { title: 'Fetch `Response`', default: '200 (OK)' },
          ...at(2, 53, 62),
        },
        {
          messageId: 'undefinedIgnored',
          data: { title: 'Fetch `Response`', default: '302 (Found)' },
          ...at(3, 53, 62),
        },
      ],
    },
    {
      name: 'a regular expression',
      code: 'new Response(null, { status: /4/ });',
      errors: [{ messageId: 'noStatus', data: { value: '/4/' }, ...at(1, 30, 33) }],
    },
    {
      name: 'a number as text, where the framework has words',
      code: `
import { Elysia } from 'elysia';
new Elysia().get('/', ({ set }) => { set.status = '404'; return null; });
`,
      errors: [
        {
          messageId: 'wordUnknown',
          data: { title: 'Elysia', value: "'404'" },
          ...at(3, 51, 56),
        },
      ],
    },
    {
      name: 'an object in the options',
      code: 'new Response(null, { status: { code: 404 } });',
      errors: [{ messageId: 'noStatus', data: { value: '{ code: 404 }' }, ...at(1, 30, 43) }],
    },
    {
      name: 'null for which NestJS has a default',
      code: nest('throw new HttpException("x", null);'),
      errors: [{ messageId: 'noStatus', data: { value: 'null' }, ...at(4, 32, 36) }],
    },
    ...['{ code: 404 }', 'null', 'true', '() => 404', '[404]', 'new Date()'].map((value) => ({
      name: `no status: ${value}`,
      code: express(`res.status(${value}).end();`),
      errors: [
        { messageId: 'noStatus' as const, data: { value }, ...at(4, 14, 14 + value.length) },
      ],
    })),
    ...['{ status: 301 }', '{}', 'null', 'true', '() => 301'].flatMap((value) =>
      [4, 5].flatMap((version) => {
        const settings = { 'http-status': { versions: { express: version } } };
        const found = (column: number) => [
          {
            messageId: 'noStatus' as const,
            data: { value },
            ...at(4, column, column + value.length),
          },
        ];
        return [
          {
            name: `no status before the target of a redirect, Express ${version}: ${value}`,
            code: express(`res.redirect(${value}, '/new');`),
            settings,
            errors: found(16),
          },
          {
            name: `no status behind the target of a redirect, Express ${version}: ${value}`,
            code: express(`res.redirect('/new', ${value});`),
            settings,
            errors: found(24),
          },
        ];
      }),
    ),
  ],
});
