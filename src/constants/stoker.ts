import { defineConstants } from './define-constants.ts';
import { capitalMembers } from './define-members.ts';

export default defineConstants({
  name: 'stoker',
  modules: ['stoker/http-status-codes'],
  homepage: 'https://github.com/w3cj/stoker',
  newest: '2.0',
  preferred: [{ path: 'default', as: 'namespace', local: 'HttpStatusCodes' }],
  exports: [
    {
      path: 'default',
      kind: 'const',
      members: {
        ...capitalMembers,
        SWITCHING_PROTOCOLS: 101,
        PROCESSING: 102,
        EARLY_HINTS: 103,
        NON_AUTHORITATIVE_INFORMATION: 203,
        MULTI_STATUS: 207,
        MULTIPLE_CHOICES: 300,
        MOVED_TEMPORARILY: 302,
        USE_PROXY: 305,
        PERMANENT_REDIRECT: 308,
        REQUEST_TOO_LONG: 413,
        REQUEST_URI_TOO_LONG: 414,
        REQUESTED_RANGE_NOT_SATISFIABLE: 416,
        IM_A_TEAPOT: 418,
        INSUFFICIENT_SPACE_ON_RESOURCE: 419,
        METHOD_FAILURE: 420,
        MISDIRECTED_REQUEST: 421,
        LOCKED: 423,
        FAILED_DEPENDENCY: 424,
        UPGRADE_REQUIRED: 426,
        PRECONDITION_REQUIRED: 428,
        REQUEST_HEADER_FIELDS_TOO_LARGE: 431,
        UNAVAILABLE_FOR_LEGAL_REASONS: 451,
        INSUFFICIENT_STORAGE: 507,
        NETWORK_AUTHENTICATION_REQUIRED: 511,
      },
    },
  ],
});
