/** What is tried: status APIs × statuses, each as a program that is both run and linted. */

import type { RuntimeTest } from './runtimes/define-runtime.ts';

/** The statuses, as a program spells them. */
const statuses = [
  ...['-1', '0', '99', '100', '102', '103', '104', '199'],
  ...['200', '204', '205', '206', '299', '301', '304', '306', '404', '418', '509', '599'],
  ...['600', '999', '1000', '404.5', '599.5', '999.5', 'NaN'],
];
const texts = ["'404'", "'abc'"];

/**
 * The status APIs of each adapter. `S` stands for the status, or `N` where a string would mean something else;
 * `'content'` is the content.
 */
const apis = {
  express: [
    'res.status(S).send()',
    "res.status(S).send('content')",
    'res.status(S).json()',
    "res.status(S).json('content')",
    'res.status(S).end()',
    "res.status(S).end('content')",
    'res.sendStatus(S)',
    "res.redirect(S, '/')",
    'res.statusCode = S; res.end()',
    "res.statusCode = S; res.end('content')",
    "res.statusCode = S; res.send('content')",
    "res.status(S); res.write('content'); res.end()",
    'res.writeHead(S); res.end()',
    "res.writeHead(S).end('content')",
  ],
  'node-http': [
    'res.statusCode = S; res.end()',
    "res.statusCode = S; res.end('content')",
    "res.statusCode = S; res.write('content'); res.end()",
    'res.writeHead(S); res.end()',
    "res.writeHead(S).end('content')",
  ],
  koa: [
    'ctx.status = S',
    "ctx.status = S; ctx.body = 'content'",
    "ctx.body = 'content'; ctx.status = S",
    "ctx.response.status = S; ctx.response.body = 'content'",
    'ctx.throw(N)',
    'ctx.assert(false, N)',
  ],
  'fetch-response': [
    'return new Response(null, { status: S })',
    "return new Response('content', { status: S })",
    "return Response.json('content', { status: S })",
    "return Response.redirect('https://example.org/', S)",
  ],
  next: [
    'return new NextResponse(null, { status: S })',
    "return new NextResponse('content', { status: S })",
    "return NextResponse.json('content', { status: S })",
    "return NextResponse.redirect('https://example.org/', S)",
    "return NextResponse.redirect('https://example.org/', { status: S })",
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Framework = keyof typeof apis;

/** A CommonJS module around the statements of a handler; it exports what answers a request. */
const modules: Readonly<Record<Framework, (statements: string) => string>> = {
  express: (statements) => `
    const express = require('express');
    const app = express();
    app.get('/', (req, res) => { ${statements}; });
    module.exports = app;`,
  'node-http': (statements) => `
    const http = require('node:http');
    const server = http.createServer((req, res) => { ${statements}; });
    module.exports = (req, res) => server.emit('request', req, res);`,
  koa: (statements) => `
    const Koa = require('koa');
    const { Router } = require('@koa/router');
    const router = new Router();
    router.get('/', (ctx) => { ${statements}; });
    const app = new Koa();
    app.silent = true;
    module.exports = app.use(router.routes()).callback();`,
  'fetch-response': (statements) => `
    exports.GET = () => { ${statements}; };`,
  next: (statements) => `
    const { NextResponse } = require('next/server');
    exports.GET = () => { ${statements}; };`,
};

export interface Case {
  /** The handler's statements, which say all that is special about the case. */
  readonly statements: string;
  /** The module that is run and linted. */
  readonly program: string;
  /** What the handler asks for; `NaN` where it is no number. */
  readonly status: number;
  readonly hasContent: boolean;
}

/** The module around the statements of a handler. */
export function program(framework: Framework, statements: string): string {
  return modules[framework](statements);
}

/** A 304 after the content takes it back, which is how Koa answers a conditional GET. */
const takenBack = "ctx.body = 'content'; ctx.status = S";

/** Every status API of a framework with every status. */
export function casesOf(framework: Framework): readonly Case[] {
  return apis[framework].flatMap((api) =>
    [...statuses, ...(/\bS\b/u.test(api) ? texts : [])].map((status) => {
      const statements = api.replace(/\b[SN]\b/u, status);
      return {
        statements,
        program: program(framework, statements),
        status: Number(status.replaceAll("'", '')),
        hasContent: api.includes("'content'") && !(api === takenBack && status === '304'),
      };
    }),
  );
}

/** Every status API of a runtime test with every status. */
export function runtimeCases({ apis, program }: RuntimeTest): readonly Case[] {
  return apis.flatMap((api) =>
    [...statuses, ...(/\bS\b/u.test(api) ? texts : [])].map((status) => {
      const statements = api.replace(/\b[SN]\b/u, status);
      return {
        statements,
        program: program(statements),
        status: Number(status.replaceAll("'", '')),
        hasContent: api.includes("'content'"),
      };
    }),
  );
}

/** The same of a runtime test. */
export function contentAnswers({ apis }: RuntimeTest): readonly string[] {
  return apis
    .filter((api) => api.includes("'content'"))
    .map((api) => api.replace(/\b[SN]\b/u, '200'))
    .flatMap((answer) => [answer.replace("'content'", "''"), answer.replace("'content'", 'null')]);
}

/** Statements that answer 200 with something that may or may not be content. */
export function answersOf(framework: Framework): readonly string[] {
  return apis[framework]
    .filter((api) => api.includes("'content'"))
    .map((api) => api.replace(/\bS\b/u, '200'))
    .flatMap((answer) => [answer.replace("'content'", "''"), answer.replace("'content'", 'null')]);
}
