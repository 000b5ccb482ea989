/** One linted file with its project, made once for all rules. */
import type { TSESLint } from '@typescript-eslint/utils';
import type { Framework } from '../../frameworks/language/framework.ts';
import { settingsOf, type Settings } from '../../settings.ts';
import { adaptersWith, type Adapters } from '../adapters/adapters.ts';
import type { Side } from '../adapters/sides.ts';
import { indexOf, type NodeIndex } from './node-index.ts';
import type { Place, Project } from './project.ts';
import { TypeChecking } from './type-checking.ts';

/** What the analysis needs of a rule's context. */
export type AnalysisContext = Readonly<{
  sourceCode: Readonly<TSESLint.SourceCode>;
  filename: string;
  /** Where paths in the settings start. */
  cwd?: string;
  settings: TSESLint.SharedConfigurationSettings;
  /** Who answers for the project that the file belongs to. */
  project: Project;
}>;

/** One linting of a file: the key of the caches, kept as long as the tree is. */
export interface Linting extends Place {
  readonly settings: Settings;
  readonly project: Project;
}

const lintings = new WeakMap<object, Linting[]>();

/**
 * The same object for all rules that lint a file. By the tree, not by the SourceCode object, which some hosts use again
 * for the next file; and by the settings, the project and the place of the file, with which the same tree may be linted
 * again.
 * @throws {Error} if the plugin's settings are wrong.
 */
export function lintingOf(context: AnalysisContext): Linting {
  const { sourceCode, filename, project, cwd = project.workingDirectory() } = context;
  const settings = settingsOf(context);
  const known = lintings.get(sourceCode.ast) ?? [];
  lintings.set(sourceCode.ast, known);
  const same = known.find(
    (linting) =>
      linting.settings === settings &&
      linting.project === project &&
      linting.filename === filename &&
      linting.cwd === cwd,
  );
  if (same !== undefined) return same;
  const linting = { settings, project, filename, cwd };
  known.push(linting);
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
  const file = new SourceFile(context.sourceCode, linting);
  files.set(linting, file);
  return file;
}

/** One linted file as one side of the analysis sees it: its tree, index of nodes, settings, adapters and project. */
export class SourceFile implements Place {
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  readonly filename: string;
  readonly cwd: string;
  readonly settings: Settings;
  readonly project: Project;
  readonly index: NodeIndex;
  readonly side: Side;
  readonly adapters: Adapters;
  readonly types: TypeChecking;
  readonly #linting: Linting;
  /** Of packages that were asked for, which the same ones are again and again. */
  readonly #ranges = new Map<string, string | null>();

  constructor(
    sourceCode: Readonly<TSESLint.SourceCode>,
    linting: Linting,
    side: Side = 'sending',
    index: NodeIndex = indexOf(sourceCode),
  ) {
    this.sourceCode = sourceCode;
    this.filename = linting.filename;
    this.cwd = linting.cwd;
    this.settings = linting.settings;
    this.project = linting.project;
    this.side = side;
    this.index = index;
    this.adapters = adaptersWith(linting.settings.frameworks, side).within({
      modules: index.modules,
      isDependency: (name) => this.dependency(name) !== null,
      isTyped: Boolean(sourceCode.parserServices?.program),
    });
    this.types = new TypeChecking(this);
    this.#linting = linting;
  }

  /** The same file as the analysis of received statuses sees it. */
  receiving(): SourceFile {
    return new SourceFile(this.sourceCode, this.#linting, 'receiving', this.index);
  }

  /** The version range that the project's package.json gives for a package, or null. */
  dependency(name: string): string | null {
    const known = this.#ranges.get(name);
    if (known !== undefined) return known;
    const range = this.project.dependency(this.filename, name);
    this.#ranges.set(name, range);
    return range;
  }

  /** The version of a package that is installed for the file, or null. */
  installed(name: string): string | null {
    return this.project.installed(this.filename, name);
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
