import { defineFramework } from './language/framework.ts';
import {
  allBut,
  anyCode,
  chainedOrigins,
  faking,
  promisedResponse,
  received,
  rejections,
  sendingMethods,
  successful,
  withOptions,
} from './shared/clients.ts';

/** The errors that have the response, if one came. */
const errors = [
  ...['RequestError', 'HTTPError', 'MaxRedirectsError', 'ParseError', 'ReadError', 'RetryError'],
  ...['CacheError', 'UploadError', 'TimeoutError', 'AbortError'],
];

export default defineFramework({
  ...received,
  name: 'got',
  title: 'Got',
  homepage: 'https://github.com/sindresorhus/got/blob/main/documentation/3-streams.md#response-1',
  packages: ['got'],
  client: '\\bgot\\b',
  values: {
    client: [
      { export: ['default', 'got'] },
      { on: 'client', call: ['extend'] },
      { type: ['Got', 'ExtendedGot'] },
    ],
    stream: [{ on: 'client', property: 'stream' }],
    response: [{ on: 'client', call: sendingMethods }, { type: ['Response', 'PlainResponse'] }],
    failed: [
      { type: errors },
      { option: ['beforeError', 'beforeRetry'], parameter: 0 },
      { on: 'retry', property: 'error' },
    ],
    retry: [{ option: 'calculateDelay', parameter: 0 }],
    rejected: [],
    // Responses with any status: those of errors, and those that a hook is given.
    answered: [
      { on: 'failed', property: 'response' },
      { option: 'afterResponse', parameter: 0 },
    ],
    answer: [{ on: 'rejected', property: 'response' }],
    chained: chainedOrigins,
  },
  callbacks: [
    ...promisedResponse,
    ...rejections,
    { on: 'stream', call: ['on', 'once'], event: 'response', parameters: ['response'] },
  ],
  responses: [
    { on: 'client', invoke: true, returns: 'response' },
    { on: 'client', call: ['stream'], returns: 'stream' },
    { on: 'stream', call: sendingMethods, returns: 'stream' },
    {
      on: 'response',
      read: ['statusCode'],
      codes: anyCode,
      unless: [...faking, 'resolveBodyOnly'],
      lacks: allBut('statusCode'),
      rejects: {
        except: [...successful, [304, 304]],
        unless: ['throwHttpErrors', 'followRedirect', 'hooks', 'handlers', 'isStream', 'cache'],
        options: { ...{ call: 1, extend: 0 }, ...withOptions },
        withoutUrl: true,
        apart: ['searchParams', 'headers', 'json', 'form', 'https', 'retry'],
      },
    },
    { on: 'answered', read: ['statusCode'], codes: anyCode, unless: faking },
    { on: 'answer', read: ['statusCode'] },
  ],
});
