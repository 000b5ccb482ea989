import consistentReasonPhrase from './consistent-reason-phrase.ts';
import noForbiddenContent from './no-forbidden-content.ts';
import noMethodStatusMismatch from './no-method-status-mismatch.ts';
import noUnregisteredStatusCode from './no-unregistered-status-code.ts';
import noStatusInContent from './no-status-in-content.ts';
import preferPreciseSuccessStatus from './prefer-precise-success-status.ts';
import preferStatusConstant from './prefer-status-constant.ts';
import validStatusCode from './valid-status-code.ts';

/** Every rule by its name. */
export const rules = {
  'consistent-reason-phrase': consistentReasonPhrase,
  'no-forbidden-content': noForbiddenContent,
  'no-method-status-mismatch': noMethodStatusMismatch,
  'no-status-in-content': noStatusInContent,
  'no-unregistered-status-code': noUnregisteredStatusCode,
  'prefer-precise-success-status': preferPreciseSuccessStatus,
  'prefer-status-constant': preferStatusConstant,
  'valid-status-code': validStatusCode,
};
