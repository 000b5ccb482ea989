import { defineConstants } from './define-constants.ts';
import { pascalMembers } from './define-members.ts';

/** Up to version 16 an ambient `const enum`, which a file that is compiled by itself cannot read. */
export default defineConstants({
  name: '@angular/common',
  modules: ['@angular/common/http'],
  homepage: 'https://github.com/angular/angular',
  newest: '22.2',
  preferred: [{ path: 'HttpStatusCode', as: 'named', local: 'HttpStatusCode', since: '17.3' }],
  besides: '@angular/',
  exports: [
    {
      path: 'HttpStatusCode',
      kind: 'enum',
      byCode: 'name',
      members: {
        ...pascalMembers,
        Ok: 200,
        NonAuthoritativeInformation: 203,
        ImUsed: 226,
        Unused: 306,
        ProxyAuthenticationRequired: 407,
        PayloadTooLarge: 413,
        UriTooLong: 414,
        ImATeapot: 418,
        HttpVersionNotSupported: 505,
      },
    },
  ],
});
