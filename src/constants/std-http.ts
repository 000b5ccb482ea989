import { defineConstants } from './define-constants.ts';
import { pascalMembers } from './define-members.ts';

/** Deno's standard library; Oak hands on the same object. */
export default defineConstants({
  name: '@std/http',
  modules: [
    '@std/http/status',
    '@std/http',
    'https://deno.land/std/http/status.ts',
    '@oak/commons/status',
  ],
  homepage: 'https://github.com/denoland/std',
  newest: '1.0',
  preferred: [{ path: 'STATUS_CODE', as: 'named', local: 'STATUS_CODE' }],
  phrases: [{ path: 'STATUS_TEXT', by: 'code' }],
  exports: [
    {
      path: 'STATUS_CODE',
      kind: 'literal',
      members: {
        ...pascalMembers,
        OK: 200,
        NonAuthoritativeInfo: 203,
        IMUsed: 226,
        ProxyAuthRequired: 407,
        ContentTooLarge: 413,
        URITooLong: 414,
        Teapot: 418,
        HTTPVersionNotSupported: 505,
      },
    },
  ],
});
