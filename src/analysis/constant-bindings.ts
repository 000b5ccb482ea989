/** Names of a file that status codes can be written with: imported constants, and its own. */
import type { TSESLint } from '@typescript-eslint/utils';
import type { ConstantKind, ConstantsLibrary } from '../constants/define-constants.ts';
import { constantsLibraries } from '../constants/index.ts';
import { readsLike } from '../constants/member-of.ts';
import { moduleExportOf, type ModuleExport } from '../syntax/module-exports.ts';
import { isConstantObject, isIdentifier, localMembers } from './local-constants.ts';
import { sourceFileOf, type AnalysisContext, type SourceFile } from './source-file.ts';

/** A name in the file's outermost scope that has status codes as members. */
export interface ConstantBinding {
  readonly variable: TSESLint.Scope.Variable;
  readonly members: Readonly<Record<string, number>>;
  readonly kind: ConstantKind;
  /** The library it is imported from; `null` for the project's own constants. */
  readonly library: ConstantsLibrary | null;
}

const cache = new WeakMap<object, readonly ConstantBinding[]>();

/** The file's constants in source order; types that exist at compile time only are none. */
export function constantBindings(context: AnalysisContext): readonly ConstantBinding[] {
  const { ast } = context.sourceCode;
  const known = cache.get(ast);
  if (known !== undefined) return known;
  const file = sourceFileOf(context);
  const bindings = outermostScope(file)?.variables.flatMap((variable) => bindingOf(variable, file));
  cache.set(ast, bindings ?? []);
  return bindings ?? [];
}

/** Where a program's own top-level names live: in a module, in a CommonJS function, or globally. */
export function outermostScope({
  sourceCode,
}: Pick<SourceFile, 'sourceCode'>): TSESLint.Scope.Scope | undefined {
  const [global, inner] = sourceCode.scopeManager?.scopes ?? [];
  return inner?.block === sourceCode.ast ? inner : global;
}

function bindingOf(
  variable: TSESLint.Scope.Variable,
  file: SourceFile,
): readonly ConstantBinding[] {
  const [definition, ...others] = variable.defs;
  if (definition === undefined || others.length > 0 || isTypeOnly(definition)) return [];
  const source = moduleExportOf(definition.name, file.sourceCode);
  const found =
    source === null ? ownConstants(definition, file) : importedConstants(source, definition, file);
  return found === null ? [] : [{ variable, ...found }];
}

type Found = Omit<ConstantBinding, 'variable'> | null;

function importedConstants(
  source: ModuleExport,
  definition: TSESLint.Scope.Definition,
  file: SourceFile,
): Found {
  const own = file.settings.constants.find(
    ({ module, export: path }) => module === source.module && path === source.path,
  );
  // What the user's own members are typed as is not known.
  if (own !== undefined) return { members: own.members, kind: 'number', library: null };
  const library = constantsLibraries.find(({ modules }) => modules.includes(source.module));
  const held = library?.exports.find(({ path }) => path === source.path);
  if (library === undefined || held === undefined) return null;
  const isGiven = held.onlyAsDefault !== true || isDefaultImport(definition);
  return isGiven ? { members: held.members, kind: held.kind, library } : null;
}

/** Those members of an enum or constant object of the file that bear the names of their status codes. */
function ownConstants({ name, node }: TSESLint.Scope.Definition, file: SourceFile): Found {
  const codes = Object.entries(localMembers(name, file) ?? {}).filter(
    (entry): entry is [string, number] =>
      typeof entry[1] === 'number' && isIdentifier(entry[0]) && readsLike(entry[0], entry[1]),
  );
  if (codes.length === 0) return null;
  const kind =
    node.type === 'TSEnumDeclaration'
      ? 'enum'
      : isConstantObject(name, file)
        ? 'literal'
        : 'number';
  return { members: Object.fromEntries(codes), kind, library: null };
}

function isDefaultImport({ node }: TSESLint.Scope.Definition): boolean {
  return node.type === 'ImportDefaultSpecifier' || node.type === 'ImportSpecifier';
}

function isTypeOnly({ node, parent }: TSESLint.Scope.Definition): boolean {
  return (
    (parent?.type === 'ImportDeclaration' && parent.importKind === 'type') ||
    (node.type === 'ImportSpecifier' && node.importKind === 'type')
  );
}

/** Whether the file imports anything from a library, so that it must be installed. */
export function importsLibrary(
  { modules }: ConstantsLibrary,
  { sourceCode }: AnalysisContext,
): boolean {
  return sourceCode.ast.body.some(
    (statement) =>
      statement.type === 'ImportDeclaration' && modules.includes(statement.source.value),
  );
}
