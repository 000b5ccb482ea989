import { argument, code, defineFramework } from './language/framework.ts';
import { toThrow } from './shared/node.ts';

const errors = {
  ContainsNullValuesError: 400,
  IllegalAssetTransformationError: 400,
  InvalidForeignKeyError: 400,
  InvalidInviteError: 400,
  InvalidPathParameterError: 400,
  InvalidPayloadError: 400,
  InvalidQueryError: 400,
  NotNullViolationError: 400,
  RecordNotUniqueError: 400,
  ValueOutOfRangeError: 400,
  ValueTooLongError: 400,
  InvalidCredentialsError: 401,
  InvalidIpError: 401,
  InvalidOtpError: 401,
  TokenExpiredError: 401,
  UserSuspendedError: 401,
  ForbiddenError: 403,
  InvalidProviderError: 403,
  InvalidTokenError: 403,
  LimitExceededError: 403,
  RouteNotFoundError: 404,
  MethodNotAllowedError: 405,
  ContentTooLargeError: 413,
  UnsupportedMediaTypeError: 415,
  RangeNotSatisfiableError: 416,
  UnprocessableContentError: 422,
  HitRateLimitError: 429,
  InternalServerError: 500,
  InvalidProviderConfigError: 503,
  OutOfDateError: 503,
  ServiceUnavailableError: 503,
  UnexpectedResponseError: 503,
} as const;

export default defineFramework({
  name: 'directus',
  title: 'Directus',
  homepage: 'https://directus.io/docs/guides/extensions/api-extensions/endpoints',
  packages: ['@directus/errors'],
  values: {
    createError: [{ export: 'createError' }],
    named: [{ export: Object.keys(errors) }],
  },
  responses: [
    // A class of errors is made, which all have this status.
    {
      on: 'createError',
      invoke: true,
      role: 'throw',
      whole: true,
      status: [argument(2), code(500)],
      runtime: { nothing: 500 },
    },
    { ...toThrow, on: 'named', construct: true, status: { named: errors } },
  ],
  leaves: 'at its end',
  fallback: { status: 500 },
  // The errors of a response decide together which status it has.
  runtime: {},
});
