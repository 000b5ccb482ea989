/** What servers send for a 200 that a program gives no content, or a text of no characters. */
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Elysia, type Context } from 'elysia';
import express from 'express';
import Fastify, { type RouteHandlerMethod } from 'fastify';
import { Hono, type Context as HonoContext } from 'hono';
import Koa from 'koa';
import { describe, expect, it } from 'vitest';

/** The content that a client gets from a listener. */
async function received(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST' });
  const text = await response.text();
  server.close();
  await once(server, 'close');
  return text;
}

async function injected(handler: RouteHandlerMethod): Promise<string> {
  const { body } = await Fastify().post('/', handler).inject({ method: 'POST', url: '/' });
  return body;
}

const posted = () => new Request('http://localhost/', { method: 'POST' });
const expressed = (handler: express.RequestHandler) => received(express().post('/', handler));
const koa = (handler: Koa.Middleware) => {
  const listener = new Koa().use(handler).callback();
  return received((request, response) => void listener(request, response));
};
const textOf = async (response: Response | Promise<Response>) => (await response).text();

describe('no content of the program, for which the phrase is sent', () => {
  it.each([
    ['Express', expressed((_, res) => void res.sendStatus(200))],
    ['Koa', koa((ctx) => void (ctx.status = 200))],
    ['Elysia', textOf(new Elysia().post('/', ({ status }) => status(200)).handle(posted()))],
  ])('%s', async (_, content) => {
    expect(await content).toBe('OK');
  });
});

describe('a text of no characters, which is sent as no bytes', () => {
  it.each([
    ['Express', expressed((_, res) => void res.status(200).send(''))],
    ['Koa', koa((ctx) => void Object.assign(ctx, { status: 200, body: '' }))],
    ['Fastify', injected((_, reply) => reply.code(200).send(''))],
    [
      'Fastify, returned',
      injected((_, reply) => {
        void reply.code(200);
        return Promise.resolve('');
      }),
    ],
    ['Elysia', textOf(new Elysia().post('/', ({ status }) => status(200, '')).handle(posted()))],
    ['Hono', textOf(new Hono().post('/', (c) => c.body('', 200)).request('/', { method: 'POST' }))],
    ['Fetch', textOf(new Response('', { status: 200 }))],
  ])('%s', async (_, content) => {
    expect(await content).toBe('');
  });
});

it('null is JSON in Fastify', async () => {
  expect(await injected((_, reply) => reply.code(200).send(null))).toBe('null');
});

it('a Response of 204 takes null, and throws for a text of no characters', () => {
  expect(new Response(null, { status: 204 }).status).toBe(204);
  expect(() => new Response(String(), { status: 204 })).toThrow(TypeError);
});

describe('a 204 for which a framework makes a Response of content, be it a text of no characters', () => {
  const elysia = (handler: (context: Context) => unknown) =>
    new Elysia().post('/', handler).handle(posted());
  const hono = (handler: (c: HonoContext) => Response | Promise<Response>) =>
    new Hono()
      .onError((error, c) => c.text(error.message, 500))
      .post('/', handler)
      .request('/', { method: 'POST' });

  it.each([
    ["c.text('')", hono((c) => c.text(String(), 204 as never))],
    ["c.html('')", hono((c) => c.html(String(), 204 as never))],
    ["c.body('')", hono((c) => c.body(String(), 204 as never))],
    ["c.newResponse('')", hono((c) => c.newResponse(String(), 204 as never))],
    ["status(204, '')", elysia(({ status }) => status(204, ''))],
    ['status(204)', elysia(({ status }) => status(204))],
    [
      "return ''",
      elysia(({ set }) => {
        set.status = 204;
        return '';
      }),
    ],
  ])('%s', async (_, response) => {
    expect((await response).status).toBe(500);
  });

  it('null is no content in Hono', async () => {
    expect((await hono((c) => c.body(null, 204))).status).toBe(204);
  });
});
