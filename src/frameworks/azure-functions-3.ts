import { argument, assigned, code, defineFramework, member } from './language/framework.ts';

const fields = { name: argument(0), value: argument(1) } as const;

/** Azure Functions up to model 3, where a handler leaves its response on the context. */
export default defineFramework({
  name: 'azure-functions-3',
  title: 'Azure Functions v3',
  homepage:
    'https://learn.microsoft.com/azure/azure-functions/functions-reference-node?pivots=nodejs-model-v3',
  packages: ['@azure/functions'],
  values: {
    context: [{ type: ['Context'] }],
    request: [{ on: 'context', property: 'req' }],
    response: [{ on: 'context', property: 'res' }],
  },
  handlers: [{ parameters: ['context', 'request'] }],
  handlerTypes: ['AzureFunction'],
  parameterNames: { context: ['context'], request: ['req', 'request', '_req'] },
  conventional: 'exported',
  telling: ['res', 'bindings', 'bindingData'],
  requests: ['request'],
  responses: [
    {
      on: 'context',
      assign: ['res'],
      status: [member('statusCode'), member('status'), code(200)],
      content: member('body'),
      fields: { object: member('headers') },
    },
    { on: 'response', assign: ['status', 'statusCode'], status: assigned },
    { on: 'response', assign: ['body'], content: assigned },
    { on: 'response', assign: ['headers'], fields: { object: assigned } },
    { on: 'response', call: ['status'], status: argument(0), returns: 'response' },
    { on: 'response', call: ['set', 'header', 'setHeader'], fields, returns: 'response' },
    {
      on: 'response',
      call: ['type'],
      fields: { name: 'content-type', value: argument(0) },
      returns: 'response',
    },
    { on: 'response', call: ['sendStatus'], status: argument(0), ends: true },
    { on: 'response', call: ['send', 'json', 'end'], content: argument(0), ends: true },
    { on: 'context', call: ['done'], content: { never: true }, ends: true },
  ],
  leaves: 'on return',
  fallback: { status: 200 },
  runtime: {},
});
