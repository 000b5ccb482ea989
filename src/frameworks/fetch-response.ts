import { argument, code, defineFramework, property } from './define-framework.ts';

const status = property(1, 'status');
const fields = { object: property(1, 'headers') };

export default defineFramework({
  name: 'fetch-response',
  title: 'Fetch `Response`',
  homepage: 'https://fetch.spec.whatwg.org/#response-class',
  packages: [],
  values: {
    Response: [{ global: 'Response' }],
    request: [],
  },
  handlers: [{ parameters: ['request'] }],
  parameterNames: { request: ['request', 'req'] },
  requests: ['request'],
  exportedMethods: true,
  responses: [
    {
      on: 'Response',
      construct: true,
      status: [status, code(200)],
      content: { ...argument(0), emptyStringIs: 'content', none: 'null' },
      fields,
      whole: true,
    },
    {
      on: 'Response',
      call: ['json'],
      status: [status, code(200)],
      content: { always: true, argument: 0 },
      fields,
      whole: true,
    },
    {
      on: 'Response',
      call: ['redirect'],
      status: [argument(1), code(302)],
      content: { never: true },
      fields: { name: 'location', value: argument(0) },
      whole: true,
      runtime: { only: [301, 302, 303, 307, 308] },
    },
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: {
    accepts: [200, 599],
    numericString: 'sent',
    fraction: 'truncated',
    interim: 'throws',
    content: { 204: 'throws', 205: 'throws', 304: 'throws' },
  },
});
