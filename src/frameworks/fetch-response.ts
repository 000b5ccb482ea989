import { defineFramework } from './language/framework.ts';
import { fetchRequest } from './shared/requests.ts';
import { responseClass, responseClassRuntime } from './shared/fetch.ts';
import { methodExports } from './shared/node.ts';

export default defineFramework({
  name: 'fetch-response',
  title: 'Fetch `Response`',
  homepage: 'https://fetch.spec.whatwg.org/#response-class',
  packages: [],
  values: {
    global: [{ global: ['globalThis', 'self', 'window', 'global'] }],
    Response: [{ global: 'Response' }, { on: 'global', property: 'Response' }],
    request: [],
    Bun: [{ global: 'Bun' }],
    Deno: [{ global: 'Deno' }],
    serve: [
      { export: 'serve', from: ['bun', 'https://deno.land/std/http/server.ts', '@std/http'] },
    ],
  },
  handlers: [{ parameters: ['request'] }],
  parameterNames: { request: ['request', 'req'] },
  requests: ['request'],
  requestMembers: { request: fetchRequest },
  routes: [
    { on: 'Bun', call: { serve: 'any' }, handlers: 'members' },
    { on: 'Deno', call: { serve: 'any' }, handlers: 'members' },
    { on: 'serve', handlers: 'members' },
  ],
  exports: { ...methodExports, fetch: 'any' },
  responses: responseClass('Response', 302, { by: 'Fetch', converts: 'unsigned short' }),
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: responseClassRuntime,
});
