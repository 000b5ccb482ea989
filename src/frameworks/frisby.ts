import { argument, defineFramework } from './language/framework.ts';
import { promisedResponse, received, sendingMethods } from './shared/clients.ts';

const asking = [...sendingMethods, 'fetch', 'setup', 'fromJSON'];
/** What is said of a request or its response; each gives the request back. */
const saying = [
  ...['use', 'timeout', 'done', 'catch', 'finally', 'inspectResponse', 'inspectRequest'],
  ...['inspectRequestHeaders', 'inspectBody', 'inspectJSON', 'inspectStatus', 'inspectHeaders'],
  'inspectLog',
];

/** `expect('status', 404)`, which converts nothing. */
const expecting = {
  on: 'response',
  first: '^status$',
  role: 'expect',
  status: argument(1),
  returns: 'response',
} as const;

export default defineFramework({
  ...received,
  name: 'frisby',
  title: 'Frisby',
  homepage: 'https://github.com/vlucas/frisby',
  packages: ['frisby'],
  values: {
    response: [
      { export: asking, made: 'call' },
      { on: 'response', call: [...asking, ...saying] },
    ],
  },
  callbacks: promisedResponse,
  responses: [
    { ...expecting, call: ['expect'], compares: '===' },
    { ...expecting, call: ['expectNot'], compares: '!==' },
    { on: 'response', call: ['expect', 'expectNot'], returns: 'response' },
    { on: 'response', read: ['status'] },
  ],
});
