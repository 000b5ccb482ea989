/** Frameworks whose handlers return a response, and libraries that make errors. */
import { once } from 'node:events';
import { createRequire } from 'node:module';
import nodeHttp2 from 'node:http2';
import type { AddressInfo } from 'node:net';
import { failure } from '../servers.ts';
import { defineRuntime, type RuntimeTest } from './define-runtime.ts';
import { fetchResponse, next } from './responses.ts';

const require = createRequire(import.meta.url);

const call = { call: ({ GET }: { readonly GET: () => unknown }) => GET() };

const exported = (header: string) => (statements: string) => `
    ${header}
    exports.GET = () => { ${statements}; };`;

const elysia = defineRuntime({
  framework: 'elysia',
  packages: { elysia: require('elysia') as unknown },
  apis: [
    "set.status = N; return 'content'",
    "return status(N, 'content')",
    'return status(N)',
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

const sveltekit = defineRuntime({
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

const remix = defineRuntime({
  framework: 'remix',
  packages: { '@remix-run/node': require('@remix-run/server-runtime') as unknown },
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

const reactRouter = defineRuntime({
  framework: 'react-router',
  packages: { 'react-router': require('react-router') as unknown },
  apis: ["return redirect('/', S)", "return redirect('/', { status: S })"],
  program: exported("const { redirect } = require('react-router');"),
  asked: call,
});

const ittyRouter = defineRuntime({
  framework: 'itty-router',
  packages: { 'itty-router': require('itty-router') as unknown },
  apis: [
    "return json('content', { status: S })",
    "return text('content', { status: S })",
    'return status(S)',
    "return error(N, 'content')",
    'throw new StatusError(N)',
  ],
  plain: "return json('content')",
  program: exported("const { error, json, status, StatusError, text } = require('itty-router');"),
  asked: call,
});

const azureFunctions = defineRuntime({
  framework: 'azure-functions',
  packages: { '@azure/functions': require('@azure/functions') as unknown },
  apis: [
    'return new HttpResponse({ status: N })',
    "return new HttpResponse({ status: N, body: 'content' })",
  ],
  program: exported("const { HttpResponse } = require('@azure/functions');"),
  asked: call,
});

const epicInvariant = defineRuntime({
  framework: 'epic-invariant',
  packages: { '@epic-web/invariant': await import('@epic-web/invariant') },
  apis: ["invariantResponse(false, 'content', { status: S })"],
  program: exported("const { invariantResponse } = require('@epic-web/invariant');"),
  asked: call,
});

const oak = defineRuntime({
  framework: 'oak',
  packages: { '@oakserver/oak': require('@oakserver/oak') as unknown },
  apis: [
    'ctx.response.status = S',
    "ctx.response.status = S; ctx.response.body = 'content'",
    "ctx.response.body = 'content'; ctx.response.status = S",
    'ctx.throw(S)',
    'ctx.assert(false, S)',
    'throw createHttpError(S)',
  ],
  plain: '',
  program: (statements) => `
    const { Application, Router, createHttpError } = require('@oakserver/oak');
    const router = new Router();
    router.get('/', (ctx) => { ${statements}; });
    const app = new Application({ logErrors: false });
    module.exports = app.use(router.routes());`,
  asked: {
    call: (app: { handle(request: Request): Promise<Response> }) =>
      app.handle(new Request('http://localhost/')),
  },
});

const errors: readonly RuntimeTest[] = [
  defineRuntime({
    framework: 'http-errors',
    packages: { 'http-errors': require('http-errors') as unknown },
    apis: ['throw createError(N)', "throw createError(N, 'Message')"],
    program: exported("const createError = require('http-errors');"),
    asked: call,
  }),
  defineRuntime({
    framework: 'boom',
    packages: { '@hapi/boom': require('@hapi/boom') as unknown },
    apis: [
      "throw new Boom.Boom('Message', { statusCode: S })",
      'throw Boom.boomify(new Error(), { statusCode: S })',
    ],
    program: exported("const Boom = require('@hapi/boom');"),
    asked: call,
  }),
  defineRuntime({
    framework: 'directus',
    packages: { '@directus/errors': await import('@directus/errors') },
    apis: ["const Failure = createError('CODE', 'Message', N); throw new Failure({})"],
    program: exported("const { createError } = require('@directus/errors');"),
    asked: call,
  }),
  defineRuntime({
    framework: 'middy',
    packages: { '@middy/util': require('@middy/util') as unknown },
    apis: ['throw createError(N)'],
    program: exported("const { createError } = require('@middy/util');"),
    asked: call,
  }),
];

/** Asked by a client for HTTP/2; the server of the other tests speaks HTTP/1.1. */
const http2 = defineRuntime({
  framework: 'node-http2',
  packages: { 'node:http2': nodeHttp2 },
  apis: [
    'res.statusCode = N; res.end()',
    "res.statusCode = N; res.end('content')",
    'res.writeHead(N); res.end()',
    "res.writeHead(N); res.end('content')",
  ],
  plain: "res.end('content')",
  program: (statements) => `
    const http2 = require('node:http2');
    const server = http2.createServer((req, res) => { ${statements}; });
    module.exports = server;`,
  asked: { call: askHttp2 },
});

async function askHttp2(server: nodeHttp2.Http2Server) {
  const [listener] = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    try {
      listener?.(request, response);
    } catch {
      response.writeHead(failure).end();
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const client = nodeHttp2.connect(`http://127.0.0.1:${port}`);
  const stream = client.request().setEncoding('utf8');
  const [headers] = (await once(stream, 'response')) as [nodeHttp2.IncomingHttpHeaders];
  let content = '';
  for await (const text of stream) content += String(text);
  client.destroy();
  server.close();
  return { status: Number(headers[':status']), content };
}

export const functions = [
  fetchResponse,
  next,
  elysia,
  sveltekit,
  remix,
  reactRouter,
  ittyRouter,
  azureFunctions,
  epicInvariant,
  oak,
  http2,
  ...errors,
];
