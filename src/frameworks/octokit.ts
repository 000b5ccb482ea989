import { defineFramework } from './language/framework.ts';
import {
  anyCode,
  chainedOrigins,
  faking,
  finalCodes,
  promisedResponse,
  received,
  rejections,
} from './shared/clients.ts';

const packages = ['@octokit/rest', '@octokit/core', 'octokit', '@octokit/action'];

export default defineFramework({
  ...received,
  name: 'octokit',
  title: 'Octokit',
  homepage: 'https://github.com/octokit/request-error.js#readme',
  packages: [...packages, '@octokit/request', '@octokit/request-error', '@actions/github'],
  client: 'octokit',
  values: {
    client: [
      { export: 'Octokit', made: 'construct' },
      { export: 'getOctokit', from: ['@actions/github'], made: 'call' },
      { type: ['Octokit'] },
    ],
    request: [
      { export: 'request', from: ['@octokit/request'] },
      { on: 'client', property: 'request' },
    ],
    response: [{ on: 'client', call: ['request'] }],
    failed: [{ type: ['RequestError'] }],
    rejected: [],
    answer: [
      { on: 'failed', property: 'response' },
      { on: 'rejected', property: 'response' },
    ],
    chained: chainedOrigins,
  },
  callbacks: [...promisedResponse, ...rejections],
  responses: [
    { on: 'request', invoke: true, returns: 'response' },
    // A hook may give any value in the place of a response or an error.
    { on: 'response', read: ['status'], codes: finalCodes, unless: [...faking, '.hook'] },
    { on: 'failed', read: ['status'], codes: anyCode, unless: [...faking, '.hook'] },
    { on: 'rejected', read: ['status'] },
    { on: 'answer', read: ['status'] },
  ],
});
