import {
  argument,
  code,
  defineFramework,
  nodeResponses,
  routeMethods,
} from './define-framework.ts';

/**
 * Handlers of the form `(req, res[, next])` in files that import no framework: what Express and its relatives
 * share, and no claim about any one runtime.
 */
export default defineFramework({
  name: 'request-response',
  title: 'Node.js',
  homepage: 'https://nodejs.org/api/http.html#class-httpserverresponse',
  packages: [],
  values: {
    router: [],
    route: [{ on: 'router', call: ['route'] }],
    request: [],
    response: [],
  },
  handlers: [
    { parameters: ['request', 'response', 'next'] },
    { parameters: [null, 'request', 'response', 'next'], arity: 4 },
  ],
  parameterNames: {
    request: ['req', 'request', '_req', '_request', '_'],
    response: ['res', 'response', '_res'],
  },
  conventional: 'anywhere',
  routes: [
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
      call: ['json'],
      content: { ...argument(0), serialised: true, none: { call: 'end' } },
      ends: true,
    },
    { on: 'response', call: ['render'], content: { always: true }, ends: true },
    {
      on: 'response',
      call: ['redirect'],
      arity: 1,
      status: code(302),
      content: { never: true },
      fields: { name: 'location', value: argument(0) },
      ends: true,
    },
    {
      on: 'response',
      call: ['set', 'header'],
      fields: { name: argument(0), value: argument(1) },
      returns: 'response',
    },
    { on: 'response', call: ['cookie', 'clearCookie', 'type', 'vary'], returns: 'response' },
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: { accepts: [100, 999], interim: 'unanswered' },
});
