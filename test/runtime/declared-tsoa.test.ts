/** The statuses that methods of tsoa are said to answer with, beside those that they answer with and document. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Response, SuccessResponse, type TsoaResponse } from 'tsoa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statusesOf, type ApiDocument } from './declared.ts';
import { built } from './tsoa-routes.ts';

const one = 'show(): One { return { a: 1 }; }';
const two = '{ return answer(404, { b: "" }); }';

/** Members of a class with the decorators above it, the status of the answer, and the statuses in the document. */
type Row = readonly [string, number, readonly string[] | null, string?];

const rows = {
  'the status of a value, where none is declared': [
    [`@Get() ${one}`, 200, ['200']],
    [`@Post() ${one}`, 200, ['200']],
    ['@Get() show(): void {}', 204, ['204']],
    ['@Delete() async show(): Promise<void> {}', 204, ['204']],
    ['@Get() show(): One | undefined { return undefined; }', 204, ['200']],
    ['@Get() show(): null { return null; }', 204, ['200']],
    ['@Get() show(): any {}', 204, ['200']],
    [`@Get() @Hidden() ${one}`, 200, null],
    [`@Get() ${one}`, 200, null, '@Hidden()'],
  ],
  'a status that the document does not list': [
    ['@Post() show(): One { this.setStatus(201); return { a: 1 }; }', 201, ['200']],
    ['@Get() show(): One { this.setStatus(404); return { a: 1 }; }', 404, ['200']],
    [
      '@Post() @SuccessResponse(201) show(): One { this.setStatus(202); return { a: 1 }; }',
      202,
      ['201'],
    ],
    ['@Get() show(): One { throw new Teapot(); }', 418, ['200']],
    ["@Get() show(): One { throw new Error('Failed'); }", 500, ['200']],
    ['@Get() show(@Query() a: number): One { return { a }; }', 400, ['200']],
  ],
  '@SuccessResponse, which sets the status too': [
    [`@Post() @SuccessResponse(201) ${one}`, 201, ['201']],
    [`@Post() @SuccessResponse('201', 'Created') ${one}`, 201, ['201']],
    ["@Post() @SuccessResponse('201') show(): void {}", 201, ['201']],
    ['@Get() @SuccessResponse(200) show(): void {}', 200, ['200']],
    [`@Get() @SuccessResponse(Codes.Missing) ${one}`, 404, ['404']],
    [`@Get() @SuccessResponse(302) @Response(400) ${one}`, 302, ['302', '400']],
    [`@Get() @SuccessResponse(600) ${one}`, 600, ['600']],
    [`@Get() @SuccessResponse(99) ${one}`, 500, ['99']],
    [`@Get() @SuccessResponse(1000) ${one}`, 500, ['1000']],
    [`@Get() @SuccessResponse(0) ${one}`, 200, ['200']],
    [`@Get() ${one}`, 200, ['200'], '@SuccessResponse(201)'],
  ],
  '@SuccessResponse, which is no status': [
    [`@Get() @SuccessResponse('2XX') ${one}`, 200, ['2XX']],
    [`@Get() @SuccessResponse('default') ${one}`, 200, ['default']],
    [`@Get() @SuccessResponse('abc') ${one}`, 200, ['abc']],
    ["@Get() @SuccessResponse('abc') show(): void {}", 204, ['abc']],
  ],
  '@Response beside the status of a value': [
    [`@Get() @Response(404) ${one}`, 200, ['200', '404']],
    [`@Get() @Response<Two>('404', 'Missing') ${one}`, 200, ['200', '404']],
    [`@Get() @Response(Codes.Missing) @Response(gone) ${one}`, 200, ['200', '404', '410']],
    [
      '@Get() @Response(201) show(): One { this.setStatus(201); return { a: 1 }; }',
      201,
      ['200', '201'],
    ],
    ['@Get() @Response(404) show(): One { throw new Teapot(); }', 418, ['200', '404']],
    [`@Get() @Response(200, 'Of its own') ${one}`, 200, ['200']],
    [`@Get() @Response() ${one}`, 200, ['200']],
    [`@Get() @Response('4XX') ${one}`, 200, ['200', '4XX']],
    [`@Get() @Response('4xx') ${one}`, 200, ['200', '4xx']],
    [`@Get() @Response('default') ${one}`, 200, ['200', 'default']],
    [`@Get() @Response('abc') ${one}`, 200, ['200', 'abc']],
    [`@Get() @Response(99) ${one}`, 200, ['200', '99']],
    [`@Get() @Response(100) ${one}`, 200, ['100', '200']],
    [`@Get() @Response(600) ${one}`, 200, ['200', '600']],
    [`@Get() @Response(404.5) ${one}`, 200, ['200', '404.5']],
    [`@Get() @Response([404, 405]) ${one}`, 200, ['200', '404,405']],
  ],
  '@Response of the class': [
    [`@Get() ${one}`, 200, ['200', '404'], '@Response(404)'],
    [`@Get() @Response(403) ${one}`, 200, ['200', '403', '404'], '@Response(404)'],
    [`@Post() @SuccessResponse(201) ${one}`, 201, ['200', '201'], '@Response(200)'],
    [`@Get() ${one}`, 200, ['200', 'default'], "@Response('default')"],
  ],
  TsoaResponse: [
    [`@Get() show(@Res() answer: TsoaResponse<404, Two>): One ${two}`, 404, ['200', '404']],
    [
      `@Get() show(@Res() answer: TsoaResponse<404 | 410, Two>): One ${two}`,
      404,
      ['200', '404', '410'],
    ],
    [
      `@Get() show(@Res() answer: TsoaResponse<Codes.Missing, Two>): One ${two}`,
      404,
      ['200', '404'],
    ],
    [
      `@Get() show(@Res() answer: TsoaResponse<410, Two>): One { return answer(404 as 410, { b: '' }); }`,
      404,
      ['200', '410'],
    ],
    [
      `@Get() show(@Res() answer: TsoaResponse<200, Two>): One { return answer(200, { b: '' }); }`,
      200,
      ['200'],
    ],
    [
      "@Get() show(@Res() answer: TsoaResponse<201, Two>): void { answer(201, { b: '' }); }",
      201,
      ['201', '204'],
    ],
    [
      '@Get() show(@Res() answer: TsoaResponse<204, void>): void { answer(204, undefined); }',
      204,
      ['204'],
    ],
    [
      `@Get() show(@Res() answer: TsoaResponse<99, Two>): One { return answer(99, { b: '' }); }`,
      500,
      ['200', '99'],
    ],
  ],
  'content that 204 does not send': [
    [`@Get() @SuccessResponse(204) ${one}`, 204, ['204']],
    [`@Get() @SuccessResponse(204) show(): void {}`, 204, ['204']],
  ],
} satisfies Readonly<Record<string, readonly Row[]>>;

const cases = Object.entries<readonly Row[]>(rows)
  .flatMap(([group, some]) => some.map((row) => ({ group, row })))
  .map(({ group, row: [members, answered, listed, above = ''] }, index) => {
    const method = /^@(\w+)/u.exec(members)?.[1]?.toLowerCase() ?? '';
    return { group, members, answered, listed, above, path: `/${index}`, method };
  });

describe('tsoa', () => {
  let document: ApiDocument;
  let server: Server;
  beforeAll(async () => {
    const controllers = cases.map(
      ({ members, above, path }) =>
        `${above} @Route('${path}') export class Test${path.slice(1)} extends Controller { ${members} }`,
    );
    const made = await built(controllers.join('\n'));
    document = made.document;
    server = createServer(made.app).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(async () => {
    server.closeAllConnections();
    await once(server.close(), 'close');
  });

  it.each(cases)('$group: $above $members', async ({ path, method, answered, listed }) => {
    const { port } = server.address() as AddressInfo;
    const { status } = await fetch(`http://127.0.0.1:${port}${path}`, { method });
    expect([status, statusesOf(document, path, method)]).toEqual([answered, listed]);
  });
});

const controller = (members: string, above = '') =>
  `${above} @Route('/') export class TestController extends Controller { ${members} }`;

const responsesIn = async (members: string, above?: string) => {
  const { paths } = (await built(controller(members, above))).document;
  return (paths?.['/'] as { get?: { responses?: object } } | undefined)?.get?.responses;
};

const schemaOf = (name: string) => ({
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
});

describe('declarations of one status', () => {
  it.each([
    ["@Response(404, 'First') @Response(404, 'Last')", one, { description: 'Last' }],
    ["@Response<One>(404, 'First') @Response(404, 'Last')", one, { description: 'Last' }],
    [
      "@Response('404', 'First')",
      `show(@Res() answer: TsoaResponse<404, Two>): One ${two}`,
      { description: '', ...schemaOf('Two') },
    ],
  ])('yield to the last, of which nothing is kept: %s %s', async (decorators, method, response) => {
    expect(await responsesIn(`@Get() ${decorators} ${method}`)).toHaveProperty('404', response);
  });

  it('yield to the one of the method, and to the one of its value', async () => {
    const declared = await responsesIn(
      `@Get() @Response(404, 'Of the method') @Response<Two>(200, 'Of the method') ${one}`,
      "@Response<Two>(404, 'Of the class')",
    );
    expect(declared).toEqual({
      200: { description: 'Ok', ...schemaOf('One') },
      404: { description: 'Of the method' },
    });
  });
});

it('a type for 204 is documented, though no content is sent', async () => {
  const declared = await responsesIn(`@Get() @SuccessResponse(204) ${one}`);
  expect(declared).toMatchObject({ 204: schemaOf('One') });
});

it.each([
  ['@Get() @SuccessResponse(200) @SuccessResponse(201) show() {}', '', 'Only one SuccessResponse'],
  [`@Get() ${one}`, '@Response()', 'should have an explicit name'],
  [`@Get() show(@Res() answer: TsoaResponse<number, Two>): One ${two}`, '', '@Res() requires'],
  [`@Get() show(@Res() answer: TsoaResponse<'4XX', Two>): One ${two}`, '', '@Res() requires'],
])('no document is generated: %s', async (members, above, message) => {
  await expect(built(controller(members, above))).rejects.toThrow(message);
});

it('TypeScript knows the statuses that can be declared, and those of an answer that is injected', () => {
  const answer: TsoaResponse<404, object> = (status) => status;
  answer(404, {});
  // @ts-expect-error -- Not declared.
  answer(410, {});
  for (const status of ['4XX', 'default', '404', 404] as const) Response(status);
  // @ts-expect-error -- A class is written in capitals.
  Response('4xx');
  // @ts-expect-error -- 421 is not among them, nor is 425.
  Response(421);
  SuccessResponse('abc');
  SuccessResponse(99);
});
