/** The conditions and `try` statements around a node, which decide whether it runs. */
import { ancestors, type Node } from './nodes.ts';

/** A condition that has to hold, or to fail (`holds`), before a node runs. */
export interface Condition {
  readonly test: Node;
  readonly holds: boolean;
}

/** The condition that the parent of a part sets for it: of `test` in `if (test) part`; null where it sets none. */
export function conditionOf(part: Node): Condition | null {
  const { parent } = part;
  switch (parent?.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return part === parent.test ? null : { test: parent.test, holds: part === parent.consequent };
    case 'LogicalExpression':
      return part === parent.left || parent.operator === '??'
        ? null
        : { test: parent.left, holds: parent.operator === '&&' };
    default:
      return null;
  }
}

/** The conditions around a node, innermost first. @param within the function in which they count. */
export function conditionsAround(node: Node, within: Node | null): readonly Condition[] {
  const conditions: Condition[] = [];
  for (let part = node; part !== within && part.parent; part = part.parent) {
    const condition = conditionOf(part);
    if (condition !== null) conditions.push(condition);
  }
  return conditions;
}

/** The innermost block, or arm of a choice, around a node: without an error or a jump, all of it runs or none. */
export function branchOf(node: Node): Node {
  let part = node;
  while (part.parent && !isBranch(part)) part = part.parent;
  return part;
}

function isBranch(part: Node): boolean {
  const { type, parent } = part;
  if (type === 'BlockStatement' || type === 'SwitchCase') return true;
  return (
    conditionOf(part) !== null || (parent?.type === 'LogicalExpression' && part === parent.right)
  );
}

/** The part of a `try` statement that a node stands in; `catch` where it is only reached by an error. */
export function partOfTry(node: Node, within: Node): 'try' | 'catch' | null {
  let part: 'try' | null = null;
  for (const around of ancestors(node)) {
    if (around === within) break;
    if (around.type === 'CatchClause') return 'catch';
    if (around.type === 'TryStatement') part = 'try';
  }
  return part;
}
