import { defineFramework, property } from './language/framework.ts';
import { documented, documentedResponses } from './shared/documents.ts';

/** Properties of an operation beside its responses. */
const having = [
  ...['operationId', 'summary', 'description', 'tags', 'parameters', 'requestBody'],
  ...['requestParams', 'security', 'deprecated'],
];

const registries = ['@asteasolutions/zod-to-openapi'];

export default defineFramework({
  name: 'openapi',
  title: 'OpenAPI',
  homepage: 'https://spec.openapis.org/oas/latest.html#responses-object',
  packages: [],
  values: {
    operation: [],
    registry: [
      { export: 'OpenAPIRegistry', from: registries, made: 'construct' },
      { type: ['OpenAPIRegistry'], from: registries },
    ],
  },
  responses: [
    { ...documentedResponses('operation'), having },
    {
      ...{ ...documented, on: 'registry', call: ['registerPath'] },
      status: { ...property(0, 'responses'), keys: true },
    },
  ],
  documentTags: ['openapi', 'swagger'],
  // Of express-jsdoc-swagger and express-swagger-generator.
  responseTags: ['return', 'returns'],
  routeTags: ['route'],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: {},
});
