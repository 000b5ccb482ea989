import { defineFramework, property } from './language/framework.ts';
import { documented } from './shared/documents.ts';

export default defineFramework({
  name: 'zod-to-openapi',
  title: 'zod-to-openapi',
  homepage: 'https://github.com/asteasolutions/zod-to-openapi#defining-routes--webhooks',
  packages: ['@asteasolutions/zod-to-openapi'],
  values: {
    registry: [{ export: 'OpenAPIRegistry', made: 'construct' }, { type: ['OpenAPIRegistry'] }],
  },
  responses: [
    {
      ...{ ...documented, on: 'registry', call: ['registerPath'] },
      status: { ...property(0, 'responses'), keys: true },
    },
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: {},
});
