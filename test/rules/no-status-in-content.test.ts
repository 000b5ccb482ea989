import rule from '../../rules/no-status-in-content.ts';
import { at, bodyOf, run } from '../rule-tester.ts';

const adonis = (...statements: readonly string[]) => `
import router from '@adonisjs/core/services/router';
router.get('/', ({ response }) => {
${bodyOf(statements)}});
`;

const koa = (...statements: readonly string[]) => `
import Router from '@koa/router';
new Router().get('/', (ctx) => {
${bodyOf(statements)}});
`;

run(rule, {
  valid: [
    {
      name: 'a response that a test makes up',
      code: "it('reads both', () => { mock(new Response(JSON.stringify({ error: { code: 404, message: 'gone' } }), { status: 500 })); });",
    },
    {
      name: 'a status in the form of an older version, which no-legacy-status-signature reports',
      code: `
import express from 'express';
express().get('/', (req, res) => { res.json(404, { status: 404, error: 'x' }); });
`,
    },
    {
      name: 'a status that a middleware of the file may have set',
      code: `
import express from 'express';
const missing = (req, res, next) => { res.status(404); next(); };
express().use(missing).use((req, res) => { res.json({ status: 404, message: 'Not here' }); });
`,
    },
    {
      name: 'values that the API rejects, which other rules report',
      code: `
import express from 'express';
Response.json({ status: 404, error: 'x' }, { status: '404x' });
express().get('/', (req, res) => { res.status('404').json({ status: 500, error: 'x' }); });
`,
    },
    {
      name: 'content that is not sent, which no-forbidden-content reports',
      code: "app.get('/', (req, res) => { res.status(204).json({ status: 404, error: 'x' }); });",
    },
    {
      name: 'the status of another service',
      code: "app.get('/', (req, res) => { res.json({ service: 'search', status: 503, healthy: false }); });",
    },
    {
      name: 'JSONP, whose script cannot read the status of the response',
      code: "require('express')().get('/', (req, res) => res.jsonp({ status: 404, error: 'No such user' }));",
    },
    {
      name: 'the status of another server, beside its address',
      code: `
const app = require('express')();
app.get('/', (req, res) => res.json({ url: 'https://example.org', status: 503 }));
app.get('/last', (req, res) => res.json({ statusCode: 404, responseTime: 12 }));`,
    },
    {
      name: 'a status that the API ignores, beside the content',
      code: 'sendData(400, { status: 404 });',
      settings: {
        'http-status': {
          frameworks: [
            {
              name: 'acme-data',
              values: { sendData: [{ own: 'sendData' }] },
              responses: [
                {
                  on: 'sendData',
                  invoke: true,
                  status: { argument: 0 },
                  content: { argument: 1 },
                  ignored: true,
                  whole: true,
                },
              ],
            },
          ],
        },
      },
    },
    {
      name: 'one of two codes',
      code: "app.get('/', (req, res) => res.status(400).json({ status: late ? 404 : 400 }));",
    },
    {
      name: 'content that agrees with the status',
      code: "app.get('/', (req, res) => res.status(404).json({ status: 404, error: 'gone' }));",
    },
    {
      name: 'content that says nothing about a status',
      code: "app.get('/', (req, res) => res.json({ error: 'no such order' }));",
    },
    {
      name: 'content that gives success',
      code: "app.get('/', (req, res) => res.json({ status: 200, order }));",
    },
    {
      name: 'content that gives another success',
      code: "app.get('/', (req, res) => res.status(202).json({ status: 200, order }));",
    },
    {
      name: 'a status in words',
      code: "app.get('/', (req, res) => res.json({ status: 'shipped' }));",
    },
    {
      name: 'a number that is no code of an error',
      code: "app.get('/', (req, res) => res.json({ status: 3, code: 1004, message: 'late' }));",
    },
    {
      name: 'a code without a member for an error',
      code: "app.get('/', (req, res) => res.json({ code: 404, town: 'Springfield' }));",
    },
    {
      name: 'an unknown code',
      code: "app.get('/', (req, res) => res.json({ status: error.status }));",
    },
    {
      name: 'one of two codes by a variable',
      code: "app.get('/', (req, res) => { const status = late ? 404 : 200; res.json({ status }); });",
    },
    {
      name: 'a spread behind the code, which may replace it',
      code: "app.get('/', (req, res) => res.json({ status: 404, ...order }));",
    },
    {
      name: 'JSON-RPC',
      code: "app.post('/rpc', (req, res) => res.json({ jsonrpc: '2.0', status: 404, id: 1 }));",
    },
    {
      name: 'an error of JSON-RPC',
      code: "app.post('/rpc', (req, res) => res.json({ jsonrpc: '2.0', error: { code: 404, message: 'gone' } }));",
    },
    {
      name: 'an error beside data',
      code: "app.get('/', (req, res) => res.json({ data: null, error: { code: 404, message: 'gone' } }));",
    },
    {
      name: 'an error whose status is that of the response',
      code: "app.get('/', (req, res) => res.status(404).json({ error: { code: 404, message: 'gone' } }));",
    },
    {
      name: 'an error of another server',
      code: "app.get('/', (req, res) => res.json({ error: { url, status: 503, message: 'down' } }));",
    },
    {
      name: 'a code of an error that nothing explains',
      code: "app.get('/', (req, res) => res.json({ error: { code: 404 } }));",
    },
    {
      name: 'another object in the content',
      code: "app.get('/', (req, res) => res.json({ order: { status: 404, message: 'lost' } }));",
    },
    {
      name: 'GraphQL',
      code: "app.post('/graphql', (req, res) => res.json({ status: 400, errors: [{ message: 'no such field' }] }));",
    },
    {
      name: 'GraphQL with data',
      code: "app.post('/graphql', (req, res) => res.json({ data: null, code: 400, message: 'no such field' }));",
    },
    {
      name: 'a response that has a status for each of its parts',
      code: "app.post('/', (req, res) => res.status(207).json({ status: 404, error: 'one failed' }));",
    },
    {
      name: 'a status that was set before, on every path',
      code: "app.get('/', (req, res) => { res.status(404); res.json({ status: 404, error: 'gone' }); });",
    },
    {
      name: 'a status that was set before, on one path',
      code: "app.get('/', (req, res) => { if (!order) res.status(404); res.json({ status: 404, error: 'gone' }); });",
    },
    {
      name: 'a status whose value the file does not show',
      code: "app.get('/', (req, res) => res.status(code).json({ status: 404 }));",
    },
    {
      name: 'a response that was handed to a function before',
      code: "app.get('/', (req, res) => { prepare(res); res.json({ status: 404, error: 'gone' }); });",
    },
    {
      name: 'a response that was handed to a function before, on one path',
      code: "app.get('/', (req, res) => { if (late) prepare(res); res.json({ status: 404, error: 'gone' }); });",
    },
    {
      name: 'a callback, before which the status may have been set',
      code: "app.get('/', (req, res) => { if (!req.query.id) res.status(404); find((order) => res.json({ status: 404, error: 'gone' })); });",
    },
    {
      name: 'an error handler, before which the status may have been set',
      code: "app.use((err, req, res, next) => { res.json({ status: 500, error: 'broken' }); });",
    },
    {
      name: 'a function that a handler of the file calls with its response',
      code: `
function fail(req, res) { res.json({ status: 404, error: 'gone' }); }
app.get('/', (req, res) => { res.status(404); fail(req, res); });
`,
    },
    {
      name: 'a decorated handler',
      code: `
import { Get, HttpCode, Res } from '@nestjs/common';
class Orders { @Get() @HttpCode(404) find(@Res() res) { res.json({ status: 404, error: 'gone' }); } }
`,
      filename: 'file.ts',
    },
    {
      name: 'a default that depends on the method',
      code: `
import { All, Res } from '@nestjs/common';
class Orders { @All() find(@Res() res) { res.json({ status: 404, error: 'gone' }); } }
`,
      filename: 'file.ts',
    },
    {
      name: 'a context whose status was set',
      code: "router.get('/', (ctx) => { ctx.status = 403; ctx.body = { status: 403 }; });",
    },
    {
      name: 'a context that another handler had first',
      code: `
import Router from '@koa/router';
new Router().get('/', async (ctx, next) => { await next(); ctx.body = { status: 403 }; });
`,
    },
    {
      name: 'a second argument that gives the status',
      code: `
import { Hono } from 'hono';
new Hono().get('/', (c) => c.json({ code: 401, message: 'who?' }, 401));
`,
    },
    {
      name: 'a second argument that is no status',
      code: `
import { Hono } from 'hono';
new Hono().get('/', (c) => c.json({ code: 401, message: 'who?' }, { headers: {} }));
`,
    },
    {
      name: 'a second argument that may be a status',
      code: `
import { Hono } from 'hono';
new Hono().get('/', (c) => c.json({ code: 401, message: 'who?' }, init));
`,
    },
    { name: 'content that is thrown', code: "throw { status: 404, error: 'gone' };" },
    {
      name: 'an object that is no response',
      code: "app.get('/', (req, res) => { cache.json({ status: 404, error: 'gone' }); });",
    },
    {
      name: 'an object that a handler of NestJS returns, which an interceptor may read',
      code: `
import { Get } from '@nestjs/common';
class Orders { @Get() find() { return { statusCode: 404, message: 'gone' }; } }
`,
      filename: 'file.ts',
    },
    {
      name: 'an object with a status that an action of Remix returns',
      code: `
import { json } from '@remix-run/node';
export const action = async () => { return { status: 405, body: 'no' }; };
`,
    },
    {
      name: 'a member that is not checked',
      code: "app.get('/', (req, res) => res.json({ code: 404, message: 'gone' }));",
      options: [{ members: ['status', 'statusCode'] }],
    },
  ],
  invalid: [
    {
      name: 'the status of an error in the content',
      code: "app.get('/', (req, res) => res.json({ error: { code: 404, message: 'gone' } }));",
      errors: [
        {
          messageId: 'statusOnlyInContent',
          data: { sent: '200 (OK)', stated: '404 (Not Found)', demand: 'Convention; RFC 9110, 15' },
          ...at(1, 54, 57),
          suggestions: [
            {
              messageId: 'sendStatus',
              data: { status: '404 (Not Found)' },
              output:
                "app.get('/', (req, res) => res.status(404).json({ error: { code: 404, message: 'gone' } }));",
            },
          ],
        },
      ],
    },
    {
      name: 'a callback of a handler that sets no status',
      code: "app.get('/', (req, res) => { find((order) => res.json({ status: 404, error: 'gone' })); });",
      errors: [
        {
          messageId: 'statusOnlyInContent',
          data: { sent: '200 (OK)', stated: '404 (Not Found)', demand: 'Convention; RFC 9110, 15' },
          ...at(1, 65, 68),
          suggestions: [
            {
              messageId: 'sendStatus',
              data: { status: '404 (Not Found)' },
              output:
                "app.get('/', (req, res) => { find((order) => res.status(404).json({ status: 404, error: 'gone' })); });",
            },
          ],
        },
      ],
    },
    {
      name: 'Express: 200 by default',
      code: `
import express from 'express';
express().get('/', (req, res) => {
  if (!order) return res.json({ status: 404, error: 'gone' });
  res.json(order);
});
`,
      errors: [
        {
          messageId: 'statusOnlyInContent',
          data: { sent: '200 (OK)', stated: '404 (Not Found)', demand: 'Convention; RFC 9110, 15' },
          ...at(4, 41, 44),
          suggestions: [
            {
              messageId: 'sendStatus',
              data: { status: '404 (Not Found)' },
              output: `
import express from 'express';
express().get('/', (req, res) => {
  if (!order) return res.status(404).json({ status: 404, error: 'gone' });
  res.json(order);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Express: no import, a string and send',
      code: `
exports.show = (req, res) => {
  res.send({ statusCode: '404', error: 'gone' });
};
`,
      errors: [
        {
          messageId: 'statusOnlyInContent',
          data: { sent: '200 (OK)', stated: '404 (Not Found)', demand: 'Convention; RFC 9110, 15' },
          ...at(3, 26, 31),
          suggestions: [
            {
              messageId: 'sendStatus',
              data: { status: '404 (Not Found)' },
              output: `
exports.show = (req, res) => {
  res.status(404).send({ statusCode: '404', error: 'gone' });
};
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Express: a constant',
      code: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.set('A', 'b').json({ status: StatusCodes.NOT_FOUND }));
`,
      errors: [
        {
          messageId: 'statusOnlyInContent',
          data: { sent: '200 (OK)', stated: '404 (Not Found)', demand: 'Convention; RFC 9110, 15' },
          ...at(3, 61, 82),
          suggestions: [
            {
              messageId: 'sendStatus',
              data: { status: '404 (Not Found)' },
              output: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.set('A', 'b').status(StatusCodes.NOT_FOUND).json({ status: StatusCodes.NOT_FOUND }));
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Express: 200 as it is written',
      code: "app.get('/', (req, res) => res.status(200).json({ status: 404, error: 'gone' }));",
      errors: [
        {
          messageId: 'statusOnlyInContent',
          data: { sent: '200 (OK)', stated: '404 (Not Found)', demand: 'Convention; RFC 9110, 15' },
          ...at(1, 59, 62),
          suggestions: [
            {
              messageId: 'sendStatus',
              data: { status: '404 (Not Found)' },
              output:
                "app.get('/', (req, res) => res.status(404).json({ status: 404, error: 'gone' }));",
            },
          ],
        },
      ],
    },
    {
      name: 'Express: a code beside a message',
      code: "app.get('/', (req, res) => res.json({ code: 401, msg: 'who?' }));",
      errors: [
        {
          messageId: 'statusOnlyInContent',
          data: {
            sent: '200 (OK)',
            stated: '401 (Unauthorized)',
            demand: 'Convention; RFC 9110, 15',
          },
          ...at(1, 45, 48),
          suggestions: [
            {
              messageId: 'sendStatus',
              data: { status: '401 (Unauthorized)' },
              output:
                "app.get('/', (req, res) => res.status(401).json({ code: 401, msg: 'who?' }));",
            },
          ],
        },
      ],
    },
    {
      name: 'Express: content that has a name',
      code: `
app.get('/', (req, res) => {
  const answer = { status: 404, error: 'gone' };
  res.json(answer);
});
`,
      errors: [
        {
          messageId: 'statusOnlyInContent',
          data: { sent: '200 (OK)', stated: '404 (Not Found)', demand: 'Convention; RFC 9110, 15' },
          ...at(3, 28, 31),
          suggestions: [
            {
              messageId: 'sendStatus',
              data: { status: '404 (Not Found)' },
              output: `
app.get('/', (req, res) => {
  const answer = { status: 404, error: 'gone' };
  res.status(404).json(answer);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Express: one of several',
      code: `
app.get('/', (req, res) => {
  if (broken) return res.status(500).json({ status: 500 });
  return res.json({ status: 404 });
});
`,
      errors: [
        {
          messageId: 'statusOnlyInContent',
          data: { sent: '200 (OK)', stated: '404 (Not Found)', demand: 'Convention; RFC 9110, 15' },
          ...at(4, 29, 32),
          suggestions: [
            {
              messageId: 'sendStatus',
              data: { status: '404 (Not Found)' },
              output: `
app.get('/', (req, res) => {
  if (broken) return res.status(500).json({ status: 500 });
  return res.status(404).json({ status: 404 });
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Express: middleware',
      code: `
app.use((req, res) => {
  res.json({ status: 404, error: 'gone' });
});
`,
      errors: [
        {
          messageId: 'statusOnlyInContent',
          data: { sent: '200 (OK)', stated: '404 (Not Found)', demand: 'Convention; RFC 9110, 15' },
          ...at(3, 22, 25),
          suggestions: [
            {
              messageId: 'sendStatus',
              data: { status: '404 (Not Found)' },
              output: `
app.use((req, res) => {
  res.status(404).json({ status: 404, error: 'gone' });
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Express: a disagreement',
      code: "app.get('/', (req, res) => res.status(400).json({ statusCode: 404 }));",
      errors: [
        {
          messageId: 'statusContradicted',
          data: {
            sent: '400 (Bad Request)',
            stated: '404 (Not Found)',
            demand: 'Convention; RFC 9110, 15',
          },
          ...at(1, 63, 66),
          suggestions: [
            {
              messageId: 'sendStatus',
              data: { status: '404 (Not Found)' },
              output: "app.get('/', (req, res) => res.status(404).json({ statusCode: 404 }));",
            },
            {
              messageId: 'stateStatus',
              data: { status: '400 (Bad Request)' },
              output: "app.get('/', (req, res) => res.status(400).json({ statusCode: 400 }));",
            },
          ],
        },
      ],
    },
    {
      name: 'Express: a disagreement of constants',
      code: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => {
  res.status(StatusCodes.BAD_REQUEST);
  res.json({ status: StatusCodes.NOT_FOUND });
});
`,
      errors: [
        {
          messageId: 'statusContradicted',
          data: {
            sent: '400 (Bad Request)',
            stated: '404 (Not Found)',
            demand: 'Convention; RFC 9110, 15',
          },
          ...at(5, 22, 43),
          suggestions: [
            {
              messageId: 'sendStatus',
              data: { status: '404 (Not Found)' },
              output: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => {
  res.status(StatusCodes.NOT_FOUND);
  res.json({ status: StatusCodes.NOT_FOUND });
});
`,
            },
            {
              messageId: 'stateStatus',
              data: { status: '400 (Bad Request)' },
              output: `
import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => {
  res.status(StatusCodes.BAD_REQUEST);
  res.json({ status: StatusCodes.BAD_REQUEST });
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Express: problem details',
      code: "app.get('/', (req, res) => res.status(400).type('application/problem+json').json({ status: 404 }));",
      errors: [
        {
          messageId: 'statusContradicted',
          data: {
            sent: '400 (Bad Request)',
            stated: '404 (Not Found)',
            demand: 'RFC 9457, 3.1.2: MUST',
          },
          ...at(1, 92, 95),
          suggestions: [
            {
              messageId: 'sendStatus',
              data: { status: '404 (Not Found)' },
              output:
                "app.get('/', (req, res) => res.status(404).type('application/problem+json').json({ status: 404 }));",
            },
            {
              messageId: 'stateStatus',
              data: { status: '400 (Bad Request)' },
              output:
                "app.get('/', (req, res) => res.status(400).type('application/problem+json').json({ status: 400 }));",
            },
          ],
        },
      ],
    },
    {
      name: 'Koa',
      code: koa('ctx.body = { status: 403 };'),
      errors: [
        {
          messageId: 'statusOnlyInContent',
          data: { sent: '200 (OK)', stated: '403 (Forbidden)', demand: 'Convention; RFC 9110, 15' },
          ...at(4, 24, 27),
          suggestions: [
            {
              messageId: 'sendStatus',
              data: { status: '403 (Forbidden)' },
              output: koa('ctx.status = 403;', 'ctx.body = { status: 403 };'),
            },
          ],
        },
      ],
    },
    {
      name: 'Koa: a disagreement',
      code: koa('ctx.status = 401;', 'ctx.body = { status: 403 };'),
      errors: [
        {
          messageId: 'statusContradicted',
          data: {
            sent: '401 (Unauthorized)',
            stated: '403 (Forbidden)',
            demand: 'Convention; RFC 9110, 15',
          },
          ...at(5, 24, 27),
          suggestions: [
            {
              messageId: 'sendStatus',
              data: { status: '403 (Forbidden)' },
              output: koa('ctx.status = 403;', 'ctx.body = { status: 403 };'),
            },
            {
              messageId: 'stateStatus',
              data: { status: '401 (Unauthorized)' },
              output: koa('ctx.status = 401;', 'ctx.body = { status: 401 };'),
            },
          ],
        },
      ],
    },
    {
      name: 'Koa: no statement of its own',
      code: `
import Router from '@koa/router';
new Router().get('/', (ctx) => (ctx.body = { status: 403 }));
`,
      errors: [
        {
          messageId: 'statusOnlyInContent',
          data: { sent: '200 (OK)', stated: '403 (Forbidden)', demand: 'Convention; RFC 9110, 15' },
          ...at(3, 54, 57),
          suggestions: [],
        },
      ],
    },
    {
      name: 'Fastify',
      code: `
import Fastify from 'fastify';
Fastify().get('/', (request, reply) => {
  reply.send({ statusCode: 404, error: 'gone' });
});
`,
      errors: [
        {
          messageId: 'statusOnlyInContent',
          data: { sent: '200 (OK)', stated: '404 (Not Found)', demand: 'Convention; RFC 9110, 15' },
          ...at(4, 28, 31),
          suggestions: [
            {
              messageId: 'sendStatus',
              data: { status: '404 (Not Found)' },
              output: `
import Fastify from 'fastify';
Fastify().get('/', (request, reply) => {
  reply.code(404).send({ statusCode: 404, error: 'gone' });
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Hono',
      code: `
import { Hono } from 'hono';
new Hono().get('/', (c) => c.json({ code: 401, message: 'who?' }));
`,
      errors: [
        {
          messageId: 'statusOnlyInContent',
          data: {
            sent: '200 (OK)',
            stated: '401 (Unauthorized)',
            demand: 'Convention; RFC 9110, 15',
          },
          ...at(3, 43, 46),
          suggestions: [
            {
              messageId: 'sendStatus',
              data: { status: '401 (Unauthorized)' },
              output: `
import { Hono } from 'hono';
new Hono().get('/', (c) => c.json({ code: 401, message: 'who?' }, 401));
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Nest',
      code: `
import { Get, Res } from '@nestjs/common';
class Orders {
  @Get() find(@Res() res) {
    res.json({ statusCode: 404, message: 'gone' });
  }
}
`,
      filename: 'file.ts',
      errors: [
        {
          messageId: 'statusOnlyInContent',
          data: { sent: '200 (OK)', stated: '404 (Not Found)', demand: 'Convention; RFC 9110, 15' },
          ...at(5, 28, 31),
          suggestions: [
            {
              messageId: 'sendStatus',
              data: { status: '404 (Not Found)' },
              output: `
import { Get, Res } from '@nestjs/common';
class Orders {
  @Get() find(@Res() res) {
    res.status(404).json({ statusCode: 404, message: 'gone' });
  }
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Nest: 201 by default',
      code: `
import { Post, Res } from '@nestjs/common';
class Orders {
  @Post() add(@Res() res) {
    res.json({ statusCode: 409, message: 'twice' });
  }
}
`,
      filename: 'file.ts',
      errors: [
        {
          messageId: 'statusOnlyInContent',
          data: {
            sent: '201 (Created)',
            stated: '409 (Conflict)',
            demand: 'Convention; RFC 9110, 15',
          },
          ...at(5, 28, 31),
          suggestions: [
            {
              messageId: 'sendStatus',
              data: { status: '409 (Conflict)' },
              output: `
import { Post, Res } from '@nestjs/common';
class Orders {
  @Post() add(@Res() res) {
    res.status(409).json({ statusCode: 409, message: 'twice' });
  }
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Next.js',
      code: `
import { NextResponse } from 'next/server';
export function GET() {
  return NextResponse.json({ error: 'broken', status: 500 });
}
`,
      errors: [
        {
          messageId: 'statusOnlyInContent',
          data: {
            sent: '200 (OK)',
            stated: '500 (Internal Server Error)',
            demand: 'Convention; RFC 9110, 15',
          },
          ...at(4, 55, 58),
          suggestions: [
            {
              messageId: 'sendStatus',
              data: { status: '500 (Internal Server Error)' },
              output: `
import { NextResponse } from 'next/server';
export function GET() {
  return NextResponse.json({ error: 'broken', status: 500 }, { status: 500 });
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Fetch: an empty init',
      code: `
export function GET() {
  return Response.json({ error: 'broken', status: 500 }, {});
}
`,
      errors: [
        {
          messageId: 'statusOnlyInContent',
          data: {
            sent: '200 (OK)',
            stated: '500 (Internal Server Error)',
            demand: 'Convention; RFC 9110, 15',
          },
          ...at(3, 51, 54),
          suggestions: [
            {
              messageId: 'sendStatus',
              data: { status: '500 (Internal Server Error)' },
              output: `
export function GET() {
  return Response.json({ error: 'broken', status: 500 }, { status: 500 });
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Fetch: an init with fields',
      code: `
export function GET() {
  return new Response(JSON.stringify({ status: 500 }), { headers: { A: 'b' } });
}
`,
      errors: [
        {
          messageId: 'statusOnlyInContent',
          data: {
            sent: '200 (OK)',
            stated: '500 (Internal Server Error)',
            demand: 'Convention; RFC 9110, 15',
          },
          ...at(3, 48, 51),
          suggestions: [
            {
              messageId: 'sendStatus',
              data: { status: '500 (Internal Server Error)' },
              output: `
export function GET() {
  return new Response(JSON.stringify({ status: 500 }), { status: 500, headers: { A: 'b' } });
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Fetch: an init from elsewhere',
      code: `
export function GET() {
  return Response.json({ error: 'broken', status: 500 }, { status: 400 });
}
`,
      errors: [
        {
          messageId: 'statusContradicted',
          data: {
            sent: '400 (Bad Request)',
            stated: '500 (Internal Server Error)',
            demand: 'Convention; RFC 9110, 15',
          },
          ...at(3, 51, 54),
          suggestions: [
            {
              messageId: 'sendStatus',
              data: { status: '500 (Internal Server Error)' },
              output: `
export function GET() {
  return Response.json({ error: 'broken', status: 500 }, { status: 500 });
}
`,
            },
            {
              messageId: 'stateStatus',
              data: { status: '400 (Bad Request)' },
              output: `
export function GET() {
  return Response.json({ error: 'broken', status: 400 }, { status: 400 });
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'node:http',
      code: `
import { createServer } from 'node:http';
createServer((req, res) => {
  res.setHeader('A', 'b');
  res.end(JSON.stringify({ status: 404 }));
});
`,
      errors: [
        {
          messageId: 'statusOnlyInContent',
          data: { sent: '200 (OK)', stated: '404 (Not Found)', demand: 'Convention; RFC 9110, 15' },
          ...at(5, 36, 39),
          suggestions: [
            {
              messageId: 'sendStatus',
              data: { status: '404 (Not Found)' },
              output: `
import { createServer } from 'node:http';
createServer((req, res) => {
  res.setHeader('A', 'b');
  res.statusCode = 404;
  res.end(JSON.stringify({ status: 404 }));
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'AdonisJS',
      code: adonis("response.json({ status: 404, error: 'gone' });"),
      errors: [
        {
          messageId: 'statusOnlyInContent',
          data: { sent: '200 (OK)', stated: '404 (Not Found)', demand: 'Convention; RFC 9110, 15' },
          ...at(4, 27, 30),
          suggestions: [
            {
              messageId: 'sendStatus',
              data: { status: '404 (Not Found)' },
              output: adonis("response.status(404).json({ status: 404, error: 'gone' });"),
            },
          ],
        },
      ],
    },
    {
      name: 'AdonisJS: content of an error',
      code: adonis('response.abort({ status: 404 }, 400);'),
      errors: [
        {
          messageId: 'statusContradicted',
          data: {
            sent: '400 (Bad Request)',
            stated: '404 (Not Found)',
            demand: 'Convention; RFC 9110, 15',
          },
          ...at(4, 28, 31),
          suggestions: [
            {
              messageId: 'sendStatus',
              data: { status: '404 (Not Found)' },
              output: adonis('response.abort({ status: 404 }, 404);'),
            },
            {
              messageId: 'stateStatus',
              data: { status: '400 (Bad Request)' },
              output: adonis('response.abort({ status: 400 }, 400);'),
            },
          ],
        },
      ],
    },
    {
      name: 'members that are checked',
      code: "app.get('/', (req, res) => res.json({ status: 404, code: 403, message: 'gone' }));",
      options: [{ members: ['code'] }],
      errors: [
        {
          messageId: 'statusOnlyInContent',
          data: { sent: '200 (OK)', stated: '403 (Forbidden)', demand: 'Convention; RFC 9110, 15' },
          ...at(1, 58, 61),
        },
      ],
    },
  ],
});
