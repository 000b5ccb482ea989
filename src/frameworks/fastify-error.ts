import { argument, code, defineFramework } from './language/framework.ts';

export default defineFramework({
  name: 'fastify-error',
  title: '`@fastify/error`',
  homepage: 'https://github.com/fastify/fastify-error#readme',
  packages: ['@fastify/error', 'fastify-error'],
  values: { createError: [{ export: ['default', 'createError'] }] },
  responses: [
    {
      on: 'createError',
      invoke: true,
      role: 'throw',
      whole: true,
      status: [argument(2), code(500)],
    },
  ],
  leaves: 'at its end',
  fallback: { status: 500 },
  // Fastify takes no other status from an error.
  runtime: {
    accepts: [400, 599],
    outside: 500,
    nothing: 500,
    numericString: 'sent',
    fraction: 'checked',
  },
});
