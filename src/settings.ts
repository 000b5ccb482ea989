import type { TSESLint } from '@typescript-eslint/utils';
import {
  constantKinds,
  exportName,
  isConstantKind,
  isStatusCode,
  moduleSpecifier,
  withoutReverse,
  type ConstantKind,
} from './constants/define-constants.ts';
import { isObject, listed, unknown, wrong } from './frameworks/language/checks.ts';
import { declaredFramework } from './frameworks/language/declared.ts';
import type { Framework } from './frameworks/language/framework.ts';
import { frameworks as builtIn } from './frameworks/index.ts';
import { plainData } from './plain-data.ts';
import { oncePer } from './syntax/once-per.ts';
import { quoted } from './text.ts';

/** A module of the user's own that exports status codes by name. */
export interface ConstantsSetting {
  /** The module specifier as it is written in imports, or a path: whole, or from the working directory (`./src/status.ts`). */
  readonly module: string;
  /** The export that holds the members: a name, `default`, or `*` where each code is an export of its own. */
  readonly export: string;
  /** How TypeScript sees the members, which decides where a fix may write one. */
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

const key = 'http-status';

/**
 * Reads and checks the plugin's settings; checked once per configuration.
 * @throws {Error} naming the key and the accepted values, which ESLint shows as a configuration error.
 */
export function settingsOf({
  settings,
}: Readonly<{ settings: TSESLint.SharedConfigurationSettings }>): Settings {
  return settingsAmong(settings);
}

const settingsAmong = oncePer((settings: TSESLint.SharedConfigurationSettings): Settings => {
  rejectOtherKeys(settings);
  const given = settings[key];
  if (given === undefined) return defaults;
  if (!isObject(given)) throw wrong('', 'an object', plainData(given));
  return readOnce(given);
});

/** By settings object, which several configurations may share. */
const readOnce = oncePer((given: Readonly<Record<string, unknown>>) =>
  checked(plainData(given) as typeof given),
);

/**
 * Refuses settings under another spelling of the key, which would otherwise be ignored without a word.
 * @throws {Error} naming the right key.
 */
function rejectOtherKeys(settings: TSESLint.SharedConfigurationSettings): void {
  for (const other of Object.keys(settings)) {
    const [name = ''] = other.split('/');
    const letters = name.toLowerCase().replaceAll(/[^a-z]/gu, '');
    if (other !== key && /^(?:(?:eslint)?plugin)?httpstatus$/u.test(letters))
      throw new Error(
        `Unknown settings "${quoted(other)}". The settings of eslint-plugin-http-status are an object under "${key}".`,
      );
  }
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

/** The adapters that users declare. Where they declare none, all settings have one list, for which indexes are made once. */
function checkedFrameworks(given: readonly unknown[]): readonly Framework[] {
  if (given.length === 0) return defaults.frameworks;
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
  const majors = new Map(
    [...builtIn, ...declared].flatMap(({ name, versions }) =>
      versions === undefined ? [] : [[name, Object.keys(versions).map(Number)] as const],
    ),
  );
  for (const [name, version] of Object.entries(given)) {
    const known = majors.get(name);
    const path = `.versions.${name}`;
    if (known === undefined) throw unknown(path, [...majors.keys()]);
    checkMajor(version, known, path);
  }
  return given as Readonly<Record<string, number>>;
}

/** Refuses a major version newer than those that an adapter has facts for. @throws {Error} naming the versions. */
function checkMajor(version: unknown, known: readonly number[], path: string): void {
  if (typeof version !== 'number' || (Number.isFinite(version) && !Number.isInteger(version)))
    throw wrong(path, 'a major version such as 5', version);
  if (version >= 0 && version <= Math.max(...known)) return;
  throw wrong(path, `a major version that exists, ${known.join(' or ')} or an older one`, version);
}

const constantKeys = ['module', 'export', 'kind', 'members'];

function checkedConstants(entry: unknown, index: number): ConstantsSetting {
  const path = `.constants[${index}]`;
  if (!isObject(entry)) throw wrong(path, 'an object { module, export, kind, members }', entry);
  for (const other of Object.keys(entry))
    if (!constantKeys.includes(other)) throw unknown(`${path}.${other}`, constantKeys);
  const { module, export: name = 'default', kind = 'number', members } = entry;
  if (typeof module !== 'string' || !moduleSpecifier.test(module))
    throw wrong(`${path}.module`, 'a module specifier', module);
  if (typeof name !== 'string' || !exportName.test(name))
    throw wrong(`${path}.export`, 'the name of an export', name);
  if (!isConstantKind(kind)) throw wrong(`${path}.kind`, `one of ${listed(constantKinds)}`, kind);
  const codes = isObject(members) ? withoutReverse(members) : null;
  if (codes === null)
    throw wrong(`${path}.members`, 'an object of member name → status code', members);
  for (const [member, code] of Object.entries(codes))
    if (!isStatusCode(code))
      throw wrong(`${path}.members.${member}`, 'a status code from 100 to 599', code);
  return { module, export: name, kind, members: codes };
}
