import { argument, code, defineFramework, property } from './language/framework.ts';
import { errorNames } from './shared/node.ts';

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

const thrown = { role: 'throw', fields: [], whole: true } as const;
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
  },
  responses: [
    {
      ...thrown,
      on: 'Boom',
      construct: true,
      where: { argument: 0, is: 'text' },
      status: [statusCode, code(500)],
    },
    // An error in the place of the message has its own status.
    { ...thrown, on: 'Boom', construct: true, status: statusCode },
    { ...thrown, on: 'unauthorized', invoke: true, arity: 0, status: code(401) },
    { ...thrown, on: 'unauthorized', invoke: true, arity: 1, status: code(401) },
    {
      ...thrown,
      on: 'unauthorized',
      invoke: true,
      status: code(401),
      fields: { name: 'www-authenticate', value: argument(1) },
    },
    {
      ...thrown,
      on: 'methodNotAllowed',
      invoke: true,
      arity: 3,
      status: code(405),
      fields: { name: 'allow', value: argument(2) },
    },
    { ...thrown, on: 'methodNotAllowed', invoke: true, status: code(405) },
    { ...thrown, on: 'named', invoke: true, status: { named: names } },
    { ...thrown, on: 'named', construct: true, status: { named: names } },
    { ...thrown, on: 'internal', invoke: true, status: [argument(2), code(500)] },
    { ...thrown, on: 'boomify', invoke: true, status: statusCode },
    { ...thrown, on: 'create', invoke: true, status: argument(0) },
    { ...thrown, on: 'wrap', invoke: true, status: argument(1) },
  ],
  leaves: 'at its end',
  fallback: { status: 500 },
  runtime: { accepts: [400, 999], numericString: 'sent', fraction: 'truncated' },
});
