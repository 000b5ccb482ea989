/** How a status is added to a declaration, in each way in which those can be written. */
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { languages, nowhere } from '../frameworks/expectations.ts';
import { declarationReports, fastify, finding } from './declaration-cases.ts';

/** Answers with 404 and 410 beside 200. */
const both =
  '(request, reply) => { if (request.query.a) return reply.code(404).send({}); if (request.query.b) return reply.code(410).send({}); return reply.code(200).send({}); }';
const missing = "{ description: 'Not Found' }";
const gone = "{ description: 'Gone' }";

/** The program with the suggestion `declareStatus` of its only report. */
function declared(code: string, name?: string): string {
  const [report, another] = declarationReports(code, name);
  expect(another).toBeUndefined();
  const found = report?.suggestions?.find(({ messageId }) => messageId === 'declareStatus');
  if (found === undefined) return 'none';
  const [start, end] = found.fix.range;
  return code.slice(0, start) + found.fix.text + code.slice(end);
}

/** The errors in a program, and its keys that are there twice. */
function mistakes(code: string): readonly string[] {
  const config = { languageOptions: languages.typescript, rules: { 'no-dupe-keys': 2 } } as const;
  return new Linter({ cwd: nowhere }).verify(code, [config]).map(({ message }) => message);
}

const keys: readonly (readonly [written: string, declared: string])[] = [
  ['{ 200: User }', `{ 200: User, 404: ${missing} }`],
  ['{200: User}', `{200: User, 404: ${missing}}`],
  ['{ 200: User, }', `{ 200: User, 404: ${missing}, }`],
  ["{ '200': User }", `{ '200': User, '404': ${missing} }`],
  ['{ "200": User }', `{ "200": User, "404": ${missing} }`],
  ['{ [200]: User }', `{ [200]: User, 404: ${missing} }`],
  ["{ ['200']: User }", `{ ['200']: User, ['404']: ${missing} }`],
  ['{ 0xC8: User }', `{ 0xC8: User, 404: ${missing} }`],
  ['{ 200: User, ...{ 500: User } }', `{ 200: User, ...{ 500: User }, 404: ${missing} }`],
  ['{ 200: User /* the user */ }', `{ 200: User /* the user */, 404: ${missing} }`],
  ['{ 200: User, /* the user */ }', `{ 200: User, /* the user */\n  404: ${missing}, }`],
  ['{\n  200: User /* the user */\n}', `{\n  200: User /* the user */,\n  404: ${missing}\n}`],
  ['{\n  200: User, /* the user */\n}', `{\n  200: User, /* the user */\n  404: ${missing},\n}`],
  ['{\n  200: User /* a */ // b\n}', `{\n  200: User, /* a */ // b\n  404: ${missing}\n}`],
  ['{ 200: User, // the user\n}', `{ 200: User, // the user\n  404: ${missing},\n}`],
  ['{ 200: User // the user\n}', `{ 200: User, // the user\n  404: ${missing}\n}`],
  ['{\n  200: User,\n}', `{\n  200: User,\n  404: ${missing},\n}`],
  ['{\n  200: User\n}', `{\n  200: User,\n  404: ${missing}\n}`],
  ['{\n\t200: User,\n}', `{\n\t200: User,\n\t404: ${missing},\n}`],
  ['{\r\n  200: User,\r\n}', `{\r\n  200: User,\r\n  404: ${missing},\r\n}`],
  ['{\n  200: User, // the user\n}', `{\n  200: User, // the user\n  404: ${missing},\n}`],
  ['{\n  200: User // the user\n}', `{\n  200: User, // the user\n  404: ${missing}\n}`],
  [
    '{\n  200: User, /* a */ // b\n  // c\n}',
    `{\n  200: User, /* a */ // b\n  404: ${missing},\n  // c\n}`,
  ],
  ['{\n  200: User,\n  ...errors,\n}', `{\n  200: User,\n  ...errors,\n  404: ${missing},\n}`],
  ['{\n  200: User, 500: User,\n}', `{\n  200: User, 500: User, 404: ${missing},\n}`],
];

const nest = (newline: string, ...lines: readonly string[]) =>
  [
    "import { Controller, Get, NotFoundException } from '@nestjs/common';",
    "import { ApiOkResponse, ApiResponse } from '@nestjs/swagger';",
    '@Controller()',
    'export class Users {',
    ...lines,
    '}',
    '',
  ].join(newline);
const throwing = 'show() { if (this.isHidden) throw new NotFoundException(); return {}; }';
const added = `@ApiResponse({ status: 404, description: 'Not Found' })`;
const unix = '\n';

describe('a status is declared', () => {
  const program = (object: string) =>
    fastify(
      'const errors = { 500: Failed };',
      `app.get('/', { schema: { response: ${object} } }, ${finding});`,
    );

  it.each(keys)('in %j', (written, output) => {
    expect(declared(program(written))).toBe(program(output));
  });

  it.each(keys)('in %j for good', (written) => {
    const code = declared(program(written));
    expect(mistakes(code)).toEqual([]);
    expect(declarationReports(code)).toEqual([]);
  });

  it('with another one', () => {
    const two = (object: string) =>
      fastify(`app.get('/', { schema: { response: ${object} } }, ${both});`);
    expect(declared(two('{\n  200: User, // it\n}'))).toBe(
      two(`{\n  200: User, // it\n  404: ${missing},\n  410: ${gone},\n}`),
    );
    expect(declared(two('{ 200: User }'))).toBe(
      two(`{ 200: User, 404: ${missing}, 410: ${gone} }`),
    );
  });

  it('by the phrase that people know, where the number is kept free', () => {
    const pot = (response: string) =>
      fastify(
        `app.get('/', { schema: { response: ${response} } }, (request, reply) => { if (request.query.a) return reply.code(418).send({}); return reply.code(200).send({}); });`,
      );
    const code = declared(pot('{ 200: User }'));
    expect(code).toBe(pot(`{ 200: User, 418: { description: "I'm a teapot" } }`));
    expect(mistakes(code)).toEqual([]);
    expect(declarationReports(code)).toEqual([]);
  });

  it.each([
    [
      unix,
      ['  @Get() @ApiOkResponse() ' + throwing],
      [`  @Get() ${added} @ApiOkResponse() ${throwing}`],
    ],
    [
      unix,
      ['  @Get()', '  @ApiOkResponse()', `  ${throwing}`],
      ['  @Get()', `  ${added}`, '  @ApiOkResponse()', `  ${throwing}`],
    ],
    [
      '\r\n',
      ['\t@Get()', '\t@ApiOkResponse()', `\t${throwing}`],
      ['\t@Get()', `\t${added}`, '\t@ApiOkResponse()', `\t${throwing}`],
    ],
    [
      unix,
      ['  @Get() // all', '  // The user.', '  @ApiOkResponse()', `  ${throwing}`],
      ['  @Get() // all', `  ${added}`, '  // The user.', '  @ApiOkResponse()', `  ${throwing}`],
    ],
    [
      unix,
      ['  /** Finds. */', '  @ApiOkResponse()', '  @Get()', `  ${throwing}`],
      ['  /** Finds. */', `  ${added}`, '  @ApiOkResponse()', '  @Get()', `  ${throwing}`],
    ],
  ])('by a decorator among others: %j %j', (newline, written, output) => {
    const code = declared(nest(newline, ...written), 'file.ts');
    expect(code).toBe(nest(newline, ...output));
    expect(declarationReports(code, 'file.ts')).toEqual([]);
  });
});

const commented = (...responses: readonly string[]) => `
import express from 'express';
const app = express();
/**
 * @openapi
 * /users:
 *   get:
 *     responses:
${responses.map((line) => ` *       ${line}\n`).join('')} *     summary: All
 */
app.get('/users', (req, res) => { if (req.a) return res.status(404).json({}); res.status(200).json({}); });
`;

describe('a status is declared in a comment', () => {
  const cases: readonly (readonly [written: readonly string[], output: readonly string[]])[] = [
    [
      ['200: { description: OK }'],
      ['200: { description: OK }', '404:', '  description: Not Found'],
    ],
    [
      ['"200":', '  description: OK # a'],
      ['"200":', '  description: OK # a', '"404":', '  description: Not Found'],
    ],
    [['200: # all'], ['200: # all', '404:', '  description: Not Found']],
    [
      ['200:', '  content:', '    text/plain:', '      schema: { type: string }'],
      [
        '200:',
        '  content:',
        '    text/plain:',
        '      schema: { type: string }',
        '404:',
        '  description: Not Found',
      ],
    ],
  ];
  const written = {
    plainly: (code: string) => code,
    'with tabs before its lines': (code: string) => code.replaceAll(/^(?=[ /]\*)/gmu, '\t'),
    'with other line ends': (code: string) => code.replaceAll('\n', '\r\n'),
  };

  describe.each(Object.entries(written))('that is written %s', (_, write) => {
    it.each(cases)('behind %j', (before, after) => {
      const code = declared(write(commented(...before)));
      expect(code).toBe(write(commented(...after)));
      expect(declarationReports(code)).toEqual([]);
    });
  });
});

const route = `app.get('/', { schema }, ${finding});`;
const contradicting = '(request, reply) => reply.code(201).send({})';

describe('no status is declared', () => {
  it.each([
    // Schemas of a library, among which a plain object is none.
    `app.get('/', { schema: { response: { 200: z.object({}) } } }, ${finding});`,
    `const User = Type.Object({}); app.get('/', { schema: { response: { 200: User } } }, ${finding});`,
    `const typed = app.withTypeProvider(); typed.get('/', { schema: { response: { 200: User } } }, ${finding});`,
    // Documents that other routes have, or may have.
    `const schema = { response: { 200: User } }; ${route} app.get('/a', { schema }, other);`,
    `const schema = { response: { 200: User } }; ${route} app.get('/a', { schema: { ...schema } }, other);`,
    `export const schema = { response: { 200: User } }; ${route}`,
    `const schema = { response: { 200: User } }; ${route} export { schema };`,
    `const response = { 200: User }; const schema = { response }; ${route} app.get('/a', { schema: { response } }, other);`,
  ])('where only the author can do it: %s', (statement) => {
    expect(declared(fastify(statement))).toBe('none');
  });

  it('in the place of one that other routes have', () => {
    const suggestions = (...statements: readonly string[]) =>
      declarationReports(fastify(...statements)).flatMap((report) =>
        (report.suggestions ?? []).map(({ messageId }) => messageId),
      );
    const options = 'const options = { schema: { response: { 200: User } } };';
    const one = `app.post('/', options, ${contradicting});`;
    expect(suggestions(options, one)).toEqual(['declareInstead', 'declareStatus']);
    expect(suggestions(options, one, "app.post('/a', options, other);")).toEqual([]);
    const spread = `app.post('/', { schema: { response: { ...shared, 404: User } } }, ${contradicting});`;
    expect(suggestions('const shared = { 200: User };', spread)).toEqual([
      'declareInstead',
      'declareStatus',
    ]);
    expect(suggestions('export const shared = { 200: User };', spread)).toEqual(['declareStatus']);
  });
});

describe('a status in the place of a declared one', () => {
  /** The text of a program after the first suggestion. */
  const corrected = (code: string) => {
    const [fix] = declarationReports(code).map(({ suggestions }) => suggestions?.[0]?.fix);
    return fix && code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1]);
  };
  const route = (entry: string) =>
    fastify(`app.post('/', { schema: { response: { ${entry} } } }, ${contradicting});`);

  it.each([
    [
      "200: { description: 'OK', type: 'object' }",
      "201: { description: 'Created', type: 'object' }",
    ],
    ['200: { description: "Ok." }', '201: { description: "Created." }'],
    ["200: { description: 'The user' }", "201: { description: 'The user' }"],
    ["200: { description: 'Accepted' }", "201: { description: 'Accepted' }"],
  ])('has its phrase in the place of the present one: %s', (before, after) => {
    expect(corrected(route(before))).toBe(route(after));
  });

  it('leaves a phrase that has a name', () => {
    const named = (key: number) =>
      `const ok = { description: 'OK' };\n${route(`${String(key)}: ok`)}`;
    expect(corrected(named(200))).toBe(named(201));
  });

  it.each(['OK', '"OK"', "'OK'"])('has its phrase in a comment: %s', (text) => {
    const commented = (key: number, description: string) => `
/**
 * @openapi
 * /a:
 *   post:
 *     responses:
 *       ${String(key)}:
 *         description: ${description}
 */
require('express')().post('/a', (req, res) => res.status(201).json({}));`;
    expect(corrected(commented(200, text))).toBe(commented(201, text.replace('OK', 'Created')));
  });
});
