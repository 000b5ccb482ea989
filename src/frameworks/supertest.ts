import { argument, defineFramework } from './language/framework.ts';
import {
  received,
  requestCallbacks,
  requestMethods,
  requestReads,
  sendingMethods,
} from './shared/clients.ts';

/** What an agent does to all its requests; each returns the agent. */
const defaults = [
  ...['use', 'on', 'once', 'set', 'query', 'type', 'accept', 'auth', 'host', 'withCredentials'],
  ...['sortQuery', 'retry', 'ok', 'redirects', 'timeout', 'buffer', 'serialize', 'parse'],
  ...['ca', 'key', 'pfx', 'cert', 'disableTLSCerts'],
];

export default defineFramework({
  ...received,
  name: 'supertest',
  title: 'SuperTest',
  homepage: 'https://github.com/forwardemail/supertest',
  packages: ['supertest', 'supertest-as-promised'],
  inTests: true,
  values: {
    agent: [
      { export: 'default', made: 'call' },
      { export: 'agent', made: 'either' },
      { type: ['Agent', 'SuperTest', 'SuperAgentTest'] },
      {
        export: 'default',
        from: ['supertest/lib/agent.js', 'supertest/lib/agent'],
        made: 'either',
      },
      { type: ['default'], from: ['supertest/lib/agent.js', 'supertest/lib/agent'] },
      { on: 'agent', call: defaults },
    ],
    response: [
      { on: 'agent', call: sendingMethods },
      { asked: sendingMethods, before: ['expect'] },
      { on: 'response', call: requestMethods },
      { type: ['Response', 'Test'] },
    ],
  },
  callbacks: [
    ...requestCallbacks,
    { on: 'response', call: ['expect'], argument: 0, parameters: ['response'] },
    { on: 'response', call: ['expect'], parameters: [null, 'response'] },
  ],
  responses: [
    // A text is the expected content, and a function checks the response itself.
    {
      on: 'response',
      call: ['expect'],
      where: { ...argument(0), is: 'number' },
      role: 'expect',
      status: argument(0),
      compares: '===',
      runsBy: ['end', 'then', 'catch', 'finally'],
      returns: 'response',
    },
    { on: 'response', call: ['expect'], returns: 'response' },
    ...requestReads,
  ],
});
