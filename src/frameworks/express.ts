import {
  argument,
  code,
  defineFramework,
  nodeResponses,
  routeMethods,
} from './define-framework.ts';

const location = (index: number) => ({ name: 'location', value: argument(index) });

export default defineFramework({
  name: 'express',
  title: 'Express',
  homepage: 'https://expressjs.com/en/5x/api.html#res',
  packages: ['express', 'express-serve-static-core'],
  values: {
    app: [{ export: 'default', made: 'call' }, { type: 'Application' }, { type: 'Express' }],
    router: [
      { export: 'Router', made: 'call' },
      { export: 'Router', made: 'construct' },
      { type: 'Router' },
      { type: 'IRouter' },
    ],
    route: [
      { on: 'app', call: ['route'] },
      { on: 'router', call: ['route'] },
    ],
    request: [{ type: 'Request' }],
    response: [{ type: 'Response' }],
  },
  handlers: [
    { parameters: ['request', 'response', 'next'] },
    { parameters: [null, 'request', 'response', 'next'], arity: 4 },
  ],
  handlerTypes: ['RequestHandler', 'Handler', 'ErrorRequestHandler'],
  parameterNames: {
    request: ['req', 'request', '_req', '_request', '_'],
    response: ['res', 'response', '_res'],
  },
  routes: [
    { on: 'app', call: routeMethods, path: 0, returns: 'app' },
    { on: 'router', call: routeMethods, path: 0, returns: 'router' },
    { on: 'route', call: routeMethods, returns: 'route' },
  ],
  responses: [
    ...nodeResponses,
    { on: 'response', call: ['status'], status: argument(0), returns: 'response' },
    {
      on: 'response',
      call: ['sendStatus'],
      status: argument(0),
      content: { never: true },
      ends: true,
    },
    { on: 'response', call: ['send'], content: { ...argument(0), none: 'omit' }, ends: true },
    {
      on: 'response',
      call: ['json', 'jsonp'],
      content: { ...argument(0), none: { call: 'end' } },
      ends: true,
    },
    { on: 'response', call: ['render'], content: { always: true }, ends: true },
    { on: 'response', call: ['sendFile', 'download', 'format'], ends: true },
    {
      on: 'response',
      call: ['redirect'],
      arity: 2,
      text: argument(0),
      status: argument(1),
      fields: location(0),
      ends: true,
    },
    {
      on: 'response',
      call: ['redirect'],
      arity: 2,
      status: argument(0),
      fields: location(1),
      ends: true,
    },
    {
      on: 'response',
      call: ['redirect'],
      arity: 1,
      status: code(302),
      fields: location(0),
      ends: true,
    },
    { on: 'response', call: ['location'], fields: location(0), returns: 'response' },
    {
      on: 'response',
      call: ['set', 'header'],
      arity: 1,
      fields: { object: argument(0) },
      returns: 'response',
    },
    {
      on: 'response',
      call: ['set', 'header', 'append'],
      fields: { name: argument(0), value: argument(1) },
      returns: 'response',
    },
    {
      on: 'response',
      call: ['type', 'contentType'],
      fields: { name: 'content-type', value: argument(0) },
      returns: 'response',
    },
    {
      on: 'response',
      call: ['vary'],
      fields: { name: 'vary', value: argument(0) },
      returns: 'response',
    },
    { on: 'response', call: ['cookie', 'clearCookie', 'links', 'attachment'], returns: 'response' },
    { on: 'response', call: ['get'] },
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: {
    accepts: [100, 999],
    interim: 'unanswered',
    content: { 204: 'dropped', 205: 'dropped', 304: 'dropped' },
  },
  versions: {
    4: { numericString: 'sent', fraction: 'truncated' },
    5: { numericString: 'throws', fraction: 'throws' },
  },
});
