import { argument, code, defineFramework, property } from './language/framework.ts';
import { errorNames, thrown, toThrow } from './shared/node.ts';

const names = {
  ...errorNames,
  proxyAuthRequired: 407,
  clientTimeout: 408,
  resourceGone: 410,
  entityTooLarge: 413,
  teapot: 418,
  badData: 422,
  illegal: 451,
  serverUnavailable: 503,
  badImplementation: 500,
} as const;

const made = { ...toThrow, fields: [] } as const;
/** An error that the program has already, and that these functions change. */
const changed = { ...thrown, fields: [] } as const;
const statusCode = property(1, 'statusCode');

export default defineFramework({
  name: 'boom',
  title: 'Boom',
  homepage: 'https://hapi.dev/module/boom/api/',
  packages: ['@hapi/boom', 'boom'],
  values: {
    Boom: [{ export: ['default', 'Boom'] }],
    unauthorized: [{ export: 'unauthorized' }],
    methodNotAllowed: [{ export: 'methodNotAllowed' }],
    named: [{ export: Object.keys(names) }],
    internal: [{ export: 'internal' }],
    boomify: [{ export: 'boomify' }],
    create: [{ export: 'create', from: ['boom'] }],
    wrap: [{ export: 'wrap', from: ['boom'] }],
    failed: [{ guard: 'isBoom' }, { type: ['Boom'] }],
    output: [{ on: 'failed', property: 'output' }],
  },
  responses: [
    { on: 'output', read: ['statusCode'] },
    {
      ...made,
      on: 'Boom',
      construct: true,
      where: { argument: 0, is: 'text' },
      status: [statusCode, code(500)],
    },
    // An error in the place of the message has its own status.
    { ...made, on: 'Boom', construct: true, status: statusCode },
    { ...made, on: 'unauthorized', invoke: true, arity: 0, status: code(401) },
    { ...made, on: 'unauthorized', invoke: true, arity: 1, status: code(401) },
    {
      ...made,
      on: 'unauthorized',
      invoke: true,
      status: code(401),
      fields: { name: 'www-authenticate', value: argument(1) },
    },
    {
      ...made,
      on: 'methodNotAllowed',
      invoke: true,
      arity: 3,
      status: code(405),
      fields: { name: 'allow', value: argument(2) },
    },
    { ...made, on: 'methodNotAllowed', invoke: true, status: code(405) },
    { ...made, on: 'named', invoke: true, status: { named: names } },
    { ...made, on: 'named', construct: true, status: { named: names } },
    { ...made, on: 'internal', invoke: true, status: [argument(2), code(500)] },
    { ...changed, on: 'boomify', invoke: true, status: statusCode },
    { ...made, on: 'create', invoke: true, status: argument(0) },
    { ...changed, on: 'wrap', invoke: true, status: argument(1) },
  ],
  leaves: 'at its end',
  fallback: { status: 500 },
  runtime: { accepts: [400, 999], nothing: 500, numericString: 'sent', fraction: 'truncated' },
});
