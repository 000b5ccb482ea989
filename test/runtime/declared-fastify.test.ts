/** The statuses below `schema.response` of a route of Fastify, beside those that it answers with and documents. */
import swagger from '@fastify/swagger';
import Fastify, { type FastifyInstance, type RouteHandlerMethod } from 'fastify';
import { describe, expect, it } from 'vitest';
import { statusesOf } from './declared.ts';

const both = { a: 1, b: 2 };
const onlyA = { type: 'object', properties: { a: { type: 'number' } } };
const onlyB = { type: 'object', properties: { b: { type: 'number' } } };
const withC = { type: 'object', required: ['c'], properties: { c: { type: 'number' } } };
const none = { type: 'null' };

/** A server that is ready to be asked. @throws {Error} where the keys below `response` are refused. */
async function serverWith(
  response: object | undefined,
  handler: RouteHandlerMethod,
  form: 'openapi' | 'swagger' = 'openapi',
): Promise<FastifyInstance> {
  const app = Fastify();
  await app.register(swagger, { [form]: {} });
  app.get('/', response === undefined ? {} : { schema: { response } }, handler);
  await app.ready();
  return app;
}

const answering = (code: number, content?: unknown): RouteHandlerMethod =>
  function answer(_, reply) {
    return reply.code(code).send(content);
  };

const throwing = (statusCode?: number): RouteHandlerMethod =>
  function fail() {
    throw Object.assign(new Error('Gone'), { statusCode, ...both });
  };

async function received(response: object, handler: RouteHandlerMethod) {
  const app = await serverWith(response, handler);
  const { statusCode, body } = await app.inject('/');
  return { status: statusCode, content: body === '' ? null : (JSON.parse(body) as unknown) };
}

async function documented(response: object | undefined, form?: 'openapi' | 'swagger') {
  const app = await serverWith(response, throwing(), form);
  return statusesOf(app.swagger(), '/');
}

describe('a status that is not declared', () => {
  it.each([200, 201, 404, 500])('is sent with content that no schema shapes: %i', async (code) => {
    const content = code === 200 ? { a: 1 } : both;
    expect(await received({ 200: onlyA }, answering(code, both))).toEqual({
      status: code,
      content,
    });
  });

  it.each([
    [404, 404, 'Not Found'],
    [500, 500, 'Internal Server Error'],
    [undefined, 500, 'Internal Server Error'],
  ])('is sent for an error that is thrown with %s', async (thrown, status, error) => {
    const content = { statusCode: status, error, message: 'Gone' };
    for (const declared of [{ 200: onlyA }, { 200: withC }, { 410: withC }])
      expect(await received(declared, throwing(thrown))).toEqual({ status, content });
  });
});

describe('a schema', () => {
  it.each([
    ['exactly', { 200: onlyA, '2xx': onlyB, default: none }, 200, { a: 1 }],
    ['by its class', { 200: onlyA, '2xx': onlyB, default: none }, 202, { b: 2 }],
    ['by its class in capitals', { '2XX': onlyA }, 202, { a: 1 }],
    ['by its class in both', { '2xX': onlyA }, 202, { a: 1 }],
    ['by the later class of two', { '2XX': onlyA, '2xx': onlyB }, 202, { b: 2 }],
    ['of another class', { '2xx': onlyA }, 404, both],
    ['by default, an error', { 200: onlyB, default: onlyA }, 404, { a: 1 }],
    ['by default, a success', { default: onlyA }, 201, { a: 1 }],
    ['by default in capitals', { DEFAULT: onlyA }, 404, { a: 1 }],
  ])('shapes content of its status: %s', async (_, declared, status, content) => {
    expect(await received(declared, answering(status, both))).toEqual({ status, content });
  });

  it.each([
    [{ 404: onlyA }, 404],
    [{ '4xx': onlyA }, 404],
    [{ default: onlyA }, 404],
    [{ default: onlyA }, 500],
    [{ '5XX': onlyA }, 500],
  ])('shapes an error that is thrown: %j, %i', async (declared, status) => {
    expect(await received(declared, throwing(status))).toEqual({ status, content: { a: 1 } });
  });

  it.each([
    ['answered', answering(200, both)],
    ['answered with an error', answering(404, both)],
    ['thrown', throwing(404)],
  ])('that content does not meet gives 500: %s', async (_, handler) => {
    expect((await received({ default: withC }, handler)).status).toBe(500);
  });

  it.each([
    ['application/json', { a: 1 }],
    ['*/*', { a: 1 }],
    ['application/xml', both],
  ])('may be one of content of a type: %s', async (type, content) => {
    const declared = { 200: { content: { [type]: { schema: onlyA } } } };
    expect(await received(declared, answering(200, both))).toEqual({ status: 200, content });
  });

  it('looks at no text', async () => {
    const app = await serverWith({ 200: withC }, answering(200, 'text'));
    expect(await app.inject('/')).toMatchObject({ statusCode: 200, body: 'text' });
  });
});

describe('a key', () => {
  it.each(['100', '1xx', '199', '299', '599', '5XX', 'default', 'Default'])(
    'is accepted: %s',
    async (key) => {
      expect(await documented({ [key]: onlyA })).toHaveLength(1);
    },
  );

  it.each(['abc', '0', '-1', '99', '600', '1000', '6xx', '20x', '2x', '404.5', '200,201', '200 '])(
    'is refused before the server starts: %s',
    async (key) => {
      const refused = { code: 'FST_ERR_SCH_SERIALIZATION_BUILD' };
      await expect(documented({ [key]: onlyA })).rejects.toMatchObject(refused);
    },
  );

  it('of a schema in the place of statuses is refused', async () => {
    await expect(documented(onlyA)).rejects.toThrow('nested under a valid status code');
  });
});

describe('the document', () => {
  it.each([
    ['no responses', undefined, ['200']],
    ['no statuses', {}, []],
    ['an error', { 404: onlyA }, ['404']],
    ['a success', { 201: onlyA }, ['201']],
    ['classes', { '2xx': onlyA, '4XX': onlyA, default: onlyA }, ['2XX', '4XX', 'default']],
    ['default in capitals', { Default: onlyA }, ['DEFAULT']],
  ])('lists the declared statuses: %s', async (_, declared, statuses) => {
    expect(await documented(declared)).toEqual(statuses);
  });

  it('takes the first status of a class where it is in the form of Swagger 2', async () => {
    const declared = { '2xx': onlyA, '4XX': onlyA, default: onlyA };
    expect(await documented(declared, 'swagger')).toEqual(['200', '400', 'default']);
  });

  it('does not have the status of a request that is invalid', async () => {
    const app = Fastify();
    await app.register(swagger, { openapi: {} });
    app.get('/', { schema: { querystring: withC, response: { 200: onlyA } } }, answering(200));
    expect((await app.inject('/')).statusCode).toBe(400);
    expect(statusesOf(app.swagger(), '/')).toEqual(['200']);
  });

  it.each([
    [{ hide: true }, {}, true],
    [{ tags: ['X-HIDDEN'] }, {}, true],
    [{ tags: ['users', 'X-HIDDEN'] }, {}, true],
    [{ tags: ['x-hidden'] }, {}, false],
    [{ 'x-hidden': true }, {}, false],
    [{ tags: ['own'] }, { hiddenTag: 'own' }, true],
    [{ tags: ['X-HIDDEN'] }, { hiddenTag: 'own' }, false],
    [{}, { hideUntagged: true }, true],
    [{ tags: ['users'] }, { hideUntagged: true }, false],
  ])('does not have a route that is hidden: %j with %j', async (hiding, options, isHidden) => {
    const app = Fastify();
    await app.register(swagger, { openapi: {}, ...options });
    app.get('/', { schema: { ...hiding, response: { 200: onlyA } } }, answering(200));
    await app.ready();
    expect(statusesOf(app.swagger(), '/')).toEqual(isHidden ? null : ['200']);
  });
});

describe('204', () => {
  it.each([
    [204, 'a schema with content', onlyA, true],
    [204, 'null', none, false],
  ])('is sent without content: %i with %s', async (statusCode, _, schema, has) => {
    const app = await serverWith({ [statusCode]: schema }, answering(statusCode, both));
    expect(await app.inject('/')).toMatchObject({ statusCode, body: '' });
    const { paths } = app.swagger() as { paths: Record<string, { get: { responses: object } }> };
    const { responses } = paths['/']?.get ?? {};
    expect(responses).toMatchObject({ 204: { description: 'Default Response' } });
    expect(JSON.stringify(responses).includes('"content"')).toBe(has);
  });
});

describe('an answer without content', () => {
  it.each<[string, number, RouteHandlerMethod]>([
    ['null', 204, (_, reply) => (reply.code(204), null)],
    ['null of an async handler', 204, async (_, reply) => (reply.code(204), null)],
    ['undefined of an async handler', 204, async (_, reply) => void reply.code(204)],
    [
      'none before another one',
      204,
      async (_, reply) => {
        reply.code(204);
        setTimeout(() => void reply.code(200).send('late'), 1);
      },
    ],
    ['null alone', 200, () => null],
    ['null alone of a promise', 200, () => Promise.resolve(null)],
    ['a call without an argument', 200, (_, reply) => void reply.send()],
    ['a call and the reply', 200, async (_, reply) => reply.send()],
    ['a call with null', 200, (_, reply) => void reply.send(null)],
    ['a call with no characters', 200, (_, reply) => void reply.send('')],
  ])('is sent with its status: %s, %i', async (_, status, handler) => {
    const app = await serverWith(undefined, handler);
    expect((await app.inject('/')).statusCode).toBe(status);
  });
});

describe('TypeScript', () => {
  const app = Fastify();
  const numbers = { schema: { response: { 200: onlyA, 404: onlyA } } };
  const classes = { schema: { response: { 200: onlyA, '4xx': onlyA } } };
  interface Reply {
    readonly Reply: { readonly 200: object; readonly '4xx': object };
  }

  it('accepts a status only if it is declared, where all are written as numbers', () => {
    app.get('/1', numbers, (_, reply) => reply.code(404));
    // @ts-expect-error -- Not declared.
    app.get('/2', numbers, (_, reply) => reply.code(201));
    // @ts-expect-error -- Not declared.
    app.get('/3', numbers, (_, reply) => reply.status(410));
    app.get('/4', numbers, (_, reply) => {
      reply.statusCode = 201;
    });
  });

  it('accepts any status beside a class, unless it is the type of the reply', () => {
    app.get('/5', classes, (_, reply) => reply.code(201));
    app.get<Reply>('/6', (_, reply) => reply.code(404));
    // @ts-expect-error -- Not declared.
    app.get<Reply>('/7', (_, reply) => reply.code(201));
    app.get('/8', (_, reply) => reply.code(201));
  });
});
