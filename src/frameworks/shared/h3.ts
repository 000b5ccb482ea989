/** The rows of h3, whether a file imports its names or a framework's build does. */
import {
  argument,
  assigned,
  code,
  property,
  type MethodsServed,
  type WrittenOrigin,
  type WrittenPattern,
  type RoutePattern,
  type Runtime,
} from '../language/framework.ts';
import { toReturn } from './fetch.ts';
import { numberResult } from './results.ts';
import { nodeResponsesOf, routeMethods, toThrow } from './node.ts';

type Value =
  | 'app'
  | 'handler'
  | 'result'
  | 'event'
  | 'request'
  | 'node'
  | 'raw'
  | 'response'
  | 'setResponseStatus'
  | 'sendRedirect'
  | 'redirect'
  | 'sendNoContent'
  | 'noContent'
  | 'HTTPResponse'
  | 'createError'
  | 'HTTPError'
  | 'setHeader'
  | 'setHeaders'
  | 'readers';

/** The values of h3. @param named gives the origins of these exports in a file. */
export function h3Values(
  named: (names: readonly string[]) => WrittenOrigin<Value>,
): Readonly<Record<Value, readonly WrittenOrigin<Value>[]>> {
  const made = (names: readonly string[], by: 'call' | 'construct') => ({
    ...named(names),
    made: by,
  });
  return {
    app: [
      made(['createRouter', 'createApp', 'defineNitroPlugin'], 'call'),
      made(['H3'], 'construct'),
    ],
    handler: [
      named([
        'defineEventHandler',
        'eventHandler',
        'defineHandler',
        'defineCachedEventHandler',
        'cachedEventHandler',
      ]),
    ],
    result: [],
    event: [{ type: ['H3Event'] }],
    request: [{ on: 'event', property: 'req' }],
    node: [{ on: 'event', property: 'node' }],
    raw: [{ on: 'node', property: 'res' }],
    response: [{ on: 'event', property: 'res' }],
    setResponseStatus: [named(['setResponseStatus'])],
    sendRedirect: [named(['sendRedirect'])],
    redirect: [named(['redirect'])],
    sendNoContent: [named(['sendNoContent'])],
    noContent: [named(['noContent'])],
    HTTPResponse: [named(['HTTPResponse'])],
    createError: [named(['createError'])],
    HTTPError: [named(['HTTPError', 'H3Error'])],
    setHeader: [named(['setHeader', 'setResponseHeader', 'appendHeader', 'appendResponseHeader'])],
    setHeaders: [named(['setHeaders', 'setResponseHeaders'])],
    readers: [
      named([
        ...['getQuery', 'getValidatedQuery', 'readBody', 'readValidatedBody', 'getRouterParam'],
        ...['getRouterParams', 'getHeader', 'getHeaders', 'getRequestHeader', 'getRequestURL'],
        ...['getCookie', 'parseCookies', 'setCookie', 'deleteCookie', 'getMethod', 'assertMethod'],
        ...['getRequestHost', 'getRequestProtocol', 'getRequestIP', 'readRawBody', 'readFormData'],
      ]),
    ],
  };
}

const methods = { ...routeMethods, on: 'any' } as const satisfies Readonly<
  Record<string, MethodsServed>
>;

export const h3Routes = [
  { on: 'app', call: { on: 'any' }, methods: 0, path: 1, returns: 'app' },
  { on: 'app', call: methods, path: 0, returns: 'app' },
  { on: 'handler' },
] as const satisfies readonly RoutePattern<Value>[];

const onEvent = { invoke: true, response: argument(0) } as const;
const gone = { ...onEvent, ends: true, content: { never: true } } as const;
const statusOf = (index: number) => [property(index, 'statusCode'), property(index, 'status')];
const phraseOf = (index: number) => [
  property(index, 'statusMessage'),
  property(index, 'statusText'),
];

/** A status that an error cannot have becomes 500. */
const errorRuntime = { outside: 500, nothing: 500 } as const satisfies Runtime;

export const h3Responses = [
  numberResult,
  { ...onEvent, on: 'setResponseStatus', status: argument(1), phrase: argument(2) },
  {
    ...gone,
    on: 'sendRedirect',
    status: [argument(2), code(302)],
    room: 2,
    fields: { name: 'location', value: argument(1) },
    runtime: { nothing: 302 },
  },
  // Without a status, it leaves the one that was set before in one version of h3, and replaces it in the other.
  { ...gone, on: 'sendNoContent', arity: 1, status: code(204), mayPreserve: true },
  { ...gone, on: 'sendNoContent', status: argument(1), runtime: { outside: 204, nothing: 204 } },
  { ...onEvent, on: 'setHeader', fields: { name: argument(1), value: argument(2) } },
  { ...onEvent, on: 'setHeaders', fields: { object: argument(1) } },
  { ...onEvent, on: 'readers' },
  {
    on: 'redirect',
    invoke: true,
    where: { argument: 0, is: 'text' },
    status: [argument(1), code(302)],
    content: { never: true },
    fields: { name: 'location', value: argument(0) },
    ...toReturn,
    runtime: { nothing: 302 },
  },
  {
    on: 'noContent',
    invoke: true,
    where: { argument: 0, is: 'number' },
    status: argument(0),
    content: { never: true },
    ...toReturn,
  },
  {
    on: 'noContent',
    invoke: true,
    arity: 0,
    status: code(204),
    content: { never: true },
    ...toReturn,
  },
  {
    on: 'HTTPResponse',
    construct: true,
    status: property(1, 'status'),
    phrase: property(1, 'statusText'),
    content: { ...argument(0), emptyStringIs: 'content', none: 'null' },
    fields: { object: property(1, 'headers') },
    ...toReturn,
  },
  { on: 'response', assign: ['status'], status: assigned },
  { on: 'response', assign: ['statusText'], phrase: assigned },
  ...nodeResponsesOf('raw'),
  {
    ...toThrow,
    on: 'createError',
    invoke: true,
    status: statusOf(0),
    overlooks: [{ argument: 0, like: 'statusCode' }, argument(0)],
    phrase: phraseOf(0),
    runtime: errorRuntime,
  },
  {
    ...toThrow,
    on: 'HTTPError',
    construct: true,
    status: [...statusOf(0), ...statusOf(1)],
    overlooks: [{ argument: 0, like: 'status' }, argument(0), argument(1)],
    phrase: [...phraseOf(0), ...phraseOf(1)],
    runtime: errorRuntime,
  },
  { ...toThrow, on: 'HTTPError', call: ['status'], status: argument(0), runtime: errorRuntime },
] as const satisfies readonly WrittenPattern<Value>[];

/** Hooks of h3 and Nitro, and options that are hooks. */
export const h3Afterwards = ['onBeforeResponse', 'onResponse', 'beforeResponse', 'render:response'];

/** A status that h3 does not accept is replaced by the present one of the response, mostly 200. */
export const h3Runtime = {
  outside: 200,
  nothing: 200,
  numericString: 'sent',
  invalidPhrase: 'stripped',
} as const satisfies Runtime;

export const h3Versions = {
  1: {
    accepts: [100, 999],
    fraction: 'checked',
    interim: 'unanswered',
    content: { 204: 'dropped', 205: 'sent', 304: 'dropped' },
  },
  2: { accepts: [100, 599], fraction: 'ignored' },
} as const satisfies Readonly<Record<number, Runtime>>;
