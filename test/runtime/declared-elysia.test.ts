/** Statuses that the routes of an Elysia application declare: those that it sends and documents, and those that TypeScript rejects. */
import { describe, expect, it } from 'vitest';
import { acceptedTexts, byCalling, defaultOf, listedAt, type Ask } from './documents.ts';

const packages = {
  elysia: await import('elysia'),
  '@elysiajs/openapi': await import('@elysiajs/openapi'),
  zod: await import('zod'),
};

/** The application that a text exports. */
function asked(text: string): Ask {
  const app = defaultOf(text, packages) as { handle(request: Request): Promise<Response> };
  return byCalling((request) => app.handle(request));
}

const appText = (calls: string, options = '') => `
  import { Elysia, status as answer, t } from 'elysia';
  import { openapi } from '@elysiajs/openapi';
  import { z } from 'zod';
  const User = t.Object({ name: t.String() });
  const Failure = t.Object({ error: t.String() });
  export default new Elysia({ ${options} }).use(openapi())${calls};`;

const handled = (response: string, handler: string) =>
  `.get('/', ${handler}, { response: ${response} })`;

const routeText = (response: string, statements: string) =>
  appText(handled(response, `({ status, set, redirect }) => { ${statements}; }`));

const documented = '/openapi/json';
const two = '{ 200: User, 404: Failure }';
const user = "return { name: 'Ada' }";

describe('Elysia', () => {
  it.each([
    ['return status(418, { count: 1 })', 418],
    ['return status(418)', 418],
    ['return status(201, { count: 1 })', 201],
    ['return answer(418, { count: 1 })', 418],
    ['set.status = 418; return { count: 1 }', 418],
    ['set.status = "I\'m a teapot"; return { count: 1 }', 418],
    ['throw status(418, { count: 1 })', 418],
    ["return new Response('content', { status: 410 })", 410],
    ["return redirect('https://example.org/')", 302],
    ["throw Object.assign(new Error('Message'), { status: 409 })", 409],
    ["throw new Error('Message')", 500],
  ])(
    'sends a status that is not declared, and documents the declared ones: %s',
    async (statements, status) => {
      const ask = asked(routeText(two, statements));
      expect(await ask('/')).toMatchObject({ status });
      expect(await listedAt(ask, documented)).toEqual(['200', '404']);
    },
  );

  it.each([
    'return { count: 1 }',
    'return status(404, { count: 1 })',
    "return answer('Not Found', { count: 1 })",
    'set.status = 404; return { count: 1 }',
  ])(
    'answers 422 where the content is not as is declared for the status: %s',
    async (statements) => {
      expect(await asked(routeText(two, statements))('/')).toMatchObject({ status: 422 });
    },
  );

  it.each([
    ['throw status(404, { count: 1 })', 404],
    ["set.status = 'Not Found'; return { count: 1 }", 404],
    ["return new Response('content', { status: 404 })", 404],
    ["return new Response('content')", 200],
  ])('compares the content with no declaration: %s', async (statements, status) => {
    expect(await asked(routeText(two, statements))('/')).toMatchObject({ status });
  });

  // Elysia reads in the texts of functions whether they use `set`, and makes a response without a status where none does.
  it.each(['User', '{ 200: User }', '{ 200: z.object({ name: z.string() }) }'])(
    'sends 200 for a returned status where 200 alone is declared: %s',
    async (response) => {
      const returned = [
        '({ status }) => status(418, {})',
        'async ({ status }) => status(418, {})',
        '({ status, query, body }) => status(418, {})',
        '(context) => context.status(418, {})',
        '() => answer(418, {})',
      ];
      for (const handler of returned) {
        const ask = asked(appText(handled(response, handler)));
        expect(await ask('/')).toEqual({ status: 200, content: '{}' });
      }
    },
  );

  const teapot = '({ status }) => status(418, {})';

  it.each([
    handled('User', '({ status }) => { throw status(418, {}); }'),
    handled('User', '({ set }) => { set.status = 418; return {}; }'),
    handled('User', "({ set, status }) => { set.headers.a = 'b'; return status(418, {}); }"),
    handled('User', '({ headers, status }) => status(418, headers)'),
    handled('User', '({ cookie, status }) => status(418, {})'),
    `.derive(({ set }) => ({ set }))${handled('User', teapot)}`,
    `.headers({ a: 'b' })${handled('User', teapot)}`,
    handled('{ 404: Failure }', teapot),
    handled(two, teapot),
    handled('undefined', teapot),
  ])('sends the status otherwise: %s', async (calls) => {
    expect(await asked(appText(calls))('/')).toMatchObject({ status: 418 });
  });

  it('sends the status where it makes no functions of its own', async () => {
    const ask = asked(appText(handled('User', teapot), 'aot: false'));
    expect(await ask('/')).toMatchObject({ status: 418 });
  });

  it.each([
    ['User', ['200']],
    ['{ 404: Failure, 200: User }', ['200', '404']],
    ['{ 200: User, default: Failure }', ['200', 'default']],
    ["{ 200: User, '4XX': Failure, abc: Failure }", ['200', '4XX', 'abc']],
    ["{ 200: User, 'Not Found': Failure }", ['200', 'Not Found']],
    ['{ 200: User, 99: Failure, 100: Failure, 600: Failure }', ['99', '100', '200', '600']],
    ['undefined', []],
  ])('documents each key, and compares with those of codes only: %s', async (response, listed) => {
    const ask = asked(routeText(response, 'set.status = 418; return { count: 1 }'));
    expect(await ask('/')).toMatchObject({ status: 418 });
    expect(await listedAt(ask, documented)).toEqual(listed);
  });

  it.each([
    ['return status(204, { name: "Ada" })', '{ 204: User }', 422],
    ['return status(204)', '{ 204: User }', 422],
    // The standard Response has no content with 204, also no empty one.
    ['return status(204)', '{ 204: t.Void() }', 500],
    ['set.status = 204; return { name: "Ada" }', '{ 204: User }', 500],
  ])(
    'answers another status for 204 in Node.js: %s with %s',
    async (statements, response, status) => {
      const ask = asked(routeText(response, statements));
      expect(await ask('/')).toMatchObject({ status });
      expect(await listedAt(ask, documented)).toEqual(['204']);
    },
  );

  it('answers 422 for an invalid request, and does not document it', async () => {
    const query = 'query: t.Object({ page: t.String() })';
    const ask = asked(appText(`.get('/', () => ({ name: 'Ada' }), { ${query}, response: User })`));
    expect(await ask('/')).toMatchObject({ status: 422 });
    expect(await listedAt(ask, documented)).toEqual(['200']);
  });

  it('documents the responses of the detail only where no response is declared', async () => {
    const detail = 'detail: { responses: { 404: { description: "None" } } }';
    const route = (options: string) =>
      asked(appText(`.get('/', () => ({ name: 'Ada' }), { ${options} })`));
    expect(await listedAt(route(detail), documented)).toEqual(['404']);
    expect(await listedAt(route(`${detail}, response: User`), documented)).toEqual(['200']);
  });
});

describe('a response that Elysia is given above the route', () => {
  const route = (response: string) => handled(response, '({ status }) => status(401, {})');
  const above: readonly (readonly [string, (response: string) => string])[] = [
    [
      'guard around it',
      (own) => `.guard({ response: { 401: Failure } }, (app) => app${route(own)})`,
    ],
    ['guard before it', (own) => `.guard({ response: { 401: Failure } })${route(own)}`],
    [
      'standalone guard',
      (own) => `.guard({ schema: 'standalone', response: { 401: Failure } })${route(own)}`,
    ],
    ['group', (own) => `.group('', { response: { 401: Failure } }, (app) => app${route(own)})`],
    [
      'macro',
      (own) =>
        `.macro({ signed: { response: { 401: Failure } } })${route(own).replace('{ response', '{ signed: true, response')}`,
    ],
  ];

  it.each(above)(
    'is documented with those of the route, and compared with none: %s',
    async (_, calls) => {
      const both = asked(appText(calls(two)));
      expect(await both('/')).toEqual({ status: 401, content: '{}' });
      expect(await listedAt(both, documented)).toEqual(['200', '401', '404']);
      // As above: 200 alone stands at the route.
      const one = asked(appText(calls('{ 200: User }')));
      expect(await one('/')).toEqual({ status: 200, content: '{}' });
      expect(await listedAt(one, documented)).toEqual(['200', '401']);
    },
  );

  it('is compared where the route declares none', async () => {
    const ask = asked(appText(`.guard({ response: { 401: Failure } })${route('undefined')}`));
    expect(await ask('/')).toMatchObject({ status: 422 });
    expect(await listedAt(ask, documented)).toEqual(['401']);
  });

  it('does not leave a plugin that keeps it to itself', async () => {
    const plugin = (scope: string) =>
      asked(
        appText(`.use(new Elysia().guard({ ${scope} response: { 401: Failure } }))${route(two)}`),
      );
    expect(await listedAt(plugin(''), documented)).toEqual(['200', '404']);
    expect(await listedAt(plugin("as: 'scoped',"), documented)).toEqual(['200', '401', '404']);
  });
});

describe('the types of Elysia', () => {
  const failing = "{ error: 'Missing' }";
  const guarded = (code: number) =>
    appText(`.guard({ response: { 401: Failure } })
      ${handled('{ 200: User }', `({ status }) => status(${code}, ${failing})`)}`);
  const typed: readonly (readonly [boolean, string])[] = [
    [true, routeText(two, `return status(404, ${failing})`)],
    [true, routeText(two, `return status('Not Found', ${failing})`)],
    [true, routeText(two, `return answer(404, ${failing})`)],
    [true, routeText('undefined', `return status(418, ${failing})`)],
    [true, guarded(401)],
    [false, routeText(two, `return status(418, ${failing})`)],
    [false, routeText(two, 'return status(418)')],
    [false, routeText(two, `throw status(418, ${failing})`)],
    [false, routeText(two, `return answer(418, ${failing})`)],
    [false, routeText('User', `return status(404, { name: 'Ada' })`)],
    [false, guarded(418)],
    // Keys that are no numbers stand for no status.
    [false, routeText('{ 200: User, default: Failure }', `return status(404, ${failing})`)],
    [false, routeText("{ 200: User, '4XX': Failure }", `return status(404, ${failing})`)],
    [false, routeText("{ '200': User, '404': Failure }", `return status(404, ${failing})`)],
    [true, routeText('{ 200: User, abc: Failure, 99: Failure, 600: Failure }', user)],
    // Statuses that are sent without a type.
    [true, routeText(two, `set.status = 418; ${user}`)],
    [true, routeText(two, "return new Response('content', { status: 410 })")],
  ];

  it('reject a status that is not declared, where it is given to `status`', () => {
    const accepted = acceptedTexts(typed.map(([, text]) => text));
    expect(typed.map(([, text], index) => [accepted[index], text])).toEqual(typed);
  });
});
