import consistentReasonPhrase from './consistent-reason-phrase.ts';
import noContradictoryFields from './no-contradictory-fields.ts';
import noForbiddenContent from './no-forbidden-content.ts';
import noMethodStatusMismatch from './no-method-status-mismatch.ts';
import noUnregisteredStatusCode from './no-unregistered-status-code.ts';
import preferPreciseSuccessStatus from './prefer-precise-success-status.ts';
import preferStatusConstant from './prefer-status-constant.ts';
import requireStatusFields from './require-status-fields.ts';
import validRedirectStatus from './valid-redirect-status.ts';
import validStatusCode from './valid-status-code.ts';

/** Every rule by its name. */
export const rules = {
  'consistent-reason-phrase': consistentReasonPhrase,
  'no-contradictory-fields': noContradictoryFields,
  'no-forbidden-content': noForbiddenContent,
  'no-method-status-mismatch': noMethodStatusMismatch,
  'no-unregistered-status-code': noUnregisteredStatusCode,
  'prefer-precise-success-status': preferPreciseSuccessStatus,
  'prefer-status-constant': preferStatusConstant,
  'require-status-fields': requireStatusFields,
  'valid-redirect-status': validRedirectStatus,
  'valid-status-code': validStatusCode,
};
