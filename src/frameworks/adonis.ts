import { argument, code, defineFramework, property } from './language/framework.ts';
import { fieldCall, routeMethods, thrown, toThrow } from './shared/node.ts';

const emptyNames = { continue: 100, switchingProtocols: 101, noContent: 204, resetContent: 205 };

const names: Readonly<Record<string, number>> = {
  ok: 200,
  created: 201,
  accepted: 202,
  nonAuthoritativeInformation: 203,
  partialContent: 206,
  multipleChoices: 300,
  movedPermanently: 301,
  movedTemporarily: 302,
  seeOther: 303,
  notModified: 304,
  useProxy: 305,
  temporaryRedirect: 307,
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
  requestEntityTooLarge: 413,
  requestUriTooLong: 414,
  unsupportedMediaType: 415,
  requestedRangeNotSatisfiable: 416,
  expectationFailed: 417,
  unprocessableEntity: 422,
  tooManyRequests: 429,
  internalServerError: 500,
  notImplemented: 501,
  badGateway: 502,
  serviceUnavailable: 503,
  gatewayTimeout: 504,
  httpVersionNotSupported: 505,
};

const http = ['@adonisjs/core/http', '@adonisjs/http-server'];
const routers = ['@adonisjs/core/services/router', '@ioc:Adonis/Core/Route'];
const location = { name: 'location', value: argument(0) } as const;
/** A redirect keeps a status that was set before. */
const redirected = {
  status: code(302),
  preserves: 'any',
  content: { never: true },
  redirects: true,
} as const;
const brisk = { on: 'brisk', content: { never: true }, whole: true, redirects: true } as const;

export default defineFramework({
  name: 'adonis',
  title: 'AdonisJS',
  homepage: 'https://docs.adonisjs.com/guides/basics/response',
  packages: [...http, '@ioc:Adonis/Core/HttpContext'],
  listed: ['@adonisjs/core'],
  values: {
    HttpContext: [{ export: 'HttpContext' }],
    context: [
      { type: ['HttpContext', 'HttpContextContract'] },
      { on: 'HttpContext', call: ['get', 'getOrFail'] },
    ],
    request: [{ on: 'context', property: 'request' }],
    response: [
      { on: 'context', property: 'response' },
      { type: ['HttpResponse', 'Response'], from: http },
      { type: ['ResponseContract'], from: ['@ioc:Adonis/Core/Response'] },
    ],
    redirect: [],
    router: [
      { export: 'default', from: routers },
      { type: ['Router'], from: http },
    ],
    brisk: [{ on: 'router', call: ['on'] }],
    Exception: [
      {
        export: 'Exception',
        from: [
          ...['@adonisjs/core/exceptions', '@adonisjs/core/build/standalone'],
          ...['@poppinss/utils', '@poppinss/utils/exception', '@poppinss/exception'],
        ],
      },
    ],
  },
  handlers: [{ parameters: ['context', 'next'] }],
  requests: ['request'],
  routes: [
    { on: 'router', call: { ...routeMethods, any: 'any' }, path: 0 },
    { on: 'router', call: { route: 'any' }, path: 0, methods: 1 },
  ],
  responses: [
    {
      on: 'response',
      call: ['status'],
      status: argument(0),
      returns: 'response',
      runtime: { nothing: 'throws' },
    },
    {
      on: 'response',
      call: ['safeStatus'],
      status: argument(0),
      preserves: 'any',
      returns: 'response',
    },
    { on: 'response', call: ['send', 'json'], content: { ...argument(0), none: 'null' } },
    { on: 'response', call: ['jsonp', 'stream'], content: { always: true, argument: 0 } },
    {
      on: 'response',
      call: Object.keys(names),
      status: { named: names },
      content: { ...argument(0), none: 'omit' },
    },
    {
      on: 'response',
      call: Object.keys(emptyNames),
      status: { named: emptyNames },
      content: { never: true },
    },
    // The first row gives the value that a redirect without a target returns.
    { on: 'response', call: ['redirect'], arity: 0, returns: 'redirect' },
    {
      ...redirected,
      on: 'response',
      call: ['redirect'],
      status: [argument(2), code(302)],
      fields: location,
      runtime: { nothing: 302 },
    },
    {
      on: 'redirect',
      call: ['status'],
      status: argument(0),
      preserves: 'any',
      redirects: true,
      returns: 'redirect',
      runtime: { nothing: 'throws' },
    },
    { on: 'redirect', call: ['withQs', 'clearQs'], returns: 'redirect' },
    { ...redirected, on: 'redirect', call: ['toPath', 'toRoute', 'back'], fields: location },
    {
      on: 'response',
      call: ['header', 'append', 'safeHeader'],
      fields: { name: argument(0), value: argument(1) },
      returns: 'response',
    },
    fieldCall(['type'], 'content-type'),
    fieldCall(['location'], 'location'),
    fieldCall(['vary'], 'vary'),
    fieldCall(['setEtag'], 'etag'),
    {
      on: 'response',
      call: ['cookie', 'plainCookie', 'encryptedCookie', 'clearCookie'],
      returns: 'response',
    },
    { on: 'response', call: ['getHeader', 'getHeaders', 'getStatus', 'getBody', 'fresh'] },
    // The fields that were set before stay.
    {
      on: 'response',
      call: ['abort'],
      role: 'throw',
      status: [argument(1), code(400)],
      content: argument(0),
      ends: true,
    },
    {
      ...thrown,
      on: 'response',
      call: ['abortIf', 'abortUnless'],
      status: [argument(2), code(400)],
      content: argument(1),
    },
    {
      ...brisk,
      call: ['redirectToPath'],
      status: [property(1, 'status'), code(302)],
      fields: location,
    },
    {
      ...brisk,
      call: ['redirect'],
      status: [property(2, 'status'), code(302)],
      fields: location,
    },
    { ...toThrow, on: 'Exception', construct: true, status: [property(1, 'status'), argument(1)] },
  ],
  // Of adonis-autoswagger, which lists 401 and 403 for routes behind middleware.
  documentedActions: { tags: ['responseBody'], listed: [401, 403] },
  leaves: 'with the returned value',
  fallback: { status: 200 },
  runtime: {
    accepts: [100, 999],
    numericString: 'sent',
    fraction: 'truncated',
    interim: 'unanswered',
    content: { 204: 'dropped', 205: 'sent', 304: 'dropped' },
  },
});
