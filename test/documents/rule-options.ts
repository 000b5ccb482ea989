/** src/rule-options.cts: the options of the rules as types, for configs that TypeScript checks. */
import { compile } from 'json-schema-to-typescript-lite';
import { format, resolveConfig } from 'prettier';
import type { Rule } from './rule-page.ts';

const opening = `/** The options of each rule, for configs that TypeScript checks. Made from the rules' schemas by \`npm run test:update\`. */
import type { Linter } from 'eslint';`;

/** The module as it should be: a type of options for each rule, and the rules in the type of ESLint's own \`rules\`. */
export async function renderRuleOptions(rules: readonly Rule[]): Promise<string> {
  const types = await Promise.all(rules.filter(hasOptions).map(optionsType));
  const text = [opening, ...types, entries(rules), augmentation(rules)].join('\n\n');
  const style = await resolveConfig(import.meta.filename, { editorconfig: true });
  return format(text, { ...style, parser: 'typescript' });
}

function hasOptions({ meta }: Rule): boolean {
  return Object.keys(meta.docs.options).length > 0;
}

/** The name of a rule's type of options: `PreferStatusConstant`. */
function typeName({ name }: Rule): string {
  return name.replaceAll(/(?:^|-)([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}

async function optionsType(rule: Rule): Promise<string> {
  const properties = simplified(rule.meta.docs.options);
  const schema = { type: 'object', properties, additionalProperties: false } as const;
  // A list that must not be empty stays a list: as a tuple it would refuse every variable.
  const options = { bannerComment: '', format: false, ignoreMinAndMaxItems: true };
  return (await compile(schema as Parameters<typeof compile>[0], typeName(rule), options)).trim();
}

/**
 * The schema without titles, of which each would become a type; without patterns of keys, which no type can say: any key
 * may have the values that they allow; and with lists that nobody changes, so that `[418] as const` is one.
 */
function simplified<Schema>(schema: Schema): Schema {
  const text = JSON.stringify(schema, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const { title, patternProperties, additionalProperties, ...others } = value as Keyed;
    const entries = others.type === 'array' && others.items && entryType(others.items);
    return {
      ...others,
      ...(entries && { tsType: `readonly (${entries})[]` }),
      ...(typeof title === 'object' && { title }),
      ...(additionalProperties !== undefined && {
        additionalProperties: patternProperties
          ? { anyOf: [additionalProperties, ...Object.values(patternProperties)] }
          : additionalProperties,
      }),
    };
  });
  return JSON.parse(text) as Schema;
}

/** The type of the entries of a list; null where they are objects. */
function entryType({ type, enum: values, anyOf }: Entry): string | null {
  if (anyOf !== undefined) {
    const types = anyOf.map(entryType);
    return types.includes(null) ? null : types.join(' | ');
  }
  if (values !== undefined) return values.map((value) => JSON.stringify(value)).join(' | ');
  return type === 'integer' ? 'number' : null;
}

interface Entry {
  readonly type?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Entry[];
}

interface Keyed {
  readonly type?: unknown;
  readonly items?: Entry;
  readonly title?: unknown;
  readonly patternProperties?: Readonly<Record<string, unknown>>;
  readonly additionalProperties?: unknown;
}

function entries(rules: readonly Rule[]): string {
  const members = rules.map((rule) => {
    const options = hasOptions(rule) ? typeName(rule) : '';
    return `/** ${rule.meta.docs.description}. */\n${key(rule)}?: Linter.RuleEntry<[${options}]>;`;
  });
  return [
    '/** What `rules` of a config may say of each rule. A type, since `rules` takes no interface. */',
    'export type RuleOptions = {',
    ...members,
    '};',
  ].join('\n');
}

/**
 * The rules as members of the type that `defineConfig` has for `rules`. It has an index signature, which TypeScript
 * finds at odds with optional members; where the package is out of reach, configs are not checked.
 */
function augmentation(rules: readonly Rule[]): string {
  const members = rules.map(
    (rule) =>
      `/** @ts-ignore: optional beside an index signature */\n${key(rule)}?: RuleOptions[${key(rule)}];`,
  );
  return [
    '/** @ts-ignore: a dependency of ESLint, which strict package managers keep out of reach */',
    "declare module '@eslint/core' {",
    '/** @ts-ignore: not an interface in versions before 0.14 */',
    'interface RulesConfig {',
    ...members,
    '}',
    '}',
  ].join('\n');
}

function key({ name }: Rule): string {
  return `'http-status/${name}'`;
}
