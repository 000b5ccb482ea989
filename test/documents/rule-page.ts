/** A rule's page: the parts that are generated from its meta, around and inside the text that is written by hand. */
import plugin from '../../src/index.ts';
import type { HttpStatusRule } from '../../src/rule/create-rule.ts';
import { code, formatted, linkedReference, table, withPart } from './markdown.ts';

export type Rule = Pick<HttpStatusRule<readonly unknown[], string>, 'name' | 'meta'>;

const endOfHeader = '<!-- end generated header -->';

/**
 * The page as it should be: the given text with its generated parts made anew.
 * @throws {Error} if the text lacks the marker of a part.
 */
export async function renderRulePage(rule: Rule, text: string): Promise<string> {
  const end = text.indexOf(endOfHeader);
  if (end < 0) throw new Error(`The page of ${rule.name} lacks ${endOfHeader}.`);
  const page = `${await formatted(header(rule))}\n${text.slice(end)}`;
  return optionsOf(rule).length === 0
    ? page
    : withPart(page, 'generated options', await formatted(optionsTable(rule)));
}

function header({ name, meta }: Rule): string {
  const lines = [
    `- Presets: ${presets(name)}.`,
    ...(meta.fixable === undefined ? [] : ['- 🔧 `eslint --fix` corrects what it can.']),
    ...(meta.hasSuggestions === true
      ? ['- 💡 Your editor offers corrections to choose from.']
      : []),
    `- Reference: ${linkedReference(meta.docs.reference)}.`,
  ];
  return [`# http-status/${name}`, `${meta.docs.description}.`, lines.join('\n')].join('\n\n');
}

/** The presets that have the rule, each with its severity there. */
function presets(name: string): string {
  return Object.entries(plugin.configs)
    .filter(([preset]) => !preset.startsWith('flat/'))
    .flatMap(([preset, { rules = {} }]) => {
      const [severity, options] = [rules[`http-status/${name}`] ?? 'off'].flat() as [
        string,
        object?,
      ];
      const given = options === undefined ? '' : `, with ${code(written(options))}`;
      return severity === 'off' ? [] : [`${code(preset)} (${severity}${given})`];
    })
    .join(', ');
}

/** Options as a configuration has them: `{ also: [401] }`. */
function written(options: object): string {
  const entries = Object.entries(options).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `{ ${entries.join(', ')} }`.replaceAll('"', "'");
}

/** The parts of JSON schema that the options of this plugin use. */
interface Schema {
  readonly type?: string;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly description?: string;
}

/** An option of a rule as its schema describes it. */
interface Option {
  readonly key: string;
  readonly schema: Schema;
  readonly default: unknown;
}

/** The options of a rule, if it has any. */
export function optionsOf({ meta }: Rule): readonly Option[] {
  const [defaults] = meta.defaultOptions as readonly Readonly<Record<string, unknown>>[];
  return Object.entries(meta.docs.options).map(([key, property]) => ({
    key,
    schema: property,
    default: defaults?.[key],
  }));
}

function optionsTable(rule: Rule): string {
  return table(
    ['Option', 'Type', 'Default', 'Meaning'],
    optionsOf(rule).map(({ key, schema, default: value }) => [
      code(key),
      typeOf(schema),
      value === undefined ? '' : code(JSON.stringify(value)),
      schema.description ?? '',
    ]),
  );
}

function typeOf({ type, items = {}, anyOf, enum: values, minimum, maximum }: Schema): string {
  if (anyOf !== undefined) return anyOf.map(typeOf).join(', ');
  if (values !== undefined) return values.map((value) => code(JSON.stringify(value))).join(', ');
  if (type === 'array') return `list of ${typeOf(items).replace(/^(integer|object)/, '$1s')}`;
  const range =
    minimum === undefined || maximum === undefined ? '' : ` from ${minimum} to ${maximum}`;
  return `${String(type)}${range}`;
}
