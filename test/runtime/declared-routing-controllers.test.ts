/** The statuses that actions of routing-controllers are said to answer with, beside those that they answer with and document. */
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { beforeEach, describe, expect, it } from 'vitest';
import { runDecorated, statusesOf, type ApiDocument } from './declared.ts';

const require = createRequire(import.meta.url);
const packages = {
  'routing-controllers': require('routing-controllers') as unknown,
  'routing-controllers-openapi': require('routing-controllers-openapi') as unknown,
};
const { createExpressServer, getMetadataArgsStorage } = packages['routing-controllers'] as {
  readonly createExpressServer: (options: object) => RequestListener;
  readonly getMetadataArgsStorage: () => { reset(): void };
};
const { routingControllersToSpec } = packages['routing-controllers-openapi'] as {
  readonly routingControllersToSpec: (storage: unknown, options: object) => ApiDocument;
};

const program = (members: string, above: string) => `
  import { Get, HttpCode, HttpError, JsonController, NotFoundError, OnUndefined, Post, QueryParam, Redirect, Res }
    from 'routing-controllers';
  import { OpenAPI, ResponseSchema } from 'routing-controllers-openapi';
  class One {}
  class Two {}
  ${above}
  @JsonController()
  export class TestController { ${members} }`;

const optionsOf = (members: string, above = '') => ({
  controllers: [runDecorated(program(members, above), packages)['TestController']],
});

const documentOf = (options: object) => routingControllersToSpec(getMetadataArgsStorage(), options);

function responsesIn(members: string, above?: string): object | undefined {
  const { paths } = documentOf(optionsOf(members, above));
  return (paths?.['/'] as { get?: { responses?: object } } | undefined)?.get?.responses;
}

/** The status of the answer, then those that the document lists. */
async function statuses(members: string, above?: string) {
  const options = optionsOf(members, above);
  const server = createServer(createExpressServer(options)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const method = members.startsWith('@Post') ? 'POST' : 'GET';
  const { status } = await fetch(`http://127.0.0.1:${port}/`, { method, redirect: 'manual' });
  server.closeAllConnections();
  await once(server.close(), 'close');
  return [status, statusesOf(documentOf(options), '/', method.toLowerCase())];
}

const returning = "show() { return { a: 'content' }; }";
const schemaOf = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const contentOf = (schema: object) => ({ content: { 'application/json': { schema } } });

beforeEach(() => {
  getMetadataArgsStorage().reset();
});

describe('an action without a declared status', () => {
  it.each([
    [`@Get('/') ${returning}`, 200, '200'],
    [`@Post('/') ${returning}`, 200, '200'],
    [`@Post('/') @HttpCode(201) ${returning}`, 201, '201'],
    [`@Get('/') @HttpCode(204) ${returning}`, 204, '204'],
    [`@Get('/') @HttpCode(302) ${returning}`, 302, '302'],
    [`@Get('/') @HttpCode(600) ${returning}`, 600, '600'],
    [`@Get('/') @HttpCode(201) @HttpCode(202) ${returning}`, 202, '202'],
  ])('is documented with the status of a value: %s', async (members, answered, listed) => {
    expect(await statuses(members)).toEqual([answered, [listed]]);
  });

  it.each([
    ["@Get('/') show() {}", 404, '200'],
    ["@Get('/') show() { return null; }", 204, '200'],
    ["@Get('/') @HttpCode(204) show() {}", 404, '204'],
    ["@Get('/') @OnUndefined(204) show() {}", 204, '200'],
    ["@Get('/') @HttpCode(201) @OnUndefined(202) show() {}", 202, '201'],
    ["@Get('/') @Redirect('/u') show() {}", 302, '200'],
    ["@Get('/') show(@Res() res: any) { return res.status(404).json({}); }", 404, '200'],
    ["@Get('/') show() { throw new NotFoundError(); }", 404, '200'],
    ["@Get('/') show(@QueryParam('a', { required: true }) a: string) { return a; }", 400, '200'],
    [`@Get('/') @HttpCode(99) ${returning}`, 500, '99'],
    [`@Get('/') @HttpCode(1000) ${returning}`, 500, '1000'],
  ])('is documented with it all the same: %s', async (members, answered, listed) => {
    expect(await statuses(members)).toEqual([answered, [listed]]);
  });
});

describe('a declared status', () => {
  it.each([
    [`@Get('/') @ResponseSchema(One) ${returning}`, 200, ['200']],
    [`@Post('/') @HttpCode(201) @ResponseSchema(One) ${returning}`, 201, ['201']],
    [`@Post('/') @ResponseSchema(One) @HttpCode(201) ${returning}`, 201, ['201']],
    [`@Post('/') @ResponseSchema(One, { statusCode: 201 }) ${returning}`, 200, ['200', '201']],
    [
      `@Get('/') @HttpCode(204) @ResponseSchema(One, { statusCode: 200 }) ${returning}`,
      204,
      ['200', '204'],
    ],
    [`@Get('/') @ResponseSchema(One, { statusCode: 404 }) ${returning}`, 200, ['200', '404']],
    [`@Get('/') @OpenAPI({ responses: { 404: {} } }) ${returning}`, 200, ['200', '404']],
    [
      `@Get('/') @HttpCode(302) @OpenAPI({ responses: { 404: {} } }) ${returning}`,
      302,
      ['302', '404'],
    ],
    [`@Get('/') @OpenAPI({ responses: { 200: {} } }) ${returning}`, 200, ['200']],
    [`@Get('/') @OpenAPI({ summary: '' }) ${returning}`, 200, ['200']],
    ["@Get('/') @ResponseSchema(One) show() { throw new HttpError(418); }", 418, ['200']],
    ["@Get('/') @ResponseSchema(One) show() { throw new Error('Failed'); }", 500, ['200']],
  ])('stands beside that of a value, and no answer is checked: %s', async (members, ...given) => {
    expect(await statuses(members)).toEqual(given);
  });

  it('takes the place of it where a function makes the operation', async () => {
    const made = '@OpenAPI((operation) => ({ ...operation, responses: { 404: {} } }))';
    expect(await statuses(`@Get('/') ${made} ${returning}`)).toEqual([200, ['404']]);
  });

  it('is not there for a class without a name', async () => {
    for (const type of ['class {}', "''"]) {
      const decorator = `@ResponseSchema(${type}, { statusCode: 404 })`;
      expect(await statuses(`@Get('/') ${decorator} ${returning}`)).toEqual([200, ['200']]);
    }
  });

  it.each([
    "'4XX'",
    "'4xx'",
    "'default'",
    "'abc'",
    "'404'",
    '99',
    '100',
    '600',
    '404.5',
    '[202, 201]',
  ])('is the key as it stands: %s', async (status) => {
    const decorator = `@ResponseSchema(One, { statusCode: ${status} })`;
    const key = status === '[202, 201]' ? '202,201' : status.replaceAll("'", '');
    const [answered, listed] = await statuses(`@Get('/') ${decorator} ${returning}`);
    expect([answered, listed]).toEqual([200, ['200', key].toSorted()]);
  });

  it.each(["'4XX'", 'default', 'abc', '99', '100', '600', "'202,201'"])(
    'is the key of an operation as it stands: %s',
    async (key) => {
      const decorator = `@OpenAPI({ responses: { ${key}: {} } })`;
      const listed = ['200', key.replaceAll("'", '')].toSorted();
      expect(await statuses(`@Get('/') ${decorator} ${returning}`)).toEqual([200, listed]);
    },
  );

  it.each(['0', "''", 'undefined'])('is that of a value where it is none: %s', async (status) => {
    const decorator = `@ResponseSchema(One, { statusCode: ${status} })`;
    expect(await statuses(`@Get('/') ${decorator} ${returning}`)).toEqual([200, ['200']]);
  });

  it('of 204 is documented with its schema, which is not sent', async () => {
    const members = `@Get('/') @HttpCode(204) @ResponseSchema(One) ${returning}`;
    expect(await statuses(members)).toEqual([204, ['204']]);
    expect(responsesIn(members)).toMatchObject({ 204: contentOf(schemaOf('One')) });
  });

  it('of 204 is documented with content without a schema, too', () => {
    const content = { 'application/json': {} };
    expect(responsesIn(`@Get('/') @HttpCode(204) ${returning}`)).toMatchObject({
      204: { content },
    });
  });
});

describe('declarations of one status', () => {
  it.each([
    ['', '@ResponseSchema(One, { statusCode: 404 }) @ResponseSchema(Two, { statusCode: 404 })'],
    ['@ResponseSchema(One, { statusCode: 404 })', '@ResponseSchema(Two, { statusCode: 404 })'],
  ])('are merged: %s, %s', (above, decorators) => {
    const oneOf = [schemaOf('One'), schemaOf('Two')];
    const responses = responsesIn(`@Get('/') ${decorators} ${returning}`, above);
    expect(responses).toMatchObject({ 404: contentOf({ oneOf }) });
  });

  it('yield to the lower one, and to the one of the action', () => {
    const decorator = (description: string) =>
      `@OpenAPI({ responses: { 404: { description: '${description}' } } })`;
    const two = `@Get('/') ${decorator('Upper')} ${decorator('Lower')} ${returning}`;
    expect(responsesIn(two)).toMatchObject({ 404: { description: 'Lower' } });
    const one = `@Get('/') ${decorator('Of the action')} ${returning}`;
    expect(responsesIn(one, decorator('Of the class'))).toMatchObject({
      404: { description: 'Of the action' },
    });
  });

  it.each([
    '@OpenAPI({ responses: { 404: {} } }) @ResponseSchema(One, { statusCode: 404 })',
    "@ResponseSchema(One, { statusCode: 200, contentType: 'text/plain' })",
  ])('without content of its type make the document impossible: %s', (decorators) => {
    expect(() => responsesIn(`@Get('/') ${decorators} ${returning}`)).toThrow(TypeError);
  });
});

describe('declarations of the class', () => {
  it.each(['@OpenAPI({ responses: { 404: {} } })', '@ResponseSchema(One, { statusCode: 404 })'])(
    'stand at each action: %s',
    async (above) => {
      expect(await statuses(`@Get('/') ${returning}`, above)).toEqual([200, ['200', '404']]);
    },
  );
});
