/** In which forms of code a route is found with what is declared for it and what it answers. */
import { describe, expect, it } from 'vitest';
import type { Operation } from '../../src/analysis/operation.ts';
import { operations } from '../../src/analysis/status-sites.ts';
import { probe } from '../frameworks/expectations.ts';

/** An operation in short: `POST /users: 201, answers 200`; `standard` for the status of the framework. */
function inShort({ methods, path, declared, answers, standard, isReadable }: Operation): string {
  const codes = declared?.sites.map(({ status }) => ('code' in status ? status.code : '?')) ?? [];
  const ranges = declared?.ranges.map((range) => range.join('-')) ?? [];
  const open = declared?.isOpen === true ? ['open'] : [];
  const named = answers.map(({ site: { status } }) => ('code' in status ? status.code : '?'));
  const all = [...named, ...(standard === null ? [] : [`${standard} by itself`])];
  const rest = isReadable ? '' : ', and more';
  const asked = methods === 'any' ? methods : [...methods].join();
  return `${asked} ${path ?? 'somewhere'}: ${[...codes, ...ranges, ...open].join(' ') || 'none'}, answers ${all.join(' ') || 'nothing'}${rest}`;
}

const found = (code: string) =>
  probe({ code, parser: 'typescript' }, (context) => operations(context).map(inShort));

const schema = '{ schema: { response: { 201: User } } }';
const handler = 'async (request, reply) => reply.code(200).send({})';

describe('a plugin of Fastify', () => {
  it.each([
    ['FastifyPluginAsync', 'fastify'],
    ['FastifyPluginCallback', 'fastify'],
    ['FastifyPluginAsyncTypebox', '@fastify/type-provider-typebox'],
    ['FastifyPluginCallbackZod', 'fastify-type-provider-zod'],
    ['FastifyPluginAsyncJsonSchemaToTs', '@fastify/type-provider-json-schema-to-ts'],
  ])('is known by its type: %s of %s', (type, module) => {
    const code = `import type { ${type} } from '${module}';
const routes: ${type} = async (app) => {
  app.post('/users', ${schema}, ${handler});
};`;
    expect(found(code)).toEqual(['POST /users: 201, answers 200']);
  });

  it('is known by its type in a comment', () => {
    const code = `import './others.js';
/** @type {import('fastify').FastifyPluginAsync} */
export default async (app) => {
  app.post('/users', ${schema}, ${handler});
};`;
    expect(found(code)).toEqual(['POST /users: 201, answers 200']);
  });

  it.each([
    ['itself', `fp(async (app) => { app.post('/users', ${schema}, ${handler}); });`],
    [
      'by its name',
      `async function routes(app) { app.post('/users', ${schema}, ${handler}); }\nexport default fp(routes, {});`,
    ],
  ])('is known by the function that it is given to %s', (_, statements) => {
    expect(found(`import fp from 'fastify-plugin';\n${statements}`)).toEqual([
      'POST /users: 201, answers 200',
    ]);
  });

  it('is none where another package has a type of the name', () => {
    const code = `import type { FastifyPluginAsync } from 'other';
const routes: FastifyPluginAsync = async (app) => { app.post('/users', ${schema}, ${handler}); };`;
    expect(found(code)).toEqual([]);
  });
});

describe('a handler', () => {
  const fastify = (registered: string) => `import fastify from 'fastify';
class Users {
  static async add(request, reply) { return reply.code(200).send({}); }
  static put = ${handler};
  remove = ${handler};
  list(request, reply) { return reply.code(200).send({}); }
}
const users = new Users();
fastify().post('/users', ${schema}, ${registered});`;

  it.each(['Users.add', 'Users.put', 'users.remove', 'users.list', 'users.list.bind(users)'])(
    'is a member of a class of the file: %s',
    (registered) => {
      expect(found(fastify(registered))).toEqual(['POST /users: 201, answers 200']);
    },
  );

  it('is not known where the file gives the member another value', () => {
    expect(found(`${fastify('users.list')}\nusers.list = other;`)).toEqual([]);
  });

  it.each([
    ['a text', "async () => 'added'", '200 by itself'],
    [
      'an empty text, which some frameworks send as no content',
      "async () => ''",
      'nothing, and more',
    ],
    ['a template', 'async () => `added ${id}`', '200 by itself'],
    ['a template that may be empty', 'async () => `${id}`', 'nothing, and more'],
    ['a number', 'async () => 1', 'nothing, and more'],
  ])('answers by returning %s', (_, code, answered) => {
    expect(found(fastify(code))).toEqual([`POST /users: 201, answers ${answered}`]);
  });
});

describe('a route of hapi', () => {
  const hapi = (options: string, before = '') => `import Hapi from '@hapi/hapi';
const server = Hapi.server();
${before}
server.route([{ method: 'POST', path: '/users', options: { response: { status: { 201: User } } }, ${options} }]);`;

  it.each([
    ['handler(request, h) { return h.response({}).code(200); }', '200'],
    ['handler(request, h) { return h.response({}); }', '200 by itself'],
    [
      'handler: (request, h) => { return h.response({ id: 1 }).type("text/plain"); }',
      '200 by itself',
    ],
    ['handler: async (request, h) => { const id = await add(); return { id }; }', '200 by itself'],
    ["handler: () => 'added'", '200 by itself'],
    ['handler: (request, h) => isNew ? h.response({}).code(202) : { id: 1 }', '202 200 by itself'],
    // It may be null, for which hapi has another status, or an error.
    ['handler: (request, h) => h.response(user)', 'nothing, and more'],
    ['handler: (request, h) => h.response()', 'nothing, and more'],
    ['handler: async (request, h) => await add(request)', 'nothing, and more'],
    ['handler: (request, h) => change(h.response({}))', 'nothing, and more'],
    [
      'handler: (request, h) => { const made = h.response({}); change(made); return made; }',
      'nothing, and more',
    ],
  ])('answers by what its handler returns: %s', (options, answered) => {
    expect(found(hapi(options))).toEqual([`POST /users: 201, answers ${answered}`]);
  });

  it('answers in another way where hooks may change it', () => {
    const before = "server.ext('onPreResponse', change);";
    expect(found(hapi('handler: () => ({})', before))).toEqual([
      'POST /users: 201, answers nothing, and more',
    ]);
  });
});

describe('a route of a contract', () => {
  const contract = `import { initContract } from '@ts-rest/core';
import { createExpressEndpoints, initServer } from '@ts-rest/express';
import { tsRestHandler } from '@ts-rest/nest';
const c = initContract();
const route = { method: 'PUT', path: '/:id', responses: { 202: User } };
const contract = c.router(
  {
    add: { method: 'POST', path: '/users', responses: { 201: User } },
    teams: c.router({ show: c.query({ method: 'GET', path: '/:id', responses: { 201: Team } }) }, { pathPrefix: '/teams' }),
    posts: { route },
  },
  { pathPrefix: '/v1', commonResponses: { 404: Fault } },
);
const s = initServer();
const answer = async () => ({ status: 200, body: {} });
`;

  it.each([
    ['by a part of the contract', 's.route(contract.add, answer);', 'POST /users'],
    [
      'in a method',
      'class Users { add() { return tsRestHandler(contract.add, answer); } }',
      'POST /users',
    ],
    ['by its name', 'createExpressEndpoints(contract, { add: answer }, app);', 'POST /users'],
    [
      'beside its middleware',
      's.router(contract, { add: { middleware: [], handler: answer } });',
      'POST /users',
    ],
    ['in a contract within', 's.router(contract, { teams: { show: answer } });', 'GET /:id'],
    ['in a router of a part', 's.router(contract.teams, { show: answer });', 'GET /:id'],
    ['by a name of a name', 's.route(contract.posts.route, answer);', 'PUT /:id'],
  ])('is answered %s', (_, code, route) => {
    const [operation = ''] = found(contract + code);
    expect(operation.replace(', and more', '')).toMatch(
      new RegExp(`^${route}: 20[12] 404, answers 200$`, 'u'),
    );
  });

  it.each([
    ['s.route(contract.teams.show, answer);', '/v1/teams/:id'],
    ['s.route(contract.add, answer);', '/v1/users'],
  ])('has the prefixes of its routers: %s', (code, path) => {
    const read = probe({ code: contract + code }, (context) => operations(context));
    expect(read.map(({ wholePath }) => wholePath)).toEqual([path]);
  });

  it('may have more responses where an option of its router is not seen', () => {
    const code = contract.replace(
      "{ pathPrefix: '/v1', commonResponses: { 404: Fault } }",
      'options',
    );
    expect(found(`${code}s.route(contract.add, answer);`)).toEqual([
      'POST /users: 201 open, answers 200',
    ]);
  });

  it('is not known by a name that the contract does not have', () => {
    expect(found(`${contract}s.route(contract.other, answer);`)).toEqual([
      'any somewhere: none, answers 200',
    ]);
  });
});

describe('a route of Koa', () => {
  const koa = (statements: string) => `import router from 'koa-joi-router';
router().route({ method: 'post', path: '/users', validate: { output: { 201: { body: User } } }, handler: async (ctx) => { ${statements} } });`;

  it.each([
    ['ctx.body = { id: 1 };', '200 by itself'],
    ["ctx.body = 'added';", '200 by itself'],
    ['ctx.body = null;', '204'],
    ['ctx.status = 202; ctx.body = {};', '202'],
    ['if (isNew) { ctx.body = {}; return; } ctx.status = 202;', '202 200 by itself'],
    // It may be null, for which Koa has another status, and 404 is sent where there is none.
    ['ctx.body = user;', 'nothing, and more'],
    ['if (isNew) ctx.body = {};', '200 by itself, and more'],
  ])('answers by its content: %s', (statements, answered) => {
    expect(found(koa(statements))).toEqual([`POST /users: 201, answers ${answered}`]);
  });
});

describe('responses of a route of Hono', () => {
  const hono = (
    before: string,
    responses: string,
  ) => `import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
${before}
const route = createRoute({ method: 'post', path: '/', responses: ${responses} });
new OpenAPIHono().openapi(route, (c) => c.json({}, 200));`;
  const shared = 'const base = { responses: { 404: none } };';

  it.each([
    ['that are spread from a member', shared, '{ ...base.responses, 201: made }', '201 404-404'],
    ['that are spread from another member', shared, '{ ...base.others, 201: made }', '201 open'],
    [
      'that are spread from a member of an import',
      '',
      '{ ...base.responses, 201: made }',
      '201 open',
    ],
    [
      'whose members lead in a circle',
      'const one = { all: two.all }; const two = { all: one.all };',
      '{ ...one.all, 201: made }',
      '201 open',
    ],
  ])('are read: those %s', (_, before, responses, declared) => {
    expect(found(hono(before, responses))).toEqual([`POST /: ${declared}, answers 200`]);
  });
});
