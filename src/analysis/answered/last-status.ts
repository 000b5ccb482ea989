/** Statuses of objects whose uses are not followed as those of a response are: `this.setStatus(404)` of a controller. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import {
  calledOn,
  innermostFunction,
  isFunction,
  isThis,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { walk } from '../../syntax/walk.ts';

type VisitorKeys = TSESLint.SourceCode.VisitorKeys;

/**
 * Whether a call surely sets the last status before a function returns: `this.setStatus(404); return null;`. A framework
 * that reads the status from the object does so when the function has returned, and answers an error otherwise.
 * @param acts the calls on the object that adapters name, with whether each sets a status.
 */
export function setsLast(
  match: Node,
  within: FunctionNode,
  acts: ReadonlyMap<Node, boolean>,
  visitorKeys: VisitorKeys,
): boolean {
  for (let node = match; node.parent; node = node.parent) {
    const { parent } = node;
    if (isFunction(parent)) return parent === within;
    if (parent.type === 'ReturnStatement') return innermostFunction(match) === within;
    if (branching.has(parent.type)) return false;
    if (parent.type !== 'BlockStatement') continue;
    const after = behind(node, parent.body);
    if (after.some((each) => mayChange(each, acts, visitorKeys))) return false;
    if (after.at(-1)?.type === 'ReturnStatement') return true;
  }
  return false;
}

/** Statements after whose parts another part may run, or the same part once more. */
const branching: ReadonlySet<string> = new Set([
  'TryStatement',
  'SwitchCase',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
]);

/** The statements behind one of a block, as far as the first `return`. */
function behind(statement: Node, all: readonly TSESTree.Statement[]): readonly Node[] {
  const after = all.slice(all.findIndex((each) => each === statement) + 1);
  const end = after.findIndex(({ type }) => type === 'ReturnStatement');
  return end === -1 ? after : after.slice(0, end + 1);
}

/** Whether a statement may set another status or throw: a method of the same object may do either. */
function mayChange(
  statement: Node,
  acts: ReadonlyMap<Node, boolean>,
  visitorKeys: VisitorKeys,
): boolean {
  let changes = false;
  walk(statement, visitorKeys, (node) => {
    const isOfObject = node.type === 'CallExpression' && isThis(calledOn(node) ?? node);
    changes ||= node.type === 'ThrowStatement' || (acts.get(node) ?? isOfObject);
  });
  return changes;
}
