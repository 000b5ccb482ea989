/** How TypeScript sees a member, which decides where it can stand for a literal without a type error. */
export type ConstantKind =
  /** A member of a TypeScript enum (`StatusCodes.OK`). */
  | 'enum'
  /** A property with a literal type (`readonly OK: 200`). */
  | 'literal'
  /** An exported `const` whose type widens where it is assigned to something mutable. */
  | 'const'
  /** A property typed as plain `number`. */
  | 'number';

/** One export of a package that holds status codes as named members. */
export interface ConstantsExport {
  /** The export's dotted path: `StatusCodes`, `constants`, or `default` for the module itself. */
  readonly path: string;
  readonly kind: ConstantKind;
  /** Only the default import gives it in every version; the namespace and `require` give something else in some. */
  readonly onlyAsDefault?: true;
  /** Member name → status code, as the package defines them. */
  readonly members: Readonly<Record<string, number>>;
}

/** A package that gives status codes names. */
export interface ConstantsLibrary {
  /** The name a user writes in an option, which is the package's name. */
  readonly name: string;
  /** The module specifiers that lead to it. */
  readonly modules: readonly string[];
  readonly homepage: string;
  readonly exports: readonly ConstantsExport[];
  /** Path of the export a fix uses and the local name it gives to it; absent where a fix never uses the library. */
  readonly preferred?: {
    readonly path: string;
    readonly local: string;
    /** A fix may add the import: it is tested in every module system. */
    readonly insertable?: true;
  };
  /** The first version with the preferred export, as `major.minor`. */
  readonly since?: string;
  /** Codes whose members some versions lack that are still in use, and the version that has them all. */
  readonly late?: { readonly codes: readonly number[]; readonly since: string };
}

/** Declares a library of named status codes; exists so that a wrong key is a compile error. */
export function defineConstants(library: ConstantsLibrary): ConstantsLibrary {
  return library;
}
