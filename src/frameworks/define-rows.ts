/** Rows that several adapters share. */
import type { Method } from '../http/methods.ts';
import {
  argument,
  assigned,
  code,
  property,
  type HandlerShape,
  type ResponsePattern,
  type Runtime,
  type StatusSlot,
} from './define-framework.ts';

/** The registering methods that Express, Koa's router and their relatives share. */
export const routeMethods = {
  get: 'GET',
  head: 'HEAD',
  post: 'POST',
  put: 'PUT',
  patch: 'PATCH',
  delete: 'DELETE',
  options: 'OPTIONS',
  trace: 'TRACE',
  connect: 'CONNECT',
  query: 'QUERY',
  all: 'any',
  use: 'any',
} as const satisfies Readonly<Record<string, Method | 'any'>>;

/** Exported functions that are named after the method they serve. */
export const methodExports = {
  GET: 'GET',
  HEAD: 'HEAD',
  POST: 'POST',
  PUT: 'PUT',
  PATCH: 'PATCH',
  DELETE: 'DELETE',
  OPTIONS: 'OPTIONS',
} as const satisfies Readonly<Record<string, Method>>;

/** What happens to odd values at Node's own `ServerResponse`, which most frameworks end in. */
const nodeValues = {
  accepts: [100, 999],
  numericString: 'sent',
  fraction: 'truncated',
} as const satisfies Runtime;

/** What Node's own `ServerResponse` does with content that the status does not allow. */
const nodeContent = {
  content: { 204: 'dropped', 205: 'sent', 304: 'dropped' },
} as const satisfies Runtime;

/** What Node's own `ServerResponse` offers, which every `(req, res)` framework inherits. */
export const nodeResponses = [
  { on: 'response', assign: ['statusCode'], status: assigned, runtime: nodeValues },
  {
    on: 'response',
    call: ['writeHead'],
    status: argument(0),
    fields: [{ object: argument(1) }, { object: argument(2) }],
    returns: 'response',
    runtime: nodeValues,
  },
  {
    on: 'response',
    call: ['setHeader', 'appendHeader'],
    fields: { name: argument(0), value: argument(1) },
    returns: 'response',
  },
  { on: 'response', call: ['write'], content: argument(0), runtime: nodeContent },
  {
    on: 'response',
    call: ['end'],
    content: { ...argument(0), none: 'omit' },
    ends: true,
    runtime: nodeContent,
  },
  {
    on: 'response',
    call: [
      'on',
      'once',
      'off',
      'getHeader',
      'getHeaders',
      'hasHeader',
      'setTimeout',
      'flushHeaders',
    ],
  },
] as const satisfies readonly ResponsePattern<'response'>[];

/** A call that sets one field by its first argument. */
function fieldCall(names: readonly string[], field: string) {
  return {
    on: 'response',
    call: names,
    fields: { name: field, value: argument(0) },
    returns: 'response',
  } as const;
}

/** A redirect helper with the status in `status` and the target in the argument at `target`. */
function redirect(arity: number, status: StatusSlot, target: number) {
  return {
    on: 'response',
    call: ['redirect'],
    arity,
    status,
    content: { never: true },
    fields: { name: 'location', value: argument(target) },
    ends: true,
  } as const;
}

/** What Express and its relatives add to Node's response. */
export const handlerResponses = [
  ...nodeResponses,
  { on: 'response', call: ['status'], status: argument(0), returns: 'response' },
  {
    on: 'response',
    call: ['sendStatus'],
    status: argument(0),
    content: { never: true },
    ends: true,
  },
  { on: 'response', call: ['send'], content: { ...argument(0), none: 'omit' }, ends: true },
  {
    on: 'response',
    call: ['json', 'jsonp'],
    content: { ...argument(0), serialised: true, none: { call: 'end' } },
    ends: true,
  },
  { on: 'response', call: ['render'], content: { always: true }, ends: true },
  redirect(1, code(302), 0),
  {
    on: 'response',
    call: ['set', 'header'],
    arity: 1,
    fields: { object: argument(0) },
    returns: 'response',
  },
  {
    on: 'response',
    call: ['set', 'header', 'append'],
    fields: { name: argument(0), value: argument(1) },
    returns: 'response',
  },
  fieldCall(['type', 'contentType'], 'content-type'),
  fieldCall(['vary'], 'vary'),
  { on: 'response', call: ['cookie', 'clearCookie'], returns: 'response' },
] as const satisfies readonly ResponsePattern<'response'>[];

/** `redirect(status, url)`, and `redirect(url, status)` where the first argument is visibly the target. */
export const statusRedirects = [
  { ...redirect(2, argument(1), 0), where: { argument: 0, is: 'text' } },
  redirect(2, argument(0), 1),
] as const satisfies readonly ResponsePattern<'response'>[];

/** The handlers of Express and its relatives; of four parameters the first is an error. */
export const requestHandlers = [
  { parameters: ['request', 'response', 'next'] },
  { parameters: [null, 'request', 'response', 'next'], arity: 4 },
] as const satisfies readonly HandlerShape<'request' | 'response'>[];

/** What people call the parameters of those handlers. */
export const requestParameterNames = {
  request: ['req', 'request', '_req', '_request', '_'],
  response: ['res', 'response', '_res'],
} as const;

const initStatus = property(1, 'status');
const initFields = { object: property(1, 'headers') };

/** The codes that the redirect helpers of `Response` and its subclasses take. */
const redirectStatuses = { only: [301, 302, 303, 307, 308] } as const satisfies Runtime;

/** What `Response` and its subclasses share: the constructor, `json` and the redirect helper with its own status. */
export function responseClass<const Value extends string>(on: Value, redirected: number) {
  return [
    {
      on,
      construct: true,
      status: [initStatus, code(200)],
      content: { ...argument(0), emptyStringIs: 'content', none: 'null' },
      fields: initFields,
      whole: true,
    },
    {
      on,
      call: ['json'],
      status: [initStatus, code(200)],
      content: { always: true, argument: 0 },
      fields: initFields,
      whole: true,
    },
    {
      on,
      call: ['redirect'],
      status: [initStatus, argument(1), code(redirected)],
      content: { never: true },
      fields: [{ name: 'location', value: argument(0) }, initFields],
      whole: true,
      runtime: redirectStatuses,
    },
  ] as const satisfies readonly ResponsePattern<Value>[];
}

/** What runtimes do with statuses in the constructor of `Response` (Fetch, 5.5: "initialize a response"). */
export const responseClassRuntime = {
  accepts: [200, 599],
  numericString: 'sent',
  fraction: 'truncated',
  interim: 'throws',
  content: { 204: 'throws', 205: 'throws', 304: 'throws' },
} as const satisfies Runtime;
