import { defineConstants } from './define-constants.ts';
import { capitalMembers } from './define-members.ts';

export default defineConstants({
  name: 'http-status-enum',
  modules: ['http-status-enum'],
  homepage: 'https://github.com/KyleNeedham/http-status-enum',
  newest: '1.0',
  preferred: [{ path: 'default', as: 'default', local: 'HttpStatus', offered: true }],
  exports: [
    {
      path: 'default',
      kind: 'enum',
      byCode: 'name',
      members: {
        ...capitalMembers,
        SWITCHING_PROTOCOLS: 101,
        NON_AUTHORITATIVE_INFORMATION: 203,
        MULTIPLE_CHOICES: 300,
        FOUND: 302,
        USE_PROXY: 305,
        REQUEST_ENTITY_TOO_LARGE: 413,
        REQUEST_URI_TOO_LONG: 414,
        REQUESTED_RANGE_NOT_SATISFIABLE: 416,
      },
    },
  ],
});
