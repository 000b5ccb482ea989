/** What the analysis asks of the project that a file belongs to, be it on the disk or, as in a browser, nowhere. */

/** A file as its host names it. The name may be made up: `readme.md/0_0.js` is a block of Markdown. */
export interface Place {
  readonly filename: string;
  /** Where paths in the settings start. */
  readonly cwd: string;
}

/** The compiler options that matter here, in lower case as TypeScript understands them. */
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
   * The packages that a file's project lists, by name, each with the version range of the nearest package.json that lists
   * it. The same map for the files of a folder, as long as no package.json has changed.
   */
  dependencies(filename: string): ReadonlyMap<string, string>;
  /** Of some packages, those that one package.json lists: the nearest that lists any of them. */
  nearestDependencies(filename: string, names: readonly string[]): readonly string[];
  /** The version of a package that is installed for a file, or null. */
  installed(filename: string, name: string): string | null;
  /** Whether the nearest package.json makes a file an ES module. */
  isModule(filename: string): boolean;
  /** Null where there is no configuration, `unknown` where it is elsewhere or cannot be read. */
  compilerOptions(filename: string): CompilerOptions | 'unknown' | null;
  /** Where paths in the settings start for a host that does not say. */
  workingDirectory(): string;
  /**
   * Whether an import's specifier leads to a module that is named as it is imported, or by its path: from the working
   * directory (`./src/status.ts`) or whole.
   */
  isSameModule(specifier: string, named: string, place: Place): boolean;
  /** How a file imports such a module: a path becomes one from the file. */
  specifierFor(named: string, place: Place): string;
}

const noDependencies: ReadonlyMap<string, string> = new Map();

/** The project of files that are nowhere, as in a browser: it depends on nothing and configures nothing. */
export const noProject: Project = {
  dependencies: () => noDependencies,
  nearestDependencies: () => [],
  installed: () => null,
  isModule: () => false,
  compilerOptions: () => null,
  workingDirectory: () => '/',
  isSameModule: (specifier, named) => specifier === named,
  specifierFor: (named) => named,
};
