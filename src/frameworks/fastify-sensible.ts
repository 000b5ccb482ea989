import { defineFramework } from './language/framework.ts';
import { sensibleErrors } from './shared/node.ts';

export default defineFramework({
  name: 'fastify-sensible',
  title: '`@fastify/sensible`',
  homepage: 'https://github.com/fastify/fastify-sensible#readme',
  packages: ['@fastify/sensible', 'fastify-sensible'],
  values: { errors: [{ export: 'httpErrors' }] },
  responses: sensibleErrors('errors'),
  leaves: 'at its end',
  fallback: { status: 500 },
  runtime: {},
});
