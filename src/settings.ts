import type { TSESLint } from '@typescript-eslint/utils';
import {
  constantKinds,
  exportName,
  isConstantKind,
  moduleSpecifier,
  withoutReverse,
  type ConstantKind,
} from './constants/define-constants.ts';
import { isObject, quoted, unknown, wrong } from './frameworks/define-checks.ts';
import { declaredFramework } from './frameworks/define-declared.ts';
import type { Framework } from './frameworks/define-framework.ts';
import { frameworks as builtIn } from './frameworks/index.ts';

/** A module of the user's own that exports status codes by name. */
export interface ConstantsSetting {
  /** The module specifier as it is written in imports, or a path: whole, or from the working directory (`./src/status.ts`). */
  readonly module: string;
  /** The export that holds the members: `default` for the default export, `*` for a constant of its own for each code. */
  readonly export: string;
  /** What TypeScript knows of the members, which decides where a fix may write one. */
  readonly kind: ConstantKind;
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
  if (!isObject(given)) throw wrong('', 'an object', given);
  const known = cache.get(given);
  if (known !== undefined) return known;
  const settings = checked(given);
  cache.set(given, settings);
  return settings;
}

function checked(given: Readonly<Record<string, unknown>>): Settings {
  const accepted = Object.keys(defaults);
  for (const key of Object.keys(given))
    if (!accepted.includes(key)) throw unknown(`.${key}`, accepted);
  const { conventions = true, versions = {}, constants = [], frameworks = [] } = given;
  if (typeof conventions !== 'boolean') throw wrong('.conventions', 'true or false', conventions);
  if (!Array.isArray(frameworks)) throw wrong('.frameworks', 'an array of frameworks', frameworks);
  const declared = checkedFrameworks(frameworks);
  if (!Array.isArray(constants))
    throw wrong('.constants', 'an array of { module, export, kind, members }', constants);
  return {
    conventions,
    versions: checkedVersions(versions, declared),
    constants: constants.map((entry: unknown, index) => checkedConstants(entry, index)),
    frameworks: declared,
  };
}

function checkedFrameworks(given: readonly unknown[]): readonly Framework[] {
  const taken = new Set(builtIn.map(({ name }) => name));
  return given.map((entry, index) => {
    const path = `.frameworks[${index}]`;
    const framework = declaredFramework(entry, path);
    const { name } = framework;
    if (taken.has(name)) throw wrong(`${path}.name`, 'a name that no other framework has', name);
    taken.add(name);
    return framework;
  });
}

function checkedVersions(
  given: unknown,
  declared: readonly Framework[],
): Readonly<Record<string, number>> {
  if (!isObject(given)) throw wrong('.versions', 'an object of framework → major version', given);
  const names = [...builtIn, ...declared]
    .filter(({ versions }) => versions !== undefined)
    .map(({ name }) => name);
  for (const [name, version] of Object.entries(given)) {
    if (!names.includes(name))
      throw wrong(`.versions.${name}`, `one of ${names.join(', ')}`, version);
    if (!Number.isInteger(version))
      throw wrong(`.versions.${name}`, 'a major version such as 5', version);
  }
  return given as Readonly<Record<string, number>>;
}

const constantKeys = ['module', 'export', 'kind', 'members'];

function checkedConstants(entry: unknown, index: number): ConstantsSetting {
  const key = `.constants[${index}]`;
  if (!isObject(entry)) throw wrong(key, 'an object { module, export, kind, members }', entry);
  for (const other of Object.keys(entry))
    if (!constantKeys.includes(other)) throw unknown(`${key}.${other}`, constantKeys);
  const { module, export: name = 'default', kind = 'number', members } = entry;
  if (typeof module !== 'string' || !moduleSpecifier.test(module))
    throw wrong(`${key}.module`, 'a module specifier', module);
  if (typeof name !== 'string' || !exportName.test(name))
    throw wrong(`${key}.export`, 'the name of an export', name);
  if (!isConstantKind(kind)) throw wrong(`${key}.kind`, `one of ${quoted(constantKinds)}`, kind);
  const codes = isObject(members) ? withoutReverse(members) : null;
  if (codes === null)
    throw wrong(`${key}.members`, 'an object of member name → status code', members);
  return { module, export: name, kind, members: codes };
}
