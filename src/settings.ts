import type { TSESLint } from '@typescript-eslint/utils';
import type { Framework } from './frameworks/define-framework.ts';
import { frameworks } from './frameworks/index.ts';

/** A module of the user's own that exports status codes by name. */
export interface ConstantsSetting {
  /** The module specifier, as it is written in imports. */
  readonly module: string;
  /** The export that holds the members; `default` for the module itself. */
  readonly export: string;
  /** Member name → status code. */
  readonly members: Readonly<Record<string, number>>;
}

/** `settings["http-status"]`, with defaults filled in. */
export interface Settings {
  /** Whether handlers are recognised by their shape alone, `(req, res) => …`, in files that import no framework. */
  readonly conventions: boolean;
  /** Framework → major version, for projects whose package.json does not tell. */
  readonly versions: Readonly<Record<string, number>>;
  readonly constants: readonly ConstantsSetting[];
  /** The user's own status APIs, in the language of the adapters. */
  readonly frameworks: readonly Framework[];
}

const defaults: Settings = {
  conventions: true,
  versions: {},
  constants: [],
  frameworks: [],
};

/** Frameworks whose runtime differs between major versions. */
const names = frameworks.filter(({ versions }) => versions !== undefined).map(({ name }) => name);

const cache = new WeakMap<object, Settings>();

/**
 * Reads and checks the plugin's settings; checked once per configuration.
 * @throws {Error} naming the key and the accepted values, which ESLint shows as a configuration error.
 */
export function settingsOf(
  context: Readonly<{ settings: TSESLint.SharedConfigurationSettings }>,
): Settings {
  const given = context.settings['http-status'];
  if (given === undefined) return defaults;
  if (!isObject(given)) throw invalid('', 'an object', given);
  const known = cache.get(given);
  if (known !== undefined) return known;
  const settings = checked(given);
  cache.set(given, settings);
  return settings;
}

function checked(given: Readonly<Record<string, unknown>>): Settings {
  const accepted = Object.keys(defaults);
  for (const key of Object.keys(given)) {
    if (!accepted.includes(key)) {
      throw new Error(
        `Unknown setting "http-status".${key}. Accepted keys: ${accepted.map((name) => `"${name}"`).join(', ')}.`,
      );
    }
  }
  const { conventions = true, versions = {}, constants = [] } = given;
  if (typeof conventions !== 'boolean') throw invalid('.conventions', 'true or false', conventions);
  if (!isObject(versions))
    throw invalid('.versions', 'an object of framework → major version', versions);
  for (const [name, version] of Object.entries(versions)) {
    if (!names.includes(name))
      throw invalid(`.versions.${name}`, `one of ${names.join(', ')}`, version);
    if (!Number.isInteger(version))
      throw invalid(`.versions.${name}`, 'a major version such as 5', version);
  }
  if (!Array.isArray(constants))
    throw invalid('.constants', 'an array of { module, export, members }', constants);
  return {
    conventions,
    versions: versions as Readonly<Record<string, number>>,
    constants: constants.map((entry: unknown, index) => checkedConstants(entry, index)),
    frameworks: [],
  };
}

function checkedConstants(entry: unknown, index: number): ConstantsSetting {
  const key = `.constants[${index}]`;
  if (!isObject(entry)) throw invalid(key, 'an object { module, export, members }', entry);
  const { module, export: name = 'default', members, ...others } = entry;
  const [other] = Object.keys(others);
  if (other !== undefined) {
    throw new Error(
      `Unknown setting "http-status"${key}.${other}. Accepted keys: "module", "export", "members".`,
    );
  }
  if (typeof module !== 'string') throw invalid(`${key}.module`, 'a module specifier', module);
  if (typeof name !== 'string') throw invalid(`${key}.export`, 'the name of an export', name);
  if (!isObject(members) || !Object.values(members).every(Number.isInteger))
    throw invalid(`${key}.members`, 'an object of member name → status code', members);
  return { module, export: name, members: members as Readonly<Record<string, number>> };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(key: string, accepted: string, given: unknown): Error {
  return new Error(
    `Wrong setting "http-status"${key}: it must be ${accepted}, not ${JSON.stringify(given)}.`,
  );
}
