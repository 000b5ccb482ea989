/** Statuses that comments declare: those that swagger-jsdoc reads into its document. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { listedIn } from './documents.ts';

const require = createRequire(import.meta.url);

interface Document {
  readonly paths: object;
}

const swaggerJsdoc = require('swagger-jsdoc') as (options: object) => Document;

const folder = mkdtempSync(join(tmpdir(), 'http-status-comments-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The document that swagger-jsdoc makes of a file with a text. */
function documentOf(text: string, options: object = {}): Document {
  const file = join(folder, 'users.ts');
  writeFileSync(file, text);
  const definition = { openapi: '3.0.0', info: { title: 'Users', version: '1' } };
  return swaggerJsdoc({ definition, apis: [file], ...options });
}

/** A comment with lines, each behind a star. */
const comment = (...lines: readonly string[]) =>
  ['/**', ...lines.map((line) => ` * ${line}`), ' */'].join('\n');

/** A comment that declares the responses of `GET /users`, indented as in YAML. */
const declaring = (...responses: readonly string[]) =>
  comment(
    '@openapi',
    '/users:',
    '  get:',
    '    responses:',
    ...responses.map((response) => `      ${response}`),
  );

const ok = '200: { description: Found }';
const missing = '404: { description: Missing }';

describe('swagger-jsdoc', () => {
  it.each([
    ['the tag @openapi', declaring(ok, missing)],
    ['the tag @swagger', declaring(ok, missing).replace('@openapi', '@swagger')],
    [
      'a map on one line',
      comment('@openapi', `/users: { get: { responses: { ${ok}, ${missing} } } }`),
    ],
    [
      'the key paths',
      comment('@openapi', 'paths:', '  /users:', `    get: { responses: { ${ok}, ${missing} } }`),
    ],
    [
      'JSON',
      comment('@openapi', '{ "/users": { "get": { "responses": { "200": {}, "404": {} } } } }'),
    ],
    [
      'one line',
      `/** @openapi { "/users": { "get": { "responses": { "200": {}, "404": {} } } } } */`,
    ],
    [
      'text before, and a tag behind',
      declaring(ok, missing)
        .replace('@openapi', 'Shows a user.\n * @openapi')
        .replace(' */', ' * @returns nothing\n */'),
    ],
    ['two tags', declaring(ok).replace(' */', '') + declaring(missing).replace('/**\n', '')],
    ['two comments', declaring(ok) + '\n' + declaring(missing)],
    ['a comment in a function', `function addRoutes() {\n${declaring(ok, missing)}\n}`],
    ['a comment behind its route', `app.get('/users', show);\n${declaring(ok, missing)}`],
    ['a comment in a string', `const text = \`${declaring(ok, missing)}\`;`],
    ['lines with returns', declaring(ok, missing).replaceAll('\n', '\r\n')],
  ])('reads %s', (_, text) => {
    expect(listedIn(documentOf(text), '/users')).toEqual(['200', '404']);
  });

  it.each([
    ['a comment with one star', declaring(ok).replace('/**', '/*')],
    ['lines behind slashes', declaring(ok).replaceAll(/^ ?\/?\*+\/?/gmu, '//')],
    ['a tag in other case', declaring(ok).replace('@openapi', '@OpenAPI')],
    ['lines with tabs', declaring(ok).replaceAll(/ {2}/gu, '\t')],
    ['lines that are no YAML', declaring('200: { description: Found')],
    ['a key that stands twice', declaring(ok, ok)],
    // It waits for the other comments that refer to the anchor.
    ['an anchor', declaring('200: &found { description: Found }', '201: *found')],
    [
      'an extension of the root',
      comment('@openapi', 'x-users:', `  get: { responses: { ${ok} } }`),
    ],
  ])('reads nothing of %s', (_, text) => {
    expect(documentOf(text).paths).toEqual({});
  });

  it('reads two methods of a path', () => {
    const document = documentOf(
      comment(
        '@openapi',
        '/users:',
        `  get: { responses: { ${ok} } }`,
        '  post: { responses: { 201: {} } }',
      ),
    );
    expect(listedIn(document, '/users')).toEqual(['200']);
    expect(listedIn(document, '/users', 'post')).toEqual(['201']);
  });

  it('takes a method that stands first for a path', () => {
    const document = documentOf(comment('@openapi', 'get:', `  responses: { ${ok} }`));
    expect(document.paths).toEqual({ get: { responses: { 200: { description: 'Found' } } } });
  });

  it.each([
    [
      ['200: {}', "'404': {}", '"4XX": {}', 'default: {}'],
      ['200', '404', '4XX', 'default'],
    ],
    [["404: { $ref: '#/components/responses/Missing' }"], ['404']],
    [
      ['200:', '404:'],
      ['200', '404'],
    ],
    [['# 401: {}', '200: {} # 402: {}'], ['200']],
    [
      ['abc: {}', '99: {}', '600: {}', '1xx: {}', "'200,201': {}"],
      ['99', '600', 'abc', '1xx', '200,201'],
    ],
    [
      ['2e2: {}', '0x194: {}', '500.0: {}'],
      ['200', '404', '500'],
    ],
    // The later one is read.
    [['200: {}', "'200': {}"], ['200']],
    [['- 200: {}'], ['0']],
  ])('lists the keys as YAML reads them: %j', (responses, listed) => {
    expect(listedIn(documentOf(declaring(...responses)), '/users')).toEqual(listed);
  });

  it('ends the declaration at a line that begins with an at sign', () => {
    expect(listedIn(documentOf(declaring(ok, '@deprecated', missing)), '/users')).toEqual(['200']);
  });

  it('takes the later description of a status that two comments declare', () => {
    const document = documentOf(`${declaring(ok)}\n${declaring('200: { description: Later }')}`);
    expect(document.paths).toMatchObject({
      '/users': { get: { responses: { 200: { description: 'Later' } } } },
    });
  });

  it('throws where lines without stars lose their indentation', () => {
    const text = declaring(ok).replaceAll(/^ \*(?!\/)/gmu, '');
    expect(() => documentOf(text)).toThrow(TypeError);
  });

  it('throws for lines that are no YAML only if it is told to', () => {
    const text = declaring('200: { description: Found');
    expect(() => documentOf(text, { failOnErrors: true })).toThrow('YAML');
    expect(() => documentOf(text)).not.toThrow();
  });
});
