import { argument, assigned, defineFramework } from './language/framework.ts';
import { toThrow } from './shared/node.ts';

/** The errors that take a status, with the one that they have where none is given. */
const errors = membersOfErrors({
  MoleculerError: 500,
  MoleculerRetryableError: 500,
  MoleculerServerError: 500,
  MoleculerClientError: 400,
});
const named = membersOfErrors({
  ServiceNotFoundError: 404,
  ServiceNotAvailableError: 404,
  ValidationError: 422,
  QueueIsFullError: 429,
  RequestRejectedError: 503,
  RequestTimeoutError: 504,
});
const webErrors = membersOfErrors({
  BadRequestError: 400,
  InvalidRequestBodyError: 400,
  UnAuthorizedError: 401,
  ForbiddenError: 403,
  NotFoundError: 404,
  PayloadTooLarge: 413,
  RateLimitExceeded: 429,
  InvalidResponseTypeError: 500,
  ServiceUnavailableError: 503,
});
const error = { ...toThrow, construct: true } as const;

function membersOfErrors(statuses: Readonly<Record<string, number>>) {
  return Object.fromEntries(
    Object.entries(statuses).map(([name, status]) => [`Errors.${name}`, status]),
  );
}

export default defineFramework({
  name: 'moleculer',
  title: 'Moleculer',
  homepage: 'https://moleculer.services/docs/0.14/moleculer-web.html',
  packages: ['moleculer'],
  values: {
    MoleculerError: [{ export: Object.keys(errors) }],
    named: [{ export: Object.keys(named) }],
    webError: [{ export: Object.keys(webErrors), from: ['moleculer-web'] }],
    context: [{ type: ['Context'] }],
    meta: [{ on: 'context', property: 'meta' }],
  },
  handlers: [{ parameters: ['context'] }],
  parameterNames: { context: ['ctx'] },
  handlerGroups: ['actions'],
  telling: ['meta', 'broker', 'call', 'emit'],
  responses: [
    // Other numbers are codes of the project's own, for which moleculer-web answers 500.
    {
      ...error,
      on: 'MoleculerError',
      where: { ...argument(1), is: 'error' },
      status: argument(1),
      runtime: { accepts: [400, 598], outside: 500, fraction: 'truncated' },
    },
    { ...error, on: 'MoleculerError', arity: 1, status: { named: errors } },
    { ...error, on: 'named', status: { named } },
    { ...error, on: 'webError', status: { named: webErrors } },
    { on: 'meta', assign: ['$statusCode'], status: assigned },
    { on: 'meta', assign: ['$statusMessage'], phrase: assigned },
    { on: 'meta', assign: ['$location'], fields: { name: 'location', value: assigned } },
    { on: 'meta', assign: ['$responseType'], fields: { name: 'content-type', value: assigned } },
    { on: 'meta', assign: ['$responseHeaders'], fields: { object: assigned } },
  ],
  leaves: 'with the returned value',
  fallback: { status: 200 },
  runtime: {
    accepts: [100, 999],
    numericString: 'sent',
    fraction: 'truncated',
    interim: 'unanswered',
    content: { 204: 'dropped', 205: 'sent', 304: 'dropped' },
  },
});
