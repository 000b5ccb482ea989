import { defineConstants } from './define-constants.ts';
import { capitalMembers } from './define-members.ts';

/**
 * The members of the default export, which named imports (`import { OK }`) and `H.OK` reach too. The package also has a
 * named `FAILED_DEPENDENCY`, which its default export lacks from 2.1 on.
 */
const legacyMembers = {
  ...capitalMembers,
  SWITCHING_PROTOCOLS: 101,
  PROCESSING: 102,
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
  LOCKED: 423,
  PRECONDITION_REQUIRED: 428,
  REQUEST_HEADER_FIELDS_TOO_LARGE: 431,
  INSUFFICIENT_STORAGE: 507,
  NETWORK_AUTHENTICATION_REQUIRED: 511,
};

export default defineConstants({
  name: 'http-status-codes',
  modules: ['http-status-codes'],
  homepage: 'https://github.com/prettymuchbryce/http-status-codes',
  newest: '2.3',
  preferred: [
    { path: 'StatusCodes', as: 'named', local: 'StatusCodes' },
    { path: 'default', as: 'namespace', local: 'HttpStatus', until: '2.0' },
  ],
  phrases: [{ path: 'ReasonPhrases', by: 'name' }],
  exports: [
    {
      path: 'StatusCodes',
      kind: 'enum',
      since: '2.0',
      byCode: 'name',
      late: {
        UNAVAILABLE_FOR_LEGAL_REASONS: '2.1',
        MISDIRECTED_REQUEST: '2.2',
        EARLY_HINTS: '2.3',
        UPGRADE_REQUIRED: '2.3',
      },
      members: {
        ...legacyMembers,
        EARLY_HINTS: 103,
        MISDIRECTED_REQUEST: 421,
        FAILED_DEPENDENCY: 424,
        UPGRADE_REQUIRED: 426,
        UNAVAILABLE_FOR_LEGAL_REASONS: 451,
      },
    },
    {
      path: 'default',
      kind: 'number',
      late: { PERMANENT_REDIRECT: '1.2', IM_A_TEAPOT: '1.3' },
      members: legacyMembers,
    },
  ],
});
