/** Rows that several adapters share. */
import type { Method } from '../../http/methods.ts';
import {
  argument,
  assigned,
  code,
  property,
  type HandlerShape,
  type WrittenPattern,
  type Runtime,
  type StatusSlot,
} from '../language/framework.ts';

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

/** The runtime facts of Node's own `ServerResponse`, with which most frameworks answer, for odd values. */
const nodeValues = {
  accepts: [100, 999],
  outside: 'throws',
  checks: 'when sent',
  nothing: 'throws',
  numericString: 'sent',
  fraction: 'truncated',
} as const satisfies Runtime;

/** The fate of content that the status does not allow in Node's own `ServerResponse`. */
const nodeContent = {
  content: { 204: 'dropped', 205: 'sent', 304: 'dropped' },
  errorContent: 'throws',
} as const satisfies Runtime;

/** For a phrase with a forbidden character, Node throws when it writes the head. */
const nodePhrase = { invalidPhrase: 'throws' } as const satisfies Runtime;

/** The methods of Node's own `ServerResponse` by which every response is written. */
export const writingMethods: ReadonlySet<string> = new Set(['writeHead', 'write', 'end']);

/** The methods that tell a response of Node.js from other objects, beside a status that is assigned. */
export const tellingMethods: ReadonlySet<string> = new Set(['writeHead', 'setHeader', 'end']);

/** The one among them that spans, timers and streams have too: it tells only by a parameter with the name of a response. */
export const sharedMethod = 'end';

/** The rows of Node's own `ServerResponse`. @param on the value that is one. */
export function nodeResponsesOf<const Value extends string>(on: Value) {
  return [
    {
      on,
      assign: ['statusCode'],
      status: assigned,
      overlooks: [{ like: 'statusCode' }],
      late: 'ignored',
      runtime: nodeValues,
    },
    { on, assign: ['statusMessage'], phrase: assigned, late: 'ignored', runtime: nodePhrase },
    { on, read: ['statusCode'] },
    {
      on,
      call: ['writeHead'],
      status: argument(0),
      phrase: argument(1),
      fields: [{ object: argument(1) }, { object: argument(2) }],
      commits: true,
      late: 'throws',
      returns: on,
      runtime: { ...nodeValues, ...nodePhrase },
    },
    {
      on,
      call: ['setHeader', 'appendHeader'],
      fields: { name: argument(0), value: argument(1) },
      late: 'throws',
      returns: on,
    },
    { on, call: ['write'], content: argument(0), commits: true, runtime: nodeContent },
    { on, call: ['flushHeaders'], commits: true },
    {
      on,
      call: ['end'],
      content: { ...argument(0), none: 'omit' },
      ends: true,
      late: 'ignored',
      returns: on,
      runtime: nodeContent,
    },
    {
      on,
      call: ['on', 'once', 'off', 'getHeader', 'getHeaders', 'hasHeader', 'setTimeout'],
    },
  ] as const satisfies readonly WrittenPattern<Value>[];
}

/** The rows of Node's response, which every `(req, res)` framework inherits. */
export const nodeResponses = nodeResponsesOf('response');

/** A call that sets one field by its first argument. */
export function fieldCall(names: readonly string[], field: string) {
  return {
    on: 'response',
    call: names,
    fields: { name: field, value: argument(0) },
    returns: 'response',
  } as const;
}

/** A redirect helper with the status in `status` and the target in the argument at `target`. */
export function redirect(arity: number, status: StatusSlot<'argument'>, target: number) {
  return { ...redirectOf(arity, status, target), redirects: true } as const;
}

function redirectOf(arity: number, status: StatusSlot<'argument'>, target: number) {
  return {
    on: 'response',
    call: ['redirect'],
    arity,
    status,
    content: { never: true },
    fields: { name: 'location', value: argument(target) },
    ends: true,
    late: 'throws',
  } as const;
}

/** An error that is thrown and has its own status. */
export const thrown = { role: 'throw', whole: true } as const;

/** Such an error where the API only makes it, for the program to throw. */
export const toThrow = { ...thrown, leaves: 'when thrown' } as const;

/** `next({ status: 404 })`, for error codes alone: with other codes, each error handler does as it likes. */
const nextErrors = [property(0, 'status'), property(0, 'statusCode')].map(
  (slot) =>
    ({
      ...thrown,
      on: 'next',
      invoke: true,
      status: slot,
      where: { ...slot, is: 'error' },
    }) as const,
);

/** A redirect that may keep an earlier status: the file does not tell whether the server is Fastify or another. */
export const unclearRedirect = { ...redirect(1, code(302), 0), mayPreserve: true } as const;

const jsonContent = { ...argument(0), serialised: true, none: { call: 'end' } } as const;

/** Options with a status are those of other frameworks: `res.json(user, { status: 201 })`. */
export const optionsAt = (index: number) => ({ argument: index, like: 'status' }) as const;
const overlooks = [optionsAt(1)] as const;

/** The answers of Express and its relatives, which set fields and so throw at a response that has left. */
const answer = { on: 'response', ends: true, late: 'throws', returns: 'response' } as const;
const setter = { on: 'response', late: 'throws', returns: 'response' } as const;

/** The rows that Express and its relatives add to Node's response. */
export const handlerResponses = [
  ...nodeResponses,
  {
    on: 'response',
    call: ['status'],
    status: argument(0),
    late: 'ignored',
    returns: 'response',
    runtime: { nothing: 'throws' },
  },
  {
    ...answer,
    call: ['sendStatus'],
    status: argument(0),
    content: { never: true },
    runtime: { nothing: 'throws' },
  },
  { ...answer, call: ['send'], overlooks, content: { ...argument(0), none: 'omit' } },
  { ...answer, call: ['json'], overlooks, content: jsonContent },
  { ...answer, call: ['jsonp'], overlooks, content: { ...jsonContent, script: true } },
  {
    on: 'response',
    call: ['render'],
    content: { always: true },
    ends: true,
    late: 'throws later',
  },
  { ...redirect(1, code(302), 0), room: 0 },
  { ...setter, call: ['set', 'header'], arity: 1, fields: { object: argument(0) } },
  {
    ...setter,
    call: ['set', 'header', 'append'],
    fields: { name: argument(0), value: argument(1) },
  },
  { ...fieldCall(['type', 'contentType'], 'content-type'), late: 'throws' },
  { ...fieldCall(['vary'], 'vary'), late: 'throws' },
  { ...setter, call: ['cookie', 'clearCookie'] },
  ...nextErrors,
] as const satisfies readonly WrittenPattern<'response'>[];

/** `redirect(status, url)`, and `redirect(url, status)` where the first argument is visibly the target. */
export const statusRedirects = [
  // Express 4 and its relatives accept this form too; other frameworks throw.
  { ...redirectOf(2, argument(1), 0), where: { argument: 0, is: 'text' } },
  redirect(2, argument(0), 1),
] as const satisfies readonly WrittenPattern<'response'>[];

/** The handlers of Express and its relatives; of four parameters the first is an error. */
export const requestHandlers = [
  { parameters: ['request', 'response', 'next'] },
  { parameters: ['failure', 'request', 'response', 'next'], arity: 4 },
] as const satisfies readonly HandlerShape<'request' | 'response'>[];

/** The names that people give the parameters of these handlers. */
export const requestParameterNames = {
  request: ['req', 'request', '_req', '_request', '_'],
  response: ['res', 'response', '_res'],
} as const;

/** The names of http-errors and its relatives for the error of each code. */
export const errorNames = {
  badRequest: 400,
  unauthorized: 401,
  paymentRequired: 402,
  forbidden: 403,
  notFound: 404,
  methodNotAllowed: 405,
  notAcceptable: 406,
  proxyAuthenticationRequired: 407,
  requestTimeout: 408,
  conflict: 409,
  gone: 410,
  lengthRequired: 411,
  preconditionFailed: 412,
  payloadTooLarge: 413,
  uriTooLong: 414,
  unsupportedMediaType: 415,
  rangeNotSatisfiable: 416,
  expectationFailed: 417,
  misdirectedRequest: 421,
  unprocessableEntity: 422,
  locked: 423,
  failedDependency: 424,
  tooEarly: 425,
  upgradeRequired: 426,
  preconditionRequired: 428,
  tooManyRequests: 429,
  requestHeaderFieldsTooLarge: 431,
  unavailableForLegalReasons: 451,
  internalServerError: 500,
  notImplemented: 501,
  badGateway: 502,
  serviceUnavailable: 503,
  gatewayTimeout: 504,
  httpVersionNotSupported: 505,
  variantAlsoNegotiates: 506,
  insufficientStorage: 507,
  loopDetected: 508,
  bandwidthLimitExceeded: 509,
  notExtended: 510,
  networkAuthenticationRequired: 511,
} as const satisfies Readonly<Record<string, number>>;

/** The names of the errors of `@fastify/sensible`. */
export const sensibleNames: Readonly<Record<string, number>> = { ...errorNames, imateapot: 418 };

/** The runtime facts of `@fastify/sensible`: it throws for a status without a name. */
export const sensibleRuntime = {
  accepts: [400, 511],
  nothing: 500,
  numericString: 'sent',
  fraction: 'throws',
} as const satisfies Runtime;

/** The errors of `@fastify/sensible` to throw, imported or from the application. */
export function sensibleErrors<const Value extends string>(on: Value) {
  const made = { ...toThrow, on } as const;
  return [
    { ...made, call: Object.keys(sensibleNames), status: { named: sensibleNames } },
    {
      ...made,
      call: ['createError'],
      where: { argument: 0, is: 'number' },
      status: argument(0),
      runtime: { accepts: [400, 599], outside: 500, nothing: 500, fraction: 'checked' },
    },
    {
      ...made,
      call: ['getHttpError'],
      status: argument(0),
      runtime: { ...sensibleRuntime, knows: { except: [418], also: [509] } },
    },
  ] as const satisfies readonly WrittenPattern<Value>[];
}
