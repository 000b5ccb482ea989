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
