import { argument, code, defineFramework, property } from './language/framework.ts';
import { errorNames, toThrow } from './shared/node.ts';

const classNames: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    Object.entries(errorNames).map(([name, status]) => [
      name.slice(0, 1).toUpperCase() + name.slice(1),
      status,
    ]),
  ),
  URITooLong: 414,
  ImATeapot: 418,
  HTTPVersionNotSupported: 505,
};

/** All error codes are accepted, other codes only where http-errors knows them. */
const errorCodes = Array.from({ length: 200 }, (_, index) => 400 + index);

const created = { ...toThrow, on: 'createError', invoke: true } as const;
const named = { ...toThrow, on: 'NamedError', status: { named: classNames } } as const;

export default defineFramework({
  name: 'http-errors',
  title: 'http-errors',
  homepage: 'https://github.com/jshttp/http-errors#api',
  packages: ['http-errors'],
  values: {
    createError: [{ export: 'default' }],
    NamedError: [{ export: Object.keys(classNames) }],
    failed: [{ guard: 'isHttpError' }, { type: ['HttpError', ...Object.keys(classNames)] }],
  },
  responses: [
    { on: 'failed', read: ['status', 'statusCode'] },
    // A string is the message, even one of digits, and an error has its own status.
    {
      ...created,
      where: { argument: 0, is: 'number' },
      status: argument(0),
      fields: [{ object: property(1, 'headers') }, { object: property(2, 'headers') }],
    },
    { ...created, where: { argument: 0, is: 'text' }, arity: 1, status: code(500) },
    { ...created, arity: 0, status: code(500) },
    { ...named, invoke: true },
    { ...named, construct: true },
  ],
  leaves: 'at its end',
  fallback: { status: 500 },
  runtime: {
    accepts: [100, 599],
    outside: 500,
    nothing: 500,
    knows: { except: [104, 306], also: errorCodes },
  },
});
