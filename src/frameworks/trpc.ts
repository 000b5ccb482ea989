import { defineFramework, property } from './language/framework.ts';
import { toThrow } from './shared/node.ts';

/** tRPC's codes → their status codes over HTTP. */
const words = {
  PARSE_ERROR: 400,
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  PAYMENT_REQUIRED: 402,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_SUPPORTED: 405,
  TIMEOUT: 408,
  CONFLICT: 409,
  PRECONDITION_FAILED: 412,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  UNPROCESSABLE_CONTENT: 422,
  PRECONDITION_REQUIRED: 428,
  TOO_MANY_REQUESTS: 429,
  CLIENT_CLOSED_REQUEST: 499,
  INTERNAL_SERVER_ERROR: 500,
  NOT_IMPLEMENTED: 501,
  BAD_GATEWAY: 502,
  SERVICE_UNAVAILABLE: 503,
  GATEWAY_TIMEOUT: 504,
} as const;

export default defineFramework({
  name: 'trpc',
  title: 'tRPC',
  homepage: 'https://trpc.io/docs/server/error-handling',
  packages: ['@trpc/server'],
  values: { TRPCError: [{ export: 'TRPCError' }] },
  responses: [
    { ...toThrow, on: 'TRPCError', construct: true, status: { ...property(0, 'code'), words } },
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: {},
});
