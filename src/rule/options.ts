/** Schemas of options that several rules have. */
import type { JSONSchema } from '@typescript-eslint/utils';

/** A string option with a closed set of values. */
export function choice(
  values: readonly string[],
  description: string,
): JSONSchema.JSONSchema4StringSchema {
  return { type: 'string', enum: [...values], description };
}

/** A list of status codes, each from 100 to 599. */
export function codeList(description: string): JSONSchema.JSONSchema4ArraySchema {
  return {
    type: 'array',
    items: { type: 'integer', minimum: 100, maximum: 599 },
    uniqueItems: true,
    description,
  };
}
