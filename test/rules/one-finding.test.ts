/**
 * A status that is replaced before it is sent, `res.status(700).status(200)`, is reported once: no other rule reports it,
 * since no client gets it. Only a status at which the call throws is reported for that as well.
 */
import { judge, type Verdict } from './verdicts.ts';

const replaced = 'no-overridden-status 2';

const handlers = {
  node: (body: string) =>
    `import { createServer } from 'node:http';\ncreateServer((req, res) => { ${body} });`,
  express: (body: string) =>
    `import express from 'express';\nexpress().get('/', (req, res) => { ${body} });`,
  koa: (body: string) => `import Koa from 'koa';\nnew Koa().use((ctx) => { ${body} });`,
  fastify: (body: string) =>
    `import Fastify from 'fastify';\nFastify().get('/', async (request, reply) => { ${body} });`,
  hono: (body: string) => `import { Hono } from 'hono';\nnew Hono().get('/', (c) => { ${body} });`,
  h3: (body: string) =>
    `import { defineEventHandler, setResponseStatus, sendRedirect } from 'h3';\nexport default defineEventHandler((event) => { ${body} });`,
  hapi: (body: string) =>
    `import Hapi from '@hapi/hapi';\nHapi.server().route({ method: 'GET', path: '/', handler: (request, h) => { ${body} } });`,
  elysia: (body: string) =>
    `import { Elysia } from 'elysia';\nnew Elysia().get('/', ({ set }) => { ${body} });`,
  restify: (body: string) =>
    `import restify from 'restify';\nrestify.createServer().get('/', (req, res, next) => { ${body} next(); });`,
  polka: (body: string) =>
    `import polka from 'polka';\npolka().get('/', (req, res) => { ${body} });`,
} as const;

function once(framework: keyof typeof handlers, ...bodies: readonly string[]): readonly Verdict[] {
  return bodies.map((body) => ({ code: handlers[framework](body), reports: [replaced] }));
}

/** Statuses that other rules would report if they were sent. */
const odd = ['100', '404.5', '4040', '700', '434', '418', '305', '304', '103', '101', '0', "'404'"];

judge('a status that is replaced before it is sent', [
  ...odd.flatMap((status) =>
    once('node', `res.statusCode = ${status}; res.statusCode = 200; res.end('x');`),
  ),
  ...odd.flatMap((status) =>
    once('polka', `res.statusCode = ${status}; res.writeHead(200).end();`),
  ),
  ...['100', '700', '434', '418', '305', '304'].flatMap((status) => [
    ...once('express', `res.status(${status}); res.status(200).json({ a: 1 });`),
    ...once('express', `res.status(${status}).redirect('/u');`),
    ...once('koa', `ctx.status = ${status}; ctx.status = 200; ctx.body = 'x';`),
    ...once('hono', `c.status(${status}); return c.json({}, 200);`),
    ...once('hono', `c.status(${status}); return c.json({}, { status: 200 });`),
    ...once(
      'h3',
      `setResponseStatus(event, ${status}); event.node.res.statusCode = 200; return 'x';`,
    ),
    ...once(
      'h3',
      `event.node.res.statusCode = ${status}; setResponseStatus(event, 200); return 'x';`,
    ),
    ...once('elysia', `set.status = ${status}; set.status = 200; return 'x';`),
    ...once('restify', `res.status(${status}); res.send(200, 'x');`),
  ]),
  ...['100', '434', '418', '304'].flatMap((status) => [
    ...once(
      'koa',
      `ctx.status = ${status}; ctx.status = 404; ctx.body = { code: 404, error: 'x' };`,
    ),
    ...once('fastify', `reply.code(${status}); reply.code(200).send({});`),
    ...once(
      'fastify',
      `reply.raw.statusCode = ${status}; reply.raw.statusCode = 200; reply.raw.end();`,
    ),
    ...once('hapi', `return h.response('x').code(${status}).code(200);`),
  ]),
  ...once('express', 'res.statusCode = 4040; res.status(200).end();'),
  ...once('express', 'res.status(ok ? 434 : 418); res.status(200).end();'),
  ...once('koa', 'ctx.status = 305; ctx.body = null;'),
]);

judge('a status at which the call throws, before a later status', [
  {
    code: handlers.express('res.status(4040); res.status(200).end();'),
    reports: [replaced, 'valid-status-code 2'],
  },
  {
    code: handlers.express("res.status('404'); res.status(200).end();"),
    reports: [replaced, 'valid-status-code 2'],
  },
  {
    code: handlers.express('res.status(4040); res.status(200).end();'),
    dependencies: { express: '^4.0.0' },
    reports: [replaced],
  },
  {
    code: handlers.koa("ctx.status = 404.5; ctx.status = 200; ctx.body = 'x';"),
    reports: [replaced, 'valid-status-code 2'],
  },
  {
    code: handlers.fastify('reply.code(700); reply.code(200).send({});'),
    reports: [replaced, 'valid-status-code 2'],
  },
  {
    code: handlers.hapi("return h.response('x').code(404.5).code(200);"),
    reports: [replaced, 'valid-status-code 2'],
  },
]);

judge('a status that is sent on one path', [
  {
    code: handlers.express('res.status(434); if (ok) res.status(200); res.end();'),
    reports: ['no-unregistered-status-code 2'],
  },
  {
    code: handlers.node('res.statusCode = 434; res.statusCode = 434; res.end();'),
    reports: ['no-unregistered-status-code 2', 'no-unregistered-status-code 2'],
  },
]);
