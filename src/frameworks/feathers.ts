import { argument, defineFramework } from './define-framework.ts';
import { thrown } from './define-rows.ts';

const names = {
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

export default defineFramework({
  name: 'feathers',
  title: 'Feathers',
  homepage: 'https://feathersjs.com/api/errors.html',
  packages: ['@feathersjs/errors'],
  values: {
    named: [{ export: Object.keys(names) }],
    FeathersError: [{ export: 'FeathersError' }],
  },
  responses: [
    { ...thrown, on: 'named', construct: true, status: { named: names } },
    { ...thrown, on: 'FeathersError', construct: true, status: argument(2) },
  ],
  leaves: 'at its end',
  fallback: { status: 200, methods: { POST: 201 } },
  runtime: {},
});
