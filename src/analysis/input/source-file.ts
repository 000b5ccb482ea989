/** One linted file with its project, made once for all rules. */
import type { TSESLint } from '@typescript-eslint/utils';
import type { Framework } from '../../frameworks/language/framework.ts';
import { settingsOf, type Settings } from '../../settings.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { plainText } from '../../syntax/plain-text.ts';
import { adaptersWith, textReaderWith, type Adapters } from '../adapters/adapters.ts';
import type { TextParts } from '../adapters/text-parts.ts';
import type { Side } from '../adapters/sides.ts';
import type { StatusText } from '../adapters/status-text.ts';
import { indexOf, type NodeIndex } from './node-index.ts';
import type { Place, Project } from './project.ts';
import { TypeChecking } from './type-checking.ts';

/** The part of a rule's context that the analysis reads. */
export type AnalysisContext = Readonly<{
  sourceCode: Readonly<TSESLint.SourceCode>;
  filename: string;
  /** Where paths in the settings start. */
  cwd?: string | undefined;
  settings: TSESLint.SharedConfigurationSettings;
  /** Answers about the project that the file belongs to. */
  project: Project;
}>;

/** The settings and the project with which a file is linted. */
interface Linting extends Place {
  readonly settings: Settings;
  readonly project: Project;
}

/** The files by their tree, and not by the SourceCode object, which some hosts use again for the next file. */
const filesOf = oncePer<object, SourceFile[]>(() => []);

/**
 * The file of a rule's context, the same one for all rules that lint it. A tree that is linted again with other
 * settings, another project or another name gives another file.
 * @throws {Error} if the plugin's settings are wrong.
 */
export function sourceFileOf(context: AnalysisContext): SourceFile {
  const { sourceCode, filename, project, cwd = project.workingDirectory() } = context;
  const settings = settingsOf(context);
  const files = filesOf(sourceCode.ast);
  for (const file of files) {
    const isSame =
      file.settings === settings &&
      file.project === project &&
      file.filename === filename &&
      file.cwd === cwd;
    if (isSame) return file;
  }
  const file = new SourceFile(sourceCode, { settings, project, filename, cwd });
  files.push(file);
  return file;
}

/** One linted file as one side of the analysis sees it: its tree, index of nodes, settings, adapters and project. */
export class SourceFile implements Place {
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  readonly filename: string;
  readonly cwd: string;
  readonly settings: Settings;
  readonly project: Project;
  readonly side: Side;
  readonly types: TypeChecking;
  #index: NodeIndex | undefined;
  #adapters: Adapters | undefined;
  #read: TextParts | undefined;
  #receiving: SourceFile | undefined;
  #dependencies: ReadonlyMap<string, string> | undefined;

  constructor(
    sourceCode: Readonly<TSESLint.SourceCode>,
    linting: Linting,
    side: Side = 'sending',
    parts?: TextParts,
  ) {
    this.#read = parts;
    this.sourceCode = sourceCode;
    this.filename = linting.filename;
    this.cwd = linting.cwd;
    this.settings = linting.settings;
    this.project = linting.project;
    this.side = side;
    this.types = new TypeChecking(this);
  }

  get index(): NodeIndex {
    return (this.#index ??= indexOf(this.sourceCode.ast, this.sourceCode));
  }

  get adapters(): Adapters {
    return (this.#adapters ??= adaptersWith(this.settings.frameworks, this.side).within({
      modules: this.index.modules,
      dependencies: this.#listed,
      isTyped: this.isTyped,
      parts: this.#parts,
    }));
  }

  /** Whether the file may have a site of its side, as far as its text and its project tell. */
  get mayHaveSites(): boolean {
    return this.#text.occursIn(this.#parts, {
      isListed: (framework) => isListed(framework, this),
      isTyped: this.isTyped,
    });
  }

  get #text(): StatusText {
    return adaptersWith(this.settings.frameworks, this.side).text;
  }

  /** The words and packages in the text that the adapters of both sides look for. */
  get #parts(): TextParts {
    return (this.#read ??= textReaderWith(this.settings.frameworks)(
      plainText(this.sourceCode),
      this.path,
    ));
  }

  /** The path of the file below the folder where the run started; the whole one where it is elsewhere. */
  get path(): string {
    const { filename, cwd } = this;
    return filename.startsWith(cwd) ? filename.slice(cwd.length) : filename;
  }

  /** Whether the parser knows types. */
  get isTyped(): boolean {
    return Boolean(this.sourceCode.parserServices?.program);
  }

  /** The same file for the receiving side. */
  receiving(): SourceFile {
    return (this.#receiving ??= new SourceFile(this.sourceCode, this, 'receiving', this.#parts));
  }

  /** The version range that the project's package.json gives for a package, or null. */
  dependency(name: string): string | null {
    return this.#listed.get(name) ?? null;
  }

  get #listed(): ReadonlyMap<string, string> {
    return (this.#dependencies ??= this.project.dependencies(this.filename));
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
