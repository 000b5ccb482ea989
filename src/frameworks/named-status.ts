import { defineFramework } from './language/framework.ts';
import { received } from './shared/clients.ts';

/** Words before `statusCode` by which the number is that of another protocol, of a process or of a thing. */
const other = [
  ...['rpc', 'span', 'trace', 'exit', 'process', 'close', 'socket', 'smtp', 'ftp', 'sip', 'order'],
  ...['job', 'task', 'payment', 'device', 'flight', 'weather', 'row'],
].map(([first = '', ...rest]) => `[${first}${first.toUpperCase()}]${rest.join('')}`);

/** Received statuses and responses of which the file shows no more than their names. */
export default defineFramework({
  ...received,
  name: 'named-status',
  title: 'The response',
  homepage: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15',
  packages: [],
  values: {
    // `statusCode`, `lastStatusCode`, `httpStatus`, `responseStatus`, `getStatusCode(error)`
    status: [
      { named: `^(?!\\w*(?:${other.join('|')}))\\w*[sS]tatus_?[cC]ode$` },
      { named: '(?:^|_|[a-z](?=H))[hH]ttp_?[sS]tatus$' },
      { named: '^(?:res|resp|response)_?[sS]tatus$' },
    ],
    // `function titleOf(status) { switch (status) { case 404: … } }`
    number: [{ named: '^status$', alone: true }],
    // `response`, `createdRes`, `error.response`, `apiError`
    response: [
      { named: '^(?:res|resp|response|reply)\\d*$|(?:Res|Resp|Response|Reply)\\d*$' },
      { on: 'error', property: 'response' },
    ],
    error: [{ named: '^(?:e|err|error|ex|exception|cause)$|(?:Err|Error|Exception)$' }],
  },
  mentions: [
    {
      named: '^(?:expect|valid|wanted|allowed)\\w*[sS]tatus(?:es)?(?:_?[cC]odes?)?$',
      role: 'expect',
    },
    { named: `^(?!\\w*(?:${other.join('|')}))\\w*[sS]tatus_?[cC]odes?$`, role: 'stub' },
    { named: '^(?:\\w*_)?[hH]ttp_?[sS]tatus$', role: 'stub' },
    { named: '^status$', role: 'expect', within: ['toMatchObject', 'objectContaining'] },
  ],
  responses: [
    { on: 'status', read: [], itself: true, among: [[100, 599]] },
    { on: 'number', read: [], itself: true, among: [[400, 599]] },
    { on: 'response', read: ['status'], among: [[100, 599]] },
    // The status of an ended process may be any number up to 255.
    { on: 'error', read: ['status'], among: [[400, 599]] },
  ],
});
