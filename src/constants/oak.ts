import { defineConstants } from './define-constants.ts';
import { pascalMembers } from './define-members.ts';

const { RangeNotSatisfiable, ...members } = pascalMembers;

/** Oak hands on an enum that Deno's standard library had once. */
export default defineConstants({
  name: '@oak/oak',
  modules: [
    ...['@oak/oak', '@oakserver/oak', 'https://deno.land/x/oak/mod.ts'],
    'https://deno.land/std/http/http_status.ts',
  ],
  homepage: 'https://jsr.io/@oak/oak',
  phrases: [{ path: 'STATUS_TEXT', by: 'code' }],
  preferred: [{ path: 'Status', as: 'named', local: 'Status', offered: true }],
  besides: '@oak/',
  exports: [
    {
      path: 'Status',
      kind: 'enum',
      byCode: 'name',
      members: {
        ...members,
        OK: 200,
        NonAuthoritativeInfo: 203,
        IMUsed: 226,
        ProxyAuthRequired: 407,
        RequestEntityTooLarge: 413,
        RequestURITooLong: 414,
        RequestedRangeNotSatisfiable: RangeNotSatisfiable,
        Teapot: 418,
        HTTPVersionNotSupported: 505,
      },
    },
  ],
});
