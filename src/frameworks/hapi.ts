import { argument, assigned, code, defineFramework } from './define-framework.ts';
import { fieldCall } from './define-rows.ts';

export default defineFramework({
  name: 'hapi',
  title: 'hapi',
  homepage: 'https://hapi.dev/api/#response-object',
  packages: ['@hapi/hapi', 'hapi'],
  values: {
    server: [{ export: ['server', 'Server'], made: 'either' }, { type: ['Server'] }],
    request: [{ type: ['Request'] }],
    toolkit: [{ type: ['ResponseToolkit'] }],
    response: [
      { on: 'toolkit', call: ['response', 'redirect', 'view', 'file'] },
      { type: ['ResponseObject'] },
    ],
  },
  handlers: [{ parameters: ['request', 'toolkit'] }],
  handlerTypes: ['Lifecycle.Method'],
  parameterNames: {
    request: ['request', 'req', '_request', '_req', '_'],
    toolkit: ['h', 'toolkit', 'responseToolkit'],
  },
  requests: ['request'],
  routes: [
    { on: 'server', call: { route: 'any' }, description: 0 },
    { on: 'server', call: { ext: 'any' } },
  ],
  routeObjects: true,
  responses: [
    { on: 'toolkit', call: ['response'], content: { ...argument(0), none: 'omit' } },
    {
      on: 'toolkit',
      call: ['redirect'],
      status: code(302),
      content: { never: true },
      fields: { name: 'location', value: argument(0) },
    },
    { on: 'toolkit', call: ['view', 'file'], content: { always: true } },
    { on: 'response', call: ['code'], status: argument(0), returns: 'response' },
    {
      on: 'response',
      assign: ['statusCode'],
      status: assigned,
      runtime: { numericString: 'sent', fraction: 'truncated' },
    },
    {
      on: 'response',
      call: ['created'],
      status: code(201),
      fields: { name: 'location', value: argument(0) },
      returns: 'response',
    },
    {
      on: 'response',
      call: ['redirect'],
      status: code(302),
      fields: { name: 'location', value: argument(0) },
      returns: 'response',
    },
    // What is given may turn the status into another, which also depends on the one before.
    { on: 'response', call: ['permanent'], arity: 0, status: code(301), returns: 'response' },
    { on: 'response', call: ['temporary'], arity: 0, status: code(302), returns: 'response' },
    {
      on: 'response',
      call: ['permanent', 'temporary', 'rewritable'],
      status: argument(0),
      returns: 'response',
    },
    {
      on: 'response',
      call: ['header'],
      fields: { name: argument(0), value: argument(1) },
      returns: 'response',
    },
    fieldCall(['type'], 'content-type'),
    fieldCall(['location'], 'location'),
    fieldCall(['vary'], 'vary'),
    fieldCall(['etag'], 'etag'),
    fieldCall(['bytes'], 'content-length'),
    { on: 'response', call: ['message'], phrase: argument(0), returns: 'response' },
    {
      on: 'response',
      call: ['charset', 'encoding', 'ttl', 'state', 'unstate', 'takeover'],
      returns: 'response',
    },
    {
      on: 'response',
      call: ['compressed', 'spaces', 'replacer', 'suffix', 'escape', 'passThrough'],
      returns: 'response',
    },
  ],
  leaves: 'when returned',
  fallback: { status: 200 },
  runtime: {
    accepts: [100, 999],
    outside: 500,
    numericString: 'throws',
    fraction: 'throws',
    interim: 'unanswered',
    content: { 204: 'dropped', 205: 'sent', 304: 'dropped' },
  },
});
