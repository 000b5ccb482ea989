import { defineFramework } from './language/framework.ts';
import {
  caughtCallbacks,
  caughtOrigins,
  caughtRead,
  faking,
  finalCodes,
  promisedResponse,
  received,
  sendingMethods,
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
    // An interceptor that comes first may reject with any error, whose `response` may have any status.
    failed: [{ type: ['AxiosError'] }],
    refused: [{ on: 'failed', property: 'response' }],
  },
  callbacks: [
    ...promisedResponse,
    ...caughtCallbacks,
    { on: 'received', call: ['use'], argument: 0, parameters: ['response'] },
    { on: 'received', call: ['use'], argument: 1, parameters: ['failed'] },
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
    },
    caughtRead,
    { on: 'refused', read: ['status'] },
  ],
});
