import rule from '../../rules/no-undefined-status.ts';
import { at, bodyOf, run } from '../rule-tester.ts';

const express = (...statements: readonly string[]) => `
import express from 'express';
express().get('/', async (req, res) => {
${bodyOf(statements)}});
`;
const caught = (...statements: readonly string[]) =>
  express('try {', '  await run();', '} catch (error) {', ...statements, '}');
const nest = (statements: string) => `
import { HttpException } from '@nestjs/common';
export function show() {
  ${statements}
}
`;
const internal = '500 (Internal Server Error)';

run(rule, {
  valid: [
    { name: 'a fallback by ??', code: caught('res.status(error.status ?? 500).end();') },
    { name: 'a fallback by ||', code: caught('res.status(error.status || 500).end();') },
    {
      name: 'a default',
      code: caught('const { status = 500 } = error;', 'res.status(status).end();'),
    },
    {
      name: 'a value that is given first',
      code: caught('if (!error.status) error.status = 500;', 'res.status(error.status).end();'),
    },
    { name: 'a guard', code: caught('if (error.status) res.status(error.status).end();') },
    {
      name: 'a class of errors',
      code: caught('if (error instanceof HttpError) res.status(error.status).end();'),
    },
    {
      name: 'errors of axios',
      code: caught('if (isAxiosError(error)) res.status(error.response?.status).end();'),
    },
    {
      name: 'a type',
      filename: 'file.ts',
      code: `
import express from 'express';
express().use((err: HttpError, req, res, next) => res.status(err.status).end());
`,
    },
    {
      name: 'errors of the file',
      code: express(
        'try { throw new HttpError(404); }',
        'catch (error) { res.status(error.status).end(); }',
      ),
    },
    {
      name: 'a parameter that is given another value as well',
      code: `
export function render(stream, code) {
  stream.on('error', () => { code = 500; });
  return new Response(stream, { status: code });
}
`,
    },
    { name: 'another object', code: express('res.status(options.status).end();') },
    { name: 'a number', code: express('res.status(404).end();') },
    { name: 'digits', code: express("res.status('404').end();") },
    { name: 'NaN, which is a number to JavaScript', code: express('res.status(NaN).end();') },
    {
      name: 'a status that is replaced',
      code: express('res.statusCode = undefined;', 'res.statusCode = 404;', 'res.end();'),
    },
    {
      name: 'an API whose default is an error',
      code: `
import createError from 'http-errors';
import { HTTPException } from 'hono/http-exception';
export const fail = () => run().catch((error) => { throw new HTTPException(error.status); });
export const failed = () => new HTTPException(undefined, { message: 'x' });
`,
    },
    {
      name: 'undefined for a default',
      code: `
import { Hono } from 'hono';
new Hono().get('/', (c) => c.json({}, isNew ? 201 : undefined));
new Hono().get('/old', (c) => c.json({}, status || undefined));
new Hono().get('/all', (c) => c.json({}, undefined, { vary: 'accept' }));
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
      name: 'an error class that takes any status',
      code: 'class Failure extends Error { constructor(status) { super(); this.status = status; } }\nthrow new Failure("gone");',
    },
  ],
  invalid: [
    {
      name: 'Express, a member of an error',
      code: caught('res.status(error.status).end();'),
      errors: [
        {
          messageId: 'errorThrows',
          data: { title: 'Express', value: 'error.status' },
          ...at(7, 14, 26),
          suggestions: [
            {
              messageId: 'addFallback',
              data: { fallback: '?? 500' },
              output: caught('res.status(error.status ?? 500).end();'),
            },
          ],
        },
      ],
    },
    {
      name: 'a part of an error',
      code: caught('const { statusCode } = error;', 'res.sendStatus(statusCode);'),
      errors: [
        {
          messageId: 'errorThrows',
          data: { title: 'Express', value: 'statusCode' },
          ...at(8, 18, 28),
          suggestions: [
            {
              messageId: 'addFallback',
              data: { fallback: '?? 500' },
              output: caught('const { statusCode } = error;', 'res.sendStatus(statusCode ?? 500);'),
            },
          ],
        },
      ],
    },
    {
      name: 'behind ||, with which ?? cannot stand',
      code: caught('res.status(error.status || error.statusCode).end();'),
      errors: [
        {
          messageId: 'errorThrows',
          data: { title: 'Express', value: 'error.statusCode' },
          ...at(7, 30, 46),
          suggestions: [
            {
              messageId: 'addFallback',
              data: { fallback: '|| 500' },
              output: caught('res.status(error.status || error.statusCode || 500).end();'),
            },
          ],
        },
      ],
    },
    {
      name: 'in parentheses of its own',
      code: caught('res.status(error.status || (error.statusCode)).end();'),
      errors: [
        {
          messageId: 'errorThrows',
          data: { title: 'Express', value: 'error.statusCode' },
          ...at(7, 31, 47),
          suggestions: [
            {
              messageId: 'addFallback',
              data: { fallback: '?? 500' },
              output: caught('res.status(error.status || (error.statusCode ?? 500)).end();'),
            },
          ],
        },
      ],
    },
    {
      name: 'with a type',
      filename: 'file.ts',
      code: caught('res.status(error.status as number).end();'),
      errors: [
        {
          messageId: 'errorThrows',
          data: { title: 'Express', value: 'error.status' },
          ...at(7, 14, 26),
          suggestions: [
            {
              messageId: 'addFallback',
              data: { fallback: '?? 500' },
              output: caught('res.status((error.status ?? 500) as number).end();'),
            },
          ],
        },
      ],
    },
    {
      name: 'in a property that is called like it',
      code: `
import { NextResponse } from 'next/server';
export const GET = () => run().catch(({ status }) => NextResponse.json({}, { status }));
`,
      errors: [
        {
          messageId: 'errorIgnored',
          data: { title: 'Next.js', value: 'status', default: '200 (OK)' },
          ...at(3, 78, 84),
          suggestions: [
            {
              messageId: 'addFallback',
              data: { fallback: '?? 500' },
              output: `
import { NextResponse } from 'next/server';
export const GET = () => run().catch(({ status }) => NextResponse.json({}, { status: status ?? 500 }));
`,
            },
          ],
        },
      ],
    },
    {
      name: 'an error handler',
      code: `
import express from 'express';
express().use((err, req, res, next) => {
  if (err.name === 'CastError') return res.status(400).end();
  console.error(err);
  return res.status(err.status).end();
});
`,
      errors: [
        {
          messageId: 'errorThrows',
          data: { title: 'Express', value: 'err.status' },
          ...at(6, 21, 31),
          suggestions: [
            {
              messageId: 'addFallback',
              data: { fallback: '?? 500' },
              output: `
import express from 'express';
express().use((err, req, res, next) => {
  if (err.name === 'CastError') return res.status(400).end();
  console.error(err);
  return res.status(err.status ?? 500).end();
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'NestJS, whose default is a success',
      code: nest('try { run(); } catch (error) { throw new HttpException(error, error.status); }'),
      errors: [
        {
          messageId: 'errorIgnored',
          data: { title: 'NestJS', value: 'error.status', default: 'its default' },
          ...at(4, 65, 77),
          suggestions: [
            {
              messageId: 'addFallback',
              data: { fallback: '?? 500' },
              output: nest(
                'try { run(); } catch (error) { throw new HttpException(error, error.status ?? 500); }',
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'an API of which no more is known',
      code: `
import { data } from 'react-router';
export const loader = () => run().catch((error) => data({}, error.status));
`,
      errors: [
        {
          messageId: 'errorUndefined',
          data: { value: 'error.status' },
          ...at(3, 61, 73),
          suggestions: [
            {
              messageId: 'addFallback',
              data: { fallback: '?? 500' },
              output: `
import { data } from 'react-router';
export const loader = () => run().catch((error) => data({}, error.status ?? 500));
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a redirect, for which no fallback is known',
      code: `
export const GET = () => run().catch((error) => Response.redirect('https://example.org/', error.status));
`,
      errors: [
        {
          messageId: 'errorIgnored',
          data: { title: 'Fetch `Response`', value: 'error.status', default: '302 (Found)' },
          ...at(2, 91, 103),
        },
      ],
    },
    {
      name: 'the code of an error',
      code: caught('res.status(error.code).end();'),
      errors: [
        {
          messageId: 'causeGiven',
          data: { value: 'error.code' },
          ...at(7, 14, 24),
          suggestions: [
            {
              messageId: 'useError',
              data: { status: internal },
              output: caught('res.status(500).end();'),
            },
          ],
        },
      ],
    },
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
              messageId: 'useError',
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
              messageId: 'useError',
              data: { status: internal },
              output: caught('res.status(500).end();'),
            },
          ],
        },
      ],
    },
    ...['{ code: 404 }', 'null', 'true', '() => 404', '[404]', 'new Date()'].map((value) => ({
      name: `no status: ${value}`,
      code: express(`res.status(${value}).end();`),
      errors: [
        { messageId: 'noStatus' as const, data: { value }, ...at(4, 14, 14 + value.length) },
      ],
    })),
  ],
});
