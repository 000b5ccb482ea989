import { argument, defineFramework } from './define-framework.ts';
import { handlerMembers } from './define-requests.ts';
import {
  handlerResponses,
  requestHandlers,
  requestParameterNames,
  routeMethods,
  statusRedirects,
} from './define-rows.ts';

export default defineFramework({
  name: 'express',
  title: 'Express',
  homepage: 'https://expressjs.com/en/5x/api.html#res',
  packages: ['express', 'express-serve-static-core'],
  values: {
    app: [{ export: 'default', made: 'call' }, { type: ['Application', 'Express'] }],
    router: [{ export: 'Router', made: 'either' }, { type: ['Router', 'IRouter'] }],
    route: [
      { on: 'app', call: ['route'] },
      { on: 'router', call: ['route'] },
    ],
    request: [{ type: ['Request'] }],
    response: [{ type: ['Response'] }],
  },
  handlers: requestHandlers,
  handlerTypes: ['RequestHandler', 'Handler', 'ErrorRequestHandler'],
  parameterNames: requestParameterNames,
  requests: ['request'],
  requestMembers: handlerMembers,
  routes: [
    { on: 'app', call: routeMethods, path: 0, returns: 'app' },
    { on: 'router', call: routeMethods, path: 0, returns: 'router' },
    { on: 'route', call: routeMethods, returns: 'route' },
  ],
  responses: [
    ...handlerResponses,
    ...statusRedirects,
    { on: 'response', call: ['sendFile', 'download', 'format'], ends: true },
    {
      on: 'response',
      call: ['location'],
      fields: { name: 'location', value: argument(0) },
      returns: 'response',
    },
    { on: 'response', call: ['links', 'attachment'], returns: 'response' },
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
