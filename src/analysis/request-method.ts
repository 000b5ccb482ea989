/** Which request methods can reach a node, by the comparisons of the request's method around it. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { isMethod, type Method } from '../http/methods.ts';
import { definitionOf } from '../syntax/definitions.ts';
import { ancestors, staticName, unwrap, type FunctionNode, type Node } from '../syntax/nodes.ts';

type Methods = ReadonlySet<Method> | 'any';
type SourceCode = Readonly<TSESLint.SourceCode>;

/** Tells the expressions whose `method` is the method of the request. */
export interface RequestMethods {
  readonly sourceCode: SourceCode;
  readonly isRequest: (expression: Node) => boolean;
  /** Tells the functions that are called with a request first. */
  readonly isHandler: (candidate: FunctionNode) => boolean;
}

/** A condition that holds where a node stands: the method is one of these, or none of these. */
interface Condition {
  readonly holds: boolean;
  readonly methods: ReadonlySet<Method>;
}

/** Narrows the methods of a handler to those that can reach the node. */
export function narrowedMethods(
  node: Node,
  registered: Methods,
  requests: RequestMethods,
): Methods {
  let methods = registered;
  for (const { holds, methods: named } of conditionsAround(node, requests)) {
    if (methods === 'any') methods = holds ? named : 'any';
    else methods = new Set([...methods].filter((method) => named.has(method) === holds));
  }
  return methods;
}

function* conditionsAround(node: Node, requests: RequestMethods): Generator<Condition> {
  let child = node;
  for (const parent of ancestors(node)) {
    if (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') {
      if (child !== parent.test)
        yield* conditionsOf(parent.test, child === parent.consequent, requests);
    } else if (parent.type === 'LogicalExpression') {
      if (child === parent.right && parent.operator !== '??')
        yield* conditionsOf(parent.left, parent.operator === '&&', requests);
    } else if (parent.type === 'SwitchCase') yield* caseConditions(parent, requests);
    else if (
      // A function declaration is there before any guard above it.
      (parent.type === 'BlockStatement' || parent.type === 'Program') &&
      child.type !== 'FunctionDeclaration'
    )
      yield* guardConditions(parent.body, child, requests);
    child = parent;
  }
}

/** `if (req.method !== 'PUT') return …;` before the node. */
function* guardConditions(
  statements: readonly Node[],
  child: Node,
  requests: RequestMethods,
): Generator<Condition> {
  for (const statement of statements) {
    if (statement === child) return;
    if (statement.type !== 'IfStatement' || statement.alternate !== null) continue;
    if (leaves(statement.consequent)) yield* conditionsOf(statement.test, false, requests);
  }
}

function leaves(statement: Node): boolean {
  if (statement.type === 'BlockStatement') {
    const last = statement.body.at(-1);
    return last !== undefined && leaves(last);
  }
  return statement.type === 'ReturnStatement' || statement.type === 'ThrowStatement';
}

function* conditionsOf(test: Node, holds: boolean, requests: RequestMethods): Generator<Condition> {
  const node = unwrap(test);
  if (node.type === 'UnaryExpression' && node.operator === '!')
    yield* conditionsOf(node.argument, !holds, requests);
  else if (node.type === 'LogicalExpression') yield* logicalConditions(node, holds, requests);
  else if (node.type === 'BinaryExpression') {
    const equal = node.operator === '===' || node.operator === '==';
    const different = node.operator === '!==' || node.operator === '!=';
    const method = equal || different ? comparedMethod(node, requests) : null;
    if (method !== null) yield { holds: equal === holds, methods: new Set([method]) };
  }
}

/** `a && b` that holds means both; `a || b` that fails means neither; `a || b` that holds means one of the two. */
function* logicalConditions(
  node: TSESTree.LogicalExpression,
  holds: boolean,
  requests: RequestMethods,
): Generator<Condition> {
  if (node.operator === '??') return;
  const left = [...conditionsOf(node.left, holds, requests)];
  const right = [...conditionsOf(node.right, holds, requests)];
  if ((node.operator === '&&') === holds) yield* [...left, ...right];
  else if (left.length === 1 && right.length === 1 && left[0]?.holds && right[0]?.holds)
    yield { holds: true, methods: new Set([...left[0].methods, ...right[0].methods]) };
}

function comparedMethod(node: TSESTree.BinaryExpression, requests: RequestMethods): Method | null {
  const [left, right] = [unwrap(node.left), unwrap(node.right)];
  const [literal, other] = left.type === 'Literal' ? [left, right] : [right, left];
  return isRequestMethod(other, requests) ? methodOf(literal) : null;
}

function methodOf(literal: Node): Method | null {
  return literal.type === 'Literal' && typeof literal.value === 'string' && isMethod(literal.value)
    ? literal.value
    : null;
}

/** The case's own methods, with those of the cases that fall through to it; a default excludes all the others. */
function* caseConditions(
  { parent, test }: TSESTree.SwitchCase,
  requests: RequestMethods,
): Generator<Condition> {
  if (!isRequestMethod(unwrap(parent.discriminant), requests)) return;
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

/** `req.method`, `ctx.request.method` and the like, also by a name of its own. */
function isRequestMethod(expression: Node, requests: RequestMethods): boolean {
  const node = unwrap(expression);
  if (node.type === 'MemberExpression')
    return staticName(node) === 'method' && requests.isRequest(node.object);
  if (node.type !== 'Identifier') return false;
  const definition = definitionOf(node, requests.sourceCode);
  if (definition.kind === 'parameter') {
    const { function: handler, index, keys } = definition;
    return index === 0 && keys.length === 1 && keys[0] === 'method' && requests.isHandler(handler);
  }
  if (definition.kind !== 'value') return false;
  const [key, ...others] = definition.keys;
  if (key === undefined) return isRequestMethod(definition.node, requests);
  return key === 'method' && others.length === 0 && requests.isRequest(definition.node);
}
