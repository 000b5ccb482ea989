import { defineFramework } from './language/framework.ts';
import { plainResults } from './shared/results.ts';
import { dataHelpers, redirectHelpers } from './shared/fetch.ts';

export default defineFramework({
  name: 'react-router',
  title: 'React Router',
  homepage: 'https://reactrouter.com/api/utils/data',
  packages: ['react-router', 'react-router-dom', '@react-router/node'],
  values: {
    data: [{ export: ['data', 'json', 'defer'] }],
    redirect: [{ export: ['redirect', 'redirectDocument', 'replace'] }],
    context: [{ type: ['LoaderFunctionArgs', 'ActionFunctionArgs'] }],
    // What was thrown: a response with a status, or any other value.
    routeError: [{ export: 'useRouteError', made: 'call' }],
    failed: [{ guard: 'isRouteErrorResponse' }, { type: ['ErrorResponse'] }],
    result: [],
    request: [{ on: 'context', property: 'request' }],
  },
  handlers: [{ parameters: ['context'] }],
  handlerTypes: ['LoaderFunction', 'ActionFunction'],
  requests: ['request'],
  exports: { loader: ['GET', 'HEAD'], action: ['POST', 'PUT', 'PATCH', 'DELETE'] },
  responses: [
    { on: 'failed', read: ['status'] },
    ...dataHelpers,
    ...redirectHelpers,
    ...plainResults,
    { on: 'routeError', read: ['status'] },
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  // `data` accepts any status; the server that sends the value decides what to do with it.
  runtime: {},
});
