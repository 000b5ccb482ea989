import { defineFramework } from './language/framework.ts';
import {
  anyCode,
  chainedOrigins,
  faking,
  promisedResponse,
  received,
  rejections,
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
      { on: 'client', call: ['agent'] },
      { type: ['SuperAgentStatic', 'SuperAgent'] },
    ],
    response: [
      { on: 'client', call: sendingMethods },
      { export: sendingMethods, made: 'call' },
      { on: 'response', call: requestMethods },
      { type: ['Response'] },
    ],
    // Responses with any status: those that `end` and `ok` are given.
    answered: [],
    failed: [{ type: ['ResponseError', 'HTTPError'] }],
    // The functions of a promise are also given errors that others throw.
    rejected: [],
    answer: [
      { on: 'rejected', property: 'response' },
      { on: 'failed', property: 'response' },
    ],
    chained: chainedOrigins,
  },
  callbacks: [
    { on: 'response', call: ['end'], parameters: ['failed', 'answered'] },
    ...promisedResponse,
    ...rejections,
    { on: 'response', call: ['ok'], parameters: ['answered'] },
  ],
  responses: [
    { on: 'client', invoke: true, returns: 'response' },
    ...requestReads.map((row) => ({
      ...row,
      success: 'ok',
      rejects: { except: successful, unless: ['ok'], options: {}, apart: [] },
    })),
    ...requestReads.map((row) => ({ ...row, on: 'answered' }) as const),
    { on: 'failed', read: ['status'], codes: anyCode, unless: faking, optional: true },
    { on: 'rejected', read: ['status'] },
    { on: 'answer', read: ['status', 'statusCode'] },
  ],
});
