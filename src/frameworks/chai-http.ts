import { defineFramework } from './language/framework.ts';
import {
  received,
  requestCallbacks,
  requestMethods,
  requestReads,
  sendingMethods,
} from './shared/clients.ts';

export default defineFramework({
  ...received,
  name: 'chai-http',
  title: 'Chai HTTP',
  homepage: 'https://www.chaijs.com/plugins/chai-http/',
  packages: ['chai-http', 'chai'],
  values: {
    chai: [{ export: 'use', from: ['chai'], made: 'call' }],
    maker: [{ on: 'chai', property: 'request' }],
    agent: [
      { export: ['request', 'request.execute', 'request.agent'], made: 'call' },
      { on: 'chai', call: ['request'] },
      { on: 'maker', call: ['execute', 'agent'] },
      { on: 'agent', call: ['keepOpen'] },
    ],
    response: [
      { on: 'agent', call: sendingMethods },
      { on: 'response', call: requestMethods },
      { type: ['Response'], from: ['chai-http'] },
    ],
  },
  callbacks: requestCallbacks,
  responses: requestReads,
});
