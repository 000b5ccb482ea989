import { defineFramework, property } from './language/framework.ts';
import { digits, documented } from './shared/documents.ts';

export default defineFramework({
  name: 'routing-controllers-openapi',
  title: 'routing-controllers-openapi',
  homepage: 'https://github.com/epiphone/routing-controllers-openapi#readme',
  packages: ['routing-controllers-openapi'],
  values: { OpenAPI: [{ export: 'OpenAPI' }], ResponseSchema: [{ export: 'ResponseSchema' }] },
  responses: [
    // A function may stand in the place of the operation, and make another one of it.
    {
      ...documented,
      on: 'OpenAPI',
      decorate: true,
      status: { ...property(0, 'responses'), keys: true },
    },
    {
      on: 'ResponseSchema',
      decorate: true,
      role: 'declare',
      status: { ...property(1, 'statusCode'), words: digits },
      entry: { argument: 1, text: 'description', ofSuccess: true },
      whole: true,
    },
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: {},
});
