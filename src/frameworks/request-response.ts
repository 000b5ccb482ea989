import { defineFramework } from './language/framework.ts';
import { handlerMembers } from './shared/requests.ts';
import {
  handlerResponses,
  requestHandlers,
  requestParameterNames,
  routeMethods,
  unclearRedirect,
} from './shared/node.ts';

/**
 * Handlers of the form `(req, res[, next])` in files that import no framework. The adapter says what Express and its
 * relatives share, and nothing of any one runtime.
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
  handlers: requestHandlers,
  parameterNames: requestParameterNames,
  requests: ['request'],
  requestMembers: handlerMembers,
  conventional: 'anywhere',
  routes: [
    { on: 'router', call: routeMethods, path: 0, returns: 'router' },
    { on: 'route', call: routeMethods, returns: 'route' },
  ],
  responses: [unclearRedirect, ...handlerResponses],
  afterwards: ['onHeaders'],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: { accepts: [100, 999], interim: 'unanswered' },
});
