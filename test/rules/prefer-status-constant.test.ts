import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import rule from '../../rules/prefer-status-constant.ts';
import { run } from '../rule-tester.ts';

/** A folder with a package.json that lists one dependency. */
function projectWith(name: string, range: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'http-status-'));
  const manifest = { dependencies: { [name]: range } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

const current = projectWith('http-status-codes', '^2.3.0');
const old = projectWith('http-status-codes', '^2.1.4');
const other = projectWith('http-status', '^2.1.0');

afterAll(() => {
  for (const folder of [current, old, other]) rmSync(folder, { recursive: true });
});

run(rule, {
  valid: [
    {
      name: 'a constant already',
      code: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(StatusCodes.NOT_FOUND).end());
`,
    },
    {
      name: 'a name of the file',
      code: `
const NOT_FOUND = 404;
router.get('/', (ctx) => { ctx.status = NOT_FOUND; });
`,
    },
    {
      name: 'a code that the library has no constant for',
      code: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(208).json(x));
`,
    },
    {
      name: 'a code that some version of the library in use has no constant for',
      filename: join(old, 'file.js'),
      code: `
import express from 'express';
express().get('/', (req, res) => res.status(103).end());
`,
    },
    {
      name: 'a code that is not registered',
      code: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(299).json(x));
`,
    },
    {
      name: 'a code that is registered as unused',
      code: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(418).json(x));
`,
    },
    {
      name: 'a string',
      code: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => { res.writeHead('404'); res.end(); });
`,
    },
    {
      name: 'a number that is not written as people read it',
      code: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(0x194).end());
`,
    },
    {
      name: 'a status that comes from elsewhere',
      code: "app.get('/', (req, res) => res.status(error.status).end());",
    },
    {
      name: 'a code that the call implies',
      code: "app.get('/', (req, res) => res.redirect('/elsewhere'));",
    },
    {
      name: 'a code that the option allows',
      code: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(200).json(x));
`,
      options: [{ allow: [200] }],
    },
    {
      name: 'a comparison, a bound and a class: the number is what is meant',
      code: `
import { StatusCodes } from 'http-status-codes';
if (response.status === 404 || response.status >= 500 || response.status / 100 === 4) retry();
`,
    },
    {
      name: 'numbers that are no status codes',
      code: `
import { StatusCodes } from 'http-status-codes';
setTimeout(poll, 404);
process.exit(200);
const heading = { fontWeight: 500 };
`,
    },
    { name: 'a method named status on something that is no response', code: 'order.status(404);' },
    {
      name: 'a property named status on something that is no response',
      code: 'user.status = 404;',
    },
  ],
  invalid: [
    {
      name: 'in a decorator, whose arguments some tools read from the text: an enum is safe there',
      filename: 'file.ts',
      code: `
import { HttpCode, HttpStatus } from '@nestjs/common';
class Orders { @HttpCode(202) create() {} }
`,
      output: `
import { HttpCode, HttpStatus } from '@nestjs/common';
class Orders { @HttpCode(HttpStatus.ACCEPTED) create() {} }
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'HttpStatus.ACCEPTED', status: '202 (Accepted)' },
          line: 3,
          column: 26,
          endLine: 3,
          endColumn: 29,
        },
      ],
    },
    {
      name: 'in a decorator, any other constant is only suggested',
      filename: 'file.ts',
      code: `
import status from 'http-status';
import { SuccessResponse } from 'tsoa';
class Orders { @SuccessResponse(201) create() {} }
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'status.CREATED', status: '201 (Created)' },
          line: 4,
          column: 33,
          endLine: 4,
          endColumn: 36,
          suggestions: [
            {
              messageId: 'useConstant',
              data: { constant: 'status.CREATED' },
              output: `
import status from 'http-status';
import { SuccessResponse } from 'tsoa';
class Orders { @SuccessResponse(status.CREATED) create() {} }
`,
            },
          ],
        },
      ],
    },
    {
      name: 'an argument, with the constants of the file',
      code: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(404).end());
`,
      output: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(StatusCodes.NOT_FOUND).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          line: 3,
          column: 39,
          endLine: 3,
          endColumn: 42,
        },
      ],
    },
    {
      name: 'an assigned value',
      code: `
import { StatusCodes } from 'http-status-codes';
router.get('/', (ctx) => { ctx.status = 404; });
`,
      output: `
import { StatusCodes } from 'http-status-codes';
router.get('/', (ctx) => { ctx.status = StatusCodes.NOT_FOUND; });
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          line: 3,
          column: 41,
          endLine: 3,
          endColumn: 44,
        },
      ],
    },
    {
      name: 'a property of an object in the call',
      code: `
import { StatusCodes } from 'http-status-codes';
export function GET() { return Response.json(x, { status: 404 }); }
`,
      output: `
import { StatusCodes } from 'http-status-codes';
export function GET() { return Response.json(x, { status: StatusCodes.NOT_FOUND }); }
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          line: 3,
          column: 59,
          endLine: 3,
          endColumn: 62,
        },
      ],
    },
    {
      name: 'a thrown status',
      code: `
import { StatusCodes } from 'http-status-codes';
router.get('/', (ctx) => ctx.throw(404));
`,
      output: `
import { StatusCodes } from 'http-status-codes';
router.get('/', (ctx) => ctx.throw(StatusCodes.NOT_FOUND));
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          line: 3,
          column: 36,
          endLine: 3,
          endColumn: 39,
        },
      ],
    },
    {
      name: 'both arms of a ternary',
      code: `
import { StatusCodes } from 'http-status-codes';
app.put('/', (req, res) => {
  res.status(isNew ? 201 : 204).end();
});
`,
      output: [
        `
import { StatusCodes } from 'http-status-codes';
app.put('/', (req, res) => {
  res.status(isNew ? StatusCodes.CREATED : 204).end();
});
`,
        `
import { StatusCodes } from 'http-status-codes';
app.put('/', (req, res) => {
  res.status(isNew ? StatusCodes.CREATED : StatusCodes.NO_CONTENT).end();
});
`,
      ],
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.CREATED', status: '201 (Created)' },
          line: 4,
          column: 22,
          endLine: 4,
          endColumn: 25,
        },
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NO_CONTENT', status: '204 (No Content)' },
          line: 4,
          column: 28,
          endLine: 4,
          endColumn: 31,
        },
      ],
    },
    {
      name: 'the default of a status that comes from elsewhere',
      code: `
import { StatusCodes } from 'http-status-codes';
app.use((error, req, res, next) => res.status(error.status ?? 500).end());
`,
      output: `
import { StatusCodes } from 'http-status-codes';
app.use((error, req, res, next) => res.status(error.status ?? StatusCodes.INTERNAL_SERVER_ERROR).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: {
            constant: 'StatusCodes.INTERNAL_SERVER_ERROR',
            status: '500 (Internal Server Error)',
          },
          line: 3,
          column: 63,
          endLine: 3,
          endColumn: 66,
        },
      ],
    },
    {
      name: 'the name that the file gives to the constants',
      code: `
import { StatusCodes as Codes } from 'http-status-codes';
app.get('/', (req, res) => res.status(302).end());
`,
      output: `
import { StatusCodes as Codes } from 'http-status-codes';
app.get('/', (req, res) => res.status(Codes.MOVED_TEMPORARILY).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'Codes.MOVED_TEMPORARILY', status: '302 (Found)' },
          line: 3,
          column: 39,
          endLine: 3,
          endColumn: 42,
        },
      ],
    },
    {
      name: 'required constants',
      filename: 'file.cjs',
      code: `
const { StatusCodes } = require('http-status-codes');
app.get('/', (req, res) => res.status(404).end());
`,
      output: `
const { StatusCodes } = require('http-status-codes');
app.get('/', (req, res) => res.status(StatusCodes.NOT_FOUND).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          line: 3,
          column: 39,
          endLine: 3,
          endColumn: 42,
        },
      ],
    },
    {
      name: 'the default export of http-status',
      code: `
import status from 'http-status';
app.get('/', (req, res) => res.status(404).end());
`,
      output: `
import status from 'http-status';
app.get('/', (req, res) => res.status(status.NOT_FOUND).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'status.NOT_FOUND', status: '404 (Not Found)' },
          line: 3,
          column: 39,
          endLine: 3,
          endColumn: 42,
        },
      ],
    },
    {
      name: 'the enum of NestJS, by its own spelling',
      code: `
import { HttpStatus } from '@nestjs/common';
app.get('/', (req, res) => res.status(300).json(x));
`,
      output: `
import { HttpStatus } from '@nestjs/common';
app.get('/', (req, res) => res.status(HttpStatus.AMBIGUOUS).json(x));
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'HttpStatus.AMBIGUOUS', status: '300 (Multiple Choices)' },
          line: 3,
          column: 39,
          endLine: 3,
          endColumn: 42,
        },
      ],
    },
    {
      name: 'the constants that the settings describe',
      filename: 'file.ts',
      code: `
import { Status } from '#http';
app.get('/', (req, res) => res.status(410).end());
`,
      settings: {
        'http-status': {
          constants: [{ module: '#http', export: 'Status', members: { GONE: 410 } }],
        },
      },
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'Status.GONE', status: '410 (Gone)' },
          line: 3,
          column: 39,
          endLine: 3,
          endColumn: 42,
          suggestions: [
            {
              messageId: 'useConstant',
              data: { constant: 'Status.GONE' },
              output: `
import { Status } from '#http';
app.get('/', (req, res) => res.status(Status.GONE).end());
`,
            },
          ],
        },
      ],
    },
    {
      name: 'the enum of the file',
      filename: 'file.ts',
      code: `
enum Status { Ok = 200, NotFound = 404 }
app.get('/', (req, res) => res.status(404).end());
`,
      output: `
enum Status { Ok = 200, NotFound = 404 }
app.get('/', (req, res) => res.status(Status.NotFound).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'Status.NotFound', status: '404 (Not Found)' },
          line: 3,
          column: 39,
          endLine: 3,
          endColumn: 42,
        },
      ],
    },
    {
      name: 'a constant object of the file',
      filename: 'file.ts',
      code: `
const Status = { OK: 200, NOT_FOUND: 404 } as const;
router.get('/', (ctx) => { ctx.status = 404; });
`,
      output: `
const Status = { OK: 200, NOT_FOUND: 404 } as const;
router.get('/', (ctx) => { ctx.status = Status.NOT_FOUND; });
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'Status.NOT_FOUND', status: '404 (Not Found)' },
          line: 3,
          column: 41,
          endLine: 3,
          endColumn: 44,
        },
      ],
    },
    {
      name: 'an object of the file that may change',
      filename: 'file.ts',
      code: `
const Status = { OK: 200, NOT_FOUND: 404 };
router.get('/', (ctx) => { ctx.status = 404; });
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'Status.NOT_FOUND', status: '404 (Not Found)' },
          line: 3,
          column: 41,
          endLine: 3,
          endColumn: 44,
          suggestions: [
            {
              messageId: 'useConstant',
              data: { constant: 'Status.NOT_FOUND' },
              output: `
const Status = { OK: 200, NOT_FOUND: 404 };
router.get('/', (ctx) => { ctx.status = Status.NOT_FOUND; });
`,
            },
          ],
        },
      ],
    },
    {
      name: 'beside an enum of the file that holds the number by chance',
      filename: 'file.ts',
      code: `
enum Weight { Normal = 400, Bold = 500 }
app.get('/', (req, res) => res.status(500).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: {
            constant: 'StatusCodes.INTERNAL_SERVER_ERROR',
            status: '500 (Internal Server Error)',
          },
          line: 3,
          column: 39,
          endLine: 3,
          endColumn: 42,
        },
      ],
    },
    {
      name: 'beside an object of the file that holds the number by chance',
      code: `
const limits = { pageSize: 200, timeout: 500 };
app.get('/', (req, res) => res.status(200).json(x));
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.OK', status: '200 (OK)' },
          line: 3,
          column: 39,
          endLine: 3,
          endColumn: 42,
        },
      ],
    },
    {
      name: 'another name from a library that package.json does not list: it is there all the same',
      code: `
import { getReasonPhrase } from 'http-status-codes';
app.get('/', (req, res) => res.status(404).end(getReasonPhrase(404)));
`,
      output: `
import { getReasonPhrase, StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(StatusCodes.NOT_FOUND).end(getReasonPhrase(404)));
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          line: 3,
          column: 39,
          endLine: 3,
          endColumn: 42,
        },
      ],
    },
    {
      name: 'constants of type number, which may change the types',
      filename: 'file.ts',
      code: `
import { constants } from 'node:http2';
app.get('/', (req, res) => res.status(404).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'constants.HTTP_STATUS_NOT_FOUND', status: '404 (Not Found)' },
          line: 3,
          column: 39,
          endLine: 3,
          endColumn: 42,
          suggestions: [
            {
              messageId: 'useConstant',
              data: { constant: 'constants.HTTP_STATUS_NOT_FOUND' },
              output: `
import { constants } from 'node:http2';
app.get('/', (req, res) => res.status(constants.HTTP_STATUS_NOT_FOUND).end());
`,
            },
          ],
        },
      ],
    },
    {
      name: 'an object that is used elsewhere, whose type would change',
      filename: 'file.ts',
      code: `
import { StatusCodes } from 'http-status-codes';
const init = { status: 404 };
export function GET() { return new Response(null, init); }
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          line: 3,
          column: 24,
          endLine: 3,
          endColumn: 27,
          suggestions: [
            {
              messageId: 'useConstant',
              data: { constant: 'StatusCodes.NOT_FOUND' },
              output: `
import { StatusCodes } from 'http-status-codes';
const init = { status: StatusCodes.NOT_FOUND };
export function GET() { return new Response(null, init); }
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a type assertion around it',
      filename: 'file.ts',
      code: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(404 as number).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          line: 3,
          column: 39,
          endLine: 3,
          endColumn: 42,
          suggestions: [
            {
              messageId: 'useConstant',
              data: { constant: 'StatusCodes.NOT_FOUND' },
              output: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(StatusCodes.NOT_FOUND as number).end());
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a const assertion around it, which takes the member of an enum',
      filename: 'file.ts',
      code: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(404 as const).end());
`,
      output: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(StatusCodes.NOT_FOUND as const).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          line: 3,
          column: 39,
          endLine: 3,
          endColumn: 42,
        },
      ],
    },
    {
      name: 'a const assertion around it, which takes no other name',
      filename: 'file.ts',
      code: `
import status from 'http-status';
app.get('/', (req, res) => res.status(404 as const).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'status.NOT_FOUND', status: '404 (Not Found)' },
          line: 3,
          column: 39,
          endLine: 3,
          endColumn: 42,
        },
      ],
    },
    {
      name: 'a place where the name of the constants means something else',
      code: `
import { StatusCodes } from 'http-status-codes';
const routes = (StatusCodes) => app.get('/', (req, res) => res.status(404).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          line: 3,
          column: 71,
          endLine: 3,
          endColumn: 74,
        },
      ],
    },
    {
      name: 'an import of the type, which becomes one of the value',
      filename: 'file.ts',
      code: `
import type { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(404).end());
`,
      output: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(StatusCodes.NOT_FOUND).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          line: 3,
          column: 39,
          endLine: 3,
          endColumn: 42,
        },
      ],
    },
    {
      name: 'a library that the project depends on, imported by the fix',
      filename: join(current, 'file.js'),
      code: `
import express from 'express';
express().get('/', (req, res) => res.status(404).end());
`,
      output: `
import express from 'express';
import { StatusCodes } from 'http-status-codes';
express().get('/', (req, res) => res.status(StatusCodes.NOT_FOUND).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          line: 3,
          column: 45,
          endLine: 3,
          endColumn: 48,
        },
      ],
    },
    {
      name: 'a library that the project depends on, required by the fix',
      filename: join(current, 'file.cjs'),
      code: `
'use strict';
const express = require('express');
express().get('/', (req, res) => res.status(404).end());
`,
      output: `
'use strict';
const express = require('express');
const { StatusCodes } = require('http-status-codes');
express().get('/', (req, res) => res.status(StatusCodes.NOT_FOUND).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          line: 4,
          column: 45,
          endLine: 4,
          endColumn: 48,
        },
      ],
    },
    {
      name: 'two literals, which need one import',
      filename: join(current, 'file.js'),
      code: `
import express from 'express';
express().get('/', (req, res) => (x ? res.status(200).json(x) : res.status(404).end()));
`,
      output: [
        `
import express from 'express';
import { StatusCodes } from 'http-status-codes';
express().get('/', (req, res) => (x ? res.status(StatusCodes.OK).json(x) : res.status(404).end()));
`,
        `
import express from 'express';
import { StatusCodes } from 'http-status-codes';
express().get('/', (req, res) => (x ? res.status(StatusCodes.OK).json(x) : res.status(StatusCodes.NOT_FOUND).end()));
`,
      ],
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.OK', status: '200 (OK)' },
          line: 3,
          column: 50,
          endLine: 3,
          endColumn: 53,
        },
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          line: 3,
          column: 76,
          endLine: 3,
          endColumn: 79,
        },
      ],
    },
    {
      name: 'another name from the library, beside which the fix puts the constants',
      filename: join(current, 'file.js'),
      code: `
import { getReasonPhrase } from 'http-status-codes';
app.get('/', (req, res) => res.status(404).end(getReasonPhrase(404)));
`,
      output: `
import { getReasonPhrase, StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(StatusCodes.NOT_FOUND).end(getReasonPhrase(404)));
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          line: 3,
          column: 39,
          endLine: 3,
          endColumn: 42,
        },
      ],
    },
    {
      name: 'another library that the project depends on, under a name that is not in the way',
      filename: join(other, 'file.js'),
      code: `
import express from 'express';
express().get('/', (req, res) => res.status(404).end());
`,
      output: `
import express from 'express';
import { status as httpStatus } from 'http-status';
express().get('/', (req, res) => res.status(httpStatus.NOT_FOUND).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'httpStatus.NOT_FOUND', status: '404 (Not Found)' },
          line: 3,
          column: 45,
          endLine: 3,
          endColumn: 48,
        },
      ],
    },
    {
      name: 'a library that is not installed',
      code: `
import express from 'express';
express().get('/', (req, res) => res.status(404).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          line: 3,
          column: 45,
          endLine: 3,
          endColumn: 48,
          suggestions: [
            {
              messageId: 'installConstant',
              data: { constant: 'StatusCodes.NOT_FOUND', library: 'http-status-codes' },
              output: `
import express from 'express';
import { StatusCodes } from 'http-status-codes';
express().get('/', (req, res) => res.status(StatusCodes.NOT_FOUND).end());
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a script, of which it is not known how it takes in other modules',
      code: "app.get('/', (req, res) => res.status(404).end());",
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          line: 1,
          column: 39,
          endLine: 1,
          endColumn: 42,
        },
      ],
    },
    {
      name: 'the library that the option names, not the one that the file imports',
      code: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(404).end());
`,
      options: [{ library: 'http-status' }],
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'httpStatus.NOT_FOUND', status: '404 (Not Found)' },
          line: 3,
          column: 39,
          endLine: 3,
          endColumn: 42,
          suggestions: [
            {
              messageId: 'installConstant',
              data: { constant: 'httpStatus.NOT_FOUND', library: 'http-status' },
              output: `
import { StatusCodes } from 'http-status-codes';
import { status as httpStatus } from 'http-status';
app.get('/', (req, res) => res.status(httpStatus.NOT_FOUND).end());
`,
            },
          ],
        },
      ],
    },
    {
      name: 'the library that the option names, imported beside another',
      code: `
import { constants } from 'node:http2';
import { HttpStatus } from '@nestjs/common';
app.get('/', (req, res) => res.status(404).end());
`,
      options: [{ library: '@nestjs/common' }],
      output: `
import { constants } from 'node:http2';
import { HttpStatus } from '@nestjs/common';
app.get('/', (req, res) => res.status(HttpStatus.NOT_FOUND).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'HttpStatus.NOT_FOUND', status: '404 (Not Found)' },
          line: 4,
          column: 39,
          endLine: 4,
          endColumn: 42,
        },
      ],
    },
    {
      name: 'another code than the one that the option allows',
      code: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => (x ? res.status(200).json(x) : res.status(404).end()));
`,
      options: [{ allow: [200] }],
      output: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => (x ? res.status(200).json(x) : res.status(StatusCodes.NOT_FOUND).end()));
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          line: 3,
          column: 70,
          endLine: 3,
          endColumn: 73,
        },
      ],
    },
    {
      name: 'a semicolon in front of the statement behind the imports',
      filename: join(current, 'file.js'),
      code: `
import a from 'a'
import b from 'b'
;(async () => { app.get('/x', (req, res) => { res.status(404).end() }) })()
`,
      output: `
import a from 'a'
import b from 'b'
import { StatusCodes } from 'http-status-codes'
;(async () => { app.get('/x', (req, res) => { res.status(StatusCodes.NOT_FOUND).end() }) })()
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          line: 4,
          column: 58,
          endLine: 4,
          endColumn: 61,
        },
      ],
    },
    {
      name: 'a semicolon in front of the statement behind what is required',
      filename: join(current, 'file.cjs'),
      code: `
const a = require('a')
const b = require('b')
;(async () => { app.get('/x', (req, res) => { res.status(404).end() }) })()
`,
      output: `
const a = require('a')
const b = require('b')
const { StatusCodes } = require('http-status-codes')
;(async () => { app.get('/x', (req, res) => { res.status(StatusCodes.NOT_FOUND).end() }) })()
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          line: 4,
          column: 58,
          endLine: 4,
          endColumn: 61,
        },
      ],
    },
    {
      name: 'a member of the file that is no identifier',
      filename: 'file.ts',
      code: `
const Status = { 'not-found': 404 } as const;
app.get('/', (req, res) => res.status(404).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          line: 3,
          column: 39,
          endLine: 3,
          endColumn: 42,
        },
      ],
    },
    {
      name: 'a member of an enum that is no identifier',
      filename: 'file.ts',
      code: `
enum Status { 'NOT-FOUND' = 404 }
app.get('/', (req, res) => res.status(404).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          line: 3,
          column: 39,
          endLine: 3,
          endColumn: 42,
        },
      ],
    },
    {
      name: 'an object of the file that is not there yet',
      filename: 'file.ts',
      code: `
export const fallback = new Response(null, { status: 404 });
const Status = { NOT_FOUND: 404 } as const;
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'Status.NOT_FOUND', status: '404 (Not Found)' },
          line: 2,
          column: 54,
          endLine: 2,
          endColumn: 57,
        },
      ],
    },
    {
      name: 'an enum of the file that is not there yet',
      filename: 'file.ts',
      code: `
export const fallback = new Response(null, { status: 404 });
enum Status { NOT_FOUND = 404 }
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'Status.NOT_FOUND', status: '404 (Not Found)' },
          line: 2,
          column: 54,
          endLine: 2,
          endColumn: 57,
        },
      ],
    },
    {
      name: 'an enum of the file below the function that will use it',
      filename: 'file.ts',
      code: `
app.get('/', (req, res) => res.status(404).end());
enum Status { NOT_FOUND = 404 }
`,
      output: `
app.get('/', (req, res) => res.status(Status.NOT_FOUND).end());
enum Status { NOT_FOUND = 404 }
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'Status.NOT_FOUND', status: '404 (Not Found)' },
          line: 2,
          column: 39,
          endLine: 2,
          endColumn: 42,
        },
      ],
    },
    {
      name: 'a name that ends like a phrase by chance',
      filename: 'file.ts',
      code: `
enum Category { BOOK = 200, FILM = 300 }
app.get('/', (req, res) => res.status(200).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.OK', status: '200 (OK)' },
          line: 3,
          column: 39,
          endLine: 3,
          endColumn: 42,
        },
      ],
    },
    {
      name: 'a name whose last word is a phrase by chance',
      filename: 'file.ts',
      code: `
enum Notice { LOST_AND_FOUND = 302, ANTIGONE = 410 }
app.get('/', (req, res) => res.status(410).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.GONE', status: '410 (Gone)' },
          line: 3,
          column: 39,
          endLine: 3,
          endColumn: 42,
        },
      ],
    },
    {
      name: 'a require that is a parameter',
      filename: join(current, 'file.js'),
      code: `
define(function (require) {
  const a = require('a');
  app.get('/', (req, res) => res.status(404).end(a));
});
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          line: 4,
          column: 41,
          endLine: 4,
          endColumn: 44,
        },
      ],
    },
    {
      name: 'a private member of a class',
      filename: 'file.ts',
      code: `
class E { private static readonly NOT_FOUND = 404; }
app.get('/', (req, res) => res.status(404).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          line: 3,
          column: 39,
          endLine: 3,
          endColumn: 42,
        },
      ],
    },
  ],
});
