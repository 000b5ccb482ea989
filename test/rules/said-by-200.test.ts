/** 200 in answer to PUT, DELETE and OPTIONS: with content and without it, and once for each handler. */
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';
import { languages, nowhere } from '../frameworks/expectations.ts';

interface Options {
  readonly allowWithContent?: boolean;
}

function lint(code: string, options: Options = {}): readonly Linter.LintMessage[] {
  return new Linter({ cwd: nowhere }).verify(
    code,
    [
      {
        files: ['**/*.ts'],
        plugins: { 'http-status': plugin },
        languageOptions: languages.typescript,
        rules: { 'http-status/prefer-precise-success-status': ['warn', options] },
      },
    ],
    { filename: `${nowhere}/app/api/route.ts` },
  );
}

const found = (code: string, options?: Options) =>
  lint(code, options).map(({ line, messageId, message }) => `${line} ${messageId ?? message}`);

const suggested = (code: string) =>
  lint(code).flatMap(({ suggestions = [] }) =>
    suggestions.map(({ desc, fix: { range, text } }) => [
      desc,
      code.slice(0, range[0]) + text + code.slice(range[1]),
    ]),
  );

const fetched = (result: string) => `export async function PUT() { return ${result}; }`;
const express = (sent: string) =>
  `import express from 'express'; express().put('/', (req, res) => { ${sent} });`;
const koa = (set: string) =>
  `import Router from '@koa/router'; new Router().put('/', async (ctx, next) => { ${set} });`;
const fastify = (sent: string) =>
  `import Fastify from 'fastify'; Fastify().put('/', async (request, reply) => { ${sent} });`;
const hono = (sent: string) =>
  `import { Hono } from 'hono'; new Hono().put('/', (c) => { ${sent} });`;
const hapi = (made: string) =>
  `import Hapi from '@hapi/hapi'; Hapi.server().route({ method: 'PUT', path: '/', handler: (request, h) => ${made} });`;
const node = (sent: string) =>
  `import { createServer } from 'node:http'; createServer((req, res) => { if (req.method === 'PUT') { ${sent} } });`;
const elysia = (sent: string) =>
  `import { Elysia } from 'elysia'; new Elysia().put('/', ({ set, status }) => { ${sent} });`;
const nest = (body: string, decorators = '', parameters = '') =>
  `import { Controller, HttpCode, Put, Render, Res, UseInterceptors } from '@nestjs/common';
import { Wrapped } from './wrapped';
@Controller('a') export class A { @Put() @HttpCode(200) ${decorators} put(${parameters}) { ${body} } }`;

describe('without content, also where 200 with content is accepted', () => {
  it.each([
    fetched("new Response('', { status: 200 })"),
    fetched('new Response(``, { status: 200 })'),
    fetched('new Response(null, { status: 200 })'),
    fetched('new Response(undefined, { status: 200 })'),
    fetched('new Response()'),
    `import { NextResponse } from 'next/server'; ${fetched("new NextResponse('', { status: 200 })")}`,
    express('res.status(200).end();'),
    express('res.status(200); res.end();'),
    express('res.status(200).send();'),
    express("res.status(200).send('');"),
    express('res.status(200).json();'),
    // Express sends the phrase, which says no more than the status.
    express('res.sendStatus(200);'),
    // So does Koa.
    koa('ctx.status = 200;'),
    koa('await save(); ctx.status = 200;'),
    koa("ctx.status = 200; ctx.body = '';"),
    fastify('reply.code(200).send();'),
    fastify("reply.code(200).send('');"),
    fastify("reply.code(200); return '';"),
    hono('return c.body(null, 200);'),
    hono("return c.body('', 200);"),
    hono("return c.text('', 200);"),
    hono('c.status(200); return c.body(null);'),
    hapi('h.response().code(200)'),
    hapi("h.response('').code(200)"),
    node('res.writeHead(200); res.end();'),
    node("res.statusCode = 200; res.end('');"),
    elysia('return status(200);'),
    elysia("return status(200, '');"),
    nest('this.orders.replace();'),
    nest('return;'),
  ])('%s', (code) => {
    const reports = lint(code, { allowWithContent: true });
    expect(reports.map(({ messageId }) => messageId)).toEqual(['okEmpty']);
    expect(found(code)).toHaveLength(1);
  });
});

describe('with content, or with what may be content', () => {
  it.each([
    fetched("new Response('Done', { status: 200 })"),
    fetched('new Response(text, { status: 200 })'),
    fetched('new Response(`${text}`, { status: 200 })'),
    fetched('Response.json({})'),
    express('res.status(200).send(order);'),
    express('res.status(200).json({});'),
    express('res.status(200); render(res);'),
    koa('ctx.status = 200; ctx.body = order;'),
    koa('ctx.status = 200; if (order) ctx.body = order;'),
    koa('ctx.status = 200; await next();'),
    koa('ctx.status = 200; fill(ctx);'),
    fastify('reply.code(200); return order;'),
    fastify('reply.code(200).send(null);'),
    fastify('reply.code(200); return null;'),
    hono('return c.json(order, 200);'),
    hapi('h.response(order).code(200)'),
    node('res.writeHead(200); res.end(order);'),
    elysia('return status(200, order);'),
    nest('return this.orders.replace();'),
    nest('if (order) return order;'),
    nest('this.orders.replace();', "@Render('order')"),
    nest('this.orders.replace();', '@UseInterceptors(Wrapped)'),
    nest('this.orders.replace();', '@Wrapped()'),
  ])('%s', (code) => {
    expect(found(code, { allowWithContent: true })).toEqual([]);
    expect(lint(code).map(({ messageId }) => messageId)).toEqual(['okImprecise']);
  });
});

describe('without content of its own, where other code of the file may give some', () => {
  it.each([
    `${koa('ctx.status = 200;')} import Koa from 'koa'; new Koa().use(async (ctx, next) => { await next(); ctx.body = { done: true }; });`,
    `${fastify('reply.code(200).send();')} app.addHook('onSend', async () => 'Done');`,
    `${fastify('reply.code(200).send();')} app.addHook('preSerialization', async (request, reply, payload) => ({ payload }));`,
    `${hapi('h.response().code(200)')} server.ext('onPreResponse', ({ response }, h) => { response.source = 'Done'; return h.continue; });`,
    `${elysia('return status(200);')} app.onAfterHandle(() => 'Done');`,
    hapi("{ const made = h.response().code(200); made.source = 'Done'; return made; }"),
    fetched('filled(new Response(null))'),
    fetched('new HTMLRewriter().transform(new Response(null))'),
    'export async function PUT() { const made = new Response(null); return filled(made); }',
    express('res.status(200).jsonp();'),
  ])('%s', (code) => {
    expect(found(code, { allowWithContent: true })).toEqual([]);
    expect(found(code)).toHaveLength(1);
  });
});

describe('without content, where other code of the file gives none', () => {
  it.each([
    `${koa('ctx.status = 200;')} import Koa from 'koa'; new Koa().use(async (ctx, next) => { await next(); ctx.set('x', 'y'); });`,
    hapi("{ const made = h.response().code(200); made.header('x', 'y'); return made; }"),
    "export async function PUT() { const made = new Response(null); made.headers.set('x', 'y'); return made; }",
  ])('%s', (code) => {
    expect(found(code, { allowWithContent: true })).toEqual(['1 okEmpty']);
  });
});

it('a response that a handler of NestJS is given decides about its content', () => {
  const code = nest('this.orders.replace(res);', '', '@Res() res');
  expect(found(code, { allowWithContent: true })).toEqual([]);
});

it('the next handler that a handler of NestJS is given may answer', () => {
  const code = nest('next();', '', '@Next() next').replace('HttpCode', 'HttpCode, Next');
  expect(found(code, { allowWithContent: true })).toEqual([]);
});

describe('a text of no characters', () => {
  it('goes with the 200, where a Response of 204 would throw for it', () => {
    expect(suggested(fetched("new Response('', { status: 200 })"))).toEqual([
      ['Send 204 (No Content), and no content.', fetched('new Response(null, { status: 204 })')],
    ]);
  });

  it.each([
    ["return c.body('', 200);", 'return c.body(null, 204);'],
    ["return c.newResponse('', { status: 200 });", 'return c.newResponse(null, { status: 204 });'],
    ["c.status(200); return c.body('');", 'c.status(204); return c.body(null);'],
  ])('goes from Hono too: %s', (before, after) => {
    expect(suggested(hono(before))).toEqual([
      ['Send 204 (No Content), and no content.', hono(after)],
    ]);
  });

  it('stays where the API sends no content for it', () => {
    expect(suggested(express("res.status(200).send('');"))).toEqual([
      ['Send 204 (No Content) instead.', express("res.status(204).send('');")],
    ]);
  });
});

describe('204 is not offered where the framework would throw for content', () => {
  it.each([
    fetched('new Response(text, { status: 200 })'),
    hono("return c.text('', 200);"),
    hono("return c.html('', 200);"),
    hono('return c.text(text, 200);'),
    hono('return c.body(bytes, 200);'),
    hono('c.status(200); return c.html(text);'),
    elysia("return status(200, '');"),
    elysia('return status(200);'),
    elysia("set.status = 200; return '';"),
    elysia('set.status = 200; return text;'),
    `import { text } from '@sveltejs/kit'; ${fetched("text('', { status: 200 })")}`,
  ])('%s', (code) => {
    const offered = suggested(code).map(([description]) => description);
    expect(offered).not.toContain('Send 204 (No Content) instead.');
    expect(found(code)).toHaveLength(1);
  });
});

it('204 is offered where there surely is no content', () => {
  expect(suggested(hono('return c.body(null, 200);'))).toEqual([
    ['Send 204 (No Content) instead.', hono('return c.body(null, 204);')],
  ]);
});

describe('one report for each handler', () => {
  it('at the first 200 of it, for each handler of a route', () => {
    const code = `import express from 'express';
const app = express();
app.put('/a',
  (req, res, next) => {
    if (req.query.a) return res.status(200).json(a);
    if (req.query.b) return res.status(200).json(b);
    next();
  },
  (req, res) => {
    if (req.query.c) return res.status(204).end();
    if (req.query.d) return res.status(200).end();
    res.status(200).end();
  });
app.delete('/a', (req, res) => (req.query.e ? res.status(200).json(a) : res.status(200).json(b)));`;
    expect(found(code)).toEqual(['5 okImprecise', '11 okEmpty', '14 okImprecise']);
  });

  it('at the first one without content, where 200 with content is accepted', () => {
    const code = `import express from 'express';
express().put('/a', (req, res) => {
  if (req.query.a) return res.status(200).json(a);
  if (req.query.b) return res.status(200).end();
  res.status(200).end();
});`;
    expect(found(code)).toEqual(['3 okImprecise']);
    expect(found(code, { allowWithContent: true })).toEqual(['4 okEmpty']);
  });

  it('for each method that a function tells apart', () => {
    const code = `import { createServer } from 'node:http';
createServer((req, res) => {
  if (req.method === 'PUT') {
    if (known) { res.writeHead(200); return res.end(); }
    res.writeHead(200);
    return res.end();
  }
  if (req.method === 'DELETE') {
    res.writeHead(200);
    res.end();
  }
});`;
    expect(found(code)).toEqual(['4 okEmpty', '9 okEmpty']);
  });
});
