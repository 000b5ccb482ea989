/** Where the document of a route stands, and which objects are other data that only look like one. */
import { describe, expect, it } from 'vitest';
import { declarationMessages, fastify, finding } from './declaration-cases.ts';

const hapi = (route: string) => `
import Hapi from '@hapi/hapi';
import { options } from './options.js';
Hapi.server().route({ method: 'GET', path: '/', ${route} });
`;
const answer = 'handler: (request, h) => h.response({}).code(isHidden ? 404 : 200)';
const documented = "{ 200: { description: '' } }";

const elysia = (options: string) => `
import { Elysia, t } from 'elysia';
new Elysia().get('/', ({ set }) => { if (isHidden) set.status = 404; return {}; }, ${options});
`;

const places = [
  fastify(`app.get('/', { schema: { response: { 200: User } } }, ${finding});`),
  fastify(
    `app.route({ method: 'GET', url: '/', schema: { response: { 200: User } }, handler: ${finding} });`,
  ),
  fastify(`app.get('/', { schema: { response: { 200: User } }, handler: ${finding} });`),
  fastify(
    `const response = { 200: User }; const schema = { response }; const options = { schema }; app.get('/', options, ${finding});`,
  ),
  hapi(`options: { response: { status: { 404: User } } }, ${answer}`),
  hapi(`config: { response: { status: { 404: User } } }, ${answer}`),
  hapi(`options: { response: { status: { 404: User } }, ${answer} }`),
  hapi(`options: { plugins: { 'hapi-swagger': { responses: ${documented} } }, ${answer} }`),
  elysia('{ response: { 200: t.Any() } }'),
  elysia(`{ detail: { responses: ${documented} } }`),
];

const others = [
  fastify(
    `app.get('/', { schema: { body: { schema: { response: { 200: User } } } } }, ${finding});`,
  ),
  fastify(
    `app.get('/', { schema: { body: { body: User, response: { 200: User } } } }, ${finding});`,
  ),
  fastify(`app.get('/', { config: { schema: { response: { 200: User } } } }, ${finding});`),
  fastify(`app.get('/', { config: { body: User, response: { 200: User } } }, ${finding});`),
  fastify(
    `app.get('/', { schema: { params: { schema: { response: { 200: User } } } } }, ${finding});`,
  ),
  hapi(`options: { app: { response: { status: { 404: User } } } }, ${answer}`),
  hapi(`options: { validate: { options: { response: { status: { 404: User } } } } }, ${answer}`),
  hapi(`options: { plugins: { other: { responses: ${documented} } } }, ${answer}`),
  hapi(`options: { plugins: { other: { response: { status: { 404: User } } } } }, ${answer}`),
  elysia('{ body: t.Object({ response: { 200: t.Any() } }) }'),
  elysia('{ body: { response: { 200: t.Any() } } }'),
  elysia(`{ detail: { examples: { responses: ${documented} } } }`),
];

const keyed = (keys: string, before = '') =>
  fastify(before, `app.get('/', { schema: { response: { ${keys} } } }, ${finding});`);
const names = 'enum Codes { OK = 200 } const codes = { OK: 200 } as const; const ok = 200;';

const known = [
  ...['[Codes.OK]', '[codes.OK]', '[ok]', '[`${ok}`]', '[`200`]', "['200']", '0xC8', '2_00', '2e2'],
  ...["'2XX'", "'2xx'"],
].map((key) => keyed(`${key}: User`, names));

const unknown = [
  ...['[other]: User', '[other()]: User', '[Codes[other]]: User', '[changed]: User', 'ok'],
  ...["'4xx': User", "'4XX': User", "'4**': User", 'default: User', '[isHidden ? 404 : 200]: User'],
  ...['get 404() { return User; }', '404() { return User; }', '[ok + other]: User'],
].map((key) => keyed(`200: User, ${key}`, `${names} let changed = 200; changed = other();`));

describe('a key of a document', () => {
  it.each(known)('is a status: %s', (code) => {
    expect(declarationMessages(code, 'file.ts')).toEqual(['undeclared']);
  });

  it.each(unknown)('may be another one: %s', (code) => {
    expect(declarationMessages(code, 'file.ts')).toEqual([]);
  });
});

describe('the document of a route', () => {
  it.each(places)('stands at its place: %s', (code) => {
    expect(declarationMessages(code)).toEqual(['undeclared']);
  });

  it.each(others)('is no other data: %s', (code) => {
    expect(declarationMessages(code)).toEqual([]);
  });
});
