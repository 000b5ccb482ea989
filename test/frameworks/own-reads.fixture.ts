// Comparisons with the status of the file's own response, and with that of an application under test.
import { createServer } from 'node:http';
import Koa from 'koa';
import express from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';
import { Elysia } from 'elysia';
import { server as hapi } from '@hapi/hapi';
import { expect } from 'vitest';

const koa = new Koa();
koa.use(async (ctx, next) => {
  await next();
  if (ctx.status === 404 && !ctx.body) return; //~ compare 404, framework koa, evidence import, any
  if (ctx.response.status >= 500) ctx.status = 503; //~ compare 500, framework koa; send 503
  if (ctx.state.status === 404 || ctx.request.status === 404) return;
});

const app = express();
app.put('/users', (req, res, next) => {
  res.on('finish', () => res.statusCode >= 400); //~ compare 400, framework express, PUT /users
  if (res.statusCode === 200) next(); //~ compare 200, framework express, PUT /users
  if (res.status === 200 || req.statusCode === 200) next();
});

createServer((request, response) => {
  if (response.statusCode < 300) response.end(); //~ compare 300, framework node-http
});

export const logged = (req, res) => {
  switch (res.statusCode) {
    case 304: //~ compare 304, framework request-response, evidence convention
      return res.end();
  }
};

const api = fastify();
api.addHook('onResponse', () => {});
api.get('/', (request, reply) => {
  if (reply.statusCode === 404) return reply.send(); //~ compare 404, framework fastify
  return reply.raw.statusCode === 500; //~ compare 500, framework fastify
});
const honoApp = new Hono();
honoApp.use(async (c, next) => {
  await next();
  if (c.res.status === 404) console.log('missing'); //~ compare 404, framework hono
});

const elysia = new Elysia().get('/', ({ set }) => set.status === 404); //~ compare 404, framework elysia

export async function answers() {
  const injected = await api.inject({ url: '/' });
  expect(injected.statusCode).toBe(200); //~ expect 200, framework fastify, evidence import
  api.inject('/', (error, response) => {
    expect(response.statusCode).toBe(201); //~ expect 201, framework fastify
    expect(error.statusCode).toBe(201);
  });
  api.inject('/').then(({ statusCode }) => expect(statusCode).toBe(202)); //~ expect 202, framework fastify
  const requested = await honoApp.request('/');
  expect(requested.status).toBe(203); //~ expect 203, framework hono
  const handled = await elysia.handle(new Request('http://localhost/'));
  expect(handled.status).toBe(204); //~ expect 204, framework elysia
  const asked = await hapi({ port: 0 }).inject('/');
  expect(asked.statusCode).toBe(205); //~ expect 205, framework hapi
  expect(injected.status).toBe(200);
  expect(requested.statusCode).toBe(200);
  expect(await injected.json().statusCode).toBe(200);
}
