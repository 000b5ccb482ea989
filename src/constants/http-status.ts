import { defineConstants } from './define-constants.ts';
import { capitalMembers } from './define-members.ts';

/** The members of versions 1 and 2; version 1 has no `status` export, and its types lack two members. */
const members = {
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
  SWITCH_PROXY: 306,
  PERMANENT_REDIRECT: 308,
  REQUEST_ENTITY_TOO_LARGE: 413,
  REQUEST_URI_TOO_LONG: 414,
  REQUESTED_RANGE_NOT_SATISFIABLE: 416,
  IM_A_TEAPOT: 418,
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
};

const late = { PROCESSING: '2.0', EARLY_HINTS: '2.0', TOO_EARLY: '1.8' };

export default defineConstants({
  name: 'http-status',
  modules: ['http-status'],
  homepage: 'https://github.com/adaltas/node-http-status',
  newest: '2.1',
  preferred: [
    { path: 'status', as: 'named', local: 'httpStatus' },
    { path: 'default', as: 'default', local: 'httpStatus' },
  ],
  esModuleTypes: true,
  exports: [
    { path: 'status', kind: 'literal', since: '2.0', byCode: 'phrase', members, late },
    {
      path: 'default',
      kind: 'literal',
      defaultOnly: '2.0',
      byCode: 'phrase',
      members,
      late,
    },
  ],
});
