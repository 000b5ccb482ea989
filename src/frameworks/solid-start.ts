import { assigned, code, defineFramework, property } from './language/framework.ts';
import { redirectHelpers, responseClassRuntime, toReturn } from './shared/fetch.ts';
import { methodExports } from './shared/node.ts';

const [textRedirect, plainRedirect] = redirectHelpers;

export default defineFramework({
  name: 'solid-start',
  title: 'SolidStart',
  homepage: 'https://docs.solidjs.com/solid-start/reference/server/http-status-code',
  packages: ['@solidjs/start', '@solidjs/start/server', '@solidjs/router'],
  listed: ['@solidjs/start'],
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
  handlerTypes: ['APIHandler'],
  requests: ['request'],
  exports: methodExports,
  responses: [
    {
      on: 'json',
      invoke: true,
      status: property(1, 'status'),
      phrase: property(1, 'statusText'),
      content: { always: true, argument: 0 },
      fields: { object: property(1, 'headers') },
      ...toReturn,
      runtime: responseClassRuntime,
    },
    { ...textRedirect, runtime: { ...responseClassRuntime, numericString: 'ignored' } },
    plainRedirect,
    {
      on: 'reload',
      invoke: true,
      status: [property(0, 'status'), code(200)],
      content: { never: true },
      fields: { object: property(0, 'headers') },
      ...toReturn,
      runtime: responseClassRuntime,
    },
    {
      on: 'HttpStatusCode',
      render: true,
      status: { attribute: 'code' },
      phrase: { attribute: 'text' },
      whole: true,
    },
    { on: 'response', assign: ['status'], status: assigned },
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: {},
});
