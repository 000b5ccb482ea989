/** The request methods that can reach a node, by the conditions on `request.method` around it. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { isMethod, methods, type Method } from '../../http/methods.ts';
import { comeToEnd } from '../../syntax/course.ts';
import { conditionOf } from '../../syntax/decisions.ts';
import { definitionOf } from '../../syntax/definitions.ts';
import { staticName, unwrap, type FunctionNode, type Node } from '../../syntax/nodes.ts';

type Methods = ReadonlySet<Method> | 'any';
type SourceCode = Readonly<TSESLint.SourceCode>;

/** Whether an expression is a request, so that its `method` is the request's. */
export interface Requests {
  readonly sourceCode: SourceCode;
  readonly isRequest: (expression: Node) => boolean;
  /** Whether a function's first argument is a request. */
  readonly isHandler: (candidate: FunctionNode) => boolean;
}

/** The methods for which all of several conditions hold. */
interface Narrowing {
  /** Of all methods, those that pass: a set, or `any`. */
  readonly ofAny: Methods;
  /** Of the methods that HTTP registers, those that pass. */
  readonly passing: ReadonlySet<Method>;
  /** The methods of a single condition `method === 'PUT' || …`; null for any other condition. */
  readonly oneOf: ReadonlySet<Method> | null;
}

const none: Narrowing = { ofAny: 'any', passing: new Set(methods.keys()), oneOf: null };

/** The narrowing by a condition: the method is one of `named` (`holds`), or none of them. */
function narrowing(holds: boolean, named: ReadonlySet<Method>): Narrowing {
  if (holds) return { ofAny: named, passing: named, oneOf: named };
  const others = [...methods.keys()].filter((method) => !named.has(method));
  return { ofAny: 'any', passing: new Set(others), oneOf: null };
}

function narrowed(given: Methods, { ofAny, passing }: Narrowing): Methods {
  return given === 'any' ? ofAny : new Set([...given].filter((method) => passing.has(method)));
}

function inTurn(first: Narrowing, second: Narrowing): Narrowing {
  if (first === none) return second;
  if (second === none) return first;
  const passing = [...first.passing].filter((method) => second.passing.has(method));
  return { ofAny: narrowed(first.ofAny, second), passing: new Set(passing), oneOf: null };
}

/** Narrows the methods of a handler to those that can reach a node. Each condition of a file is read once. */
export class MethodNarrowing {
  readonly #requests: Requests;
  /** The conditions around a node, innermost first. */
  readonly #around = new WeakMap<Node, Narrowing>();
  /** By block, the guards (`if (…) return;`) before each of its statements; without blocks that have none. */
  readonly #guards = new WeakMap<Node, ReadonlyMap<Node, Narrowing>>();
  readonly #holding = new WeakMap<Node, Narrowing>();
  readonly #failing = new WeakMap<Node, Narrowing>();

  constructor(requests: Requests) {
    this.#requests = requests;
  }

  /** The methods that can reach a node, out of those that its handler is registered for. */
  at(node: Node, registered: Methods): Methods {
    const path: Node[] = [];
    let here = node;
    while (here.parent && !this.#around.has(here)) {
      path.push(here);
      here = here.parent;
    }
    let conditions = this.#around.get(here) ?? none;
    for (const each of path.reverse()) {
      conditions = inTurn(this.#between(each), conditions);
      this.#around.set(each, conditions);
    }
    return narrowed(registered, conditions);
  }

  /** The conditions that a node's parent sets for it. */
  #between(child: Node): Narrowing {
    const condition = conditionOf(child);
    if (condition !== null) return this.#conditionsOf(condition.test, condition.holds);
    const { parent } = child;
    switch (parent?.type) {
      case 'SwitchCase':
        return caseConditions(parent, this.#requests);
      case 'BlockStatement':
      case 'Program':
        // A function declaration is there before any guard above it.
        return child.type === 'FunctionDeclaration'
          ? none
          : (this.#guardsIn(parent).get(child) ?? none);
      default:
        return none;
    }
  }

  /** `if (req.method !== 'PUT') return …;` before each statement. */
  #guardsIn(block: TSESTree.BlockStatement | TSESTree.Program): ReadonlyMap<Node, Narrowing> {
    const known = this.#guards.get(block);
    if (known !== undefined) return known;
    const guards = new Map<Node, Narrowing>();
    let before = none;
    for (const statement of block.body) {
      if (before !== none) guards.set(statement, before);
      if (statement.type !== 'IfStatement' || statement.alternate) continue;
      if (!comeToEnd([statement.consequent], this.#requests.sourceCode.visitorKeys))
        before = inTurn(before, this.#conditionsOf(statement.test, false));
    }
    this.#guards.set(block, guards);
    return guards;
  }

  /** Read from the start of a chain `a || b || …`, since recursion over a long one would overflow the stack. */
  #conditionsOf(test: Node, holds: boolean): Narrowing {
    const known = holds ? this.#holding : this.#failing;
    const chain: TSESTree.LogicalExpression[] = [];
    let node = unwrap(test);
    while (node.type === 'LogicalExpression' && !known.has(node)) {
      chain.push(node);
      node = unwrap(node.left);
    }
    let conditions = known.get(node) ?? this.#conditionsOfOperand(node, holds);
    for (const each of chain.reverse()) {
      conditions = logicalConditions(each.operator, holds, conditions, () =>
        this.#conditionsOf(each.right, holds),
      );
      known.set(each, conditions);
    }
    return conditions;
  }

  #conditionsOfOperand(node: Node, holds: boolean): Narrowing {
    if (node.type === 'UnaryExpression' && node.operator === '!')
      return this.#conditionsOf(node.argument, !holds);
    if (node.type !== 'BinaryExpression') return none;
    const equal = node.operator === '===' || node.operator === '==';
    const different = node.operator === '!==' || node.operator === '!=';
    const method = equal || different ? comparedMethod(node, this.#requests) : null;
    return method === null ? none : narrowing(equal === holds, new Set([method]));
  }
}

/** `a && b` that holds means both; `a || b` that fails means neither; `a || b` that holds means one of the two. */
function logicalConditions(
  operator: TSESTree.LogicalExpression['operator'],
  holds: boolean,
  left: Narrowing,
  ofRight: () => Narrowing,
): Narrowing {
  if (operator === '??') return none;
  const right = ofRight();
  if ((operator === '&&') === holds) return inTurn(left, right);
  return left.oneOf && right.oneOf
    ? narrowing(true, new Set([...left.oneOf, ...right.oneOf]))
    : none;
}

function comparedMethod(node: TSESTree.BinaryExpression, requests: Requests): Method | null {
  const [left, right] = [unwrap(node.left), unwrap(node.right)];
  const [literal, other] = left.type === 'Literal' ? [left, right] : [right, left];
  return isRequestMethod(other, requests) ? methodOf(literal) : null;
}

function methodOf(literal: Node): Method | null {
  return literal.type === 'Literal' && typeof literal.value === 'string' && isMethod(literal.value)
    ? literal.value
    : null;
}

/**
 * The methods of a `case`, with those of the cases that fall through to it; `default` excludes the methods of all
 * cases.
 */
function caseConditions({ parent, test }: TSESTree.SwitchCase, requests: Requests): Narrowing {
  if (!isRequestMethod(unwrap(parent.discriminant), requests)) return none;
  const own = parent.cases.findIndex((candidate) => candidate.test === test);
  const named = (cases: readonly TSESTree.SwitchCase[]) =>
    cases.flatMap((candidate) => (candidate.test && methodOf(unwrap(candidate.test))) ?? []);
  if (!test) return narrowing(false, new Set(named(parent.cases)));
  const first = parent.cases.findLastIndex(
    ({ consequent }, index) => index < own && consequent.length > 0,
  );
  const together = parent.cases.slice(first + 1, own + 1);
  const before = parent.cases[first]?.consequent ?? [];
  const fallsInto = first >= 0 && comeToEnd(before, requests.sourceCode.visitorKeys);
  const reaching = named(together);
  return !fallsInto && reaching.length === together.length
    ? narrowing(true, new Set(reaching))
    : none;
}

/** Whether an expression is the request's method: `req.method`, `ctx.request.method`, or a name for it. */
function isRequestMethod(expression: Node, requests: Requests): boolean {
  const node = unwrap(expression);
  if (node.type === 'MemberExpression')
    return staticName(node) === 'method' && requests.isRequest(node.object);
  if (node.type !== 'Identifier') return false;
  const definition = definitionOf(node, requests.sourceCode);
  if (definition.kind === 'parameter') {
    const { function: handler, index, keys } = definition;
    return index === 0 && keys.length === 1 && keys[0] === 'method' && requests.isHandler(handler);
  }
  if (definition.kind === 'value') return isRequestMethod(definition.node, requests);
  if (definition.kind !== 'part' || definition.keys.length > 1) return false;
  return definition.keys[0] === 'method' && requests.isRequest(definition.node);
}
