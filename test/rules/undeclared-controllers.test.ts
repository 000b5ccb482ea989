/**
 * Programs of controllers whose answers or declarations are not all shown, each beside one that differs in this alone and is
 * reported.
 */
import { describe, expect, it } from 'vitest';
import { lint } from '../rule-tester.ts';

const rules: Parameters<typeof lint>[1]['rules'] = {
  'http-status/no-undeclared-status': ['error', { report: 'all' }],
  'http-status/no-unanswered-declaration': 'error',
};

const messagesOf = (code: string, filename: string) =>
  lint(code, { rules, filename }).map(({ message }) => message);

/** A program that is left alone, and one that is not. */
type Pair = readonly [silent: string, reported: string];

const compared = (
  title: string,
  program: (text: string) => string,
  pairs: readonly Pair[],
  filename = 'file.ts',
) => {
  describe(title, () => {
    it.each(pairs)('%s, and not %s', (silent, reported) => {
      expect(messagesOf(program(silent), filename)).toEqual([]);
      expect(messagesOf(program(reported), filename)).toHaveLength(1);
    });
  });
};

const routingFile = (text: string) => `
import { Get, HttpCode, HttpError, JsonController, NotFoundError, Post } from 'routing-controllers';
import { OpenAPI, ResponseSchema } from 'routing-controllers-openapi';
import { Service } from 'typedi';
import { code, errors, made, operation } from './documents';
${text}`;

const routing = (members: string) =>
  routingFile(`@JsonController('/') export class Users { ${members} }`);

const documented = (decorators: string) =>
  routing(`@Get('/') ${decorators} show() { throw new NotFoundError(); }`);

const refused = '@ResponseSchema(Failure, { statusCode: 400 })';

compared('an operation that the file does not show', documented, [
  [`@OpenAPI(operation) ${refused}`, `@OpenAPI({ summary: 'a' }) ${refused}`],
  [`@OpenAPI(made()) ${refused}`, refused],
  [
    `@OpenAPI({ summary: 'a', responses: errors }) ${refused}`,
    `@OpenAPI({ summary: 'a', responses: { 401: {} } }) ${refused}`,
  ],
  [
    `@OpenAPI({ responses: made({ 200: {} }) }) ${refused}`,
    `@OpenAPI({ responses: { 200: {} } }) ${refused}`,
  ],
  [
    '@OpenAPI((own) => ({ ...own, responses: { ...own.responses, 401: {} } }))',
    '@OpenAPI({ responses: { 401: {} } })',
  ],
]);

const documentedClass = (decorators: string) =>
  routingFile(`@JsonController('/') ${decorators} export class Users {
  @Get('/') ${refused} show() { throw new NotFoundError(); }
}`);

compared('an operation of a class that the file does not show', documentedClass, [
  ['@OpenAPI(operation)', "@OpenAPI({ tags: ['users'] })"],
]);

const answering = (text: string) => routing(`@Get('/') ${text}`);

compared('a status that a decorator of routing-controllers sets', answering, [
  [
    '@HttpCode(302) @OpenAPI({ responses: { 400: {} } }) show() { return 1; }',
    '@HttpCode(302) @OpenAPI({ responses: { 400: {} } }) show() { throw new NotFoundError(); }',
  ],
  [
    '@HttpCode(404) @OpenAPI({ responses: { 400: {} } }) show() { throw new NotFoundError(); }',
    '@HttpCode(201) @OpenAPI({ responses: { 400: {} } }) show() { throw new NotFoundError(); }',
  ],
  [
    '@HttpCode(code) @OpenAPI({ responses: { 400: {} } }) show() { throw new NotFoundError(); }',
    '@HttpCode() @OpenAPI({ responses: { 400: {} } }) show() { throw new NotFoundError(); }',
  ],
]);

compared('the schema of a success', documented, [
  ['@ResponseSchema(User, operation)', '@ResponseSchema(User)'],
  ['@ResponseSchema(User, { ...operation })', '@ResponseSchema(User, { isArray: true })'],
  [
    '@ResponseSchema(User) @ResponseSchema(Failure, { statusCode: 404 })',
    '@ResponseSchema(User) @ResponseSchema(Failure, { statusCode: 400 })',
  ],
]);

const tsoaFile = (text: string) => `
import { Controller, Get, Response, Route, SuccessResponse } from 'tsoa';
import { code } from './codes';
${text}`;

const tsoa = (members: string) =>
  tsoaFile(`@Route('/') export class Users extends Controller { ${members} }`);

const missing = '@Response(400) show() { this.setStatus(404); return 1; }';

compared('a status of @SuccessResponse', tsoa, [
  [
    '@Get() @SuccessResponse(302) @Response(400) show() { this.setStatus(302); }',
    '@Get() @SuccessResponse(302) @Response(400) show() { this.setStatus(303); }',
  ],
  [`@Get() @SuccessResponse('404') ${missing}`, `@Get() @SuccessResponse('204') ${missing}`],
  [`@Get() @SuccessResponse('default') ${missing}`, `@Get() ${missing}`],
  [`@Get() @SuccessResponse('4XX') ${missing}`, `@Get() @SuccessResponse('2XX') ${missing}`],
  [`@Get() @SuccessResponse(code) ${missing}`, `@Get() @SuccessResponse(200) ${missing}`],
]);

const shown = '@Route("/") export class Users extends Controller …';

compared(
  'a decorator by which a class is made',
  (text) =>
    tsoaFile(`import { injectable } from 'tsyringe'; import { provide } from 'inversify-binding-decorators';
import { documented } from 'other'; import { own } from './own'; ${text.replace('…', `{ @Get() ${missing} }`)}`),
  [
    [`@own() ${shown}`, `@injectable() ${shown}`],
    [`@documented() ${shown}`, `@provide(Users) ${shown}`],
  ],
);

compared('a decorator by which a class of routing-controllers is made', documentedClass, [
  ['@made()', '@Service()'],
]);

const based = (text: string) =>
  tsoaFile(`import { Other } from './other'; ${text.replace('…', `{ @Get() ${missing} }`)}`);

compared('the class of a controller of tsoa', based, [
  [
    'class Base extends Other {} @Route("/") export class Users extends Base …',
    'class Base extends Controller {} @Route("/") export class Users extends Base …',
  ],
  [
    'class Base extends Controller { setStatus() {} } @Route("/") export class Users extends Base …',
    'class Base extends Controller { log() {} } @Route("/") export class Users extends Base …',
  ],
]);

const adonis = (text: string) => `
import { HttpContext } from '@adonisjs/core/http';
import { Base } from './base';
${text}`;

const action = (statement: string) => `
/**
 * @add
 * @responseBody 201 - The user
 */
async add() { ${statement} return { a: 1 }; }`;

const context = 'constructor(protected ctx: HttpContext) {}';
const own = (statement: string) => `created() { ${statement} }`;

compared('a response that the class of an action has', adonis, [
  [
    `export class Users { ${context} ${action('this.created();')} ${own('this.ctx.response.status(201);')} }`,
    `export class Users { ${context} ${action('this.created();')} ${own('log();')} }`,
  ],
  [
    `class Own { ${context} ${own('this.ctx.response.status(201);')} } export class Users extends Own { ${action('super.created();')} }`,
    `class Own { ${context} ${own('log();')} } export class Users extends Own { ${action('super.created();')} }`,
  ],
  [
    `export class Users extends Base { ${action('this.created();')} }`,
    `export class Users extends Base { ${action('this.created();')} ${own('log();')} }`,
  ],
  [
    `export class Users extends Base { ${action('const { created } = this;')} }`,
    `export class Users extends Base { ${action('this.users.list();')} }`,
  ],
  [
    `export class Users extends Base { ${action('created(this);')} }`,
    `export class Users { ${action('created(this);')} }`,
  ],
]);

compared('a context that code of the file asks for', adonis, [
  [
    `export class Users { ${action('HttpContext.getOrFail().response.status(201);')} }`,
    `export class Users { ${action('settings.getOrFail().response;')} }`,
  ],
  [
    `export class Users { ${action('created();')} } function created() { HttpContext.get().response.status(201); }`,
    `export class Users { ${action('created();')} } function created() { settings.get(); }`,
  ],
]);
