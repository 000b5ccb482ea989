import type { ConstantsLibrary } from './define-constants.ts';
import httpStatusCodes from './http-status-codes.ts';
import httpStatus from './http-status.ts';
import nestjsCommon from './nestjs-common.ts';
import nodeHttp2 from './node-http2.ts';

export { memberOf } from './member-of.ts';

export const constantsLibraries: readonly ConstantsLibrary[] = [
  httpStatusCodes,
  httpStatus,
  nestjsCommon,
  nodeHttp2,
];
