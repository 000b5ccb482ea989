import { argument, code, defineFramework, property } from './define-framework.ts';
import { errorNames, fieldCall, routeMethods, thrown } from './define-rows.ts';

const successNames = {
  continue: 100,
  switchingProtocols: 101,
  ok: 200,
  created: 201,
  accepted: 202,
  nonAuthoritativeInformation: 203,
  noContent: 204,
  resetContent: 205,
  partialContent: 206,
  multipleChoices: 300,
  movedPermanently: 301,
  movedTemporarily: 302,
  seeOther: 303,
  notModified: 304,
  useProxy: 305,
  temporaryRedirect: 307,
} as const;

const named: Readonly<Record<string, number>> = {
  ...successNames,
  ...errorNames,
  requestEntityTooLarge: 413,
  requestUriTooLong: 414,
  requestedRangeNotSatisfiable: 416,
};

const contexts = ['@adonisjs/core/http', '@ioc:Adonis/Core/HttpContext', '@adonisjs/http-server'];

export default defineFramework({
  name: 'adonis',
  title: 'AdonisJS',
  homepage: 'https://docs.adonisjs.com/guides/basics/response',
  packages: contexts,
  listed: ['@adonisjs/core'],
  values: {
    context: [{ type: ['HttpContext', 'HttpContextContract'] }],
    request: [{ on: 'context', property: 'request' }],
    response: [
      { on: 'context', property: 'response' },
      { type: ['Response', 'HttpResponse', 'ResponseContract'] },
    ],
    router: [
      { export: 'default', from: ['@adonisjs/core/services/router', '@ioc:Adonis/Core/Route'] },
    ],
    Exception: [
      {
        export: 'Exception',
        from: ['@adonisjs/core/exceptions', '@adonisjs/core/build/standalone', '@poppinss/utils'],
      },
    ],
  },
  handlers: [{ parameters: ['context'] }],
  requests: ['request'],
  routes: [{ on: 'router', call: { ...routeMethods, any: 'any' }, path: 0 }],
  responses: [
    { on: 'response', call: ['status', 'safeStatus'], status: argument(0), returns: 'response' },
    {
      on: 'response',
      call: ['abort'],
      status: [argument(1), code(400)],
      content: argument(0),
      ends: true,
    },
    { on: 'response', call: ['send', 'json', 'jsonp'], content: argument(0) },
    {
      on: 'response',
      call: ['redirect'],
      arity: 3,
      status: argument(2),
      content: { never: true },
      fields: { name: 'location', value: argument(0) },
    },
    { on: 'response', call: Object.keys(named), status: { named }, content: argument(0) },
    {
      on: 'response',
      call: ['header', 'append', 'safeHeader'],
      fields: { name: argument(0), value: argument(1) },
      returns: 'response',
    },
    fieldCall(['type'], 'content-type'),
    fieldCall(['location'], 'location'),
    fieldCall(['vary'], 'vary'),
    { on: 'response', call: ['cookie', 'plainCookie', 'clearCookie'], returns: 'response' },
    { ...thrown, on: 'Exception', construct: true, status: [property(1, 'status'), argument(1)] },
  ],
  leaves: 'on return',
  fallback: { status: 200 },
  runtime: {
    accepts: [100, 999],
    numericString: 'sent',
    fraction: 'truncated',
    interim: 'unanswered',
    content: { 204: 'dropped', 205: 'sent', 304: 'dropped' },
  },
});
