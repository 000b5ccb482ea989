/** Properties of AST nodes that the node alone tells. */
import type { TSESTree } from '@typescript-eslint/utils';
import { endOfWay } from './ways.ts';
import { oncePer } from './once-per.ts';

export type Node = TSESTree.Node;
export type FunctionNode =
  TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

export function isFunction(node: Node | null | undefined): node is FunctionNode {
  return (
    node?.type === 'FunctionDeclaration' ||
    node?.type === 'FunctionExpression' ||
    node?.type === 'ArrowFunctionExpression'
  );
}

/** The expression below type assertions, `!` and optional-chain wrappers, which do nothing at run time. */
export function unwrap(node: Node): Node {
  let inner = node;
  while (wrappers.has(inner.type)) inner = (inner as Wrapping).expression;
  return inner;
}

type Wrapping =
  | TSESTree.TSAsExpression
  | TSESTree.TSNonNullExpression
  | TSESTree.TSSatisfiesExpression
  | TSESTree.TSTypeAssertion
  | TSESTree.TSInstantiationExpression
  | TSESTree.ChainExpression;

function isWrapper(node: Node): node is Wrapping {
  return wrappers.has(node.type);
}

const wrappers: ReadonlySet<string> = new Set([
  'TSAsExpression',
  'TSNonNullExpression',
  'TSSatisfiesExpression',
  'TSTypeAssertion',
  'TSInstantiationExpression',
  'ChainExpression',
]);

/** The decorators of a node; none where the parser does not know them. */
export function decoratorsOf(node: Node): readonly TSESTree.Decorator[] {
  const { decorators } = node as { readonly decorators?: readonly TSESTree.Decorator[] | null };
  return decorators ?? [];
}

/** Whether a node is another one, or stands in it. */
export function contains(outer: Node, inner: Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}

/** The outermost wrapper around a node that `unwrap` would look through. */
export function wrapped(node: Node): Node {
  let outer = node;
  for (let { parent } = node; parent && isWrapper(parent); { parent } = parent) {
    if (parent.expression !== outer) break;
    outer = parent;
  }
  return outer;
}

/** The call whose callee an expression is; null where it is called by none. */
export function callBy(callee: Node): TSESTree.CallExpression | null {
  const outer = wrapped(callee);
  const { parent } = outer;
  return parent?.type === 'CallExpression' && parent.callee === outer ? parent : null;
}

/** The expression before a link of a chain: the receiver of a call, the object of a member, the operand of `await`. */
export function previousLink(link: Node): Node | null {
  switch (link.type) {
    case 'CallExpression': {
      const callee = unwrap(link.callee);
      return callee.type === 'MemberExpression' ? unwrap(callee.object) : callee;
    }
    case 'MemberExpression':
      return unwrap(link.object);
    case 'AwaitExpression':
      return unwrap(link.argument);
    case 'AssignmentExpression':
      return unwrap(link.right);
    default:
      return null;
  }
}

/** The name that a member expression, property or class member has, where it is written out. */
export function staticName(
  node:
    | TSESTree.MemberExpression
    | TSESTree.Property
    | TSESTree.MethodDefinition
    | TSESTree.PropertyDefinition
    | TSESTree.TSEnumMember,
): string | null {
  const written =
    node.type === 'MemberExpression'
      ? node.property
      : node.type === 'TSEnumMember'
        ? node.id
        : node.key;
  // A shortcut, since nearly all names are plain.
  if (written.type === 'Identifier')
    return node.type !== 'TSEnumMember' && node.computed ? null : written.name;
  // A private name is another one than the public name.
  if (written.type === 'PrivateIdentifier') return `#${written.name}`;
  const key = unwrap(written);
  if (key.type === 'Literal') return String(key.value);
  if (key.type === 'TemplateLiteral' && key.expressions.length === 0)
    return key.quasis[0]?.value.cooked ?? null;
  return null;
}

/** The name that an expression ends in: `status` of `status` and of `error.status`; null where it ends in none. */
export function lastName(expression: Node): string | null {
  const node = unwrap(expression);
  if (node.type === 'Identifier') return node.name;
  return node.type === 'MemberExpression' ? staticName(node) : null;
}

/** Whether an expression is `this`, also behind a type assertion. */
export function isThis(expression: Node): boolean {
  return unwrap(expression).type === 'ThisExpression';
}

/** The text that an expression is written as; null where it is none. */
export function writtenText(node: Node | undefined): string | null {
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? null;
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}

/** The name of the method that `x.name(…)` calls; null for any other call. */
export function calledMember(call: TSESTree.CallExpression): string | null {
  const callee = unwrap(call.callee);
  return callee.type === 'MemberExpression' ? staticName(callee) : null;
}

/** The value that `Promise.resolve(value)` gives; any other expression itself. */
export function settled(expression: Node): Node {
  const node = unwrap(expression);
  if (node.type !== 'CallExpression' || calledMember(node) !== 'resolve') return node;
  const object = calledOn(node);
  const [value] = node.arguments;
  const isOfPromise = object?.type === 'Identifier' && object.name === 'Promise';
  return isOfPromise && value !== undefined ? settled(value) : node;
}

/** The object of a called member: `app` of `app.get('/')`. */
export function calledOn(call: TSESTree.CallExpression): Node | null {
  const callee = unwrap(call.callee);
  return callee.type === 'MemberExpression' ? callee.object : null;
}

/** Whether an expression is written as `undefined`, `void 0` or `null`. */
export function isNothing(node: Node): boolean {
  if (node.type === 'Identifier') return node.name === 'undefined';
  if (node.type === 'UnaryExpression') return node.operator === 'void';
  return node.type === 'Literal' && node.value === null && node.raw === 'null';
}

/** The nodes around a node, innermost first. A program's parent is null or undefined, as the host likes. */
export function* ancestors(node: Node): Generator<Node> {
  for (let parent: Node | null | undefined = node.parent; parent; parent = parent.parent)
    yield parent;
}

/** The nodes and all nodes around them. @param outermost where to stop. */
export function withAncestors(
  nodes: Iterable<Node>,
  outermost: Node | undefined,
): ReadonlySet<Node> {
  const all = new Set<Node>();
  for (const node of nodes) {
    all.add(node);
    for (const ancestor of ancestors(node)) {
      if (all.has(ancestor) || ancestor === outermost) break;
      all.add(ancestor);
    }
  }
  return all;
}

const toFunction = endOfWay((node) => (isFunction(node) ? null : (node.parent ?? null)));

/** The functions around a node, innermost first, the node itself left out. */
export function* enclosingFunctions(node: Node): Generator<FunctionNode> {
  for (let { parent } = node; parent; { parent } = parent) {
    parent = toFunction(parent);
    if (!isFunction(parent)) return;
    yield parent;
  }
}

/** The function around a node. */
export function innermostFunction(node: Node): FunctionNode | undefined {
  const around = node.parent && toFunction(node.parent);
  return isFunction(around) ? around : undefined;
}

/**
 * The expression in the place of an argument or a property; `absent` where there is none, `unknown` where the file does
 * not show it.
 */
export type Filling = Node | 'absent' | 'unknown';

/** The expression of a filling; null where it is absent or unknown. */
export function nodeIn(filling: Filling): Node | null {
  return typeof filling === 'string' ? null : filling;
}

/**
 * The property with this name in an object literal: its value, `absent`, or `unknown` behind a spread or computed key and
 * where a getter or setter stands for it.
 * @param nameOf tells the names of properties.
 */
export function propertyOf(
  object: TSESTree.ObjectExpression,
  name: string,
  nameOf: (member: TSESTree.Property) => string | null = staticName,
): Filling {
  const { values, others } = nameOf === staticName ? indexed(object) : indexOf(object, nameOf);
  return values.get(name) ?? others;
}

/** The properties of an object literal behind its last spread or computed key, and whether there may be others. */
interface PropertyIndex {
  readonly values: ReadonlyMap<string, Node | 'unknown'>;
  readonly others: 'absent' | 'unknown';
}

/** Remembered, since an object may have thousands of properties, each of which may be asked for. */
const indexed = oncePer((object: TSESTree.ObjectExpression) => indexOf(object, staticName));

function indexOf(
  object: TSESTree.ObjectExpression,
  nameOf: (member: TSESTree.Property) => string | null,
): PropertyIndex {
  const values = new Map<string, Node | 'unknown'>();
  for (const member of object.properties.toReversed()) {
    if (member.type === 'SpreadElement') {
      const spread = unwrap(member.argument);
      if (spread.type !== 'ObjectExpression') return { values, others: 'unknown' };
      const inner = indexOf(spread, nameOf);
      for (const [key, value] of inner.values) if (!values.has(key)) values.set(key, value);
      if (inner.others === 'unknown') return { values, others: 'unknown' };
    } else {
      const key = nameOf(member);
      if (key === null) return { values, others: 'unknown' };
      if (!values.has(key)) values.set(key, member.kind === 'init' ? member.value : 'unknown');
    }
  }
  return { values, others: 'absent' };
}

/** The function of a class that the decorator around a node decorates, or null. */
export function decoratedFunction(node: Node): FunctionNode | null {
  const decorator = toDecorator(node);
  if (decorator.type !== 'Decorator') return null;
  const { parent } = decorator;
  return parent.type === 'MethodDefinition' && isFunction(parent.value) ? parent.value : null;
}

const toDecorator = endOfWay((node) =>
  isFunction(node) || node.type === 'Decorator' ? null : (node.parent ?? null),
);

/** The body of the class around a node, or null. */
export function enclosingClass(node: Node): TSESTree.ClassBody | null {
  for (const ancestor of ancestors(node)) if (ancestor.type === 'ClassBody') return ancestor;
  return null;
}

/** The class whose instance `this` is, or null where a function with a `this` of its own stands between. */
export function classOfThis(node: TSESTree.ThisExpression): TSESTree.ClassBody['parent'] | null {
  for (const ancestor of ancestors(node)) {
    if (ancestor.type === 'ClassBody') return ancestor.parent;
    const hasOwn =
      ancestor.type === 'FunctionDeclaration' || ancestor.type === 'FunctionExpression';
    if (hasOwn && ancestor.parent.type !== 'MethodDefinition') return null;
  }
  return null;
}

/** The types of expressions that run other code. */
export const calling: ReadonlySet<string> = new Set([
  'CallExpression',
  'NewExpression',
  'AwaitExpression',
  'YieldExpression',
  'TaggedTemplateExpression',
]);

/** Whether a declaration describes a value of another file: `declare enum`, or one in `declare namespace`. */
export function isAmbient(declaration: Node): boolean {
  return [declaration, ...ancestors(declaration)].some((node) => 'declare' in node && node.declare);
}

/** Whether the variable or member that an expression names is assigned, counted up or deleted there. */
export function isWritten(expression: Node): boolean {
  const node = wrapped(expression);
  const { parent } = node;
  switch (parent?.type) {
    case 'AssignmentExpression':
    case 'AssignmentPattern':
    case 'ForOfStatement':
    case 'ForInStatement':
      return parent.left === node;
    case 'Property':
      return parent.parent.type === 'ObjectPattern';
    case 'UnaryExpression':
      return parent.operator === 'delete';
    default:
      return (
        parent?.type === 'UpdateExpression' ||
        parent?.type === 'ArrayPattern' ||
        parent?.type === 'RestElement'
      );
  }
}

/** Whether a node stands in another, or is it. */
export function isWithin(node: Node, outer: Node): boolean {
  return outer.range[0] <= node.range[0] && node.range[1] <= outer.range[1];
}

/** The function that an expression is, or null. */
export function functionIn(expression: Node | null): FunctionNode | null {
  const node = expression && unwrap(expression);
  return isFunction(node) ? node : null;
}
