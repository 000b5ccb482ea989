/**
 * Programs in which a linter is easily wrong: the code that is sent differs from the written one, a number is no
 * status, or an edit by the ranges of nodes breaks the text. Each says what the plugin must report and edit; those that
 * run also say what a client gets.
 */

/** The response of a running program to a client. */
export interface Answer {
  readonly status: number;
  readonly hasContent: boolean;
}

export interface HardCase {
  readonly name: string;
  /** The project that the file is in, by the name of a dependency in its package.json. */
  readonly project: keyof typeof projects;
  /** The extension decides on the parser; `.js` if not given. */
  readonly extension?: '.js' | '.ts' | '.cjs';
  readonly code: string;
  /** The rule and the line of each report, in the order of the text; empty if no mistake is certain. */
  readonly reports: readonly string[];
  /** The code after `eslint --fix`, if that changes it. */
  readonly output?: string;
  /** The texts after each suggestion of each report. */
  readonly suggestions?: readonly string[];
  /** The answer of the default export to `GET /`. */
  readonly answer?: Answer;
}

export const projects = {
  none: {},
  express5: { express: '^5.0.0' },
  express4: { express: '^4.0.0' },
  koa: { koa: '^3.0.0' },
  fastify: { fastify: '^5.0.0' },
  nest: { '@nestjs/common': '^12.0.0' },
  constants: { express: '^5.0.0', 'http-status-codes': '^2.3.0', '@playwright/test': '^1.0.0' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

const express = "import express from 'express';\nconst app = express();\nexport default app;\n";

/** An Express handler, on line 4. */
const handled = (statements: string) =>
  `${express}app.get('/', (req, res) => { ${statements} });\n`;

const sentWithContent = (status: number): Answer => ({ status, hasContent: true });

/** The status is 204 when it is read, and another when the response leaves. */
const rewritten: readonly (readonly [statement: string, status: number])[] = [
  ['[res.statusCode] = [200];', 200],
  ['({ code: res.statusCode } = { code: 201 });', 201],
  ['({ code: res.statusCode = 202 } = {});', 202],
  ['res.statusCode--;', 203],
  ['res.statusCode += -1;', 203],
  ['res.statusCode &&= 203;', 203],
  ['for (res.statusCode of [200]);', 200],
  ["const key = ['status', 'Code'].join(''); res[key] = 201;", 201],
  ['Object.assign(res, { statusCode: 200 });', 200],
  ["Reflect.set(res, 'statusCode', 200);", 200],
];

/** An enum, an object or a namespace of which the file has the types only. */
const ambient: readonly string[] = [
  'declare enum Status { NOT_FOUND = 404, OK = 200 }',
  'declare const Status: { readonly NOT_FOUND: 404 };',
  'declare namespace Status { const NOT_FOUND = 404; }',
];

/** The arguments of a call of Express 3, such as `res.send(404, 'x')`, and the call after `--fix`. */
const wrapped: readonly (readonly [before: string, after: string])[] = [
  ["(res as any).send(404, 'x')", "(res as any).status(404).send('x')"],
  ["(res satisfies any).send(404, 'x')", "(res satisfies any).status(404).send('x')"],
  ["res.send((404), 'x')", "res.status(404).send('x')"],
  ["res.send(404, ('x'))", "res.status(404).send('x')"],
  ["res.send('x', (404))", "res.status(404).send('x')"],
  ["((res)).send(404, 'x',)", "((res)).status(404).send('x',)"],
];

export const hardCases: readonly HardCase[] = [
  ...rewritten.map(([statement, status]): HardCase => ({
    name: `a status that is written by \`${statement}\``,
    project: 'express5',
    code: handled(`res.statusCode = 204; ${statement} res.json({ a: 1 });`),
    reports: [],
    answer: sentWithContent(status),
  })),
  {
    name: 'a status that is written in pieces, by Koa',
    project: 'koa',
    code: `import Koa from 'koa';
const app = new Koa();
export default app;
app.use((ctx) => { ctx.status = 204; [ctx.status, ctx.body] = [200, 'x']; });
`,
    reports: [],
    answer: sentWithContent(200),
  },
  {
    name: 'a class whose instance gets the context in later middleware',
    project: 'koa',
    code: `import Koa from 'koa';
const app = new Koa();
export default app;
class Finisher { constructor({ ctx }) { ctx.status = 200; ctx.body = 'x'; } }
app.use(async (ctx, next) => { await next(); new Finisher({ ctx }); });
app.use((ctx) => { ctx.status = 204; ctx.body = 'x'; });
`,
    reports: [],
    answer: sentWithContent(200),
  },
  {
    name: "a status that the context behind Koa's request is given",
    project: 'koa',
    code: `import Koa from 'koa';
const app = new Koa();
export default app;
app.use((ctx) => { ctx.status = 204; ctx.request.ctx.status = 200; ctx.body = 'x'; });
`,
    reports: [],
    answer: sentWithContent(200),
  },
  {
    name: 'a helper whose result is for its caller',
    project: 'fastify',
    code: `import Fastify from 'fastify';
const app = Fastify();
export default app;
function isGone(request, reply) { reply.code(204); return true; }
app.get('/', async (request, reply) => { if (isGone(request, reply)) reply.code(200); return { a: 1 }; });
`,
    reports: [],
    answer: sentWithContent(200),
  },
  {
    name: 'the prototype of all responses, handed to a function',
    project: 'express5',
    code: `${express}const extend = (shared) => {
  const { json } = shared;
  shared.json = function (value) { return json.call(this.status(200), value); };
};
extend(app.response);
app.get('/', (req, res) => { res.status(204).json({ a: 1 }); });
`,
    reports: [],
    answer: sentWithContent(200),
  },
  {
    name: "a status that Node's own response is given behind Koa",
    project: 'koa',
    code: `import Koa from 'koa';
const app = new Koa();
export default app;
app.use((ctx) => { ctx.status = 204; ctx.res.statusCode = 200; ctx.body = 'x'; });
`,
    reports: [],
    answer: sentWithContent(200),
  },
  {
    name: 'a method of the response that middleware replaces',
    project: 'express5',
    code: `${express}app.use((req, res, next) => {
  const { json } = res;
  res.json = function (value) { return json.call(this.status(200), value); };
  next();
});
app.get('/', (req, res) => { res.status(204).json({ a: 1 }); });
`,
    reports: [],
    answer: sentWithContent(200),
  },
  {
    name: 'a method that the application gives to every response',
    project: 'express5',
    code: `${express}app.response.status = function (code) { this.statusCode = code === 204 ? 200 : code; return this; };
app.get('/', (req, res) => { res.status(204).json({ a: 1 }); });
`,
    reports: [],
    answer: sentWithContent(200),
  },
  {
    name: 'a class Response of the program in the place of the global one',
    project: 'none',
    code: `globalThis.Response = class { constructor(content, init) { Object.assign(this, { content, ...init }); } };
export const GET = () => new Response('x', { status: 204 });
`,
    reports: [],
  },
  {
    name: 'a function fetch of the program in the place of the global one',
    project: 'none',
    code: `globalThis.fetch = async () => ({ status: 'ok' });
const answer = await fetch('/a');
if (answer.status === 'ok') proceed();
`,
    reports: [],
  },
  {
    name: 'a middleware that sets the status when the handlers are done',
    project: 'koa',
    code: `import Koa from 'koa';
const app = new Koa();
export default app;
app.use(async (ctx, next) => { await next(); ctx.status = ctx.body.code ?? 200; });
app.use((ctx) => { ctx.body = { code: 404, error: 'x' }; });
`,
    reports: [],
    answer: sentWithContent(404),
  },
  {
    name: 'a hook that sets the status before it is sent',
    project: 'fastify',
    code: `import Fastify from 'fastify';
const app = Fastify();
export default app;
app.addHook('onSend', async (request, reply, payload) => {
  if (reply.statusCode === 204) reply.code(200);
  return payload;
});
app.get('/', async (request, reply) => { reply.code(204).send({ a: 1 }); });
`,
    reports: [],
    answer: sentWithContent(200),
  },
  {
    name: 'an interim status that is replaced before it is sent',
    project: 'none',
    code: `import { createServer } from 'node:http';
const app = createServer((req, res) => { res.statusCode = 100; res.statusCode = 200; res.end(); });
export default (req, res) => app.emit('request', req, res);
`,
    reports: ['no-overridden-status:2'],
    answer: { status: 200, hasContent: false },
  },
  {
    name: 'a status that makes the call throw before another is set',
    project: 'express5',
    code: handled('res.status(4040); res.status(200).end();'),
    reports: ['no-overridden-status:4', 'valid-status-code:4'],
    answer: { status: 500, hasContent: false },
  },
  {
    name: 'a number that a handler returns: a port, and a limit',
    project: 'nest',
    extension: '.ts',
    code: `import { Controller, Get } from '@nestjs/common';
@Controller('x')
export class Settings {
  @Get('port') port() { return 443; }
  @Get('most') most() { const found = this.count(); return found > 500 ? 500 : found; }
  count(): number { return 1; }
}
`,
    reports: [],
  },
  {
    name: 'a member of an enum that numbers the states of an order',
    project: 'express5',
    extension: '.ts',
    code: `import express from 'express';
enum OrderState { Pending = 100, Paid = 200, Shipped = 300, Cancelled = 400 }
express().get('/', (req, res) => { res.json({ status: OrderState.Cancelled, message: 'Cancelled' }); });
`,
    reports: [],
  },
  {
    name: 'a code beside an error that is null',
    project: 'express5',
    code: handled('res.json({ code: 404, error: null });'),
    reports: [],
    answer: sentWithContent(200),
  },
  {
    name: 'a constant in an object that is changed by another name',
    project: 'express5',
    code: `${express}const codes = { missing: { code: 4040 } };
const { missing } = codes;
missing.code = 404;
app.get('/', (req, res) => { res.status(codes.missing.code).json({}); });
`,
    reports: [],
    answer: sentWithContent(404),
  },
  {
    name: 'a parameter that is changed by way of `arguments`',
    project: 'express5',
    extension: '.cjs',
    code: `const express = require('express');
express().get('/', function (req, res) { arguments[1] = takeOrder(); res.status(4040).end(); });
`,
    reports: [],
  },
  {
    name: 'a Map with a method that is named as a route is',
    project: 'express5',
    code: `import 'express';
const cache = new Map();
cache.put = (key, value) => value;
cache.put('/x', (req, res) => { res.status(206).end(); });
`,
    // The function answers 206 to every caller; the method of the request is unknown.
    reports: ['require-conditional-request:4', 'require-status-fields:4'],
  },
  {
    name: 'a PUT that may have changed a stored resource',
    project: 'express5',
    code: `import express from 'express';
express().put('/', async (req, res) => {
  const user = await User.create({ ...req.body }, { upsert: true });
  res.status(200).json(user);
});
`,
    reports: ['prefer-precise-success-status:4'],
  },
  {
    name: 'a member without a value of an enum that is declared elsewhere',
    project: 'express5',
    extension: '.ts',
    code: `import express from 'express';
declare enum Code { Missing }
express().get('/', (req, res) => { res.status(Code.Missing).end(); });
`,
    reports: [],
  },
  {
    name: 'content of length 0',
    project: 'express5',
    code: handled('res.status(204).send(new Uint8Array(0));'),
    reports: [],
    answer: { status: 204, hasContent: false },
  },
  ...wrapped.map(([before, after]): HardCase => {
    const around = (call: string) =>
      `import express from 'express';\nexpress().get('/', (req, res) => { ${call}; });\n`;
    return {
      name: `an older form: \`${before}\``,
      project: 'express4',
      extension: '.ts',
      code: around(before),
      reports: ['no-deprecated-status-signature:2'],
      output: around(after),
    };
  }),
  {
    name: 'a function that runs in the browser',
    project: 'constants',
    code: `import { test } from '@playwright/test';
test('x', async ({ page }) => {
  await page.addInitScript(() => {
    window.fetch = async () => new Response('{}', { status: 404 });
  });
});
`,
    reports: [],
  },
  ...ambient.map((declaration): HardCase => ({
    name: `a name that is not there at run time: \`${declaration}\``,
    project: 'express5',
    extension: '.ts',
    code: `import express from 'express';
export {};
${declaration}
express().get('/', (req, res) => { res.status(404).end(); });
`,
    reports: ['prefer-status-constant:4'],
  })),
  {
    name: 'a response of another protocol, which is handed to a function',
    project: 'none',
    code: `export async function POST(SAMLResponse) {
  await controller.samlResponse({ SAMLResponse });
  return new Response('x', { status: 204 });
}
`,
    reports: ['no-forbidden-content:3'],
  },
  {
    name: 'a status that stands in a shorthand property',
    project: 'none',
    code: `const status = 434;
export const GET = () => new Response('x', { status });
`,
    reports: ['no-unregistered-status-code:2'],
    suggestions: [431, 424, 414].map(
      (status) => `const status = 434;
export const GET = () => new Response('x', { status: ${status} });
`,
    ),
  },
  {
    name: 'a status whose end guards the next line',
    project: 'express5',
    code: `import express from 'express';
express().get('/', (req, res) => {
  let x = 1
  res.status(404)
  ;(x); res.status(200).end();
});
`,
    reports: ['no-overridden-status:4'],
    suggestions: [
      `import express from 'express';
express().get('/', (req, res) => {
  let x = 1
  ;(x); res.status(200).end();
});
`,
    ],
  },
];
