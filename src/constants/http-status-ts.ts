import { defineConstants } from './define-constants.ts';
import { capitalMembers } from './define-members.ts';

/** An ES module alone: `require` of it throws. */
export default defineConstants({
  name: 'http-status-ts',
  modules: ['http-status-ts'],
  homepage: 'https://github.com/rmuchall/http-status-ts',
  newest: '2.0',
  esModuleTypes: true,
  preferred: [{ path: 'HttpStatus', as: 'named', local: 'HttpStatus', offered: true }],
  exports: [
    {
      path: 'HttpStatus',
      kind: 'enum',
      byCode: 'name',
      members: {
        ...capitalMembers,
        SWITCHING_PROTOCOLS: 101,
        PROCESSING: 102,
        EARLY_HINTS: 103,
        NON_AUTHORITATIVE_INFORMATION: 203,
        MULTI_STATUS: 207,
        ALREADY_REPORTED: 208,
        IM_USED: 226,
        MULTIPLE_CHOICES: 300,
        FOUND: 302,
        USE_PROXY: 305,
        PERMANENT_REDIRECT: 308,
        PAYLOAD_TOO_LARGE: 413,
        URI_TOO_LONG: 414,
        RANGE_NOT_SATISFIABLE: 416,
        MISDIRECTED_REQUEST: 421,
        LOCKED: 423,
        FAILED_DEPENDENCY: 424,
        TOO_EARLY: 425,
        UPGRADE_REQUIRED: 426,
        PRECONDITION_REQUIRED: 428,
        REQUEST_HEADER_FIELDS_TOO_LARGE: 431,
        UNAVAILABLE_FOR_LEGAL_REASONS: 451,
        VARIANT_ALSO_NEGOTIATES: 506,
        INSUFFICIENT_STORAGE: 507,
        LOOP_DETECTED: 508,
        NOT_EXTENDED: 510,
        NETWORK_AUTHENTICATION_REQUIRED: 511,
      },
    },
  ],
});
