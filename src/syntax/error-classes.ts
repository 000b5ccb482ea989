/** The error classes of a file, and the arguments that their constructors store as the status. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { definitionOf } from './definitions.ts';
import {
  enclosingClass,
  isFunction,
  isThis,
  lastName,
  staticName,
  unwrap,
  type FunctionNode,
  type Node,
} from './nodes.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;
type Class = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** An argument of a constructor, or a property of the object that is the argument. */
export interface StoredArgument {
  readonly index: number;
  readonly property: string | null;
}

/** How many superclasses are followed. */
const furthest = 5;

/** The argument that an error class stores under one of these names, by itself or through the classes it extends; or null. */
export function storedArgument(
  node: Class,
  names: readonly string[],
  sourceCode: SourceCode,
  followed = 0,
): StoredArgument | null {
  if (followed > furthest || !isError(node, sourceCode)) return null;
  const creator = constructorOf(node);
  const parent = superclassOf(node, sourceCode);
  const above = parent && storedArgument(parent, names, sourceCode, followed + 1);
  if (creator === null) return above;
  return storedIn(creator, names) ?? (above && passedOn(creator, above));
}

/** The class whose constructor a `new` or `super` expression runs, where the file declares it; or null. */
export function classMade(
  match: TSESTree.NewExpression | TSESTree.CallExpression,
  sourceCode: SourceCode,
): Class | null {
  const callee = unwrap(match.callee);
  if (callee.type === 'Identifier') return classNamed(callee, sourceCode);
  if (callee.type !== 'Super') return null;
  const body = enclosingClass(callee);
  return body && superclassOf(body.parent, sourceCode);
}

/** The class that a class extends, where the file declares it. */
export function superclassOf({ superClass }: Class, sourceCode: SourceCode): Class | null {
  return superClass?.type === 'Identifier' ? classNamed(superClass, sourceCode) : null;
}

function classNamed(name: TSESTree.Identifier, sourceCode: SourceCode): Class | null {
  const definition = definitionOf(name, sourceCode);
  return definition.kind === 'class' ? definition.node : null;
}

/** Whether a class extends one with the name of an error: `HttpError`, `NotFoundException`. */
function isError({ superClass }: Class, sourceCode: SourceCode, followed = 0): boolean {
  if (!superClass || followed > furthest) return false;
  const node = unwrap(superClass);
  if (/(?:Error|Exception)$/u.test(lastName(node) ?? '')) return true;
  const parent = node.type === 'Identifier' ? classNamed(node, sourceCode) : null;
  return parent !== null && isError(parent, sourceCode, followed + 1);
}

function constructorOf({ body }: Class): FunctionNode | null {
  for (const member of body.body)
    if (member.type === 'MethodDefinition' && member.kind === 'constructor')
      return isFunction(member.value) ? member.value : null;
  return null;
}

/** The argument of `this.status = status`, or the parameter property of `constructor(readonly status: number)`. */
function storedIn(creator: FunctionNode, names: readonly string[]): StoredArgument | null {
  for (const [index, parameter] of creator.params.entries()) {
    if (parameter.type !== 'TSParameterProperty') continue;
    const name = plainName(parameter.parameter);
    if (name !== null && names.includes(name)) return { index, property: null };
  }
  for (const statement of bodyOf(creator)) {
    if (statement.type !== 'ExpressionStatement') continue;
    const expression = unwrap(statement.expression);
    if (expression.type !== 'AssignmentExpression') continue;
    const { right } = expression;
    const left = unwrap(expression.left);
    if (left.type !== 'MemberExpression' || !isThis(left.object)) continue;
    if (!names.includes(staticName(left) ?? '')) continue;
    const stored = argumentIn(creator, right);
    if (stored !== null) return stored;
  }
  return null;
}

/** The argument that a constructor passes on where its superclass stores one: `super(message, status)`. */
function passedOn(
  creator: FunctionNode,
  { index, property }: StoredArgument,
): StoredArgument | null {
  if (property !== null) return null;
  for (const statement of bodyOf(creator)) {
    const call = statement.type === 'ExpressionStatement' ? statement.expression : null;
    if (call?.type !== 'CallExpression' || call.callee.type !== 'Super') continue;
    const argument = call.arguments[index];
    return argument === undefined ? null : argumentIn(creator, argument);
  }
  return null;
}

function bodyOf({ body }: FunctionNode): readonly Node[] {
  return body.type === 'BlockStatement' ? body.body : [];
}

/**
 * The argument of a constructor that an expression in it holds: `status`, `options.status ?? 500`, `status` of `{
 * status }`.
 */
function argumentIn(creator: FunctionNode, expression: Node): StoredArgument | null {
  const node = unwrap(expression);
  if (node.type === 'LogicalExpression') return argumentIn(creator, node.left);
  const name = node.type === 'MemberExpression' ? plainName(node.object) : plainName(node);
  for (const [index, parameter] of creator.params.entries()) {
    const pattern = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
    if (pattern.type === 'ObjectPattern') {
      const property = node.type === 'Identifier' ? keyOf(pattern, node.name) : null;
      if (property !== null) return { index, property };
    } else if (name !== null && plainName(pattern) === name)
      return { index, property: node.type === 'MemberExpression' ? staticName(node) : null };
  }
  return null;
}

function keyOf({ properties }: TSESTree.ObjectPattern, name: string): string | null {
  for (const member of properties)
    if (member.type === 'Property' && plainName(member.value) === name) return staticName(member);
  return null;
}

function plainName(node: Node): string | null {
  if (node.type === 'AssignmentPattern') return plainName(node.left);
  if (node.type === 'TSParameterProperty') return plainName(node.parameter);
  return node.type === 'Identifier' ? node.name : null;
}
