/** Documented responses as OpenAPI has them, which several frameworks and tools read. */

/**
 * The `responses` of an OpenAPI operation (OpenAPI 3.1, 4.8.16): by status, a description and the content.
 * @param value the name that an adapter gives to such objects.
 */
export const documentedResponses = <const Value extends string>(value: Value) =>
  ({
    on: value,
    described: true,
    role: 'declare',
    status: { member: 'responses', keys: true },
    entry: {
      text: 'description',
      content: ['content', 'schema'],
      added: "{ description: '{phrase}' }",
    },
    whole: true,
  }) as const;
