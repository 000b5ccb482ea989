import { argument, defineFramework } from './language/framework.ts';
import { handlerMembers } from './shared/requests.ts';
import {
  handlerResponses,
  methodExports,
  requestHandlers,
  requestParameterNames,
  statusRedirects,
  toThrow,
} from './shared/node.ts';

/** The types of errors, and the status with which Medusa answers each. */
const types = {
  INVALID_DATA: 400,
  NOT_ALLOWED: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  DUPLICATE_ERROR: 422,
  PAYMENT_AUTHORIZATION_ERROR: 422,
  DB_ERROR: 500,
  INVALID_ARGUMENT: 500,
  UNEXPECTED_STATE: 500,
} as const;

const exports: Readonly<Record<string, number>> = Object.fromEntries(
  ['MedusaError.Types', 'MedusaErrorTypes'].flatMap((holder) =>
    Object.entries(types).map(([name, status]) => [`${holder}.${name}`, status]),
  ),
);

const errors = ['@medusajs/framework/utils', '@medusajs/utils', 'medusa-core-utils'];

const http = ['@medusajs/framework/http', '@medusajs/framework', '@medusajs/medusa'];

/** Medusa runs its handlers on Express 4. */
export default defineFramework({
  name: 'medusa',
  title: 'Medusa',
  homepage: 'https://docs.medusajs.com/learn/fundamentals/api-routes',
  packages: http,
  values: {
    request: [
      {
        type: [
          ...['MedusaRequest', 'AuthenticatedMedusaRequest', 'MedusaStoreRequest'],
          'MaybeAuthenticatedMedusaRequest',
        ],
      },
    ],
    response: [{ type: ['MedusaResponse'] }],
    MedusaError: [{ export: 'MedusaError', from: errors }],
  },
  handlers: requestHandlers,
  handlerTypes: ['MedusaRequestHandler', 'MiddlewareFunction'],
  parameterNames: requestParameterNames,
  requests: ['request'],
  requestMembers: handlerMembers,
  exports: methodExports,
  responses: [
    ...handlerResponses,
    ...statusRedirects,
    { ...toThrow, on: 'MedusaError', construct: true, status: { ...argument(0), exports } },
  ],
  leaves: 'at its end',
  unanswered: 'hangs',
  fallback: { status: 200 },
  runtime: {
    accepts: [100, 999],
    numericString: 'sent',
    fraction: 'truncated',
    interim: 'unanswered',
    content: { 204: 'dropped', 205: 'dropped', 304: 'dropped' },
    errorContent: 'sent',
  },
});
