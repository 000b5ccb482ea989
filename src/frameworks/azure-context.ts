import { assigned, defineFramework, member } from './language/framework.ts';

/** The programming model of version 3, in which the context has the response. */
export default defineFramework({
  name: 'azure-context',
  title: 'Azure Functions 3',
  homepage:
    'https://learn.microsoft.com/azure/azure-functions/functions-reference-node?pivots=nodejs-model-v3',
  packages: ['@azure/functions'],
  values: {
    context: [{ type: ['Context'] }],
    response: [{ on: 'context', property: 'res' }],
    request: [{ on: 'context', property: 'req' }],
  },
  handlers: [{ parameters: ['context', 'request'] }],
  handlerTypes: ['AzureFunction'],
  parameterNames: { context: ['context', '_context'], request: ['req', '_req', 'request'] },
  conventional: 'exported',
  telling: ['res'],
  requests: ['request'],
  responses: [
    // What the object leaves open may be set before or behind it.
    {
      on: 'context',
      assign: ['res'],
      status: member('status'),
      content: member('body'),
      fields: { object: member('headers') },
      whole: true,
    },
    { on: 'response', assign: ['status', 'statusCode'], status: assigned },
    { on: 'response', assign: ['body'], content: assigned },
  ],
  leaves: 'on return',
  fallback: { status: 200 },
  runtime: {},
});
