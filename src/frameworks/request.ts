import { defineFramework } from './language/framework.ts';
import { received, sendingMethods } from './shared/clients.ts';

const packages = ['request', '@cypress/request', 'postman-request'];
const promising = ['request-promise', 'request-promise-native', '@cypress/request-promise'];

export default defineFramework({
  ...received,
  name: 'request',
  title: 'Request',
  homepage: 'https://github.com/request/request#readme',
  packages: [...packages, ...promising],
  client: '\\brequest-promise|[\'"](?:@cypress/)?request[\'"]',
  values: {
    client: [{ export: ['default', 'defaults'] }, { on: 'client', call: ['defaults'] }],
    method: sendingMethods.flatMap((name) => [{ export: name }]),
    request: [{ on: 'client', call: sendingMethods }],
    response: [{ type: ['Response', 'RequestResponse', 'FullResponse'] }],
    failed: [
      { type: ['errors.StatusCodeError', 'StatusCodeError'] },
      {
        type: ['StatusCodeError', 'errors.StatusCodeError'],
        from: promising.map((name) => `${name}/errors`),
      },
    ],
    // A promise of the content. A function in between may throw an error of any kind.
    rejected: [],
    answer: [
      { on: 'failed', property: 'response' },
      { on: 'rejected', property: 'response' },
    ],
    chained: [
      { on: 'request', call: ['then'] },
      { on: 'chained', call: ['then', 'finally'] },
    ],
  },
  callbacks: [
    { on: 'client', parameters: [null, 'response'] },
    { on: 'client', call: sendingMethods, parameters: [null, 'response'] },
    { on: 'method', parameters: [null, 'response'] },
    { on: 'request', call: ['on', 'once'], event: 'response', parameters: ['response'] },
    ...(['request', 'chained'] as const).flatMap((on) => [
      { on, call: ['catch'], parameters: ['rejected'] } as const,
      { on, call: ['then'], argument: 1, parameters: ['rejected'] } as const,
    ]),
  ],
  responses: [
    { on: 'client', invoke: true, returns: 'request' },
    { on: 'request', call: ['on', 'once', 'pipe'], returns: 'request' },
    { on: 'response', read: ['statusCode'] },
    { on: 'failed', read: ['statusCode'] },
    { on: 'rejected', read: ['statusCode'] },
    { on: 'answer', read: ['statusCode'] },
  ],
});
