/** What else than its own decorators decides about the status of a handler of NestJS, and about its document. */
import * as common from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, NestFactory, REQUEST } from '@nestjs/core';
import * as openApi from '@nestjs/swagger';
import { before } from '@nestjs/swagger/plugin';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { runDecorated, statusesOf } from './declared.ts';
import { run } from './servers.ts';

const { DocumentBuilder, SwaggerModule } = openApi;
const packages = {
  '@nestjs/common': common,
  '@nestjs/core': { REQUEST, APP_FILTER, APP_INTERCEPTOR },
  '@nestjs/swagger': openApi,
};

const program = (members: string) => `
  import { Controller, createParamDecorator, HttpCode, Inject, NotFoundException, Post, Redirect, UseGuards } from '@nestjs/common';
  import { REQUEST } from '@nestjs/core';
  import { ApiNotFoundResponse, ApiOkResponse, ApiResponse } from '@nestjs/swagger';
  const HttpRes = createParamDecorator((_, host) => host.switchToHttp().getResponse());
  const HttpReq = createParamDecorator((_, host) => host.switchToHttp().getRequest());
  const fail = (): never => { throw new NotFoundException(); };
  class Leading { canActivate(host) { host.switchToHttp().getResponse().redirect('/login'); return new Promise(() => {}); } }
  class Setting { canActivate(host) { host.switchToHttp().getResponse().status(202); return true; } }
  @Controller()
  export class TestController { ${members} }`;

async function started(TestController: never, providers: readonly object[] = []) {
  const module = { module: TestController, controllers: [TestController], providers };
  const app = await NestFactory.create(module as never, { logger: false });
  return { app, document: SwaggerModule.createDocument(app, new DocumentBuilder().build()) };
}

/** An answer of 409 in the place of an error. */
function answer(_: unknown, host: common.ArgumentsHost) {
  host
    .switchToHttp()
    .getResponse<{ status(code: number): { json(content: object): void } }>()
    .status(common.HttpStatus.CONFLICT)
    .json({});
}

/** An answer of 409 in the place of a handler. */
function answering(): never {
  throw new common.ConflictException();
}

async function statusOf(members: string, providers?: readonly object[]) {
  const { TestController } = runDecorated(program(members), packages);
  const { app } = await started(TestController as never, providers);
  await app.listen(0, '127.0.0.1');
  const { status } = await fetch(await app.getUrl(), { method: 'POST', redirect: 'manual' });
  await app.close();
  return status;
}

describe('the status of a handler', () => {
  it.each([
    ...['res.status(202); return { a: 1 };', 'res.status(202).json({});'].flatMap((sets) => [
      `@Post() add(@HttpRes() res) { ${sets} }`,
      `@Post() @HttpCode(200) add(@HttpRes() res) { ${sets} }`,
      `@Post() add(@HttpReq() request) { const { res } = request; ${sets} }`,
      `@Inject(REQUEST) request; @Post() add() { const { res } = this.request; ${sets} }`,
    ]),
  ])('is the one that it sets for the response, however it has that: %s', async (members) => {
    expect(await statusOf(members)).toBe(202);
  });

  it('is none of the framework where it never returns', async () => {
    expect(await statusOf('@Post() add(): never { return fail(); }')).toBe(404);
  });

  it.each([
    ['@UseGuards(Leading)', 302],
    ['@UseGuards(Setting)', 201],
    ['@UseGuards(Setting) @HttpCode(200)', 200],
  ])('may be a redirect of a guard, and is no other success: %s', async (decorators, status) => {
    expect(await statusOf(`@Post() ${decorators} add() { return { a: 1 }; }`)).toBe(status);
  });

  it.each([
    [{ provide: APP_FILTER, useValue: { catch: answer } }, 'throw new NotFoundException();'],
    [{ provide: APP_INTERCEPTOR, useValue: { intercept: answering } }, 'return { a: 1 };'],
  ])('may be one of code for all handlers: %o', async (provider, body) => {
    expect(await statusOf(`@Post() add() { ${body} }`, [provider])).toBe(409);
  });
});

/** The statuses in the document of a program that the plugin for the compiler has changed. */
async function listedWithPlugin(member: string) {
  const fileName = '/users.controller.ts';
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.CommonJS,
    target: ts.ScriptTarget.ES2022,
    experimentalDecorators: true,
    noLib: true,
    noResolve: true,
  };
  const source = ts.createSourceFile(fileName, program(member), ts.ScriptTarget.ES2022, true);
  const host = ts.createCompilerHost(options);
  const compiler = ts.createProgram([fileName], options, {
    ...host,
    getSourceFile: (name) => (name === fileName ? source : undefined),
  });
  let text = '';
  const write = (_: string, written: string) => (text = written);
  const plugin = before({ introspectComments: true }, compiler);
  compiler.emit(source, write, undefined, false, { before: [plugin] });
  const { TestController } = run(text, packages) as Readonly<Record<string, never>>;
  const { app, document } = await started(TestController as never);
  await app.close();
  return statusesOf(document, '/', 'post');
}

describe('the plugin for the compiler', () => {
  it.each([
    ['@ApiNotFoundResponse()', ['201', '404']],
    ['@ApiResponse({ status: 404 })', ['201', '404']],
    ['@HttpCode(202) @ApiNotFoundResponse()', ['202', '404']],
    ["@Redirect('/') @ApiNotFoundResponse()", ['201', '404']],
    ['@ApiOkResponse()', ['200']],
    ["@ApiResponse({ status: '2XX' })", ['2XX']],
    ['@ApiOkResponse() @ApiNotFoundResponse()', ['200', '404']],
  ])('adds the success where errors alone are declared: %s', async (decorators, listed) => {
    expect(await listedWithPlugin(`@Post() ${decorators} add() { return 'a'; }`)).toEqual(listed);
  });

  it.each([
    ['/** @throws {404} No such user */ @Post() @ApiOkResponse()', ['200', '404']],
    ['/** Adds.\n * @throws {404} No user\n * @throws {409} Two */ @Post()', ['201', '404', '409']],
    ['/** @throws {NotFoundException} No such user */ @Post()', ['201']],
    ['/** @throws 404 No such user */ @Post()', ['201']],
    ['/** @throws {404} */ @Post()', ['201']],
    ['@Post() /** @throws {404} No such user */ @ApiOkResponse()', ['200']],
  ])('adds the statuses of comments: %s', async (above, listed) => {
    expect(await listedWithPlugin(`${above} add() { return 'a'; }`)).toEqual(listed);
  });
});
