import { defineFramework } from './define-framework.ts';
import { methodExports, responseClass, responseClassRuntime } from './define-rows.ts';

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
  exports: methodExports,
  responses: responseClass('Response', 302),
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: responseClassRuntime,
});
