import consistentReasonPhrase from './consistent-reason-phrase.ts';
import noForbiddenContent from './no-forbidden-content.ts';
import noMethodStatusMismatch from './no-method-status-mismatch.ts';
import noUnregisteredStatusCode from './no-unregistered-status-code.ts';
import noMisplacedStatusCode from './no-misplaced-status-code.ts';
import noStatusInContent from './no-status-in-content.ts';
import preferPreciseSuccessStatus from './prefer-precise-success-status.ts';
import preferStatusConstant from './prefer-status-constant.ts';
import requireConditionalRequest from './require-conditional-request.ts';
import validStatusCode from './valid-status-code.ts';

/** Every rule by its name. */
export const rules = {
  'consistent-reason-phrase': consistentReasonPhrase,
  'no-forbidden-content': noForbiddenContent,
  'no-method-status-mismatch': noMethodStatusMismatch,
  'no-misplaced-status-code': noMisplacedStatusCode,
  'no-status-in-content': noStatusInContent,
  'no-unregistered-status-code': noUnregisteredStatusCode,
  'prefer-precise-success-status': preferPreciseSuccessStatus,
  'prefer-status-constant': preferStatusConstant,
  'require-conditional-request': requireConditionalRequest,
  'valid-status-code': validStatusCode,
};
