import { defineFramework } from './language/framework.ts';
import { allBut, anyCode, faking, received } from './shared/clients.ts';

const packages = ['node:http', 'http', 'node:https', 'https'];
/** A package with the same functions, which follows redirects. */
const following = ['follow-redirects'];
const names = ['request', 'get'];

export default defineFramework({
  ...received,
  name: 'node-http-client',
  title: '`http.request`',
  homepage: 'https://nodejs.org/api/http.html#messagestatuscode',
  packages: [...packages, ...following],
  values: {
    send: [
      { export: names, from: packages },
      { export: ['http.request', 'http.get', 'https.request', 'https.get'], from: following },
    ],
    request: [{ export: 'ClientRequest', made: 'construct' }, { type: ['ClientRequest'] }],
    response: [{ type: ['IncomingMessage'] }],
  },
  callbacks: [
    { on: 'send', parameters: ['response'] },
    { on: 'request', call: ['on', 'once'], event: 'response', parameters: ['response'] },
  ],
  responses: [
    { on: 'send', invoke: true, returns: 'request' },
    { on: 'request', call: ['on', 'once', 'setTimeout', 'setHeader'], returns: 'request' },
    {
      on: 'response',
      read: ['statusCode'],
      codes: anyCode,
      unless: faking,
      lacks: allBut('statusCode'),
    },
  ],
});
