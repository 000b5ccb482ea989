/** Schemas of options that several rules have. */
import type { JSONSchema } from '@typescript-eslint/utils';
import { constantKinds, exportName, moduleSpecifier } from '../constants/define-constants.ts';

type Schema = JSONSchema.JSONSchema4;

/** The schema of a rule's one argument, an object of options. */
export function optionsOf(
  properties: Readonly<Record<string, Schema>>,
): readonly JSONSchema.JSONSchema4ObjectSchema[] {
  return [{ type: 'object', properties, additionalProperties: false }];
}

/** An option that is on or off. */
export function flag(description: string): Schema {
  return { type: 'boolean', description };
}

/** A string option with a closed set of values. */
export function choice(
  values: readonly string[],
  description?: string,
): JSONSchema.JSONSchema4StringSchema {
  return { type: 'string', enum: [...values], ...(description && { description }) };
}

/** A list without repetitions. */
export function listOf(
  items: Schema,
  description: string,
  minItems = 0,
): JSONSchema.JSONSchema4ArraySchema {
  return {
    type: 'array',
    items,
    uniqueItems: true,
    description,
    ...(minItems > 0 && { minItems }),
  };
}

/** A status code. */
export const statusCode: JSONSchema.JSONSchema4NumberSchema = {
  type: 'integer',
  minimum: 100,
  maximum: 599,
};

/** A list of status codes. */
export function codeList(description: string): JSONSchema.JSONSchema4ArraySchema {
  return listOf(statusCode, description);
}

const classes = ['1xx', '2xx', '3xx', '4xx', '5xx'] as const;

/** A status code, or all codes with the same first digit. */
export type CodeOrClass = number | (typeof classes)[number];

/** A list of status codes and of whole classes. */
export function codesOrClasses(description: string): JSONSchema.JSONSchema4ArraySchema {
  return listOf({ anyOf: [statusCode, choice(classes)] }, description);
}

/** Whether a list names a code, by itself or with its class. */
export function includesCode(list: readonly CodeOrClass[], code: number): boolean {
  return list.some((entry) => entry === code || entry === `${Math.trunc(code / 100)}xx`);
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
    module: {
      type: 'string',
      pattern: moduleSpecifier.source,
      title: 'a module specifier or path',
    },
    export: { type: 'string', pattern: exportName.source, title: 'the name of an export, or "*"' },
    kind: choice(constantKinds),
    // A TypeScript enum leads back from each code to its name.
    members: {
      type: 'object',
      patternProperties: { '^\\d+$': { type: ['integer', 'string'] } },
      additionalProperties: statusCode,
    },
  },
  required: ['module'],
  additionalProperties: false,
};
