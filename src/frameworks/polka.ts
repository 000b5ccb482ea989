import { argument, code, defineFramework, property } from './language/framework.ts';
import { anyResponse, nodeRequest } from './shared/requests.ts';
import { nodeResponses, requestHandlers, routeMethods, thrown } from './shared/node.ts';

function passedOn(slot: ReturnType<typeof property>) {
  return {
    ...thrown,
    on: 'next',
    invoke: true,
    status: slot,
    where: { ...slot, is: 'error' },
  } as const;
}

/** `redirect(res, '/x')` and `redirect(res, 301, '/x')`. */
const redirected = {
  on: 'redirect',
  invoke: true,
  response: argument(0),
  content: { never: true },
  ends: true,
  late: 'throws',
  redirects: true,
} as const;

export default defineFramework({
  name: 'polka',
  title: 'Polka',
  homepage: 'https://github.com/lukeed/polka#readme',
  packages: ['polka'],
  values: {
    polka: [{ export: ['default', 'polka'] }],
    app: [{ export: ['default', 'polka'], made: 'call' }, { type: ['Polka'] }],
    request: [{ type: ['Request'] }],
    response: [{ type: ['Response'] }],
    redirect: [{ export: 'default', from: ['@polka/redirect'] }],
    send: [{ export: ['default', 'send'], from: ['@polka/send', '@polka/send-type'] }],
  },
  handlers: requestHandlers,
  handlerTypes: ['Middleware', 'ErrorHandler'],
  requests: ['request'],
  requestMembers: { request: nodeRequest, response: anyResponse },
  routes: [
    { on: 'app', call: routeMethods, path: 0, returns: 'app' },
    { on: 'polka', handlers: 'members' },
  ],
  responses: [
    ...nodeResponses,
    {
      on: 'send',
      invoke: true,
      response: argument(0),
      status: argument(1),
      content: { ...argument(2), serialised: true, none: 'omit' },
      fields: { object: argument(3) },
      ends: true,
      late: 'throws',
    },
    {
      ...redirected,
      arity: 2,
      status: code(302),
      fields: { name: 'location', value: argument(1) },
    },
    {
      ...redirected,
      status: argument(1),
      fields: { name: 'location', value: argument(2) },
    },
    // Errors of other libraries have codes of their own, and so may an error handler.
    ...[property(0, 'code'), property(0, 'status')].map(passedOn),
  ],
  errorHandlers: ['onError'],
  leaves: 'at its end',
  unanswered: 'hangs',
  fallback: { status: 200 },
  runtime: {
    accepts: [100, 999],
    numericString: 'sent',
    fraction: 'truncated',
    interim: 'unanswered',
    content: { 204: 'dropped', 205: 'sent', 304: 'dropped' },
  },
});
