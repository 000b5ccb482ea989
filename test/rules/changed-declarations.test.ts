/** Documents that a file changes after it has written them: which statuses they declare is not known. */
import { describe, expect, it } from 'vitest';
import { declarationMessages, fastify, finding } from './declaration-cases.ts';

const named = 'const schema = { response: { 200: User } };';
const use = `app.get('/', { schema }, ${finding});`;
const options = 'const options = { schema: { response: { 200: User } } };';
const route = `{ method: 'GET', url: '/', schema: { response: { 200: User } }, handler: ${finding} }`;

const hono = (...statements: readonly string[]) => `
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { withErrors } from './own.js';
export const route = createRoute({ path: '/', responses: { 200: { description: '' } } });
${statements.join('\n')}
`;
const openapi = 'openapi(route, (c) => c.json({}, c.req.query.a ? 404 : 200));';

const tsRest = (...statements: readonly string[]) => `
import { initContract } from '@ts-rest/core';
import { createExpressEndpoints, initServer } from '@ts-rest/express';
import { generateOpenApi } from '@ts-rest/open-api';
const maker = initContract();
const contract = maker.router({ show: { method: 'GET', path: '/', responses: { 200: User } } });
${statements.join('\n')}
`;
const router =
  'const router = initServer().router(contract, { show: async () => (isHidden ? { status: 404, body: {} } : { status: 200, body: {} }) });';

const hapi = (...statements: readonly string[]) => `
import Hapi from '@hapi/hapi';
const server = Hapi.server();
const routes = [{ method: 'GET', path: '/', options: { response: { status: { 404: User } } }, handler: (request, h) => h.response({}).code(isHidden ? 404 : 200) }];
${statements.join('\n')}
`;

const changed = [
  ...[
    'schema.response[404] = Missing;',
    'schema.response = { 404: Missing };',
    'schema.response ??= { 404: Missing };',
    "const name = 'response'; schema[name][404] = Missing;",
    'delete schema.response[200];',
    'for (const code of [404, 500]) schema.response[code] = Missing;',
    'Object.assign(schema.response, errors);',
    'Object.defineProperty(schema.response, 404, { value: Missing });',
    'addErrors(schema);',
    'addErrors(schema.response);',
    'addErrors({ schema });',
    'function add(to) { to.response[404] = Missing; } add(schema);',
    'foreign(schema);',
    'new Documents(schema);',
    'const { response } = schema; response[404] = Missing;',
    'const alias = schema; alias.response[404] = Missing;',
    'const all = { schema }; all.schema.response[404] = Missing;',
    'const all = { ...schema }; all.response[404] = Missing;',
    'const all = [schema]; all[0].response[404] = Missing;',
    'for (const [, each] of Object.entries({ schema })) each.response[404] = Missing;',
  ].map((change) => fastify(named, change, use)),
  ...['addErrors(options);', 'options.schema.response[404] = Missing;'].map((change) =>
    fastify(options, change, `app.get('/', options, ${finding});`),
  ),
  fastify(
    'const errors = { 500: Failed };',
    'addErrors(errors);',
    `app.get('/', { schema: { response: { 200: User, ...errors } } }, ${finding});`,
  ),
  ...[
    'for (const each of routes) each.schema.response[404] = Missing;',
    'routes.forEach((each) => { each.schema.response[404] = Missing; });',
    'routes.forEach(({ schema }) => { schema.response[404] = Missing; });',
  ].map((change) =>
    fastify(`const routes = [${route}];`, change, 'for (const each of routes) app.route(each);'),
  ),
  fastify(
    `const routes = { show: ${route} };`,
    'for (const each of Object.values(routes)) each.schema.response[404] = Missing;',
    'app.route(routes.show);',
  ),
  // The routes that are registered are copies with other documents.
  ...[
    'for (const each of routes.map(withErrors)) app.route(each);',
    'for (const each of routes.filter(Boolean).map(withErrors)) app.route(each);',
    'for (const each of routes.map((one) => withErrors(one))) app.route(each);',
    'for (const each of routes.map((one) => ({ ...one, schema: other(one) }))) app.route(each);',
    'for (const each of routes) app.route({ ...each, schema: { ...each.schema, response: other } });',
  ].map((register) => fastify(`const routes = [${route}];`, register)),
  // A function that is given every route.
  ...[
    'app.addHook("onRoute", (each) => { each.schema.response[404] = Missing; });',
    'app.addHook("onRoute", ({ schema }) => { schema.response[404] = Missing; });',
    'app.addHook("onRoute", (each) => { each.schema = { ...each.schema, ...other }; });',
    'app.addHook("onRoute", (each) => { Object.assign(each.schema.response, other); });',
  ].map((hook) =>
    fastify(hook, `app.get('/', { schema: { response: { 200: User } } }, ${finding});`),
  ),
  // Another function may add to what it is given, before the route has it.
  ...['withErrors', 'foreign', 'documents.withErrors', 'this.withErrors'].map((add) =>
    fastify(`app.get('/', ${add}({ schema: { response: { 200: User } } }), ${finding});`),
  ),
  hono('route.responses[404] = {};', `new OpenAPIHono().${openapi}`),
  hono('withErrors(route);', `new OpenAPIHono().${openapi}`),
  tsRest('contract.show.responses[404] = Missing;', router),
  hapi(
    'for (const { options } of routes) options.response.status[404] = 1;',
    'server.route(routes);',
  ),
];

const kept = [
  ...[
    '',
    'console.log(schema);',
    'export { schema };',
    'schema.response[200].description = "x";',
    'schema.response[200].properties.id = Id;',
    'for (const code in schema.response) print(code);',
    'Object.keys(schema.response).forEach((code) => print(code));',
    "app.post('/', { schema: { ...schema, body: User } }, other);",
    "app.post('/', { schema: { response: { ...schema.response, 201: User } } }, other);",
    'const errors = {}; errors[404] = Missing;',
    'function add(to) { to.schema.body = User; to.response = 1; to.other.response[404] = 1; }',
    "app.post('/', { schema: { ...schema, response: other } }, other);",
    'Object.assign(errors, schema.response);',
  ].map((statement) => fastify(named, statement, use)),
  fastify('const schema = Object.freeze({ response: { 200: User } });', use),
  fastify('const schema = { response: Object.freeze({ 200: User }) };', use),
  fastify(`app.get('/', Object.freeze({ schema: { response: { 200: User } } }), ${finding});`),
  fastify(options, `app.get('/', options, ${finding});`, "app.post('/', options, other);"),
  fastify(`const routes = [${route}];`, 'for (const each of routes) app.route(each);'),
  fastify(
    `const routes = [${route}];`,
    'for (const each of routes.filter(Boolean)) app.route(each);',
  ),
  fastify(
    `const routes = [${route}];`,
    'routes.map((each) => app.route({ ...each, exposeHeadRoute: true }));',
  ),
  hono(`const app = new OpenAPIHono().${openapi}`, 'serve(app);', 'export default app;'),
  tsRest(
    router,
    'createExpressEndpoints(contract, router, app);',
    'generateOpenApi(contract, {});',
  ),
  hapi('server.route(routes);'),
];

describe('a document', () => {
  it.each(changed)('that may be changed: %s', (code) => {
    expect(declarationMessages(code)).toEqual([]);
  });

  it.each(kept)('that stays as it is: %s', (code) => {
    expect(declarationMessages(code)).toEqual(['undeclared']);
  });

  it('whose keys may be gone is not taken for one that is not answered', () => {
    const both = 'const schema = { response: { 200: User, 202: User } };';
    const answer = "app.get('/', { schema }, (request, reply) => reply.code(200).send({}));";
    expect(declarationMessages(fastify(both, answer))).toEqual(['unanswered']);
    expect(declarationMessages(fastify(both, 'addErrors(schema);', answer))).toEqual([]);
  });
});
