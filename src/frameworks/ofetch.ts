import { defineFramework } from './language/framework.ts';
import {
  allBut,
  chainedOrigins,
  faking,
  finalCodes,
  promisedResponse,
  received,
  rejections,
} from './shared/clients.ts';

const names = ['ofetch', '$fetch'];
/** What projects with Nuxt or Nitro have without an import. */
const listed = ['nuxt', 'nuxt3', 'nitropack', 'nitro'];

export default defineFramework({
  ...received,
  name: 'ofetch',
  title: 'ofetch',
  homepage: 'https://github.com/unjs/ofetch#readme',
  packages: ['ofetch', 'ohmyfetch'],
  client: '\\bofetch\\b|\\$fetch\\b',
  values: {
    client: [
      { export: ['default', ...names] },
      { export: 'createFetch', made: 'call' },
      { global: '$fetch', listed },
      { on: 'client', call: ['create'] },
      { type: ['$Fetch'] },
    ],
    // The promise of the client itself is one of the content.
    content: [],
    response: [{ on: 'client', call: ['raw'] }],
    // Responses with any status: those of hooks and errors, and those that another file hands over.
    answered: [
      { on: 'client', call: ['native'] },
      { on: 'failed', property: 'response' },
      { on: 'context', property: 'response' },
      { type: ['FetchResponse'] },
    ],
    context: [
      { option: ['onResponse', 'onResponseError'], parameter: 0 },
      { type: ['FetchContext'] },
    ],
    failed: [{ type: ['FetchError', 'IFetchError'] }, { on: 'errorReference', property: 'value' }],
    // A function in between may throw an error of any kind.
    rejected: [],
    answer: [{ on: 'rejected', property: 'response' }],
    chained: [...chainedOrigins, { on: 'content', call: ['then', 'finally'] }],
    fetched: [
      {
        global: ['useFetch', 'useLazyFetch', 'useAsyncData', 'useLazyAsyncData'],
        listed,
        made: 'call',
      },
    ],
    errorReference: [{ on: 'fetched', property: 'error' }],
  },
  callbacks: [
    ...promisedResponse,
    ...rejections,
    { on: 'content', call: ['catch'], argument: 0, parameters: ['rejected'] },
    { on: 'content', call: ['then'], argument: 1, parameters: ['rejected'] },
  ],
  responses: [
    { on: 'client', invoke: true, returns: 'content' },
    {
      on: 'response',
      read: ['status'],
      codes: finalCodes,
      unless: faking,
      fixed: true,
      success: 'ok',
      lacks: allBut('status'),
      rejects: {
        except: [
          [0, 399],
          [600, 999],
        ],
        unless: ['ignoreResponseError', 'onRequest', 'onResponse', 'onResponseError', 'fetch'],
        options: { raw: 1, create: 0 },
        apart: ['params', 'query', 'headers', 'body'],
      },
    },
    { on: 'answered', read: ['status'], codes: finalCodes, unless: faking, fixed: true },
    {
      on: 'failed',
      read: ['status', 'statusCode'],
      codes: finalCodes,
      unless: faking,
      optional: true,
    },
    { on: 'rejected', read: ['status', 'statusCode'] },
    { on: 'answer', read: ['status'] },
  ],
});
