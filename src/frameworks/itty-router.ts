import { argument, code, defineFramework, property } from './define-framework.ts';
import { responseClassRuntime, routeMethods } from './define-rows.ts';

const init = property(1, 'status');
const fields = { object: property(1, 'headers') };

export default defineFramework({
  name: 'itty-router',
  title: 'itty-router',
  homepage: 'https://itty.dev/itty-router/responses',
  packages: ['itty-router'],
  values: {
    router: [{ export: ['Router', 'AutoRouter', 'IttyRouter'], made: 'call' }],
    request: [{ type: ['IRequest'] }],
    json: [{ export: 'json' }],
    text: [{ export: ['text', 'html', 'jpeg', 'png', 'webp'] }],
    status: [{ export: 'status' }],
    error: [{ export: 'error' }],
    StatusError: [{ export: 'StatusError' }],
  },
  handlers: [{ parameters: ['request'] }],
  requests: ['request'],
  routes: [{ on: 'router', call: routeMethods, path: 0, returns: 'router' }],
  responses: [
    {
      on: 'json',
      invoke: true,
      status: [init, code(200)],
      content: { always: true, argument: 0 },
      fields,
      whole: true,
      runtime: responseClassRuntime,
    },
    {
      on: 'text',
      invoke: true,
      status: [init, code(200)],
      content: { ...argument(0), emptyStringIs: 'content' },
      fields,
      whole: true,
      runtime: responseClassRuntime,
    },
    {
      on: 'status',
      invoke: true,
      status: argument(0),
      content: { never: true },
      whole: true,
      runtime: responseClassRuntime,
    },
    {
      on: 'error',
      invoke: true,
      where: { argument: 0, is: 'number' },
      status: argument(0),
      content: { always: true, argument: 1 },
      whole: true,
      runtime: responseClassRuntime,
    },
    { on: 'StatusError', construct: true, role: 'throw', status: argument(0), whole: true },
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: {},
});
