import { defineFramework } from './language/framework.ts';
import {
  received,
  requestCallbacks,
  requestMethods,
  requestReads,
  sendingMethods,
  successful,
} from './shared/clients.ts';

export default defineFramework({
  ...received,
  name: 'superagent',
  title: 'SuperAgent',
  homepage: 'https://forwardemail.github.io/superagent/#response-properties',
  packages: ['superagent'],
  client: 'superagent',
  values: {
    client: [
      { export: ['default', 'superagent'] },
      { export: 'agent', made: 'either' },
      { type: ['SuperAgentStatic', 'SuperAgent'] },
    ],
    response: [
      { on: 'client', call: sendingMethods },
      { export: sendingMethods, made: 'call' },
      { on: 'response', call: requestMethods },
      { type: ['Response'] },
    ],
  },
  callbacks: requestCallbacks,
  responses: [
    { on: 'client', invoke: true, returns: 'response' },
    ...requestReads.map((row) => ({
      ...row,
      rejects: { except: successful, unless: ['ok'], options: {}, apart: [] },
    })),
  ],
});
