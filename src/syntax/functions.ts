/** The functions that expressions lead to, what they return, and whether they are called. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { definitionOf, heldBy, variableOf } from './definitions.ts';
import {
  ancestors,
  enclosingClass,
  isFunction,
  propertyOf,
  callBy,
  isThis,
  isWithin,
  staticName,
  unwrap,
  type FunctionNode,
  type Node,
  nodeIn,
} from './nodes.ts';
import { pushChildren } from './walk.ts';
import { oncePer } from './once-per.ts';
import { functionCalled, methodIn } from './own-calls.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** A function that an expression leads to. `wrapped`: it is an argument of another function, `asyncHandler(f)`. */
export interface FoundFunction {
  readonly node: FunctionNode;
  readonly wrapped: boolean;
}

/** How many wrappers and names are followed. */
const deepest = 6;

/** The functions of an expression: itself, in an array, or as the argument of a wrapper. */
export function functionsIn(
  expression: Node,
  sourceCode: SourceCode,
  wrapped = false,
  depth = 0,
): readonly FoundFunction[] {
  if (depth > deepest) return [];
  const node = unwrap(expression);
  const inside = (inner: Node, isWrapped = wrapped) =>
    functionsIn(inner, sourceCode, isWrapped, depth + 1);

  if (isFunction(node)) return [{ node, wrapped }];
  switch (node.type) {
    case 'Identifier': {
      const definition = definitionOf(node, sourceCode);
      if (definition.kind === 'function') return [{ node: definition.node, wrapped }];
      return definition.kind === 'value' ? inside(definition.node) : [];
    }
    case 'ArrayExpression':
      return node.elements.flatMap((element) => (element === null ? [] : inside(element)));
    case 'MemberExpression': {
      const method = methodOf(node, sourceCode);
      return method === null ? [] : inside(method);
    }
    case 'CallExpression': {
      if (isBind(node)) return inside((unwrap(node.callee) as TSESTree.MemberExpression).object);
      const wrappedOnes = node.arguments.flatMap((argument) => inside(argument, true));
      const made = functionsMadeBy(node, sourceCode).map((each) => ({ node: each, wrapped }));
      return [...made, ...wrappedOnes];
    }
    default:
      return [];
  }
}

/** The functions that a call of a function of the file may return: `make(404)` for `const make = (code) => (req, res) => …`. */
function functionsMadeBy(
  call: TSESTree.CallExpression,
  sourceCode: SourceCode,
): readonly FunctionNode[] {
  const maker = functionCalled(call, sourceCode);
  return maker === null ? [] : functionsReturnedBy(maker, sourceCode);
}

/** The functions one of which another function returns, each time; none where it may return another value. */
export const functionsReturnedBy = oncePer(
  (maker: FunctionNode, sourceCode: SourceCode): readonly FunctionNode[] => {
    if (maker.async || maker.generator) return [];
    const returned = returnedExpressions(maker, sourceCode.visitorKeys);
    const made = returned.flatMap((each) => {
      const definition = each.type === 'Identifier' ? definitionOf(each, sourceCode) : null;
      const held = definition?.kind === 'value' ? unwrap(definition.node) : each;
      const value = definition?.kind === 'function' ? definition.node : held;
      return isFunction(value) && isWithin(value, maker) ? value : [];
    });
    return made.length === returned.length ? made : [];
  },
);

function isBind(call: TSESTree.CallExpression): boolean {
  const callee = unwrap(call.callee);
  return callee.type === 'MemberExpression' && staticName(callee) === 'bind';
}

/** The value of a class member or object property that a member expression names. */
function methodOf(node: TSESTree.MemberExpression, sourceCode: SourceCode): Node | null {
  const name = staticName(node);
  if (name === null) return null;
  const object = unwrap(node.object);
  if (isThis(object)) return classMemberValue(node, name);
  const held = heldBy(object, sourceCode);
  const holder = held && unwrap(held);
  if (holder?.type === 'ObjectExpression') return nodeIn(propertyOf(holder, name));
  return methodIn(object, name, sourceCode);
}

/**
 * The value of `this.name` in the class around a node: a method, an initialised property, or one that the constructor
 * sets.
 */
export function classMemberValue(node: Node, name: string): Node | null {
  const body = enclosingClass(node);
  for (const member of body?.body ?? []) {
    if (member.type !== 'MethodDefinition' && member.type !== 'PropertyDefinition') continue;
    if (staticName(member) === name && member.value) return member.value;
  }
  const creator = body?.body.find(
    (member) => member.type === 'MethodDefinition' && member.kind === 'constructor',
  );
  return creator?.type === 'MethodDefinition'
    ? (assignedInConstructor(creator, name) ?? parameterProperty(creator, name))
    : null;
}

/** `constructor(private readonly name: Type)`. */
function parameterProperty({ value }: TSESTree.MethodDefinition, name: string): Node | null {
  for (const parameter of value.params) {
    if (parameter.type !== 'TSParameterProperty') continue;
    const { parameter: inner } = parameter;
    if (inner.type === 'Identifier' && inner.name === name) return inner;
  }
  return null;
}

function assignedInConstructor(creator: TSESTree.MethodDefinition, name: string): Node | null {
  for (const statement of creator.value.body?.body ?? []) {
    if (statement.type !== 'ExpressionStatement') continue;
    const expression = unwrap(statement.expression);
    const target = expression.type === 'AssignmentExpression' ? unwrap(expression.left) : null;
    if (expression.type !== 'AssignmentExpression' || target?.type !== 'MemberExpression') continue;
    if (isThis(target.object) && staticName(target) === name) return expression.right;
  }
  return null;
}

/**
 * The expressions that a function returns: the arguments of its `return` statements, or an arrow's own expression; each
 * arm of a choice by itself.
 */
export function returnedExpressions(
  handler: FunctionNode,
  visitorKeys: TSESLint.SourceCode.VisitorKeys,
): readonly Node[] {
  if (handler.body.type !== 'BlockStatement') return armsOf(handler.body);
  const returned: Node[] = [];
  const visited: Node[] = [handler.body];
  for (let node = visited.pop(); node !== undefined; node = visited.pop()) {
    if (node.type === 'ReturnStatement' && node.argument)
      for (const arm of armsOf(node.argument)) returned.push(arm);
    else if (mayHoldStatements(node)) pushChildren(node, visitorKeys, visited);
  }
  return returned;
}

/** Whether a node may contain statements of the same function, which expressions do not. */
function mayHoldStatements({ type }: Node): boolean {
  if (type === 'ExpressionStatement') return false;
  return type.endsWith('Statement') || type === 'SwitchCase' || type === 'CatchClause';
}

/** The expressions of a choice: `a` and `b` of `ok ? a : b` or `a ?? b`; else the expression itself. */
export function armsOf(expression: Node): readonly Node[] {
  const arms: Node[] = [];
  const choices = [unwrap(expression)];
  for (let node = choices.pop(); node !== undefined; node = choices.pop()) {
    if (node.type === 'ConditionalExpression')
      choices.push(unwrap(node.alternate), unwrap(node.consequent));
    else if (node.type === 'LogicalExpression') choices.push(unwrap(node.right), unwrap(node.left));
    else if (node.type === 'AwaitExpression') choices.push(unwrap(node.argument));
    else arms.push(node);
  }
  return arms;
}

/**
 * Whether a function is called by its name, or as a member of the object or class it belongs to, anywhere in its file.
 * @param memberCalls the file's calls of members, by name.
 */
export function isCalled(
  called: FunctionNode,
  sourceCode: SourceCode,
  memberCalls: ReadonlyMap<string, readonly TSESTree.CallExpression[]>,
): boolean {
  const { parent } = called;
  const declarator = parent.type === 'VariableDeclarator' && parent.init === called ? parent : null;
  const name = declarator?.id ?? called.id;
  const variable = name?.type === 'Identifier' ? variableOf(name, sourceCode) : null;
  if (variable !== null && isCalledByName(variable)) return true;
  const member = memberNameOf(called);
  if (member === null) return false;
  const calls = memberCalls.get(member);
  const callees = calls && calleesOfAll(calls, sourceCode);
  return callees?.has(holderOf(called)) === true || callees?.has(called) === true;
}

/** Whether a name is called; remembered, since each place in a function asks, and its name may have thousands of uses. */
export const isCalledByName = oncePer(({ references }: TSESLint.Scope.Variable) =>
  references.some(({ identifier }) => callBy(identifier) !== null),
);

/** The functions that calls of `x.name()` may call, and the objects that hold one of that name. */
const calleesOfAll = oncePer(
  (calls: readonly TSESTree.CallExpression[], sourceCode: SourceCode): ReadonlySet<unknown> =>
    new Set(calls.flatMap((call) => calleesOf(call, sourceCode))),
);

/** The name of the property, class member or export that a function is the value of. */
function memberNameOf(called: FunctionNode): string | null {
  const { parent } = called;
  if (parent.type === 'AssignmentExpression')
    return parent.left.type === 'MemberExpression' ? staticName(parent.left) : null;
  const isMemberOf =
    parent.type === 'Property' ||
    parent.type === 'MethodDefinition' ||
    parent.type === 'PropertyDefinition';
  return isMemberOf && parent.value === called ? staticName(parent) : null;
}

/** The object or class that a function is a member of; the text `exports` for the function of `exports.name = …`. */
function holderOf({ parent }: FunctionNode): Node | string | null {
  if (parent.type !== 'AssignmentExpression') return parent.parent ?? null;
  return parent.left.type === 'MemberExpression' ? pathOf(parent.left.object) : null;
}

/** The functions that `x.name()` may call, and the objects that may hold them, as `holderOf` gives them. */
function calleesOf(call: TSESTree.CallExpression, sourceCode: SourceCode): readonly unknown[] {
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression') return [];
  const found = functionsIn(callee, sourceCode).map(({ node }) => node);
  const isOwn = unwrap(callee.object).type === 'ThisExpression';
  const holders = isOwn
    ? [...ancestors(call)].filter(({ type }) => type === 'ObjectExpression')
    : [];
  return [...found, ...holders, pathOf(callee.object) ?? []].flat();
}

/** The text of a chain of names such as `module.exports`; null for any other expression. */
function pathOf(expression: Node): string | null {
  const node = unwrap(expression);
  if (node.type === 'Identifier') return node.name;
  if (node.type !== 'MemberExpression') return null;
  const object = pathOf(node.object);
  return object === null ? null : `${object}.${staticName(node) ?? ''}`;
}
