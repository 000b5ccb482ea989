import { argument, defineFramework } from './language/framework.ts';
import { received, sendingMethods } from './shared/clients.ts';
import { mockedResponse } from './shared/mocks.ts';

/** Up to version 1; later versions answer with a `Response`. */
export default defineFramework({
  ...received,
  name: 'msw-rest',
  title: 'Mock Service Worker 1',
  homepage: 'https://v1.mswjs.io/docs/api/context/status',
  packages: ['msw'],
  values: {
    rest: [{ export: ['rest', 'graphql'] }],
    context: [{ type: ['RestContext', 'GraphQLContext'] }, { export: 'context' }],
  },
  callbacks: [
    {
      on: 'rest',
      call: [...sendingMethods, 'all', 'query', 'mutation', 'operation'],
      parameters: [null, null, 'context'],
    },
  ],
  responses: [
    {
      on: 'context',
      call: ['status'],
      role: 'stub',
      status: argument(0),
      phrase: argument(1),
      content: { beside: ['json', 'text', 'body', 'xml', 'data', 'errors'] },
    },
  ],
  // Its `Response` may be that of a polyfill.
  runtime: { ...mockedResponse, content: { 204: 'may throw', 205: 'may throw', 304: 'may throw' } },
});
