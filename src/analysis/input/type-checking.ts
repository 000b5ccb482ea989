/** What TypeScript checks and allows in a linted file, by its compiler options. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { CompilerOptions, Project } from './project.ts';

/** The file that is asked about. */
type Linted = Readonly<{
  filename: string;
  sourceCode: Readonly<TSESLint.SourceCode>;
  project: Project;
}>;

/**
 * A comment's `@ts-check` or `@flow`. The part before the `@` stays on its line: if it could cross lines, a comment of
 * many empty lines would take quadratic time.
 */
const asksForChecks = /^(?:[^\S\r\n\u2028\u2029]|\*)*@(?:ts-check|flow)\b/mu;

/** The compiler options that hold for a file, read once for all literals that may be replaced. */
export class TypeChecking {
  readonly #file: Linted;
  #found: CompilerOptions | 'unknown' | null | undefined;
  #checked: boolean | undefined;
  #forbidden: boolean | undefined;

  constructor(file: Linted) {
    this.#file = file;
  }

  get #options(): CompilerOptions | 'unknown' | null {
    const { filename, project } = this.#file;
    if (this.#found === undefined) this.#found = project.compilerOptions(filename);
    return this.#found;
  }

  /** Whether the file's types may be checked; false only where they surely are not. */
  get isChecked(): boolean {
    return (this.#checked ??= this.#mayBeChecked());
  }

  #mayBeChecked(): boolean {
    const { filename, sourceCode } = this.#file;
    if (!/\.[cm]?jsx?$/u.test(filename)) return true;
    const comments = sourceCode.getAllComments();
    if (comments.some(({ value }) => asksForChecks.test(value))) return true;
    if (comments.some((comment) => declinesChecks(comment, sourceCode))) return false;
    const options = this.#options;
    return options === 'unknown' || options?.checkJs === true;
  }

  /** Whether an exported constant must be written with its type (`isolatedDeclarations`). */
  get needsExplicitTypes(): boolean {
    const options = this.#options;
    return options === 'unknown' || options?.isolatedDeclarations === true;
  }

  /**
   * Whether TypeScript compiles the file to CommonJS and rejects `import` in it (`verbatimModuleSyntax`). A file that
   * has imports all the same is compiled by another tool.
   */
  get forbidsImports(): boolean {
    return (this.#forbidden ??= this.#isCommonJsOnly());
  }

  #isCommonJsOnly(): boolean {
    const { filename, sourceCode } = this.#file;
    const options = this.#options;
    if (options === null || this.#isEsModule || sourceCode.ast.body.some(isModuleSyntax))
      return false;
    if (options === 'unknown') return filename.endsWith('.cts');
    return options.verbatimModuleSyntax === true && !isBundled(options);
  }

  /** Whether a file can import a package whose types are those of an ES module. */
  get importsEsModuleTypes(): boolean {
    const { filename } = this.#file;
    if (/\.[cm]?jsx?$/u.test(filename) || this.#isEsModule) return true;
    const options = this.#options;
    if (options === 'unknown') return false;
    return !/^node1\d$/iu.test(options?.module ?? '');
  }

  /** Whether the default import of a CommonJS package is its `module.exports`. */
  get hasDefaultInterop(): boolean {
    const { filename } = this.#file;
    if (/\.[cm]?jsx?$/u.test(filename)) return true;
    const options = this.#options;
    if (options === 'unknown' || options === null) return false;
    const { esModuleInterop, allowSyntheticDefaultImports, module = '' } = options;
    return (
      esModuleInterop === true ||
      allowSyntheticDefaultImports === true ||
      /^(?:node\d+|nodenext|preserve)$/iu.test(module)
    );
  }

  get #isEsModule(): boolean {
    const { filename, project } = this.#file;
    return (
      /\.m[jt]s$/u.test(filename) || (!/\.c[jt]s$/u.test(filename) && project.isModule(filename))
    );
  }
}

/** An import or export of values. */
function isModuleSyntax(statement: TSESTree.ProgramStatement): boolean {
  switch (statement.type) {
    case 'ImportDeclaration':
      return statement.importKind !== 'type';
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return statement.exportKind !== 'type';
    default:
      return statement.type === 'ExportDefaultDeclaration';
  }
}

/** `// @ts-nocheck`, which TypeScript reads only as a line of its own above all code. */
function declinesChecks(
  { type, value, range }: TSESTree.Comment,
  { ast }: Linted['sourceCode'],
): boolean {
  const [first] = ast.tokens;
  const isOnTop = first === undefined || range[1] <= first.range[0];
  return type === 'Line' && isOnTop && /^\/?\s*@ts-nocheck\b/u.test(value);
}

/** Whether TypeScript leaves `import` as it is, for a bundler. */
function isBundled({ module, moduleResolution }: CompilerOptions): boolean {
  return /^(?:es|preserve)/iu.test(module ?? '') || /^bundler$/iu.test(moduleResolution ?? '');
}
