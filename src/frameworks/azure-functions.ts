import { defineFramework, member, property } from './define-framework.ts';
import { routeMethods } from './define-rows.ts';

const { get, put, post, patch, delete: remove } = routeMethods;

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
    { on: 'app', call: { get, put, post, patch, deleteRequest: remove }, description: 1 },
    { on: 'app', call: { http: 'any' }, description: 1 },
  ],
  responses: [
    {
      on: 'result',
      returned: true,
      status: member('status'),
      content: member('body'),
      fields: { object: member('headers') },
      whole: true,
    },
    {
      on: 'HttpResponse',
      construct: true,
      status: property(0, 'status'),
      content: property(0, 'body'),
      fields: { object: property(0, 'headers') },
      whole: true,
    },
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: { accepts: [200, 599], fraction: 'truncated', interim: 'throws' },
});
