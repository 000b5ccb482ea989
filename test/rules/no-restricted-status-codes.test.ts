import rule from '../../rules/no-restricted-status-codes.ts';
import { at, run } from '../rule-tester.ts';

run(rule, {
  valid: [
    {
      name: 'any status, without options',
      code: "app.post('/', (req, res) => res.status(418).end());",
    },
    {
      name: 'other codes than those that are restricted',
      code: "app.get('/', (req, res) => res.status(404).end());",
      options: [{ restrict: [{ codes: [410, '3xx'] }] }],
    },
    {
      name: 'codes on the list',
      code: `
app.get('/', (req, res) => res.status(404).end());
app.put('/', (req, res) => res.status(201).end());
`,
      options: [{ only: ['2xx', 404] }],
    },
    {
      name: 'the replacement, where its whole class is restricted',
      code: "app.post('/', (req, res) => res.status(303).location('/x').end());",
      options: [{ restrict: [{ codes: ['3xx'], instead: 303 }] }],
    },
    {
      name: 'another method',
      code: "app.get('/', (req, res) => res.status(302).location('/x').end());",
      options: [
        {
          restrict: [
            {
              codes: [301, 302],
              methods: ['POST'],
              instead: 303,
              message: 'clients differ in what they make of the POST.',
            },
          ],
        },
      ],
    },
    {
      name: 'a handler for several methods, one of which may have the status',
      code: `
app.route('/orders').get(away).post(away);
function away(req, res) { res.status(302).location('/x').end(); }
`,
      options: [
        {
          restrict: [
            {
              codes: [301, 302],
              methods: ['POST'],
              instead: 303,
              message: 'clients differ in what they make of the POST.',
            },
          ],
        },
      ],
    },
    {
      name: 'a handler for all methods',
      code: "app.all('/', (req, res) => res.status(302).end());",
      options: [
        {
          restrict: [
            {
              codes: [301, 302],
              methods: ['POST'],
              instead: 303,
              message: 'clients differ in what they make of the POST.',
            },
          ],
        },
      ],
    },
    {
      name: 'a handler whose route is elsewhere',
      code: 'export const away = (req, res) => res.status(302).end();',
      options: [
        {
          restrict: [
            {
              codes: [301, 302],
              methods: ['POST'],
              instead: 303,
              message: 'clients differ in what they make of the POST.',
            },
          ],
        },
      ],
    },
    {
      name: 'a handler that no method reaches',
      code: `
app.post('/', (req, res) => {
  if (req.method === 'GET') res.status(302).end();
});
`,
      options: [
        {
          restrict: [
            {
              codes: [301, 302],
              methods: ['POST'],
              instead: 303,
              message: 'clients differ in what they make of the POST.',
            },
          ],
        },
      ],
    },
    {
      name: 'a status whose value the file does not show',
      code: "app.get('/', (req, res) => res.status(upstream.status).end());",
      options: [{ only: [200] }],
    },
    {
      name: 'one of several values of a variable',
      code: `
app.get('/', (req, res) => {
  let code = 200;
  if (failed) code = 418;
  res.status(code).end();
});
`,
      options: [{ only: [200] }],
    },
    {
      name: "the framework's own default",
      code: "app.get('/', (req, res) => res.json(x));",
      options: [{ only: [404] }],
    },
    {
      name: 'a status that the API ignores',
      code: `
import { json } from '@remix-run/node';
export async function action() { return { status: 418, body: 'x' }; }
`,
      options: [{ only: [200] }],
    },
    {
      name: 'a comparison',
      code: 'if (response.status === 418) report();',
      options: [{ only: [200] }],
    },
    {
      name: 'a property named status on an object that is no response',
      code: 'order.status = 418;',
      options: [{ only: [200] }],
    },
  ],
  invalid: [
    {
      name: 'Express, for a method, with a reason and a replacement',
      code: `
import express from 'express';
express().post('/orders', (req, res) => res.redirect(302, '/orders/1'));
`,
      options: [
        {
          restrict: [
            {
              codes: [301, 302],
              methods: ['POST'],
              instead: 303,
              message: 'clients differ in what they make of the POST.',
            },
          ],
        },
      ],
      errors: [
        {
          messageId: 'statusRestricted',
          data: {
            status: '302 (Found)',
            answering: ' in answer to POST',
            reason: ': clients differ in what they make of the POST; send 303 (See Other)',
          },
          ...at(3, 54, 57),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '303 (See Other)' },
              output: `
import express from 'express';
express().post('/orders', (req, res) => res.redirect(303, '/orders/1'));
`,
            },
          ],
        },
      ],
    },
    {
      name: 'the 302 that a redirect implies, which has no number to replace',
      code: `
import express from 'express';
express().post('/orders', (req, res) => res.redirect('/orders/1'));
`,
      options: [
        {
          restrict: [
            {
              codes: [301, 302],
              methods: ['POST'],
              instead: 303,
              message: 'clients differ in what they make of the POST.',
            },
          ],
        },
      ],
      errors: [
        {
          messageId: 'statusRestricted',
          data: {
            status: '302 (Found)',
            answering: ' in answer to POST',
            reason: ': clients differ in what they make of the POST; send 303 (See Other)',
          },
          ...at(3, 41, 66),
        },
      ],
    },
    {
      name: 'Koa, a class without a reason, through a constant',
      code: `
import { StatusCodes } from 'http-status-codes';
router.get('/old', (ctx) => { ctx.status = StatusCodes.GONE; });
`,
      options: [{ restrict: [{ codes: ['4xx'] }] }],
      errors: [
        {
          messageId: 'statusRestricted',
          data: { status: '410 (Gone)', answering: '', reason: '' },
          ...at(3, 44, 60),
        },
      ],
    },
    {
      name: 'Fastify, with a replacement and no reason',
      code: `
import fastify from 'fastify';
fastify().post('/orders', async (request, reply) => reply.code(422).send({ error: 'No name' }));
`,
      options: [{ restrict: [{ codes: [422], instead: 400 }] }],
      errors: [
        {
          messageId: 'statusRestricted',
          data: {
            status: '422 (Unprocessable Content)',
            answering: '',
            reason: ': send 400 (Bad Request)',
          },
          ...at(3, 64, 67),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '400 (Bad Request)' },
              output: `
import fastify from 'fastify';
fastify().post('/orders', async (request, reply) => reply.code(400).send({ error: 'No name' }));
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Hono, not on the list',
      code: `
import { Hono } from 'hono';
new Hono().get('/', (c) => c.json({ a: 1 }, 206));
`,
      options: [{ only: [200, '4xx', 500] }],
      errors: [
        {
          messageId: 'statusUnlisted',
          data: { status: '206 (Partial Content)', only: '200, 4xx or 500' },
          ...at(3, 45, 48),
        },
      ],
    },
    {
      name: 'Nest, thrown by a class',
      code: `
import { ConflictException } from '@nestjs/common';
throw new ConflictException();
`,
      filename: 'file.ts',
      options: [{ only: [200] }],
      errors: [
        {
          messageId: 'statusUnlisted',
          data: { status: '409 (Conflict)', only: '200' },
          ...at(3, 7, 30),
        },
      ],
    },
    {
      name: 'Nest, in a decorator, for its method',
      code: `
import { Controller, HttpCode, Post } from '@nestjs/common';
@Controller()
class Orders {
  @Post()
  @HttpCode(200)
  create() { return {}; }
}
`,
      filename: 'file.ts',
      options: [{ restrict: [{ codes: [200], methods: ['POST', 'PUT'], instead: 201 }] }],
      errors: [
        {
          messageId: 'statusRestricted',
          data: {
            status: '200 (OK)',
            answering: ' in answer to POST or PUT',
            reason: ': send 201 (Created)',
          },
          ...at(6, 13, 16),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '201 (Created)' },
              output: `
import { Controller, HttpCode, Post } from '@nestjs/common';
@Controller()
class Orders {
  @Post()
  @HttpCode(201)
  create() { return {}; }
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'declared',
      code: `
import { Controller, Get, Response } from 'tsoa';
class Coffee extends Controller {
  @Get()
  @Response(418)
  brew() { return 'tea'; }
}
`,
      filename: 'file.ts',
      options: [{ restrict: [{ codes: [418], message: 'no jokes' }] }],
      errors: [
        {
          messageId: 'statusRestricted',
          data: { status: '418 (Unused)', answering: '', reason: ': no jokes' },
          ...at(5, 13, 16),
        },
      ],
    },
    {
      name: 'Next.js, for an exported method',
      code: `
import { NextResponse } from 'next/server';
export const DELETE = () => NextResponse.json({ a: 1 }, { status: 202 });
`,
      options: [
        {
          restrict: [
            { codes: [202], methods: ['DELETE'], instead: 204, message: 'nothing is queued here' },
          ],
        },
      ],
      errors: [
        {
          messageId: 'statusRestricted',
          data: {
            status: '202 (Accepted)',
            answering: ' in answer to DELETE',
            reason: ': nothing is queued here; send 204 (No Content)',
          },
          ...at(3, 67, 70),
        },
      ],
    },
    {
      name: 'node:http, for the method of a branch',
      code: `
import { createServer } from 'node:http';
createServer((req, res) => {
  if (req.method !== 'DELETE') return;
  res.writeHead(200);
  res.end();
});
`,
      options: [{ restrict: [{ codes: [200], methods: ['DELETE'], instead: 204 }] }],
      errors: [
        {
          messageId: 'statusRestricted',
          data: {
            status: '200 (OK)',
            answering: ' in answer to DELETE',
            reason: ': send 204 (No Content)',
          },
          ...at(5, 17, 20),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '204 (No Content)' },
              output: `
import { createServer } from 'node:http';
createServer((req, res) => {
  if (req.method !== 'DELETE') return;
  res.writeHead(204);
  res.end();
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a replacement that is itself restricted',
      code: "app.get('/', (req, res) => res.status(302).end());",
      options: [{ restrict: [{ codes: [302], instead: 307 }, { codes: [307] }] }],
      errors: [
        {
          messageId: 'statusRestricted',
          data: { status: '302 (Found)', answering: '', reason: ': send 307 (Temporary Redirect)' },
          ...at(1, 39, 42),
        },
      ],
    },
    {
      name: 'a replacement that is not on the list',
      code: "app.get('/', (req, res) => res.status(302).end());",
      options: [{ restrict: [{ codes: [302], instead: 307 }], only: [302] }],
      errors: [
        {
          messageId: 'statusRestricted',
          data: { status: '302 (Found)', answering: '', reason: ': send 307 (Temporary Redirect)' },
          ...at(1, 39, 42),
        },
      ],
    },
    {
      name: 'the first restriction that fits, before the list',
      code: "app.post('/', (req, res) => res.status(302).end());",
      options: [
        {
          restrict: [
            { codes: [302], methods: ['PUT'] },
            { codes: ['3xx'], message: 'no redirects' },
            { codes: [302] },
          ],
          only: [200],
        },
      ],
      errors: [
        {
          messageId: 'statusRestricted',
          data: { status: '302 (Found)', answering: '', reason: ': no redirects' },
          ...at(1, 40, 43),
        },
      ],
    },
    {
      name: 'several methods, all of which are restricted',
      code: `
app.route('/orders').put(keep).post(keep);
function keep(req, res) { res.status(200).end(); }
`,
      options: [{ restrict: [{ codes: [200], methods: ['POST', 'PUT'] }] }],
      errors: [
        {
          messageId: 'statusRestricted',
          data: { status: '200 (OK)', answering: ' in answer to POST or PUT', reason: '' },
          ...at(3, 38, 41),
        },
      ],
    },
    {
      name: 'an unregistered code',
      code: "app.get('/', (req, res) => res.status(299).end());",
      options: [{ only: [200] }],
      errors: [
        {
          messageId: 'statusUnlisted',
          data: { status: '299', only: '200' },
          ...at(1, 39, 42),
        },
      ],
    },
    {
      name: 'a key of documented responses, with what to declare in its place',
      code: `
import { createRoute } from '@hono/zod-openapi';
createRoute({ path: '/', responses: { 200: order, 422: invalid } });
`,
      options: [{ restrict: [{ codes: [422], instead: 400 }] }],
      errors: [
        {
          messageId: 'statusRestricted',
          data: {
            status: '422 (Unprocessable Content)',
            answering: '',
            reason: ': declare 400 (Bad Request)',
          },
          ...at(3, 51, 54),
          suggestions: [
            {
              messageId: 'declareStatus',
              data: { status: '400 (Bad Request)' },
              output: `
import { createRoute } from '@hono/zod-openapi';
createRoute({ path: '/', responses: { 200: order, 400: invalid } });
`,
            },
          ],
        },
      ],
    },
  ],
});
