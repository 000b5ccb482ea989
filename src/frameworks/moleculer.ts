import { argument, assigned, defineFramework } from './define-framework.ts';
import { thrown } from './define-rows.ts';

const errors = [
  'MoleculerError',
  'MoleculerClientError',
  'MoleculerServerError',
  'MoleculerRetryableError',
].flatMap((name) => [name, `Errors.${name}`]);

export default defineFramework({
  name: 'moleculer',
  title: 'Moleculer',
  homepage: 'https://moleculer.services/docs/0.14/moleculer-web.html',
  packages: ['moleculer'],
  values: {
    MoleculerError: [{ export: errors }],
    context: [{ type: ['Context'] }],
    meta: [{ on: 'context', property: 'meta' }],
  },
  handlers: [{ parameters: ['context'] }],
  parameterNames: { context: ['ctx', 'context'] },
  telling: ['meta', 'broker', 'call'],
  responses: [
    { ...thrown, on: 'MoleculerError', construct: true, status: argument(1) },
    // What moleculer-web answers with.
    { on: 'meta', assign: ['$statusCode'], status: assigned },
  ],
  leaves: 'with the returned value',
  fallback: { status: 200 },
  runtime: {},
});
