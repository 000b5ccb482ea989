/** Frameworks with responses of their own, which are a member of the context or are returned by the handler. */
import type { Family, Form, Method, Reasons } from './demands.ts';
import {
  answeredByOthers,
  besideContent,
  digits,
  guarded,
  nodeForms,
  noRedirects,
  onEach,
  redirectedByOthers,
  responseForms,
  routed,
  unclearDigits,
} from './forms.ts';

const contextForms = (context: string) =>
  ({
    plain: (status: string) => `${context}.status = ${status};`,
    content: (status: string) => `${context}.status = ${status}; ${context}.body = 'content';`,
    field: (status: string, name: string, value: string) =>
      `${context}.set('${name}', '${value}'); ${context}.status = ${status};`,
  }) as const;

/** An object with the status, which a handler returns: `return { statusCode: 404 }`. */
function objectForm(status: string, content: string) {
  return {
    plain: (code: string) => `return { ${status}: ${code}, headers: {} };`,
    content: (code: string) => `return { ${status}: ${code}, ${content}: 'content' };`,
    field: (code: string, name: string, value: string) =>
      `return { ${status}: ${code}, headers: { '${name}': '${value}' } };`,
  } as const;
}

const page: Reasons = {
  'a redirection to redirect with': 'it sends a page that takes browsers on with any status',
};

const h3Forms = (thrown: Reasons): readonly Form[] => [
  {
    plain: (status) => `setResponseStatus(event, ${status}); return null;`,
    content: (status) => `setResponseStatus(event, ${status}); return { name: 'content' };`,
    redirect: (status) => `return sendRedirect(event, '/new', ${status});`,
    except: { ...digits, ...page },
  },
  {
    field: (status, name, value) =>
      `setResponseHeader(event, '${name}', '${value}'); setResponseStatus(event, ${status}); return { name: 'content' };`,
    except: besideContent,
  },
  {
    plain: (status) => `return sendNoContent(event, ${status});`,
    field: (status, name, value) =>
      `setResponseHeader(event, '${name}', '${value}'); return sendNoContent(event, ${status});`,
    except: digits,
  },
  {
    plain: (status) => `throw createError({ statusCode: ${status} });`,
    except: { ...digits, ...thrown },
  },
  ...nodeForms('event.node.res'),
];

const h3Routes = (statements: string, method: Method) =>
  [
    "import { createError, createRouter, defineEventHandler, sendNoContent, sendRedirect, setResponseHeader, setResponseStatus } from 'h3';",
    'const app = createRouter();',
    `app.${method === 'any' ? 'use' : method}('/', defineEventHandler((event) => {`,
    statements,
    '}));',
  ].join('\n');

const anyAction: Reasons = {
  'a status that the method can have': 'the routes of an action stand in the gateway',
  'an Allow without the refused method': 'the routes of an action stand in the gateway',
};
const afterHooks = 'other hooks and the service have the last word';
const hooks: Reasons = {
  ...onEach('content', afterHooks),
  ...onEach('fields', afterHooks),
  'a status that the method can have': 'a hook may stand before any method',
};

export const otherFamilies: readonly Family[] = [
  {
    framework: 'koa',
    program: routed("import Router from '@koa/router';\nconst app = new Router();", 'ctx'),
    forms: [
      {
        ...contextForms('ctx'),
        redirect: (status) => `ctx.status = ${status}; ctx.redirect('/new');`,
      },
      contextForms('ctx.response'),
      {
        plain: (status) => `ctx.throw(${status});`,
        except: {
          'a number': 'a string is the message',
          ...redirectedByOthers,
        },
      },
      { redirect: (status) => `app.redirect('/old', '/new', ${status});` },
    ],
    cannot: {},
  },
  {
    framework: 'strapi',
    program: guarded(
      "import { factories } from '@strapi/strapi';\nexport default factories.createCoreController('api::pet.pet', () => ({ find: ",
      'ctx',
      'ctx.method',
      ' }));',
    ),
    forms: [
      {
        ...contextForms('ctx'),
        redirect: (status) => `ctx.status = ${status}; ctx.redirect('/new');`,
      },
      {
        content: (status) => `ctx.send({ name: 'content' }, ${status});`,
        field: (status, name, value) =>
          `ctx.set('${name}', '${value}'); ctx.send(null, ${status});`,
      },
    ],
    cannot: {},
  },
  {
    framework: 'oak',
    program: routed("import { Router } from '@oak/oak';\nconst app = new Router();", 'ctx'),
    forms: [
      {
        plain: (status) => `ctx.response.status = ${status};`,
        content: (status) => `ctx.response.status = ${status}; ctx.response.body = 'content';`,
        field: (status, name, value) =>
          `ctx.response.headers.set('${name}', '${value}'); ctx.response.status = ${status};`,
        redirect: (status) => `ctx.response.status = ${status}; ctx.response.redirect('/new');`,
        except: digits,
      },
      { plain: (status) => `ctx.throw(${status});`, except: digits },
      { redirect: (status) => `app.redirect('/old', '/new', ${status});` },
    ],
    cannot: digits,
  },
  {
    framework: 'qwik-city',
    program: (statements, method) =>
      [
        "import type { RequestHandler } from '@builder.io/qwik-city';",
        `export const on${{ get: 'Get', post: 'Post', query: 'Request', any: 'Request' }[method]}: RequestHandler = async ({ headers, json, redirect, send, status }) => {`,
        statements,
        '};',
      ].join('\n'),
    forms: [
      {
        plain: (code) => `send(${code}, '');`,
        content: (code) => `json(${code}, { name: 'content' });`,
        field: (code, name, value) => `headers.set('${name}', '${value}'); send(${code}, '');`,
        redirect: (code) => `throw redirect(${code}, '/new');`,
      },
      { plain: (code) => `status(${code});` },
    ],
    cannot: {},
  },
  {
    framework: 'fastify',
    program: routed("import Fastify from 'fastify';\nconst app = Fastify();", 'request, reply'),
    forms: [
      {
        plain: (status) => `return reply.code(${status}).send();`,
        content: (status) => `return reply.code(${status}).send({ name: 'content' });`,
        field: (status, name, value) =>
          `return reply.code(${status}).header('${name}', '${value}').send();`,
        redirect: (status) => `return reply.redirect('/new', ${status});`,
        except: digits,
      },
      {
        content: (status) => `reply.status(${status}); return { name: 'content' };`,
        redirect: (status) => `return reply.code(${status}).redirect('/new');`,
      },
      ...nodeForms('reply.raw'),
    ],
    cannot: digits,
  },
  {
    framework: 'hapi',
    program: (statements, method) =>
      [
        "import Hapi from '@hapi/hapi';",
        `Hapi.server().route({ method: '${method === 'any' ? '*' : method}', path: '/', handler: (request, h) => {`,
        statements,
        '} });',
      ].join('\n'),
    forms: [
      {
        plain: (status) => `return h.response().code(${status});`,
        content: (status) => `return h.response({ name: 'content' }).code(${status});`,
        field: (status, name, value) =>
          `return h.response().code(${status}).header('${name}', '${value}');`,
        redirect: (status) => `return h.redirect('/new').code(${status});`,
      },
    ],
    cannot: {},
  },
  {
    framework: 'hono',
    program: routed("import { Hono } from 'hono';\nconst app = new Hono();", 'c'),
    forms: [
      {
        plain: (status) => `return c.body(null, ${status});`,
        content: (status) => `return c.json({ name: 'content' }, ${status});`,
        field: (status, name, value) =>
          `return c.body(null, ${status}, { '${name}': '${value}' });`,
        redirect: (status) => `return c.redirect('/new', ${status});`,
      },
      {
        plain: (status) => `c.status(${status}); return c.body(null);`,
        content: (status) => `c.status(${status}); return c.text('content');`,
        field: (status, name, value) =>
          `c.header('${name}', '${value}'); return c.body(null, ${status});`,
        except: digits,
      },
      { content: (status) => `return c.html('content', ${status});` },
      { content: (status) => `return c.body('content', { status: ${status} });` },
      ...responseForms('Response'),
    ],
    cannot: {},
  },
  {
    framework: 'h3',
    version: 1,
    program: h3Routes,
    forms: h3Forms(redirectedByOthers),
    cannot: { ...digits, ...page },
  },
  {
    framework: 'h3',
    version: 2,
    program: (statements, method) =>
      [
        "import { H3, HTTPError, HTTPResponse, noContent, redirect } from 'h3';",
        'const app = new H3();',
        `app.${method === 'any' ? 'all' : method}('/', (event) => {`,
        statements,
        '});',
      ].join('\n'),
    forms: [
      {
        plain: (status) => `event.res.status = ${status}; return null;`,
        content: (status) => `event.res.status = ${status}; return { name: 'content' };`,
        except: digits,
      },
      {
        plain: (status) => `return new HTTPResponse(null, { status: ${status} });`,
        content: (status) => `return new HTTPResponse('content', { status: ${status} });`,
        field: (status, name, value) =>
          `return new HTTPResponse(null, { status: ${status}, headers: { '${name}': '${value}' } });`,
        redirect: (status) => `return redirect('/new', ${status});`,
        except: { ...digits, ...page },
      },
      { plain: (status) => `return noContent(${status});`, except: digits },
      {
        plain: (status) => `throw new HTTPError({ status: ${status} });`,
        except: { ...digits, ...answeredByOthers },
      },
    ],
    cannot: { ...digits, ...page },
  },
  {
    framework: 'nitro',
    listed: 'nitropack',
    file: 'server/api/pets.ts',
    program: guarded('export default defineEventHandler(', 'event', 'event.method', ');'),
    forms: h3Forms(answeredByOthers),
    cannot: { ...digits, ...page },
  },
  {
    framework: 'nuxt',
    program: (statements) =>
      [
        "import { createError, navigateTo, setResponseStatus, useRequestEvent } from '#imports';",
        'export default () => {',
        'const event = useRequestEvent();',
        statements,
        '};',
      ].join('\n'),
    forms: [
      {
        plain: (status) => `setResponseStatus(event, ${status});`,
        except: { ...digits, ...page },
        redirect: (status) => `return navigateTo('/new', { redirectCode: ${status} });`,
      },
      {
        plain: (status) => `throw createError({ statusCode: ${status} });`,
        except: { ...digits, ...redirectedByOthers },
      },
    ],
    cannot: {
      ...digits,
      ...page,
      ...onEach('content', 'the page is the content, and Nuxt makes it'),
      ...onEach('fields', 'the composables give a status and no fields'),
      'a status that the method can have': 'pages are asked for with GET',
    },
  },
  {
    framework: 'elysia',
    program: routed(
      "import { Elysia } from 'elysia';\nconst app = new Elysia();",
      '{ set, status, redirect }',
    ),
    forms: [
      {
        field: (code, name, value) =>
          `set.headers['${name}'] = '${value}'; set.status = ${code}; return { name: 'content' };`,
        except: {
          ...besideContent,
        },
      },
      {
        plain: (code) => `set.status = ${code}; return null;`,
        content: (code) => `set.status = ${code}; return { name: 'content' };`,
        redirect: (code) => `return redirect('/new', ${code});`,
      },
      { content: (code) => `return status(${code}, 'content');` },
      ...responseForms('Response'),
    ],
    cannot: {},
  },
  {
    framework: 'aws-lambda',
    program: guarded(
      "import type { APIGatewayProxyHandlerV2 } from 'aws-lambda';\nexport const handler: APIGatewayProxyHandlerV2 = async ",
      'event',
      'event.requestContext.http.method',
      ';',
    ),
    forms: [{ ...objectForm('statusCode', 'body'), except: unclearDigits }],
    cannot: { ...unclearDigits, ...noRedirects },
  },
  {
    framework: 'azure-functions',
    program: (statements, method) =>
      [
        "import { app, HttpResponse } from '@azure/functions';",
        method === 'any'
          ? "app.http('name', { handler: async (request) => {"
          : `app.${method}('name', async (request) => {`,
        statements,
        method === 'any' ? '} });' : '});',
      ].join('\n'),
    forms: [
      { ...objectForm('status', 'body'), except: digits },
      {
        plain: (status) => `return new HttpResponse({ status: ${status} });`,
        content: (status) => `return new HttpResponse({ status: ${status}, jsonBody: {} });`,
        field: (status, name, value) =>
          `return new HttpResponse({ status: ${status}, headers: { '${name}': '${value}' } });`,
        except: digits,
      },
    ],
    cannot: { ...digits, ...noRedirects },
  },
  {
    framework: 'azure-functions-3',
    program: guarded(
      "import type { AzureFunction } from '@azure/functions';\nexport const handler: AzureFunction = async ",
      'context, req',
      'req.method',
      ';',
    ),
    forms: [
      {
        plain: (status) => `context.res = { status: ${status} };`,
        content: (status) => `context.res = { status: ${status}, body: 'content' };`,
        field: (status, name, value) =>
          `context.res = { status: ${status}, headers: { '${name}': '${value}' } };`,
        except: unclearDigits,
      },
      {
        plain: (status) => `context.res.status(${status}).end();`,
        content: (status) => `context.res.status(${status}).json({ name: 'content' });`,
        field: (status, name, value) =>
          `context.res.set('${name}', '${value}').status(${status}).end();`,
        except: unclearDigits,
      },
    ],
    cannot: { ...unclearDigits, ...noRedirects },
  },
  {
    framework: 'moleculer',
    program: (statements) =>
      [
        "import type { Context } from 'moleculer';",
        'export const service = { actions: { find(ctx: Context) {',
        statements,
        '} } };',
      ].join('\n'),
    forms: [
      {
        plain: (status) => `ctx.meta.$statusCode = ${status}; return null;`,
        content: (status) => `ctx.meta.$statusCode = ${status}; return { name: 'content' };`,
        field: (status, name, value) =>
          `ctx.meta.$responseHeaders = { '${name}': '${value}' }; ctx.meta.$statusCode = ${status}; return { name: 'content' };`,
        except: {
          ...digits,
          ...anyAction,
          'no framing with 204': besideContent['no framing with 204'],
        },
      },
    ],
    cannot: {
      ...digits,
      ...anyAction,
      ...noRedirects,
      'no framing with 204': 'the gateway decides what an action that returns nothing sends',
    },
  },
  {
    framework: 'feathers',
    program: (statements) =>
      [
        "import type { HookContext } from '@feathersjs/feathers';",
        'export const hook = (context: HookContext) => {',
        statements,
        '};',
      ].join('\n'),
    forms: [
      {
        plain: (status) => `context.http.status = ${status};`,
        content: (status) => `context.http.status = ${status}; context.result = {};`,
        field: (status, name, value) =>
          `context.http.headers = { '${name}': '${value}' }; context.http.status = ${status};`,
        except: { ...unclearDigits, ...hooks },
      },
    ],
    cannot: { ...unclearDigits, ...hooks, ...noRedirects },
  },
  {
    framework: 'ts-rest',
    program: (statements) =>
      [
        "import { initServer } from '@ts-rest/express';",
        'export const router = initServer().router(contract, { find: async () => {',
        statements,
        '} });',
      ].join('\n'),
    forms: [
      {
        plain: (status) => `return { status: ${status}, body: undefined };`,
        content: (status) => `return { status: ${status}, body: 'content' };`,
        except: unclearDigits,
      },
    ],
    cannot: {
      ...unclearDigits,
      ...noRedirects,
      ...onEach('fields', 'the object has no fields; they are set on the response of the server'),
      'a status that the method can have': 'the method stands in the contract',
    },
  },
];
