/** Reports of declared statuses where an application is given plugins, which have an application of their own or not. */
import { describe, expect, it } from 'vitest';
import { declarationMessages } from './declaration-cases.ts';

const schema = (...codes: readonly number[]) =>
  `{ schema: { response: { ${codes.map((code) => `${code}: User`).join(', ')} } } }`;
/** A route that declares 201 and leaves the status to the framework. */
const standard = `app.post('/', ${schema(201)}, async () => ({ id: 1 }));`;
/** One that declares 201 and names another status. */
const named = `app.post('/', ${schema(201)}, (request, reply) => reply.code(202).send({}));`;
/** One that declares 200 and answers with 404 as well. */
const undeclared = `app.get('/', ${schema(200)}, (request, reply) => request.id ? reply.code(200).send({}) : reply.code(404).send({}));`;

const server = (...statements: readonly string[]) => `
import fastify from 'fastify';
import autoload from '@fastify/autoload';
import cors from '@fastify/cors';
import jwt from '@fastify/jwt';
import swagger from '@fastify/swagger';
import fp from 'fastify-plugin';
import metrics from 'some-metrics';
import { jsonSchemaTransform } from 'some-schemas';
import { options, own, transform } from './own.js';
const app = fastify();
${statements.join('\n')}
`;

describe('a plugin that may set the status of the framework', () => {
  it.each([
    'app.register(own);',
    'await app.register(own, { prefix: "/own" });',
    'app.register(metrics);',
    "app.register(autoload, { dir: 'plugins' });",
    "app.register(require('./own.cjs'));",
    "app.register(import('./own.js'));",
    "app.register(await import('./own.js'));",
    'for (const each of own.plugins) app.register(each);',
    'app.register(fp(own));',
    'app.register(fp(async (inner) => { inner.register(own); }));',
    'app.register(fp(plugin)); async function plugin(inner) { inner.register(own); }',
    'const plugin = fp(async (inner) => { await inner.register(own); }); app.register(plugin);',
    'app.register(cors).register(own);',
    'add(app); function add(given) { given.register(own); }',
    "const plugin = async () => {}; plugin[Symbol.for('skip-override')] = true; app.register(plugin);",
  ])('leaves that unknown: %s', (register) => {
    expect(declarationMessages(server(register, standard))).toEqual([]);
    expect(declarationMessages(server(standard, register))).toEqual([]);
    expect(declarationMessages(server(register, named))).toEqual(['successContradicted']);
    expect(declarationMessages(server(register, undeclared))).toEqual(['undeclared']);
  });

  it('is inherited by the applications within', () => {
    const inner = `app.register(async (app) => { ${standard} });`;
    expect(declarationMessages(server(inner))).toEqual(['successContradicted']);
    expect(declarationMessages(server('app.register(own);', inner))).toEqual([]);
    const own = `app.register(async (app) => { app.register(own); ${standard} });`;
    expect(declarationMessages(server(own))).toEqual([]);
  });

  it.each([
    'app.register(routes); async function routes(given) { ROUTE }',
    'const routes = async (given) => { ROUTE }; app.register(routes, { prefix: "/v1" });',
    'add(app); function add(given) { ROUTE }',
    'add(1, app); function add(count, given) { ROUTE }',
    'other.register(routes); app.register(routes); async function routes(given) { ROUTE }',
    'app.register(outer); async function outer(around) { around.register(inner); } async function inner(given) { ROUTE }',
  ])('is inherited by those of functions with a name: %s', (text) => {
    const routes = text.replace('ROUTE', standard.replace('app.', 'given.'));
    const other = 'const other = fastify();';
    expect(declarationMessages(server(other, routes))).toEqual(['successContradicted']);
    expect(declarationMessages(server(other, 'app.register(own);', routes))).toEqual([]);
    const apart = 'const further = fastify(); further.register(own);';
    expect(declarationMessages(server(other, apart, routes))).toEqual(['successContradicted']);
  });
});

describe('a plugin that leaves the statuses alone', () => {
  it.each([
    'app.register(cors, { origin: (origin, done) => done(null, true) });',
    "await app.register(jwt, options).register(require('@fastify/helmet'));",
    "app.register(import('@fastify/cors'));",
    "app.register(await import('@fastify/cors'));",
    'app.register(async (inner) => { inner.get("/x", own); });',
    'app.register(async (inner) => { inner.register(own); });',
    'app.register(plugin, options); async function plugin(inner) { inner.register(own); }',
    'const plugin = (inner, given, done) => { inner.register(own); done(); }; app.register(plugin);',
    'app.register(fp(async (inner) => { inner.register(cors); inner.decorate("own", own); }));',
    'app.register(fp(async (inner) => { inner.register(async (most) => { most.register(own); }); }));',
    'other.register(own);',
  ])('is no reason for silence: %s', (register) => {
    const other = 'const other = fastify();';
    const code = server(other, register, standard);
    expect(declarationMessages(code)).toEqual(['successContradicted']);
  });
});

describe('options of a plugin by which a program changes the document of all routes', () => {
  it.each([
    '{ transform: ({ schema, url }) => ({ schema: withErrors(schema), url }) }',
    '{ openapi: {}, transform }',
    '{ transformObject({ openapiObject }) { return withErrors(openapiObject); } }',
    "{ hiddenTag: 'own' }",
    '{ hideUntagged: true }',
    '{ ...options }',
    'options',
    'changing',
    '() => ({ transform })',
  ])('leave unknown which statuses are declared: %s', (given) => {
    const changing = 'const changing = { openapi: {}, transform };';
    const register = `await app.register(swagger, ${given});`;
    expect(declarationMessages(server(changing, register, undeclared))).toEqual([]);
    // What is declared is so all the same.
    expect(declarationMessages(server(changing, register, standard))).toEqual(['unanswered']);
  });

  it.each([
    'app.register(swagger);',
    "app.register(swagger, { openapi: { info: { title: 'Users' } } });",
    'app.register(swagger, { openapi: {}, transform: jsonSchemaTransform });',
    'app.register(cors, { transform });',
    'app.register(cors, options);',
    'other.register(swagger, { transform });',
  ])('are not there: %s', (register) => {
    const code = server('const other = fastify();', register, undeclared);
    expect(declarationMessages(code)).toEqual(['undeclared']);
  });
});

describe('a plugin of hapi', () => {
  const program = (plugin: string, found = '@hapi/hapi') =>
    `import Hapi from '${found}';
import { own } from './own.js';
const register = async (server) => {
  server.route({ method: 'POST', path: '/', options: { response: { status: { 201: User } } }, handler: (request, h) => ({}) });
};
${plugin}`;

  it.each([
    "export const plugin = { name: 'users', register };",
    "exports.plugin = { name: 'users', version: '1.0.0', register };",
    'const users = { pkg, register }; const server = Hapi.server(); await server.register(users);',
  ])('has routes without a type: %s', (plugin) => {
    expect(declarationMessages(program(plugin))).toEqual(['successContradicted']);
  });

  it.each([
    [program('export { register };')],
    [program("export const plugin = { name: 'users', register };", 'other')],
    [program("export const plugin = { name: 'users', register }; own.ext('onPreResponse', own);")],
    [program('const users = { register }; const server = Hapi.server(); server.ext(own);')],
  ])('is none, or its routes may be answered by other code: %#', (code) => {
    expect(declarationMessages(code)).toEqual([]);
  });
});
