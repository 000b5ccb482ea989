/** Schemas of options that several rules have. */
import type { JSONSchema } from '@typescript-eslint/utils';
import { constantKinds } from '../constants/define-constants.ts';

type Schema = JSONSchema.JSONSchema4;

/** A string option with a closed set of values. */
export function choice(
  values: readonly string[],
  description?: string,
): JSONSchema.JSONSchema4StringSchema {
  return { type: 'string', enum: [...values], ...(description && { description }) };
}

/** A list without repetitions. */
export function listOf(items: Schema, description: string): JSONSchema.JSONSchema4ArraySchema {
  return { type: 'array', items, uniqueItems: true, description };
}

/** A list of status codes, each from 100 to 599. */
export function codeList(description: string): JSONSchema.JSONSchema4ArraySchema {
  return listOf({ type: 'integer', minimum: 100, maximum: 599 }, description);
}

/** A word or an object; the description is that of the word. */
export function eitherOf(
  word: JSONSchema.JSONSchema4StringSchema,
  object: JSONSchema.JSONSchema4ObjectSchema,
): JSONSchema.JSONSchema4AnyOfSchema {
  return { anyOf: [word, object], ...(word.description && { description: word.description }) };
}

/** A module of the user's own that exports status codes by name. */
export const constantsModule: JSONSchema.JSONSchema4ObjectSchema = {
  type: 'object',
  properties: {
    module: { type: 'string' },
    export: { type: 'string' },
    kind: choice(constantKinds),
    // A TypeScript enum leads back from each code to its name.
    members: {
      type: 'object',
      patternProperties: { '^\\d+$': { type: ['integer', 'string'] } },
      additionalProperties: { type: 'integer' },
    },
  },
  required: ['module'],
  additionalProperties: false,
};
