import { argument, assigned, defineFramework } from './language/framework.ts';
import { toThrow } from './shared/node.ts';

const classes = {
  BadRequest: 400,
  NotAuthenticated: 401,
  PaymentError: 402,
  Forbidden: 403,
  NotFound: 404,
  MethodNotAllowed: 405,
  NotAcceptable: 406,
  Timeout: 408,
  Conflict: 409,
  Gone: 410,
  LengthRequired: 411,
  Unprocessable: 422,
  TooManyRequests: 429,
  GeneralError: 500,
  NotImplemented: 501,
  BadGateway: 502,
  Unavailable: 503,
} as const;

/** All classes are also members of the export `errors`. */
const named: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(classes).flatMap(([name, status]) => [
    [name, status],
    [`errors.${name}`, status],
  ]),
);

export default defineFramework({
  name: 'feathers',
  title: 'Feathers',
  homepage: 'https://feathersjs.com/api/errors.html',
  packages: ['@feathersjs/errors', '@feathersjs/feathers'],
  listed: ['@feathersjs/feathers'],
  values: {
    named: [{ export: Object.keys(named) }],
    FeathersError: [{ export: ['FeathersError', 'errors.FeathersError'] }],
    context: [{ type: ['HookContext'] }],
    http: [{ on: 'context', property: 'http' }],
  },
  handlers: [{ parameters: ['context', 'next'] }],
  handlerTypes: ['HookFunction', 'HookMap', 'Hook'],
  parameterNames: { context: ['context', 'hook'] },
  telling: ['http', 'dispatch', 'result', 'service'],
  responses: [
    { ...toThrow, on: 'named', construct: true, status: { named } },
    { ...toThrow, on: 'FeathersError', construct: true, status: argument(2) },
    { on: 'http', assign: ['status'], status: assigned },
    { on: 'http', assign: ['headers'], fields: { object: assigned } },
    { on: 'http', assign: ['location'], fields: { name: 'location', value: assigned } },
    // The name of the property before version 5.
    { on: 'context', assign: ['statusCode'], status: assigned },
  ],
  // The status that a hook sets is sent with the result of the service.
  leaves: 'at its end',
  fallback: { status: 200, methods: { POST: 201 } },
  // Express or Koa answers.
  runtime: { accepts: [100, 999], interim: 'unanswered' },
});
