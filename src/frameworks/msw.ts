import { argument, code, defineFramework, property } from './language/framework.ts';
import { received } from './shared/clients.ts';
import { routeMethods } from './shared/node.ts';

const response = {
  on: 'HttpResponse',
  role: 'stub',
  whole: true,
  status: [property(1, 'status'), code(200)],
  overlooks: [{ argument: 1, like: 'status' }, argument(1)],
  phrase: property(1, 'statusText'),
  fields: { object: property(1, 'headers') },
} as const;

/** From version 2, which answers with a class of its own. */
export default defineFramework({
  ...received,
  name: 'msw',
  title: 'Mock Service Worker',
  homepage: 'https://mswjs.io/docs/api/http-response',
  packages: ['msw'],
  values: {
    handlers: [{ export: ['http', 'graphql'] }],
    HttpResponse: [{ export: 'HttpResponse' }],
  },
  routes: [
    { on: 'handlers', call: { ...routeMethods, all: 'any' }, path: 0 },
    { on: 'handlers', call: { query: 'any', mutation: 'any', operation: 'any' } },
  ],
  responses: [
    { ...response, construct: true, content: { ...argument(0), none: 'null' } },
    { ...response, call: ['json'], content: { ...argument(0), serialised: true } },
    {
      ...response,
      call: ['text', 'xml', 'html', 'arrayBuffer', 'formData'],
      content: { ...argument(0), none: 'null' },
    },
    {
      ...response,
      call: ['redirect'],
      status: [argument(1), code(302)],
      overlooks: [],
      content: { never: true },
      redirects: true,
      runtime: { only: [301, 302, 303, 307, 308], nothing: 302 },
    },
  ],
  runtime: {
    nothing: 200,
    numericString: 'sent',
    fraction: 'truncated',
    switching: 'taken',
    content: { 204: 'dropped', 205: 'dropped', 304: 'dropped' },
    errorContent: 'sent',
    invalidPhrase: 'throws',
  },
});
