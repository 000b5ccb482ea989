import rule from '../../rules/no-undefined-status.ts';
import { at, run } from '../rule-tester.ts';
import { caught, express, internal, nest } from './answering-programs.ts';

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
      name: 'an API whose default is an error',
      code: `
import createError from 'http-errors';
import { HTTPException } from 'hono/http-exception';
export const fail = () => run().catch((error) => { throw new HTTPException(error.status); });
export const failed = () => new HTTPException(undefined, { message: 'x' });
`,
    },
    {
      name: 'a status that is surely none',
      code: express('res.status(undefined);', 'res.status({ code: 404 });', 'res.status().end();'),
    },
    {
      name: 'a member of an error, in a status that is replaced',
      code: caught('res.statusCode = error.status;', 'res.statusCode = 500;', 'res.end();'),
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
  ],
});
