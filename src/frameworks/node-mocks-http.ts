import { defineFramework } from './language/framework.ts';
import { received } from './shared/clients.ts';

export default defineFramework({
  ...received,
  name: 'node-mocks-http',
  title: 'node-mocks-http',
  homepage: 'https://github.com/eugef/node-mocks-http#createresponse',
  packages: ['node-mocks-http'],
  values: {
    mocks: [{ export: 'createMocks', made: 'call' }],
    response: [
      { export: 'createResponse', made: 'call' },
      { on: 'mocks', property: 'res' },
      { type: ['MockResponse'] },
    ],
  },
  responses: [
    { on: 'response', read: ['statusCode'] },
    { on: 'response', read: ['_getStatusCode'], called: true },
  ],
});
