import { argument, defineFramework } from './define-framework.ts';

const methods = {
  Get: 'GET',
  Head: 'HEAD',
  Post: 'POST',
  Put: 'PUT',
  Patch: 'PATCH',
  Delete: 'DELETE',
  Options: 'OPTIONS',
} as const;

export default defineFramework({
  name: 'tsoa',
  title: 'tsoa',
  homepage: 'https://tsoa-community.github.io/docs/',
  packages: ['tsoa', '@tsoa/runtime'],
  values: {
    route: [{ export: Object.keys(methods) }],
    SuccessResponse: [{ export: 'SuccessResponse' }],
    Response: [{ export: 'Response' }],
    controller: [{ instance: ['Controller'] }],
    respond: [{ type: ['TsoaResponse'] }],
  },
  routes: [{ on: 'route', decorate: methods, path: 0 }],
  responses: [
    { on: 'SuccessResponse', decorate: true, status: argument(0), whole: true },
    // A range such as '4XX' or `default` is no status.
    {
      on: 'Response',
      decorate: true,
      role: 'declare',
      where: { argument: 0, is: 'number' },
      status: argument(0),
      whole: true,
    },
    { on: 'controller', call: ['setStatus'], status: argument(0), whole: true },
    {
      on: 'controller',
      call: ['setHeader'],
      fields: { name: argument(0), value: argument(1) },
      whole: true,
    },
    { on: 'respond', invoke: true, status: argument(0), content: argument(1), whole: true },
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  // Express, Koa or hapi answers; a string of digits is taken by the decorator.
  runtime: { accepts: [100, 999], numericString: 'sent' },
});
