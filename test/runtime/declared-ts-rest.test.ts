/** Statuses that a contract of ts-rest declares: those that its server for Express sends, and those that TypeScript rejects. */
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { acceptedTexts, defaultOf, onLoopback } from './documents.ts';
import type { Listener } from './runtimes/define-runtime.ts';

const require = createRequire(import.meta.url);

const packages = {
  '@ts-rest/core': await import('@ts-rest/core'),
  '@ts-rest/express': await import('@ts-rest/express'),
  express: require('express') as unknown,
  zod: await import('zod'),
};

/** The parts of a program that declares a route and answers it. */
interface Parts {
  readonly responses?: string;
  /** Members of the route beside its responses. */
  readonly route?: string;
  /** Options of the router of the contract. */
  readonly router?: string;
  /** Options of the endpoints. */
  readonly endpoints?: string;
}

const programOf = (
  statements: string,
  { responses = '{ 200: User, 404: User }', route = '', router = '', endpoints = '' }: Parts = {},
) => `
  import { initContract, TsRestResponseError } from '@ts-rest/core';
  import { createExpressEndpoints, initServer } from '@ts-rest/express';
  import express from 'express';
  import { z } from 'zod';
  const c = initContract();
  const User = z.object({ name: z.string() });
  const contract = c.router(
    { show: { method: 'GET', path: '/', responses: ${responses}, ${route} } },
    { ${router} },
  );
  const app = express();
  const answers = initServer().router(contract, { show: async ({ res }) => { ${statements}; } });
  createExpressEndpoints(contract, answers, app, { logInitialization: false, ${endpoints} });
  export default Object.assign(app, { contract });`;

const ask = (statements: string, parts?: Parts) =>
  onLoopback(defaultOf(programOf(statements, parts), packages) as Listener)('/');

const strict = 'strictStatusCodes: true';
const validated = 'responseValidation: true';
const found = "return { status: 200, body: { name: 'Ada' } }";
const teapot = "return { status: 418, body: { name: 'Ada' } }";
const thrown = (status: number) =>
  `throw new TsRestResponseError(contract.show, { status: ${status}, body: { count: 1 } })`;

describe('ts-rest', () => {
  it.each([
    [teapot, 418],
    ["return { status: 201, body: { name: 'Ada' } }", 201],
    ["return { status: '418', body: { name: 'Ada' } }", 418],
    [thrown(418), 418],
    ["res.status(410).end(); return { status: 200, body: { name: 'Ada' } }", 410],
    ['throw new Error()', 500],
    ["return { body: { name: 'Ada' } }", 500],
    ['return undefined', 500],
  ])(
    'sends a status that is not declared, however strict the contract is: %s',
    async (statements, status) => {
      for (const parts of [
        {},
        { endpoints: validated },
        { route: strict, endpoints: validated },
        { router: strict, endpoints: validated },
      ])
        expect(await ask(statements, parts)).toMatchObject({ status });
    },
  );

  it.each([
    'return { status: 200, body: { count: 1 } }',
    'return { status: 404, body: { count: 1 } }',
    thrown(404),
  ])(
    'answers 500 for other content than is declared, if it validates responses: %s',
    async (statements) => {
      expect((await ask(statements)).content).toBe('{"count":1}');
      expect(await ask(statements, { endpoints: validated })).toMatchObject({ status: 500 });
    },
  );

  it('validates responses that are declared for all routes of a router', async () => {
    const router = 'commonResponses: { 401: User }';
    const statements = 'return { status: 401, body: { count: 1 } }';
    expect(await ask(statements, { router, endpoints: validated })).toMatchObject({ status: 500 });
  });

  it.each([
    '{ 200: User, default: User }',
    "{ 200: User, '4XX': User }",
    '{ 200: User, abc: User, 99: User }',
    '{}',
  ])('takes any key, and validates by those of codes only: %s', async (responses) => {
    const statements = 'return { status: 418, body: { count: 1 } }';
    const answer = await ask(statements, { responses, endpoints: validated });
    expect(answer).toEqual({ status: 418, content: '{"count":1}' });
  });

  it.each([
    [600, 600],
    // Express rejects it.
    [99, 500],
  ])('leaves a declared status that is none to Express: %i', async (declared, status) => {
    const statements = `return { status: ${declared}, body: { name: 'Ada' } }`;
    expect(await ask(statements, { responses: `{ ${declared}: User }` })).toMatchObject({ status });
  });

  it.each([
    ['{ 204: User }', "return { status: 204, body: { name: 'Ada' } }", 204],
    ['{ 204: c.noBody() }', 'return { status: 204, body: undefined }', 204],
    ['{ 200: c.noBody() }', "return { status: 200, body: { name: 'Ada' } }", 200],
  ])('sends no content for %s: %s', async (responses, statements, status) => {
    expect(await ask(statements, { responses })).toEqual({ status, content: '' });
  });

  it('answers 400 for an invalid request, without declaring it', async () => {
    const route = 'query: z.object({ page: z.string() })';
    expect(await ask(found, { route })).toMatchObject({ status: 400 });
    const program = programOf(found, {
      route,
      router: `${strict}, commonResponses: { 401: User }`,
    });
    const { contract } = defaultOf(program, packages) as {
      readonly contract: Readonly<Record<'show', { readonly responses: object }>>;
    };
    expect(contract.show).toMatchObject({ strictStatusCodes: true });
    expect(Object.keys(contract.show.responses)).toEqual(['200', '401', '404']);
  });
});

describe('the types of ts-rest', () => {
  // Its types are written for Zod 3, which Zod 4 brings along. With those of Zod 4 they reject each handler.
  const paths = { zod: require.resolve('zod/v3').replace(/\.cjs$/u, '.d.cts') };
  const answered = (status: number) =>
    `return { status: ${status} as const, body: { name: 'Ada' } }`;

  const typed: readonly (readonly [boolean, string])[] = [
    [true, programOf(answered(404))],
    [true, programOf(answered(418))],
    [true, programOf(answered(418), { route: 'strictStatusCodes: false', router: strict })],
    [true, programOf(answered(404), { route: strict })],
    [true, programOf(answered(401), { router: `${strict}, commonResponses: { 401: User }` })],
    [false, programOf(answered(418), { route: strict })],
    [false, programOf(answered(418), { router: strict })],
    // Neither is a status that ts-rest knows.
    [false, programOf(answered(599))],
    [false, programOf(answered(600), { responses: '{ 200: User, 600: User }' })],
    // Keys that are no codes are no declaration.
    [true, programOf(answered(200), { responses: '{ 200: User, abc: User, 99: User }' })],
    [false, programOf(answered(404), { route: strict, responses: '{ 200: User, default: User }' })],
    [false, programOf(answered(404), { route: strict, responses: "{ 200: User, '4XX': User }" })],
    // A status that Express is given directly.
    [true, programOf(`res.status(418).end(); ${answered(200)}`, { route: strict })],
  ];

  it('reject a status that is not declared where `strictStatusCodes` is set', () => {
    const accepted = acceptedTexts(
      typed.map(([, text]) => text),
      paths,
    );
    expect(typed.map(([, text], index) => [accepted[index], text])).toEqual(typed);
  });

  it('reject each handler with Zod 4', () => {
    expect(acceptedTexts([programOf(answered(200))])).toEqual([false]);
  });
});

describe('a contract of ts-rest', () => {
  it('has its prefix before the paths of contracts within, and its responses in all routes', () => {
    const c = packages['@ts-rest/core'].initContract();
    const responses = { 200: c.type<string>() };
    const contract = c.router(
      {
        teams: c.router(
          { show: { method: 'GET', path: '/:id', responses } },
          { pathPrefix: '/teams' },
        ),
      },
      { pathPrefix: '/v1', commonResponses: { 404: c.type<string>() } },
    );
    const { path, responses: all } = contract.teams.show as unknown as {
      readonly path: string;
      readonly responses: object;
    };
    expect(path).toBe('/v1/teams/:id');
    expect(Object.keys(all)).toEqual(['200', '404']);
  });
});
