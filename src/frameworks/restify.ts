import { argument, code, defineFramework, property } from './define-framework.ts';
import { nodeResponses, requestHandlers, routeMethods, thrown } from './define-rows.ts';

const names: Readonly<Record<string, number>> = {
  BadRequestError: 400,
  UnauthorizedError: 401,
  PaymentRequiredError: 402,
  ForbiddenError: 403,
  NotFoundError: 404,
  MethodNotAllowedError: 405,
  NotAcceptableError: 406,
  ProxyAuthenticationRequiredError: 407,
  RequestTimeoutError: 408,
  ConflictError: 409,
  GoneError: 410,
  LengthRequiredError: 411,
  PreconditionFailedError: 412,
  UnsupportedMediaTypeError: 415,
  UnprocessableEntityError: 422,
  PreconditionRequiredError: 428,
  TooManyRequestsError: 429,
  InternalServerError: 500,
  NotImplementedError: 501,
  BadGatewayError: 502,
  ServiceUnavailableError: 503,
  GatewayTimeoutError: 504,
  InvalidCredentialsError: 401,
  ResourceNotFoundError: 404,
};

const numeric = { argument: 0, is: 'number' } as const;
const sent = { on: 'response', ends: true } as const;

export default defineFramework({
  name: 'restify',
  title: 'Restify',
  homepage: 'http://restify.com/docs/response-api/',
  packages: ['restify'],
  values: {
    server: [{ export: 'createServer', made: 'call' }, { type: ['Server'] }],
    request: [{ type: ['Request'] }],
    response: [{ type: ['Response'] }],
    named: [{ export: Object.keys(names), from: ['restify-errors'] }],
    HttpError: [{ export: ['HttpError', 'RestError'], from: ['restify-errors'] }],
  },
  handlers: requestHandlers,
  handlerTypes: ['RequestHandler'],
  requests: ['request'],
  routes: [
    {
      on: 'server',
      call: { ...routeMethods, del: 'DELETE', opts: 'OPTIONS', pre: 'any' },
      path: 0,
      returns: 'server',
    },
  ],
  responses: [
    { ...sent, call: ['send', 'json'], where: numeric, status: argument(0), content: argument(1) },
    { ...sent, call: ['sendRaw'], where: numeric, status: argument(0), content: argument(1) },
    { ...sent, call: ['send', 'json'], arity: 1, content: argument(0) },
    { ...sent, call: ['send', 'json', 'sendRaw'] },
    {
      ...sent,
      call: ['redirect'],
      where: numeric,
      status: argument(0),
      content: { never: true },
      fields: { name: 'location', value: argument(1) },
    },
    {
      ...sent,
      call: ['redirect'],
      where: { argument: 0, is: 'text' },
      status: code(302),
      content: { never: true },
      fields: { name: 'location', value: argument(0) },
    },
    // It gives the number back, not the response.
    { on: 'response', call: ['status'], status: argument(0) },
    { on: 'response', call: ['header', 'set'], fields: { name: argument(0), value: argument(1) } },
    ...nodeResponses,
    { ...thrown, on: 'named', construct: true, status: { named: names } },
    { ...thrown, on: 'HttpError', construct: true, status: property(0, 'statusCode') },
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: {
    accepts: [100, 999],
    fraction: 'truncated',
    interim: 'unanswered',
    content: { 204: 'dropped', 205: 'sent', 304: 'dropped' },
  },
});
