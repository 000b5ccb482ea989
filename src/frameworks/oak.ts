import { argument, assigned, code, defineFramework, property } from './language/framework.ts';
import { responseClassRuntime } from './shared/fetch.ts';
import { anyResponse, fetchRequest } from './shared/requests.ts';
import { errorNames, routeMethods, thrown, toThrow } from './shared/node.ts';

const address = 'https://deno.land/x/oak/mod.ts';

/** The codes that an error of Oak can have; any other makes it throw another error, which is answered with 500. */
const errorCodes = [...new Set(Object.values(errorNames))].filter(
  (status) => status !== 425 && status !== 509,
);
const errors = {
  runtime: { only: [...errorCodes, 418], outside: 'throws', nothing: 500, fraction: 'throws' },
} as const;

/** The classes of the errors, whose names are those of the enum `Status`. */
const named: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ...Object.entries(errorNames).filter(([, status]) => status !== 425 && status !== 509),
    ...Object.entries({ proxyAuthRequired: 407, requestEntityTooLarge: 413 }),
    ...Object.entries({ requestURITooLong: 414, requestedRangeNotSatisfiable: 416, teapot: 418 }),
    ...Object.entries({ HTTPVersionNotSupported: 505 }),
  ].map(([name, status]) => [
    `httpErrors.${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
    status,
  ]),
);

export default defineFramework({
  name: 'oak',
  title: 'Oak',
  homepage: 'https://jsr.io/@oak/oak/doc',
  packages: [
    ...['@oak/oak', '@oak/oak/application', '@oak/oak/router', '@oak/oak/context'],
    ...['@oakserver/oak', address],
  ],
  values: {
    app: [{ export: 'Application', made: 'construct' }, { type: ['Application'] }],
    router: [{ export: 'Router', made: 'construct' }, { type: ['Router'] }],
    context: [{ type: ['Context', 'RouterContext', 'RouteContext'] }],
    request: [{ on: 'context', property: 'request' }, { type: ['Request'] }],
    response: [{ on: 'context', property: 'response' }, { type: ['Response'] }],
    headers: [{ on: 'response', property: 'headers' }],
    createHttpError: [{ export: 'createHttpError' }],
    NamedError: [{ export: Object.keys(named) }],
  },
  handlers: [{ parameters: ['context', 'next'] }],
  handlerTypes: ['Middleware', 'RouterMiddleware'],
  parameterNames: { context: ['ctx', 'context'] },
  telling: ['request', 'response', 'params', 'throw', 'assert', 'cookies', 'send'],
  requests: ['request'],
  requestMembers: { request: fetchRequest, response: anyResponse },
  routes: [
    { on: 'app', call: { use: 'any' }, returns: 'app' },
    { on: 'router', call: routeMethods, path: 0, returns: 'router' },
    { on: 'router', call: { add: 'any' }, methods: 0, path: 1, returns: 'router' },
  ],
  responses: [
    { on: 'response', assign: ['status'], status: assigned },
    { on: 'response', read: ['status'] },
    {
      on: 'response',
      assign: ['body'],
      content: { ...assigned, emptyStringIs: 'content', none: 'null' },
    },
    { on: 'response', assign: ['type'], fields: { name: 'content-type', value: assigned } },
    {
      on: 'response',
      call: ['redirect'],
      status: code(302),
      preserves: [300, 301, 302, 303, 304, 305, 307, 308],
      content: { never: true },
      fields: { name: 'location', value: argument(0) },
      redirects: true,
    },
    {
      on: 'headers',
      call: ['set', 'append'],
      fields: { name: argument(0), value: argument(1) },
    },
    { ...thrown, ...errors, on: 'context', call: ['throw'], status: argument(0) },
    { ...thrown, ...errors, on: 'context', call: ['assert'], status: [argument(1), code(500)] },
    {
      ...toThrow,
      ...errors,
      on: 'createHttpError',
      invoke: true,
      status: [argument(0), code(500)],
      fields: { object: property(2, 'headers') },
    },
    { ...toThrow, on: 'NamedError', construct: true, status: { named } },
    {
      on: 'router',
      call: ['redirect'],
      status: [argument(2), code(302)],
      content: { never: true },
      fields: { name: 'location', value: argument(1) },
      whole: true,
      redirects: true,
    },
  ],
  leaves: 'on return',
  fallback: { status: 404, withContent: 200 },
  // A standard `Response` is made of it when the handlers have returned.
  runtime: {
    ...responseClassRuntime,
    checks: 'when sent',
    nothing: 'ignored',
  },
});
