/** Named constants for status codes: which one serves at a place, and the edit that puts it there. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findVariable } from '@eslint-community/eslint-utils';
import {
  constantBindings,
  importsLibrary,
  outermostScope,
  type ConstantBinding,
} from '../analysis/constant-bindings.ts';
import { hasMember, installedLibrary } from '../analysis/library-versions.ts';
import { sourceFileOf, type AnalysisContext } from '../analysis/source-file.ts';
import { constantsLibraries, memberOf } from '../constants/index.ts';
import type { ConstantsLibrary } from '../constants/define-constants.ts';
import { importEdit } from './insert-import.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;
type Fix = TSESLint.ReportFixFunction;

/** The constant that serves for a literal, and what it takes to write it. */
export interface Constant {
  /** As it would be written: `StatusCodes.NOT_FOUND`. */
  readonly text: string;
  /** `null` where nothing can be written without breaking something. */
  readonly fix: Fix | null;
  /** Whether the fix leaves behaviour and types as they are, and needs nothing that is not installed. */
  readonly safe: boolean;
  /** The package it comes from, and whether the project has it. */
  readonly library: string;
  readonly installed: boolean;
}

/** The libraries a user may name in an option. */
export const libraryNames: readonly string[] = constantsLibraries
  .filter(({ preferred }) => preferred !== undefined)
  .map(({ name }) => name);

/**
 * The constant for a status code at a literal: of the file's own constants, else of the library that was chosen, else
 * of the one the project depends on, else of the most used one; null where none has the code.
 */
export function constantFor(
  code: number,
  literal: TSESTree.Literal,
  chosen: string,
  context: AnalysisContext,
): Constant | null {
  const binding = constantBindings(context).find(
    ({ library, members }) =>
      (chosen === 'auto' || library?.name === chosen) && memberOf({ members }, code) !== undefined,
  );
  return binding === undefined
    ? libraryConstant(code, literal, chosen, context)
    : boundConstant(code, literal, binding, context);
}

/** By a name that the file has. */
function boundConstant(
  code: number,
  literal: TSESTree.Literal,
  { variable, library, kind, members }: ConstantBinding,
  context: AnalysisContext,
): Constant | null {
  const { sourceCode } = context;
  const member = memberOf({ members }, code);
  if (member === undefined) return null;
  if (library && !hasMember(library, code, sourceFileOf(context).dependency(library.name)))
    return null;
  const text = `${variable.name}.${member}`;
  const isVisible =
    findVariable(sourceCode.getScope(literal) as never, variable.name) === variable &&
    isInitialised(variable, literal);
  const declaration = variable.defs[0]?.parent ?? variable.defs[0]?.node;
  const isUnused = variable.references.every((reference) => reference.init === true);
  const fix = replacement(literal, text, isUnused ? declaration : undefined);
  return {
    text,
    fix: isVisible && !isConstAssertion(literal) ? fix : null,
    safe:
      kind !== 'number' && isReplaceable(literal) && (kind === 'enum' || !isDecorating(literal)),
    library: library?.name ?? variable.name,
    installed: true,
  };
}

/** By a library that the file does not use yet. */
function libraryConstant(
  code: number,
  literal: TSESTree.Literal,
  chosen: string,
  context: AnalysisContext,
): Constant | null {
  const installed = installedLibrary(sourceFileOf(context));
  const library = libraryFor(chosen, installed?.library);
  if (library?.preferred === undefined) return null;
  const { path, local, insertable } = library.preferred;
  const held = library.exports.find((candidate) => candidate.path === path);
  const member = held && memberOf(held, code);
  const isListed = installed?.library === library;
  const range = isListed ? installed.range : null;
  if (member === undefined || (isListed && !hasMember(library, code, range))) return null;

  const text = `${local}.${member}`;
  const fix = insertable ? insertion(literal, text, library, context) : null;
  const isInstalled = isListed || importsLibrary(library, context);
  const isPlain = held?.kind === 'enum' || !isDecorating(literal);
  const safe = isInstalled && isReplaceable(literal) && isPlain;
  return { text, fix, safe, library: library.name, installed: isInstalled };
}

function libraryFor(
  chosen: string,
  installed: ConstantsLibrary | undefined,
): ConstantsLibrary | undefined {
  if (chosen !== 'auto') return constantsLibraries.find(({ name }) => name === chosen);
  return installed ?? constantsLibraries[0];
}

/** An import is there from the start, any other name from its declaration on; functions run later. */
function isInitialised(variable: TSESLint.Scope.Variable, literal: TSESTree.Literal): boolean {
  const [definition] = variable.defs;
  if (definition === undefined || definition.parent?.type === 'ImportDeclaration') return true;
  return definition.node.range[1] <= literal.range[0] || isInFunction(literal);
}

function isInFunction(node: TSESTree.Node): boolean {
  for (let { parent } = node; parent; { parent } = parent)
    if (parent.type.includes('Function')) return true;
  return false;
}

/**
 * Replaces the literal. An unused import is touched as well, so that a rule which would remove it waits for the next
 * pass and finds it used.
 */
function replacement(
  literal: TSESTree.Literal,
  text: string,
  touched: TSESTree.Node | undefined,
): Fix {
  return (fixer) => [
    ...(touched === undefined ? [] : [fixer.insertTextBefore(touched, '')]),
    fixer.replaceText(literal, text),
  ];
}

function insertion(
  literal: TSESTree.Literal,
  text: string,
  library: ConstantsLibrary,
  context: AnalysisContext,
): Fix | null {
  const name = library.preferred?.local;
  if (name === undefined || isConstAssertion(literal)) return null;
  if (findVariable(context.sourceCode.getScope(literal) as never, name) !== null) return null;
  const edit = fileEdit(name, library, context);
  return edit && ((fixer) => [...edit(fixer), fixer.replaceText(literal, text)]);
}

type Edit = NonNullable<ReturnType<typeof importEdit>>;

/** The edit of a file for each name, which is the same for all of its literals. */
const edits = new WeakMap<object, Map<string, Edit | null>>();

function fileEdit(
  name: string,
  library: ConstantsLibrary,
  { sourceCode, filename }: AnalysisContext,
): Edit | null {
  const known = edits.get(sourceCode.ast) ?? new Map<string, Edit | null>();
  edits.set(sourceCode.ast, known);
  const found = known.get(name);
  if (found !== undefined) return found;
  const edit = isFree(name, sourceCode)
    ? importEdit(name, library.name, filename, sourceCode)
    : null;
  known.set(name, edit);
  return edit;
}

/** Nothing in the file's outermost scope has the name yet, and nothing uses it undeclared. */
function isFree(name: string, sourceCode: SourceCode): boolean {
  if (outermostScope({ sourceCode })?.set.has(name) === true) return false;
  const undeclared = sourceCode.scopeManager?.scopes[0]?.through ?? [];
  return undeclared.every(({ identifier }) => identifier.name !== name);
}

/**
 * Whether a name can stand for the literal without a change of types: an argument, an assigned value, or a property
 * of an object written right into the call.
 */
function isReplaceable(literal: TSESTree.Literal): boolean {
  let { parent }: { parent: TSESTree.Node } = literal;
  while (parent.type === 'ConditionalExpression' || parent.type === 'LogicalExpression')
    ({ parent } = parent);
  switch (parent.type) {
    case 'CallExpression':
    case 'NewExpression':
      return true;
    case 'AssignmentExpression':
      return parent.parent.type === 'ExpressionStatement';
    case 'Property':
      return (
        parent.parent.parent.type === 'CallExpression' ||
        parent.parent.parent.type === 'NewExpression'
      );
    default:
      return false;
  }
}

/** In a decorator, whose arguments some tools read from the text, where only an enum tells them the value. */
function isDecorating(literal: TSESTree.Literal): boolean {
  for (let { parent }: { parent?: TSESTree.Node } = literal; parent; { parent } = parent)
    if (parent.type === 'Decorator') return true;
  return false;
}

/** `404 as const`, which takes no name in its place. */
function isConstAssertion({ parent }: TSESTree.Literal): boolean {
  return (
    (parent.type === 'TSAsExpression' || parent.type === 'TSTypeAssertion') &&
    parent.typeAnnotation.type === 'TSTypeReference' &&
    parent.typeAnnotation.typeName.type === 'Identifier' &&
    parent.typeAnnotation.typeName.name === 'const'
  );
}
