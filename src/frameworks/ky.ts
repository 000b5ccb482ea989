import { defineFramework } from './language/framework.ts';
import {
  allBut,
  chainedOrigins,
  faking,
  finalCodes,
  promisedResponse,
  received,
  rejections,
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
    // Responses with any status: those of errors, and those that a hook is given.
    answered: [
      { on: 'failed', property: 'response' },
      { option: 'afterResponse', parameter: 2 },
    ],
    failed: [{ guard: 'isHTTPError' }, { type: ['HTTPError'] }],
    // Hooks and `shouldRetry` are given errors without a response too, as the callbacks of a promise are.
    rejected: [
      { option: 'beforeError', parameter: 0 },
      { on: 'retry', property: 'error' },
    ],
    retry: [{ option: ['beforeRetry', 'shouldRetry'], parameter: 0 }],
    answer: [{ on: 'rejected', property: 'response' }],
    chained: chainedOrigins,
  },
  callbacks: [...promisedResponse, ...rejections],
  responses: [
    { on: 'client', invoke: true, returns: 'response' },
    {
      on: 'response',
      read: ['status'],
      codes: finalCodes,
      unless: faking,
      fixed: true,
      lacks: allBut('status'),
      success: 'ok',
      parses: ['json', 'formData'],
      parsedBy: ['parseJson'],
      rejects: {
        // Since version 2, Ky gives an opaque response, whose status is 0.
        except: [[0, 0], ...successful],
        unless: ['throwHttpErrors', 'hooks', 'fetch'],
        options: { ...{ call: 1, create: 0, extend: 0 }, ...withOptions },
        apart: ['searchParams', 'headers', 'json', 'retry'],
      },
    },
    { on: 'answered', read: ['status'], codes: finalCodes, unless: faking, fixed: true },
    { on: 'answer', read: ['status'] },
  ],
});
