/** The names of a file by which status codes can be written: constants that it imports, and its own. */
import type { TSESLint } from '@typescript-eslint/utils';
import type { ConstantsExport, ConstantsLibrary } from '../../constants/define-constants.ts';
import { isIdentifier, readsLike } from '../../constants/member-of.ts';
import {
  holdsWholeModule,
  moduleExportOf,
  type ModuleExport,
} from '../../syntax/module-exports.ts';
import { isAmbient } from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import type { ConstantsSetting } from '../../settings.ts';
import { exportsOf } from './imported-members.ts';
import { hasExport, isInWhole, versionsOf } from './library-versions.ts';
import { isConstantObject, ownValues } from './own-members.ts';
import { sourceFileOf, type AnalysisContext, type SourceFile } from '../input/source-file.ts';

/** A name in the file's outermost scope that leads to status codes. */
export interface ConstantBinding {
  readonly variable: TSESLint.Scope.Variable;
  /** How the object with the members is written: the name (`StatusCodes`), or a property of it (`http.StatusCodes`). */
  readonly text: string;
  readonly held: ConstantsExport;
  /** The library or the user's module that it is imported from; `null` for the file's own constants. */
  readonly library: ConstantsLibrary | null;
  /** The module it is imported from; `null` for the file's own constants. */
  readonly module: string | null;
  /** Whether the name stands for a whole package that the file imports for more than its constants, such as axios. */
  readonly incidental: boolean;
}

/**
 * The file's constants in source order, without names that exist for types alone.
 * @param declared a module of the user's beside those of the settings.
 */
export function constantBindings(
  context: AnalysisContext,
  declared?: ConstantsSetting,
): readonly ConstantBinding[] {
  const file = sourceFileOf(context);
  return declared ? bindingsWith(file)(declared) : bindingsIn(file);
}

const bindingsIn = oncePer((file: SourceFile) => findBindings(file, file.settings.constants));

const bindingsWith = oncePer((file: SourceFile) =>
  oncePer((declared: ConstantsSetting) =>
    findBindings(file, [...file.settings.constants, declared]),
  ),
);

function findBindings(
  file: SourceFile,
  own: readonly ConstantsSetting[],
): readonly ConstantBinding[] {
  const { variables = [] } = outermostScope(file) ?? {};
  return variables.flatMap((variable) => bindingsOf(variable, own, file));
}

/** Where a program's own top-level names live: in a module, in a CommonJS function, or globally. */
export function outermostScope({
  sourceCode,
}: Pick<SourceFile, 'sourceCode'>): TSESLint.Scope.Scope | undefined {
  const [global, inner] = sourceCode.scopeManager?.scopes ?? [];
  return inner?.block === sourceCode.ast ? inner : global;
}

function bindingsOf(
  variable: TSESLint.Scope.Variable,
  own: readonly ConstantsSetting[],
  file: SourceFile,
): readonly ConstantBinding[] {
  const [definition, ...others] = variable.defs;
  if (definition === undefined || others.length > 0 || isTypeOnly(definition)) return [];
  if (isConditional(definition) || isAmbient(definition.node)) return [];
  const source = moduleExportOf(definition.name, file.sourceCode);
  if (source !== null) return importedConstants(source, variable, definition, own, file);
  const held = ownConstants(definition, file);
  return held === null
    ? []
    : [{ variable, text: variable.name, held, library: null, module: null, incidental: false }];
}

/** The constants that a name imports. Of a whole module, the export that a fix prefers comes first. */
function importedConstants(
  source: ModuleExport,
  variable: TSESLint.Scope.Variable,
  { name }: TSESLint.Scope.Definition,
  own: readonly ConstantsSetting[],
  file: SourceFile,
): readonly ConstantBinding[] {
  const isWhole = holdsWholeModule(name, file.sourceCode);
  return exportsOf(source.module, file, own)
    .filter(({ held, library }) => {
      if (held.path === source.path && (!isWhole || held.path !== 'default')) return true;
      if (source.path !== 'default' || (!isWhole && held.onDefault !== true)) return false;
      const range = library && versionsOf(library, file);
      return hasExport(held, range) && isInWhole(held, range);
    })
    .map(({ held, library }) => {
      const isWithin = held.path !== source.path;
      const text = isWithin ? `${variable.name}.${held.path}` : variable.name;
      const isAside = library?.besides !== undefined || library?.preferred === undefined;
      const incidental = isWithin && library !== null && isAside;
      return { variable, text, held, library, module: source.module, incidental };
    });
}

/** Those members of an enum or constant object of the file that bear the names of their status codes. */
function ownConstants(
  { name, node }: TSESLint.Scope.Definition,
  file: SourceFile,
): ConstantsExport | null {
  const codes = Object.entries(ownValues(name, file) ?? {}).filter(
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
  return { path: 'default', kind, members: Object.fromEntries(codes) };
}

/** The types of nodes around a declaration in a part of the file. What stands around scripts of a page is none of them. */
const parts = /Statement$|Block$|^SwitchCase$/u;

/** A `var` in a block, which may never have been given its value. */
function isConditional({ node }: TSESLint.Scope.Definition): boolean {
  return node.type === 'VariableDeclarator' && parts.test(node.parent.parent.type);
}

/** Whether a name exists for types alone. */
function isTypeOnly({ node, parent }: TSESLint.Scope.Definition): boolean {
  return (
    (node.type === 'TSImportEqualsDeclaration' && node.importKind === 'type') ||
    (parent?.type === 'ImportDeclaration' && parent.importKind === 'type') ||
    (node.type === 'ImportSpecifier' && node.importKind === 'type')
  );
}
