/** How TypeScript sees a member, which decides where it can stand for a literal without a type error. */
export const constantKinds = [
  /** A member of a TypeScript enum (`StatusCodes.OK`). */
  'enum',
  /** A property with a literal type (`readonly OK: 200`). */
  'literal',
  /** An exported `const` whose type widens to `number` where it is assigned to a `let` or a property. */
  'const',
  /** A property typed as plain `number`. */
  'number',
] as const;

export type ConstantKind = (typeof constantKinds)[number];

export function isConstantKind(kind: unknown): kind is ConstantKind {
  return constantKinds.some((known) => known === kind);
}

/** A module specifier that can be written between the quotes of an import. */
export const moduleSpecifier = /^[^\s'"\\]+$/u;

// prettier-ignore
/** Names that no import can have in a module: the reserved words of ECMAScript, and two that strict code protects. */
const reserved = [
  'arguments', 'await', 'break', 'case', 'catch', 'class', 'const', 'continue', 'debugger', 'delete', 'do', 'else', 'enum',
  'eval', 'export', 'extends', 'false', 'finally', 'for', 'function', 'if', 'implements', 'import', 'in', 'instanceof',
  'interface', 'let', 'new', 'null', 'package', 'private', 'protected', 'public', 'return', 'static', 'super', 'switch',
  'this', 'throw', 'true', 'try', 'typeof', 'var', 'void', 'while', 'with', 'yield',
];

/** A name that can be imported, `default`, or `*` for all. */
export const exportName = new RegExp(
  String.raw`^(?:\*|(?!(?:${reserved.join('|')})$)[\p{ID_Start}$_][\p{ID_Continue}$]*)$`,
  'u',
);

/** Whether a number is in the range of status codes (RFC 9110, 15). */
export function isStatusCode(code: number): boolean {
  return Number.isInteger(code) && code >= 100 && code <= 599;
}

/**
 * The members of an object that may be a TypeScript enum, without those that lead back from a code to its name; null if
 * the value of one is no integer.
 */
export function withoutReverse(
  members: Readonly<Record<string, unknown>>,
): Readonly<Record<string, number>> | null {
  const entries = Object.entries(members).filter(
    ([name, value]) => !(/^\d+$/u.test(name) && typeof value === 'string'),
  );
  return entries.every((entry): entry is [string, number] => Number.isInteger(entry[1]))
    ? Object.fromEntries(entries)
    : null;
}

/** One export that holds status codes as named members. */
export interface ConstantsExport {
  /** The export's dotted path: `StatusCodes`, `constants`, or `default` for the module itself. */
  readonly path: string;
  readonly kind: ConstantKind;
  /** The first version with the export, as `major.minor`; absent where every version in use has it. */
  readonly since?: string;
  /** From this version on, only the default import has the members, and no longer the namespace or `require`. */
  readonly defaultOnly?: string;
  /** Whether the default export has this export as a property, however the module is loaded. */
  readonly onDefault?: true;
  /** Member name → status code, as the newest version defines them. */
  readonly members: Readonly<Record<string, number>>;
  /** Members that older versions in use lack → the first version that has them, as `major.minor`. */
  readonly late?: Readonly<Record<string, string>>;
  /** Members that the newest version advises against. */
  readonly deprecated?: readonly string[];
  /** The value under a code as the key, `StatusCodes[404]`: the member's name, or the phrase. */
  readonly byCode?: 'name' | 'phrase';
}

/** An export of a library that a fix may import. */
export interface ConstantsImport {
  /** The path of the export. */
  readonly path: string;
  readonly as: 'named' | 'default' | 'namespace';
  /** The name it gets in the file. */
  readonly local: string;
  /** The first version that a fix adds the import for, as `major.minor`; absent where any will do. */
  readonly since?: string;
  /**
   * The first version with a better import, as `major.minor`: this one is only for projects that may have an older
   * version.
   */
  readonly until?: string;
  /** Set where the import does not work in every project: no fix adds it, but an editor offers it. */
  readonly offered?: true;
}

/** A package that exports names for status codes. */
export interface ConstantsLibrary {
  /** The package's name, which is what a user writes in an option. */
  readonly name: string;
  /** The module specifiers that lead to it; a fix imports from the first one. */
  readonly modules: readonly string[];
  readonly homepage: string;
  /**
   * The newest version whose members are listed here, as `major.minor`; later ones may have more. Absent for a module
   * of the runtime.
   */
  readonly newest?: string;
  readonly exports: readonly ConstantsExport[];
  /** Paths of members that the package declares in its types and does not have. */
  readonly gone?: readonly string[];
  /** Exports that hold reason phrases, under the codes or under their names. */
  readonly phrases?: readonly { readonly path: string; readonly by: 'code' | 'name' }[];
  /** The imports that a fix may add, best first; absent where only imports are used that the file already has. */
  readonly preferred?: readonly ConstantsImport[];
  /**
   * Set for packages too large to load for their constants alone: a fix adds the import only to files that import a
   * module of this name.
   */
  readonly besides?: string;
  /**
   * Whether its types are those of an ES module only, which TypeScript (`node16`) does not let a CommonJS file import.
   */
  readonly esModuleTypes?: true;
}

/** Declares a library of constants; exists so that a wrong key is a compile error. */
export function defineConstants(library: ConstantsLibrary): ConstantsLibrary {
  return library;
}
