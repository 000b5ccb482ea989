/** Reports of undeclared statuses where an application is given hooks, plugins, options or middleware besides its routes. */
import rule from '../../rules/no-undeclared-status.ts';
import { at, run } from '../rule-tester.ts';

const all: [{ readonly report: 'all' }] = [{ report: 'all' }];

const elysia = (chain: string, before = '') => `
import { Elysia, t } from 'elysia';
import { cors } from '@elysiajs/cors';
import { config, own, responses } from './own.js';
${before}
new Elysia()${chain};
`;

const hono = (statements: string) => `
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { Hono } from 'hono';
import { logger } from 'hono/logger';
import { describeResponse, describeRoute, openAPIRouteHandler, validator } from 'hono-openapi';
import { options } from './own.js';
const app = new Hono();
${statements}
`;

const hapi = (statements: string) => `
import Hapi from '@hapi/hapi';
import Inert from '@hapi/inert';
import { own } from './own.js';
const server = Hapi.server();
${statements}
server.route({ method: 'POST', path: '/', options: { response: { status: { 201: User } } }, handler: (request, h) => h.response({}) });
`;

const fastify = (statement: string) => `
import fastify from 'fastify';
const app = fastify();
${statement}
app.get('/', { schema: { response: { 200: User } } }, (request, reply) => reply.code(401).send({}));
`;

/** A route of Elysia that answers with its own status and declares another one. */
const created = ".post('/', () => ({ id: 1 }), { response: { 201: t.Any() } })";
/** One that answers with 401 and does not declare it. */
const refused =
  ".get('/', ({ set }) => { set.status = 401; return {}; }, { response: { 200: t.Any() } })";
const json = "describeRoute({ responses: { 201: { description: 'User' } } })";
const status201 = 'set.status = 201;';

/** The place of a text, of which the last one counts. */
function placeIn(code: string, text: string) {
  const lines = code.slice(0, code.lastIndexOf(text)).split('\n');
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return at(lines.length, column, column + text.length);
}

const last = (code: string, from: string, to: string) =>
  `${code.slice(0, code.lastIndexOf(from))}${to}${code.slice(code.lastIndexOf(from) + from.length)}`;

/** A route that declares 201 last in a program, and answers with 200. */
const withOwn = (code: string) => {
  const data = { answered: '200 (OK)', declared: '201 (Created)' };
  return {
    name: code,
    code,
    options: all,
    errors: [
      {
        ...{ messageId: 'successContradicted' as const, data, ...placeIn(code, '201') },
        suggestions: [
          { messageId: 'declareInstead' as const, data, output: last(code, '201', '200') },
        ],
      },
    ],
  };
};

/** A status that is answered and not declared. @param on the text that is reported, of which the last place counts. */
const undeclared = (code: string, on: string, answered: string, output?: string) => ({
  name: code,
  code,
  options: all,
  errors: [
    {
      ...{ messageId: 'undeclared' as const, data: { answered }, ...placeIn(code, on) },
      suggestions:
        output === undefined
          ? null
          : [{ messageId: 'declareStatus' as const, data: { answered }, output }],
    },
  ],
});

run(rule, {
  valid: [
    ...[
      `.derive(({ set }) => { ${status201} return {}; })`,
      `.derive(({ set }) => ({ created() { ${status201} } }))`,
      '.derive(own)',
      '.resolve((context) => own(context))',
      `.onRequest(({ set }) => { ${status201} })`,
      `.onBeforeHandle(({ set }) => { ${status201} })`,
      `.onTransform([({ set }) => { ${status201} }])`,
      '.onAfterHandle(own)',
      ".mapResponse(() => new Response('content', { status: 201 }))",
      `.on('beforeHandle', ({ set }) => { ${status201} })`,
      `.guard({ beforeHandle({ set }) { ${status201} } })`,
      '.guard({ beforeHandle: [own] })',
      `.macro({ created: { beforeHandle({ set }) { ${status201} } } })`,
      `.macro({ created() { return { beforeHandle({ set }) { ${status201} } }; } })`,
      `.macro(({ onBeforeHandle }) => ({ created() { onBeforeHandle(({ set }) => { ${status201} }); } }))`,
      '.use(own)',
      '.use([cors(), own()])',
      ".use(import('./own.js'))",
      `.use((app) => app.onBeforeHandle(({ set }) => { ${status201} }))`,
      `.use(new Elysia().onBeforeHandle({ as: 'scoped' }, ({ set }) => { ${status201} }))`,
    ].map((link) => ({ name: link, code: elysia(link + created), options: all })),
    {
      name: 'a plugin of the file',
      code: elysia(
        `.use(plugin)${created}`,
        `const plugin = (app: Elysia) => app.onBeforeHandle(({ set }) => { ${status201} });`,
      ),
      filename: 'file.ts',
      options: all,
    },
    {
      name: 'plugins of the file that are given each other',
      code: elysia(
        `.use(first)${created}`,
        `const first = (app: Elysia) => app.use(second);
const second = (app: Elysia) => app.use(first).use(third);
const third = (app: Elysia) => app.onBeforeHandle(({ set }) => { ${status201} });`,
      ),
      filename: 'file.ts',
      options: all,
    },
    {
      name: 'a hook in a statement',
      code: `import { Elysia, t } from 'elysia';
const app = new Elysia();
app.onBeforeHandle(({ set }) => { ${status201} });
app${created};`,
      options: all,
    },
    // A part of the context by which a status is set.
    ...[
      '({ set }) => { created(set); return {}; }',
      '({ set }) => { Object.assign(set, { status: 201 }); return {}; }',
      '({ set }) => { set.redirect = location; return {}; }',
      '({ helpers, set }) => { helpers.created({ set }); return {}; }',
      '(context) => { context.helpers.created(context); return {}; }',
      '(context) => { context.created(); return {}; }',
    ].map((handler) => ({
      name: handler,
      code: elysia(`.post('/', ${handler}, { response: { 201: t.Any() } })`),
      options: all,
    })),
    {
      name: 'a part of the context by which the declared status is set',
      code: elysia(
        ".post('/', ({ set }) => { set.status = 201; return {}; }, { response: { 201: t.Any() } })",
      ),
      options: all,
    },
    // Declarations for all routes.
    ...[
      '.use(own)',
      '.use(plugin)',
      '.guard(config)',
      '.guard({ ...config })',
      '.guard({ response: responses })',
      '.guard({ response: t.Any() })',
      ".guard({ detail: { responses: { 401: { description: '' } } } })",
      '.macro({ signed: { response: { 401: t.Any() } } })',
    ].map((link) => ({
      name: `${link} before a route`,
      code: elysia(
        link + refused,
        "const plugin = new Elysia().guard({ as: 'scoped', response: { 401: t.Any() } });",
      ),
      options: all,
    })),
    {
      name: 'a guard in a statement',
      code: `import { Elysia, t } from 'elysia';
const app = new Elysia();
app.guard({ response: { 401: t.Any() } });
app${refused};`,
      options: all,
    },
    ...['config', "{ detail: { responses: { 401: { description: '' } } } }"].map((options) => ({
      name: `new Elysia(${options})`,
      code: elysia('').replace('new Elysia()', `new Elysia(${options})${refused}`),
      options: all,
    })),
    {
      name: 'a group within a group',
      code: elysia(
        `.group('/a', { response: { 401: t.Any() } }, (app) => app.group('/b', (app) => app${refused}))`,
      ),
      options: all,
    },
    ...[
      `app.use(async (c, next) => { c.status(201); await next(); }); app.post('/', ${json}, (c) => c.json({}));`,
      `app.use(async (c, next) => { await next(); c.res = new Response('', { status: 201 }); }); app.post('/', ${json}, (c) => c.json({}));`,
      `app.use(describeRoute({ responses: { 401: {} } })); app.post('/', ${json}, (c) => c.json({}, 401));`,
      `app.post('/', ${json}, (c) => c.json({}, 401)); openAPIRouteHandler(app, { defaultOptions: { POST: { responses: { 401: {} } } } });`,
      `app.post('/', ${json}, (c) => c.json({}, 401)); openAPIRouteHandler(app, options);`,
      `app.post('/', ${json}, validator('json', User), (c) => c.json({}, 400));`,
      "app.post('/', validator('json', User), (c) => c.json({}, 404));",
      `app.post('/', describeResponse((c) => c.json({}, 201), { 201: {} }));`,
    ].map((code) => ({ name: code, code: hono(code), options: all })),
    ...[
      'server.ext(own);',
      "server.ext({ type: 'onPreResponse', method: own });",
      'server.register(own);',
      'server.register([Inert, { plugin: own, options: { isPublic: true } }]);',
    ].map((code) => ({ name: code, code: hapi(code), options: all })),
    {
      name: 'a hook of Fastify that is given the declarations',
      code: fastify("app.addHook('onRoute', (route) => { route.schema.response[401] = {}; });"),
      options: all,
    },
  ],
  invalid: [
    ...[
      '.derive(({ headers, request }) => ({ user: headers.user, url: request.url }))',
      ".resolve(({ status, headers }) => { if (!headers.user) return status(401, ''); return { user: 1 }; })",
      '.onRequest(({ request }) => { console.log(request.url); })',
      ".onBeforeHandle(({ status, cookie }) => { if (!cookie.session) return status('Unauthorized'); })",
      '.onError(({ set }) => { set.status = 404; return {}; })',
      ".onAfterResponse(({ set }) => console.log(set.status)).headers({ server: 'users' })",
      '.guard({ headers: t.Object({}), response: { 401: t.Any() } })',
      `.guard({ beforeHandle({ set }) { ${status201} } }, (app) => app.get('/x', () => 'x'))`,
      ".use(cors()).use([cors({ origin: 'example.org' })])",
      '.use(plugin)',
      `.group('/x', (app) => app.onBeforeHandle(({ set }) => { ${status201} }))`,
    ].map((link) =>
      withOwn(
        elysia(
          link + created,
          "const plugin = new Elysia({ prefix: '/plugin' }).get('/', () => 'x', { response: { 201: t.String() } });",
        ).replace('201: t.String()', '200: t.String()'),
      ),
    ),
    ...[
      "({ set }) => { set.headers['cache-control'] = 'no-store'; return {}; }",
      "({ set: { headers } }) => { headers.etag = '1'; return {}; }",
      '({ helpers, body, request }) => { helpers.save(body, request); return {}; }',
      '(context) => { context.helpers.save(context.body); return {}; }',
    ].map((handler) => withOwn(elysia(`.post('/', ${handler}, { response: { 201: t.Any() } })`))),
    ...[
      '.use(cors())',
      '.guard({ headers: t.Object({}) })',
      '.guard({ response: { 401: t.Any() } }, (app) => app)',
      ".group('/x', { response: { 401: t.Any() } }, (app) => app)",
      ".use(new Elysia({ prefix: '/x' }).post('/', () => 'x', { response: { 200: t.Any() } }))",
    ].map((link) => undeclared(elysia(link + refused), '401', '401 (Unauthorized)')),
    // The status of the framework is reported at the route, and not where the chain begins.
    undeclared(
      elysia(
        ".get('/first', () => ({}))\n  .post('/', ({ body, set }) => { if (body) { set.status = 201; return {}; } return {}; }, { response: { 201: t.Any() } })",
      ),
      'post',
      '200 (OK)',
    ),
    // The plugins of an object that holds itself are looked at once.
    ...[
      'server.register(Inert);',
      'server.register([{ plugin: Inert, options: {} }]);',
      'const plugin = { plugin }; server.register(plugin);',
    ].map((code) => withOwn(hapi(code))),
    withOwn(elysia(`.guard(options)${created}`, 'const options = { beforeHandle: options };')),
    {
      ...withOwn(
        elysia(
          `.use(first)${created}`,
          'const first = (app: Elysia) => app.use(second); const second = (app: Elysia) => app.use(first);',
        ),
      ),
      filename: 'file.ts',
    },
    ...[
      "app.use(logger(), async (c, next) => { if (!c.req.header('a')) return c.json({}, 401); await next(); c.header('x', 'y'); });",
      'app.onError((error, c) => c.json({}, 500));',
      "openAPIRouteHandler(app, { documentation: { info: { title: 'Users' } } });",
    ].map((code) => {
      const text = hono(`${code} app.post('/', ${json}, (c) => c.json({}, 404));`);
      return undeclared(
        text,
        '404',
        '404 (Not Found)',
        text.replace("'User' }", "'User' }, 404: { description: 'Not Found' }"),
      );
    }),
    (() => {
      const text = hono("app.post('/', describeResponse((c) => c.json({}, 404), { 201: {} }));");
      return undeclared(
        text,
        '404',
        '404 (Not Found)',
        text.replace('201: {}', "201: {}, 404: { description: 'Not Found' }"),
      );
    })(),
  ],
});
