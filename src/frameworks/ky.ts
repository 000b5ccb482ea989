import { defineFramework } from './language/framework.ts';
import {
  allBut,
  faking,
  finalCodes,
  promisedResponse,
  received,
  sendingMethods,
  successful,
  withOptions,
} from './shared/clients.ts';

export default defineFramework({
  ...received,
  name: 'ky',
  title: 'Ky',
  homepage: 'https://github.com/sindresorhus/ky',
  packages: ['ky'],
  client: '\\bky\\b',
  values: {
    client: [
      { export: ['default', 'ky'] },
      { on: 'client', call: ['create', 'extend'] },
      { type: ['KyInstance'] },
    ],
    response: [{ on: 'client', call: sendingMethods }, { type: ['KyResponse'] }],
  },
  callbacks: promisedResponse,
  responses: [
    { on: 'client', invoke: true, returns: 'response' },
    {
      on: 'response',
      read: ['status'],
      codes: finalCodes,
      unless: faking,
      fixed: true,
      lacks: allBut('status'),
      rejects: {
        except: successful,
        unless: ['throwHttpErrors', 'hooks', 'fetch'],
        options: { ...{ call: 1, create: 0, extend: 0 }, ...withOptions },
        apart: ['searchParams', 'headers', 'json', 'retry'],
      },
    },
  ],
});
