import { argument, defineFramework, property } from './define-framework.ts';
import { nodeResponses, requestHandlers, routeMethods, thrown } from './define-rows.ts';

export default defineFramework({
  name: 'polka',
  title: 'Polka',
  homepage: 'https://github.com/lukeed/polka#readme',
  packages: ['polka'],
  values: {
    app: [{ export: ['default', 'polka'], made: 'call' }],
    request: [{ type: ['Request'] }],
    response: [],
    send: [{ export: ['default', 'send'], from: ['@polka/send', '@polka/send-type'] }],
  },
  handlers: requestHandlers,
  handlerTypes: ['Middleware'],
  requests: ['request'],
  routes: [{ on: 'app', call: routeMethods, path: 0, returns: 'app' }],
  responses: [
    ...nodeResponses,
    {
      on: 'send',
      invoke: true,
      response: argument(0),
      status: argument(1),
      content: argument(2),
      fields: { object: argument(3) },
      ends: true,
    },
    {
      ...thrown,
      on: 'next',
      invoke: true,
      having: ['code', 'status'],
      status: [property(0, 'code'), property(0, 'status')],
    },
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: {
    accepts: [100, 999],
    numericString: 'sent',
    fraction: 'truncated',
    interim: 'unanswered',
    content: { 204: 'dropped', 205: 'sent', 304: 'dropped' },
  },
});
