/** The statuses that the options of a route of hapi declare, beside those that it answers with and documents. */
import Boom from '@hapi/boom';
import Hapi, { type Lifecycle, type RouteOptions } from '@hapi/hapi';
import Inert from '@hapi/inert';
import Vision from '@hapi/vision';
import HapiSwagger from 'hapi-swagger';
import Joi from 'joi';
import { describe, expect, it } from 'vitest';
import { statusesOf, type ApiDocument } from './declared.ts';

const both = { a: 1, b: 2 };
const onlyA = Joi.object({ a: Joi.number() }).label('A');
const text = Joi.string();
const ofError = Joi.object({ statusCode: text, error: text, message: text }).unknown();

const documents = [
  { OAS: 'v2', path: '/swagger.json' },
  { OAS: 'v3.0', path: '/openapi.json' },
] as const;

/** A server that is ready to be asked. @throws {Error} where the options are refused. */
async function serverWith(
  options: RouteOptions,
  handler: Lifecycle.Method,
  OAS: (typeof documents)[number]['OAS'] = 'v2',
): Promise<Hapi.Server> {
  const server = Hapi.server({ debug: false });
  server.validator(Joi);
  await server.register([Inert, Vision, { plugin: HapiSwagger, options: { OAS } }]);
  server.route({ method: 'GET', path: '/', options: { tags: ['api'], ...options }, handler });
  await server.initialize();
  return server;
}

const answering =
  (code: number, content: object | string | null = both): Lifecycle.Method =>
  (_, h) =>
    h.response(content ?? undefined).code(code);

const throwing = (statusCode: number) => () => {
  throw new Boom.Boom('Gone', { statusCode });
};

async function statusOf(options: RouteOptions, handler: Lifecycle.Method): Promise<number> {
  const server = await serverWith(options, handler);
  return (await server.inject('/')).statusCode;
}

/** What the documents list, which is the same in both forms; null where they are not to be had. */
async function documented(options: RouteOptions) {
  const lists: unknown[] = [];
  for (const { OAS, path } of documents) {
    const server = await serverWith(options, () => both, OAS);
    const { statusCode, payload } = await server.inject(path);
    lists.push(statusCode === 500 ? null : statusesOf(JSON.parse(payload) as ApiDocument, '/'));
  }
  expect(lists[1]).toEqual(lists[0]);
  return lists[0];
}

const status = (declared: Record<string, Joi.Schema | boolean>) => ({
  response: { status: declared },
});
const schema = { response: { schema: onlyA } };
const plugin = (responses: object) => ({ plugins: { 'hapi-swagger': { responses } } });

describe('content', () => {
  it.each<[string, RouteOptions, Lifecycle.Method, number]>([
    ['of a declared status', status({ 200: onlyA }), answering(200), 500],
    ['of a declared error', status({ 404: onlyA }), answering(404), 500],
    ['of an error that is thrown', status({ 404: onlyA }), throwing(404), 500],
    ['that is text', status({ 200: onlyA }), answering(200, 'text'), 500],
    ['of any success', schema, answering(201), 500],
    ['of 204', schema, answering(204), 500],
    ['of a redirect', schema, answering(302), 500],
    ['of a redirect without content', schema, (_, h) => h.redirect('/u'), 500],
    [
      'beside other statuses',
      { response: { schema: onlyA, status: { 201: true } } },
      answering(202),
      500,
    ],
    ['that a schema of false forbids', { response: { schema: false } }, answering(200), 500],
  ])('is compared with its schema: %s', async (_, options, handler, sent) => {
    expect(await statusOf(options, handler)).toBe(sent);
  });

  it.each<[string, RouteOptions, Lifecycle.Method, number]>([
    ['of another success', status({ 200: onlyA }), answering(201), 201],
    ['of another error', status({ 200: onlyA }), answering(404), 404],
    ['of another error that is thrown', status({ 404: onlyA }), throwing(410), 410],
    ['of a success where an error is declared', status({ 404: onlyA }), answering(200), 200],
    ['of an error beside a schema for all', schema, answering(404), 404],
    ['of an error that is thrown beside it', schema, throwing(404), 404],
    ['of a redirect', status({ 200: onlyA }), (_, h) => h.redirect('/u'), 302],
    ['of a status whose schema is true', status({ 200: true }), answering(200), 200],
  ])('is sent as it is: %s', async (_, options, handler, sent) => {
    expect(await statusOf(options, handler)).toBe(sent);
  });

  it.each([
    ['log' as const, 200],
    ['ignore' as const, 200],
    ['error' as const, 500],
    [() => Promise.reject(Boom.badGateway()), 502],
  ])('that does not meet its schema is handled by failAction: %s', async (failAction, sent) => {
    const response = { failAction, status: { 200: onlyA } };
    expect(await statusOf({ response }, answering(200))).toBe(sent);
  });

  it('of an error of hapi meets a schema for it', async () => {
    const declared = ofError.keys({ statusCode: Joi.number() });
    expect(await statusOf(status({ 404: declared }), throwing(404))).toBe(404);
    expect(await statusOf(status({ 404: ofError }), throwing(404))).toBe(500);
  });
});

describe('a handler that returns null', () => {
  it('answers with 204, and its schema is the one of 200', async () => {
    const handler = () => null;
    expect(await statusOf({}, handler)).toBe(204);
    expect(await statusOf(status({ 204: onlyA }), handler)).toBe(204);
    expect(await statusOf(status({ 200: onlyA }), handler)).toBe(500);
    expect(await statusOf(status({ 200: onlyA.allow(null) }), handler)).toBe(204);
    expect(await statusOf({ response: { schema: false } }, handler)).toBe(204);
  });

  it('answers with 200 by option, and with no other status', async () => {
    expect(await statusOf({ response: { emptyStatusCode: 200 } }, () => null)).toBe(200);
    const other = { response: { emptyStatusCode: Number('202') } } as RouteOptions;
    await expect(statusOf(other, () => null)).rejects.toThrow('emptyStatusCode');
  });
});

describe('204', () => {
  it('is sent without the content that meets its schema, and documented with the schema', async () => {
    const code = 204;
    const options = status({ [code]: onlyA });
    const server = await serverWith(options, answering(code, { a: 1 }));
    expect(await server.inject('/')).toMatchObject({ statusCode: code, payload: '' });
    expect((await server.inject('/swagger.json')).payload).toContain(
      '"204":{"schema":{"$ref":"#/definitions/A"},"description":"No Content"}',
    );
    expect(await statusOf(options, answering(code, null))).toBe(500);
  });
});

describe('a key', () => {
  it.each(['default', '2xx', '4XX', 'abc', '99'])('is refused at once: %s', async (key) => {
    await expect(statusOf(status({ [key]: onlyA }), answering(200))).rejects.toThrow(
      'Invalid routeConfig options',
    );
  });

  it.each(['100', '600', '999', '1000', '-404', '404.5', '200,201'])(
    'with three digits is accepted: %s',
    async (key) => {
      expect(await statusOf(status({ [key]: onlyA }), answering(200))).toBe(200);
      expect(await documented(status({ [key]: onlyA }))).toEqual([key]);
    },
  );

  it.each(['default', '2xx', '4XX', 'abc', '99', '600', '404.5'])(
    'for the document alone needs a description: %s',
    async (key) => {
      expect(await documented(plugin({ [key]: { description: 'Any' } }))).toEqual([key]);
      expect(await documented(plugin({ [key]: { schema: onlyA } }))).toEqual([key]);
      expect(await documented(plugin({ [key]: {} }))).toBeNull();
    },
  );

  it.each(['100', '200', '418'])('that is a status needs none: %s', async (key) => {
    expect(await documented(plugin({ [key]: {} }))).toEqual([key]);
  });
});

describe('the document', () => {
  it.each<[string, RouteOptions, readonly string[] | null]>([
    ['no option', {}, ['default']],
    ['a schema that is true', { response: { schema: true } }, ['default']],
    ['no content, which it cannot express', { response: { schema: false } }, null],
    ['a schema', schema, ['200']],
    ['a schema, beside statuses', { response: { schema: onlyA, status: { 404: onlyA } } }, ['404']],
    ['a success', status({ 201: onlyA }), ['201']],
    ['an error', status({ 404: onlyA }), ['404']],
    ['a success and an error', status({ 200: onlyA, 404: true }), ['200', '404']],
    ['an error by the plugin', plugin({ 404: { description: 'Any' } }), ['404']],
    [
      'a success, and an error by the plugin',
      { ...status({ 200: onlyA }), ...plugin({ 404: { description: 'Any' } }) },
      ['200', '404'],
    ],
    ['a schema, beside the plugin', { ...schema, ...plugin({ 404: {} }) }, ['200', '404']],
    ['a route without its tag', { tags: [], ...schema }, null],
  ])('lists the declared statuses: %s', async (_, options, listed) => {
    expect(await documented(options)).toEqual(listed);
  });

  it('does not have the status of a request that is invalid', async () => {
    const query = Joi.object({ a: text.required() });
    const options = { validate: { query }, ...status({ 200: onlyA }) };
    expect(await statusOf(options, answering(200))).toBe(400);
    expect(await documented(options)).toEqual(['200']);
  });
});

describe('the status of content that a handler returns', () => {
  it.each<[string, Lifecycle.Method, number]>([
    ['an object', () => both, 200],
    ['an array', () => [], 200],
    ['a text', () => 'text', 200],
    ['a text of no characters', () => '', 204],
    ['null', () => null, 204],
    ['an object in a response', (_, h) => h.response(both), 200],
    ['a text of no characters in a response', (_, h) => h.response(''), 204],
    ['nothing in a response', (_, h) => h.response(), 204],
  ])("is hapi's own: of %s", async (_, handler, code) => {
    expect(await statusOf({}, handler)).toBe(code);
  });
});

describe('the status of an answer', () => {
  const method: Lifecycle.Method = (_, h) => h.response(both).code(202);

  it.each([
    ['of a response', answering(201)],
    ['of an error', throwing(404)],
  ])('is the one of a hook that the route has: %s', async (_, handler) => {
    expect(await statusOf({ ext: { onPreResponse: { method } } }, handler)).toBe(202);
  });

  it('is the one of a hook that the server is given in an array', async () => {
    const server = await serverWith({}, answering(201));
    server.ext([{ type: 'onPreResponse', method }]);
    expect((await server.inject('/')).statusCode).toBe(202);
  });

  it.each<[string, Lifecycle.Method, number]>([
    ['an error', () => Boom.notFound(), 404],
    ['an error that a promise gives', () => Promise.resolve(Boom.notFound()), 404],
    ['an error in a response', (_, h) => h.response(Boom.notFound()), 500],
  ])('is the one of an error that the handler returns: %s', async (_, handler, code) => {
    expect(await statusOf({}, handler)).toBe(code);
  });
});
