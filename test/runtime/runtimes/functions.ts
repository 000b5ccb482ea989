/** Frameworks whose handlers give a response, and libraries that make errors. */
import { defineRuntime, installed, type RuntimeTest } from './define-runtime.ts';

const call = { call: ({ GET }: { GET(): unknown }) => GET() };

const exported = (header: string) => (statements: string) => `
    ${header}
    exports.GET = () => { ${statements}; };`;

export const elysia = defineRuntime({
  framework: 'elysia',
  packages: installed('elysia'),
  apis: [
    "set.status = N; return 'content'",
    "return status(N, 'content')",
    "return redirect('https://example.org/', N)",
  ],
  plain: "return 'content'",
  program: (statements) => `
    const { Elysia } = require('elysia');
    const app = new Elysia();
    app.get('/', ({ set, status, redirect }) => { ${statements}; });
    module.exports = app;`,
  asked: {
    call: (app: { handle(request: Request): Promise<Response> }) =>
      app.handle(new Request('http://localhost/')),
  },
});

export const sveltekit = defineRuntime({
  framework: 'sveltekit',
  packages: { '@sveltejs/kit': await import('@sveltejs/kit') },
  apis: [
    "return json('content', { status: S })",
    "return text('content', { status: S })",
    "error(S, 'Message')",
    "redirect(S, '/')",
  ],
  plain: "return json('content')",
  program: exported("const { error, json, redirect, text } = require('@sveltejs/kit');"),
  asked: call,
});

export const remix = defineRuntime({
  framework: 'remix',
  packages: installed(['@remix-run/node', '@remix-run/server-runtime']),
  apis: [
    "return json('content', S)",
    "return json('content', { status: S })",
    "return redirect('/', S)",
    "return redirect('/', { status: S })",
  ],
  plain: "return json('content')",
  program: exported("const { json, redirect } = require('@remix-run/node');"),
  asked: call,
});

export const reactRouter = defineRuntime({
  framework: 'react-router',
  packages: installed('react-router'),
  apis: ["return redirect('/', S)", "return redirect('/', { status: S })"],
  program: exported("const { redirect } = require('react-router');"),
  asked: call,
});

const errors: readonly RuntimeTest[] = [
  defineRuntime({
    framework: 'http-errors',
    packages: installed('http-errors'),
    apis: ['throw createError(N)', "throw createError(N, 'Message')"],
    program: exported("const createError = require('http-errors');"),
    asked: call,
  }),
  defineRuntime({
    framework: 'boom',
    packages: installed('@hapi/boom'),
    apis: [
      "throw new Boom.Boom('Message', { statusCode: S })",
      'throw Boom.boomify(new Error(), { statusCode: S })',
    ],
    program: exported("const Boom = require('@hapi/boom');"),
    asked: call,
  }),
  defineRuntime({
    framework: 'middy',
    packages: installed('@middy/util'),
    apis: ['throw createError(N)'],
    program: exported("const { createError } = require('@middy/util');"),
    asked: call,
  }),
];

export const functions = [elysia, sveltekit, remix, reactRouter, ...errors];
