import rule from '../../rules/no-misplaced-status-code.ts';
import { at, bodyOf, run } from '../rule-tester.ts';

const fastify = (...statements: readonly string[]) => `
import Fastify from 'fastify';
Fastify().get('/', (request, reply) => {
${bodyOf(statements)}});
`;

const transformed = {
  status: '203 (Non-Authoritative Information)',
  sender: 'a transforming proxy',
  because: 'it says that the content is not as the origin server sent it',
  demand: 'RFC 9110, 15.3.4: by definition',
};

const badGateway = {
  status: '502 (Bad Gateway)',
  sender: 'a gateway or proxy',
  because: 'it says that the server behind this one gave an invalid answer',
  demand: 'RFC 9110, 15.6.3: by definition',
};

const networkAuthentication = {
  status: '511 (Network Authentication Required)',
  sender: 'a captive portal',
  because: 'it asks the client to authenticate to the network, and an origin server is behind that',
  demand: 'RFC 6585, 6: SHOULD NOT',
};

const gatewayTimeout = {
  status: '504 (Gateway Timeout)',
  sender: 'a gateway or proxy',
  because: 'it says that the server behind this one did not answer in time',
  demand: 'RFC 9110, 15.6.5: by definition',
};

run(rule, {
  valid: [
    {
      name: 'middleware that answers after a timeout',
      code: `
require('express')().use((req, res, next) => {
  if (req.timedout) return res.status(504).end();
  next();
});`,
    },
    {
      name: 'a status of a class of errors, which may be thrown elsewhere',
      code: "import { makeConstructor } from 'restify-errors'; makeConstructor('SignInError', { statusCode: 407 });",
    },
    {
      name: 'a function of the file, whose callers may ask others',
      code: `
require('express')().get('/', (req, res) => {
  const timer = setTimeout(() => giveUp(res), 100);
  load((orders) => { clearTimeout(timer); res.json(orders); });
});
function giveUp(res) { res.status(504).end(); }`,
    },
    {
      name: 'a handler in a file with the word upstream',
      code: "const upstream = 'orders'; app.get('/', (req, res) => res.status(502).end());",
    },
    {
      name: 'a handler that awaits the body of the request',
      code: "app.post('/', async (req, res) => { if (!(await req.body)) res.status(502).end(); });",
    },
    {
      name: 'a status of an origin server',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => res.status(503).end());
`,
    },
    {
      name: 'an unknown status',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => res.status(code).end());
`,
    },
    {
      name: 'a handler that awaits a call, which may ask another server',
      code: `
import express from 'express';
const app = express();
app.get('/', async (req, res) => { if (!(await load())) res.status(502).end(); });
`,
    },
    {
      name: 'a handler with a call, which may ask another server',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => { if (!load()) res.status(502).end(); });
`,
    },
    {
      name: 'a handler that calls a method of the application',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => { if (!req.app.load()) res.status(502).end(); });
`,
    },
    {
      name: 'a handler that reads a variable of the module, which another server may set',
      code: `
import express from 'express';
const app = express();
let isDown = false;
export const fall = () => { isDown = true; };
app.get('/', (req, res) => { if (isDown) res.status(502).end(); });
`,
    },
    {
      name: 'a handler that reads a parameter of the function around it',
      code: `
import express from 'express';
const app = express();
const check = (isDown) => { app.get('/', (req, res) => { if (isDown) res.status(502).end(); }); };
`,
    },
    {
      name: 'a callback',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => { load((order) => { if (!order) res.status(504).end(); }); });
`,
    },
    {
      name: 'a handler of errors',
      code: `
import express from 'express';
const app = express();
app.use((err, req, res, next) => { res.status(502).end(); });
`,
    },
    {
      name: 'a handler that catches an error',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => { try { res.json(JSON.parse(req.body)); } catch { res.status(502).end(); } });
`,
    },
    {
      name: 'a handler with a tagged template, which is a call',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => { const rows = sql\`select\`; if (!rows) res.status(504).end(); });
`,
    },
    {
      name: 'a service',
      code: `
import createError from 'http-errors';
export function load() { throw createError(502); }
`,
    },
    {
      name: 'a file with the word upstream',
      code: `
import express from 'express';
const app = express();
const upstream = new URL('http://orders/');
app.get('/', (req, res) => { res.status(203).send(page); res.status(502).end(); });
`,
    },
    {
      name: 'a file that calls fetch',
      code: `
import express from 'express';
const app = express();
app.get('/', async (req, res) => { const page = await fetch(url); res.status(203).send(page); });
`,
    },
    {
      name: 'a file that calls http.get',
      code: `
import http from 'node:http';
http.createServer((req, res) => { http.get(url, (page) => { res.writeHead(203); page.pipe(res); }); });
`,
    },
    {
      name: 'a proxy',
      code: `
import httpProxy from 'http-proxy';
export default (req, res) => res.status(407).end();
`,
    },
    {
      name: 'a captive portal',
      code: `
import express from 'express';
const app = express();
const portal = '/login';
app.use((req, res) => res.status(511).send(portal));
`,
    },
    {
      name: 'a path with the status in it',
      code: `
import express from 'express';
const app = express();
app.get('/status/502', (req, res) => res.status(502).end());
`,
    },
    { name: 'a comparison', code: 'if (response.status === 203) load();' },
    {
      name: 'a status that the option allows',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => res.status(203).json(order));
`,
      options: [{ allow: [203] }],
    },
  ],
  invalid: [
    {
      name: 'Express: 203',
      code: `
import express from 'express';
const app = express();
app.post('/login', async (req, res) => {
  const user = await User.find(req.body.name);
  if (!user) return res.status(203).json({ error: 'who?' });
  res.json(user);
});
`,
      errors: [
        {
          messageId: 'senderElsewhere',
          data: transformed,
          ...at(6, 32, 35),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '200 (OK)' },
              output: `
import express from 'express';
const app = express();
app.post('/login', async (req, res) => {
  const user = await User.find(req.body.name);
  if (!user) return res.status(200).json({ error: 'who?' });
  res.json(user);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Express: 407 and 511',
      code: `
import express from 'express';
const app = express();
app.set('trust proxy', true);
app.use((req, res, next) => {
  if (!req.headers.authorization) return res.status(407).end();
  if (!req.headers['x-forwarded-for']) return res.sendStatus(511);
  next();
});
`,
      errors: [
        {
          messageId: 'senderElsewhere',
          data: {
            status: '407 (Proxy Authentication Required)',
            sender: 'a proxy',
            because: 'it asks the client to authenticate to the proxy, not to this server',
            demand: 'RFC 9110, 15.5.8: by definition',
          },
          ...at(6, 53, 56),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '401 (Unauthorized)' },
              output: `
import express from 'express';
const app = express();
app.set('trust proxy', true);
app.use((req, res, next) => {
  if (!req.headers.authorization) return res.status(401).end();
  if (!req.headers['x-forwarded-for']) return res.sendStatus(511);
  next();
});
`,
            },
          ],
        },
        {
          messageId: 'senderElsewhere',
          data: networkAuthentication,
          ...at(7, 62, 65),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '401 (Unauthorized)' },
              output: `
import express from 'express';
const app = express();
app.set('trust proxy', true);
app.use((req, res, next) => {
  if (!req.headers.authorization) return res.status(407).end();
  if (!req.headers['x-forwarded-for']) return res.sendStatus(401);
  next();
});
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '403 (Forbidden)' },
              output: `
import express from 'express';
const app = express();
app.set('trust proxy', true);
app.use((req, res, next) => {
  if (!req.headers.authorization) return res.status(407).end();
  if (!req.headers['x-forwarded-for']) return res.sendStatus(403);
  next();
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Express: 502',
      code: `
import express from 'express';
const app = express();
app.get('/', (req, res) => {
  const { id } = req.params;
  if (Number.isNaN(Number(id))) return res.status(502).json({ error: 'no number' });
  res.json([id].map((each) => each.trim()));
});
`,
      errors: [
        {
          messageId: 'nobodyAsked',
          data: badGateway,
          ...at(6, 51, 54),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '500 (Internal Server Error)' },
              output: `
import express from 'express';
const app = express();
app.get('/', (req, res) => {
  const { id } = req.params;
  if (Number.isNaN(Number(id))) return res.status(500).json({ error: 'no number' });
  res.json([id].map((each) => each.trim()));
});
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '503 (Service Unavailable)' },
              output: `
import express from 'express';
const app = express();
app.get('/', (req, res) => {
  const { id } = req.params;
  if (Number.isNaN(Number(id))) return res.status(503).json({ error: 'no number' });
  res.json([id].map((each) => each.trim()));
});
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
exports.show = (req, res) => {
  if (!req.body.id) return res.status(StatusCodes.GATEWAY_TIMEOUT).end();
  res.end();
};
`,
      errors: [
        {
          messageId: 'nobodyAsked',
          data: gatewayTimeout,
          ...at(4, 39, 66),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '503 (Service Unavailable)' },
              output: `
import { StatusCodes } from 'http-status-codes';
exports.show = (req, res) => {
  if (!req.body.id) return res.status(StatusCodes.SERVICE_UNAVAILABLE).end();
  res.end();
};
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '500 (Internal Server Error)' },
              output: `
import { StatusCodes } from 'http-status-codes';
exports.show = (req, res) => {
  if (!req.body.id) return res.status(StatusCodes.INTERNAL_SERVER_ERROR).end();
  res.end();
};
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Koa',
      code: `
import Router from '@koa/router';
new Router().get('/', (ctx) => {
  if (!ctx.query.id) ctx.throw(504, 'no id');
  ctx.status = 203;
  ctx.body = 'orders';
});
`,
      errors: [
        {
          messageId: 'nobodyAsked',
          data: gatewayTimeout,
          ...at(4, 32, 35),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '503 (Service Unavailable)' },
              output: `
import Router from '@koa/router';
new Router().get('/', (ctx) => {
  if (!ctx.query.id) ctx.throw(503, 'no id');
  ctx.status = 203;
  ctx.body = 'orders';
});
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '500 (Internal Server Error)' },
              output: `
import Router from '@koa/router';
new Router().get('/', (ctx) => {
  if (!ctx.query.id) ctx.throw(500, 'no id');
  ctx.status = 203;
  ctx.body = 'orders';
});
`,
            },
          ],
        },
        {
          messageId: 'senderElsewhere',
          data: transformed,
          ...at(5, 16, 19),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '200 (OK)' },
              output: `
import Router from '@koa/router';
new Router().get('/', (ctx) => {
  if (!ctx.query.id) ctx.throw(504, 'no id');
  ctx.status = 200;
  ctx.body = 'orders';
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Fastify',
      code: fastify(
        'if (!request.query.id) return reply.code(502).send();',
        'return reply.code(511).send();',
      ),
      errors: [
        {
          messageId: 'nobodyAsked',
          data: badGateway,
          ...at(4, 44, 47),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '500 (Internal Server Error)' },
              output: fastify(
                'if (!request.query.id) return reply.code(500).send();',
                'return reply.code(511).send();',
              ),
            },
            {
              messageId: 'useStatus',
              data: { status: '503 (Service Unavailable)' },
              output: fastify(
                'if (!request.query.id) return reply.code(503).send();',
                'return reply.code(511).send();',
              ),
            },
          ],
        },
        {
          messageId: 'senderElsewhere',
          data: networkAuthentication,
          ...at(5, 21, 24),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '401 (Unauthorized)' },
              output: fastify(
                'if (!request.query.id) return reply.code(502).send();',
                'return reply.code(401).send();',
              ),
            },
            {
              messageId: 'useStatus',
              data: { status: '403 (Forbidden)' },
              output: fastify(
                'if (!request.query.id) return reply.code(502).send();',
                'return reply.code(403).send();',
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'Hono',
      code: `
import { Hono } from 'hono';
new Hono().get('/', (c) => {
  if (!c.req.query('id')) return c.text('no id', 502);
  return c.json([], 203);
});
`,
      errors: [
        {
          messageId: 'nobodyAsked',
          data: badGateway,
          ...at(4, 50, 53),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '500 (Internal Server Error)' },
              output: `
import { Hono } from 'hono';
new Hono().get('/', (c) => {
  if (!c.req.query('id')) return c.text('no id', 500);
  return c.json([], 203);
});
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '503 (Service Unavailable)' },
              output: `
import { Hono } from 'hono';
new Hono().get('/', (c) => {
  if (!c.req.query('id')) return c.text('no id', 503);
  return c.json([], 203);
});
`,
            },
          ],
        },
        {
          messageId: 'senderElsewhere',
          data: transformed,
          ...at(5, 21, 24),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '200 (OK)' },
              output: `
import { Hono } from 'hono';
new Hono().get('/', (c) => {
  if (!c.req.query('id')) return c.text('no id', 502);
  return c.json([], 200);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Nest',
      code: `
import { BadGatewayException, Body, HttpCode, Post } from '@nestjs/common';
class Orders {
  @Post() @HttpCode(203) add(@Body() order) {
    if (!order.name) throw new BadGatewayException();
  }
}
`,
      filename: 'file.ts',
      errors: [
        {
          messageId: 'senderElsewhere',
          data: transformed,
          ...at(4, 21, 24),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '200 (OK)' },
              output: `
import { BadGatewayException, Body, HttpCode, Post } from '@nestjs/common';
class Orders {
  @Post() @HttpCode(200) add(@Body() order) {
    if (!order.name) throw new BadGatewayException();
  }
}
`,
            },
          ],
        },
        {
          messageId: 'nobodyAsked',
          data: badGateway,
          ...at(5, 28, 53),
          suggestions: [],
        },
      ],
    },
    {
      name: 'Fetch',
      code: `
export function GET(request) {
  if (request.method === 'HEAD') throw new ShopError('no');
  return new Response(null, { status: request.url.endsWith('/') ? 504 : 203 });
}
`,
      errors: [
        {
          messageId: 'nobodyAsked',
          data: gatewayTimeout,
          ...at(4, 67, 70),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '503 (Service Unavailable)' },
              output: `
export function GET(request) {
  if (request.method === 'HEAD') throw new ShopError('no');
  return new Response(null, { status: request.url.endsWith('/') ? 503 : 203 });
}
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '500 (Internal Server Error)' },
              output: `
export function GET(request) {
  if (request.method === 'HEAD') throw new ShopError('no');
  return new Response(null, { status: request.url.endsWith('/') ? 500 : 203 });
}
`,
            },
          ],
        },
        {
          messageId: 'senderElsewhere',
          data: transformed,
          ...at(4, 73, 76),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '200 (OK)' },
              output: `
export function GET(request) {
  if (request.method === 'HEAD') throw new ShopError('no');
  return new Response(null, { status: request.url.endsWith('/') ? 504 : 200 });
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
const message = 'no';
createServer((req, res) => {
  if (req.url !== '/') {
    res.writeHead(502);
    res.end(message);
  }
});
`,
      errors: [
        {
          messageId: 'nobodyAsked',
          data: badGateway,
          ...at(6, 19, 22),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '500 (Internal Server Error)' },
              output: `
import { createServer } from 'node:http';
const message = 'no';
createServer((req, res) => {
  if (req.url !== '/') {
    res.writeHead(500);
    res.end(message);
  }
});
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '503 (Service Unavailable)' },
              output: `
import { createServer } from 'node:http';
const message = 'no';
createServer((req, res) => {
  if (req.url !== '/') {
    res.writeHead(503);
    res.end(message);
  }
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'thrown by a service',
      code: `
import createError from 'http-errors';
export function check(user) {
  if (!user) throw createError(407);
}
`,
      errors: [
        {
          messageId: 'senderElsewhere',
          data: {
            status: '407 (Proxy Authentication Required)',
            sender: 'a proxy',
            because: 'it asks the client to authenticate to the proxy, not to this server',
            demand: 'RFC 9110, 15.5.8: by definition',
          },
          ...at(4, 32, 35),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '401 (Unauthorized)' },
              output: `
import createError from 'http-errors';
export function check(user) {
  if (!user) throw createError(401);
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'the other statuses',
      code: `
app.use((req, res) => {
  res.status(203);
  res.status(511).end();
});
`,
      options: [{ allow: [203] }],
      errors: [
        {
          messageId: 'senderElsewhere',
          data: networkAuthentication,
          ...at(4, 14, 17),
          suggestions: [
            {
              messageId: 'useStatus',
              data: { status: '401 (Unauthorized)' },
              output: `
app.use((req, res) => {
  res.status(203);
  res.status(401).end();
});
`,
            },
            {
              messageId: 'useStatus',
              data: { status: '403 (Forbidden)' },
              output: `
app.use((req, res) => {
  res.status(203);
  res.status(403).end();
});
`,
            },
          ],
        },
      ],
    },
  ],
});
