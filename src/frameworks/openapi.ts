import { defineFramework } from './language/framework.ts';
import { documentedResponses } from './shared/documents.ts';

/** Properties of an operation beside its responses. */
const having = [
  ...['operationId', 'summary', 'description', 'tags', 'parameters', 'requestBody'],
  ...['requestParams', 'security', 'deprecated'],
];

export default defineFramework({
  name: 'openapi',
  title: 'OpenAPI',
  homepage: 'https://spec.openapis.org/oas/latest.html#responses-object',
  packages: [],
  values: { operation: [] },
  responses: [{ ...documentedResponses('operation'), having }],
  documentTags: ['openapi', 'swagger'],
  // Of express-jsdoc-swagger and express-swagger-generator.
  responseTags: ['return', 'returns'],
  routeTags: ['route'],
  leaves: 'at its end',
  fallback: { status: 200 },
  runtime: {},
});
