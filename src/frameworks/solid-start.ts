import { assigned, code, defineFramework, property } from './define-framework.ts';
import { jsonHelpers, methodExports, redirectHelpers } from './define-rows.ts';

export default defineFramework({
  name: 'solid-start',
  title: 'SolidStart',
  homepage: 'https://docs.solidjs.com/solid-start/reference/server/http-status-code',
  packages: ['@solidjs/start', '@solidjs/router'],
  values: {
    json: [{ export: 'json', from: ['@solidjs/router'] }],
    redirect: [{ export: 'redirect', from: ['@solidjs/router'] }],
    reload: [{ export: 'reload', from: ['@solidjs/router'] }],
    HttpStatusCode: [{ export: 'HttpStatusCode', from: ['@solidjs/start'] }],
    event: [
      { type: ['APIEvent', 'PageEvent', 'FetchEvent'], from: ['@solidjs/start/server'] },
      { export: 'getRequestEvent', from: ['solid-js/web'], made: 'call' },
    ],
    request: [{ on: 'event', property: 'request' }],
    response: [{ on: 'event', property: 'response' }],
  },
  handlers: [{ parameters: ['event'] }],
  requests: ['request'],
  exports: methodExports,
  responses: [
    ...jsonHelpers,
    ...redirectHelpers,
    { on: 'reload', invoke: true, status: [property(0, 'status'), code(200)], whole: true },
    { on: 'HttpStatusCode', render: true, status: { attribute: 'code' }, whole: true },
    { on: 'response', assign: ['status'], status: assigned, whole: true },
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: {},
});
