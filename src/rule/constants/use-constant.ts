/** Named constants for status codes: the one to write at a place, and the edit that writes it. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { ConstantBinding } from '../../analysis/constants/bindings.ts';
import type { ConstantUse } from '../../analysis/constants/uses.ts';
import {
  sourceFileOf,
  type AnalysisContext,
  type SourceFile,
} from '../../analysis/input/source-file.ts';
import { statusSites } from '../../analysis/status-sites.ts';
import { runsElsewhere } from '../../analysis/constants/taken-functions.ts';
import { findVariable } from '../../syntax/static-values.ts';
import { oncePer, oncePerValue } from '../../syntax/once-per.ts';
import { canStand, keepsTypes } from './types.ts';
import { isPreferred } from './library-source.ts';
import type { Choice, Source } from './source.ts';
import { sourceOf } from './sources.ts';
import { freeName, isOutermost } from './free-name.ts';
import {
  importEdit,
  typeOnlySpecifier,
  valueEdit,
  type Edit,
  type Import,
} from './insert-import.ts';
import { isAsserted, isCalculated, positionOf } from './positions.ts';
import { renameKey, replaceExpression, suggestion } from '../replace.ts';
import { quoted } from '../../text.ts';

/** The text to write in place of an expression, and the edit that writes it. */
export interface Replacement {
  /** As it would be written: `StatusCodes.NOT_FOUND`, or the number. */
  readonly text: string;
  /** `null` where the text cannot be written without breaking the program. */
  readonly fix: TSESLint.ReportFixFunction | null;
  /** Whether the fix leaves behaviour and types as they are, and needs no package that is not installed. */
  readonly safe: boolean;
  /** The package or module it comes from, and whether the project has it. */
  readonly library: string;
  readonly installed: boolean;
}

/** What a report takes from a replacement: the names in its message, and the edit as a fix, or else as a suggestion. */
export function editsOf({ text, fix, safe, library: title, installed }: Replacement) {
  const names = { constant: quoted(text), library: quoted(title) };
  const offered = safe ? null : fix;
  return {
    names,
    fix: safe ? fix : null,
    suggest: installed
      ? suggestion('useConstant', offered, names)
      : suggestion('installConstant', offered, names),
  };
}

/**
 * The constant to write for a status code in place of an expression; null where none has the code or none type-checks
 * there.
 */
export function constantFor(
  code: number,
  node: TSESTree.Node,
  choice: Choice,
  context: AnalysisContext,
): Replacement | null {
  return positionOf(node) === 'never'
    ? null
    : replacementBy(sourceOf(code, choice, context), node, context);
}

/**
 * Whether the constant for a status code in place of an expression is at hand: the file has a name for it, or the
 * project has the package or module. Null where `constantFor` finds none.
 */
export function isAtHand(
  code: number,
  node: TSESTree.Node,
  choice: Choice,
  context: AnalysisContext,
): boolean | null {
  if (positionOf(node) === 'never') return null;
  const source = sourceOf(code, choice, context);
  return source && source.added?.isInstalled !== false;
}

function replacementBy(
  source: Source | null,
  node: TSESTree.Node,
  context: AnalysisContext,
): Replacement | null {
  if (source === null) return null;
  const { title, added, held } = source;
  const written = source.binding
    ? boundText(source, source.binding, node, context)
    : addedText(source, node, context);
  const { edit, isSure } = written;
  const text = isPlainKey(node) ? `[${written.text}]` : written.text;
  const fix =
    edit &&
    ((fixer: TSESLint.RuleFixer) => [
      ...edit(fixer),
      replaceExpression(node, text, context.sourceCode)(fixer),
    ]);
  const file = sourceFileOf(context);
  return {
    text,
    fix: canStand(held.kind, written.text, node, file) ? fix : null,
    safe:
      isSure &&
      added?.isInstalled !== false &&
      added?.isSafe !== false &&
      keepsTypes(held.kind, node, file) &&
      !runsElsewhere(node, file),
    library: title,
    installed: added?.isInstalled ?? true,
  };
}

/** The constant of another library or export to write in place of a constant; null where there is none. */
export function otherConstantFor(
  use: ConstantUse,
  choice: Choice,
  context: AnalysisContext,
): Replacement | null {
  const { node, code, held, library } = use;
  const isThere = choice.library === library.name;
  if (isThere && isPreferred(held, library, sourceFileOf(context))) return null;
  const source = sourceOf(code, { ...choice, avoided: held }, context);
  const replacement = replacementBy(source, node, context);
  return replacement && { ...replacement, safe: replacement.safe && isKnownUse(use, context) };
}

/** The number to write in place of a constant. */
export function numberFor(use: ConstantUse, context: AnalysisContext): Replacement {
  const { node, code } = use;
  // `404.toString()` is a syntax error, `(404).toString()` is none.
  const text = node.parent.type === 'MemberExpression' ? `(${code})` : String(code);
  const key = computedKey(node);
  return {
    text,
    fix: key
      ? renameKey(key, text, context.sourceCode)
      : replaceExpression(node, text, context.sourceCode),
    safe: isKnownUse(use, context),
    library: text,
    installed: true,
  };
}

/** Whether an expression is a key without brackets: `404` of `{ 404: missing }`. */
function isPlainKey({ parent, range }: TSESTree.Node): boolean {
  return parent?.type === 'Property' && !parent.computed && parent.key.range[0] === range[0];
}

/** The property whose key an expression in brackets is; null for a method, whose name may follow a word. */
function computedKey(node: TSESTree.Node): TSESTree.Property | null {
  const { parent } = node;
  const isKey = parent?.type === 'Property' && parent.computed && parent.key === node;
  return isKey && parent.kind === 'init' && !parent.method ? parent : null;
}

/**
 * Whether a constant is given to an API or operator that takes any number. The type of an unknown call's result may
 * follow from the constant's own type.
 */
function isKnownUse({ node }: ConstantUse, context: AnalysisContext): boolean {
  if (!sourceFileOf(context).types.isChecked || isCalculated(node)) return true;
  const isStatus = statusSites(context).some(
    ({ status }) => 'node' in status && status.node === node,
  );
  return isStatus && positionOf(node) === 'argument' && !isAsserted(node);
}

/**
 * The text for a source at a place, and the edit elsewhere in the file that it needs; null where that cannot be made.
 */
interface Written {
  readonly text: string;
  readonly edit: Edit | null;
  /** Whether the name is the usual one, and surely has its value when it is read. */
  readonly isSure: boolean;
}

/** The text of a source by a name that the file has. */
function boundText(
  { member }: Source,
  { variable, text: object }: ConstantBinding,
  node: TSESTree.Node,
  { sourceCode }: AnalysisContext,
): Written {
  const isFirst = isDeclaredBefore(variable, node);
  const isVisible =
    findVariable(sourceCode.getScope(node), variable.name) === variable &&
    (isFirst || isInFunction(node));
  const declaration = variable.defs[0]?.parent ?? variable.defs[0]?.node;
  const isUnused = variable.references.every((reference) => reference.init === true);
  // An unused import is touched, so that a rule which would remove it waits for the next pass and finds it used.
  const edit: Edit = (fixer) =>
    isUnused && declaration ? [fixer.insertTextBefore(declaration, '')] : [];
  return { text: `${object}.${member}`, edit: isVisible ? edit : null, isSure: isFirst };
}

/** The text of a source that needs an import, or needs an import of a type to become one of a value. */
function addedText(
  { member, added }: Source,
  node: TSESTree.Node,
  context: AnalysisContext,
): Written {
  const { sourceCode } = context;
  if (added === null) return { text: member, edit: null, isSure: false };
  const typeOnly = typeOnlySpecifier(added, sourceCode);
  const local = typeOnly?.local.name ?? freeName(added.local, node, sourceCode);
  const isVisible = typeOnly === null || isOutermost(typeOnly.local.name, node, sourceCode);
  const edit =
    local === null || !isVisible || sourceFileOf(context).types.forbidsImports
      ? null
      : typeOnly
        ? valueEdit(typeOnly, sourceCode)
        : fileEdit({ ...added, local }, context);
  const text = `${local ?? added.local}.${member}`;
  return { text, edit, isSure: typeOnly !== null || local === added.local };
}

function fileEdit(wanted: Import, context: AnalysisContext): Edit | null {
  const key = [wanted.module, wanted.name, wanted.local, wanted.as].join('\n');
  return importEdits(sourceFileOf(context))(key, wanted);
}

/** The import edits of a file by name, shared by all literals. */
const importEdits = oncePer(({ filename, sourceCode }: SourceFile) =>
  oncePerValue((_: string, wanted: Import) => importEdit(wanted, filename, sourceCode)),
);

/**
 * Whether a name has its value at a place: an import always, any other name after its declaration. A function above may
 * run before that.
 */
function isDeclaredBefore(variable: TSESLint.Scope.Variable, node: TSESTree.Node): boolean {
  const [definition] = variable.defs;
  if (definition === undefined || definition.parent?.type === 'ImportDeclaration') return true;
  return definition.node.range[1] <= node.range[0];
}

function isInFunction(node: TSESTree.Node): boolean {
  for (let { parent } = node; parent; { parent } = parent)
    if (parent.type.includes('Function')) return true;
  return false;
}
