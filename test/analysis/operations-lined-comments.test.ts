/** Which routes the documents in lines of comments are about, and what they declare. */
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import type { Operation } from '../../src/analysis/operation.ts';
import { operations } from '../../src/analysis/status-sites.ts';
import plugin from '../../src/index.ts';
import { languages, probe } from '../frameworks/expectations.ts';

const comment = (...lines: readonly string[]) =>
  ['/**', ...lines.map((line) => ` * ${line}`), ' */'].join('\n');

/** What is declared for an operation, in short: `GET /users: 200 400-499 open`. */
function inShort({ methods, path, declared }: Operation): string {
  const codes = declared?.sites.map(({ status }) => ('code' in status ? status.code : '?')) ?? [];
  const ranges = declared?.ranges.map((range) => range.join('-')) ?? [];
  const all = [...codes, ...ranges, ...(declared?.isOpen === true ? ['open'] : [])];
  const named = methods === 'any' ? methods : [...methods].join();
  return `${named} ${path}: ${all.join(' ') || 'none'}`;
}

const declaredIn = (code: string, settings?: unknown) =>
  probe({ code, settings }, (context) => operations(context).map(inShort));

/** The output of the first suggestion for a status that is not declared. */
function added(code: string): string | undefined {
  const [message] = new Linter().verify(
    code,
    [
      {
        files: ['**/*.ts'],
        languageOptions: languages.typescript,
        plugins: { 'http-status': plugin },
        rules: { 'http-status/no-undeclared-status': ['error', { report: 'all' }] },
      },
    ] as Linter.Config[],
    { filename: 'file.ts' },
  );
  const { fix } = message?.suggestions?.at(-1) ?? {};
  return fix && code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1]);
}

describe('a comment with a route', () => {
  const route = (...lines: readonly string[]) => `import express from 'express';
${comment(...lines)}
express().get('/users/:id', (req, res) => res.json({}));`;

  it.each([
    ['at its start', ['GET /api/users/{id}', '@return {object} 200 - success response'], '200'],
    [
      'behind a tag',
      ['A user.', '@route GET /users/{id}', '@returns {User.model} 200 - OK'],
      '200',
    ],
    ['in small letters', ['get /users/{id}', '@return {User} 200 - OK'], '200'],
    [
      'with several responses',
      [
        'GET /users/{id}',
        '@return {array<User>} 200 - Users - text/csv',
        '@return {{ a: string }} 404',
      ],
      '200 404',
    ],
    [
      'with a range',
      ['@route GET /users/{id}', '@returns {User} 200', '@returns {Error}  default - Other'],
      '200 100-599',
    ],
    [
      'with a response that names no status',
      ['GET /users/{id}', '@return {User} 200', '@return {User} the user'],
      '200 open',
    ],
  ])('declares responses: one %s', (_, lines, declared) => {
    expect(declaredIn(route(...lines))).toEqual([`GET /users/:id: ${declared}`]);
  });

  it.each([
    ['without a response', ['GET /users/{id}', 'Finds a user.']],
    ['with another route', ['POST /users/{id}', '@return {User} 200 - OK']],
    ['with a route within a line', ['Answers GET /users/{id}', '@return {User} 200 - OK']],
    ['without a route', ['Finds a user.', '@returns {User} 200 - OK']],
    ['with responses behind another tag', ['GET /users/{id}', '@throws {User} 404 - None']],
  ])('declares nothing: one %s', (_, lines) => {
    expect(declaredIn(route(...lines))).toEqual(['GET /users/:id: none']);
  });

  it('is read by the words of the settings too', () => {
    const own = {
      ...{ name: 'our-docs', values: {}, responses: [] },
      ...{ responseTags: ['answers'], routeTags: ['endpoint'] },
    };
    const code = route('@endpoint GET /users/{id}', '@answers 404 - None');
    expect(declaredIn(code, { frameworks: [own] })).toEqual(['GET /users/:id: 404']);
  });

  it('gets no line for another response, which has a type', () => {
    expect(added(route('GET /users/{id}', '@return {User} 404 - None'))).toBeUndefined();
  });
});

describe('a comment with the name of the method below', () => {
  const controller = (lines: readonly string[], method = 'show') => `
import type { HttpContext } from '@adonisjs/core/http';
export default class UsersController {
${comment(...lines)}
  async ${method}({ request, response }: HttpContext) { return response.notFound({ id: 1 }); }
}`;

  it.each([
    ['a model', ['@show', '@responseBody 200 - <User>.with(posts)'], '200'],
    ['a text', ['@show', '@summary A user', '@responseBody 404 - No such user'], '404'],
    ['a status alone', ['@show', '@responseBody 204'], '204'],
    [
      'several',
      ['@show', '@responseBody 200 - {"id": 1}', '@responseBody 404 - <Error> - None'],
      '200 404',
    ],
  ])('declares responses: %s', (_, lines, declared) => {
    expect(declaredIn(controller(lines))).toEqual([`any null: ${declared} 401-401 403-403`]);
  });

  it.each([
    ['has another name', ['@index', '@responseBody 200 - <User>']],
    ['is not named first', ['@summary A user', '@show', '@responseBody 200 - <User>']],
    ['has no response', ['@show', '@summary A user']],
  ])('declares nothing where the method %s', (_, lines) => {
    expect(declaredIn(controller(lines))).toEqual([]);
  });

  it('gets a line for another response', () => {
    const code = controller(['@show', '@responseBody 200 - <User>']);
    expect(added(code)).toBe(code.replace('<User>', '<User>\n * @responseBody 404 - Not Found'));
  });

  it('is read in projects of the framework only', () => {
    const code = controller(['@show', '@responseBody 200 - <User>']);
    expect(declaredIn(code.replace('@adonisjs/core/http', 'other'))).toEqual([]);
  });
});
