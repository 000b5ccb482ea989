/** Statuses that the routes of a Hono application declare: those that it sends and documents, and those that TypeScript rejects. */
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { acceptedTexts, defaultOf, listedAt, onLoopback, type Ask } from './documents.ts';
import type { Listener } from './runtimes/define-runtime.ts';

const require = createRequire(import.meta.url);

const { getRequestListener } = require('@hono/node-server') as {
  readonly getRequestListener: (fetch: unknown) => Listener;
};

const packages = {
  hono: await import('hono'),
  'hono/http-exception': await import('hono/http-exception'),
  '@hono/zod-openapi': await import('@hono/zod-openapi'),
  'hono-openapi': await import('hono-openapi'),
  zod: await import('zod'),
};

/** The application that a text exports. */
function asked(text: string): Ask {
  const { fetch } = defaultOf(text, packages) as { readonly fetch: unknown };
  return onLoopback(getRequestListener(fetch));
}

const names = `
  import { Hono } from 'hono';
  import { HTTPException } from 'hono/http-exception';
  import { z } from 'zod';
  const User = z.object({ name: z.string() });
  const none = { description: 'None' };`;

/** Statements of a handler that send a status whether or not it is declared. */
const sending: readonly (readonly [string, number])[] = [
  ["return c.json({ name: 'Ada' }, 201)", 201],
  ["return c.json({ name: 'Ada' }, 404)", 404],
  ["c.status(202); return c.json({ name: 'Ada' })", 202],
  ["return c.text('content', 418)", 418],
  ['return c.body(null, 204)', 204],
  ["return c.redirect('/users')", 302],
  ['return c.notFound()', 404],
  ["return new Response('content', { status: 410 })", 410],
  ['throw new HTTPException(409)', 409],
  ['throw new Error()', 500],
  ['return c.json({ count: 1 })', 200],
];

/** Declarations, and the keys that the document lists of them. */
const declarations: readonly (readonly [string, readonly string[]])[] = [
  ['{ 404: none, 200: none }', ['200', '404']],
  ['{ 200: none, default: none }', ['200', 'default']],
  ["{ 200: none, '4XX': none, '5xx': none }", ['200', '4XX', '5xx']],
  [
    '{ abc: none, 99: none, 100: none, 600: none, 1234: none }',
    ['99', '100', '600', '1234', 'abc'],
  ],
  ["{ 200: { $ref: '#/components/responses/User' } }", ['200']],
  ['{}', []],
];

describe('@hono/zod-openapi', () => {
  const routeText = (responses: string, statements: string, more = '') => `${names}
    import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
    const json = { description: 'User', content: { 'application/json': { schema: User } } };
    const html = { description: 'User', content: { 'text/html': { schema: z.string() } } };
    const app = new OpenAPIHono();
    const route = createRoute({ method: 'get', path: '/', responses: ${responses}, ${more} });
    app.openapi(route, (c) => { ${statements}; });
    app.doc('/document', { openapi: '3.0.0', info: { title: 'Users', version: '1' } });
    export default app;`;

  it.each(sending)(
    'sends a status that is not declared, and documents the declared one: %s',
    async (statements, status) => {
      const ask = asked(routeText('{ 200: json }', statements));
      expect(await ask('/')).toMatchObject({ status });
      expect(await listedAt(ask, '/document')).toEqual(['200']);
    },
  );

  it.each(declarations)('documents each key: %s', async (responses, listed) => {
    const ask = asked(routeText(responses, "return c.json({ name: 'Ada' }, 418)"));
    expect(await listedAt(ask, '/document')).toEqual(listed);
    expect(await ask('/')).toMatchObject({ status: 418 });
  });

  it('has no document where a declared response is undefined', async () => {
    const ask = asked(routeText('{ 200: json, 404: undefined }', "return c.text('content')"));
    expect(await ask('/document')).toEqual({ status: 500, content: '{}' });
  });

  it('documents content with 204, and sends none', async () => {
    const ask = asked(routeText('{ 204: json }', "return c.json({ name: 'Ada' }, 204)"));
    expect(await ask('/')).toEqual({ status: 204, content: '' });
    expect(JSON.parse((await ask('/document')).content)).toMatchObject({
      paths: { '/': { get: { responses: { 204: { content: { 'application/json': {} } } } } } },
    });
  });

  it('sends 400 for an invalid request, and does not document it', async () => {
    const query = 'request: { query: z.object({ page: z.string() }) }';
    const ask = asked(routeText('{ 200: json }', "return c.text('content')", query));
    expect(await ask('/')).toMatchObject({ status: 400 });
    expect(await listedAt(ask, '/document')).toEqual(['200']);
  });

  it('answers by the first of two routes, and documents the second', async () => {
    const second = `}); app.openapi({ ...route, responses: { 404: none } }, (c) => { return c.text('content', 404)`;
    const ask = asked(routeText('{ 200: none }', `return c.text('content'); ${second}`));
    expect(await ask('/')).toMatchObject({ status: 200 });
    expect(await listedAt(ask, '/document')).toEqual(['404']);
  });

  it('documents no hidden route', async () => {
    const ask = asked(routeText('{ 200: none }', "return c.text('content', 418)", 'hide: true'));
    expect(await ask('/')).toMatchObject({ status: 418 });
    expect(await listedAt(ask, '/document')).toEqual([]);
  });

  const found = "return c.json({ name: 'Ada' }, 200)";
  const missing = "return c.json({ name: 'Ada' }, 404)";
  const typed: readonly (readonly [boolean, string, string])[] = [
    [true, '{ 200: json, 404: json }', missing],
    [true, '{ 200: json, 404: json }', "return c.json({ name: 'Ada' })"],
    [true, '{ 200: json, default: json }', missing],
    [true, "{ 200: json, '4XX': json }", missing],
    // All declared responses have content that Hono has a type for, JSON or plain text.
    [false, '{ 200: json }', missing],
    [false, '{ 200: json }', "return c.text('content', 404)"],
    [false, '{ 200: json }', 'return c.body(null, 204)'],
    [false, '{ 200: json }', "return c.redirect('/users')"],
    [false, '{ 200: json }', 'return c.notFound()'],
    [false, '{ 200: json }', "return new Response('content', { status: 404 })"],
    [false, '{ 200: json }', `if (c.req.query('name')) ${missing}; ${found}`],
    [false, "{ 200: json, '4XX': json }", "return c.json({ name: 'Ada' }, 500)"],
    [false, "{ 200: json, '4xx': json }", missing],
    // Statuses that are sent without a type.
    [true, '{ 200: json }', "c.status(404); return c.json({ name: 'Ada' })"],
    [true, '{ 200: json }', 'throw new HTTPException(404)'],
    // Declarations that take the types away.
    [true, '{ 200: json, 204: none }', missing],
    [true, '{ 200: json, 204: none }', "return new Response('content', { status: 404 })"],
    [true, '{ 200: html }', missing],
    [true, "{ 200: { $ref: '#/components/responses/User' } }", missing],
    // Keys that are no numbers, and responses of which no type comes, leave nothing to return.
    [false, "{ '200': json }", found],
    [false, '{}', found],
    [true, '{ 200: json, abc: none, 99: json, 600: json }', found],
    [false, '{ 204: json }', 'return c.body(null, 204)'],
    [false, '{ 204: json }', "return c.json({ name: 'Ada' }, 204)"],
  ];

  it('has types that reject a status where all declared responses have content', () => {
    const accepted = acceptedTexts(typed.map(([, ...text]) => routeText(...text)));
    expect(typed.map(([, ...text], index) => [accepted[index], ...text])).toEqual(typed);
  });
});

describe('hono-openapi', () => {
  const appText = (calls: string, options = '') => `${names}
    import { describeResponse, describeRoute, openAPIRouteHandler, resolver, validator } from 'hono-openapi';
    const json = { description: 'User', content: { 'application/json': { vSchema: User } } };
    const app = new Hono();
    app${calls};
    app.get('/document', openAPIRouteHandler(app, { ${options} }));
    export default app;`;
  const described = (responses: string, statements: string) =>
    appText(`.get('/', describeRoute({ responses: ${responses} }), (c) => { ${statements}; })`);
  const respondent = (responses: string, statements: string) =>
    appText(`.get('/', describeResponse((c) => { ${statements}; }, ${responses}))`);

  it.each(sending)(
    'sends a status that is not declared, and documents the declared one: %s',
    async (statements, status) => {
      for (const ask of [
        asked(described('{ 200: none }', statements)),
        asked(respondent('{ 200: json }', statements)),
      ]) {
        expect(await ask('/')).toMatchObject({ status });
        expect(await listedAt(ask, '/document')).toEqual(['200']);
      }
    },
  );

  it.each(declarations)('documents each key: %s', async (responses, listed) => {
    const ask = asked(described(responses, "return c.text('content', 418)"));
    expect(await listedAt(ask, '/document')).toEqual(listed);
    expect(await ask('/')).toMatchObject({ status: 418 });
  });

  const invalid = "validator('query', z.object({ page: z.string() }))";
  const handler = "(c) => c.text('content')";

  it.each([
    [
      `.get('/', describeRoute({ responses: { 404: none } }), describeRoute({ responses: { 401: none } }), ${handler})`,
      ['401', '404'],
    ],
    [
      `.use(describeRoute({ responses: { 401: none } })).get('/', describeRoute({ responses: { 200: none } }), ${handler})`,
      ['200', '401'],
    ],
    [
      `.get('/', describeRoute({ responses: { 404: none } }), describeResponse(${handler}, { 200: none }))`,
      ['200', '404'],
    ],
    [`.use(describeRoute({ responses: { 401: none } })).get('/', ${handler})`, []],
    [`.all('/', describeRoute({ responses: { 200: none } }), ${handler})`, []],
    [
      `.get('/', describeRoute({ responses: { 200: none } }), ${invalid}, ${handler})`,
      ['200', '400'],
    ],
    [`.get('/', describeRoute({ summary: 'User' }), ${invalid}, ${handler})`, ['400']],
    [`.get('/', ${invalid}, ${handler})`, ['200', '400']],
    [`.get('/', describeRoute({ summary: 'User' }), ${handler})`, []],
  ])('documents the responses of all descriptions of the route: %s', async (calls, listed) => {
    const ask = asked(appText(calls));
    if (listed.length > 0) expect(await listedAt(ask, '/document')).toEqual(listed);
    else expect((await ask('/document')).content).not.toContain('"description":"None"');
    expect(await ask('/')).toMatchObject({ status: calls.includes('validator') ? 400 : 200 });
  });

  it.each([
    ['defaultOptions: { GET: { responses: { 500: none } } }', ['200', '400', '500']],
    ['defaultValidationErrorResponse: false', ['200']],
  ])(
    'documents the responses that the options of the document add: %s',
    async (options, listed) => {
      const route = `.get('/', describeRoute({ responses: { 200: none } }), ${invalid}, ${handler})`;
      expect(await listedAt(asked(appText(route, options)), '/document')).toEqual(listed);
    },
  );

  const found = "return c.json({ name: 'Ada' }, 200)";
  const missing = "return c.json({ name: 'Ada' }, 404)";
  const typed: readonly (readonly [boolean, string])[] = [
    [true, described('{ 200: none }', missing)],
    [true, described('{ abc: none, 99: none }', missing)],
    [true, respondent('{ 200: json }', found)],
    [true, respondent('{ 200: json, 404: json }', missing)],
    [false, respondent('{ 200: json }', missing)],
    [false, respondent('{ 200: json }', "return new Response('content', { status: 404 })")],
    [false, respondent('{ 200: json, default: json }', missing)],
    [false, respondent('{ abc: json }', found)],
    // A response without a schema leaves nothing to return.
    [false, respondent('{ 200: json, 204: none }', found)],
  ];

  it('has types that reject a status in describeResponse only', () => {
    const accepted = acceptedTexts(typed.map(([, text]) => text));
    expect(typed.map(([, text], index) => [accepted[index], text])).toEqual(typed);
  });
});
