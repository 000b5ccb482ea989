// every: framework trpc-client, evidence import
import { TRPCClientError } from '@trpc/client';
import type { AppRouter } from './server.js';

//
function isClientError(cause: unknown): cause is TRPCClientError<AppRouter> {
  return cause instanceof TRPCClientError;
}

export function statusOf(error: unknown, other: unknown) {
  if (error instanceof TRPCClientError && error.data?.httpStatus === 404) return 1; //~ compare 404
  if (isClientError(other)) return other.shape?.data.httpStatus === 401; //~ compare 401
  return other.data.httpStatus === 404;
}
