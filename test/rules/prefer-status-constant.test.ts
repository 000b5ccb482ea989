import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import rule from '../../rules/prefer-status-constant.ts';
import { at, run } from '../rule-tester.ts';

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
const one = projectWith('http-status', '^1.8.0');
const nest = projectWith('@nestjs/common', '^11.0.0');
const axios = projectWith('axios', '^1.7.0');

afterAll(() => {
  for (const folder of [current, old, other, one, nest, axios]) rmSync(folder, { recursive: true });
});

run(rule, {
  valid: [
    {
      name: 'keys of documented responses in a file that has no constants among them',
      code: `
import { createRoute } from '@hono/zod-openapi';
import { StatusCodes } from 'http-status-codes';
createRoute({ path: '/', responses: { 200: order, '404': missing } });
app.get('/', (req, res) => res.status(StatusCodes.OK).end());
`,
    },
    {
      name: 'keys, where none are asked for',
      options: [{ keys: 'never' }],
      code: `
import { createRoute } from '@hono/zod-openapi';
import { StatusCodes } from 'http-status-codes';
createRoute({ path: '/', responses: { [StatusCodes.OK]: order, 404: missing } });
`,
    },
    {
      name: 'keys that stand for several codes, a code that may be a number, and keys of another object',
      options: [{ allow: [404] }],
      code: `
import { createRoute } from '@hono/zod-openapi';
import { StatusCodes } from 'http-status-codes';
createRoute({ path: '/', responses: { [StatusCodes.OK]: order, 404: missing, '5XX': failure, default: failure } });
export const prices = { 404: 12, 200: 3 };
`,
    },
    {
      name: 'constants that something is done to, where numbers are preferred',
      code: `
import status from 'http-status';
status.OK = 299;
status.GONE++;
[status.OK] = list;
({ code: status.OK } = object);
for (status.OK of list) delete status.GONE;
`,
      options: [{ style: 'number' }],
    },
    {
      name: 'members that cannot be written behind a dot',
      code: `
import express from 'express';
express().get('/', (req, res) => res.status(404).end());
`,
      options: [{ library: { module: '#status', members: { 'not-found': 404 } } }],
    },
    {
      name: 'bounds and classes, whatever the roles',
      code: `
import { StatusCodes } from 'http-status-codes';
const response = await fetch(url);
if (response.status >= 400 || 500 <= response.status || Math.trunc(response.status / 100) === 4) retry();
`,
      options: [{ roles: ['compare', 'expect', 'stub'] }],
    },
    {
      name: 'comparisons and expectations, which the option does not list',
      code: `
import request from 'supertest';
import { StatusCodes } from 'http-status-codes';
const response = await fetch(url);
if (response.status === 404) retry();
it('works', async () => { expect((await request(app).get('/')).status).toBe(404); });
`,
    },
    {
      name: 'names that are handed on as names, where numbers are preferred',
      filename: 'file.ts',
      code: `
import { NOT_FOUND, StatusCodes } from 'http-status-codes';
export { NOT_FOUND };
export type Missing = typeof NOT_FOUND | typeof StatusCodes.NOT_FOUND;
`,
      options: [{ style: 'number' }],
    },
    {
      name: 'the module of constants itself',
      filename: join(other, 'src/status.ts'),
      code: `
import express from 'express';
express().get('/', (req, res) => res.status(404).end());
`,
      options: [{ library: { module: join(other, 'src/status.ts'), members: { NOT_FOUND: 404 } } }],
    },
    {
      name: 'a name of its own with one code',
      filename: 'file.ts',
      code: `
import { StatusCodes } from 'http-status-codes';
const missing = 404 as const;
app.get('/', (req, res) => res.status(missing).end());
`,
    },
    {
      name: 'roles that the option does not list',
      code: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(404).end());
`,
      options: [{ roles: ['throw'] }],
    },
    {
      name: 'numbers where numbers are preferred',
      code: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(404).end());
`,
      options: [{ style: 'number' }],
    },
    {
      name: 'constants that are allowed where numbers are preferred',
      code: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(StatusCodes.NOT_FOUND).end());
`,
      options: [{ style: 'number', allow: [404] }],
    },
    {
      name: 'names of the project where numbers are preferred',
      code: `
import { Status } from './status.js';
const NOT_FOUND = 404;
app.get('/', (req, res) => res.status(x ? NOT_FOUND : Status.GONE).end());
`,
      options: [{ style: 'number' }],
    },
    {
      name: 'exports of a library that are no codes, where numbers are preferred',
      code: `
import codes, { getReasonPhrase, ReasonPhrases, StatusCodes } from 'http-status-codes';
export { StatusCodes };
console.log(getReasonPhrase(404), ReasonPhrases.NOT_FOUND, StatusCodes, codes, StatusCodes[name]);
`,
      options: [{ style: 'number' }],
    },
    {
      name: 'a constant as a type, where numbers are preferred',
      filename: 'file.ts',
      code: `
import type { StatusCodes } from 'http-status-codes';
export type Fine = StatusCodes.OK;
`,
      options: [{ style: 'number' }],
    },
    {
      name: 'constants of a library that the option does not replace',
      filename: join(current, 'file.js'),
      code: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(StatusCodes.GONE).end());
`,
      options: [{ from: ['http-status'] }],
    },
    {
      name: 'a code for which the new library has no name',
      filename: join(current, 'file.js'),
      code: `
import status from 'http-status';
app.get('/', (req, res) => res.status(status.LOOP_DETECTED).end());
`,
      options: [{ from: ['http-status'], to: 'http-status-codes' }],
    },
    {
      name: 'constants that the option allows',
      filename: join(current, 'file.js'),
      code: `
import status from 'http-status';
app.get('/', (req, res) => res.status(status.GONE).end());
`,
      options: [{ from: ['http-status'], allow: [410] }],
    },
    {
      name: 'a code whose name is deprecated in every allowed version of axios',
      filename: join(axios, 'file.js'),
      code: `
import { HttpStatusCode } from 'axios';
app.get('/', (req, res) => res.status(413).end());
`,
    },
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
      name: 'a status whose value the file does not show',
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
      name: 'a comparison, a bound and a class, which mean the number',
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
    { name: 'a method named status on an object that is no response', code: 'order.status(404);' },
    {
      name: 'a property named status on an object that is no response',
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
          ...at(3, 26, 29),
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
          ...at(4, 33, 36),
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
          ...at(3, 39, 42),
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
          ...at(3, 41, 44),
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
          ...at(3, 59, 62),
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
          ...at(3, 36, 39),
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
          ...at(4, 22, 25),
        },
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NO_CONTENT', status: '204 (No Content)' },
          ...at(4, 28, 31),
        },
      ],
    },
    {
      name: 'the default of a status whose value the file does not show',
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
          ...at(3, 63, 66),
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
          ...at(3, 39, 42),
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
          ...at(3, 39, 42),
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
          ...at(3, 39, 42),
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
          ...at(3, 39, 42),
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
          ...at(3, 39, 42),
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
          ...at(3, 39, 42),
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
          ...at(3, 41, 44),
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
          ...at(3, 41, 44),
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
          messageId: 'constantMissing',
          data: {
            library: 'http-status-codes',
            constant: 'StatusCodes.INTERNAL_SERVER_ERROR',
            status: '500 (Internal Server Error)',
          },
          ...at(3, 39, 42),
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
          messageId: 'constantMissing',
          data: { library: 'http-status-codes', constant: 'StatusCodes.OK', status: '200 (OK)' },
          ...at(3, 39, 42),
        },
      ],
    },
    {
      name: 'a library that package.json does not list, but of which the file imports another name',
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
          ...at(3, 39, 42),
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
          ...at(3, 39, 42),
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
      name: 'an object with other uses, whose type would change',
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
          ...at(3, 24, 27),
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
          ...at(3, 39, 42),
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
          ...at(3, 39, 42),
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
          ...at(3, 39, 42),
        },
      ],
    },
    {
      name: 'a function in which the name of the constants is a parameter',
      code: `
import { StatusCodes } from 'http-status-codes';
const routes = (StatusCodes) => app.get('/', (req, res) => res.status(404).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          ...at(3, 71, 74),
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
          ...at(3, 39, 42),
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
          ...at(3, 45, 48),
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
          ...at(4, 45, 48),
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
          ...at(3, 50, 53),
        },
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          ...at(3, 76, 79),
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
          ...at(3, 39, 42),
        },
      ],
    },
    {
      name: 'a library that the project depends on, under a name that the file does not use',
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
          ...at(3, 45, 48),
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
          messageId: 'constantMissing',
          data: {
            library: 'http-status-codes',
            constant: 'StatusCodes.NOT_FOUND',
            status: '404 (Not Found)',
          },
          ...at(3, 45, 48),
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
      name: 'a script, in which neither import nor require may work',
      code: "app.get('/', (req, res) => res.status(404).end());",
      errors: [
        {
          messageId: 'constantMissing',
          data: {
            library: 'http-status-codes',
            constant: 'StatusCodes.NOT_FOUND',
            status: '404 (Not Found)',
          },
          ...at(1, 39, 42),
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
          messageId: 'packageMissing',
          data: {
            library: 'http-status',
            constant: 'httpStatus.NOT_FOUND',
            status: '404 (Not Found)',
          },
          ...at(3, 39, 42),
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
          ...at(4, 39, 42),
        },
      ],
    },
    {
      name: 'a code that the option does not allow',
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
          ...at(3, 70, 73),
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
          ...at(4, 58, 61),
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
          ...at(4, 58, 61),
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
          messageId: 'constantMissing',
          data: {
            library: 'http-status-codes',
            constant: 'StatusCodes.NOT_FOUND',
            status: '404 (Not Found)',
          },
          ...at(3, 39, 42),
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
          messageId: 'constantMissing',
          data: {
            library: 'http-status-codes',
            constant: 'StatusCodes.NOT_FOUND',
            status: '404 (Not Found)',
          },
          ...at(3, 39, 42),
        },
      ],
    },
    {
      name: 'an object of the file that is declared below the status',
      filename: 'file.ts',
      code: `
export const fallback = new Response(null, { status: 404 });
const Status = { NOT_FOUND: 404 } as const;
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'Status.NOT_FOUND', status: '404 (Not Found)' },
          ...at(2, 54, 57),
        },
      ],
    },
    {
      name: 'an enum of the file that is declared below the status',
      filename: 'file.ts',
      code: `
export const fallback = new Response(null, { status: 404 });
enum Status { NOT_FOUND = 404 }
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'Status.NOT_FOUND', status: '404 (Not Found)' },
          ...at(2, 54, 57),
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
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'Status.NOT_FOUND', status: '404 (Not Found)' },
          ...at(2, 39, 42),
          suggestions: [
            {
              messageId: 'useConstant',
              data: { constant: 'Status.NOT_FOUND' },
              output: `
app.get('/', (req, res) => res.status(Status.NOT_FOUND).end());
enum Status { NOT_FOUND = 404 }
`,
            },
          ],
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
          messageId: 'constantMissing',
          data: { library: 'http-status-codes', constant: 'StatusCodes.OK', status: '200 (OK)' },
          ...at(3, 39, 42),
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
          messageId: 'constantMissing',
          data: {
            library: 'http-status-codes',
            constant: 'StatusCodes.GONE',
            status: '410 (Gone)',
          },
          ...at(3, 39, 42),
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
          ...at(4, 41, 44),
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
          messageId: 'constantMissing',
          data: {
            library: 'http-status-codes',
            constant: 'StatusCodes.NOT_FOUND',
            status: '404 (Not Found)',
          },
          ...at(3, 39, 42),
        },
      ],
    },
    {
      name: 'a variable that is given several codes: in JavaScript nothing follows from its type',
      filename: 'file.js',
      code: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => { let status = 200; if (x) status = 404; res.status(status).end(); });
`,
      output: [
        `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => { let status = StatusCodes.OK; if (x) status = 404; res.status(status).end(); });
`,
        `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => { let status = StatusCodes.OK; if (x) status = StatusCodes.NOT_FOUND; res.status(status).end(); });
`,
      ],
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.OK', status: '200 (OK)' },
          ...at(3, 43, 46),
        },
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          ...at(3, 64, 67),
        },
      ],
    },
    {
      name: 'a variable that is given several codes: in TypeScript its type follows from the first',
      filename: 'file.ts',
      code: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => { let status = 200; if (x) status = 404; res.status(status).end(); });
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.OK', status: '200 (OK)' },
          ...at(3, 43, 46),
          suggestions: [
            {
              messageId: 'useConstant',
              data: { constant: 'StatusCodes.OK' },
              output: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => { let status = StatusCodes.OK; if (x) status = 404; res.status(status).end(); });
`,
            },
          ],
        },
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          ...at(3, 64, 67),
          suggestions: [
            {
              messageId: 'useConstant',
              data: { constant: 'StatusCodes.NOT_FOUND' },
              output: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => { let status = 200; if (x) status = StatusCodes.NOT_FOUND; res.status(status).end(); });
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a variable of a declared type',
      filename: 'file.ts',
      code: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => { let status: number = 200; if (x) status = find(); res.status(status).end(); });
`,
      output: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => { let status: number = StatusCodes.OK; if (x) status = find(); res.status(status).end(); });
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.OK', status: '200 (OK)' },
          ...at(3, 51, 54),
        },
      ],
    },
    {
      name: 'a name that is given one of two codes',
      filename: 'file.js',
      code: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => { const status = x ? 200 : 404; res.status(status).end(); });
`,
      output: [
        `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => { const status = x ? StatusCodes.OK : 404; res.status(status).end(); });
`,
        `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => { const status = x ? StatusCodes.OK : StatusCodes.NOT_FOUND; res.status(status).end(); });
`,
      ],
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.OK', status: '200 (OK)' },
          ...at(3, 49, 52),
        },
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          ...at(3, 55, 58),
        },
      ],
    },
    {
      name: 'a library that is chosen, as a namespace',
      filename: join(current, 'file.js'),
      code: `
import { Hono } from 'hono';
new Hono().get('/', (c) => c.json({}, 404));
`,
      options: [{ library: 'stoker' }],
      errors: [
        {
          messageId: 'packageMissing',
          data: {
            library: 'stoker',
            constant: 'HttpStatusCodes.NOT_FOUND',
            status: '404 (Not Found)',
          },
          ...at(3, 39, 42),
          suggestions: [
            {
              messageId: 'installConstant',
              data: { constant: 'HttpStatusCodes.NOT_FOUND', library: 'stoker' },
              output: `
import { Hono } from 'hono';
import * as HttpStatusCodes from 'stoker/http-status-codes';
new Hono().get('/', (c) => c.json({}, HttpStatusCodes.NOT_FOUND));
`,
            },
          ],
        },
      ],
    },
    {
      name: 'the enum of NestJS, beside other imports from it',
      filename: join(nest, 'file.ts'),
      code: `
import { Controller, Get, HttpCode } from '@nestjs/common';
@Controller() class Orders { @Get() @HttpCode(202) list() {} }
`,
      output: `
import { Controller, Get, HttpCode, HttpStatus } from '@nestjs/common';
@Controller() class Orders { @Get() @HttpCode(HttpStatus.ACCEPTED) list() {} }
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'HttpStatus.ACCEPTED', status: '202 (Accepted)' },
          ...at(3, 47, 50),
        },
      ],
    },
    {
      name: 'constants of axios, where a file imports them',
      filename: 'file.js',
      code: `
import { HttpStatusCode } from 'axios';
app.get('/', (req, res) => res.status(404).end());
`,
      output: `
import { HttpStatusCode } from 'axios';
app.get('/', (req, res) => res.status(HttpStatusCode.NotFound).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'HttpStatusCode.NotFound', status: '404 (Not Found)' },
          ...at(3, 39, 42),
        },
      ],
    },
    {
      name: 'a project with axios and another library, in a file that imports axios for its requests',
      filename: join(current, 'file.js'),
      code: `
import axios from 'axios';
app.get('/', (req, res) => res.status(404).end());
`,
      output: `
import axios from 'axios';
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(StatusCodes.NOT_FOUND).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          ...at(3, 39, 42),
        },
      ],
    },
    {
      name: 'the namespace of a library',
      filename: 'file.ts',
      code: `
import * as codes from 'http-status-codes';
app.get('/', (req, res) => res.status(404).end());
`,
      output: `
import * as codes from 'http-status-codes';
app.get('/', (req, res) => res.status(codes.StatusCodes.NOT_FOUND).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'codes.StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          ...at(3, 39, 42),
        },
      ],
    },
    {
      name: 'a whole library that is required',
      filename: 'file.cjs',
      code: `
const codes = require('http-status-codes');
app.get('/', (req, res) => res.status(404).end());
`,
      output: `
const codes = require('http-status-codes');
app.get('/', (req, res) => res.status(codes.StatusCodes.NOT_FOUND).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'codes.StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          ...at(3, 39, 42),
        },
      ],
    },
    {
      name: 'version 1 of http-status, by its default export',
      filename: join(one, 'file.js'),
      code: `
import express from 'express';
express().get('/', (req, res) => res.status(404).end());
`,
      output: `
import express from 'express';
import httpStatus from 'http-status';
express().get('/', (req, res) => res.status(httpStatus.NOT_FOUND).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'httpStatus.NOT_FOUND', status: '404 (Not Found)' },
          ...at(3, 45, 48),
        },
      ],
    },
    {
      name: 'version 1 of http-status, required whole',
      filename: join(one, 'file.cjs'),
      code: `
const express = require('express');
express().get('/', (req, res) => res.status(404).end());
`,
      output: `
const express = require('express');
const httpStatus = require('http-status');
express().get('/', (req, res) => res.status(httpStatus.NOT_FOUND).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'httpStatus.NOT_FOUND', status: '404 (Not Found)' },
          ...at(3, 45, 48),
        },
      ],
    },
    {
      name: 'version 2 of http-status, of which one export is required',
      filename: join(other, 'file.cjs'),
      code: `
const express = require('express');
express().get('/', (req, res) => res.status(404).end());
`,
      output: `
const express = require('express');
const { status: httpStatus } = require('http-status');
express().get('/', (req, res) => res.status(httpStatus.NOT_FOUND).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'httpStatus.NOT_FOUND', status: '404 (Not Found)' },
          ...at(3, 45, 48),
        },
      ],
    },
    {
      name: 'an enum of the project, by its path',
      filename: join(other, 'src/routes/file.ts'),
      code: `
import express from 'express';
express().get('/', (req, res) => res.status(404).end());
`,
      options: [
        {
          library: {
            module: join(other, 'src/status.ts'),
            export: 'Status',
            kind: 'enum',
            members: { NotFound: 404, 404: 'NotFound' },
          },
        },
      ],
      output: `
import express from 'express';
import { Status } from '../status.ts';
express().get('/', (req, res) => res.status(Status.NotFound).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'Status.NotFound', status: '404 (Not Found)' },
          ...at(3, 45, 48),
        },
      ],
    },
    {
      name: 'an enum of the project, by the name of its module',
      filename: 'file.ts',
      code: `
import express from 'express';
express().get('/', (req, res) => res.status(404).end());
`,
      options: [
        {
          library: {
            module: '#status',
            export: 'Status',
            kind: 'enum',
            members: { NotFound: 404 },
          },
        },
      ],
      output: `
import express from 'express';
import { Status } from '#status';
express().get('/', (req, res) => res.status(Status.NotFound).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'Status.NotFound', status: '404 (Not Found)' },
          ...at(3, 45, 48),
        },
      ],
    },
    {
      name: 'constants of the project, a name for each code',
      filename: 'file.ts',
      code: `
import express from 'express';
express().get('/', (req, res) => res.status(404).end());
`,
      options: [
        { library: { module: '#status', export: '*', kind: 'const', members: { NOT_FOUND: 404 } } },
      ],
      output: `
import express from 'express';
import * as HttpStatus from '#status';
express().get('/', (req, res) => res.status(HttpStatus.NOT_FOUND).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'HttpStatus.NOT_FOUND', status: '404 (Not Found)' },
          ...at(3, 45, 48),
        },
      ],
    },
    {
      name: "the default export of the project's own module, with the shortest option",
      filename: 'file.ts',
      code: `
import express from 'express';
express().get('/', (req, res) => res.status(404).end());
`,
      options: [{ library: { module: '#status', members: { NOT_FOUND: 404 } } }],
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'HttpStatus.NOT_FOUND', status: '404 (Not Found)' },
          ...at(3, 45, 48),
          suggestions: [
            {
              messageId: 'useConstant',
              data: { constant: 'HttpStatus.NOT_FOUND' },
              output: `
import express from 'express';
import HttpStatus from '#status';
express().get('/', (req, res) => res.status(HttpStatus.NOT_FOUND).end());
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a module of the project that the settings describe',
      filename: 'file.ts',
      code: `
import express from 'express';
express().get('/', (req, res) => res.status(404).end());
`,
      options: [{ library: { module: '#status', export: 'Status' } }],
      settings: {
        'http-status': {
          constants: [
            { module: '#status', export: 'Status', kind: 'literal', members: { NOT_FOUND: 404 } },
          ],
        },
      },
      output: `
import express from 'express';
import { Status } from '#status';
express().get('/', (req, res) => res.status(Status.NOT_FOUND).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'Status.NOT_FOUND', status: '404 (Not Found)' },
          ...at(3, 45, 48),
        },
      ],
    },
    {
      name: 'a module of the project that the file imports',
      filename: 'file.ts',
      code: `
import { Status as Code } from '#status';
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(404).end());
`,
      options: [
        {
          library: {
            module: '#status',
            export: 'Status',
            kind: 'enum',
            members: { NotFound: 404 },
          },
        },
      ],
      output: `
import { Status as Code } from '#status';
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(Code.NotFound).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'Code.NotFound', status: '404 (Not Found)' },
          ...at(4, 39, 42),
        },
      ],
    },
    {
      name: 'numbers over constants, wherever these stand',
      filename: 'file.js',
      code: `
import { StatusCodes } from 'http-status-codes';
if (x === StatusCodes.GONE) setTimeout(poll, StatusCodes.OK.valueOf());
`,
      options: [{ style: 'number' }],
      output: `
import { StatusCodes } from 'http-status-codes';
if (x === 410) setTimeout(poll, (200).valueOf());
`,
      errors: [
        {
          messageId: 'constantUsed',
          data: { constant: '410', written: 'StatusCodes.GONE' },
          ...at(3, 11, 27),
        },
        {
          messageId: 'constantUsed',
          data: { constant: '(200)', written: 'StatusCodes.OK' },
          ...at(3, 46, 60),
        },
      ],
    },
    {
      name: 'numbers over constants, in TypeScript only where no type follows',
      filename: 'file.ts',
      code: `
import { StatusCodes } from 'http-status-codes';
let status = StatusCodes.OK;
app.get('/', (req, res) => res.status(StatusCodes.GONE).end());
`,
      options: [{ style: 'number' }],
      output: `
import { StatusCodes } from 'http-status-codes';
let status = StatusCodes.OK;
app.get('/', (req, res) => res.status(410).end());
`,
      errors: [
        {
          messageId: 'constantUsed',
          data: { constant: '200', written: 'StatusCodes.OK' },
          ...at(3, 14, 28),
          suggestions: [
            {
              messageId: 'useConstant',
              data: { constant: '200' },
              output: `
import { StatusCodes } from 'http-status-codes';
let status = 200;
app.get('/', (req, res) => res.status(StatusCodes.GONE).end());
`,
            },
          ],
        },
        {
          messageId: 'constantUsed',
          data: { constant: '410', written: 'StatusCodes.GONE' },
          ...at(4, 39, 55),
        },
      ],
    },
    {
      name: 'numbers over names that are imported one by one',
      filename: 'file.js',
      code: `
import { NOT_FOUND, OK as fine } from 'http-status-codes';
register({ NOT_FOUND, fine });
`,
      options: [{ style: 'number' }],
      output: `
import { NOT_FOUND, OK as fine } from 'http-status-codes';
register({ NOT_FOUND: 404, fine: 200 });
`,
      errors: [
        {
          messageId: 'constantUsed',
          data: { constant: '404', written: 'NOT_FOUND' },
          ...at(3, 12, 21),
        },
        {
          messageId: 'constantUsed',
          data: { constant: '200', written: 'fine' },
          ...at(3, 23, 27),
        },
      ],
    },
    {
      name: 'numbers over constants that are required in a function',
      filename: 'file.cjs',
      code: `
exports.answer = (res) => { const { StatusCodes } = require('http-status-codes'); res.status(StatusCodes.GONE).end(); };
`,
      options: [{ style: 'number' }],
      output: `
exports.answer = (res) => { const { StatusCodes } = require('http-status-codes'); res.status(410).end(); };
`,
      errors: [
        {
          messageId: 'constantUsed',
          data: { constant: '410', written: 'StatusCodes.GONE' },
          ...at(2, 94, 110),
        },
      ],
    },
    {
      name: 'constants of one library for those of another, wherever these stand',
      filename: join(current, 'file.js'),
      code: `
import status from 'http-status';
if (x >= status.BAD_REQUEST) app.get('/', (req, res) => res.status(status.GONE).end());
`,
      options: [{ from: ['http-status'], to: 'http-status-codes' }],
      output: [
        `
import status from 'http-status';
import { StatusCodes } from 'http-status-codes';
if (x >= StatusCodes.BAD_REQUEST) app.get('/', (req, res) => res.status(status.GONE).end());
`,
        `
import status from 'http-status';
import { StatusCodes } from 'http-status-codes';
if (x >= StatusCodes.BAD_REQUEST) app.get('/', (req, res) => res.status(StatusCodes.GONE).end());
`,
      ],
      errors: [
        {
          messageId: 'libraryUsed',
          data: {
            constant: 'StatusCodes.BAD_REQUEST',
            written: 'status.BAD_REQUEST',
            from: 'http-status',
          },
          ...at(3, 10, 28),
        },
        {
          messageId: 'libraryUsed',
          data: { constant: 'StatusCodes.GONE', written: 'status.GONE', from: 'http-status' },
          ...at(3, 68, 79),
        },
      ],
    },
    {
      name: 'constants of a library that the project depends on for those of another',
      filename: join(current, 'file.js'),
      code: `
import status from 'http-status';
app.get('/', (req, res) => res.status(status.GONE).end());
`,
      options: [{ from: ['http-status'] }],
      output: `
import status from 'http-status';
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(StatusCodes.GONE).end());
`,
      errors: [
        {
          messageId: 'libraryUsed',
          data: { constant: 'StatusCodes.GONE', written: 'status.GONE', from: 'http-status' },
          ...at(3, 39, 50),
        },
      ],
    },
    {
      name: 'a literal, which does not get a constant of the library to be replaced',
      filename: join(current, 'file.js'),
      code: `
import status from 'http-status';
app.get('/', (req, res) => res.status(410).end());
`,
      options: [{ from: ['http-status'] }],
      output: `
import status from 'http-status';
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(StatusCodes.GONE).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.GONE', status: '410 (Gone)' },
          ...at(3, 39, 42),
        },
      ],
    },
    {
      name: 'the constants of a library for its older names',
      filename: join(current, 'file.ts'),
      code: `
import codes, { OK } from 'http-status-codes';
app.get('/', (req, res) => res.status(x ? codes.GONE : OK).end());
`,
      options: [{ from: ['http-status-codes'], to: 'http-status-codes' }],
      output: [
        `
import codes, { OK, StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(x ? StatusCodes.GONE : OK).end());
`,
        `
import codes, { OK, StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(x ? StatusCodes.GONE : StatusCodes.OK).end());
`,
      ],
      errors: [
        {
          messageId: 'libraryUsed',
          data: { constant: 'StatusCodes.GONE', written: 'codes.GONE', from: 'http-status-codes' },
          ...at(3, 43, 53),
        },
        {
          messageId: 'libraryUsed',
          data: { constant: 'StatusCodes.OK', written: 'OK', from: 'http-status-codes' },
          ...at(3, 56, 58),
        },
      ],
    },
    {
      name: 'a returned object of a declared type',
      filename: join(current, 'file.ts'),
      code: `
import type { APIGatewayProxyResult } from 'aws-lambda';
import { StatusCodes } from 'http-status-codes';
export const handler = async (): Promise<APIGatewayProxyResult> => ({ statusCode: 404, body: '' });
`,
      output: `
import type { APIGatewayProxyResult } from 'aws-lambda';
import { StatusCodes } from 'http-status-codes';
export const handler = async (): Promise<APIGatewayProxyResult> => ({ statusCode: StatusCodes.NOT_FOUND, body: '' });
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          ...at(4, 83, 86),
        },
      ],
    },
    {
      name: 'a comparison, for which an enum is only suggested in TypeScript',
      filename: 'file.ts',
      code: `
import { StatusCodes } from 'http-status-codes';
const response = await fetch(url);
if (response.status === 404) retry();
`,
      options: [{ roles: ['compare', 'expect', 'stub'] }],
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          ...at(4, 25, 28),
          suggestions: [
            {
              messageId: 'useConstant',
              data: { constant: 'StatusCodes.NOT_FOUND' },
              output: `
import { StatusCodes } from 'http-status-codes';
const response = await fetch(url);
if (response.status === StatusCodes.NOT_FOUND) retry();
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a comparison in JavaScript',
      filename: 'file.js',
      code: `
import { StatusCodes } from 'http-status-codes';
const response = await fetch(url);
if (response.status === 404) retry();
`,
      options: [{ roles: ['compare', 'expect', 'stub'] }],
      output: `
import { StatusCodes } from 'http-status-codes';
const response = await fetch(url);
if (response.status === StatusCodes.NOT_FOUND) retry();
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          ...at(4, 25, 28),
        },
      ],
    },
    {
      name: 'a comparison with constants of literal types',
      filename: 'file.ts',
      code: `
import status from 'http-status';
const response = await fetch(url);
switch (response.status) { case 404: retry(); }
`,
      options: [{ roles: ['compare', 'expect', 'stub'] }],
      output: `
import status from 'http-status';
const response = await fetch(url);
switch (response.status) { case status.NOT_FOUND: retry(); }
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'status.NOT_FOUND', status: '404 (Not Found)' },
          ...at(4, 33, 36),
        },
      ],
    },
    {
      name: 'a test that expects a status',
      filename: 'file.ts',
      code: `
import request from 'supertest';
import { StatusCodes } from 'http-status-codes';
it('works', async () => { const res = await request(app).get('/'); expect(res.status).toBe(404); });
`,
      options: [{ roles: ['compare', 'expect', 'stub'] }],
      output: `
import request from 'supertest';
import { StatusCodes } from 'http-status-codes';
it('works', async () => { const res = await request(app).get('/'); expect(res.status).toBe(StatusCodes.NOT_FOUND); });
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          ...at(4, 92, 95),
        },
      ],
    },
    {
      name: 'a stub that answers with a status',
      filename: 'file.ts',
      code: `
import nock from 'nock';
import { StatusCodes } from 'http-status-codes';
nock('http://localhost').get('/').reply(404);
`,
      options: [{ roles: ['compare', 'expect', 'stub'] }],
      output: `
import nock from 'nock';
import { StatusCodes } from 'http-status-codes';
nock('http://localhost').get('/').reply(StatusCodes.NOT_FOUND);
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          ...at(4, 41, 44),
        },
      ],
    },
    {
      name: 'a list of statuses',
      filename: 'file.ts',
      code: `
import { StatusCodes } from 'http-status-codes';
const response = await fetch(url);
if ([404].includes(response.status)) retry();
`,
      options: [{ roles: ['compare', 'expect', 'stub'] }],
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          ...at(4, 6, 9),
          suggestions: [
            {
              messageId: 'useConstant',
              data: { constant: 'StatusCodes.NOT_FOUND' },
              output: `
import { StatusCodes } from 'http-status-codes';
const response = await fetch(url);
if ([StatusCodes.NOT_FOUND].includes(response.status)) retry();
`,
            },
          ],
        },
      ],
    },
    {
      name: 'constants that are declared below a function, which may run before',
      filename: 'file.js',
      code: `
export const answers = ['a'].map((text) => new Response(text, { status: 404 }));
const Status = { OK: 200, NOT_FOUND: 404 };
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'Status.NOT_FOUND', status: '404 (Not Found)' },
          ...at(2, 73, 76),
          suggestions: [
            {
              messageId: 'useConstant',
              data: { constant: 'Status.NOT_FOUND' },
              output: `
export const answers = ['a'].map((text) => new Response(text, { status: Status.NOT_FOUND }));
const Status = { OK: 200, NOT_FOUND: 404 };
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a variable of a block, which may never get the constants',
      filename: 'file.cjs',
      code: `
if (isNew) { var { StatusCodes } = require('http-status-codes'); }
exports.answer = (req, res) => res.status(404).end();
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'HttpStatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          ...at(3, 43, 46),
          suggestions: [
            {
              messageId: 'useConstant',
              data: { constant: 'HttpStatusCodes.NOT_FOUND' },
              output: `
const { StatusCodes: HttpStatusCodes } = require('http-status-codes');
if (isNew) { var { StatusCodes } = require('http-status-codes'); }
exports.answer = (req, res) => res.status(HttpStatusCodes.NOT_FOUND).end();
`,
            },
          ],
        },
      ],
    },
    {
      name: 'an import in front of a statement on the same line, without semicolons',
      filename: join(current, 'file.js'),
      code: `
import express from 'express'
import x from './x.js'; express().get('/', (req, res) => res.status(404).end())
`,
      output: `
import express from 'express'
import x from './x.js';
import { StatusCodes } from 'http-status-codes'; express().get('/', (req, res) => res.status(StatusCodes.NOT_FOUND).end())
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          ...at(3, 69, 72),
        },
      ],
    },
    {
      name: 'an import type x = require()',
      filename: 'file.ts',
      code: `
import type codes = require('http-status-codes');
app.get('/', (req, res) => res.status(404).end());
`,
      errors: [
        {
          messageId: 'constantMissing',
          data: {
            library: 'http-status-codes',
            constant: 'StatusCodes.NOT_FOUND',
            status: '404 (Not Found)',
          },
          ...at(3, 39, 42),
        },
      ],
    },
    {
      name: 'numbers over constants in calls of unknown functions, in TypeScript',
      filename: 'file.ts',
      code: `
import { StatusCodes } from 'http-status-codes';
const known = wrap(StatusCodes.OK);
`,
      options: [{ style: 'number' }],
      errors: [
        {
          messageId: 'constantUsed',
          data: { constant: '200', written: 'StatusCodes.OK' },
          ...at(3, 20, 34),
          suggestions: [
            {
              messageId: 'useConstant',
              data: { constant: '200' },
              output: `
import { StatusCodes } from 'http-status-codes';
const known = wrap(200);
`,
            },
          ],
        },
      ],
    },
    {
      name: 'numbers over constants in bounds and texts',
      filename: 'file.ts',
      code: `
import { StatusCodes } from 'http-status-codes';
export const isError = (code: number) => code >= StatusCodes.BAD_REQUEST;
`,
      options: [{ style: 'number' }],
      output: `
import { StatusCodes } from 'http-status-codes';
export const isError = (code: number) => code >= 400;
`,
      errors: [
        {
          messageId: 'constantUsed',
          data: { constant: '400', written: 'StatusCodes.BAD_REQUEST' },
          ...at(3, 50, 73),
        },
      ],
    },
    {
      name: 'a constant in parentheses right behind return: return(StatusCodes).OK',
      filename: 'file.js',
      code: `
import { StatusCodes } from 'http-status-codes';
export function code() { return(StatusCodes).OK; }
`,
      options: [{ style: 'number' }],
      output: `
import { StatusCodes } from 'http-status-codes';
export function code() { return 200; }
`,
      errors: [
        {
          messageId: 'constantUsed',
          data: { constant: '200', written: '(StatusCodes).OK' },
          ...at(3, 32, 48),
        },
      ],
    },
    {
      name: 'an enum for another one in a call of an unknown function, in TypeScript',
      filename: join(current, 'file.ts'),
      code: `
import { HttpStatus } from '@nestjs/common';
answer(HttpStatus.NOT_FOUND);
`,
      options: [{ from: ['@nestjs/common'], to: 'http-status-codes' }],
      errors: [
        {
          messageId: 'libraryUsed',
          data: {
            constant: 'StatusCodes.NOT_FOUND',
            written: 'HttpStatus.NOT_FOUND',
            from: '@nestjs/common',
          },
          ...at(3, 8, 28),
          suggestions: [
            {
              messageId: 'useConstant',
              data: { constant: 'StatusCodes.NOT_FOUND' },
              output: `
import { HttpStatus } from '@nestjs/common';
import { StatusCodes } from 'http-status-codes';
answer(StatusCodes.NOT_FOUND);
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a library for constants, where the option names another one for literals',
      filename: join(current, 'file.js'),
      code: `
import status from 'http-status';
app.get('/', (req, res) => res.status(404).end());
`,
      options: [{ from: ['http-status'], library: 'http-status', to: 'http-status-codes' }],
      output: `
import status from 'http-status';
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.status(StatusCodes.NOT_FOUND).end());
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: 'StatusCodes.NOT_FOUND', status: '404 (Not Found)' },
          ...at(3, 39, 42),
        },
      ],
    },
    {
      name: 'keys beside a constant: a number, a text, and a number in brackets',
      code: `
import { createRoute } from '@hono/zod-openapi';
import { StatusCodes } from 'http-status-codes';
createRoute({ path: '/', responses: { [StatusCodes.OK]: order, 404: missing, '409': conflict, [500]: failure } });
`,
      filename: 'file.js',
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: '[StatusCodes.NOT_FOUND]', status: '404 (Not Found)' },
          ...at(4, 64, 67),
        },
        {
          messageId: 'literalUsed',
          data: { constant: '[StatusCodes.CONFLICT]', status: '409 (Conflict)' },
          ...at(4, 78, 83),
        },
        {
          messageId: 'literalUsed',
          data: {
            constant: 'StatusCodes.INTERNAL_SERVER_ERROR',
            status: '500 (Internal Server Error)',
          },
          ...at(4, 96, 99),
        },
      ],
      output: `
import { createRoute } from '@hono/zod-openapi';
import { StatusCodes } from 'http-status-codes';
createRoute({ path: '/', responses: { [StatusCodes.OK]: order, [StatusCodes.NOT_FOUND]: missing, [StatusCodes.CONFLICT]: conflict, [StatusCodes.INTERNAL_SERVER_ERROR]: failure } });
`,
    },
    {
      name: 'a key in TypeScript, which the member of an enum makes another one to the compiler',
      filename: 'file.ts',
      options: [{ keys: 'always' }],
      code: `
import { createRoute } from '@hono/zod-openapi';
import { StatusCodes } from 'http-status-codes';
createRoute({ path: '/', responses: { 404: missing } });
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: '[StatusCodes.NOT_FOUND]', status: '404 (Not Found)' },
          ...at(4, 39, 42),
          suggestions: [
            {
              messageId: 'useConstant',
              data: { constant: '[StatusCodes.NOT_FOUND]', library: 'http-status-codes' },
              output: `
import { createRoute } from '@hono/zod-openapi';
import { StatusCodes } from 'http-status-codes';
createRoute({ path: '/', responses: { [StatusCodes.NOT_FOUND]: missing } });
`,
            },
          ],
        },
      ],
    },
    {
      name: 'keys in TypeScript, where the constants have literal types; a text would become a number',
      filename: 'file.ts',
      code: `
import { createRoute } from '@hono/zod-openapi';
import * as HttpStatusCodes from 'stoker/http-status-codes';
createRoute({
  path: '/',
  responses: { [HttpStatusCodes.OK]: order, 404: missing, '409': conflict },
});
`,
      errors: [
        {
          messageId: 'literalUsed',
          data: { constant: '[HttpStatusCodes.NOT_FOUND]', status: '404 (Not Found)' },
          ...at(6, 45, 48),
        },
        {
          messageId: 'literalUsed',
          data: { constant: '[HttpStatusCodes.CONFLICT]', status: '409 (Conflict)' },
          ...at(6, 59, 64),
          suggestions: [
            {
              messageId: 'useConstant',
              data: { constant: '[HttpStatusCodes.CONFLICT]', library: 'stoker' },
              output: `
import { createRoute } from '@hono/zod-openapi';
import * as HttpStatusCodes from 'stoker/http-status-codes';
createRoute({
  path: '/',
  responses: { [HttpStatusCodes.OK]: order, 404: missing, [HttpStatusCodes.CONFLICT]: conflict },
});
`,
            },
          ],
        },
      ],
      output: `
import { createRoute } from '@hono/zod-openapi';
import * as HttpStatusCodes from 'stoker/http-status-codes';
createRoute({
  path: '/',
  responses: { [HttpStatusCodes.OK]: order, [HttpStatusCodes.NOT_FOUND]: missing, '409': conflict },
});
`,
    },
    {
      name: 'numbers in place of constants that are keys, without their brackets',
      filename: 'file.js',
      options: [{ style: 'number' }],
      code: `
import { createRoute } from '@hono/zod-openapi';
import { StatusCodes } from 'http-status-codes';
createRoute({ path: '/', responses: { [StatusCodes.OK]: order, [ StatusCodes.NOT_FOUND ]: missing } });
`,
      errors: [
        {
          messageId: 'constantUsed',
          data: { constant: '200', written: 'StatusCodes.OK' },
          ...at(4, 40, 54),
        },
        {
          messageId: 'constantUsed',
          data: { constant: '404', written: 'StatusCodes.NOT_FOUND' },
          ...at(4, 66, 87),
        },
      ],
      output: `
import { createRoute } from '@hono/zod-openapi';
import { StatusCodes } from 'http-status-codes';
createRoute({ path: '/', responses: { 200: order, 404: missing } });
`,
    },
  ],
});
