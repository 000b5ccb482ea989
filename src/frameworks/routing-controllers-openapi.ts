import { defineFramework, property } from './language/framework.ts';
import { digits, documentedResponses } from './shared/documents.ts';

export default defineFramework({
  name: 'routing-controllers-openapi',
  title: 'routing-controllers-openapi',
  homepage: 'https://github.com/epiphone/routing-controllers-openapi#readme',
  packages: ['routing-controllers-openapi'],
  values: { operation: [], ResponseSchema: [{ export: 'ResponseSchema' }] },
  responses: [
    documentedResponses('operation'),
    {
      on: 'ResponseSchema',
      decorate: true,
      role: 'declare',
      status: { ...property(1, 'statusCode'), words: digits },
      entry: { argument: 1, text: 'description' },
      whole: true,
    },
  ],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: {},
});
