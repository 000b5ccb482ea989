import { defineFramework } from './language/framework.ts';
import { promisedResponse, received, sendingMethods } from './shared/clients.ts';

export default defineFramework({
  ...received,
  name: 'k6',
  title: 'k6',
  homepage: 'https://grafana.com/docs/k6/latest/javascript-api/k6-http/response/',
  packages: ['k6', 'k6/http'],
  values: {
    http: [{ export: 'default', from: ['k6/http'] }],
    check: [{ export: 'check', from: ['k6'] }],
    responses: [{ on: 'http', call: ['batch'] }],
    response: [
      { on: 'http', call: [...sendingMethods, 'request', 'asyncRequest'] },
      { on: 'responses', property: ['0', '1', '2', '3'] },
      { type: ['Response', 'RefinedResponse'], from: ['k6/http'] },
    ],
  },
  callbacks: [
    ...promisedResponse,
    { on: 'check', argument: 1, members: true, gives: 0, parameters: ['response'] },
  ],
  responses: [{ on: 'response', read: ['status'] }],
});
