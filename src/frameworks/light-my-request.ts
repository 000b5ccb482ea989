import { defineFramework } from './language/framework.ts';
import {
  allBut,
  answeredCodes,
  promisedResponse,
  received,
  sendingMethods,
} from './shared/clients.ts';

export default defineFramework({
  ...received,
  name: 'light-my-request',
  title: 'light-my-request',
  homepage: 'https://github.com/fastify/light-my-request',
  packages: ['light-my-request'],
  inTests: true,
  values: {
    inject: [{ export: ['default', 'inject'] }],
    response: [
      {
        on: 'response',
        call: [...sendingMethods, 'payload', 'headers', 'query', 'cookies', 'end'],
      },
      { type: ['Response'] },
    ],
    // The application of another file, of Fastify or hapi.
    answer: [{ asked: ['inject'], given: ['address', 'description'] }],
  },
  callbacks: [
    ...promisedResponse,
    { on: 'inject', parameters: [null, 'response'] },
    { on: 'answer', call: ['then'], argument: 0, parameters: ['answer'] },
  ],
  responses: [
    { on: 'inject', invoke: true, returns: 'response' },
    { on: 'response', read: ['statusCode'], codes: answeredCodes, lacks: allBut('statusCode') },
    { on: 'answer', read: ['statusCode'] },
  ],
});
