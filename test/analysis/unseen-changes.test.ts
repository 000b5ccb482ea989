import { describe, expect, it } from 'vitest';
import { reportsOn } from '../demands/lint.ts';

/** The rules of the recommended preset that report on a program. */
function rulesOn(program: string, listed = 'express'): readonly string[] {
  const file = program.includes('require(') ? 'file.cjs' : 'file.ts';
  const reports = reportsOn(program, 'recommended', { framework: listed, listed, file });
  return reports.map(({ rule, message }) => (rule === 'none' ? message : rule));
}

const express = (body: string, before = '') => `
import express from 'express';
const app = express();
${before}
app.get('/', (req, res) => { ${body} });`;
const koa = (body: string, before = '') => `
import Koa from 'koa';
const app = new Koa();
${before}
app.use((ctx) => { ${body} });`;
const fastify = (body: string, before = '') => `
import Fastify from 'fastify';
const app = Fastify();
${before}
app.get('/', (request, reply) => { ${body} });`;
const elysia = (body: string) => `
import { Elysia } from 'elysia';
new Elysia().get('/', ({ set }) => { ${body} });`;
const h3 = (body: string) => `
import { defineEventHandler, setResponseStatus } from 'h3';
export default defineEventHandler((event) => { ${body} });`;

describe('a status is unknown after an assignment whose value cannot be read: `[res.statusCode] = codes`', () => {
  it.each([
    express('res.statusCode = 204; [res.statusCode] = [200]; res.json({ a: 1 });'),
    express('res.statusCode = 204; [, ...res.statusCode] = codes; res.json({ a: 1 });'),
    express('res.statusCode = 204; ({ code: res.statusCode } = config); res.json({ a: 1 });'),
    express('res.statusCode = 204; ({ a: { code: res.statusCode = 1 } } = b); res.json({ a: 1 });'),
    express('res.statusCode = 204; for (res.statusCode of [200]) ; res.json({ a: 1 });'),
    express('res.statusCode = 204; for (res.statusCode in codes) ; res.json({ a: 1 });'),
    express('res.statusCode = 204; res.statusCode--; res.json({ a: 1 });'),
    express('res.statusCode = 204; res.statusCode += 1; res.json({ a: 1 });'),
    express('res.statusCode = 204; res.statusCode ||= 200; res.json({ a: 1 });'),
    express('res.statusCode = 204; res.statusCode &&= 200; res.json({ a: 1 });'),
    express('res.statusCode = 204; delete res.statusCode; res.json({ a: 1 });'),
    express('res.status(204); res[key] = 200; res.json({ a: 1 });'),
    express("const key = 'statusCode'; res.status(204); res[key] += 1; res.json({ a: 1 });"),
    express("res.status(204); res['statusCode']++; res.json({ a: 1 });"),
    express('res.status(204); (res as any).statusCode++; res.json({ a: 1 });'),
    express('res.status(204); (res!.statusCode as number) += 1; res.json({ a: 1 });'),
    express('res.status(204); [(res.statusCode as any)] = [200]; res.json({ a: 1 });'),
    express('res.status(204); Object.assign(res, { statusCode: 200 }); res.json({ a: 1 });'),
    express("res.status(204); Reflect.set(res, 'statusCode', 200); res.json({ a: 1 });"),
    express('res.status(204); const other = res; other.statusCode++; res.json({ a: 1 });'),
    express('res.status(204); const other = res; mend(other); res.json({ a: 1 });'),
    express('let other; other = res; res.status(204); other.statusCode = 200; res.json({ a: 1 });'),
    fastify('reply.code(204); reply.statusCode += 1; reply.send({ a: 1 });'),
    fastify('reply.code(204); reply.raw.statusCode++; reply.send({ a: 1 });'),
    elysia("set.status = 405; set.status++; return 'x';"),
    elysia("set.status = 204; set[key] = 200; return 'x';"),
    h3("setResponseStatus(event, 405); event.node.res.statusCode++; return 'x';"),
  ])('%s', (program) => {
    expect(rulesOn(program)).toEqual([]);
  });

  it.each([
    koa("ctx.status = 204; [ctx.status, ctx.body] = [200, 'x']; ctx.body = 'x';"),
    koa("ctx.status = 204; ({ status: ctx.status } = config); ctx.body = 'x';"),
    koa("ctx.status = 204; ctx.response.status -= 4; ctx.body = 'x';"),
    koa("ctx.status = 204; const { response } = ctx; response.status -= 4; ctx.body = 'x';"),
    koa("ctx.status = 204; ctx.body = 'x'; ctx.body &&= null;"),
    `import Koa from 'koa';
     new Koa().use(({ response: r }) => { r.status = 204; r.status ??= 200; r.body = 'x'; });`,
  ])('%s', (program) => {
    expect(rulesOn(program, 'koa')).toEqual([]);
  });

  it.each([
    express('res.statusCode++; res.statusCode = 204; res.json({ a: 1 });'),
    express('res.statusCode = 204; res.locals.a = 1; res.b = 2; res.json({ a: 1 });'),
    express('res.statusCode = 204; const { statusCode } = res; res.json({ a: 1 });'),
    express('res.statusCode = 204; log(res[key], res.statusCode + 1); res.json({ a: 1 });'),
    express('({ [res.statusCode]: status } = names); res.status(204).json({ a: 1 });'),
    express('[code] = [res.statusCode]; res.status(204).json({ a: 1 });'),
    express('const other = res; log(other.statusCode); res.status(204).json({ a: 1 });'),
  ])('a report stays: %s', (program) => {
    expect(rulesOn(program)).toEqual(['no-forbidden-content']);
  });

  it('leaves the fields of the response known', () => {
    expect(rulesOn(express('res.statusCode += 1; res.statusCode = 405; res.end();'))).toEqual([
      'require-status-fields',
    ]);
  });
});

describe("a status is unknown after a change to the runtime's own response: `ctx.res.statusCode = 200`", () => {
  it.each([
    koa("ctx.status = 204; ctx.res.statusCode = 200; ctx.body = 'x';"),
    koa("ctx.status = 204; ctx.res.statusCode--; ctx.body = 'x';"),
    koa("ctx.status = 204; ctx.response.res.statusCode = 200; ctx.body = 'x';"),
    koa("ctx.status = 204; ctx.request.response.status = 200; ctx.body = 'x';"),
    koa("ctx.status = 204; (ctx.res as any)['statusCode'] = 200; ctx.body = 'x';"),
    koa("const { res } = ctx; ctx.status = 204; res.statusCode = 200; ctx.body = 'x';"),
    koa("const raw = ctx.res; ctx.status = 204; raw.statusCode = 200; ctx.body = 'x';"),
    koa("ctx.status = 204; ctx.res.writeHead(200); ctx.body = 'x';"),
    koa("ctx.status = 204; ctx.res.end('x'); ctx.body = 'x';"),
    koa("ctx.status = 204; stream.pipe(ctx.res); ctx.body = 'x';"),
  ])('%s', (program) => {
    expect(rulesOn(program, 'koa')).toEqual([]);
  });

  it.each([
    express('res.status(204); req.res.status(200); res.json({ a: 1 });'),
    express('res.status(204); req.res!.statusCode = 200; res.json({ a: 1 });'),
    express('const { res: same } = req; res.status(204); same.status(200); res.json({ a: 1 });'),
    express('res.status(204); res.req.res.status(200); res.json({ a: 1 });'),
    fastify('reply.code(204); reply.request.raw.res.statusCode = 200; reply.send({ a: 1 });'),
    `import { Hono } from 'hono';
     new Hono().get('/', (c) => { c.status(204); c.env.outgoing.statusCode = 200; return c.json({}); });`,
    `import Hapi from '@hapi/hapi';
     Hapi.server().route({ method: 'GET', path: '/', handler: (request, h) => {
       const response = h.response({ a: 1 }).code(204);
       request.raw.res.statusCode = 200;
       return response;
     } });`,
  ])('%s', (program) => {
    expect(rulesOn(program)).toEqual([]);
  });

  it.each([
    koa("ctx.status = 204; log(ctx.res.statusCode, ctx.res.getHeader('a')); ctx.body = 'x';"),
    koa("ctx.status = 204; if (ctx.res) ctx.res.once('finish', done); ctx.body = 'x';"),
    koa("ctx.status = 204; ctx.req.socket.setTimeout(1); log(ctx.req.raw); ctx.body = 'x';"),
    koa("ctx.status = 204; ctx.state.response = 1; ctx.body = 'x';"),
  ])('a report stays: %s', (program) => {
    expect(rulesOn(program, 'koa')).toEqual(['no-forbidden-content']);
  });
});

describe('a status is unknown after code that runs without a call: a getter, a setter, a generator', () => {
  it.each([
    express(
      'const o = { get s() { res.status(200); } }; res.status(204); o.s; res.json({ a: 1 });',
    ),
    express(
      'const o = { set s(v) { res.status(v); } }; res.status(204); o.s = 200; res.json({ a: 1 });',
    ),
    express(
      'class O { get s() { res.status(200); } } const o = new O(); res.status(204); o.s; res.json({ a: 1 });',
    ),
    express(
      "const o = {}; Object.defineProperty(o, 's', { get() { res.status(200); } }); res.status(204); o.s; res.json({ a: 1 });",
    ),
    express(
      'const o = new Proxy({}, { get() { res.status(200); } }); res.status(204); o.s; res.json({ a: 1 });',
    ),
    express(
      'const o = { toString() { res.status(200); return 1; } }; res.status(204); `${o}`; res.json({ a: 1 });',
    ),
    express(
      'const o = { valueOf() { res.status(200); return 1; } }; res.status(204); const n = o + 1; res.json({ a: 1 });',
    ),
    express(
      'const o = { [Symbol.toPrimitive]: () => { res.status(200); return 1; } }; res.status(204); if (o > 1) log; res.json({ a: 1 });',
    ),
    express('const t = () => { res.status(200); }; res.status(204); t`x`; res.json({ a: 1 });'),
    express(
      'class N { constructor() { res.status(200); } } res.status(204); new N(); res.json({ a: 1 });',
    ),
    express(
      'const it = { *[Symbol.iterator]() { res.status(200); } }; res.status(204); [...it]; res.json({ a: 1 });',
    ),
    express(
      'const it = (function* () { res.status(200); })(); res.status(204); for (const x of it) ; res.json({ a: 1 });',
    ),
    express(
      'const it = (function* () { res.status(200); })(); res.status(204); const [x] = it; res.json({ a: 1 });',
    ),
    express(
      'const o = { x: () => {}, then(r) { res.status(200); r(); } }; res.status(204); await o; res.json({ a: 1 });',
    ).replace('(req', 'async (req'),
    express(
      'res.status(204); current.status(200); res.json({ a: 1 });',
      'let current; app.use((req, res, next) => { current = res; next(); });',
    ),
    express(
      'res.status(204); current.statusCode = 200; res.json({ a: 1 });',
      'let current; app.use((req, res, next) => { current = res; next(); });',
    ),
    express(
      'res.status(204); mend(current); res.json({ a: 1 });',
      'let current; app.use((req, res, next) => { current = res; next(); });',
    ),
    express(
      'res.status(204); function f() { current!.statusCode++; } f(); res.json({ a: 1 });',
      'let current; app.use((req, res, next) => { current = res; next(); });',
    ),
  ])('%s', (program) => {
    expect(rulesOn(program)).toEqual([]);
  });

  it.each([
    express('const o = { get s() { return 1; } }; res.status(204); o.s; res.json({ a: 1 });'),
    express(
      'const f = () => res.status(500); res.status(204); const n = req.a + 1; res.json({ n, ...req.b });',
    ),
    express('res.status(204); log(current); res.json({ a: 1 });', 'let current; current = app;'),
  ])('a report stays: %s', (program) => {
    expect(rulesOn(program)).toEqual(['no-forbidden-content']);
  });
});

describe('a class body runs in the order of JavaScript: computed names first, fields of instances later', () => {
  it.each([
    express('class A { static x = res.status(200); [res.status(201)]() {} } res.end();'),
    express('class A { static { res.status(200); } static [res.status(201)] = 1; } res.end();'),
    express('class A { x = res.status(201); } res.status(204).end();'),
  ])('%s', (program) => {
    expect(rulesOn(program).filter((rule) => rule !== 'no-overridden-status')).toEqual([]);
  });

  it('reports the status that is replaced', () => {
    const messages = (body: string) =>
      reportsOn(express(body), 'recommended', { framework: 'express', listed: 'express' }).map(
        ({ message }) => message.replace(/:.*/u, ''),
      );
    expect(
      messages('class A { static x = res.status(200); [res.status(201)]() {} } res.end();'),
    ).toEqual(['Express never sends this 201 (Created)']);
    expect(
      messages('class A { static { res.status(200); } static [res.status(201)] = 1; } res.end();'),
    ).toEqual(['Express never sends this 201 (Created)']);
    expect(messages('class A { x = res.status(201); } res.status(204).end();')).toEqual([]);
  });
});

describe('calls of a method or global that the file replaces are unknown', () => {
  it.each([
    [
      'express',
      `import express from 'express';
const app = express();
app.use((req, res, next) => { const json = res.json; res.json = function (b) { this.status(200); return json.call(this, b); }; next(); });
app.get('/', (req, res) => { res.status(204).json({ a: 1 }); });`,
    ],
    [
      'express',
      `import express from 'express';
express.response.status = function () { return this; };
express().get('/', (req, res) => { res.status(4040).json({ a: 1 }); });`,
    ],
    [
      'express',
      `import express from 'express';
const app = express();
app.response.json = function () { return this; };
app.get('/', (req, res) => { res.status(204).json({ a: 1 }); });`,
    ],
    [
      'express',
      `import express from 'express';
express().get('/', (req, res) => { res.status = () => res; res.status(204).json({ a: 1 }); });`,
    ],
    [
      'express',
      `import express from 'express';
express().use((req, res, next) => { Object.assign(res, { json(b) { this.status(200).send(b) } }); next(); }).get('/', (req, res) => { res.status(204).json({ a: 1 }); });`,
    ],
    [
      'express',
      `import express from 'express';
express().use((req, res, next) => { Object.defineProperty(res, 'json', { value: fn }); next(); }).get('/', (req, res) => { res.status(204).json({ a: 1 }); });`,
    ],
    [
      'express',
      `import express from 'express';
import { ServerResponse } from 'node:http';
ServerResponse.prototype.end = function () {};
express().get('/', (req, res) => { res.status(204).json({ a: 1 }); });`,
    ],
    [
      'express',
      `import express from 'express';
express().use((req, res, next) => { for (const m of ['json', 'send']) { const o = res[m]; res[m] = function (...a) { this.status(200); return o.apply(this, a); }; } next(); }).get('/', (req, res) => { res.status(204).json({ a: 1 }); });`,
    ],
    [
      'express',
      `import express from 'express';
function patch(r) { r.json = function (b) { this.status(200); this.send(b); }; }
express().use((req, res, next) => { patch(res); next(); }).get('/', (req, res) => { res.status(204).json({ a: 1 }); });`,
    ],
    [
      'express',
      `import express from 'express';
express().use((req, res, next) => { res.__proto__ = other; next(); }).get('/', (req, res) => { res.status(204).json({ a: 1 }); });`,
    ],
    [
      'express',
      `import express from 'express';
Object.getPrototypeOf(express.response).end = function () {};
express().get('/', (req, res) => { res.status(204).json({ a: 1 }); });`,
    ],
    [
      'express',
      `import express from 'express';
import proto from 'express/lib/response.js';
proto.json = function () {};
express().get('/', (req, res) => { res.status(204).json({ a: 1 }); });`,
    ],
    [
      'express',
      `import express from 'express';
express().use((req, res, next) => { const end = res.end; res.end = (...a) => { res.statusCode = 200; end.apply(res, a); }; next(); }).get('/', (req, res) => { res.status(204).json({ a: 1 }); });`,
    ],
    [
      'fastify',
      `import Fastify from 'fastify';
const app = Fastify(); app.decorateReply('code', function () { return this; });
app.get('/', (q, reply) => { reply.code(4040).send({ a: 1 }); });`,
    ],
    [
      'none',
      `globalThis.Response = class { constructor() {} };
export const GET = () => new Response('x', { status: 204 });`,
    ],
    [
      'none',
      `Response = class { constructor() {} };
export const GET = () => new Response('x', { status: 204 });`,
    ],
    [
      'none',
      `Object.assign(globalThis, { Response: class {} });
export const GET = () => new globalThis.Response('x', { status: 204 });`,
    ],
    [
      'none',
      `({ Response } = lib);
export const GET = () => new Response('x', { status: 204 });`,
    ],
    [
      'none',
      `Response.json = (b, i) => b;
export const GET = () => Response.json('x', { status: 204 });`,
    ],
    [
      'none',
      `Object.defineProperty(self, 'Response', { value: class {} });
export const GET = () => new Response('x', { status: 204 });`,
    ],
    [
      'none',
      `globalThis.fetch = async () => ({ status: 'ok' });
const a = await fetch('/a');
if (a.status === 'ok') done();`,
    ],
    [
      'none',
      `window.fetch = async () => ({ status: 'ok' });
const a = await window.fetch('/a');
if (a.status === 'ok') done();`,
    ],
    [
      'none',
      `vi.stubGlobal('fetch', async () => ({ status: 'ok' }));
const a = await fetch('/a');
if (a.status === 'ok') done();`,
    ],
    [
      'none',
      `const response = await fetch('/a');
Object.defineProperty(response, 'status', { value: 'ok' });
if (response.status === 'ok') done();`,
    ],
    [
      'none',
      `Object.defineProperty(Response.prototype, 'status', { get() { return 'ok' } });
const response = await fetch('/a');
if (response.status === 'ok') done();`,
    ],
    [
      'none',
      `fetch = async () => ({ status: 'ok' });
const a = await fetch('/a');
if (a.status === 'ok') done();`,
    ],
    [
      'none',
      `self['fetch'] = async () => ({ status: 'ok' });
const a = await fetch('/a');
if (a.status === 'ok') done();`,
    ],
    [
      'axios',
      `import axios from 'axios';
export async function load() { const a = await axios.get('/x'); a.status = 'ok'; if (a.status === 'ok') return null; }`,
    ],
  ])('%s: %s', (listed, program) => {
    expect(rulesOn(program, listed)).toEqual([]);
  });

  it.each([
    [
      'none',
      `export async function load() { const a = await fetch('/x'); if (a.status === '404') return null; }
export async function save() { const b = await fetch('/x'); b.status = 201; return true; }`,
    ],
    [
      'none',
      `export async function load() { const a = await fetch('/x'); if (a.status === '404') return null; }
export function g(res: Response) { res.status = 200; }`,
    ],
    [
      'axios',
      `import axios from 'axios';
export async function load() { const a = await axios.get('/x'); if (a.status === '404') return null; }
export async function save() { const b = await axios.get('/x'); b.status = 201; return true; }`,
    ],
    [
      'express',
      `import express from 'express';
express().get('/', (req, res) => { order.status = 'x'; order.send = true; exports.json = (a) => a; module.exports.status = function () {}; res.status(204).json({ a: 1 }); });`,
    ],
    [
      'express',
      `import express from 'express';
class Order { constructor() { this.status = () => {}; this.json = f; } }
Order.prototype.json = function () {};
const api = {}; api.json = (a) => a; api.send = function () {};
express().get('/', (req, res) => { res.status(204).json({ a: 1 }); });`,
    ],
    [
      'express',
      `import express from 'express';
userSchema.methods.json = function () {}; function up(order, status) { order.status = status; order.json = 'x'; order.data.status = f(); }
jest.spyOn(api, 'json').mockReturnValue(1); const cache = new Map(); cache.set = (k) => k; Object.assign(api, { json() {} });
express().get('/', (req, res) => { res.status(204).json({ a: 1 }); });`,
    ],
    [
      'none',
      `globalThis.config = { Response: 1 }; const x = {}; x.Response = class {}; window.onload = () => {};
export const GET = () => new Response('x', { status: 204 });`,
    ],
    [
      'none',
      `const x = {}; x.fetch = () => {}; api.fetch = async () => 1; vi.spyOn(globalThis, 'other').mockReturnValue(2);
const a = await fetch('/a');
if (a.status === 404 || 410) done();`,
    ],
    [
      'express',
      `import express from 'express';
express().use((req, res, next) => { res.locals.json = () => 1; next(); }).get('/', (req, res) => { res.status(204).json({ a: 1 }); });`,
    ],
  ])('a report stays with %s: %s', (listed, program) => {
    expect(rulesOn(program, listed)).toHaveLength(1);
  });

  it('a number that a middleware puts in the place of a method is a status without effect', () => {
    const program = `import express from 'express';
express().use((req, res, next) => { res.status = 404; next(); }).get('/', (req, res) => { res.status(204).json({ a: 1 }); });`;
    expect(rulesOn(program, 'express')).toEqual(['no-ignored-status', 'no-forbidden-content']);
  });
});

describe('a status is unknown where middleware or a hook of the file may change it afterwards', () => {
  it.each([
    [
      'koa',
      `import Koa from 'koa';
const app = new Koa();
app.use(async (ctx, next) => { await next(); ctx.status = ctx.body.code ?? 200; });
app.use((ctx) => { ctx.body = { code: 404, error: 'x' }; });`,
    ],
    [
      'koa',
      `import Koa from 'koa';
const app = new Koa();
app.use(async (ctx, next) => { await next(); if (ctx.status === 204) ctx.status = 200; });
app.use((ctx) => { ctx.status = 204; ctx.body = 'x'; });`,
    ],
    [
      'koa',
      `import Koa from 'koa';
const app = new Koa();
app.use((ctx, next) => next().then(() => { ctx.response.status = 200; }));
app.use((ctx) => { ctx.status = 204; ctx.body = 'x'; });`,
    ],
    [
      'koa',
      `import Koa from 'koa';
const app = new Koa();
app.use(async (ctx, next) => { await next(); ctx.res.statusCode = 200; });
app.use((ctx) => { ctx.status = 405; });`,
    ],
    [
      'koa',
      `import Koa from 'koa';
const app = new Koa();
app.use(async (ctx, next) => { try { await next(); } finally { ctx.status = 200; } });
app.use((ctx) => { ctx.status = 405; });`,
    ],
    [
      'koa',
      `import Koa from 'koa';
const app = new Koa();
app.use(async (ctx, next) => { try { await next(); } finally { fix(ctx); } });
app.use((ctx) => { ctx.status = 434; });`,
    ],
    [
      'hono',
      `import { Hono } from 'hono';
const app = new Hono();
app.use(async (c, next) => { await next(); const b = await c.res.json(); c.res = c.json(b, b.status); });
app.get('/', (c) => c.json({ status: 404, error: 'x' }));`,
    ],
    [
      'hono',
      `import { Hono } from 'hono';
const app = new Hono();
app.use(async (c, next) => { await next(); c.res = new Response(c.res.body, { status: 200 }); });
app.get('/', (c) => c.json({ a: 1 }, 204));`,
    ],
    [
      'hono',
      `import { createMiddleware } from 'hono/factory';
import { Hono } from 'hono';
const mw = createMiddleware(async (c, next) => { await next(); c.status(200); });
const app = new Hono();
app.use(mw);
app.get('/', (c) => c.body(null, 405));`,
    ],
    [
      'fastify',
      `import Fastify from 'fastify';
const app = Fastify();
app.addHook('onSend', async (q, r, payload) => { if (r.statusCode === 204) r.code(200); return payload; });
app.get('/', async (q, r) => { r.code(204).send({ a: 1 }); });`,
    ],
    [
      'fastify',
      `import Fastify from 'fastify';
const app = Fastify();
app.addHook('preSerialization', async function (q, r, payload) { r.statusCode = 200; return payload; });
app.get('/', async (q, r) => { r.code(405); return { a: 1 }; });`,
    ],
    [
      'fastify',
      `import Fastify from 'fastify';
const app = Fastify();
app.get('/', { onSend: async (q, r, payload) => { r.code(200); return payload; } }, async (q, r) => { r.code(204).send({ a: 1 }); });`,
    ],
    [
      'fastify',
      `import Fastify from 'fastify';
const app = Fastify();
async function onSend(q, r, payload) { r.raw.statusCode = 200; return payload; }
app.addHook('onSend', onSend);
app.get('/', async (q, r) => { r.code(204).send({ a: 1 }); });`,
    ],
    [
      'fastify',
      `import Fastify from 'fastify';
const app = Fastify();
app.route({ method: 'GET', url: '/', onSend(q, r, payload, done) { mend(r); done(null, payload); }, handler: async (q, r) => { r.code(204).send({ a: 1 }); } });`,
    ],
    [
      'hapi',
      `import Hapi from '@hapi/hapi';
const server = Hapi.server();
server.ext('onPreResponse', (request, h) => { request.response.code(200); return h.continue; });
server.route({ method: 'GET', path: '/', handler: (request, h) => h.response({ a: 1 }).code(204) });`,
    ],
    [
      'hapi',
      `import Hapi from '@hapi/hapi';
const server = Hapi.server();
server.ext({ type: 'onPreResponse', method: (request, h) => { request.response.statusCode = 200; return h.continue; } });
server.route({ method: 'GET', path: '/', handler: (request, h) => h.response({ a: 1 }).code(204) });`,
    ],
    [
      'elysia',
      `import { Elysia } from 'elysia';
new Elysia().onAfterHandle(({ set }) => { set.status = 200; }).get('/', ({ set }) => { set.status = 204; return 'x'; });`,
    ],
    [
      'elysia',
      `import { Elysia } from 'elysia';
new Elysia().mapResponse(({ response }) => new Response(response, { status: 200 })).get('/', ({ set }) => { set.status = 405; return 'x'; });`,
    ],
    [
      'h3',
      `import { createApp, defineEventHandler, setResponseStatus } from 'h3';
const app = createApp({ onBeforeResponse: (event, response) => { setResponseStatus(event, 200); } });
app.use(defineEventHandler((event) => { setResponseStatus(event, 405); return 'x'; }));`,
    ],
    [
      'nestjs',
      `import { Controller, Get, HttpCode, Injectable } from '@nestjs/common';
@Injectable() export class I { intercept(context, next) { return next.handle().pipe(tap(() => { context.switchToHttp().getResponse().status(200); })); } }
@Controller() export class C { @Get() @HttpCode(204) get() { return { a: 1 }; } }`,
    ],
    [
      'sveltejs',
      `import { json } from '@sveltejs/kit';
export async function handle({ event, resolve }) { const response = await resolve(event); return new Response(response.body, { status: 200 }); }
export const GET = () => json({ status: 404, error: 'x' });`,
    ],
    [
      'express',
      `import express from 'express';
import onHeaders from 'on-headers';
const app = express();
app.use((req, res, next) => { onHeaders(res, function () { this.statusCode = 200; }); next(); });
app.get('/', (req, res) => { res.status(204).json({ a: 1 }); });`,
    ],
    [
      'express',
      `import express from 'express';
const app = express();
app.use((req, res, next) => { next(); res.status(200); });
app.get('/', async (req, res) => { res.status(204); await x(); res.json({ a: 1 }); });`,
    ],
    [
      'express',
      `import express from 'express';
const wrap = (handler) => async (req, res) => { await handler(req, res); res.status(200).end(); };
express().get('/', wrap((req, res) => { res.status(405); }));`,
    ],
    [
      'adonisjs',
      `import type { HttpContext } from '@adonisjs/core/http';
export class M { async handle(ctx: HttpContext, next) { await next(); ctx.response.status(200); } }
export class C { show({ response }: HttpContext) { response.status(204).send({ a: 1 }); } }`,
    ],
  ])('%s: %s', (listed, program) => {
    expect(rulesOn(program, listed)).toEqual([]);
  });

  it.each([
    [
      'koa',
      `import Koa from 'koa';
const app = new Koa();
app.use(async (ctx, next) => { try { await next(); } catch (e) { ctx.status = e.status ?? 500; ctx.body = { e }; } });
app.use((ctx) => { ctx.status = 204; ctx.body = 'x'; });`,
    ],
    [
      'koa',
      `import Koa from 'koa';
const app = new Koa();
app.use(async (ctx, next) => { await next(); if (ctx.status === 404) { ctx.status = 404; ctx.body = { e: 1 }; } });
app.use((ctx) => { ctx.status = 204; ctx.body = 'x'; });`,
    ],
    [
      'koa',
      `import Koa from 'koa';
const app = new Koa();
app.use(async (ctx, next) => { if (ctx.user) return next(); ctx.status = 401; ctx.body = 'x'; });
app.use((ctx) => { ctx.status = 204; ctx.body = 'x'; });`,
    ],
    [
      'express',
      `import express from 'express';
const app = express();
app.use((req, res, next) => { if (req.user) next(); else res.status(401).end(); });
app.use((req, res, next) => { if (req.user) { next(); return; } res.status(401).end(); });
app.use((req, res, next) => req.user ? next() : res.status(401).end());
app.get('/', (req, res) => { res.status(204).json({ a: 1 }); });`,
    ],
    [
      'koa',
      `import Koa from 'koa';
const app = new Koa();
app.use(async (ctx, next) => { const t = Date.now(); await next(); ctx.set('X-Time', Date.now() - t); log(ctx); console.log(ctx.status); });
app.use((ctx) => { ctx.status = 204; ctx.body = 'x'; });`,
    ],
    [
      'koa',
      `import Koa from 'koa';
const app = new Koa();
app.use(async (ctx, next) => { await next(); if (!ctx.body) ctx.throw(404); });
app.use((ctx) => { ctx.status = 204; ctx.body = 'x'; });`,
    ],
    [
      'fastify',
      `import Fastify from 'fastify';
const app = Fastify();
app.addHook('onSend', async (q, r, payload) => { r.header('x', 1); return payload; });
app.addHook('preHandler', async (q, r) => { if (!q.user) return r.code(401).send(); });
app.setErrorHandler((e, q, r) => { r.code(500).send(e); });
app.get('/', async (q, r) => { r.code(204).send({ a: 1 }); });`,
    ],
    [
      'express',
      `import express from 'express';
const app = express();
app.use((err, req, res, next) => { if (res.headersSent) return next(err); res.status(500).end(); });
app.use((req, res, next) => { auth(req, (ok) => { if (!ok) return res.status(401).end(); next(); }); });
app.get('/', (req, res) => { res.status(204).json({ a: 1 }); });`,
    ],
    [
      'express',
      `import express from 'express';
const app = express();
app.get('/', (req, res) => { return new Promise((resolve) => { stream.on('end', () => { resolve(); }); }).then(() => { res.status(204).json({ a: 1 }); }); });`,
    ],
    [
      'hono',
      `import { Hono } from 'hono';
const app = new Hono();
app.use(async (c, next) => { await next(); c.header('x', '1'); c.res.headers.set('y', '2'); });
app.get('/', (c) => c.json({ a: 1 }, 204));`,
    ],
  ])('a report stays with %s: %s', (listed, program) => {
    expect(rulesOn(program, listed)).toEqual(['no-forbidden-content']);
  });
});

describe('a status is unknown after changes by middleware of more frameworks, by aliases and by patched methods', () => {
  it.each([
    [
      'express',
      `import express, { type Response } from 'express';
function patch(res: Response) { res.json = function (b) { this.status(200); return this.send(b); }; return res; }
express().get('/', (req, res) => { res.status(204).json({ a: 1 }); });`,
    ],
    [
      'none',
      `module.exports = (req, res) => { res.statusCode = 204; res.statusCode -= 4; res.end('x'); };`,
    ],
    [
      'restify',
      `const restify = require('restify');
const server = restify.createServer();
server.get('/', (req, res, next) => { res.status(204); res.statusCode++; res.send({ a: 1 }); next(); });`,
    ],
    [
      'astro',
      `export const onRequest = async (context, next) => { const response = await next(); return new Response(response.body, { status: 200 }); };`,
    ],
    [
      'polka',
      `import polka from 'polka';
polka().get('/', (req, res) => { res.statusCode = 204; ({ statusCode: res.statusCode } = o); res.end('x'); });`,
    ],
    [
      'adonisjs',
      `import router from '@adonisjs/core/services/router';
router.get('/', ({ response }) => { response.status(204); response.response.statusCode = 200; return response.send({ a: 1 }); });`,
    ],
    [
      'nestjs',
      `import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
@Controller() export class C { @Get() get(@Res() res: Response) { res.status(204); (res as any).statusCode ??= 200; res.json({}); } }`,
    ],
    [
      'node',
      `import http from 'node:http';
http.createServer((req, res) => { res.statusCode = 204; Object.defineProperty(res, 'statusCode', { get: () => 200 }); res.end('x'); });`,
    ],
    [
      'koa',
      `import Koa from 'koa';
new Koa().use((ctx) => { ctx.respond = false; ctx.status = 204; ctx.body = 'x'; ctx.res.end('x'); });`,
    ],
    [
      'koa',
      `import Koa from 'koa';
const app = new Koa();
app.context.throw = function () {};
app.use((ctx) => { ctx.throw(4040); });`,
    ],
    [
      'koa',
      `import Koa from 'koa';
const app = new Koa();
Object.defineProperty(app.context, 'status', { set() {} });
app.use((ctx) => { ctx.status = 204; ctx.body = 'x'; });`,
    ],
    [
      'hono',
      `import { Hono } from 'hono';
const app = new Hono();
app.use(async (c, next) => { c.json = (b) => c.text('x'); await next(); });
app.get('/', (c) => c.json({ a: 1 }, 204));`,
    ],
    [
      'none',
      `import { NextResponse } from 'next/server';
NextResponse.json = (b) => new Response(b);
export const GET = () => NextResponse.json({ a: 1 }, { status: 204 });`,
    ],
    [
      'none',
      `if (typeof Response === 'undefined') { globalThis.Response = Poly; }
export const GET = () => new Response('x', { status: 204 });`,
    ],
    [
      'none',
      `function f() { window['Response'] = Fake; }
export const GET = () => Response.json('x', { status: 204 });`,
    ],
    [
      'none',
      `const real = globalThis.fetch; globalThis.fetch = (...a) => real(...a).then(wrap);
fetch('/x').then((r) => { if (r.status === 'ok') done(); });`,
    ],
    [
      'none',
      `const g = globalThis; g.fetch = fake;
const a = await fetch('/a'); if (a.status === 'ok') done();`,
    ],
    [
      'none',
      `Object.defineProperties(globalThis, { fetch: { value: fake } });
const a = await fetch('/a'); if (a.status === 'ok') done();`,
    ],
    [
      'none',
      `Reflect.set(globalThis, 'fetch', fake);
const a = await fetch('/a'); if (a.status === 'ok') done();`,
    ],
    [
      'none',
      `sinon.stub(globalThis, 'fetch').resolves({ status: 'ok' });
const a = await fetch('/a'); if (a.status === 'ok') done();`,
    ],
    [
      'none',
      `delete globalThis.Response; globalThis['Resp' + 'onse'] = X;
export const GET = () => new Response('x', { status: 204 });`,
    ],
    [
      'elysia',
      `import { Elysia } from 'elysia';
new Elysia().get('/', (ctx) => { ctx.set.status = 204; const { set } = ctx; set.status -= 4; return 'x'; });`,
    ],
    [
      'astro',
      `export function GET({ response }) { response.status = 204; response.status++; return 'x' }`,
    ],
    [
      'express',
      `import express from 'express';
const app = express();
app.use((req, res, next) => { res.on('header', () => { res.statusCode = 200; }); res.status(204); next(); });
app.get('/', (req, res) => { res.json({ status: 404, error: 'x' }); });`,
    ],
    [
      'express',
      `import express from 'express';
const states = new Map();
express().get('/', (req, res) => { states.set(1, res); res.status(204); states.get(1).status(200); res.json({ a: 1 }); });`,
    ],
    [
      'express',
      `import express from 'express';
class S { #r; a = (req, res) => { this.#r = res; res.status(204); this.#r.status(200); res.json({ a: 1 }); }; }
express().get('/', new S().a);`,
    ],
    [
      'express',
      `import express from 'express';
express().get('/', (req, res) => { const o = { res }; res.status(204); o.res.statusCode = 200; res.json({ a: 1 }); });`,
    ],
    [
      'express',
      `import express from 'express';
express().get('/', (req, res) => { const [r] = [res]; res.status(204); r.statusCode = 200; res.json({ a: 1 }); });`,
    ],
    [
      'express',
      `import express from 'express';
express().get('/', (req, res) => { for (const r of [res]) { res.status(204); r.statusCode = 200; res.json({ a: 1 }); } });`,
    ],
    [
      'express',
      `import express from 'express';
express().get('/', (req, res) => { res.status(204); res?.['statusCode'] !== 1 && (res.statusCode = cond ? 200 : 203); (res).statusCode **= 1; res.json({ a: 1 }); });`,
    ],
    [
      'sails',
      `module.exports = { fn(req, res) { res.status(204); res.statusCode++; return res.json({}); } };`,
    ],
    [
      'hono',
      `import { Hono } from 'hono';
new Hono().get('/', (c) => { c.status(204); c.res = new Response('x', { status: 200 }); return c.body('x'); });`,
    ],
    [
      'h3',
      `import { defineEventHandler } from 'h3';
export default defineEventHandler((event) => { event.res.status = 204; event.res.status &&= 200; return 'x'; });`,
    ],
    [
      'h3',
      `import { defineEventHandler, setResponseStatus } from 'h3';
export default defineEventHandler((event) => { setResponseStatus(event, 204); event.node.res[k] = 200; return 'x'; });`,
    ],
    [
      'h3',
      `import { defineEventHandler, setResponseStatus } from 'h3';
export default defineEventHandler((event) => { setResponseStatus(event, 405); const { res } = event.node; res.statusCode -= 5; return 'x'; });`,
    ],
    [
      'h3',
      `import { H3 } from 'h3';
const app = new H3({ onResponse(response, event) { event.res.status = 200; } });
app.get('/', (event) => { event.res.status = 405; return 'x'; });`,
    ],
    [
      'nitro',
      `export default defineNitroPlugin((nitro) => { nitro.hooks.hook('beforeResponse', (event) => { setResponseStatus(event, 200); }); });
export const h = defineEventHandler((event) => { setResponseStatus(event, 405); return 'x'; });`,
    ],
    [
      'none',
      `Object.assign(globalThis, mocks);
const a = await fetch('/a'); if (a.status === 'ok') done();`,
    ],
    [
      'none',
      `for (const k of Object.keys(dom.window)) global[k] = dom.window[k];
const a = await fetch('/a'); if (a.status === 'ok') done();`,
    ],
    [
      'none',
      `import { createServer } from 'node:http';
createServer((req, res) => { res.statusCode = 434; res.statusCode++; res.end(); });`,
    ],
    [
      'none',
      `import { createServer } from 'node:http';
createServer((req, res) => { res.statusCode = 4040; [res.statusCode] = [200]; res.end(); });`,
    ],
    [
      'none',
      `import { createServer } from 'node:http';
createServer((req, res) => { res.statusCode = 100; res[k] = 200; res.end(); });`,
    ],
  ])('%s: %s', (listed, program) => {
    expect(rulesOn(program, listed)).toEqual([]);
  });

  it.each([
    [
      'none',
      `globalThis[Symbol.for('x')] = 1; const key = Symbol('y'); window[key] ??= {}; window[\`__\${n}\`] = 1; globalThis.x = 2;
const a = await fetch('/a'); if (a.status === 'ok') done();`,
    ],
    [
      'express',
      `import express from 'express';
express().get('/', (req, res) => { Object.assign(res.locals, user); Object.assign(order, data); res.status(204).json({ a: 1 }); });`,
    ],
    [
      'none',
      `import { createServer } from 'node:http';
createServer((req, res) => { res.statusCode = 434; log(res.statusCode); res.end(); });`,
    ],
  ])('a report stays with %s: %s', (listed, program) => {
    expect(rulesOn(program, listed)).toHaveLength(1);
  });
});

describe('a status is unknown after a change by Object.assign, Reflect, bind or a destructured name', () => {
  it.each([
    [
      'express',
      `import express from 'express';
const app = express();
app.use((req, res, next) => { res.json = res.json.bind(res); next(); });
app.get('/', (req, res) => { res.status(204).json({ a: 1 }); });`,
    ],
    [
      'express',
      `import express, { response } from 'express';
(response as any).json = function () {};
express().get('/', (req, res) => { res.status(204).json({ a: 1 }); });`,
    ],
    [
      'koa',
      `import Koa from 'koa';
const app = new Koa();
app.response.redirect = function () {};
app.use((ctx) => { ctx.status = 204; Reflect.defineProperty(ctx, 'status', { value: 1 }); ctx.body = 'x'; });`,
    ],
    [
      'koa',
      `import Koa from 'koa';
const app = new Koa();
const mw = async (ctx, next) => { await next(); Object.assign(ctx, { status: 200 }); };
app.use(mw); app.use((ctx) => { ctx.status = 204; ctx.body = 'x'; });`,
    ],
    [
      'koa',
      `import Koa from 'koa';
const app = new Koa();
app.use(async (ctx, next) => { await next(); [ctx.status] = [200]; });
app.use((ctx) => { ctx.status = 405; });`,
    ],
    [
      'koa',
      `import Koa from 'koa';
const app = new Koa();
app.use(async (ctx, next) => { await next(); ctx['status'] ||= 200; ctx[k] = 200; });
app.use((ctx) => { ctx.status = 405; });`,
    ],
    [
      'koa',
      `import Koa from 'koa';
const app = new Koa();
app.use(async (ctx, next) => { await next(); ctx[k] = 200; });
app.use((ctx) => { ctx.status = 405; });`,
    ],
    [
      'hono',
      `import { Hono } from 'hono';
const app = new Hono();
app.use('*', async (c, next) => { await next(); if (!c.res.ok) return c.json({}, 200); });
app.get('/', (c) => c.body(null, 405));`,
    ],
    [
      'koa',
      `import Koa from 'koa';
const app = new Koa();
app.use(async ({ response }, next) => { await next(); response.status = 200; });
app.use((ctx) => { ctx.status = 405; });`,
    ],
  ])('%s: %s', (listed, program) => {
    expect(rulesOn(program, listed)).toEqual([]);
  });
});

describe('the value that a function returns is content only where the framework surely calls the function', () => {
  it.each([
    [
      'h3',
      `export function handleCache(event, options) { if (options.match) { event.res.status = 304; return true; } return false; }`,
    ],
    [
      'h3',
      `import { setResponseStatus, type H3Event } from 'h3';
export const gone = (event: H3Event) => { setResponseStatus(event, 204); return true; };`,
    ],
    [
      'h3',
      `import { defineEventHandler, setResponseStatus } from 'h3';
function gone(event) { setResponseStatus(event, 204); return 'gone'; }
export default defineEventHandler((event) => { gone(event); return null; });`,
    ],
    ['nuxt', `export const gone = (event) => { setResponseStatus(event, 304); return true; };`],
    [
      'fastify',
      `export async function gone(request, reply) { if (x) { reply.code(204); return true; } return false; }`,
    ],
    [
      'fastify',
      `import type { FastifyReply } from 'fastify';
export function gone(reply: FastifyReply) { reply.code(204); return 'gone'; }`,
    ],
    [
      'fastify',
      `import Fastify from 'fastify';
const app = Fastify();
app.addHook('preHandler', async (request, reply) => { reply.code(204); return true; });`,
    ],
    [
      'elysia',
      `import type { Context } from 'elysia';
export const gone = ({ set }: Context) => { set.status = 204; return true; };`,
    ],
    [
      'adonisjs',
      `import type { HttpContext } from '@adonisjs/core/http';
export default class UsersController {
  show(context: HttpContext) { if (this.gone(context)) return; }
  gone({ response }: HttpContext) { response.status(204); return true; }
  private left({ response }: HttpContext) { response.status(204); return true; }
}`,
    ],
  ])('%s: %s', (listed, program) => {
    expect(rulesOn(program, listed)).toEqual([]);
  });

  it.each([
    [
      'h3',
      `import { H3 } from 'h3';
new H3().get('/', gone);
function gone(event) { event.res.status = 204; return { a: 1 }; }`,
    ],
    [
      'h3',
      `import { setResponseStatus, type EventHandler } from 'h3';
export const gone: EventHandler = (event) => { setResponseStatus(event, 204); return { a: 1 }; };`,
    ],
    [
      'h3',
      `import { eventHandler, setResponseStatus } from 'h3';
export default eventHandler({ handler(event) { setResponseStatus(event, 204); return { a: 1 }; } });`,
    ],
    [
      'fastify',
      `import type { RouteHandlerMethod } from 'fastify';
export const gone: RouteHandlerMethod = async (request, reply) => { reply.code(204); return { a: 1 }; };`,
    ],
    [
      'fastify',
      `export const route = { method: 'GET', url: '/', handler: async (request, reply) => { reply.code(204); return { a: 1 }; } };`,
    ],
    [
      'moleculer',
      `export default { name: 'users', actions: { list(ctx) { ctx.meta.$statusCode = 204; return { a: 1 }; } } };`,
    ],
    [
      'adonisjs',
      `import type { HttpContext } from '@adonisjs/core/http';
export default class UsersController { show({ response }: HttpContext) { response.status(204); return { a: 1 }; } }`,
    ],
  ])('a report stays with %s: %s', (listed, program) => {
    expect(rulesOn(program, listed)).toEqual(['no-forbidden-content']);
  });
});

describe('a status is unknown after a change by `arguments` or by a second way to the context', () => {
  it.each([
    [
      'express',
      `const express = require('express');
express().get('/', function (req, res) { const given = arguments; res.status(204); given[1].statusCode = 200; res.json({ a: 1 }); });`,
    ],
    [
      'express',
      `const express = require('express');
express().get('/', function (req, res) { res.status(204); mend(...arguments); res.json({ a: 1 }); });`,
    ],
    [
      'express',
      `const express = require('express');
express().get('/', function (req, res) { res.status(204); mend.apply(null, arguments); res.json({ a: 1 }); });`,
    ],
    [
      'none',
      `const http = require('http');
http.createServer(function (req, res) { res.statusCode = 204; arguments[1].statusCode = 200; res.end('x'); });`,
    ],
    ['koa', koa("ctx.status = 204; ctx.request.ctx.status = 200; ctx.body = 'x';")],
    ['koa', koa("ctx.status = 204; ctx.response.ctx.status = 200; ctx.body = 'x';")],
  ])('%s: %s', (listed, program) => {
    expect(rulesOn(program, listed)).toEqual([]);
  });

  it('is known where the handler only reads `arguments`', () => {
    const program = `const express = require('express');
express().get('/', function (req, res) { if (arguments.length > 1) log(arguments.length); res.status(204).json({ a: 1 }); });`;
    expect(rulesOn(program)).toEqual(['no-forbidden-content']);
  });
});

const koaBehind = (after: string) =>
  koa("ctx.status = 204; ctx.body = 'x';", `app.use(async (ctx, next) => { ${after} });`);
const fastifyWith = (hook: string) => fastify('reply.code(204).send({ a: 1 });', hook);
const hapiWith = (hook: string) => `
import Hapi from '@hapi/hapi';
const server = Hapi.server();
${hook}
server.route({ method: 'GET', path: '/', handler: (request, h) => h.response({ a: 1 }).code(204) });`;
const nest = (handler: string) => `
import { Body, Controller, Get, HttpCode, Req, Res } from '@nestjs/common';
@Controller() export class C { @Get() @HttpCode(204) ${handler} }`;
const nextWith = (wrapper: string) => `
import { NextResponse } from 'next/server';
${wrapper}
export const GET = wrap(() => NextResponse.json({}, { status: 405 }));`;

describe('a status is unknown where a hook, a helper or another function changes it after the handler', () => {
  it.each([
    ['koa', koaBehind('const end = () => { ctx.status = 200; }; await next(); end();')],
    ['koa', koaBehind('await next.call(this); ctx.status = 200;')],
    ['koa', koaBehind('await next(); new Finisher(ctx);')],
    ['koa', koaBehind('await next(); finish({ ctx });')],
    ['koa', koaBehind('await next(); finish([ctx]);')],
    ['koa', koaBehind('await next(); finish(...[ctx]);')],
    ['koa', koaBehind('await next(); finish`${ctx}`;')],
    ['koa', koaBehind('await next(); finish(ctx.res);')],
    ['koa', koaBehind('await next(); ctx.finish();')],
    ['koa', koaBehind('await next(); ctx.res.writeHead(200);')],
    ['koa', koaBehind('await next(); if (ctx.status < 300) ctx.status = 200;')],
    ['koa', koaBehind('await next(); if (200 <= ctx.status) ctx.status = 200;')],
    [
      'fastify',
      fastifyWith(
        "const name = 'onSend'; app.addHook(name, async (q, r, p) => { r.code(200); return p; });",
      ),
    ],
    [
      'fastify',
      fastifyWith('app.addHook(`onSend`, async (q, r, p) => { r.code(200); return p; });'),
    ],
    ['fastify', fastifyWith("app.addHook('onSend', makeHook());")],
    ['fastify', fastifyWith("import hook from './hook.js'; app.addHook('onSend', hook);")],
    [
      'hapi',
      hapiWith(
        "server.ext([{ type: 'onPreResponse', method: mend }]); function mend(request, h) { request.response.code(200); return h.continue; }",
      ),
    ],
    [
      'hapi',
      hapiWith(
        "server.ext('onPreResponse', require('./mend'));".replace("require('./mend')", 'mend'),
      ),
    ],
    [
      'fastify',
      String.raw`import Fastify from 'fastify';
const app = Fastify();
app.get('/', { 'on\u0053end': async (q, r, payload) => { r.code(200); return payload; } }, async (q, r) => { r.code(204).send({ a: 1 }); });`,
    ],
    [
      'elysia',
      `import { Elysia } from 'elysia';
new Elysia().get('/', ({ set }) => { set.status = 204; return 'x'; }, { afterHandle: [({ set }) => { set.status = 200; }] });`,
    ],
    ['nestjs', nest('get(@Res({ passthrough: true }) res) { res.status(200); return { a: 1 }; }')],
    ['nestjs', nest('get(@Res({ passthrough: true }) res) { this.mend(res); return { a: 1 }; }')],
    ['nestjs', nest('get(@Req() req) { req.res.status(200); return { a: 1 }; }')],
    [
      'next',
      nextWith(
        "const wrap = (handler) => async (request) => { const response = await handler(request); response.headers.set('Allow', 'GET'); return response; };",
      ),
    ],
    [
      'next',
      nextWith(
        "function wrap(fn) { return async function (...given) { const { body } = await fn(...given); return new Response(body, { status: 405, headers: { Allow: 'POST' } }); }; }",
      ),
    ],
  ])('%s: %s', (listed, program) => {
    expect(rulesOn(program, listed)).toEqual([]);
  });

  it.each([
    [
      'koa',
      koaBehind(
        "await next(); ctx.append('Link', 'x'); ctx.vary('Origin'); ctx.log.info({ ctx }); await cache.set(ctx.url, ctx.body);",
      ),
    ],
    ['koa', koaBehind('onFinished(ctx.res, () => log(ctx.status)); await next();')],
    [
      'koa',
      koaBehind(
        'const deny = () => { ctx.status = 401; }; if (!ctx.user) return deny(); await next();',
      ),
    ],
    ['koa', koaBehind('await next(); if (ctx.status >= 400) ctx.status = 500;')],
    ['koa', koaBehind('await next(); if (500 <= ctx.status) ctx.status = 503;')],
    [
      'fastify',
      fastifyWith(
        "app.addHook('onSend', async (q, r, payload) => { if (!payload) r.code(205); return payload; });",
      ),
    ],
    [
      'fastify',
      fastifyWith(
        "import hook from './hook.js'; app.addHook('onRequest', hook); app.decorateReply('view', view);",
      ),
    ],
    [
      'hapi',
      hapiWith(
        "server.ext('onPreResponse', ({ response }, h) => { if (response.isBoom) return h.response({}).code(500); return h.continue; });",
      ),
    ],
    [
      'hono',
      `import { Hono } from 'hono';
const app = new Hono();
app.use(async (c, next) => { await next(); if (c.error) return c.json({}, 500); });
app.get('/', (c) => c.json({ a: 1 }, 204));`,
    ],
    [
      'express',
      express(
        'res.status(204).json({ a: 1 });',
        'const validate = (check) => (req, res, next) => { const error = check(req); if (error) return res.status(400).json({ error }); next(); };',
      ),
    ],
    [
      'express',
      express(
        'res.status(204).json({ a: 1 });',
        'const make = (load) => async (req, res) => { const user = await load(req); if (!user) return res.status(404).end(); res.json(user); };',
      ),
    ],
    [
      'nestjs',
      nest('get(@Res({ passthrough: true }) res) { res.header("x", "1"); return { a: 1 }; }'),
    ],
    [
      'nestjs',
      nest('get(@Req() req, @Body() body) { this.mails.send(body); return { a: req.user }; }'),
    ],
    [
      'nestjs',
      nest('get() { return { a: 1 }; } @Get("b") b(@Res() res) { res.status(200).json({}); }'),
    ],
  ])('a report stays with %s: %s', (listed, program) => {
    expect(rulesOn(program, listed)).toEqual(['no-forbidden-content']);
  });

  it('is reported behind a wrapper that sets no field', () => {
    const wrapper =
      'const wrap = (handler) => async (request) => { await check(request); return handler(request); };';
    expect(rulesOn(nextWith(wrapper), 'next')).toEqual(['require-status-fields']);
  });
});

const sent = (before: string) => express('res.status(204).json({ a: 1 });', before);
const served = (before: string) =>
  `${before}\nexport const GET = () => new Response('x', { status: 204 });`;
const served204 = (before: string, options: string) => `
import http from 'node:http';
${before}
http.createServer(${options}, (req, res) => { res.statusCode = 204; res.end('x'); });`;

describe('a change to the prototype of all responses, or to a global, makes statuses unknown', () => {
  it.each([
    ['express', sent('Object.assign(express.response, extensions);')],
    ['express', sent('app.response = Object.create(app.response, { json: { value() {} } });')],
    ['express', sent("Object.defineProperty(app, 'response', { value: {} });")],
    ['express', sent('for (const name of names) express.response[name] = mine[name];')],
    ['express', sent('_.merge(express.response, mine);')],
    ['express', sent('const { response } = express; extend(response);')],
    [
      'express',
      sent(
        "import http from 'node:http'; const { prototype } = http.ServerResponse; prototype.writeHead = function () {};",
      ),
    ],
    [
      'express',
      sent(
        "import http from 'node:http'; const shared = http.ServerResponse.prototype; shared.end = function () {};",
      ),
    ],
    [
      'express',
      sent(
        "import http from 'node:http'; shimmer.wrap(http.ServerResponse.prototype, 'writeHead', wrap);",
      ),
    ],
    [
      'express',
      sent(
        "import http from 'node:http'; Object.defineProperty(http.ServerResponse.prototype, 'statusCode', { set() {} });",
      ),
    ],
    [
      'express',
      sent("vi.spyOn(express.response, 'json'); express.response.json.mockImplementation(mine);"),
    ],
    ['express', sent("vi.mock('express');")],
    [
      'express',
      `const express = require('express'); jest.mock('express');
express().get('/', (req, res) => { res.status(204).json({ a: 1 }); });`,
    ],
    [
      'koa',
      koa(
        "ctx.status = 204; ctx.body = 'x';",
        "delegate(app.context, 'response').access('status');",
      ),
    ],
    [
      'koa',
      koa(
        "ctx.status = 204; ctx.body = 'x';",
        'app.use(async (ctx, next) => { ctx.response.__proto__ = other; await next(); });',
      ),
    ],
    ['none', served204('class Mine extends http.ServerResponse {}', '{ ServerResponse: Mine }')],
    ['none', served204('const options = { ServerResponse: Mine };', 'options')],
    [
      'none',
      served(
        'const { defineProperty } = Object; defineProperty(globalThis, "Response", { value: Mine });',
      ),
    ],
    [
      'none',
      served(
        'const define = Object.defineProperty; define(globalThis, "Response", { value: Mine });',
      ),
    ],
    ['none', served('const { assign } = Object; assign(globalThis, library);')],
    ['none', served('Object.assign.call(Object, globalThis, library);')],
    ['none', served('const install = (root) => { root.Response = Mine; }; install(globalThis);')],
    [
      'none',
      served(
        '(function (root) { root.Response = Mine; })(typeof window === "undefined" ? globalThis : window);',
      ),
    ],
    ['none', served('(function (root) { root.Response = Mine; }).call(null, self);')],
    ['none', served("const root = Function('return this')(); root.Response = Mine;")],
    ['none', served("(0, eval)('this').Response = Mine;")],
    ['none', served("eval('Response = Mine');")],
    ['none', served('window.self.Response = Mine;')],
    ['none', served("sinon.define(globalThis, 'Response', Mine);")],
  ])('%s: %s', (listed, program) => {
    expect(rulesOn(program, listed)).toEqual([]);
  });

  it.each([
    [
      'express',
      sent(
        "log(error.response); keep(axios.response); Object.keys(express.response); jest.spyOn(express.response, 'json');",
      ),
    ],
    ['express', sent("vi.mock('./data.js'); app.context = 1; app.set('response', 1);")],
    [
      'express',
      sent(
        "import http from 'node:http'; new http.Agent({ maxSockets: 1 }); class Mine extends http.ServerResponse {}",
      ),
    ],
    ['express', sent('const { assign } = Object; assign(app.locals, settings);')],
    ['none', served('const install = (root) => { root.Response = Mine; }; install(library);')],
    ['none', served("(function (root) { root.Response = Mine; })({}); eval('1 + 1');")],
    [
      'none',
      served('const { assign } = Object; assign(settings, library); library.self.Response = Mine;'),
    ],
  ])('a report stays with %s: %s', (listed, program) => {
    expect(rulesOn(program, listed)).toEqual(['no-forbidden-content']);
  });
});
