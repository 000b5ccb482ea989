/** How TypeScript sees a member, which decides where it can stand for a literal without a type error. */
export const constantKinds = [
  /** A member of a TypeScript enum (`StatusCodes.OK`). */
  'enum',
  /** A property with a literal type (`readonly OK: 200`). */
  'literal',
  /** An exported `const` whose type widens where it is assigned to something mutable. */
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
 * The members of an object that may be a TypeScript enum, which leads back from each code to its name; null if the value
 * of one is no integer.
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
  /** From this version on only the default import gives the members, no more the namespace and `require`. */
  readonly defaultOnly?: string;
  /** The default export has this one as a property, however the module is loaded. */
  readonly onDefault?: true;
  /** Member name → status code, as the newest version defines them. */
  readonly members: Readonly<Record<string, number>>;
  /** Members that versions in use lack, with the first one that has them, as `major.minor`. */
  readonly late?: Readonly<Record<string, string>>;
  /** Members that the newest version advises against. */
  readonly deprecated?: readonly string[];
  /** What a code as the key gives (`StatusCodes[404]`): the member's name, or the phrase. */
  readonly byCode?: 'name' | 'phrase';
}

/** How a fix brings an export of a library into a file. */
export interface ConstantsImport {
  /** The path of the export. */
  readonly path: string;
  readonly as: 'named' | 'default' | 'namespace';
  /** The name it gets in the file. */
  readonly local: string;
  /** The first version that a fix adds the import for, as `major.minor`; absent where any will do. */
  readonly since?: string;
}

/** A package that gives status codes names. */
export interface ConstantsLibrary {
  /** The package's name, which is what a user writes in an option. */
  readonly name: string;
  /** The module specifiers that lead to it; a fix imports from the first one. */
  readonly modules: readonly string[];
  readonly homepage: string;
  /** The version whose members these are, as `major.minor`: a later one may have more. Absent for a module of the runtime. */
  readonly newest?: string;
  readonly exports: readonly ConstantsExport[];
  /** Paths of members that type declarations have and no version in use has. */
  readonly gone?: readonly string[];
  /** Exports that hold reason phrases, under the codes or under their names. */
  readonly phrases?: readonly { readonly path: string; readonly by: 'code' | 'name' }[];
  /** The imports that a fix may add, best first; absent where a fix uses only imports that the file already has. */
  readonly preferred?: readonly ConstantsImport[];
  /** Too large to load for its constants alone: a fix adds the import only to files that import a module of this name. */
  readonly besides?: string;
  /** Its types are those of an ES module only, which TypeScript does not let a CommonJS file import by `node16`. */
  readonly esModuleTypes?: true;
}

/** Declares a library of named status codes; exists so that a wrong key is a compile error. */
export function defineConstants(library: ConstantsLibrary): ConstantsLibrary {
  return library;
}
