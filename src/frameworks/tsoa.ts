import { argument, defineFramework } from './language/framework.ts';

const methods = {
  Get: 'GET',
  Head: 'HEAD',
  Post: 'POST',
  Put: 'PUT',
  Patch: 'PATCH',
  Delete: 'DELETE',
  Options: 'OPTIONS',
} as const;

const success = [200, 201, 202, 203, 204, 205, 206, 207, 208, 226];
const redirection = [300, 301, 302, 303, 304, 305, 307, 308];
const refusal = [400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415];
const furtherRefusal = [416, 417, 418, 422, 423, 424, 426, 428, 429, 431, 451];
const failure = [500, 501, 502, 503, 504, 505, 506, 507, 508, 510, 511];

/** The decorators accept digits as text too; ranges such as '4XX' and `default` are no status. */
const words: Readonly<Record<string, number>> = Object.fromEntries(
  [success, redirection, refusal, furtherRefusal, failure].flat().map((code) => [code, code]),
);

export default defineFramework({
  name: 'tsoa',
  title: 'tsoa',
  homepage: 'https://tsoa-community.github.io/docs/error-handling.html',
  packages: ['tsoa', '@tsoa/runtime'],
  values: {
    route: [{ export: Object.keys(methods) }],
    Route: [{ export: 'Route' }],
    SuccessResponse: [{ export: 'SuccessResponse' }],
    Response: [{ export: 'Response' }],
    controller: [{ instance: ['Controller'] }],
    respond: [{ type: ['TsoaResponse'] }, { decorator: ['Res'] }],
  },
  routes: [{ on: 'route', decorate: methods, path: 0 }],
  prefixes: [{ on: 'Route', prefix: [argument(0)] }],
  responses: [
    {
      on: 'SuccessResponse',
      decorate: true,
      declares: true,
      status: { ...argument(0), words },
      whole: true,
    },
    {
      on: 'Response',
      decorate: true,
      role: 'declare',
      status: { ...argument(0), words },
      entry: { text: argument(1), added: "{code}, '{phrase}'" },
      whole: true,
    },
    { on: 'controller', call: ['setStatus'], status: argument(0) },
    {
      on: 'controller',
      call: ['setHeader'],
      fields: { name: argument(0), value: argument(1) },
    },
    { on: 'controller', call: ['getStatus', 'getHeader', 'getHeaders'] },
    {
      on: 'respond',
      invoke: true,
      status: argument(0),
      content: argument(1),
      fields: { object: argument(2) },
      whole: true,
      // The type of `respond` has the statuses, and declares them.
      typed: {},
    },
  ],
  leaves: 'with the returned value',
  hides: ['Hidden'],
  guards: ['Security'],
  containers: ['inversify', 'inversify-binding-decorators', 'tsyringe', 'typescript-ioc'],
  sharing: ['Middlewares'],
  listsSuccess: 'always',
  fallback: { status: 200 },
  // Express, Koa or hapi answers.
  runtime: { accepts: [100, 999] },
});
