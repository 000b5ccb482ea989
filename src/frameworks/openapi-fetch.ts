import { defineFramework } from './language/framework.ts';
import { allBut, faking, finalCodes, received } from './shared/clients.ts';

const methods = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE', 'request'];

export default defineFramework({
  ...received,
  name: 'openapi-fetch',
  title: 'openapi-fetch',
  homepage: 'https://openapi-ts.dev/openapi-fetch/api',
  packages: ['openapi-fetch'],
  client: 'openapi-fetch',
  values: {
    client: [
      { export: ['default', 'createClient', 'createPathBasedClient'], made: 'call' },
      { type: ['Client', 'PathBasedClient', 'default.Client'] },
    ],
    result: [{ on: 'client', call: methods }, { type: ['FetchResponse'] }],
    context: [{ option: 'onResponse', parameter: 0 }],
    response: [
      { on: 'result', property: 'response' },
      { on: 'context', property: 'response' },
      { on: 'response', call: ['clone'] },
    ],
  },
  callbacks: [{ on: 'result', call: ['then'], argument: 0, parameters: ['result'] }],
  responses: [
    {
      on: 'response',
      read: ['status'],
      codes: finalCodes,
      unless: faking,
      fixed: true,
      success: 'ok',
      lacks: allBut('status'),
    },
  ],
});
