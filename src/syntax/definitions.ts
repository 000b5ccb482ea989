/** The definition of a name: an import, a value, a parameter, a function, a class, or a global. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { isInWith, isReplaced, loosenessOf, type Looseness } from './loose-names.ts';
import type { FunctionNode, Node } from './nodes.ts';
import { functionIn, isFunction, staticName, unwrap } from './nodes.ts';
import { findVariable } from './static-values.ts';
import { oncePer } from './once-per.ts';

type Variable = TSESLint.Scope.Variable;
type SourceCode = Readonly<TSESLint.SourceCode>;

export type Definition =
  /** An import: `path` is the export's name, `default` for the default export and for the namespace, which is `whole`. */
  | {
      readonly kind: 'import';
      readonly module: string;
      readonly path: string;
      readonly whole: boolean;
    }
  /** A name that always holds this expression. */
  | { readonly kind: 'value'; readonly node: Node }
  /** A name for a property of an expression: `keys` of `const { a: { b } } = node` are `a` and `b`. */
  | {
      readonly kind: 'part';
      readonly node: Node;
      readonly keys: readonly [string, ...string[]];
    }
  /** A name that is assigned more than once: the expressions that it may hold; null where some are not seen. */
  | { readonly kind: 'values'; readonly nodes: readonly Node[] | null }
  | {
      readonly kind: 'parameter';
      readonly function: FunctionNode;
      readonly index: number;
      readonly keys: readonly string[];
    }
  /** A parameter that is assigned as well, only these expressions. */
  | {
      readonly kind: 'reassigned';
      readonly function: FunctionNode;
      readonly index: number;
      readonly keys: readonly string[];
      readonly nodes: readonly Node[];
    }
  | { readonly kind: 'function'; readonly node: FunctionNode }
  | { readonly kind: 'enum'; readonly node: TSESTree.TSEnumDeclaration }
  | { readonly kind: 'class'; readonly node: TSESTree.ClassDeclaration }
  | { readonly kind: 'type'; readonly node: Node }
  /** A name that nothing in the file declares. */
  | { readonly kind: 'global'; readonly name: string }
  | { readonly kind: 'unknown' };

const unknown = { kind: 'unknown' } as const satisfies Definition;

/** The variable that an identifier refers to, or null where the file declares none. */
export function variableOf(
  identifier: TSESTree.Identifier | TSESTree.JSXIdentifier,
  sourceCode: SourceCode,
): Variable | null {
  return findVariable(sourceCode.getScope(identifier), identifier.name);
}

/** The name of a member, written out or the text of a constant of the file: `response[key]`. */
export function constantName(
  member: TSESTree.MemberExpression | TSESTree.Property,
  sourceCode: SourceCode,
): string | null {
  const name = staticName(member);
  const key = unwrap(member.type === 'Property' ? member.key : member.property);
  if (name !== null || key.type !== 'Identifier') return name;
  const held = heldBy(key, sourceCode);
  const value = held && unwrap(held);
  return value?.type === 'Literal' && typeof value.value === 'string' ? value.value : null;
}

/** The definition of an identifier's name. */
export function definitionOf(
  identifier: TSESTree.Identifier | TSESTree.JSXIdentifier,
  sourceCode: SourceCode,
): Definition {
  return definitionsIn(sourceCode.ast, sourceCode).of(identifier);
}

/** The definitions of a file, remembered since a variable may have thousands of uses. */
class Definitions {
  readonly #sourceCode: SourceCode;
  readonly #looseness: Looseness;
  readonly #byName = new Map<Node, Definition>();
  readonly #byVariable = new Map<Variable, Definition>();

  constructor(sourceCode: SourceCode) {
    this.#sourceCode = sourceCode;
    this.#looseness = loosenessOf(sourceCode);
  }

  of(identifier: TSESTree.Identifier | TSESTree.JSXIdentifier): Definition {
    const known = this.#byName.get(identifier);
    if (known !== undefined) return known;
    const definition = this.#find(identifier);
    this.#byName.set(identifier, definition);
    return definition;
  }

  #find(identifier: TSESTree.Identifier | TSESTree.JSXIdentifier): Definition {
    const variable = variableOf(identifier, this.#sourceCode);
    if (isInWith(identifier, variable, this.#looseness)) return unknown;
    if (variable === null || variable.defs.length === 0)
      return { kind: 'global', name: identifier.name };
    const definition = this.#ofVariable(variable);
    return isHeld(definition) && isEarly(identifier, variable, this.#sourceCode)
      ? unknown
      : definition;
  }

  #ofVariable(variable: Variable): Definition {
    const known = this.#byVariable.get(variable);
    if (known !== undefined) return known;
    const definition = isReplaced(variable, this.#looseness)
      ? unknown
      : definitionOfVariable(variable);
    this.#byVariable.set(variable, definition);
    return definition;
  }
}

const definitionsIn = oncePer((_: Node, sourceCode: SourceCode) => new Definitions(sourceCode));

/** Whether a name always holds one expression, or a part of it. */
export function isHeld(
  definition: Definition,
): definition is Definition & { readonly kind: 'value' | 'part' } {
  return definition.kind === 'value' || definition.kind === 'part';
}

/** The expression that a name always holds; null for other expressions, and where a name may hold several. */
export function heldBy(node: Node, sourceCode: SourceCode): Node | null {
  const definition = node.type === 'Identifier' ? definitionOf(node, sourceCode) : null;
  return definition?.kind === 'value' ? definition.node : null;
}

/** Whether a name is read before the statement that gives it its value, and has none yet. */
function isEarly(
  identifier: TSESTree.Identifier | TSESTree.JSXIdentifier,
  { identifiers, scope }: Variable,
  sourceCode: SourceCode,
): boolean {
  const [name] = identifiers;
  if (name === undefined || identifier.range[0] >= name.range[0]) return false;
  // `export { name }` exports the name, whatever value it gets later.
  if (identifier.parent.type === 'ExportSpecifier') return false;
  return sourceCode.getScope(identifier).variableScope === scope.variableScope;
}

function definitionOfVariable(variable: Variable): Definition {
  const [definition, ...others] = variable.defs;
  if (definition === undefined || others.length > 0) return unknown;

  const { node } = definition;
  if (node.type === 'TSEnumDeclaration') return { kind: 'enum', node };
  if (isFunction(node)) {
    return definition.name === node.id
      ? { kind: 'function', node }
      : parameterDefinition(node, variable, definition.name);
  }
  if (node.type === 'ClassDeclaration') return { kind: 'class', node };
  if (node.type === 'VariableDeclarator') return declaratorDefinition(variable, node);
  if (typeDeclarations.has(node.type)) return { kind: 'type', node };
  return importDefinition(definition);
}

/** The declarations of types; a type parameter has a node of its own. */
const typeDeclarations: ReadonlySet<string> = new Set([
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'TSTypeParameter',
]);

function importDefinition({ node, parent }: TSESLint.Scope.Definition): Definition {
  if (node.type === 'TSImportEqualsDeclaration') {
    const { moduleReference } = node;
    return moduleReference.type === 'TSExternalModuleReference'
      ? { kind: 'import', module: moduleReference.expression.value, path: 'default', whole: true }
      : unknown;
  }
  if (parent?.type !== 'ImportDeclaration') return unknown;
  const module = parent.source.value;
  const whole = node.type === 'ImportNamespaceSpecifier';
  if (node.type !== 'ImportSpecifier') return { kind: 'import', module, path: 'default', whole };
  const { imported } = node;
  const path = imported.type === 'Identifier' ? imported.name : imported.value;
  return { kind: 'import', module, path, whole };
}

function parameterDefinition(node: FunctionNode, variable: Variable, name: Node): Definition {
  const writes = variable.references.filter((use) => use.isWrite() && use.init !== true);
  const nodes = writes.map((use) => (isPlainWrite(use.identifier) ? use.writeExpr : null));
  for (const [index, parameter] of node.params.entries()) {
    const keys = keysTo(parameter, name);
    if (keys === null) continue;
    if (nodes.length === 0) return { kind: 'parameter', function: node, index, keys };
    const seen = nodes.flatMap((each) => each ?? []);
    return seen.length === nodes.length
      ? { kind: 'reassigned', function: node, index, keys, nodes: seen }
      : unknown;
  }
  return unknown;
}

function declaratorDefinition(
  variable: Variable,
  declarator: TSESTree.VariableDeclarator,
): Definition {
  const writes = variable.references.filter((reference) => reference.isWrite());
  const [name] = variable.identifiers;
  if (declarator.init != null && name !== undefined && writes.length === 1) {
    const keys = keysTo(declarator.id, name);
    if (keys === null) return unknown;
    const [key, ...further] = keys;
    return key === undefined
      ? { kind: 'value', node: declarator.init }
      : { kind: 'part', node: declarator.init, keys: [key, ...further] };
  }
  const seen = writes.map(({ writeExpr, identifier }) =>
    isPlainWrite(identifier) ? (writeExpr ?? null) : null,
  );
  const isSeen = seen.length > 0 && seen.every((node) => node !== null);
  return { kind: 'values', nodes: isSeen ? seen : null };
}

/** `x = …` and `let x = …`, as against `x += …`, `x++`, `[x] = …` and `for (x of …)`. */
function isPlainWrite(identifier: Node): boolean {
  const { parent } = identifier;
  if (parent?.type === 'VariableDeclarator') return parent.id === identifier && parent.init != null;
  return (
    parent?.type === 'AssignmentExpression' && parent.operator === '=' && parent.left === identifier
  );
}

/**
 * The property names that lead from a pattern to a name in it: none for the name itself, null for an array, a
 * rest element or a nested default.
 */
function keysTo(pattern: Node, name: Node): readonly string[] | null {
  if (pattern === name) return [];
  switch (pattern.type) {
    case 'AssignmentPattern':
      return pattern.left === name ? [] : null;
    case 'TSParameterProperty':
      return keysTo(pattern.parameter, name);
    case 'ObjectPattern':
      for (const member of pattern.properties) {
        if (member.type !== 'Property' || member.computed || member.key.type !== 'Identifier')
          continue;
        if (member.value.type === 'AssignmentPattern') continue;
        const rest = keysTo(member.value, name);
        if (rest !== null) return [member.key.name, ...rest];
      }
      return null;
    default:
      return null;
  }
}

/** The function that an expression is, or that its name holds. */
export function functionHeld(expression: Node, sourceCode: SourceCode): FunctionNode | null {
  const node = unwrap(expression);
  if (node.type !== 'Identifier') return functionIn(node);
  const definition = definitionOf(node, sourceCode);
  if (definition.kind === 'function') return definition.node;
  return definition.kind === 'value' ? functionIn(definition.node) : null;
}
