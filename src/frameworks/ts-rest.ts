import { defineFramework, member } from './define-framework.ts';

export default defineFramework({
  name: 'ts-rest',
  title: 'ts-rest',
  homepage: 'https://ts-rest.com/docs/',
  packages: [
    '@ts-rest/core',
    '@ts-rest/express',
    '@ts-rest/fastify',
    '@ts-rest/next',
    '@ts-rest/nest',
    '@ts-rest/serverless',
    '@ts-rest/serverless/fetch',
    '@ts-rest/serverless/next',
  ],
  values: {
    server: [{ export: 'initServer', made: 'call' }],
    tsRestHandler: [{ export: ['tsRestHandler', 'createNextRoute', 'createNextRouter'] }],
    result: [],
  },
  handlers: [{ parameters: [] }],
  routes: [
    { on: 'server', call: { router: 'any', route: 'any' }, handlers: 'members' },
    { on: 'tsRestHandler', handlers: 'members' },
  ],
  responses: [
    {
      on: 'result',
      returned: true,
      status: member('status'),
      content: member('body'),
      fields: { object: member('headers') },
      having: ['body'],
      whole: true,
    },
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: {},
});
