import { argument, assigned, defineFramework } from './language/framework.ts';
import { toThrow } from './shared/node.ts';

/** Encore's errors → their status codes over HTTP. */
const names = {
  canceled: 499,
  unknown: 500,
  invalidArgument: 400,
  deadlineExceeded: 504,
  notFound: 404,
  alreadyExists: 409,
  permissionDenied: 403,
  resourceExhausted: 429,
  failedPrecondition: 400,
  aborted: 409,
  outOfRange: 400,
  unimplemented: 501,
  internal: 500,
  unavailable: 503,
  dataLoss: 500,
  unauthenticated: 401,
} as const;

const parameters = ['request', 'response'] as const;

export default defineFramework({
  name: 'encore',
  title: 'Encore',
  homepage: 'https://encore.dev/docs/ts/primitives/errors',
  packages: ['encore.dev/api'],
  listed: ['encore.dev'],
  values: {
    APIError: [{ export: 'APIError' }],
    api: [{ export: 'api' }],
    request: [{ type: ['RawRequest'] }],
    response: [{ type: ['RawResponse'] }],
  },
  requests: ['request'],
  routes: [
    { on: 'api', description: 0 },
    { on: 'api', call: { raw: 'any' }, description: 0, parameters },
  ],
  responses: [
    { ...toThrow, on: 'APIError', call: Object.keys(names), status: { named: names } },
    // Not Node's own response, but one that has its methods.
    { on: 'response', assign: ['statusCode'], status: assigned },
    {
      on: 'response',
      call: ['writeHead'],
      status: argument(0),
      fields: [{ object: argument(1) }, { object: argument(2) }],
      returns: 'response',
    },
    {
      on: 'response',
      call: ['setHeader', 'appendHeader'],
      fields: { name: argument(0), value: argument(1) },
      returns: 'response',
    },
    { on: 'response', call: ['write'], content: argument(0) },
    { on: 'response', call: ['end'], content: { ...argument(0), none: 'omit' }, ends: true },
    { on: 'response', call: ['getHeader', 'getHeaders', 'hasHeader', 'flushHeaders'] },
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: {},
});
