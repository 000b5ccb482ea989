import { quoted, quotedValue } from '../text.ts';
import { anyOf } from './describe-status.ts';

/** The part of JSON Schema that describes the options of this plugin. */
export interface OptionSchema {
  readonly type?: 'boolean' | 'integer' | 'string' | 'array' | 'object';
  readonly description?: string;
  /** Schemas of which one has to fit, each for another type of value. */
  readonly anyOf?: readonly OptionSchema[];
  readonly enum?: readonly unknown[];
  /** The expression that a text has to match; `title` says it in words. */
  readonly pattern?: string;
  readonly title?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: OptionSchema;
  readonly minItems?: number;
  readonly properties?: OptionSchemas;
  readonly required?: readonly string[];
  /** Properties that may have any value, by the pattern of their keys. */
  readonly patternProperties?: OptionSchemas;
  /** The schema of all other properties; without it there may be none. */
  readonly additionalProperties?: OptionSchema | false;
}

/** The schemas of a rule's options by key. */
export type OptionSchemas = Readonly<Record<string, OptionSchema>>;

/**
 * Checks the values of a rule's options. ESLint's own message about a wrong value has neither the key nor what is
 * accepted, so ESLint is given the keys alone, and the values are checked here.
 * @throws {Error} naming the key and the accepted values, which ESLint shows as an error of the configuration.
 */
export function checkOptions(
  rule: string,
  schemas: OptionSchemas,
  given: object | undefined,
): void {
  for (const [key, value] of Object.entries(given ?? {})) {
    const schema = schemas[key];
    if (schema !== undefined) check(value, schema, key, `http-status/${rule}`);
  }
}

function check(value: unknown, schema: OptionSchema, path: string, rule: string): void {
  const alternative = schema.anyOf?.find(({ type }) => type === 'object');
  const object = schema.type === 'object' ? schema : alternative;
  const { items } = schema;
  if (object !== undefined && isObject(value)) checkObject(value, object, path, rule);
  else if (items?.type === 'object' && Array.isArray(value))
    for (const [index, item] of value.entries()) check(item, items, `${path}[${index}]`, rule);
  else if (!fits(schema, value))
    throw new Error(
      `Wrong option "${quoted(path)}" of ${rule}: it must be ${accepted(schema)}, not ${quotedValue(value)}.`,
    );
}

function checkObject(
  given: Readonly<Record<string, unknown>>,
  { properties = {}, required = [], patternProperties = {}, additionalProperties }: OptionSchema,
  path: string,
  rule: string,
): void {
  const free = Object.keys(patternProperties).map((key) => new RegExp(key, 'u'));
  for (const key of new Set([...required, ...Object.keys(given)])) {
    if (free.some((pattern) => pattern.test(key))) continue;
    const inner = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    if (!inner)
      throw new Error(
        `Unknown option "${quoted(`${path}.${key}`)}" of ${rule}. Accepted keys: ${Object.keys(properties).join(', ')}.`,
      );
    check(given[key], inner, `${path}.${key}`, rule);
  }
}

function fits(schema: OptionSchema, value: unknown): boolean {
  const { type, enum: values, minimum = -Infinity, maximum = Infinity, anyOf: others } = schema;
  if (others !== undefined) return others.some((other) => fits(other, value));
  if (values !== undefined) return values.includes(value);
  if (type === 'integer')
    return Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum;
  if (type === 'object') return false;
  if (typeof value === 'string' && schema.pattern !== undefined)
    return new RegExp(schema.pattern, 'u').test(value);
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

function accepted(schema: OptionSchema): string {
  const { type, enum: values, items, minItems, minimum, maximum, anyOf: others } = schema;
  if (others !== undefined) return others.map(accepted).join(', or ');
  if (values !== undefined) return anyOf(values.map((value) => JSON.stringify(value)));
  if (type === 'integer')
    return minimum === undefined ? 'an integer' : `an integer from ${minimum} to ${maximum}`;
  if (type === 'string') return schema.title ?? 'a string';
  if (type === 'object') return acceptedObject(schema);
  if (type !== 'array' || items === undefined) return 'true or false';
  const least = minItems === undefined ? 'a list' : 'a list that is not empty';
  return `${least}, without repetitions, in which each entry is ${accepted(items)}`;
}

function acceptedObject({ properties, additionalProperties }: OptionSchema): string {
  if (additionalProperties) return `an object of name → ${accepted(additionalProperties)}`;
  return `an object { ${Object.keys(properties ?? {}).join(', ')} }`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
