// Fields that may reach a response by code that no adapter knows.
import Koa from 'koa';
import { Elysia } from 'elysia';
import express, { type Request, type Response as Reply } from 'express';
import { Hono } from 'hono';
import Fastify from 'fastify';
import { appendResponseHeader, defineEventHandler, setHeader } from 'h3';
import { json } from '@sveltejs/kit';

const app = new Koa();

app.use((ctx) => {
  ctx.res.setHeader('Allow', 'GET');
  ctx.status = 405; //~ send 405, allow unknown
});

app.use((ctx) => {
  ctx.set('Allow', 'GET');
  ctx.remove('Allow');
  ctx.status = 405; //~ send 405, allow unknown
});

app.use((ctx) => {
  ctx.state.cache.set('Allow', 'GET');
  ctx.status = 405; //~ send 405, allow no
});

export const later = defineEventHandler((event) => {
  event.res.headers.set('allow', 'GET');
  event.res.status = 405; //~ send 405, allow unknown
  return 'No';
});

// Reading a field does not set it.
app.use((ctx) => {
  if (ctx.headers.authorization.startsWith('Basic')) audit(ctx.res.statusCode, ctx.state.user);
  ctx.status = 405; //~ send 405, allow no
});

express().all('/', (req, res) => {
  audit(res.locals.user.name());
  res.sendStatus(405); //~ send 405, allow no
});

Fastify().all('/', (request, reply) => {
  reply.raw.setHeader('Allow', 'GET');
  return reply.code(405).send(); //~ send 405, allow yes
});

// Fields that a handler sets beside the response go with the response that it returns.

export default defineEventHandler((event) => {
  setHeader(event, 'Allow', 'GET');
  return new Response(null, { status: 405 }); //~ send 405, allow unknown
});

export const append = defineEventHandler((event) => {
  appendResponseHeader(event, 'Allow', 'GET');
  return [1].map(() => {
    return new Response(null, { status: 405 }); //~ send 405, allow unknown
  });
});

export const PUT = ({ setHeaders }) => {
  setHeaders({ allow: 'GET' });
  return json({}, { status: 405 }); //~ send 405, allow unknown
};

export const PATCH = (event) => {
  event.setHeaders({ allow: 'GET' });
  return new Response(null, { status: 405 }); //~ send 405, allow unknown
};

export const POST = ({ headers }) => {
  headers.set('allow', 'GET');
  return new Response(null, { status: 405 }); //~ send 405, allow unknown
};

export const DELETE = ({ context }) => {
  context.headers.allow = 'GET';
  return new Response(null, { status: 405 }); //~ send 405, allow unknown
};

export const OPTIONS = ({ context }) => {
  context.headers = { allow: 'GET' };
  return new Response(null, { status: 405 }); //~ send 405, allow unknown
};

export const GET = (request) => {
  if (request.headers.get('Range')) return new Response(null, { status: 416 }); //~ send 416, content-range no
  const seen = new Set();
  seen.add(request);
  return new Response(null, { status: 405 }); //~ send 405, allow no
};

new Elysia()
  .get('/status', ({ status }) => status(405)) //~ send 405, allow unknown
  .get('/fields', ({ set }) => {
    set.headers = { allow: 'GET' };
    set.status = 405; //~ send 405, allow yes
    return 'No';
  });

const responses = [new Response(null, { status: 405 })]; //~ send 405, allow unknown

// A function that is no handler, or that other functions call, may be given a response with fields.

export const refuse = (reason: string, req: Request, res: Reply) => {
  res.status(405).end(reason); //~ send 405, allow unknown
};

export const fail = (res: Reply) => {
  res.status(405).end(); //~ send 405, allow unknown
};

function deny(req: Request, res: Reply) {
  res.status(405).end(); //~ send 405, allow unknown
}

const forbid = (req: Request, res: Reply) => {
  res.status(405).end(); //~ send 405, allow unknown
};

express().get('/', (req, res) => {
  res.set('Allow', 'GET');
  return req.query.strict ? deny(req, res) : forbid(req, res);
});

function handle(req: Request, res: Reply) {
  res.status(405).end(); //~ send 405, allow no
}

express().use(handle);
express().use((error, req, res, next) => {
  res.status(405).end(); //~ send 405, allow no
});
new Hono().onError((error, c) => c.text('No', 405)); //~ send 405, allow no
