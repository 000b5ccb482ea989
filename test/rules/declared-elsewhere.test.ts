/**
 * Programs whose answers or declarations code beside the handler decides about, each beside one that differs in this alone
 * and is reported.
 */
import { expect, it } from 'vitest';
import { lint } from '../rule-tester.ts';
import { compared, declarationRules, type Pair } from './compared-programs.ts';

const nestFile = (text: string) => `
import { Body, Controller, createParamDecorator, Get, HttpCode, HttpStatus, Inject, NotFoundException, Post, Redirect,
  SetMetadata, UseGuards, Version } from '@nestjs/common';
import { ApiAcceptedResponse, ApiExcludeController, ApiExcludeEndpoint, ApiFoundResponse, ApiNotFoundResponse, ApiOkResponse }
  from '@nestjs/swagger';
import { Current, User } from './user';
${text}`;

const nest = (members: string) => nestFile(`@Controller() export class Users { ${members} }`);

const shown = (given: string) => `const Own = createParamDecorator((data, host) => ${given});
@Controller() export class Users { @Post() @ApiOkResponse() add(@Own() own) { return this.users.add(own); } }`;

compared('a response that a decorator of the program gives', nest, [
  [
    '@Post() @ApiOkResponse() add(@Current() own) { return this.users.add(own); }',
    '@Post() @ApiOkResponse() add(@Body() own) { return this.users.add(own); }',
  ],
  [
    '@Post() @ApiOkResponse() add(@Current() own: any) { return this.users.add(own); }',
    '@Post() @ApiOkResponse() add(@Current() own: User) { return this.users.add(own); }',
  ],
  [
    '@Post() @ApiOkResponse() add(@Current() own: AppRequest) { return this.users.add(own); }',
    '@Post() @ApiOkResponse() add(@Current() own: string) { return this.users.add(own); }',
  ],
  [
    '@Post() @ApiOkResponse() add(@Current() own) { own.status(200); return 1; }',
    '@Post() @ApiOkResponse() add(@Current() own) { return this.users.add(own.id); }',
  ],
  [
    '@Post() @ApiOkResponse() add(@Current() { res }) { return 1; }',
    '@Post() @ApiOkResponse() add(@Current() { id }) { return this.users.add(id); }',
  ],
  [
    '@Post() @HttpCode(202) @ApiOkResponse() add(@Current() own) { return send(own); }',
    '@Post() @HttpCode(202) @ApiOkResponse() add(@Body() own) { return send(own); }',
  ],
]);

compared('a response that a decorator of the file gives', nestFile, [
  [shown('host.switchToHttp().getResponse()'), shown('host.switchToHttp().getRequest().user')],
  [
    shown('host.switchToHttp().getRequest()'),
    shown("{ const { user } = host.switchToHttp().getRequest(); return user.id ?? ''; }"),
  ],
]);

compared('a response that a class has', nest, [
  [
    '@Inject(REQUEST) request; @Post() @ApiOkResponse() add() { this.request.res.status(200); }',
    '@Inject(REQUEST) request; @Post() @ApiOkResponse() add() { return this.request.user.id; }',
  ],
  [
    '@Post() @ApiOkResponse() add() { this.ctx.res.status(200); return 1; }',
    '@Post() @ApiOkResponse() add() { return this.users.reply(1); }',
  ],
  [
    '@Inject(REQUEST) request; @Post() @ApiOkResponse() add() { return send(this.request); }',
    '@Inject(REQUEST) request; @Post() @ApiOkResponse() add() { return this.http.post("/"); }',
  ],
]);

compared('a success that a plugin may declare', nest, [
  [
    '@Post() @ApiNotFoundResponse() add() {}',
    '@Post() @ApiNotFoundResponse() @ApiOkResponse() add() {}',
  ],
  [
    '@Post() @HttpCode(202) @ApiNotFoundResponse() add() {}',
    "@Post() @Redirect('/') @ApiNotFoundResponse() add() {}",
  ],
]);

const missing = '@Get() @ApiOkResponse() show() { if (isHidden) throw new NotFoundException(); }';

compared('an error that a comment declares', nest, [
  [`/** @throws {404} No such user */ ${missing}`, `/** @throws {400} No such user */ ${missing}`],
  [`/** @throws {404} No such user */ ${missing}`, `/** @throws {404} */ ${missing}`],
]);

compared('a redirect of a guard', nest, [
  [
    '@Get() @UseGuards(Login) @ApiFoundResponse() @ApiOkResponse() show() {}',
    '@Get() @UseGuards(Login) @ApiAcceptedResponse() @ApiOkResponse() show() {}',
  ],
  [
    '@Get() @UseGuards(Login) @ApiFoundResponse() @ApiOkResponse() show() {}',
    '@Get() @ApiFoundResponse() @ApiOkResponse() show() {}',
  ],
]);

compared('a handler that never returns', nest, [
  [
    '@Post() @ApiNotFoundResponse() add(): never { return this.fail(); }',
    '@Post() @ApiFoundResponse() add() { return this.fail(); }',
  ],
  [
    '@Post() @ApiNotFoundResponse() add() { this.fail(); } private fail() { throw new Error(); }',
    '@Post() @ApiFoundResponse() add() { this.fail(); } private fail() {}',
  ],
]);

compared('a route that no document has', nestFile, [
  [
    '@Controller() export class Users { @Post() @ApiExcludeEndpoint() @ApiOkResponse() add() {} }',
    '@Controller() export class Users { @Post() @ApiExcludeEndpoint(false) @ApiOkResponse() add() {} }',
  ],
  [
    '@Controller() @ApiExcludeController() export class Users { @Post() @ApiOkResponse() add() {} }',
    '@Controller() @ApiExcludeController(false) export class Users { @Post() @ApiOkResponse() add() {} }',
  ],
]);

const added = '@Controller() export class Users { @Post() @ApiOkResponse() add() { return 1; } }';
const failing =
  '@Controller() export class Users { @Get() @ApiOkResponse() show() { if (isHidden) throw new NotFoundException(); return 1; } }';

compared('code for all handlers', nestFile, [
  [`${added} app.useGlobalInterceptors(new Own());`, `${added} app.useGlobalPipes(new Own());`],
  [
    `${added} import { APP_INTERCEPTOR } from '@nestjs/core';`,
    `${added} import { APP_PIPE } from '@nestjs/core';`,
  ],
  [`${added} consumer.apply(own).forRoutes(Users);`, `${added} consumer.apply(own);`],
  [`${failing} app.useGlobalFilters(new Own());`, `${failing} app.useGlobalPipes(new Own());`],
  [
    `${failing} import { APP_FILTER } from '@nestjs/core';`,
    `${failing} import { APP_PIPE } from '@nestjs/core';`,
  ],
]);

const made = (decorators: string) =>
  `import { applyDecorators } from '@nestjs/common';
@Controller() export class Users { @Post() @applyDecorators(${decorators}) @ApiOkResponse() add() { return 1; } }`;

compared('a decorator that is made of others', nestFile, [
  [made('HttpCode(200)'), made('Version("1")')],
  [made('...decorators'), made('SetMetadata("roles", ["admin"])')],
  [made('Current()'), made('UseGuards(Current)')],
]);

const based = (text: string) =>
  nestFile(text.replace('…', '{ @Post() @ApiOkResponse() add() { return 1; } }'));

compared('a class that others may extend', based, [
  ['export abstract class Users …', '@Controller() export class Users …'],
  [
    'export function made() { @Controller() class Users … return Users; }',
    '@Controller() class Users … export { Users };',
  ],
]);

compared(
  'a method of tsoa that no document has',
  (text) => `import { Controller, Get, Hidden, Response, Route } from 'tsoa'; ${text}`,
  [
    [
      "@Route('/') export class Users extends Controller { @Get() @Hidden() @Response(404) show() { this.setStatus(409); return 1; } }",
      "@Route('/') export class Users extends Controller { @Get() @Response(404) show() { this.setStatus(409); return 1; } }",
    ],
  ],
);

compared(
  'middleware of routing-controllers',
  (decorators) => `
import { HttpCode, JsonController, Post, UseAfter, UseInterceptor } from 'routing-controllers';
import { ResponseSchema } from 'routing-controllers-openapi';
@JsonController() export class Users {
  @Post('/') @HttpCode(201) ${decorators} @ResponseSchema(User, { statusCode: 202 }) add() { return { a: 1 }; }
}`,
  [
    ['@UseAfter(own)', ''],
    ['@UseInterceptor(own)', ''],
  ],
);

const hide = (routeOf: (option: string) => string): Pair => [
  routeOf('hide: true,'),
  routeOf('hide: false,'),
];

compared(
  'a route that an option leaves out of the document',
  (text) => text,
  [
    hide(
      (option) =>
        `import fastify from 'fastify'; fastify().get('/', { schema: { ${option} response: { 200: User } } }, (request, reply) => reply.code(201).send({}));`,
    ),
    hide(
      (option) =>
        `import { createRoute, OpenAPIHono } from '@hono/zod-openapi'; const route = createRoute({ ${option} path: '/', responses: { 201: { description: '' } } }); new OpenAPIHono().openapi(route, (c) => c.json({}, 200));`,
    ),
    hide(
      (option) =>
        `import { Elysia, t } from 'elysia'; new Elysia().get('/', () => ({ a: 1 }), { detail: { ${option} }, response: { 201: t.Any() } });`,
    ),
  ],
  'file.js',
);

const tagged = (tags: string) =>
  `import fastify from 'fastify'; const internal = 'X-HIDDEN'; fastify().get('/', { schema: { ${tags}, response: { 200: User } } }, (request, reply) => reply.code(201).send({}));`;

compared(
  'a route that a tag leaves out of the document',
  tagged,
  [
    ["tags: ['X-HIDDEN']", "tags: ['x-hidden']"],
    ["tags: ['users', 'X-HIDDEN']", "tags: ['users']"],
    ['tags: [internal]', 'tags: []'],
    // The plugin that makes the document does not know this option.
    ['hide: true', "'x-hidden': true"],
  ],
  'file.js',
);

const throwing = (rest: string) => `
import fastify from 'fastify';
import createError from 'http-errors';
import { answer } from './errors.js';
const app = fastify();
app.get('/', { schema: { response: { 200: User } } }, async () => { if (isHidden) throw createError(404); return {}; });
${rest}`;

compared(
  'an error that other code answers',
  throwing,
  [
    [
      'app.setErrorHandler((error, request, reply) => { reply.code(400).send({}); });',
      'app.setErrorHandler((error, request, reply) => { log(error); reply.send(error); });',
    ],
    [
      'app.setErrorHandler((error, request, reply) => { if (isKnown(error)) return reply.code(400).send(); reply.send(error); });',
      'app.setErrorHandler((error, request, reply) => { reply.code(error.statusCode).send({}); });',
    ],
    ['app.setErrorHandler(answer);', 'app.setNotFoundHandler(answer);'],
    ['fastify({ errorHandler: answer });', "app.get('/other', { errorHandler: answer }, () => 1);"],
    ["app.addHook('onSend', answer);", ''],
  ],
  'file.js',
);

const commented = (path: string, code: number) => `
/**
 * @openapi
 * ${path}:
 *   get:
 *     responses:
 *       ${code}:
 *         description: ok
 */`;

const express = (text: string) => `
import express from 'express';
import cors from 'cors';
import createError from 'http-errors';
import { own } from './own.js';
const app = express();
${text}`;

const found = `${commented('/a', 200)}
app.get('/a', (req, res) => { if (isHidden) throw createError(404); res.status(200).json({}); });`;
const plain = `${commented('/a', 201)}
app.get('/a', (req, res) => { res.json({}); });`;

compared(
  'an error that middleware answers',
  express,
  [
    [
      `${found} app.use((error, req, res, next) => { res.status(400).json({}); });`,
      `${found} app.use((error, req, res, next) => { res.status(error.status ?? 500).json({}); });`,
    ],
    [
      `${found} app.use((error, req, res, next) => { res.status(400).json({}); });`,
      `${found} app.use((error, req, res, next) => { next(error); });`,
    ],
    [`${found} app.use(own);`, `${found} app.use(cors());`],
    [`${found} app.use(new own.Errors().handle);`, `${found} app.use(express.static('public'));`],
    [`${found} own(app);`, `${found} own(cors);`],
  ],
  'file.js',
);

compared(
  'a status that middleware sets',
  express,
  [
    [
      `app.use((req, res, next) => { res.status(201); next(); }); ${plain}`,
      `app.use((req, res, next) => { if (!req.user) return res.status(401).end(); next(); }); ${plain}`,
    ],
    [`app.use(own); ${plain}`, `app.use(cors()); app.use(express.json()); ${plain}`],
    [`app.use(own()); ${plain}`, `${plain} app.use(own());`],
    [
      `${commented('/a', 201)} app.route('/a').all(own).get((req, res) => { res.json({}); });`,
      `${commented('/a', 201)} app.route('/a').all(cors()).get((req, res) => { res.json({}); });`,
    ],
  ],
  'file.js',
);

const koa = (before: string) => `
import Koa from 'koa';
import Router from '@koa/router';
import { own } from './own.js';
const router = new Router();
${before}
${commented('/a', 200)}
router.get('/a', (ctx) => { if (isHidden) ctx.throw(404); ctx.status = 200; ctx.body = {}; });`;

compared(
  'an error that middleware of Koa catches',
  koa,
  [
    [
      'router.use(async (ctx, next) => { try { await next(); } catch { ctx.status = 400; } });',
      'router.use(async (ctx, next) => { try { await next(); } catch (error) { throw error; } });',
    ],
    ['router.use(own);', "new Koa().on('error', (error) => log(error));"],
  ],
  'file.js',
);

compared(
  'an error that an option of ts-rest answers',
  (options) => `
import { initContract } from '@ts-rest/core';
import { createExpressEndpoints, initServer } from '@ts-rest/express';
import createError from 'http-errors';
const contract = initContract().router({ show: { method: 'GET', path: '/', responses: { 200: User } } });
const router = initServer().router(contract, {
  show: async () => { if (isHidden) throw createError(404); return { status: 200, body: {} }; },
});
createExpressEndpoints(contract, router, app, ${options});`,
  [['{ errorHandler: (error, req, res) => res.status(400).json({}) }', '{ jsonQuery: true }']],
  'file.js',
);

const hapi = (hooks: string) => `
import Hapi from '@hapi/hapi';
import Boom from '@hapi/boom';
import { own } from './own.js';
const server = Hapi.server();
${hooks}
server.route({ method: 'GET', path: '/', options: { plugins: { 'hapi-swagger': { responses: { 200: {} } } } }, handler: (request, h) => {
  if (isHidden) throw Boom.notFound();
  return h.response({}).code(200);
} });`;

compared(
  'an error that a hook of hapi answers',
  hapi,
  [
    ["server.ext('onPreResponse', own);", "server.ext('onRequest', (request, h) => h.continue);"],
    ["server.ext({ type: 'onPreResponse', method: own });", ''],
    [
      'const options = { ext: { onPreResponse: { method: own } } };',
      "server.route({ method: 'GET', path: '/b', options: { ext: { onPreResponse: { method: own } } }, handler: () => 1 });",
    ],
    [
      "server.ext('onPreResponse', ({ response }, h) => { response.output.statusCode = 400; return h.continue; });",
      "server.ext('onPreResponse', ({ response }, h) => { response.header('a', 'b'); return h.continue; });",
    ],
    [
      "server.ext('onPreResponse', (request, h) => own(request, h));",
      "server.ext('onPreResponse', (request, h) => h.continue);",
    ],
    [
      "server.ext([{ type: 'onPreResponse', method: (r, h) => h.response({}) }]);",
      "server.ext([{ type: 'onPreResponse', method: (r, h) => h.continue }]);",
    ],
    [
      'Hapi.server({ routes: { ext: { onPreResponse: { method: (r, h) => h.response({}) } } } });',
      "server.ext([{ type: 'onPreHandler', method: (r, h) => h.response({}) }]);",
    ],
  ],
  'file.js',
);

/** The same with what a route of hapi has for itself. */
const ofRoute = (answer: string) => (options: string) => `
import Hapi from '@hapi/hapi';
import Boom from '@hapi/boom';
import { own } from './own.js';
const server = Hapi.server();
const change = (request, h) => h.response({}).code(200);
server.route({ method: 'GET', path: '/', options: { ${options} plugins: { 'hapi-swagger': { responses: { 200: {} } } }, handler(request, h) {
  if (isHidden) ${answer};
  return h.response({}).code(200);
} } });`;

for (const answer of ['throw Boom.notFound()', 'return h.response({}).code(404)'])
  compared(
    `an answer that a hook of its route changes: ${answer}`,
    ofRoute(answer),
    [
      ['ext: { onPreResponse: { method: change } },', 'ext: { onPreHandler: { method: change } },'],
      [
        'ext: { onPreResponse: { method: own } },',
        'ext: { onPreResponse: { method: (request, h) => h.continue } },',
      ],
      ['ext: own,', "tags: ['api'],"],
    ],
    'file.js',
  );

it('a declared 206 is not contradicted by the status of the whole file', () => {
  const code = express(
    `${commented('/a', 206)} app.get('/a', (req, res) => { res.sendFile('a'); });`,
  );
  const [severe] = lint(code, {
    rules: { 'http-status/no-undeclared-status': 'error' },
    filename: 'file.js',
  });
  expect(severe).toBeUndefined();
});

it('a suggested decorator is spelled as its neighbours are', () => {
  const code = nest(
    '@Get() @ApiResponse({ status: HttpStatus.OK }) show() { if (isHidden) throw new NotFoundException(); return 1; }',
  ).replace('ApiOkResponse }', 'ApiResponse }');
  const [report] = lint(code, { rules: declarationRules });
  expect(report?.suggestions?.[0]?.fix.text).toContain(
    "@ApiResponse({ status: HttpStatus.NOT_FOUND, description: 'Not Found' })",
  );
});
