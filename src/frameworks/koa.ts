import { argument, assigned, code, defineFramework } from './language/framework.ts';
import { anyResponse, contextRequest } from './shared/requests.ts';
import { routeMethods } from './shared/node.ts';

const routers = ['@koa/router', 'koa-router'];

/** Errors go through http-errors, which knows the codes that Node.js has phrases for. */
const thrown = {
  role: 'throw',
  whole: true,
  runtime: { accepts: [100, 599], nothing: 500, knows: { except: [104, 306], also: [509] } },
} as const;

const both = ['context', 'response'] as const;
const comparisons = [
  'equal',
  'notEqual',
  'strictEqual',
  'notStrictEqual',
  'deepEqual',
  'notDeepEqual',
];

/** Members of the context that read nothing of the request. */
const responding = [
  ...['status', 'message', 'type', 'length', 'etag', 'lastModified', 'throw', 'assert'],
  ...['set', 'append', 'remove', 'vary', 'attachment', 'redirect', 'back', 'respond', 'app'],
];

/** The rows of the response, whose members the context has too: `ctx.status`. */
function responseRows(on: (typeof both)[number]) {
  const redirected = {
    on,
    status: code(302),
    phrase: { registered: true },
    preserves: [300, 301, 302, 303, 305, 307, 308],
    content: { never: true },
    fields: { name: 'location', value: argument(0) },
    redirects: true,
  } as const;
  return [
    {
      on,
      assign: ['status'],
      status: assigned,
      phrase: { registered: true },
      clears: [304],
      runtime: { nothing: 'throws' },
    },
    { on, assign: ['message'], phrase: assigned, runtime: { invalidPhrase: 'throws' } },
    { on, read: ['status'] },
    {
      on,
      assign: ['body'],
      where: { ...assigned, is: 'nothing' },
      status: code(204),
      preserves: [204, 205, 304],
      ifUnset: true,
      content: { ...assigned, none: 'null' },
    },
    { on, assign: ['body'], content: { ...assigned, none: 'null' } },
    { on, call: ['set', 'append'], arity: 1, fields: { object: argument(0) } },
    { on, call: ['set', 'append'], fields: { name: argument(0), value: argument(1) } },
    { on, assign: ['type'], fields: { name: 'content-type', value: assigned } },
    { ...redirected, call: ['redirect', 'back'] },
    { on, call: ['get', 'is', 'accepts', 'vary'] },
  ] as const;
}

export default defineFramework({
  name: 'koa',
  title: 'Koa',
  homepage: 'https://koajs.com/#response',
  packages: ['koa', ...routers],
  values: {
    app: [
      { export: 'default', from: ['koa'], made: 'construct' },
      { type: ['default'], from: ['koa'] },
    ],
    router: [
      { export: 'default', from: routers, made: 'either' },
      { export: 'Router', from: routers, made: 'construct' },
      { type: ['default', 'Router'], from: routers },
    ],
    context: [
      { type: ['Context', 'ParameterizedContext', 'ExtendableContext'] },
      { type: ['BaseContext', 'RouterContext', 'IRouterContext'] },
    ],
    request: [{ on: 'context', property: 'request' }],
    response: [{ on: 'context', property: 'response' }],
    assert: [{ on: 'context', property: 'assert' }],
  },
  handlers: [{ parameters: ['context', 'next'] }],
  handlerTypes: ['Middleware', 'IMiddleware'],
  parameterNames: { context: ['ctx', 'context'] },
  conventional: 'in a route',
  telling: ['body', 'throw', 'assert', 'request', 'response', 'redirect', 'cookies'],
  requests: ['context', 'request'],
  requestMembers: {
    context: { ...contextRequest, apart: [...contextRequest.apart, ...responding] },
    request: contextRequest,
    response: anyResponse,
  },
  routes: [
    { on: 'app', call: { use: 'any' }, returns: 'app' },
    { on: 'router', call: { ...routeMethods, del: 'DELETE' }, path: 0, returns: 'router' },
  ],
  responses: [
    ...both.flatMap((on) => responseRows(on)),
    {
      ...thrown,
      on: 'context',
      call: ['throw'],
      where: { argument: 0, is: 'text' },
      status: code(500),
    },
    // An error has its own status, and members of an object are given to one with 500.
    { ...thrown, on: 'context', call: ['throw'], where: { argument: 0, is: 'object' } },
    { ...thrown, on: 'context', call: ['throw'], status: argument(0) },
    { ...thrown, on: 'context', call: ['assert'], status: argument(1) },
    { ...thrown, on: 'assert', call: ['ok'], status: argument(1) },
    { ...thrown, on: 'assert', call: comparisons, status: argument(2) },
    {
      on: 'router',
      call: ['redirect'],
      status: [argument(2), code(301)],
      content: { never: true },
      fields: { name: 'location', value: argument(1) },
      whole: true,
      redirects: true,
    },
  ],
  leaves: 'on return',
  fallback: { status: 404, withContent: 200 },
  runtime: {
    accepts: [100, 999],
    checks: 'at once',
    numericString: 'throws',
    fraction: 'throws',
    interim: 'unanswered',
    content: { 204: 'dropped', 205: 'dropped', 304: 'dropped' },
    errorContent: 'sent',
  },
});
