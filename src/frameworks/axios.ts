import { defineFramework } from './language/framework.ts';
import {
  allBut,
  caughtCallbacks,
  caughtOrigins,
  caughtRead,
  chainedOrigins,
  faking,
  finalCodes,
  promisedResponse,
  received,
  rejections,
  sendingMethods,
  successful,
} from './shared/clients.ts';

const methods = [...sendingMethods, 'request', 'postForm', 'putForm', 'patchForm'];

export default defineFramework({
  ...received,
  name: 'axios',
  title: 'axios',
  homepage: 'https://axios-http.com/docs/res_schema',
  packages: ['axios'],
  client: 'axios',
  values: {
    client: [
      { export: ['default', 'axios'] },
      { on: 'client', call: ['create'] },
      { type: ['AxiosInstance', 'AxiosStatic', 'Axios'] },
    ],
    interceptors: [{ on: 'client', property: 'interceptors' }],
    received: [{ on: 'interceptors', property: 'response' }],
    response: [
      { on: 'client', call: methods },
      { on: 'response', call: ['finally'] },
      { type: ['AxiosResponse'] },
    ],
    caught: caughtOrigins,
    failed: [{ guard: 'isAxiosError' }, { type: ['AxiosError'] }],
    refused: [{ on: 'failed', property: 'response' }],
    // An interceptor that comes first, or a function in between, may throw any error, whose `response` is its own.
    rejected: [],
    answer: [{ on: 'rejected', property: 'response' }],
    chained: chainedOrigins,
    checked: [{ option: 'validateStatus', parameter: 0, member: 'status', anywhere: true }],
  },
  callbacks: [
    ...promisedResponse,
    ...caughtCallbacks,
    { on: 'received', call: ['use'], argument: 0, parameters: ['response'] },
    { on: 'received', call: ['use'], argument: 1, parameters: ['rejected'] },
    ...rejections,
  ],
  responses: [
    { on: 'client', invoke: true, returns: 'response' },
    {
      on: 'response',
      read: ['status'],
      codes: finalCodes,
      // An interceptor may give the content in place of the response, and an adapter any value.
      unless: [...faking, 'interceptors', 'adapter'],
      replaceable: true,
      lacks: allBut('status'),
      rejects: {
        // A status of 0 is never asked about.
        except: [[0, 0], ...successful],
        unless: ['validateStatus', 'adapter', 'transport'],
        options: {
          ...{ call: 1, request: 0 },
          ...{ get: 1, head: 1, delete: 1, options: 1 },
          ...{ post: 2, put: 2, patch: 2, postForm: 2, putForm: 2, patchForm: 2 },
          create: 0,
        },
        apart: ['params', 'headers', 'data', 'auth'],
      },
    },
    caughtRead,
    {
      on: 'refused',
      read: ['status'],
      codes: finalCodes,
      unless: faking,
      lacks: allBut('status'),
    },
    { on: 'failed', read: ['status'], codes: finalCodes, unless: faking, optional: true },
    // Every response comes by, before interceptors see it.
    { on: 'checked', read: ['status'], codes: finalCodes, unless: [...faking, 'adapter'] },
    { on: 'answer', read: ['status'] },
    { on: 'rejected', read: ['status'] },
  ],
});
