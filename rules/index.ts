import consistentReasonPhrase from './consistent-reason-phrase.ts';
import noContentOfNoContent from './no-content-of-no-content.ts';
import noContradictoryFields from './no-contradictory-fields.ts';
import noDeprecatedStatusCode from './no-deprecated-status-code.ts';
import noDeprecatedStatusSignature from './no-deprecated-status-signature.ts';
import noForbiddenContent from './no-forbidden-content.ts';
import noIgnoredStatus from './no-ignored-status.ts';
import noImpossibleStatusComparison from './no-impossible-status-comparison.ts';
import noLegacyStatusSignature from './no-legacy-status-signature.ts';
import noLostStatusAssertion from './no-lost-status-assertion.ts';
import noMethodStatusMismatch from './no-method-status-mismatch.ts';
import noMisplacedStatusCode from './no-misplaced-status-code.ts';
import noOverriddenStatus from './no-overridden-status.ts';
import noResponseAfterSend from './no-response-after-send.ts';
import noRestrictedStatusCodes from './no-restricted-status-codes.ts';
import noStatusInContent from './no-status-in-content.ts';
import noSuccessStatusOnError from './no-success-status-on-error.ts';
import noUnansweredDeclaration from './no-unanswered-declaration.ts';
import noUndeclaredStatus from './no-undeclared-status.ts';
import noUndefinedStatus from './no-undefined-status.ts';
import noUnfinishedResponse from './no-unfinished-response.ts';
import noUnreachableStatusCheck from './no-unreachable-status-check.ts';
import noUnregisteredStatusCode from './no-unregistered-status-code.ts';
import noUnsupportedStatus from './no-unsupported-status.ts';
import noUnusedResponse from './no-unused-response.ts';
import preferPreciseSuccessStatus from './prefer-precise-success-status.ts';
import preferStatusConstant from './prefer-status-constant.ts';
import preferResponseOk from './prefer-response-ok.ts';
import requireConditionalRequest from './require-conditional-request.ts';
import requireStatusFields from './require-status-fields.ts';
import validRedirectStatus from './valid-redirect-status.ts';
import validStatusCode from './valid-status-code.ts';
import validStatusProperty from './valid-status-property.ts';

/** Every rule by its name. */
export const rules = {
  'consistent-reason-phrase': consistentReasonPhrase,
  'no-content-of-no-content': noContentOfNoContent,
  'no-contradictory-fields': noContradictoryFields,
  'no-deprecated-status-code': noDeprecatedStatusCode,
  'no-deprecated-status-signature': noDeprecatedStatusSignature,
  'no-forbidden-content': noForbiddenContent,
  'no-ignored-status': noIgnoredStatus,
  'no-impossible-status-comparison': noImpossibleStatusComparison,
  'no-legacy-status-signature': noLegacyStatusSignature,
  'no-lost-status-assertion': noLostStatusAssertion,
  'no-method-status-mismatch': noMethodStatusMismatch,
  'no-misplaced-status-code': noMisplacedStatusCode,
  'no-overridden-status': noOverriddenStatus,
  'no-response-after-send': noResponseAfterSend,
  'no-restricted-status-codes': noRestrictedStatusCodes,
  'no-status-in-content': noStatusInContent,
  'no-success-status-on-error': noSuccessStatusOnError,
  'no-unanswered-declaration': noUnansweredDeclaration,
  'no-undeclared-status': noUndeclaredStatus,
  'no-undefined-status': noUndefinedStatus,
  'no-unfinished-response': noUnfinishedResponse,
  'no-unreachable-status-check': noUnreachableStatusCheck,
  'no-unregistered-status-code': noUnregisteredStatusCode,
  'no-unsupported-status': noUnsupportedStatus,
  'no-unused-response': noUnusedResponse,
  'prefer-precise-success-status': preferPreciseSuccessStatus,
  'prefer-status-constant': preferStatusConstant,
  'prefer-response-ok': preferResponseOk,
  'require-conditional-request': requireConditionalRequest,
  'require-status-fields': requireStatusFields,
  'valid-redirect-status': validRedirectStatus,
  'valid-status-code': validStatusCode,
  'valid-status-property': validStatusProperty,
};
