import { argument, defineFramework } from './language/framework.ts';
import { toThrow } from './shared/node.ts';

const server = [
  '@builder.io/qwik-city/middleware/request-handler',
  '@qwik.dev/router/middleware/request-handler',
];

/** The functions of the event that answer, which handlers take from it or call on it. */
type Member = 'status' | 'json' | 'text' | 'html' | 'send' | 'redirect' | 'error' | 'fail';

function memberOfEvent(name: Member) {
  return [{ on: 'event', property: name }] as const;
}

/** The call of a member, whose first argument is the status. */
function answer<const On extends Member>(on: On) {
  return { on, invoke: true, status: argument(0), late: 'throws' } as const;
}

/** An answer that leaves at once, with the content second. */
function sent<const On extends Member>(on: On) {
  return {
    ...answer(on),
    ends: true,
    runtime: { nothing: 'throws', numericString: 'throws' },
  } as const;
}

export default defineFramework({
  name: 'qwik-city',
  title: 'Qwik City',
  homepage: 'https://qwik.dev/docs/middleware/',
  packages: ['@builder.io/qwik-city', '@qwik.dev/router', '@qwik.dev/city', ...server],
  values: {
    loader: [{ export: ['routeLoader$', 'routeLoaderQrl'] }],
    action: [{ export: ['routeAction$', 'globalAction$', 'routeActionQrl', 'globalActionQrl'] }],
    ServerError: [{ export: 'ServerError', from: server }],
    event: [
      { type: ['RequestEvent', 'RequestEventBase', 'RequestEventCommon'] },
      { type: ['RequestEventLoader', 'RequestEventAction'] },
    ],
    headers: [{ on: 'event', property: 'headers' }],
    request: [{ on: 'event', property: 'request' }],
    status: memberOfEvent('status'),
    json: memberOfEvent('json'),
    text: memberOfEvent('text'),
    html: memberOfEvent('html'),
    send: memberOfEvent('send'),
    redirect: memberOfEvent('redirect'),
    error: memberOfEvent('error'),
    fail: memberOfEvent('fail'),
  },
  handlers: [{ parameters: ['event'] }],
  handlerTypes: ['RequestHandler'],
  requests: ['request', 'event'],
  exports: {
    onGet: 'GET',
    onHead: 'HEAD',
    onPost: 'POST',
    onPut: 'PUT',
    onPatch: 'PATCH',
    onDelete: 'DELETE',
    onOptions: 'OPTIONS',
    onRequest: 'any',
  },
  routes: [{ on: 'loader' }, { on: 'action', parameters: [null, 'event'] }],
  responses: [
    // Whatever is no number asks for the status instead.
    {
      ...answer('status'),
      arity: 1,
      runtime: { nothing: 'ignored', numericString: 'ignored' },
    },
    { ...sent('json'), content: { always: true, argument: 1 } },
    { ...sent('text'), content: argument(1) },
    { ...sent('html'), content: argument(1) },
    // A whole response, whose status is its own.
    { on: 'send', invoke: true, arity: 1, ends: true, late: 'throws' },
    { ...sent('send'), content: argument(1) },
    {
      ...answer('redirect'),
      content: { never: true },
      fields: { name: 'location', value: argument(1) },
      ends: true,
      redirects: true,
    },
    {
      on: 'error',
      invoke: true,
      role: 'throw',
      status: argument(0),
      content: { always: true, argument: 1 },
      ends: true,
    },
    answer('fail'),
    { on: 'headers', call: ['set', 'append'], fields: { name: argument(0), value: argument(1) } },
    { ...toThrow, on: 'ServerError', construct: true, status: argument(0) },
  ],
  yieldsTo: { 'fetch-response': 'any' },
  leaves: 'at its end',
  fallback: { status: 200 },
  // The server that Qwik City runs on decides the rest.
  runtime: {},
});
