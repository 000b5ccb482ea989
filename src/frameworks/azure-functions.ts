import { defineFramework, member, property } from './language/framework.ts';
import { toReturn } from './shared/fetch.ts';
import { routeMethods } from './shared/node.ts';

const { get, put, post, patch, delete: deleteRequest } = routeMethods;

const returned = {
  on: 'result',
  returned: true,
  status: member('status'),
  overlooks: [{ like: 'status' }],
  fields: { object: member('headers') },
  whole: true,
} as const;

const constructed = {
  on: 'HttpResponse',
  construct: true,
  status: property(0, 'status'),
  overlooks: [{ argument: 0, like: 'status' }],
  fields: { object: property(0, 'headers') },
  ...toReturn,
} as const;

/** `jsonBody` goes before `body`, and any value but `null` is written out. */
const json = { having: ['jsonBody'] } as const;

export default defineFramework({
  name: 'azure-functions',
  title: 'Azure Functions',
  homepage: 'https://learn.microsoft.com/azure/azure-functions/functions-reference-node',
  packages: ['@azure/functions'],
  values: {
    app: [{ export: 'app' }],
    request: [{ type: ['HttpRequest'] }],
    result: [{ type: ['HttpResponseInit'] }],
    HttpResponse: [{ export: 'HttpResponse' }],
  },
  handlers: [{ parameters: ['request'] }],
  handlerTypes: ['HttpHandler'],
  requests: ['request'],
  routes: [
    { on: 'app', call: { http: 'any', get, put, post, patch, deleteRequest }, description: 1 },
  ],
  responses: [
    { ...returned, ...json, content: { ...member('jsonBody'), emptyStringIs: 'content' } },
    { ...returned, content: { ...member('body'), emptyStringIs: 'content' } },
    { ...constructed, ...json, content: { ...property(0, 'jsonBody'), emptyStringIs: 'content' } },
    { ...constructed, content: { ...property(0, 'body'), emptyStringIs: 'content' } },
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: {
    accepts: [200, 599],
    nothing: 200,
    numericString: 'sent',
    fraction: 'truncated',
    interim: 'throws',
    content: { 204: 'dropped', 205: 'dropped', 304: 'dropped' },
  },
});
