/** Documented responses as OpenAPI has them, which several frameworks and tools read. */

/** Documents accept digits as text too; classes such as `4XX`, and `default`, are no status. */
export const digits: Readonly<Record<string, number>> = Object.fromEntries(
  Array.from({ length: 500 }, (_, index) => [index + 100, index + 100]),
);

/** A document of responses, without its place. */
export const documented = {
  role: 'declare',
  entry: {
    text: 'description',
    content: ['content', 'schema'],
    members: [...['description', 'summary', 'headers', 'content', 'links', 'schema', 'examples']],
    added: "{ description: '{phrase}' }",
  },
  whole: true,
} as const;

/**
 * The `responses` of an OpenAPI operation: by status, a description and the content (OpenAPI 3.1, 4.8.16 and
 * 4.8.17; 3.2 adds `summary`, and Swagger 2.0 has `schema` and `examples`).
 * @param value the name that an adapter gives to such objects.
 */
export const documentedResponses = <const Value extends string>(value: Value) =>
  ({
    on: value,
    described: true,
    status: { member: 'responses', keys: true },
    ...documented,
  }) as const;
