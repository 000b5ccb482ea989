import { argument, assigned, defineFramework } from './language/framework.ts';
import { toThrow } from './shared/node.ts';

const made = { ...toThrow, on: 'HttpError', status: argument(0) } as const;

export default defineFramework({
  name: 'middy',
  title: 'Middy',
  homepage: 'https://middy.js.org/docs/middlewares/http-error-handler',
  packages: ['@middy/util'],
  listed: ['@middy/core', '@middy/util'],
  values: {
    HttpError: [{ export: ['createError', 'HttpError'] }],
    request: [],
    response: [{ on: 'request', property: 'response' }],
  },
  handlers: [{ parameters: ['request'] }],
  parameterNames: { request: ['request'] },
  telling: ['response', 'internal', 'context'],
  responses: [
    { ...made, invoke: true },
    { ...made, construct: true },
    { on: 'response', assign: ['statusCode'], status: assigned },
    { on: 'response', assign: ['body'], content: assigned },
  ],
  leaves: 'on return',
  fallback: { status: 500 },
  runtime: { accepts: [100, 511], fraction: 'throws', knows: { except: [], also: [509] } },
});
