import { anyOf } from './describe-status.ts';

/** The part of JSON Schema that the options of this plugin are described with. */
export interface OptionSchema {
  readonly type: 'boolean' | 'integer' | 'string' | 'array';
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: OptionSchema;
  readonly minItems?: number;
}

/** The schemas of a rule's options by key. */
export type OptionSchemas = Readonly<Record<string, OptionSchema>>;

/**
 * Checks the values of a rule's options. ESLint's own check of a schema says of a wrong value neither the key nor
 * what is accepted, so ESLint is given the keys alone, and the values are checked here.
 * @throws {Error} naming the key and the accepted values, which ESLint shows as an error of the configuration.
 */
export function checkOptions(
  rule: string,
  schemas: OptionSchemas,
  given: object | undefined,
): void {
  for (const [key, value] of Object.entries(given ?? {})) {
    const schema = schemas[key];
    if (schema === undefined || fits(schema, value)) continue;
    throw new Error(
      `Wrong option "${key}" of http-status/${rule}: it must be ${accepted(schema)}, not ${JSON.stringify(value)}.`,
    );
  }
}

function fits(schema: OptionSchema, value: unknown): boolean {
  const { type, enum: values, minimum = -Infinity, maximum = Infinity } = schema;
  if (values !== undefined) return values.includes(value);
  if (type === 'integer')
    return Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum;
  if (type !== 'array') return typeof value === type;
  const { items } = schema;
  return (
    Array.isArray(value) &&
    items !== undefined &&
    value.length >= (schema.minItems ?? 0) &&
    new Set(value).size === value.length &&
    value.every((item) => fits(items, item))
  );
}

function accepted({ type, enum: values, items, minItems, minimum, maximum }: OptionSchema): string {
  if (values !== undefined) return anyOf(values.map((value) => JSON.stringify(value)));
  if (type === 'integer') return `an integer from ${minimum} to ${maximum}`;
  if (type !== 'array' || items === undefined) return 'true or false';
  const least = minItems === undefined ? 'a list' : 'a list that is not empty';
  return `${least}, without repetitions, in which each entry is ${accepted(items)}`;
}
