import { defineFramework } from './language/framework.ts';
import { received } from './shared/clients.ts';

/**
 * What tests get from an application of another file that answers with a `Response`: `app.request('/users')` of Hono,
 * `worker.fetch(new Request(url))`, a handler of Next.js that is called with a request, and `client.users.$get()`.
 */
export default defineFramework({
  ...received,
  name: 'app-request',
  title: '`app.request`',
  homepage: 'https://hono.dev/docs/guides/testing',
  packages: [],
  inTests: true,
  values: {
    answer: [
      { asked: ['request'], given: ['address'] },
      { asked: ['$get', '$post', '$put', '$patch', '$delete', '$options'] },
      { askedWith: ['Request', 'NextRequest'] },
      { on: 'answer', call: ['clone', 'finally'] },
    ],
  },
  callbacks: [{ on: 'answer', call: ['then'], argument: 0, parameters: ['answer'] }],
  responses: [{ on: 'answer', read: ['status'] }],
});
