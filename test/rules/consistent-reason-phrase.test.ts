import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import rule from '../../rules/consistent-reason-phrase.ts';
import { at, run } from '../rule-tester.ts';

const current: [{ current: boolean }] = [{ current: true }];

/** A project with a version of axios that has the current names. */
const axios = mkdtempSync(join(tmpdir(), 'http-status-'));
writeFileSync(join(axios, 'package.json'), '{ "dependencies": { "axios": "^1.20.0" } }');
afterAll(() => {
  rmSync(axios, { recursive: true });
});

const notFoundText = {
  other: '400 (Bad Request)',
  status: '404 (Not Found)',
  reference: 'RFC 9110, 15.5.5',
};

/** A route with documents of two of its statuses. */
const responses = (ok: string, missing: string) => `
import fastify from 'fastify';
const response = {
  200: ${ok},
  400: { description: 'Bad Request' },
  404: ${missing},
  401: { description: 'Bad Request' },
};
fastify().get('/', { schema: { response } }, show);
`;

/** A class with three decorators, by their arguments. */
const ordersWith = ([named = '', given = '', argument = '']: readonly string[]) => `
import { ApiNotFoundResponse, ApiResponse } from '@nestjs/swagger';
import { Response } from 'tsoa';
class Orders {
  @ApiNotFoundResponse({ ${named} })
  show() {}
  @ApiResponse({ status: ${given} })
  edit() {}
  @Response(${argument})
  list() {}
}
`;

const commented = (key: string, text: string) => `/**
 * @openapi
 * /users:
 *   get:
 *     responses:
 *       ${key}:
 *         description: ${text}
 */
export const documented = true;
`;

run(rule, {
  valid: [
    {
      name: 'descriptions in free words, and phrases that fit as English',
      code: `
import { createRoute } from '@hono/zod-openapi';
createRoute({
  path: '/orders',
  responses: {
    200: { description: 'Found' },
    201: { description: 'OK' },
    202: { description: 'Processing' },
    204: { description: '' },
    302: { description: 'Not found, go on' },
    400: { description: 'Conflict' },
    403: { description: 'Upgrade required' },
    404: { description: 'not found.' },
    409: { description: 'Already reported' },
    502: { description: 'Service unavailable' },
    default: { description: 'Not Found' },
    '5XX': { description: 'Bad Request' },
  },
});
`,
    },
    {
      name: 'a description whose text is not seen',
      filename: 'file.ts',
      code: `
import { ApiNotFoundResponse } from '@nestjs/swagger';
class Orders {
  @ApiNotFoundResponse({ description: texts.badRequest })
  show() {}
  @ApiNotFoundResponse()
  edit() {}
}
`,
    },
    {
      name: 'a text that cannot be a reason phrase, which valid-status-code reports',
      code: "app.get('/', (req, res) => { res.statusMessage = 'OK\\n'; res.status(404).end(); });",
    },
    {
      name: 'words that are phrases by chance, beside codes of another class',
      filename: 'file.ts',
      code: `
enum OrderState { CREATED = 201, ACCEPTED = 202, PROCESSING = 203, FORBIDDEN = 204 }
`,
    },
    {
      name: "a library's older name, where the version may lack the current one",
      options: current,
      code: `
import { HttpStatusCode } from 'axios';
app.get('/', (req, res) => res.status(HttpStatusCode.PayloadTooLarge).end());
`,
    },
    {
      name: "constants with the application's own codes",
      code: `
const NOT_FOUND = 100;
const FORBIDDEN = 101;
const CONFLICT = 102;
`,
    },
    {
      name: 'the registered phrase',
      code: "app.get('/', (req, res) => { res.writeHead(404, 'Not Found').end(); });",
    },
    {
      name: 'the registered phrase in other letters',
      code: "app.get('/', (req, res) => { res.writeHead(404, 'NOT FOUND.').end(); });",
    },
    {
      name: 'an older phrase of the code',
      code: "new Response(null, { status: 413, statusText: 'Payload Too Large' });",
    },
    {
      name: 'a phrase that no code has',
      code: "new Response(null, { status: 404, statusText: 'No such order' });",
    },
    {
      name: 'a phrase in another script, with two letters that are one elsewhere',
      code: "new Response(null, { status: 202, statusText: 'OK 受付' });",
    },
    {
      name: 'an unknown phrase',
      code: 'new Response(null, { status: 404, statusText: phrase });',
    },
    {
      name: 'no phrase, but fields',
      code: "app.get('/', (req, res) => { res.writeHead(404, { OK: 'OK' }).end(); });",
    },
    {
      name: 'an unregistered code, which no-unregistered-status-code reports',
      code: "new Response(null, { status: 420, statusText: 'Not Found' });",
    },
    {
      name: 'an unknown status',
      code: "new Response(null, { status, statusText: 'Not Found' });",
    },
    {
      name: 'one of two statuses',
      code: "new Response(null, { status: found ? 200 : 404, statusText: 'OK' });",
    },
    {
      name: 'one of several values of a variable',
      code: `
let status = 200;
if (missing) status = 404;
new Response(null, { status, statusText: 'OK' });
`,
    },
    {
      name: 'a phrase that two statuses share',
      code: `
app.get('/', (req, res) => {
  res.statusMessage = 'Not Found';
  if (req.query.id) res.status(404);
  else res.status(400);
  res.end();
});
`,
    },
    {
      name: 'a phrase on one path only',
      code: `
app.get('/', (req, res) => {
  res.status(400);
  if (req.query.id) res.statusMessage = 'Not Found';
  res.end();
});
`,
    },
    {
      name: 'Koa, a phrase that the status replaces',
      code: "router.get('/', (ctx) => { ctx.message = 'OK'; ctx.status = 404; });",
    },
    {
      name: 'HTTP/2, which has no phrase',
      code: `
import { createServer } from 'node:http2';
createServer((req, res) => { res.writeHead(404, 'OK').end(); });
`,
    },
    {
      name: 'Not Allowed, which means any refusal, though servers send it with 405',
      code: "new Response(null, { status: 403, statusText: 'Not Allowed' });",
    },
    {
      name: 'Unused, which the registry says of free numbers, and which is no phrase',
      code: "new Response(null, { status: 404, statusText: 'Unused' });",
    },
    {
      name: 'an object that is no response',
      code: "log.statusMessage = 'OK'; log.status(404); log.writeHead(404, 'OK');",
    },
    {
      name: 'a call without a status or a phrase',
      code: "app.get('/', (req, res) => { res.writeHead(); res.writeHead(404, ''); res.statusMessage = ``; });",
    },

    {
      name: 'constants named after the phrases of their codes',
      code: 'const Status = { OK: 200, notFound: 404, HTTP_409_CONFLICT: 409, SC_GONE: 410 };',
    },
    {
      name: 'names that are no phrases',
      code: 'const Status = { OK: 200, GONE: 410, UPDATED: 201, DEFAULT_ERROR: 418, NOT_CONTENT: 204 };',
    },
    {
      name: "codes of the application's own, of which none agrees",
      code: 'enum ErrorCode { NOT_FOUND = 100, FORBIDDEN = 101, CONFLICT = 102 }',
      filename: 'file.ts',
    },
    {
      name: 'a single other name that agrees with its code, which may be chance',
      code: `
const Status = { OK: 200, NOT_FOUND: 400 };
const Other = { CREATED: 201, GONE: 410 };
`,
    },
    {
      name: 'more names that disagree than agree',
      code: 'const Code = { OK: 200, CREATED: 201, NOT_FOUND: 301, CONFLICT: 302, GONE: 303 };',
    },
    {
      name: 'numbers that are no status codes',
      code: 'enum Code { OK = 200, CREATED = 201, ACCEPTED = 202, FOUND = 302, NOT_FOUND = 4040, GONE = 99, CONFLICT = 409.5 }',
      filename: 'file.ts',
    },
    {
      name: 'a lookup table from errors to statuses: statusOf[error.code]',
      code: `
const statusOf = { NOT_FOUND: 404, CONFLICT: 409, FORBIDDEN: 404 };
answer(statusOf[error.code]);
`,
    },
    {
      name: 'a lookup table in an object',
      code: `
const statusOf = { orders: { NOT_FOUND: 404, CONFLICT: 409, FORBIDDEN: 404 } };
answer(statusOf.orders[error.code]);
`,
    },
    {
      name: 'an object whose members are counted up',
      code: `
const counts = { ok: 200, created: 201, notFound: 400 };
counts.ok++;
`,
    },
    {
      name: 'an object whose members are assigned',
      code: `
const counts = { ok: 200, created: 201, notFound: 400 };
counts.notFound = count();
`,
    },
    {
      name: 'a variable that holds other objects as well',
      code: `
let counts = { ok: 200, created: 201, notFound: 400 };
counts = next();
`,
    },
    {
      name: 'an object that is an argument and no constant',
      code: `
report({ ok: 200, created: 201, notFound: 400 });
const sum = total({ ok: 200, created: 201, notFound: 400 });
`,
    },
    {
      name: 'an object that is assigned to a member',
      code: 'state.counts = { ok: 200, created: 201, notFound: 400 };',
    },
    {
      name: 'a constant with one of two codes',
      code: `
const NOT_FOUND = old ? 404 : 410;
app.get('/', (req, res) => res.sendStatus(NOT_FOUND));
`,
    },
    {
      name: 'a function in the place of a number, and a spread',
      code: 'const Status = { OK: 200, CREATED: 201, NOT_FOUND() { return 400; }, ...others };',
    },
    {
      name: 'private members, and members of instances',
      code: 'class Status { static OK = 200; static CREATED = 201; notFound = 400; private static GONE = 400; }',
      filename: 'file.ts',
    },
    {
      name: 'NOT_ALLOWED and UNUSED, which are no phrases of one code',
      code: 'const Status = { OK: 200, CREATED: 201, NOT_ALLOWED: 403, UNUSED: 404 };',
    },
    {
      name: 'a variable that is assigned again',
      code: `
let NOT_FOUND = 400;
if (old) NOT_FOUND = 404;
app.get('/', (req, res) => res.sendStatus(NOT_FOUND));
`,
    },
    {
      name: 'a parameter',
      code: "function answer(NOT_FOUND = 400) { app.get('/', (req, res) => res.sendStatus(NOT_FOUND)); }",
    },
    {
      name: 'a single constant that is never sent',
      code: "const NOT_FOUND = 400; app.get('/', (req, res) => res.sendStatus(404));",
    },
    {
      name: 'a status that the API ignores',
      code: `
import { json } from '@remix-run/node';
const NOT_FOUND = 400;
export const loader = () => ({ status: NOT_FOUND, body: '' });
`,
    },
    {
      name: 'constants of another module, which are reported there',
      code: `
import { Status } from './status.js';
app.get('/', (req, res) => res.sendStatus(Status.NOT_FOUND));
`,
      settings: {
        'http-status': {
          constants: [{ module: './status.js', export: 'Status', members: { NOT_FOUND: 400 } }],
        },
      },
    },

    {
      name: 'current: current phrases and names',
      code: `
enum Status { OK = 200, CREATED = 201, CONTENT_TOO_LARGE = 413 }
new Response(null, { status: Status.CONTENT_TOO_LARGE, statusText: 'Content Too Large' });
`,
      filename: 'file.ts',
      options: current,
    },
    {
      name: 'current: a library that has no other name',
      code: `
import { StatusCodes } from 'http-status-codes';
new Response(null, { status: StatusCodes.UNPROCESSABLE_ENTITY });
`,
      options: current,
    },
    {
      name: 'current: a name that is no phrase, beside the current name',
      code: `
enum Status { TOO_BIG = 413, CONTENT_TOO_LARGE = 413 }
new Response(null, { status: Status.TOO_BIG });
`,
      filename: 'file.ts',
      options: current,
    },
    {
      name: 'current: a name that is imported by itself',
      code: `
import { UNPROCESSABLE_ENTITY } from 'http-status-codes';
new Response(null, { status: UNPROCESSABLE_ENTITY });
`,
      options: current,
    },
    {
      name: 'current: a number without a current phrase',
      code: `
const Status = { OK: 200, CREATED: 201, IM_A_TEAPOT: 418 };
new Response(null, { status: 418, statusText: "I'm a teapot" });
`,
      options: current,
    },
    {
      name: 'current: an older name in a list that has the current one, too',
      code: 'const Status = { OK: 200, CREATED: 201, PAYLOAD_TOO_LARGE: 413, CONTENT_TOO_LARGE: 413 };',
      options: current,
    },
    {
      name: 'older names, without the option',
      code: 'const Status = { OK: 200, CREATED: 201, PAYLOAD_TOO_LARGE: 413 };',
    },
  ],
  invalid: [
    {
      name: 'node:http, beside the status',
      code: `
import { createServer } from 'node:http';
createServer((req, res) => {
  res.writeHead(404, 'OK', { 'Content-Type': 'text/plain' });
  stream.pipe(res);
});
`,
      errors: [
        {
          messageId: 'phraseDisagrees',
          data: { other: '200 (OK)', status: '404 (Not Found)' },
          ...at(4, 22, 26),
          suggestions: [
            {
              messageId: 'usePhrase',
              data: { phrase: 'Not Found' },
              output: `
import { createServer } from 'node:http';
createServer((req, res) => {
  res.writeHead(404, 'Not Found', { 'Content-Type': 'text/plain' });
  stream.pipe(res);
});
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '200 (OK)' },
              output: `
import { createServer } from 'node:http';
createServer((req, res) => {
  res.writeHead(200, 'OK', { 'Content-Type': 'text/plain' });
  stream.pipe(res);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Express, assigned, with the status as a constant',
      code: `
import express from 'express';
import { StatusCodes } from 'http-status-codes';
express().get('/', (req, res) => {
  res.statusMessage = \`Not Found\`;
  res.status(StatusCodes.BAD_REQUEST).json({});
});
`,
      errors: [
        {
          messageId: 'phraseDisagrees',
          data: { other: '404 (Not Found)', status: '400 (Bad Request)' },
          ...at(5, 23, 34),
          suggestions: [
            {
              messageId: 'usePhrase',
              data: { phrase: 'Bad Request' },
              output: `
import express from 'express';
import { StatusCodes } from 'http-status-codes';
express().get('/', (req, res) => {
  res.statusMessage = \`Bad Request\`;
  res.status(StatusCodes.BAD_REQUEST).json({});
});
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '404 (Not Found)' },
              output: `
import express from 'express';
import { StatusCodes } from 'http-status-codes';
express().get('/', (req, res) => {
  res.statusMessage = \`Not Found\`;
  res.status(StatusCodes.NOT_FOUND).json({});
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Koa, behind a status that the call implies',
      code: "router.get('/', (ctx) => { ctx.redirect('/new'); ctx.message = 'Moved Permanently'; });",
      errors: [
        {
          messageId: 'phraseDisagrees',
          data: { other: '301 (Moved Permanently)', status: '302 (Found)' },
          ...at(1, 64, 83),
          suggestions: [
            {
              messageId: 'usePhrase',
              data: { phrase: 'Found' },
              output: "router.get('/', (ctx) => { ctx.redirect('/new'); ctx.message = 'Found'; });",
            },
          ],
        },
      ],
    },
    {
      name: 'Fetch, an older phrase of another code',
      code: 'new Response(null, { status: 400, statusText: "Unprocessable Entity" });',
      errors: [
        {
          messageId: 'phraseDisagrees',
          data: { other: '422 (Unprocessable Content)', status: '400 (Bad Request)' },
          ...at(1, 47, 69),
          suggestions: [
            {
              messageId: 'usePhrase',
              data: { phrase: 'Bad Request' },
              output: 'new Response(null, { status: 400, statusText: "Bad Request" });',
            },
            {
              messageId: 'useStatus',
              data: { status: '422 (Unprocessable Content)' },
              output: 'new Response(null, { status: 422, statusText: "Unprocessable Entity" });',
            },
          ],
        },
      ],
    },
    {
      name: 'the phrase of an interim response, which cannot be the answer',
      code: "new Response(null, { status: 202, statusText: 'Processing' });",
      errors: [
        {
          messageId: 'phraseDisagrees',
          data: { other: '102 (Processing)', status: '202 (Accepted)' },
          ...at(1, 47, 59),
          suggestions: [
            {
              messageId: 'usePhrase',
              data: { phrase: 'Accepted' },
              output: "new Response(null, { status: 202, statusText: 'Accepted' });",
            },
          ],
        },
      ],
    },
    {
      name: 'a number that has no phrase to write',
      code: "new Response(null, { status: 418, statusText: 'Forbidden' });",
      errors: [
        {
          messageId: 'phraseDisagrees',
          data: { other: '403 (Forbidden)', status: '418 (Unused)' },
          ...at(1, 47, 58),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '403 (Forbidden)' },
              output: "new Response(null, { status: 403, statusText: 'Forbidden' });",
            },
          ],
        },
      ],
    },
    {
      name: 'h3, in an error',
      code: `
import { createError } from 'h3';
throw createError({ statusCode: 403, statusMessage: 'Unauthorized' });
`,
      errors: [
        {
          messageId: 'phraseDisagrees',
          data: { other: '401 (Unauthorized)', status: '403 (Forbidden)' },
          ...at(3, 53, 67),
          suggestions: [
            {
              messageId: 'usePhrase',
              data: { phrase: 'Forbidden' },
              output: `
import { createError } from 'h3';
throw createError({ statusCode: 403, statusMessage: 'Forbidden' });
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '401 (Unauthorized)' },
              output: `
import { createError } from 'h3';
throw createError({ statusCode: 401, statusMessage: 'Unauthorized' });
`,
            },
          ],
        },
      ],
    },

    {
      name: 'a constant that is sent, reported where it is declared, and once',
      code: `
const Status = { MISSING: 404, NOT_FOUND: 400 };
app.get('/', (req, res) => res.sendStatus(Status.NOT_FOUND));
app.put('/', (req, res) => res.status(Status.NOT_FOUND).end());
`,
      errors: [
        {
          messageId: 'nameDisagrees',
          data: {
            name: 'NOT_FOUND',
            status: '404 (Not Found)',
            other: '400 (Bad Request)',
            reference: 'RFC 9110, 15.5.5',
          },
          ...at(2, 32, 46),
          suggestions: [
            {
              messageId: 'useNumber',
              data: { name: 'NOT_FOUND', status: '404 (Not Found)' },
              output: `
const Status = { MISSING: 404, NOT_FOUND: 404 };
app.get('/', (req, res) => res.sendStatus(Status.NOT_FOUND));
app.put('/', (req, res) => res.status(Status.NOT_FOUND).end());
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a single constant that is sent',
      code: `
const HTTP_NOT_FOUND = 400;
app.get('/', (req, res) => res.sendStatus(HTTP_NOT_FOUND));
`,
      errors: [
        {
          messageId: 'nameDisagrees',
          data: {
            name: 'HTTP_NOT_FOUND',
            status: '404 (Not Found)',
            other: '400 (Bad Request)',
            reference: 'RFC 9110, 15.5.5',
          },
          ...at(2, 7, 27),
          suggestions: [
            {
              messageId: 'useNumber',
              data: { name: 'HTTP_NOT_FOUND', status: '404 (Not Found)' },
              output: `
const HTTP_NOT_FOUND = 404;
app.get('/', (req, res) => res.sendStatus(HTTP_NOT_FOUND));
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a name for a constant whose name is wrong',
      code: `
const Status = Object.freeze({ BROKEN: 500, FORBIDDEN: 401 });
const { FORBIDDEN: refused } = Status;
const refusal = refused;
app.get('/', (req, res) => res.sendStatus(refusal));
`,
      errors: [
        {
          messageId: 'nameDisagrees',
          data: {
            name: 'FORBIDDEN',
            status: '403 (Forbidden)',
            other: '401 (Unauthorized)',
            reference: 'RFC 9110, 15.5.4',
          },
          ...at(2, 45, 59),
          suggestions: [
            {
              messageId: 'useNumber',
              data: { name: 'FORBIDDEN', status: '403 (Forbidden)' },
              output: `
const Status = Object.freeze({ BROKEN: 500, FORBIDDEN: 403 });
const { FORBIDDEN: refused } = Status;
const refusal = refused;
app.get('/', (req, res) => res.sendStatus(refusal));
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a name for a constant of a library, whose number is not in the file',
      code: `
import { StatusCodes } from 'http-status-codes';
const NOT_FOUND = StatusCodes.GONE;
app.get('/', (req, res) => res.sendStatus(NOT_FOUND));
`,
      errors: [
        {
          messageId: 'nameDisagrees',
          data: {
            name: 'NOT_FOUND',
            status: '404 (Not Found)',
            other: '410 (Gone)',
            reference: 'RFC 9110, 15.5.5',
          },
          ...at(3, 7, 35),
        },
      ],
    },
    {
      name: 'a constant that is text, for which no number is offered',
      code: `
const NOT_FOUND = '400';
app.get('/', (req, res) => { res.statusCode = NOT_FOUND; res.end(); });
`,
      errors: [
        {
          messageId: 'nameDisagrees',
          data: {
            name: 'NOT_FOUND',
            status: '404 (Not Found)',
            other: '400 (Bad Request)',
            reference: 'RFC 9110, 15.5.5',
          },
          ...at(2, 7, 24),
        },
      ],
    },
    {
      name: 'a member of an enum, among names that agree',
      code: 'export enum Status { OK = 200, CREATED = 201, ACCEPTED = 204, UPDATED = 201 }',
      filename: 'file.ts',
      errors: [
        {
          messageId: 'nameDisagrees',
          data: {
            name: 'ACCEPTED',
            status: '202 (Accepted)',
            other: '204 (No Content)',
            reference: 'RFC 9110, 15.3.3',
          },
          ...at(1, 47, 61),
          suggestions: [
            {
              messageId: 'useNumber',
              data: { name: 'ACCEPTED', status: '202 (Accepted)' },
              output:
                'export enum Status { OK = 200, CREATED = 201, ACCEPTED = 202, UPDATED = 201 }',
            },
          ],
        },
      ],
    },
    {
      name: 'a member of an enum that writes the number of the first one only',
      code: 'enum Status { Ok = 200, Created, Accepted, NoContent }',
      filename: 'file.ts',
      errors: [
        {
          messageId: 'nameDisagrees',
          data: {
            name: 'NoContent',
            status: '204 (No Content)',
            other: '203 (Non-Authoritative Information)',
            reference: 'RFC 9110, 15.3.5',
          },
          ...at(1, 44, 53),
        },
      ],
    },
    {
      name: 'a member of a class whose members have types',
      code: 'class Status { static OK: number = 200; static NOT_FOUND: number = 404; static GONE: number = 409; }',
      filename: 'file.ts',
      errors: [
        {
          messageId: 'nameDisagrees',
          data: {
            name: 'GONE',
            status: '410 (Gone)',
            other: '409 (Conflict)',
            reference: 'RFC 9110, 15.5.11',
          },
          ...at(1, 73, 99),
          suggestions: [
            {
              messageId: 'useNumber',
              data: { name: 'GONE', status: '410 (Gone)' },
              output:
                'class Status { static OK: number = 200; static NOT_FOUND: number = 404; static GONE: number = 410; }',
            },
          ],
        },
      ],
    },
    {
      name: 'a member of an enum without a number of its own, which counts on',
      code: 'enum Status { OK = 200, CREATED = 201, NO_CONTENT, Conflict = 409, Gone = 411 }',
      filename: 'file.ts',
      errors: [
        {
          messageId: 'nameDisagrees',
          data: {
            name: 'NO_CONTENT',
            status: '204 (No Content)',
            other: '202 (Accepted)',
            reference: 'RFC 9110, 15.3.5',
          },
          ...at(1, 40, 50),
        },
        {
          messageId: 'nameDisagrees',
          data: {
            name: 'Gone',
            status: '410 (Gone)',
            other: '411 (Length Required)',
            reference: 'RFC 9110, 15.5.11',
          },
          ...at(1, 68, 78),
          suggestions: [
            {
              messageId: 'useNumber',
              data: { name: 'Gone', status: '410 (Gone)' },
              output:
                'enum Status { OK = 200, CREATED = 201, NO_CONTENT, Conflict = 409, Gone = 410 }',
            },
          ],
        },
      ],
    },
    {
      name: 'a constant object within another object',
      code: "export default { errors: Object.freeze({ conflict: 409, gone: 410, 'not-found': 400 }) };",
      errors: [
        {
          messageId: 'nameDisagrees',
          data: {
            name: 'not-found',
            status: '404 (Not Found)',
            other: '400 (Bad Request)',
            reference: 'RFC 9110, 15.5.5',
          },
          ...at(1, 68, 84),
          suggestions: [
            {
              messageId: 'useNumber',
              data: { name: 'not-found', status: '404 (Not Found)' },
              output:
                "export default { errors: Object.freeze({ conflict: 409, gone: 410, 'not-found': 404 }) };",
            },
          ],
        },
      ],
    },
    {
      name: 'CommonJS',
      code: 'module.exports = { OK: 200, CREATED: 201, NOT_FOUND: 499 };',
      errors: [
        {
          messageId: 'nameDisagrees',
          data: {
            name: 'NOT_FOUND',
            status: '404 (Not Found)',
            other: '499',
            reference: 'RFC 9110, 15.5.5',
          },
          ...at(1, 43, 57),
          suggestions: [
            {
              messageId: 'useNumber',
              data: { name: 'NOT_FOUND', status: '404 (Not Found)' },
              output: 'module.exports = { OK: 200, CREATED: 201, NOT_FOUND: 404 };',
            },
          ],
        },
      ],
    },
    {
      name: 'numbers with comments, brackets and line breaks before them',
      code: "module.exports = { OK: // here\n  200, CREATED /* there */ : (/* too */ 201), ['NOT_FOUND']: ((499)) };",
      errors: [
        {
          messageId: 'nameDisagrees',
          data: {
            name: 'NOT_FOUND',
            status: '404 (Not Found)',
            other: '499',
            reference: 'RFC 9110, 15.5.5',
          },
          ...at(2, 47, 69),
          suggestions: [
            {
              messageId: 'useNumber',
              data: { name: 'NOT_FOUND', status: '404 (Not Found)' },
              output:
                "module.exports = { OK: // here\n  200, CREATED /* there */ : (/* too */ 201), ['NOT_FOUND']: ((404)) };",
            },
          ],
        },
      ],
    },
    {
      name: 'static fields',
      code: 'class Status { static OK = 200; static readonly CREATED = 201; static NOT_FOUND = 400; }',
      filename: 'file.ts',
      errors: [
        {
          messageId: 'nameDisagrees',
          data: {
            name: 'NOT_FOUND',
            status: '404 (Not Found)',
            other: '400 (Bad Request)',
            reference: 'RFC 9110, 15.5.5',
          },
          ...at(1, 64, 87),
          suggestions: [
            {
              messageId: 'useNumber',
              data: { name: 'NOT_FOUND', status: '404 (Not Found)' },
              output:
                'class Status { static OK = 200; static readonly CREATED = 201; static NOT_FOUND = 404; }',
            },
          ],
        },
      ],
    },

    {
      name: 'current: an older phrase',
      code: "new Response(null, { status: 413, statusText: 'Request Entity Too Large' });",
      options: current,
      errors: [
        {
          messageId: 'phraseOutdated',
          data: { status: '413 (Content Too Large)', reference: 'RFC 9110, 15.5.14' },
          ...at(1, 47, 73),
          suggestions: [
            {
              messageId: 'usePhrase',
              data: { phrase: 'Content Too Large' },
              output: "new Response(null, { status: 413, statusText: 'Content Too Large' });",
            },
          ],
        },
      ],
    },
    {
      name: 'current: an older name of an export that has the current name, too',
      code: `
import { Status } from './status.js';
new Response(null, { status: Status.PAYLOAD_TOO_LARGE });
`,
      output: `
import { Status } from './status.js';
new Response(null, { status: Status.CONTENT_TOO_LARGE });
`,
      options: current,
      settings: {
        'http-status': {
          constants: [
            {
              module: './status.js',
              export: 'Status',
              members: { PAYLOAD_TOO_LARGE: 413, CONTENT_TOO_LARGE: 413 },
            },
          ],
        },
      },
      errors: [
        {
          messageId: 'nameOutdated',
          data: {
            name: 'PAYLOAD_TOO_LARGE',
            status: '413 (Content Too Large)',
            reference: 'RFC 9110, 15.5.14',
          },
          ...at(3, 30, 54),
        },
      ],
    },
    {
      name: "current: an older name of the file's own enum that has the current name, too",
      code: `
enum Status { UNPROCESSABLE_ENTITY = 422, UNPROCESSABLE_CONTENT = 422 }
new Response(null, { status: Status.UNPROCESSABLE_ENTITY });
`,
      output: `
enum Status { UNPROCESSABLE_ENTITY = 422, UNPROCESSABLE_CONTENT = 422 }
new Response(null, { status: Status.UNPROCESSABLE_CONTENT });
`,
      filename: 'file.ts',
      options: current,
      errors: [
        {
          messageId: 'nameOutdated',
          data: {
            name: 'UNPROCESSABLE_ENTITY',
            status: '422 (Unprocessable Content)',
            reference: 'RFC 9110, 15.5.21',
          },
          ...at(3, 30, 57),
        },
      ],
    },
    {
      name: 'current: an older name in an enum with the current name for another code',
      code: 'enum Status { OK = 200, CREATED = 201, PAYLOAD_TOO_LARGE = 413, CONTENT_TOO_LARGE }',
      filename: 'file.ts',
      options: current,
      errors: [
        {
          messageId: 'nameOutdated',
          data: {
            name: 'PAYLOAD_TOO_LARGE',
            status: '413 (Content Too Large)',
            reference: 'RFC 9110, 15.5.14',
          },
          ...at(1, 40, 63),
        },
        {
          messageId: 'nameDisagrees',
          data: {
            name: 'CONTENT_TOO_LARGE',
            status: '413 (Content Too Large)',
            other: '414 (URI Too Long)',
            reference: 'RFC 9110, 15.5.14',
          },
          ...at(1, 65, 82),
        },
      ],
    },
    {
      name: "current: the file's own older names, sent or among other codes",
      code: `
const MOVED_TEMPORARILY = 302;
app.get('/', (req, res) => res.status(MOVED_TEMPORARILY).end());
export const Status = { ok: 200, created: 201, payloadTooLarge: 413 };
`,
      options: current,
      errors: [
        {
          messageId: 'nameOutdated',
          data: {
            name: 'MOVED_TEMPORARILY',
            status: '302 (Found)',
            reference: 'RFC 9110, 15.4.3',
          },
          ...at(2, 7, 30),
        },
        {
          messageId: 'nameOutdated',
          data: {
            name: 'payloadTooLarge',
            status: '413 (Content Too Large)',
            reference: 'RFC 9110, 15.5.14',
          },
          ...at(4, 48, 68),
        },
      ],
    },
    {
      name: 'a constant among other constants of the file',
      code: `
export const OK = 200;
export const CREATED = 201;
export const NOT_FOUND = 400;
`,
      errors: [
        {
          messageId: 'nameDisagrees',
          data: {
            name: 'NOT_FOUND',
            status: '404 (Not Found)',
            other: '400 (Bad Request)',
            reference: 'RFC 9110, 15.5.5',
          },
          ...at(4, 14, 29),
          suggestions: [
            {
              messageId: 'useNumber',
              data: { name: 'NOT_FOUND', status: '404 (Not Found)' },
              output: `
export const OK = 200;
export const CREATED = 201;
export const NOT_FOUND = 404;
`,
            },
          ],
        },
      ],
    },
    {
      name: "a library's older name, where the library has the current name, too",
      filename: join(axios, 'file.js'),
      options: current,
      code: `
import { HttpStatusCode } from 'axios';
app.get('/', (req, res) => res.status(HttpStatusCode.PayloadTooLarge).end());
`,
      output: `
import { HttpStatusCode } from 'axios';
app.get('/', (req, res) => res.status(HttpStatusCode.ContentTooLarge).end());
`,
      errors: [
        {
          messageId: 'nameOutdated',
          data: {
            name: 'PayloadTooLarge',
            status: '413 (Content Too Large)',
            reference: 'RFC 9110, 15.5.14',
          },
          ...at(3, 39, 69),
        },
      ],
    },
    {
      name: 'a description with the phrase of another code, which is offered',
      code: `
import { createRoute } from '@hono/zod-openapi';
createRoute({ path: '/', responses: { 200: order, 404: { description: "Bad request." } } });
`,
      errors: [
        {
          messageId: 'textDisagrees',
          data: notFoundText,
          ...at(3, 71, 85),
          suggestions: [
            {
              messageId: 'usePhrase',
              data: { phrase: 'Not Found.' },
              output: `
import { createRoute } from '@hono/zod-openapi';
createRoute({ path: '/', responses: { 200: order, 404: { description: "Not Found." } } });
`,
            },
            {
              messageId: 'declareStatus',
              data: { status: '400 (Bad Request)' },
              output: `
import { createRoute } from '@hono/zod-openapi';
createRoute({ path: '/', responses: { 200: order, 400: { description: "Bad request." } } });
`,
            },
          ],
        },
      ],
    },
    {
      name: 'descriptions with the phrases of codes that are declared beside them, or of another outcome',
      code: `
import fastify from 'fastify';
const response = {
  200: { description: 'Not Found' },
  400: { description: 'Bad Request' },
  404: { description: 'Created' },
  401: { description: 'Bad Request' },
};
fastify().get('/', { schema: { response } }, show);
`,
      errors: [
        {
          messageId: 'textDisagrees',
          data: { other: '404 (Not Found)', status: '200 (OK)', reference: 'RFC 9110, 15.3.1' },
          ...at(4, 23, 34),
          suggestions: [
            {
              messageId: 'usePhrase',
              data: { phrase: 'OK' },
              output: responses("{ description: 'OK' }", "{ description: 'Created' }"),
            },
          ],
        },
        {
          messageId: 'textDisagrees',
          data: {
            other: '201 (Created)',
            status: '404 (Not Found)',
            reference: 'RFC 9110, 15.5.5',
          },
          ...at(6, 23, 32),
          suggestions: [
            {
              messageId: 'usePhrase',
              data: { phrase: 'Not Found' },
              output: responses("{ description: 'Not Found' }", "{ description: 'Not Found' }"),
            },
            {
              messageId: 'declareStatus',
              data: { status: '201 (Created)' },
              output: responses(
                "{ description: 'Not Found' }",
                "{ description: 'Created' }",
              ).replace('404', '201'),
            },
          ],
        },
        {
          messageId: 'textDisagrees',
          data: {
            other: '400 (Bad Request)',
            status: '401 (Unauthorized)',
            reference: 'RFC 9110, 15.5.2',
          },
          ...at(7, 23, 36),
          suggestions: [
            {
              messageId: 'usePhrase',
              data: { phrase: 'Unauthorized' },
              output: responses(
                "{ description: 'Not Found' }",
                "{ description: 'Created' }",
              ).replace(
                "401: { description: 'Bad Request' }",
                "401: { description: 'Unauthorized' }",
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'decorators: one with the status in its name, one that is given it, and a text as an argument',
      filename: 'file.ts',
      code: `
import { ApiNotFoundResponse, ApiResponse } from '@nestjs/swagger';
import { Response } from 'tsoa';
class Orders {
  @ApiNotFoundResponse({ description: 'Bad Request' })
  show() {}
  @ApiResponse({ status: 404, description: 'Bad Request' })
  edit() {}
  @Response(404, 'Bad Request')
  list() {}
}
`,
      errors: [
        {
          messageId: 'textDisagrees',
          data: notFoundText,
          ...at(5, 39, 52),
          suggestions: [
            {
              messageId: 'usePhrase',
              data: { phrase: 'Not Found' },
              output: ordersWith([
                "description: 'Not Found'",
                "404, description: 'Bad Request'",
                "404, 'Bad Request'",
              ]),
            },
          ],
        },
        {
          messageId: 'textDisagrees',
          data: notFoundText,
          ...at(7, 44, 57),
          suggestions: [
            {
              messageId: 'usePhrase',
              data: { phrase: 'Not Found' },
              output: ordersWith([
                "description: 'Bad Request'",
                "404, description: 'Not Found'",
                "404, 'Bad Request'",
              ]),
            },
            {
              messageId: 'declareStatus',
              data: { status: '400 (Bad Request)' },
              output: ordersWith([
                "description: 'Bad Request'",
                "400, description: 'Bad Request'",
                "404, 'Bad Request'",
              ]),
            },
          ],
        },
        {
          messageId: 'textDisagrees',
          data: notFoundText,
          ...at(9, 18, 31),
          suggestions: [
            {
              messageId: 'usePhrase',
              data: { phrase: 'Not Found' },
              output: ordersWith([
                "description: 'Bad Request'",
                "404, description: 'Bad Request'",
                "404, 'Not Found'",
              ]),
            },
            {
              messageId: 'declareStatus',
              data: { status: '400 (Bad Request)' },
              output: ordersWith([
                "description: 'Bad Request'",
                "404, description: 'Bad Request'",
                "400, 'Bad Request'",
              ]),
            },
          ],
        },
      ],
    },
    {
      name: 'a text without quotes, in a comment',
      code: commented('404', 'Bad request.'),
      errors: [
        {
          messageId: 'textDisagrees',
          data: notFoundText,
          ...at(7, 25, 37),
          suggestions: [
            {
              messageId: 'usePhrase',
              data: { phrase: 'Not Found.' },
              output: commented('404', 'Not Found.'),
            },
            {
              messageId: 'declareStatus',
              data: { status: '400 (Bad Request)' },
              output: commented('400', 'Bad request.'),
            },
          ],
        },
      ],
    },
  ],
});
