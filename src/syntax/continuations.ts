/** The code that runs after a call: that behind `await next()`, and functions in a chain of `then`. */
import type { TSESLint } from '@typescript-eslint/utils';
import {
  isFunction,
  staticName,
  unwrap,
  withAncestors,
  type FunctionNode,
  type Node,
} from './nodes.ts';
import { Paths } from './paths.ts';
import type { States } from './traveller.ts';

/** Whether a path has passed one of the calls. */
interface Place {
  readonly isBehind: boolean;
}

const ahead: Place = { isBehind: false };
const behind: Place = { isBehind: true };

/**
 * A test for the nodes of a function, and of functions that it makes, that may run after one of these calls returned
 * without an error: `log()` of `await next(); log();`.
 */
export function runningAfter(
  calls: ReadonlySet<Node>,
  within: FunctionNode,
  visitorKeys: TSESLint.SourceCode.VisitorKeys,
): (node: Node) => boolean {
  const late = new Set<Node>();
  const around = withAncestors(calls, within);
  const note = (node: Node, states: States<Place>) => {
    if (states.includes(behind)) late.add(node);
    return states;
  };
  const paths = new Paths<Place>(
    {
      entersInto: (expression) => around.has(expression),
      passed: (expression, states) => {
        note(expression, states);
        return calls.has(expression) ? [behind] : states;
      },
      deferred: note,
      caught: () => [ahead],
      returned: () => undefined,
      thrown: () => undefined,
      joined: (one, other) => (one === other ? one : null),
      merged: () => behind,
    },
    visitorKeys,
  );
  paths.follow(within.body, [ahead]);
  if (paths.isCutShort) return () => true;
  return (node) => {
    for (let inner: Node = node; inner !== within && inner.parent; inner = inner.parent) {
      if (isForErrors(inner.parent, inner)) return false;
      // `log(start(), await next())` ends after the call of `next`, but `start()` in it does not run after that.
      if (late.has(inner) && (inner === node || !around.has(inner))) return true;
    }
    return false;
  };
}

/** Whether a function is given an error: `.catch(inner)`, `.then(others, inner)`. */
function isForErrors(around: Node, inner: Node): boolean {
  if (around.type !== 'CallExpression' || around.callee.type !== 'MemberExpression') return false;
  const { property } = around.callee;
  const name = property.type === 'Identifier' ? property.name : '';
  return around.arguments.some(
    (argument, index) =>
      argument === inner && (name === 'catch' || (name === 'then' && index === 1)),
  );
}

/** The function that returns before another one is called: of `.then(first).then(second)` the first for the second. */
export function thenBefore(second: Node): FunctionNode | null {
  const call = thenWith(second, second.parent);
  const callee = call && unwrap(call.callee);
  const before = callee?.type === 'MemberExpression' ? unwrap(callee.object) : null;
  if (before?.type !== 'CallExpression' || before.arguments.length !== 1) return null;
  const [first] = before.arguments;
  if (first === undefined || !isFunction(first) || first.generator) return null;
  return thenWith(first, before) && first;
}

/** The call of `then` whose first argument a function is. */
function thenWith(first: Node, call: Node | undefined | null) {
  if (call?.type !== 'CallExpression' || call.arguments[0] !== first) return null;
  const callee = unwrap(call.callee);
  return callee.type === 'MemberExpression' && staticName(callee) === 'then' ? call : null;
}
