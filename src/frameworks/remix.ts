import { argument, code, defineFramework, property } from './language/framework.ts';
import { plainResults } from './shared/results.ts';
import { dataHelpers, jsonHelpers, redirectHelpers, toReturn } from './shared/fetch.ts';

export default defineFramework({
  name: 'remix',
  title: 'Remix',
  homepage: 'https://v2.remix.run/docs/utils/json',
  packages: [
    '@remix-run/node',
    '@remix-run/cloudflare',
    '@remix-run/deno',
    '@remix-run/server-runtime',
    'remix',
  ],
  values: {
    json: [
      { export: ['json', 'defer'] },
      { export: ['typedjson', 'typeddefer', 'superjson'], from: ['remix-typedjson'] },
    ],
    data: [{ export: 'data' }],
    redirect: [
      { export: ['redirect', 'redirectDocument', 'replace'] },
      { export: ['redirect', 'redirectBack'], from: ['remix-typedjson'] },
    ],
    // Version 1 exports a class of its own.
    Response: [{ export: 'Response' }],
    context: [{ type: ['LoaderFunctionArgs', 'ActionFunctionArgs', 'LoaderArgs', 'ActionArgs'] }],
    // What was thrown: a response with a status, or any other value.
    failed: [{ guard: 'isRouteErrorResponse', from: ['@remix-run/react'] }],
    routeError: [{ export: 'useRouteError', from: ['@remix-run/react'], made: 'call' }],
    result: [],
    request: [{ on: 'context', property: 'request' }],
  },
  handlers: [{ parameters: ['context'] }],
  handlerTypes: ['LoaderFunction', 'ActionFunction'],
  requests: ['request'],
  exports: { loader: ['GET', 'HEAD'], action: ['POST', 'PUT', 'PATCH', 'DELETE'] },
  responses: [
    { on: 'failed', read: ['status'] },
    {
      on: 'Response',
      construct: true,
      status: [property(1, 'status'), code(200)],
      phrase: property(1, 'statusText'),
      content: { ...argument(0), emptyStringIs: 'content', none: 'null' },
      fields: { object: property(1, 'headers') },
      ...toReturn,
    },
    ...jsonHelpers,
    ...dataHelpers,
    ...redirectHelpers,
    ...plainResults,
    { on: 'routeError', read: ['status'] },
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: {},
});
