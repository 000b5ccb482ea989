import adonisjsHttpServer from './adonisjs-http-server.ts';
import angularCommon from './angular-common.ts';
import axios from './axios.ts';
import type { ConstantsLibrary } from './define-constants.ts';
import httpEnums from './http-enums.ts';
import httpStatusCodes from './http-status-codes.ts';
import httpStatusEnum from './http-status-enum.ts';
import httpStatusTs from './http-status-ts.ts';
import httpStatus from './http-status.ts';
import nestjsCommon from './nestjs-common.ts';
import nodeHttp from './node-http.ts';
import nodeHttp2 from './node-http2.ts';
import oak from './oak.ts';
import stdHttp from './std-http.ts';
import stoker from './stoker.ts';

export { memberOf } from './member-of.ts';

/** All constants libraries. Of those that a project depends on, a fix takes the first in this order. */
export const constantsLibraries: readonly ConstantsLibrary[] = [
  nestjsCommon,
  angularCommon,
  stoker,
  httpStatusCodes,
  httpStatus,
  axios,
  stdHttp,
  oak,
  httpStatusTs,
  httpEnums,
  httpStatusEnum,
  adonisjsHttpServer,
  nodeHttp2,
  nodeHttp,
];

/** The library that is recommended where a project has none. */
export const recommendedLibrary: ConstantsLibrary = httpStatusCodes;

const byModule = new Map(
  constantsLibraries.flatMap((library) => library.modules.map((module) => [module, library])),
);

/** What Deno's specifiers have before the name of a package. */
const registry = /^(?:npm:|jsr:|https:\/\/esm\.sh\/)\/?/u;

/**
 * The library that a module specifier leads to. Deno's specifiers have a registry before the name and a version after
 * it (`npm:http-status-codes@2`, `jsr:@std/http@1/status`, `https://esm.sh/axios@1`).
 */
export function libraryOf(module: string): ConstantsLibrary | undefined {
  return (
    byModule.get(module) ??
    byModule.get(
      module
        .replace(registry, '')
        .replace(/(?<=.)@[^/?]*/u, '')
        .replace(/\?.*/u, ''),
    )
  );
}
