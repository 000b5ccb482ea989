/** One linted file with its project, made once for all rules. */
import type { TSESLint } from '@typescript-eslint/utils';
import type { Framework } from '../../frameworks/language/framework.ts';
import { settingsOf, type Settings } from '../../settings.ts';
import { adaptersWith, type Adapters } from '../adapters/adapters.ts';
import { workingDirectory } from './disk.ts';
import { dependencyRange, installedVersion } from './project.ts';
import type { Side } from '../adapters/sides.ts';
import { indexOf, type NodeIndex } from './node-index.ts';
import { TypeChecking } from './type-checking.ts';

/** What the analysis needs of a rule's context. */
export type AnalysisContext = Readonly<{
  sourceCode: Readonly<TSESLint.SourceCode>;
  filename: string;
  /** Where paths in the settings start. */
  cwd?: string;
  settings: TSESLint.SharedConfigurationSettings;
}>;

/** Stands for one linting of a file in the caches, and is there as long as its tree is. */
export type Linting = Readonly<Record<'linting', string>>;

const lintings = new WeakMap<object, WeakMap<Settings, Map<string, Linting>>>();

/**
 * The same object for all rules that lint a file. By the tree, not by the SourceCode object, which some hosts use again
 * for the next file; and by the settings and the place of the file, with which the same tree may be linted again.
 * @throws {Error} if the plugin's settings are wrong.
 */
export function lintingOf(context: AnalysisContext): Linting {
  const settings = settingsOf(context);
  const { sourceCode, filename, cwd = workingDirectory() } = context;
  const bySettings = lintings.get(sourceCode.ast) ?? new WeakMap<Settings, Map<string, Linting>>();
  lintings.set(sourceCode.ast, bySettings);
  const byPlace = bySettings.get(settings) ?? new Map<string, Linting>();
  bySettings.set(settings, byPlace);
  const place = JSON.stringify([cwd, filename]);
  const linting = byPlace.get(place) ?? { linting: place };
  byPlace.set(place, linting);
  return linting;
}

const files = new WeakMap<Linting, SourceFile>();

/**
 * The file of a rule's context, made once for all rules.
 * @throws {Error} if the plugin's settings are wrong.
 */
export function sourceFileOf(context: AnalysisContext): SourceFile {
  const linting = lintingOf(context);
  const known = files.get(linting);
  if (known !== undefined) return known;
  const { sourceCode, filename, cwd = workingDirectory() } = context;
  const file = new SourceFile(sourceCode, filename, cwd, settingsOf(context));
  files.set(linting, file);
  return file;
}

/** One linted file with what the analysis asks of it again and again. */
export class SourceFile {
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  readonly filename: string;
  readonly cwd: string;
  readonly settings: Settings;
  readonly index: NodeIndex;
  readonly side: Side;
  readonly adapters: Adapters;
  readonly types: TypeChecking;
  readonly #ranges = new Map<string, string | null>();
  readonly #installed = new Map<string, string | null>();

  constructor(
    sourceCode: Readonly<TSESLint.SourceCode>,
    filename: string,
    cwd: string,
    settings: Settings,
    side: Side = 'sending',
    index: NodeIndex = indexOf(sourceCode),
  ) {
    this.sourceCode = sourceCode;
    this.filename = filename;
    this.cwd = cwd;
    this.settings = settings;
    this.side = side;
    this.index = index;
    this.adapters = adaptersWith(settings.frameworks, side);
    this.types = new TypeChecking(this);
  }

  /** The same file as the analysis of statuses that are read, expected or faked sees it. */
  reading(): SourceFile {
    const { sourceCode, filename, cwd, settings, index } = this;
    return new SourceFile(sourceCode, filename, cwd, settings, 'reading', index);
  }

  /** The version range that the project's package.json gives for a package, or null. */
  dependency(name: string): string | null {
    const known = this.#ranges.get(name);
    if (known !== undefined) return known;
    const range = dependencyRange(this.filename, name);
    this.#ranges.set(name, range);
    return range;
  }

  /** The version of a package that is installed for the file, or null. */
  installed(name: string): string | null {
    const known = this.#installed.get(name);
    if (known !== undefined) return known;
    const version = installedVersion(this.filename, name);
    this.#installed.set(name, version);
    return version;
  }
}

/** Whether a file imports one of a framework's packages, or its package.json lists one. */
export function isUsed(framework: Framework, file: SourceFile): boolean {
  return (
    framework.packages.some((name) => file.index.imports.has(name)) || isListed(framework, file)
  );
}

/** Whether the file's package.json lists one of a framework's packages. */
export function isListed(
  { packages, listed }: Framework,
  file: Pick<SourceFile, 'dependency'>,
): boolean {
  return (listed ?? packages).some((name) => file.dependency(name) !== null);
}
