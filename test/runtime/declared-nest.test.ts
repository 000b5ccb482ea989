/** The statuses that handlers of NestJS are said to answer with, beside those that they answer with and document. */
import * as common from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import * as openApi from '@nestjs/swagger';
import { describe, expect, it } from 'vitest';
import { runDecorated, statusesOf } from './declared.ts';

const { DocumentBuilder, SwaggerModule } = openApi;
const packages = { '@nestjs/common': common, '@nestjs/swagger': openApi };

const isShorthand = (name: string) => /^Api.+Response$/u.test(name);
const shorthands = Object.keys(openApi).filter(isShorthand);

interface Asked {
  readonly method?: string;
  /** Decorators of the class. */
  readonly above?: string;
  /** The class that the controller extends, with its decorators. */
  readonly base?: string;
  readonly builder?: openApi.DocumentBuilder;
}

const program = (members: string, { above = '', base = 'class Base {}' }: Asked) => `
  import { All, Controller, Delete, Get, HttpCode, HttpException, NotFoundException, ParseIntPipe, Post, Query,
    Redirect, Res, applyDecorators } from '@nestjs/common';
  import { ApiExcludeController, ApiExcludeEndpoint, ApiOperation, ApiResponse, ${shorthands.join()} } from '@nestjs/swagger';
  ${base}
  ${above}
  @Controller()
  export class TestController extends Base { ${members} }`;

async function started(members: string, asked: Asked) {
  const { TestController } = runDecorated(program(members, asked), packages);
  const module = { module: TestController, controllers: [TestController] };
  const app = await NestFactory.create(module as never, { logger: false });
  const config = (asked.builder ?? new DocumentBuilder()).build();
  return { app, document: SwaggerModule.createDocument(app, config) };
}

/** The status of the answer, then those that the document lists. */
async function statuses(members: string, asked: Asked = {}) {
  const { method = 'GET' } = asked;
  const { app, document } = await started(members, asked);
  await app.listen(0, '127.0.0.1');
  const { status } = await fetch(await app.getUrl(), { method, redirect: 'manual' });
  await app.close();
  return [status, statusesOf(document, '/', method.toLowerCase())];
}

async function responsesIn(members: string, asked: Asked = {}) {
  const { app, document } = await started(members, asked);
  await app.close();
  return document.paths['/']?.get?.responses;
}

const returning = "show() { return { a: 'content' }; }";
const post = { method: 'POST' };
const classLevel = { above: "@ApiNotFoundResponse({ description: 'Of the class' })" };

describe('a handler without a declared status', () => {
  it.each<[string, Asked, number, string]>([
    [`@Get() ${returning}`, {}, 200, '200'],
    [`@Post() ${returning}`, post, 201, '201'],
    [`@Delete() show() {}`, { method: 'DELETE' }, 200, '200'],
    [`@All() ${returning}`, post, 200, '200'],
    [`@Post() @HttpCode(202) ${returning}`, post, 202, '202'],
    [`@Get() @HttpCode(204) ${returning}`, {}, 204, '204'],
  ])('is documented with the status that it answers with: %s', async (members, asked, ...given) => {
    const [answered, listed] = given;
    expect(await statuses(members, asked)).toEqual([answered, [listed]]);
  });

  it.each([
    ["@Get() @Redirect('/u') show() {}", 302, '200'],
    ["@Get() @Redirect('/u', 307) show() {}", 307, '200'],
    ["@Get() @Redirect('/u', 301) @HttpCode(204) show() {}", 301, '204'],
    ['@Get() show(@Res() res) { res.status(404).json({}); }', 404, '200'],
    ['@Get() show() { throw new NotFoundException(); }', 404, '200'],
    ["@Get() show(@Query('a', ParseIntPipe) a: number) { return a; }", 400, '200'],
  ])('is documented with the default all the same: %s', async (members, answered, listed) => {
    expect(await statuses(members)).toEqual([answered, [listed]]);
  });
});

describe('a handler with a declared status', () => {
  it.each<[string, Asked, number, string]>([
    [`@Get() @ApiNotFoundResponse() ${returning}`, {}, 200, '404'],
    [`@Get() @HttpCode(202) @ApiNotFoundResponse() ${returning}`, {}, 202, '404'],
    [`@Post() @ApiOkResponse() ${returning}`, post, 201, '200'],
    [`@Post() @HttpCode(200) @ApiOkResponse() ${returning}`, post, 200, '200'],
    [`@Post() @HttpCode(200) @ApiCreatedResponse() ${returning}`, post, 200, '201'],
    [`@Get() @ApiCreatedResponse() ${returning}`, {}, 200, '201'],
    [`@Get() @ApiNoContentResponse() show() {}`, {}, 200, '204'],
    ["@Get() @Redirect('/u', 307) @ApiOkResponse() show() {}", {}, 307, '200'],
    ['@Get() @ApiOkResponse() show() { throw new NotFoundException(); }', {}, 404, '200'],
    ["@Get() @ApiOkResponse() show() { throw new HttpException('', 418); }", {}, 418, '200'],
    ["@Get() @ApiOkResponse() show() { throw new Error('Failed'); }", {}, 500, '200'],
    [`@Get() @ApiOkResponse({ status: 404 }) ${returning}`, {}, 200, '200'],
    [`@Get() @ApiOperation({ responses: { 418: {} } }) ${returning}`, {}, 200, '418'],
    [`@Get() @ApiOperation({ summary: '' }) ${returning}`, {}, 200, '200'],
    [`@Get() @applyDecorators(ApiNotFoundResponse()) ${returning}`, {}, 200, '404'],
  ])('is documented with it alone: %s', async (members, asked, answered, listed) => {
    expect(await statuses(members, asked)).toEqual([answered, [listed]]);
  });

  it('is documented with all of them', async () => {
    const decorators =
      '@ApiForbiddenResponse() @ApiCreatedResponse() @ApiResponse({ status: 200 })';
    expect(await statuses(`@Get() ${decorators} ${returning}`)).toEqual([
      200,
      ['200', '201', '403'],
    ]);
  });

  it('keeps the texts of two decorators with one status, and the type of the upper one', async () => {
    const upper = "@ApiResponse({ status: 404, description: 'Upper', type: String })";
    const lower = "@ApiNotFoundResponse({ description: 'Lower', type: Number })";
    expect(await responsesIn(`@Get() ${upper} ${lower} ${returning}`)).toEqual({
      404: {
        description: 'Lower\n\nUpper',
        content: { 'application/json': { schema: { type: 'string' } } },
      },
    });
  });

  it('documents content for 204 where its decorator has a type, which is not sent', async () => {
    const members = `@Get() @HttpCode(204) @ApiNoContentResponse({ type: String }) ${returning}`;
    expect(await statuses(members)).toEqual([204, ['204']]);
    expect(await responsesIn(members)).toHaveProperty('204.content');
  });

  it.each(['@ApiExcludeEndpoint()', ''])('may be left out: %s', async (decorator) => {
    const asked = decorator === '' ? { above: '@ApiExcludeController()' } : {};
    expect(await statuses(`@Get() ${decorator} @ApiOkResponse() ${returning}`, asked)).toEqual([
      200,
      null,
    ]);
  });
});

describe('the status of a decorator', () => {
  it.each(["'4XX'", "'4xx'", "'2XX'", "'abc'", "'404'", '99', '600', '100', '-1', '404.5', 'true'])(
    'is the key as it stands: %s',
    async (status) => {
      const members = `@Get() @ApiResponse({ status: ${status} }) ${returning}`;
      expect(await statuses(members)).toEqual([200, [status.replaceAll("'", '')]]);
    },
  );

  it.each(["'default'", '0', 'NaN', 'null', 'undefined', "''"])(
    'is default without a value: %s',
    async (status) => {
      const members = `@Get() @ApiResponse({ status: ${status} }) ${returning}`;
      expect(await statuses(members)).toEqual([200, ['default']]);
    },
  );

  it('is default where there is none, and in the decorator of that name', async () => {
    for (const decorator of ["@ApiResponse({ description: '' })", '@ApiDefaultResponse()'])
      expect(await statuses(`@Get() ${decorator} ${returning}`)).toEqual([200, ['default']]);
  });

  it('is one key for an array', async () => {
    const members = `@Get() @ApiResponse({ status: [200, 201] }) ${returning}`;
    expect(await statuses(members)).toEqual([200, ['200,201']]);
  });

  it.each(shorthands.filter((name) => name !== 'ApiDefaultResponse'))(
    'is that of the name: %s',
    async (name) => {
      // The member of the enumeration: `ApiUriTooLongResponse` is `URI_TOO_LONG`.
      const words = name.replace(/^Api(.+)Response$/u, '$1').replaceAll(/(?!^)[A-Z]/gu, '_$&');
      const code = common.HttpStatus[words.toUpperCase() as keyof typeof common.HttpStatus];
      const members = `@Get() @${name}() ${returning}`;
      expect(Object.keys((await responsesIn(members)) ?? {})).toEqual([String(code)]);
    },
  );

  it('has a decorator of its own for most members of the enumeration', () => {
    const names = new Set(shorthands.map((name) => name.toLowerCase()));
    const codes = Object.entries(common.HttpStatus).filter(
      ([name, code]) =>
        typeof code === 'number' &&
        !names.has(`api${name.replaceAll('_', '').toLowerCase()}response`),
    );
    expect(codes.map(([, code]) => code)).toEqual([207, 208, 210, 423, 456, 507, 508]);
  });

  it('is checked by its type, and no handler by that', () => {
    const { ApiResponse } = openApi;
    ApiResponse({ status: '4XX' });
    ApiResponse({ status: 99 });
    // @ts-expect-error -- A class is written in capitals.
    ApiResponse({ status: '4xx' });
    // @ts-expect-error -- A single status is a number.
    ApiResponse({ status: '404' });
    // @ts-expect-error -- It is one status.
    ApiResponse({ status: [200, 201] });
  });
});

describe('decorators of the class', () => {
  it.each<[string, Asked, number, readonly string[]]>([
    [`@Get() ${returning}`, classLevel, 200, ['200', '404']],
    [`@Get() @ApiOkResponse() ${returning}`, classLevel, 200, ['200', '404']],
    [`@Get() @ApiForbiddenResponse() ${returning}`, classLevel, 200, ['403', '404']],
    [`@Post() ${returning}`, { ...post, above: '@ApiOkResponse()' }, 201, ['200', '201']],
    [`@Post() @HttpCode(200) ${returning}`, { ...post, above: '@ApiOkResponse()' }, 200, ['200']],
  ])('add to those of the handler: %s', async (members, asked, answered, listed) => {
    expect(await statuses(members, asked)).toEqual([answered, listed]);
  });

  it('yield to one of the handler with the same status', async () => {
    const members = `@Get() @ApiNotFoundResponse({ description: 'Of the handler' }) ${returning}`;
    expect(await responsesIn(members, classLevel)).toEqual({
      404: { description: 'Of the handler' },
    });
  });

  it('are inherited, as are those of handlers that are not written anew', async () => {
    const base = `@ApiNotFoundResponse() class Base { @Get() @ApiCreatedResponse() ${returning} }`;
    const above = '@ApiForbiddenResponse()';
    expect(await statuses('', { base })).toEqual([200, ['201', '404']]);
    expect(await statuses('', { base, above })).toEqual([200, ['201', '403', '404']]);
    expect(await statuses(`@Get() ${returning}`, { base })).toEqual([200, ['200', '404']]);
  });
});

it('the plugin for the compiler documents a status where a handler declares none', async () => {
  const added = 'static _OPENAPI_METADATA_FACTORY() { return { show: { type: String } }; }';
  const ofType = { content: { 'application/json': { schema: { type: 'string' } } } };
  expect(await responsesIn(`${added} @Get() ${returning}`)).toMatchObject({ 200: ofType });
  expect(await statuses(`${added} @Post() ${returning}`, post)).toEqual([201, ['201']]);
  const withError = `${added} @Get() @ApiNotFoundResponse() ${returning}`;
  expect(await statuses(withError)).toEqual([200, ['404']]);
});

it('statuses for all routes are those of every document of the process from then on', async () => {
  const builder = new DocumentBuilder().addGlobalResponse({ status: 500, description: '' });
  const members = `@Get() @ApiOkResponse() ${returning}`;
  expect(await statuses(members, { builder })).toEqual([200, ['200', '500']]);
  expect(await statuses(members)).toEqual([200, ['200', '500']]);
});
