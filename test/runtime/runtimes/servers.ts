/** Frameworks that run their own handlers on a server. */
import { createRequire } from 'node:module';
import { NestFactory } from '@nestjs/core';
import type { Listener } from './define-runtime.ts';
import { adonis } from './adonis.ts';
import { defineRuntime } from './define-runtime.ts';
import { express } from './express.ts';
import { koa } from './koa.ts';
import { nodeServer } from './node-http.ts';

const require = createRequire(import.meta.url);

interface WithServer {
  readonly server: { emit(event: 'request', ...parts: Parameters<Listener>): boolean };
  ready(): PromiseLike<unknown>;
}

const fastifyAsked = {
  listener: async (app: WithServer): Promise<Listener> => {
    await app.ready();
    return (request, response) => app.server.emit('request', request, response);
  },
};

/** The packages by which Fastify's handlers throw errors with a status. */
const fastifyErrors = [
  {
    framework: 'fastify-error',
    name: '@fastify/error',
    module: require('@fastify/error') as unknown,
    header: "const createError = require('@fastify/error');",
    apis: ["const Failure = createError('CODE', 'Message', N); throw new Failure()"],
  },
  {
    framework: 'fastify-sensible',
    name: '@fastify/sensible',
    module: require('@fastify/sensible') as unknown,
    header: "const { httpErrors } = require('@fastify/sensible');",
    apis: ['throw httpErrors.createError(N)', 'throw httpErrors.getHttpError(N)'],
  },
].map(({ framework, name, module, header, apis }) =>
  defineRuntime({
    framework,
    packages: { fastify: require('fastify') as unknown, [name]: module },
    apis,
    plain: 'throw new Error()',
    program: (statements) => `
    const app = require('fastify')();
    ${header}
    app.get('/', async () => { ${statements}; });
    module.exports = app;`,
    asked: fastifyAsked,
  }),
);

const fastify = defineRuntime({
  framework: 'fastify',
  packages: { fastify: require('fastify') as unknown },
  apis: [
    'return reply.code(S).send()',
    "return reply.code(S).send('content')",
    "return reply.status(S).send('content')",
    "reply.statusCode = S; return reply.send('content')",
    "reply.code(S); return 'content'",
    "return reply.redirect('/', N)",
  ],
  plain: 'return reply.send()',
  program: (statements) => `
    const Fastify = require('fastify');
    const app = Fastify();
    app.get('/', async (request, reply) => { ${statements}; });
    module.exports = app;`,
  asked: fastifyAsked,
});

interface HapiServer {
  readonly listener: WithServer['server'];
  initialize(): Promise<void>;
}

const hapiAsked = {
  listener: async (server: HapiServer): Promise<Listener> => {
    await server.initialize();
    return (request, response) => server.listener.emit('request', request, response);
  },
};

const hapiProgram = (statements: string) => `
    const Hapi = require('@hapi/hapi');
    const server = Hapi.server();
    server.route({ method: 'GET', path: '/', handler: (request, h) => { ${statements}; } });
    module.exports = server;`;

const hapi = defineRuntime({
  framework: 'hapi',
  packages: { '@hapi/hapi': require('@hapi/hapi') as unknown },
  apis: [
    'return h.response().code(S)',
    "return h.response('content').code(S)",
    "const response = h.response('content'); response.statusCode = S; return response",
    "return h.redirect('/').code(S)",
  ],
  plain: "return h.response('content')",
  program: hapiProgram,
  asked: hapiAsked,
});

const h3Names = `createRouter, createApp, createError, eventHandler, sendNoContent, sendRedirect,
      setResponseStatus, H3, HTTPError, redirect, noContent`;

const h3 = [
  defineRuntime({
    framework: 'h3',
    version: 1,
    packages: { h3: require('h3-1') as unknown },
    apis: [
      "setResponseStatus(event, N); return 'content'",
      "event.node.res.statusCode = S; return 'content'",
      'throw createError({ statusCode: N })',
      "return sendRedirect(event, '/', N)",
      'return sendNoContent(event, N)',
    ],
    plain: "return 'content'",
    program: (statements) => `
    const { ${h3Names} } = require('h3');
    const router = createRouter();
    router.get('/', eventHandler((event) => { ${statements}; }));
    module.exports = createApp().use(router);`,
    asked: {
      listener: (app: unknown) =>
        (require('h3-1') as { toNodeListener(app: unknown): Listener }).toNodeListener(app),
    },
  }),
  defineRuntime({
    framework: 'h3',
    version: 2,
    packages: { h3: require('h3') as unknown },
    apis: [
      "event.res.status = S; return 'content'",
      'throw new HTTPError({ status: N })',
      "return redirect('/', N)",
      'return noContent(N)',
    ],
    plain: "return 'content'",
    program: (statements) => `
    const { ${h3Names} } = require('h3');
    const app = new H3();
    app.get('/', (event) => { ${statements}; });
    module.exports = app;`,
    asked: {
      listener: (app: unknown) =>
        (require('h3') as { toNodeHandler(app: unknown): Listener }).toNodeHandler(app),
    },
  }),
];

const nest = defineRuntime({
  framework: 'nest',
  packages: { '@nestjs/common': require('@nestjs/common') as unknown },
  typed: true,
  apis: [
    "@Get() @HttpCode(S) show() { return 'content'; }",
    '@Get() @HttpCode(S) show() {}',
    "@Get() show(@Res() res) { res.status(S).send('content'); }",
    "@Get() @Redirect('/', S) show() {}",
    "@Get() show() { throw new HttpException('Message', S); }",
  ],
  plain: "@Get() show() { return 'content'; }",
  program: (members) => `
    import { Controller, createParamDecorator, Get, HttpCode, HttpException, Redirect, Res } from '@nestjs/common';
    @Controller()
    export class TestController { ${members} }`,
  asked: {
    listener: async ({ TestController }: { readonly TestController: new () => unknown }) => {
      const module = { module: TestController, controllers: [TestController] };
      const app = await NestFactory.create(module, { logger: false });
      await app.init();
      return app.getHttpAdapter().getInstance() as Listener;
    },
  },
});

const polka = defineRuntime({
  framework: 'polka',
  packages: {
    polka: require('polka') as unknown,
    '@polka/send': require('@polka/send') as unknown,
  },
  apis: [
    'res.statusCode = S; res.end()',
    "res.statusCode = S; res.end('content')",
    "res.writeHead(S); res.end('content')",
    'send(res, S)',
    "send(res, S, 'content')",
  ],
  plain: 'res.end()',
  program: (statements) => `
    const polka = require('polka');
    const send = require('@polka/send');
    const app = polka();
    app.get('/', (req, res) => { ${statements}; });
    module.exports = app;`,
  asked: {
    listener:
      (app: { readonly handler: Listener }): Listener =>
      (request, response) =>
        app.handler(request, response),
  },
});

const tinyhttp = defineRuntime({
  framework: 'tinyhttp',
  packages: { '@tinyhttp/app': await import('@tinyhttp/app') },
  apis: [
    'res.status(S).end()',
    "res.status(S).send('content')",
    "res.status(S).json('content')",
    'res.sendStatus(S)',
    "res.redirect('/', S)",
    "res.statusCode = S; res.end('content')",
  ],
  plain: 'res.end()',
  program: (statements) => `
    const { App } = require('@tinyhttp/app');
    const app = new App();
    app.get('/', (req, res, next) => { ${statements}; });
    module.exports = app;`,
  asked: {
    listener:
      (app: { readonly handler: Listener }): Listener =>
      (request, response) =>
        app.handler(request, response),
  },
});

const passport = defineRuntime({
  framework: 'passport',
  packages: {
    passport: require('passport') as unknown,
    'passport-strategy': require('passport-strategy') as unknown,
  },
  apis: ["this.fail('challenge', S)", 'this.fail(N)', "this.redirect('/', S)"],
  plain: 'this.fail()',
  program: (statements) => `
    const { Passport } = require('passport');
    const Strategy = require('passport-strategy');
    class Own extends Strategy {
      authenticate() { ${statements}; }
    }
    module.exports = new Passport().use('own', new Own());`,
  asked: {
    listener:
      (passport: { authenticate(name: string, options: object): Listener }): Listener =>
      (request, response) =>
        passport.authenticate('own', { session: false })(request, response),
  },
});

const routingControllers = defineRuntime({
  framework: 'routing-controllers',
  packages: { 'routing-controllers': require('routing-controllers') as unknown },
  typed: true,
  apis: [
    "@Get('/') @HttpCode(N) show() { return 'content'; }",
    "@Get('/') @OnUndefined(N) show() {}",
    "@Get('/') show(@Res() res) { return res.status(N).send('content'); }",
  ],
  plain: "@Get('/') show() { return 'content'; }",
  program: (members) => `
    import { Controller, Get, HttpCode, OnUndefined, Res } from 'routing-controllers';
    @Controller()
    export class TestController { ${members} }`,
  asked: {
    listener: ({ TestController }: { readonly TestController: new () => unknown }) => {
      const { createExpressServer } = require('routing-controllers') as {
        readonly createExpressServer: (options: object) => Listener;
      };
      return createExpressServer({ controllers: [TestController] });
    },
  },
});

export const servers = [
  nodeServer,
  ...express,
  koa,
  adonis,
  routingControllers,
  fastify,
  ...fastifyErrors,
  hapi,
  ...h3,
  nest,
  polka,
  tinyhttp,
  passport,
];
