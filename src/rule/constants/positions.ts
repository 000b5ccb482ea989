/** The position of an expression, which decides whether a constant can replace a number there. */
import type { TSESTree } from '@typescript-eslint/utils';
import { endOfWay } from '../../syntax/ways.ts';

/**
 * - `argument`: its receiver has a type of its own: an argument, a property of an object in one, a value that is assigned
 *   to a property or to a variable of a declared type, or thrown.
 * - `comparison`: `=== 404`, `case 404:`.
 * - `initialiser`: the type of its receiver follows from it: a variable, a default, a field, an entry of a list, a result.
 * - `key`: the key of a property, whose name is part of the type of its object.
 * - `never`: the number itself is meant: a bound, arithmetic, a type, a member of an enum.
 */
export type Position = 'argument' | 'comparison' | 'initialiser' | 'key' | 'never';

/** The position of an expression, through the operators that only choose between values. */
export function positionOf(expression: TSESTree.Node): Position {
  const { node, parent } = chosen(expression);
  switch (parent?.type) {
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee === node ? 'never' : 'argument';
    case 'ThrowStatement':
    case 'JSXExpressionContainer':
      return 'argument';
    case 'AssignmentExpression':
      if (parent.operator !== '=' || parent.right !== node) return 'never';
      return parent.left.type === 'MemberExpression' && parent.parent.type === 'ExpressionStatement'
        ? 'argument'
        : 'initialiser';
    case 'Property':
      if (parent.parent.type !== 'ObjectExpression') return 'never';
      return parent.value === node ? propertyPosition(parent.parent) : 'key';
    case 'BinaryExpression':
      return /^[!=]==?$/u.test(parent.operator) ? 'comparison' : 'never';
    case 'SwitchCase':
      return 'comparison';
    case 'VariableDeclarator':
      return hasType(parent.id) ? 'argument' : 'initialiser';
    case 'AssignmentPattern':
      return parent.right === node && !hasType(parent.left) ? 'initialiser' : 'argument';
    case 'PropertyDefinition':
      if (parent.key === node) return 'never';
      return parent.typeAnnotation == null ? 'initialiser' : 'argument';
    case 'ArrowFunctionExpression':
      return parent.body === node && returnsDeclared(parent) ? 'argument' : 'initialiser';
    case 'ReturnStatement':
      return returnsDeclared(enclosingFunction(parent)) ? 'argument' : 'initialiser';
    case 'ArrayExpression':
    case 'ExportDefaultDeclaration':
      return 'initialiser';
    default:
      return 'never';
  }
}

function hasType(pattern: TSESTree.Node): boolean {
  return 'typeAnnotation' in pattern && pattern.typeAnnotation != null;
}

/** Whether a function's return type is written: on the function, or on the name that holds it. */
function returnsDeclared(node: TSESTree.Node | null): boolean {
  if (node === null || !('returnType' in node)) return false;
  const { parent } = node;
  return (
    node.returnType != null ||
    (parent.type === 'VariableDeclarator' && hasType(parent.id)) ||
    parent.type === 'TSSatisfiesExpression'
  );
}

function enclosingFunction(node: TSESTree.Node): TSESTree.Node | null {
  for (let { parent } = node; parent; { parent } = parent)
    if (parent.type.includes('Function') && 'params' in parent) return parent;
  return null;
}

/** Whether an operator makes another value of an expression: a bound, a sum, a text. */
export function isCalculated({ parent }: TSESTree.Node): boolean {
  return (
    parent?.type === 'TemplateLiteral' ||
    (parent?.type === 'BinaryExpression' && !/^[!=]==?$/u.test(parent.operator))
  );
}

/** Whether an expression is in a decorator, whose arguments some tools read from the text. */
export function isDecorating(expression: TSESTree.Node): boolean {
  return isInside(expression, ({ type }) => type === 'Decorator');
}

/** Whether the type of an export follows from an expression. */
export function isExported(expression: TSESTree.Node): boolean {
  return isInside(expression, ({ type }) => /^Export(?:Named|Default)Declaration$/u.test(type));
}

/** `404 as const`, where TypeScript accepts no name but that of an enum's member. */
export function isConstAssertion({ parent }: TSESTree.Node): boolean {
  return (
    isAssertion(parent) &&
    parent.typeAnnotation.type === 'TSTypeReference' &&
    parent.typeAnnotation.typeName.type === 'Identifier' &&
    parent.typeAnnotation.typeName.name === 'const'
  );
}

/** `404 as T`, which TypeScript may reject for a name. */
export function isAsserted({ parent }: TSESTree.Node): boolean {
  return isAssertion(parent);
}

function isAssertion(
  node: TSESTree.Node | undefined,
): node is TSESTree.TSAsExpression | TSESTree.TSTypeAssertion | TSESTree.TSSatisfiesExpression {
  return (
    node?.type === 'TSAsExpression' ||
    node?.type === 'TSTypeAssertion' ||
    node?.type === 'TSSatisfiesExpression'
  );
}

/** A property follows its object: into an argument, or into the initialiser of a variable that gets its type from it. */
function propertyPosition(object: TSESTree.ObjectExpression): Position {
  const outer = positionOf(object);
  return outer === 'comparison' ? 'never' : outer;
}

/** An expression with the choices and assertions around it: the whole of `(ok ? 200 : 404) as number`. */
function chosen(expression: TSESTree.Node): {
  readonly node: TSESTree.Node;
  readonly parent: TSESTree.Node | null;
} {
  const node = toChosen(expression);
  return { node, parent: node.parent ?? null };
}

const toChosen = endOfWay((node) =>
  node.parent && choosesValue(node.parent, node) ? node.parent : null,
);

function choosesValue(parent: TSESTree.Node, node: TSESTree.Node): boolean {
  switch (parent.type) {
    case 'ConditionalExpression':
      return parent.test !== node;
    case 'LogicalExpression':
    case 'TSAsExpression':
    case 'TSTypeAssertion':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'ChainExpression':
      return true;
    default:
      return false;
  }
}

function isInside(expression: TSESTree.Node, isOne: (around: TSESTree.Node) => boolean): boolean {
  for (let { parent } = expression; parent; { parent } = parent) {
    if (isOne(parent)) return true;
    if (/Function|Program/u.test(parent.type)) return false;
  }
  return false;
}
