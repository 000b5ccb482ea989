/** The statuses that applications send where hooks, plugins and middleware run beside a handler that names none. */
import { createRequire } from 'node:module';
import type { FastifyInstance } from 'fastify';
import { describe, expect, it } from 'vitest';
import { byCalling, defaultOf, listedAt, listedIn, type Ask } from './documents.ts';

const require = createRequire(import.meta.url);
const packages = {
  elysia: await import('elysia'),
  fastify: require('fastify') as unknown,
  'fastify-plugin': require('fastify-plugin') as unknown,
  '@fastify/swagger': require('@fastify/swagger') as unknown,
  '@elysiajs/openapi': await import('@elysiajs/openapi'),
  h3: await import('h3'),
  hono: await import('hono'),
  'hono-openapi': await import('hono-openapi'),
};

interface App {
  readonly handle?: (request: Request) => Promise<Response>;
  readonly fetch: (request: Request) => Promise<Response>;
}

/** The application that a text exports. */
function asked(text: string): Ask {
  const app = defaultOf(text, packages) as App;
  return byCalling(async (request) => app.handle?.(request) ?? app.fetch(request));
}

const set = '({ set }) => { set.status = 201; }';

const elysia = (app: string) => `
  import { Elysia, t } from 'elysia';
  import { openapi } from '@elysiajs/openapi';
  const Failure = t.Object({ error: t.String() });
  export default ${app};`;

const withHook = (link: string) => elysia(`new Elysia()${link}.get('/', () => ({ id: 1 }))`);

describe('Elysia', () => {
  it.each([
    '.derive(({ set }) => { set.status = 201; return {}; })',
    '.resolve(({ set }) => { set.status = 201; return {}; })',
    `.onRequest(${set})`,
    `.onTransform(${set})`,
    `.onBeforeHandle(${set})`,
    `.onAfterHandle(${set})`,
    ".mapResponse(() => new Response('content', { status: 201 }))",
    `.on('beforeHandle', ${set})`,
    `.guard({ beforeHandle: ${set} })`,
    ".wrap(() => async () => new Response('content', { status: 201 }))",
    `.use((app) => app.onBeforeHandle(${set}))`,
    `.use(new Elysia().onBeforeHandle({ as: 'scoped' }, ${set}))`,
    `.use(new Elysia().onBeforeHandle({ as: 'global' }, ${set}))`,
  ])('sends the status of what stands before a route: %s', async (link) => {
    expect(await asked(withHook(link))('/')).toMatchObject({ status: 201 });
  });

  it.each([
    '.derive(({ headers }) => ({ user: headers.user }))',
    `.onAfterResponse(${set})`,
    `.onError(${set})`,
    ".headers({ server: 'users' })",
    `.decorate('helpers', { created(context) { context.set.status = 201; } })`,
    `.guard({ beforeHandle: ${set} }, (app) => app)`,
    `.group('/x', (app) => app.onBeforeHandle(${set}))`,
    `.macro({ created: { beforeHandle: ${set} } })`,
  ])('sends its own status behind: %s', async (link) => {
    expect(await asked(withHook(link))('/')).toMatchObject({ status: 200 });
  });

  it.each([
    ["set.headers.etag = '1'", 200],
    ["set.headers['cache-control'] = 'no-store'", 200],
    ['set.status = 201', 201],
    ['Object.assign(set, { status: 201 })', 201],
  ])('sends content with the status that a part of the context has: %s', async (use, status) => {
    const text = elysia(`new Elysia().get('/', ({ set }) => { ${use}; return { id: 1 }; })`);
    expect(await asked(text)('/')).toMatchObject({ status });
  });

  const route = ".get('/', () => ({ id: 1 }), { response: { 200: t.Any() } })";
  const above = '{ response: { 401: Failure } }';
  it.each([
    [`new Elysia().use(openapi()).guard(${above})${route}`, ['200', '401']],
    [
      `(() => { const app = new Elysia().use(openapi()); app.guard(${above}); app${route}; return app; })()`,
      ['200', '401'],
    ],
    [`new Elysia().use(openapi()).guard(${above}, (app) => app)${route}`, ['200']],
    [`new Elysia().use(openapi()).group('/x', ${above}, (app) => app)${route}`, ['200']],
    [
      `new Elysia().use(openapi()).use(new Elysia().get('/x', () => 'x', { response: { 401: Failure } }))${route}`,
      ['200'],
    ],
    [`new Elysia().use(openapi()).macro({ signed: ${above} })${route}`, ['200']],
    [
      "new Elysia({ detail: { responses: { 401: { description: '' } } } }).use(openapi()).get('/', () => ({ id: 1 }))",
      ['401'],
    ],
  ])('documents what is declared for all routes: %s', async (app, listed) => {
    expect(await listedAt(asked(elysia(app)), '/openapi/json')).toEqual(listed);
  });
});

describe('h3', () => {
  const text = (link: string, options = '') => `
    import { H3 } from 'h3';
    export default new H3({ ${options} })${link}.get('/', () => ({ id: 1 }));`;

  it.each([
    [text('.use((event) => { event.res.status = 201; })'), 201],
    [text('.use(async (event, next) => { event.res.status = 201; return next(); })'), 201],
    [text('', 'onRequest: (event) => { event.res.status = 201; }'), 201],
    [text('.use((event) => { event.context.user = 1; })'), 200],
  ])('sends the status that was set before the handler: %s', async (app, status) => {
    expect(await asked(app)('/')).toMatchObject({ status });
  });
});

describe('Hono', () => {
  const none = '{ description: "None" }';
  const text = (before: string, after = '') => `
    import { Hono } from 'hono';
    import { describeRoute, openAPIRouteHandler } from 'hono-openapi';
    const app = new Hono();
    ${before}
    app.get('/', describeRoute({ responses: { 200: ${none} } }), (c) => c.json({}));
    app.get('/document', openAPIRouteHandler(app, { ${after} }));
    export default app;`;

  it.each([
    ['app.use(async (c, next) => { c.status(201); await next(); });', 201],
    [
      "app.use(async (c, next) => { await next(); c.res = new Response('', { status: 201 }); });",
      201,
    ],
    // The response is made by then.
    ['app.use(async (c, next) => { await next(); c.status(201); });', 200],
    ["app.use(async (c, next) => { await next(); c.header('server', 'users'); });", 200],
  ])('sends the status of middleware: %s', async (middleware, status) => {
    expect(await asked(text(middleware))('/')).toMatchObject({ status });
  });

  it.each([
    [text(`app.use(describeRoute({ responses: { 401: ${none} } }));`), ['200', '401']],
    [text('', `defaultOptions: { GET: { responses: { 401: ${none} } } }`), ['200', '401']],
    [text('', "documentation: { info: { title: 'Users', version: '1' } }"), ['200']],
  ])('documents what is declared for all routes: %s', async (app, listed) => {
    expect(await listedAt(asked(app), '/document')).toEqual(listed);
  });
});

describe('Fastify', () => {
  const schema = "{ schema: { response: { 200: { type: 'object' } } } }";
  const text = (statements: string) => `
    import fastify from 'fastify';
    import fp from 'fastify-plugin';
    import swagger from '@fastify/swagger';
    const created = async (inner) => {
      inner.addHook('preHandler', async (request, reply) => { reply.code(201); });
    };
    const documented = async (inner) => {
      inner.addHook('onRoute', ({ schema }) => { if (schema) schema.response[401] = {}; });
    };
    const route = (to) => { to.get('/', ${schema}, async () => ({})); };
    export default async () => {
      const app = fastify();
      ${statements}
      await app.ready();
      return app;
    };`;
  const made = async (statements: string) =>
    (defaultOf(text(statements), packages) as () => Promise<FastifyInstance>)();

  it.each([
    ['app.register(fp(created)); route(app);', 201],
    // Hooks concern the routes before them as well.
    ['route(app); app.register(fp(created));', 201],
    ['app.register(fp(created)); app.register(async (inner) => { route(inner); });', 201],
    ['app.register(async (inner) => { route(inner); }); app.register(fp(created));', 201],
    ['app.register(fp(async (inner) => { inner.register(created); })); route(app);', 200],
    ['app.register(fp(async (inner) => { inner.register(fp(created)); })); route(app);', 201],
    ['app.register(Promise.resolve({ default: fp(created) })); route(app);', 201],
    ["created[Symbol.for('skip-override')] = true; app.register(created); route(app);", 201],
    // A function has an application of its own.
    ['app.register(created); route(app);', 200],
    ['app.register(async (inner) => { inner.register(fp(created)); }); route(app);', 200],
    ['created(app); route(app);', 201],
  ])('sends the status of plugins that have no application of their own: %s', async (app, code) => {
    expect((await (await made(app)).inject('/')).statusCode).toBe(code);
  });

  const errors = "schema: { ...schema, response: { ...schema.response, 401: { type: 'object' } } }";
  it.each([
    ['await app.register(swagger);', ['200']],
    [
      `await app.register(swagger, { transform: ({ schema, url }) => ({ ${errors}, url }) });`,
      ['200', '401'],
    ],
    [
      `await app.register(swagger, { openapi: {}, transformObject({ openapiObject }) {
        openapiObject.paths['/'].get.responses[401] = { description: '' };
        return openapiObject;
      } });`,
      ['200', '401'],
    ],
    ['await app.register(swagger); await app.register(fp(documented));', ['200', '401']],
    ['await app.register(swagger); await app.register(documented);', ['200']],
  ])('documents what a program adds for all routes: %s', async (before, listed) => {
    const app = await made(`${before} route(app);`);
    expect(listedIn(app.swagger())).toEqual(listed);
  });
});
