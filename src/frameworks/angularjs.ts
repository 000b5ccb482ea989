import { defineFramework } from './language/framework.ts';
import { promisedResponse, received } from './shared/clients.ts';

const methods = ['get', 'head', 'post', 'put', 'delete', 'jsonp', 'patch'];

export default defineFramework({
  ...received,
  name: 'angularjs',
  title: 'AngularJS `$http`',
  homepage: 'https://docs.angularjs.org/api/ng/service/$http',
  packages: [],
  client: '\\$http\\b',
  values: {
    client: [{ injected: '$http' }],
    response: [
      { on: 'client', call: methods },
      { on: 'response', call: ['finally', 'catch'] },
      { option: 'responseError', parameter: 0, from: ['angular'] },
    ],
    chained: [
      { on: 'response', call: ['then'] },
      { on: 'chained', call: ['then', 'finally'] },
    ],
    // A function in between may reject with any value.
    rejected: [],
  },
  callbacks: [
    ...promisedResponse,
    { on: 'response', call: ['then'], argument: 1, parameters: ['rejected'] },
    { on: 'response', call: ['catch'], parameters: ['rejected'] },
    { on: 'chained', call: ['catch'], parameters: ['rejected'] },
    { on: 'chained', call: ['then'], argument: 1, parameters: ['rejected'] },
  ],
  responses: [
    { on: 'client', invoke: true, returns: 'response' },
    { on: 'response', read: ['status'] },
    { on: 'rejected', read: ['status'] },
  ],
});
