import { argument, code, defineFramework, property } from './language/framework.ts';
import { handlerMembers } from './shared/requests.ts';
import {
  errorNames,
  fieldCall,
  nodeResponses,
  requestHandlers,
  requestParameterNames,
  toThrow,
} from './shared/node.ts';

const classNames: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    Object.entries(errorNames).map(([name, status]) => [
      `${name.slice(0, 1).toUpperCase()}${name.slice(1).replace(/Error$/u, '')}Error`,
      status,
    ]),
  ),
  ImATeapotError: 418,
  RequestEntityTooLargeError: 413,
  RequesturiTooLargeError: 414,
  BadDigestError: 400,
  BadMethodError: 405,
  ConnectTimeoutError: 408,
  InternalError: 500,
  InvalidArgumentError: 409,
  InvalidContentError: 400,
  InvalidCredentialsError: 401,
  InvalidHeaderError: 400,
  InvalidVersionError: 400,
  MissingParameterError: 409,
  NotAuthorizedError: 403,
  RequestExpiredError: 400,
  RequestThrottledError: 429,
  ResourceNotFoundError: 404,
  WrongAcceptError: 406,
};

const errors = ['restify-errors'];
const events = ['NotFound', 'MethodNotAllowed', 'restifyError', 'uncaughtException'];
const sent = { on: 'response', ends: true, late: 'throws' } as const;
const setter = { on: 'response', late: 'throws' } as const;
const numeric = { argument: 0, is: 'number' } as const;
const numbersOnly = { numericString: 'throws' } as const;
const redirected = {
  ...sent,
  call: ['redirect'],
  content: { never: true },
  redirects: true,
} as const;

export default defineFramework({
  name: 'restify',
  title: 'Restify',
  homepage: 'http://restify.com/docs/response-api/',
  packages: ['restify'],
  values: {
    server: [
      { export: 'createServer', made: 'call' },
      { export: 'Router', from: ['restify-router'], made: 'construct' },
      { type: ['Server'] },
    ],
    request: [{ type: ['Request'] }],
    response: [{ type: ['Response'] }],
    NamedError: [{ export: Object.keys(classNames), from: errors }],
    HttpError: [{ export: ['HttpError', 'RestError'], from: errors }],
    makeErrFromCode: [{ export: ['makeErrFromCode', 'codeToHttpError'], from: errors }],
    makeConstructor: [{ export: 'makeConstructor', from: errors }],
  },
  handlers: requestHandlers,
  handlerTypes: ['RequestHandler'],
  parameterNames: requestParameterNames,
  requests: ['request'],
  requestMembers: handlerMembers,
  routes: [
    ...events.map((event) => ({
      on: 'server' as const,
      call: { on: 'any' } as const,
      event,
      parameters: ['request', 'response', null, 'next'] as const,
    })),
    { on: 'server', call: { use: 'any', pre: 'any' }, returns: 'server' },
    {
      on: 'server',
      call: {
        ...{ get: 'GET', head: 'HEAD', post: 'POST', put: 'PUT' },
        ...{ patch: 'PATCH', del: 'DELETE', opts: 'OPTIONS' },
      },
      path: 0,
      description: 0,
    },
  ],
  responses: [
    // A first argument that is no number is the content, with fields behind it.
    {
      ...sent,
      call: ['send', 'json', 'sendRaw'],
      where: numeric,
      status: argument(0),
      content: { ...argument(1), serialised: true, none: 'omit' },
      fields: { object: argument(2) },
    },
    {
      ...sent,
      call: ['send', 'json', 'sendRaw'],
      arity: 2,
      where: { argument: 1, is: 'status' },
      overlooks: [argument(1)],
      content: { ...argument(0), serialised: true },
    },
    {
      ...sent,
      call: ['send', 'json', 'sendRaw'],
      arity: 1,
      content: { ...argument(0), serialised: true },
    },
    { ...sent, call: ['send', 'json', 'sendRaw'] },
    {
      ...redirected,
      arity: 3,
      status: argument(0),
      fields: { name: 'location', value: argument(1) },
      runtime: { numericString: 'ignored' },
    },
    {
      ...redirected,
      where: { argument: 0, is: 'text' },
      status: code(302),
      fields: { name: 'location', value: argument(0) },
    },
    // `status(code)` gives the number back, not the response.
    {
      on: 'response',
      call: ['status'],
      status: argument(0),
      late: 'ignored',
      runtime: numbersOnly,
    },
    { on: 'response', call: ['header', 'get'], arity: 1 },
    { ...setter, call: ['header'], fields: { name: argument(0), value: argument(1) } },
    { ...setter, call: ['set'], arity: 1, fields: { object: argument(0) }, returns: 'response' },
    {
      ...setter,
      call: ['set'],
      fields: { name: argument(0), value: argument(1) },
      returns: 'response',
    },
    {
      on: 'response',
      assign: ['contentType'],
      fields: { name: 'content-type', value: { assigned: true } },
    },
    fieldCall(['cache'], 'cache-control'),
    fieldCall(['link'], 'link'),
    { on: 'response', call: ['charSet'], returns: 'response' },
    ...nodeResponses,
    {
      ...toThrow,
      on: 'NamedError',
      construct: true,
      status: [property(0, 'statusCode'), { named: classNames }],
      runtime: numbersOnly,
    },
    {
      ...toThrow,
      on: 'HttpError',
      construct: true,
      status: property(0, 'statusCode'),
      runtime: numbersOnly,
    },
    {
      ...toThrow,
      on: 'makeErrFromCode',
      invoke: true,
      status: argument(0),
      runtime: {
        accepts: [400, 599],
        numericString: 'throws',
        fraction: 'ignored',
        knows: { except: [], also: [509] },
      },
    },
    {
      on: 'makeConstructor',
      invoke: true,
      role: 'declare',
      status: property(1, 'statusCode'),
      whole: true,
    },
  ],
  alwaysNext: true,
  leaves: 'at its end',
  unanswered: 'hangs',
  fallback: { status: 200 },
  runtime: {
    accepts: [100, 999],
    fraction: 'truncated',
    interim: 'unanswered',
    content: { 204: 'dropped', 205: 'sent', 304: 'dropped' },
    errorContent: 'answered',
  },
});
