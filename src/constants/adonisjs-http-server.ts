import { defineConstants } from './define-constants.ts';
import { pascalMembers } from './define-members.ts';

export default defineConstants({
  name: '@adonisjs/http-server',
  modules: ['@adonisjs/http-server', '@adonisjs/core/http'],
  homepage: 'https://github.com/adonisjs/http-server',
  newest: '7.8',
  preferred: [{ path: 'ResponseStatus', as: 'named', local: 'ResponseStatus', offered: true }],
  besides: '@adonisjs/',
  exports: [
    {
      path: 'ResponseStatus',
      kind: 'literal',
      members: {
        ...pascalMembers,
        Ok: 200,
        NonAuthoritativeInformation: 203,
        IMUsed: 226,
        ProxyAuthenticationRequired: 407,
        PayloadTooLarge: 413,
        URITooLong: 414,
        ImATeapot: 418,
        HTTPVersionNotSupported: 505,
      },
    },
  ],
});
