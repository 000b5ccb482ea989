/**
 * The project that a file belongs to, as the analysis asks about it; it may be on the disk or, as in a browser,
 * nowhere.
 */

import type * as yaml from 'yaml';

/** The part of the package yaml by which documents in comments are read. */
export type Yaml = Pick<
  typeof yaml,
  'isAlias' | 'isCollection' | 'isMap' | 'isNode' | 'isScalar' | 'parseDocument' | 'visit'
>;

/** A file as its host names it. The name may be made up: `readme.md/0_0.js` is a block of Markdown. */
export interface Place {
  readonly filename: string;
  /** Where paths in the settings start. */
  readonly cwd: string;
}

/** The compiler options that the analysis asks for, in lower case as TypeScript understands them. */
export interface CompilerOptions {
  readonly allowSyntheticDefaultImports?: boolean | undefined;
  readonly checkJs?: boolean | undefined;
  readonly esModuleInterop?: boolean | undefined;
  readonly isolatedDeclarations?: boolean | undefined;
  readonly module?: string | undefined;
  readonly moduleResolution?: string | undefined;
  readonly verbatimModuleSyntax?: boolean | undefined;
}

/** Answers about the project around a file. */
export interface Project {
  /**
   * The packages that a file's project lists, by name, each with the version range of the nearest package.json that
   * lists it. All files of a folder get the same map until a package.json changes.
   */
  dependencies(filename: string): ReadonlyMap<string, string>;
  /** Those of `names` that the nearest package.json lists which has any of them. */
  nearestDependencies(filename: string, names: readonly string[]): readonly string[];
  /**
   * Whether an installation for production may lack a package: the nearest package.json that lists it does so for
   * development alone, or as optional.
   */
  isDispensable(filename: string, name: string): boolean;
  /** The version of a package that is installed for a file, or null. */
  installed(filename: string, name: string): string | null;
  /** Whether the nearest package.json makes a file an ES module. */
  isModule(filename: string): boolean;
  /**
   * The options of the tsconfig.json that holds for a file: null where there is none, `unknown` where it cannot be told
   * or read.
   */
  compilerOptions(filename: string): CompilerOptions | 'unknown' | null;
  /** Where paths in the settings start for a host that does not say. */
  workingDirectory(): string;
  /**
   * Whether an import's specifier leads to the module that the settings name: by its specifier, or by its path, from
   * the working directory (`./src/status.ts`) or absolute.
   */
  isSameModule(specifier: string, named: string, place: Place): boolean;
  /** The specifier by which a file imports the module that the settings name; a path becomes relative to the file. */
  specifierFor(named: string, place: Place): string;
  /** The reader of YAML, loaded when it is first asked for; null where there is none, so that no comment is read. */
  yaml(): Yaml | null;
}

const noDependencies: ReadonlyMap<string, string> = new Map();

/** The project of files without one, as in a browser: no dependencies, no configuration. */
export const noProject: Project = {
  dependencies: () => noDependencies,
  nearestDependencies: () => [],
  isDispensable: () => false,
  installed: () => null,
  isModule: () => false,
  compilerOptions: () => null,
  workingDirectory: () => '/',
  isSameModule: (specifier, named) => specifier === named,
  specifierFor: (named) => named,
  yaml: () => null,
};
