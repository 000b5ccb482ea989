/** Which request methods can reach a node, by the comparisons of the request's method around it. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { isMethod, type Method } from '../http/methods.ts';
import { definitionOf } from '../syntax/definitions.ts';
import { ancestors, staticName, unwrap, type Node } from '../syntax/nodes.ts';

type Methods = ReadonlySet<Method> | 'any';
type SourceCode = Readonly<TSESLint.SourceCode>;

/** A condition that holds where a node stands: the method is one of these, or none of these. */
interface Condition {
  readonly holds: boolean;
  readonly methods: ReadonlySet<Method>;
}

/** Narrows the methods of a handler to those that can reach the node. */
export function narrowedMethods(node: Node, registered: Methods, sourceCode: SourceCode): Methods {
  let methods = registered;
  for (const { holds, methods: named } of conditionsAround(node, sourceCode)) {
    if (methods === 'any') methods = holds ? named : 'any';
    else methods = new Set([...methods].filter((method) => named.has(method) === holds));
  }
  return methods;
}

function* conditionsAround(node: Node, sourceCode: SourceCode): Generator<Condition> {
  let child = node;
  for (const parent of ancestors(node)) {
    if (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') {
      if (child !== parent.test)
        yield* conditionsOf(parent.test, child === parent.consequent, sourceCode);
    } else if (parent.type === 'LogicalExpression') {
      if (child === parent.right && parent.operator !== '??')
        yield* conditionsOf(parent.left, parent.operator === '&&', sourceCode);
    } else if (parent.type === 'SwitchCase') yield* caseConditions(parent, sourceCode);
    else if (parent.type === 'BlockStatement' || parent.type === 'Program')
      yield* guardConditions(parent.body, child, sourceCode);
    child = parent;
  }
}

/** `if (req.method !== 'PUT') return …;` before the node. */
function* guardConditions(
  statements: readonly Node[],
  child: Node,
  sourceCode: SourceCode,
): Generator<Condition> {
  for (const statement of statements) {
    if (statement === child) return;
    if (statement.type !== 'IfStatement' || statement.alternate !== null) continue;
    if (leaves(statement.consequent)) yield* conditionsOf(statement.test, false, sourceCode);
  }
}

function leaves(statement: Node): boolean {
  if (statement.type === 'BlockStatement') {
    const last = statement.body.at(-1);
    return last !== undefined && leaves(last);
  }
  return statement.type === 'ReturnStatement' || statement.type === 'ThrowStatement';
}

function* conditionsOf(test: Node, holds: boolean, sourceCode: SourceCode): Generator<Condition> {
  const node = unwrap(test);
  if (node.type === 'UnaryExpression' && node.operator === '!')
    yield* conditionsOf(node.argument, !holds, sourceCode);
  else if (node.type === 'LogicalExpression') yield* logicalConditions(node, holds, sourceCode);
  else if (node.type === 'BinaryExpression') {
    const equal = node.operator === '===' || node.operator === '==';
    const different = node.operator === '!==' || node.operator === '!=';
    const method = equal || different ? comparedMethod(node, sourceCode) : null;
    if (method !== null) yield { holds: equal === holds, methods: new Set([method]) };
  }
}

/** `a && b` that holds means both; `a || b` that fails means neither; `a || b` that holds means one of the two. */
function* logicalConditions(
  node: TSESTree.LogicalExpression,
  holds: boolean,
  sourceCode: SourceCode,
): Generator<Condition> {
  if (node.operator === '??') return;
  const left = [...conditionsOf(node.left, holds, sourceCode)];
  const right = [...conditionsOf(node.right, holds, sourceCode)];
  if ((node.operator === '&&') === holds) yield* [...left, ...right];
  else if (left.length === 1 && right.length === 1 && left[0]?.holds && right[0]?.holds)
    yield { holds: true, methods: new Set([...left[0].methods, ...right[0].methods]) };
}

function comparedMethod(node: TSESTree.BinaryExpression, sourceCode: SourceCode): Method | null {
  const [left, right] = [unwrap(node.left), unwrap(node.right)];
  const [literal, other] = left.type === 'Literal' ? [left, right] : [right, left];
  return isRequestMethod(other, sourceCode) ? methodOf(literal) : null;
}

function methodOf(literal: Node): Method | null {
  return literal.type === 'Literal' && typeof literal.value === 'string' && isMethod(literal.value)
    ? literal.value
    : null;
}

/** The case's own methods, with those of the cases that fall through to it; a default excludes all the others. */
function* caseConditions(
  { parent, test }: TSESTree.SwitchCase,
  sourceCode: SourceCode,
): Generator<Condition> {
  if (!isRequestMethod(unwrap(parent.discriminant), sourceCode)) return;
  const own = parent.cases.findIndex((candidate) => candidate.test === test);
  const named = (cases: readonly TSESTree.SwitchCase[]) =>
    cases.flatMap((candidate) => (candidate.test && methodOf(unwrap(candidate.test))) ?? []);
  if (test === null) {
    yield { holds: false, methods: new Set(named(parent.cases)) };
    return;
  }
  const first = parent.cases.findLastIndex(
    ({ consequent }, index) => index < own && consequent.length > 0,
  );
  const together = parent.cases.slice(first + 1, own + 1);
  const before = first < 0 ? undefined : parent.cases[first]?.consequent.at(-1);
  const fallsInto = before !== undefined && !leavesCase(before);
  const methods = named(together);
  if (!fallsInto && methods.length === together.length)
    yield { holds: true, methods: new Set(methods) };
}

function leavesCase(statement: Node): boolean {
  if (statement.type === 'BlockStatement') {
    const last = statement.body.at(-1);
    return last !== undefined && leavesCase(last);
  }
  return (
    statement.type === 'BreakStatement' ||
    statement.type === 'ContinueStatement' ||
    leaves(statement)
  );
}

/** `req.method`, `ctx.request.method` and the like: the `method` of something that a function was handed. */
function isRequestMethod(expression: Node, sourceCode: SourceCode): boolean {
  if (expression.type === 'Identifier') {
    const definition = definitionOf(expression, sourceCode);
    if (definition.kind === 'parameter') return definition.keys.at(-1) === 'method';
    if (definition.kind !== 'value') return false;
    return definition.keys.length > 0
      ? definition.keys.at(-1) === 'method' && isParameter(definition.node, sourceCode)
      : isRequestMethod(unwrap(definition.node), sourceCode);
  }
  return (
    expression.type === 'MemberExpression' &&
    staticName(expression) === 'method' &&
    isParameter(expression.object, sourceCode)
  );
}

function isParameter(expression: Node, sourceCode: SourceCode): boolean {
  const node = unwrap(expression);
  if (node.type === 'MemberExpression') return isParameter(node.object, sourceCode);
  return node.type === 'Identifier' && definitionOf(node, sourceCode).kind === 'parameter';
}
