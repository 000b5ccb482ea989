import rule from '../../rules/no-contradictory-fields.ts';
import { at, run } from '../rule-tester.ts';

const header = 'the message ends with its header section';
const lists = 'it lists the methods that the resource supports';
const never = 'a cache never stores this status code';

const express = (statements: string, method = 'get') => `
import express from 'express';
express().${method}('/', (req, res) => { ${statements} });
`;

const noContent = {
  field: 'Content-Length',
  status: '204 (No Content)',
  when: '',
  because: header,
  reference: 'RFC 9110, 8.6',
};

const drop = (field: string, output: string) => [
  { messageId: 'dropField' as const, data: { field }, output },
];
const write = (field: string, value: string, output: string) => [
  { messageId: 'useValue' as const, data: { field, value }, output },
];

run(rule, {
  valid: [
    { name: '204 without those fields', code: express("res.status(204).set('ETag', '1').end();") },
    {
      name: 'the fields with 200',
      code: express("res.status(200).set('Content-Length', '0').end();"),
    },
    {
      name: 'the fields with 304, which may have the length of the 200',
      code: express("res.status(304).set('Content-Length', '5').end();"),
    },
    {
      name: 'a field that is set on one path',
      code: express("if (old) res.set('Content-Length', '0'); res.status(204).end();"),
    },
    {
      name: 'a field that is removed again',
      code: `
import Koa from 'koa';
new Koa().use((ctx) => {
  ctx.set('Content-Length', '0');
  ctx.remove('Content-Length');
  ctx.status = 204;
});
`,
    },
    {
      name: 'a status whose value the file does not show',
      code: express("res.status(code).set('Content-Length', '0').end();"),
    },
    {
      name: 'one of several values of a variable',
      code: express(
        "let code = 200; if (empty) code = 204; res.status(code).set('Content-Length', '0').end();",
      ),
    },
    {
      name: 'a status that is thrown',
      code: `
import Boom from '@hapi/boom';
app.get('/', (req, res) => { throw Boom.methodNotAllowed('No', null, 'GET'); });
`,
    },
    {
      name: 'a challenge with 511, which is only discouraged',
      code: express("res.status(511).set('WWW-Authenticate', 'Basic').end();"),
    },
    {
      name: 'a tunnel without those fields',
      code: "app.connect('/', (req, res) => res.status(200).end());",
    },
    {
      name: 'the length of a 200 to another method, or to several',
      code: "app.all('/', (req, res) => res.status(200).set('Content-Length', '0').end());",
    },
    {
      name: 'a range of one part',
      code: express(
        "res.status(206).type('text/plain').set('Content-Range', 'bytes 0-1/2').end();",
      ),
    },
    {
      name: 'a range with an unknown type',
      code: express("res.status(206).type(type).set('Content-Range', 'bytes 0-1/2').end();"),
    },
    {
      name: 'Allow without the method',
      code: express("res.set('Allow', 'POST').sendStatus(405);"),
    },
    {
      name: 'Allow of a handler for any method',
      code: express("res.set('Allow', 'GET, POST').sendStatus(405);", 'all'),
    },
    {
      name: 'Allow of a handler for several methods, one of which it does not list',
      code: `
app.route('/').get(refuse).post(refuse);
function refuse(req, res) { res.set('Allow', 'GET').status(405).end(); }
`,
    },
    {
      name: 'Allow of a handler without a route',
      code: "export const refuse = (req, res) => res.set('Allow', 'GET').status(405).end();",
    },
    {
      name: 'Allow where no method is left',
      code: express("if (req.method === 'PUT') res.set('Allow', 'GET').sendStatus(405);"),
    },
    {
      name: 'an unknown Allow',
      code: express("res.set('Allow', allowed).sendStatus(405);"),
    },
    {
      name: 'Allow from an array that may have changed',
      code: express("const all = ['GET']; change(all); res.set('Allow', all).sendStatus(405);"),
    },
    {
      name: 'Allow that lists the method with 200',
      code: express("res.set('Allow', 'OPTIONS').sendStatus(200);", 'options'),
    },
    {
      name: 'a 429 that is not stored',
      code: express("res.set('Cache-Control', 'no-store').status(429).end();"),
    },
    {
      name: 'a 404 that is stored',
      code: express("res.set('Cache-Control', 'max-age=60').status(404).end();"),
    },
    {
      name: 'an unknown lifetime',
      code: express("res.set('Cache-Control', `max-age=${age}`).status(429).end();"),
    },
    {
      name: 'a date of expiry, which may be past',
      code: express("res.set('Expires', date).status(429).end();"),
    },
    {
      name: 'a lifetime that other fields may replace',
      code: express("res.set('Cache-Control', 'max-age=60').set(fields).status(429).end();"),
    },
    {
      name: 'a lifetime that a spread may replace',
      code: "export const GET = () => new Response(null, { status: 429, headers: { 'Cache-Control': 'max-age=60', ...fields } });",
    },
    ...["'120'", '120', '0', "'Sun, 06 Nov 1994 08:49:37 GMT'", 'delay', '`${delay}`'].map(
      (delay) => ({
        name: `Retry-After: ${delay}`,
        code: express(`res.set('Retry-After', ${delay}).status(503).end();`),
      }),
    ),
    {
      name: 'Location and Content-Range without a meaning, where they are not checked',
      code: express(
        "res.set({ Location: '/', 'Content-Range': 'items 0-1/2' }).status(200).end();",
      ),
    },
    ...[206, 416].map((code) => ({
      name: `a range of bytes with ${code}`,
      code: express(`res.set('Content-Range', 'bytes */2').status(${code}).end();`),
    })),
    {
      name: 'an unknown range, which may be in another unit than bytes',
      code: express("res.set('Content-Range', range).status(200).end();"),
    },
    {
      name: 'a range in a unit that begins like bytes',
      code: express("res.set('Content-Range', 'bytesized 0-1/2').status(200).end();"),
    },
    {
      name: 'Content-Range without a meaning, where Location is checked',
      code: express("res.set('Content-Range', 'items 0-1/2').status(200).end();"),
      options: [{ meaningless: ['Location'] }],
    },
    ...[201, 202, 302, 304].map((code) => ({
      name: `Location with ${code}`,
      code: express(`res.location('/').status(${code}).end();`),
      options: [{ meaningless: ['Location'] }] as const,
    })),
    {
      name: 'Location with 200 in answer to QUERY',
      code: "app.query('/', (req, res) => res.set('Location', '/').status(200).end());",
      options: [{ meaningless: ['Location'] }],
    },
    {
      name: 'Location with 200 in answer to an unknown method',
      code: "export const send = (req, res) => res.set('Location', '/').status(200).end();",
      options: [{ meaningless: ['Location'] }],
    },
    {
      name: 'Location that is set on one path',
      code: express("if (old) res.location('/'); res.status(404).end();"),
      options: [{ meaningless: ['Location'] }],
    },
    {
      name: 'a redirect with another status, which another rule reports',
      code: express("res.redirect(404, '/');"),
      options: [{ meaningless: ['Location'] }],
    },
    {
      name: 'Content-Range with 206 and 416',
      code: `
export const GET = (request) =>
  request.ok
    ? new Response(part, { status: 206, headers: { 'Content-Range': 'bytes 0-1/2' } })
    : new Response(null, { status: 416, headers: { 'Content-Range': 'bytes */2' } });
`,
      options: [{ meaningless: ['Content-Range'] }],
    },
    {
      name: 'a call of another object',
      code: "jobs.status(204).set('Content-Length', '0').end();",
    },
  ],
  invalid: [
    ...['bytes 0-1/2', 'bytes 0-1/*', 'Bytes */2'].map((range) => ({
      name: `a range of bytes with 200: ${range}`,
      code: `
import express from 'express';
express().get('/', (req, res) => res.status(200).set('Content-Range', '${range}').end());
`,
      errors: [
        {
          messageId: 'fieldMeaningless' as const,
          data: { field: 'Content-Range', status: '200 (OK)', reference: 'RFC 9110, 14.4' },
          line: 3,
          column: 71,
          endLine: 3,
          endColumn: 73 + range.length,
          suggestions: [
            {
              messageId: 'dropField' as const,
              data: { field: 'Content-Range', value: '' },
              output: `
import express from 'express';
express().get('/', (req, res) => res.status(200).end());
`,
            },
          ],
        },
      ],
    })),
    {
      name: 'Express: the length of a 204',
      code: express("res.status(204).set('Content-Length', '0').end();"),
      errors: [
        {
          messageId: 'fieldForbidden',
          data: noContent,
          ...at(3, 74, 77),
          suggestions: drop('Content-Length', express('res.status(204).end();')),
        },
      ],
    },
    {
      name: 'node:http: the transfer coding of a 204, by a constant',
      code: `
import { createServer } from 'node:http';
import { StatusCodes } from 'http-status-codes';
createServer((req, res) => { res.writeHead(StatusCodes.NO_CONTENT, { 'transfer-encoding': 'chunked', ETag: '1' }); res.end(); });
`,
      errors: [
        {
          messageId: 'fieldForbidden',
          data: { ...noContent, field: 'Transfer-Encoding', reference: 'RFC 9112, 6.1' },
          ...at(4, 91, 100),
          suggestions: drop(
            'Transfer-Encoding',
            `
import { createServer } from 'node:http';
import { StatusCodes } from 'http-status-codes';
createServer((req, res) => { res.writeHead(StatusCodes.NO_CONTENT, { ETag: '1' }); res.end(); });
`,
          ),
        },
      ],
    },
    {
      name: 'node:http: the length of an interim response',
      code: `
import { createServer } from 'node:http';
createServer((req, res) => { res.writeHead(103, { 'Content-Length': 0 }); res.end(); });
`,
      errors: [
        {
          messageId: 'fieldForbidden',
          data: { ...noContent, status: '103 (Early Hints)' },
          ...at(3, 69, 70),
          suggestions: drop(
            'Content-Length',
            `
import { createServer } from 'node:http';
createServer((req, res) => { res.writeHead(103, {}); res.end(); });
`,
          ),
        },
      ],
    },
    {
      name: 'Response: the length of a 204 behind another field',
      code: `
export const OPTIONS = () => new Response(null, { status: 204, headers: { Allow: 'GET', 'Content-Length': '0' } });
`,
      errors: [
        {
          messageId: 'fieldForbidden',
          data: noContent,
          ...at(2, 107, 110),
          suggestions: drop(
            'Content-Length',
            `
export const OPTIONS = () => new Response(null, { status: 204, headers: { Allow: 'GET' } });
`,
          ),
        },
      ],
    },
    {
      name: 'Response: one of two statuses, so that the field cannot go',
      code: `
export const GET = (request) =>
  new Response(null, { status: request.old ? 204 : 200, headers: { 'Content-Length': '0' } });
`,
      errors: [
        {
          messageId: 'fieldForbidden',
          data: noContent,
          ...at(3, 86, 89),
          suggestions: [],
        },
      ],
    },
    {
      name: 'Next.js: the length of a 204, whose value is a call',
      code: `
import { NextResponse } from 'next/server';
export const GET = () => new NextResponse(null, { status: 204, headers: { 'Content-Length': length() } });
`,
      errors: [
        {
          messageId: 'fieldForbidden',
          data: noContent,
          ...at(3, 93, 101),
          suggestions: [],
        },
      ],
    },
    {
      name: 'Fastify: the length of a 204, in a statement of its own',
      code: `
import Fastify from 'fastify';
Fastify().get('/', (request, reply) => {
  reply.header('Content-Length', 0);
  return reply.code(204).send();
});
`,
      errors: [
        {
          messageId: 'fieldForbidden',
          data: noContent,
          ...at(4, 34, 35),
          suggestions: [],
        },
      ],
    },
    {
      name: 'Koa: the length of a 204',
      code: `
import Koa from 'koa';
new Koa().use((ctx) => { ctx.status = 204; ctx.set('Content-Length', '0'); });
`,
      errors: [
        {
          messageId: 'fieldForbidden',
          data: noContent,
          ...at(3, 70, 73),
          suggestions: [],
        },
      ],
    },
    {
      name: 'Hono: the length of a 204',
      code: `
import { Hono } from 'hono';
new Hono().get('/', (c) => c.body(null, 204, { 'Content-Length': '0' }));
`,
      errors: [
        {
          messageId: 'fieldForbidden',
          data: noContent,
          ...at(3, 66, 69),
          suggestions: drop(
            'Content-Length',
            `
import { Hono } from 'hono';
new Hono().get('/', (c) => c.body(null, 204, {}));
`,
          ),
        },
      ],
    },
    {
      name: 'NestJS: the length of a 204 on the response itself',
      code: `
import { Delete, Res } from '@nestjs/common';
class Orders { @Delete() remove(@Res() res) { res.status(204).set('Content-Length', '0').end(); } }
`,
      filename: 'file.ts',
      errors: [
        {
          messageId: 'fieldForbidden',
          data: noContent,
          ...at(3, 85, 88),
          suggestions: drop(
            'Content-Length',
            `
import { Delete, Res } from '@nestjs/common';
class Orders { @Delete() remove(@Res() res) { res.status(204).end(); } }
`,
          ),
        },
      ],
    },
    {
      name: 'the length of a tunnel',
      code: "app.connect('/', (req, res) => res.status(200).set('Content-Length', '0').end());",
      errors: [
        {
          messageId: 'fieldForbidden',
          data: {
            ...noContent,
            status: '200 (OK)',
            because: 'a tunnel starts right after the header section',
            reference: 'RFC 9110, 9.3.6',
          },
          ...at(1, 70, 73),
          suggestions: drop(
            'Content-Length',
            "app.connect('/', (req, res) => res.status(200).end());",
          ),
        },
      ],
    },
    {
      name: 'the range of several parts',
      code: express(
        "res.status(206).type('multipart/byteranges; boundary=x').set('Content-Range', range).end(parts);",
      ),
      errors: [
        {
          messageId: 'fieldForbidden',
          data: {
            field: 'Content-Range',
            status: '206 (Partial Content)',
            when: ' where it carries several parts',
            because: 'every part has a range of its own inside the content',
            reference: 'RFC 9110, 15.3.7.2',
          },
          ...at(3, 114, 119),
          suggestions: drop(
            'Content-Range',
            express("res.status(206).type('multipart/byteranges; boundary=x').end(parts);"),
          ),
        },
      ],
    },
    {
      name: 'Express: Allow that lists the method',
      code: express("res.set('Allow', 'GET, POST, DELETE').status(405).end();", 'post'),
      errors: [
        {
          messageId: 'refusedAllowed',
          data: {
            field: 'Allow',
            methods: 'POST',
            status: '405 (Method Not Allowed)',
            because: lists,
            reference: 'RFC 9110, 15.5.6',
          },
          ...at(3, 54, 73),
          suggestions: write(
            'Allow',
            'GET, DELETE',
            express("res.set('Allow', 'GET, DELETE').status(405).end();", 'post'),
          ),
        },
      ],
    },
    {
      name: 'Response: Allow that lists the method alone',
      code: 'export const PUT = () => new Response(null, { status: 405, headers: { Allow: "PUT" } });',
      errors: [
        {
          messageId: 'refusedAllowed',
          data: {
            field: 'Allow',
            methods: 'PUT',
            status: '405 (Method Not Allowed)',
            because: lists,
            reference: 'RFC 9110, 15.5.6',
          },
          ...at(1, 78, 83),
          suggestions: write(
            'Allow',
            '',
            'export const PUT = () => new Response(null, { status: 405, headers: { Allow: "" } });',
          ),
        },
      ],
    },
    {
      name: 'node:http: Allow as an array, in a branch for two methods',
      code: `
import { createServer } from 'node:http';
createServer((req, res) => {
  if (req.method === 'PUT' || req.method === 'PATCH') {
    res.setHeader('Allow', ['GET', 'PUT', 'PATCH']);
    res.writeHead(405);
    res.end();
  }
});
`,
      errors: [
        {
          messageId: 'refusedAllowed',
          data: {
            field: 'Allow',
            methods: 'PUT or PATCH',
            status: '405 (Method Not Allowed)',
            because: lists,
            reference: 'RFC 9110, 15.5.6',
          },
          ...at(5, 28, 51),
          suggestions: [],
        },
      ],
    },
    ...[
      { code: 428, status: '428 (Precondition Required)', section: '3' },
      { code: 429, status: '429 (Too Many Requests)', section: '4' },
      { code: 431, status: '431 (Request Header Fields Too Large)', section: '5' },
      { code: 511, status: '511 (Network Authentication Required)', section: '6' },
    ].map(({ code, status, section }) => ({
      name: `a lifetime with ${code}`,
      code: express(`res.status(${code}).set('Cache-Control', 'public, max-age=60').end();`),
      errors: [
        {
          messageId: 'fieldForbidden' as const,
          data: {
            field: 'Cache-Control',
            status,
            when: ' where it lets a cache store the response',
            because: never,
            reference: `RFC 6585, ${section}`,
          },
          ...at(3, 73, 93),
          suggestions: write(
            'Cache-Control',
            'no-store',
            express(`res.status(${code}).set('Cache-Control', 'no-store').end();`),
          ),
        },
      ],
    })),
    {
      name: 'a lifetime that goes with other responses too',
      code: express(
        "res.set('Cache-Control', 'max-age=60'); if (req.slow) return res.status(429).end(); res.end();",
      ),
      errors: [
        {
          messageId: 'fieldForbidden',
          data: {
            field: 'Cache-Control',
            status: '429 (Too Many Requests)',
            when: ' where it lets a cache store the response',
            because: never,
            reference: 'RFC 6585, 4',
          },
          ...at(3, 61, 73),
          suggestions: [],
        },
      ],
    },
    ...[
      { given: "'5s'", text: '5s', value: '5', written: "'5'" },
      { given: '"2 minutes"', text: '2 minutes', value: '120', written: '"120"' },
      { given: '1.5', text: '1.5', value: '2', written: '2' },
    ].map(({ given, text, value, written }) => ({
      name: `Retry-After: ${given}`,
      code: express(`res.set('Retry-After', ${given}); res.status(503).end();`),
      errors: [
        {
          messageId: 'delayMalformed' as const,
          data: { field: 'Retry-After', text },
          line: 3,
          column: 59,
          endLine: 3,
          endColumn: 59 + given.length,
          suggestions: write(
            'Retry-After',
            value,
            express(`res.set('Retry-After', ${written}); res.status(503).end();`),
          ),
        },
      ],
    })),
    {
      name: 'Retry-After that is neither a delay nor a date',
      code: express("res.status(503).set('Retry-After', 'soon').end();"),
      errors: [
        {
          messageId: 'delayMalformed',
          data: { field: 'Retry-After', text: 'soon' },
          ...at(3, 71, 77),
          suggestions: drop('Retry-After', express('res.status(503).end();')),
        },
      ],
    },
    {
      name: 'Retry-After that is neither a delay nor a date, in a statement of its own',
      code: express("res.set('Retry-After', -1); res.status(503).end();"),
      errors: [
        {
          messageId: 'delayMalformed',
          data: { field: 'Retry-After', text: '-1' },
          ...at(3, 59, 61),
          suggestions: [],
        },
      ],
    },
    {
      name: 'Retry-After by a name, once for two statuses',
      code: `
const DELAY = '5s';
app.get('/', (req, res) => {
  res.set('Retry-After', DELAY);
  if (req.slow) return res.status(429).end();
  res.status(503).end();
});
`,
      errors: [
        {
          messageId: 'delayMalformed',
          data: { field: 'Retry-After', text: '5s' },
          ...at(4, 26, 31),
          suggestions: [],
        },
      ],
    },
    {
      name: 'Location with a status that gives it no meaning, where it is checked',
      code: express("res.status(404).location('/new').end();"),
      options: [{ meaningless: ['Location'] }],
      errors: [
        {
          messageId: 'fieldMeaningless',
          data: { field: 'Location', status: '404 (Not Found)', reference: 'RFC 9110, 10.2.2' },
          ...at(3, 61, 67),
          suggestions: drop('Location', express('res.status(404).end();')),
        },
      ],
    },
    {
      name: 'Location with 200 in answer to GET, where it is checked',
      code: 'export const GET = () => new Response(null, { status: 200, headers: { Location: url } });',
      options: [{ meaningless: ['Location'] }],
      errors: [
        {
          messageId: 'fieldMeaningless',
          data: { field: 'Location', status: '200 (OK)', reference: 'RFC 9110, 10.2.2' },
          ...at(1, 81, 84),
          suggestions: drop(
            'Location',
            'export const GET = () => new Response(null, { status: 200, headers: {} });',
          ),
        },
      ],
    },
    {
      name: 'Content-Range with 200, where it is checked',
      code: express("res.status(200).set({ 'Content-Range': 'items 0-1/2', }).json(items);"),
      options: [{ meaningless: ['Content-Range', 'Location'] }],
      errors: [
        {
          messageId: 'fieldMeaningless',
          data: { field: 'Content-Range', status: '200 (OK)', reference: 'RFC 9110, 14.4' },
          ...at(3, 75, 88),
          suggestions: drop('Content-Range', express('res.status(200).set({}).json(items);')),
        },
      ],
    },
  ],
});
