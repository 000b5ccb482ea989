/** What of a function runs after a place in it. */
import { ancestors, type FunctionNode, type Node } from './nodes.ts';

/** Where the part ends that may run after a node: at the `return` or `throw` that follows it, else with the function. */
export function restOf(node: Node, within: FunctionNode): number {
  let inner = node;
  for (const around of ancestors(node)) {
    if (around.type === 'ReturnStatement' || around.type === 'ThrowStatement')
      return around.range[1];
    if (around === within) break;
    if (around.type === 'BlockStatement' || around.type === 'SwitchCase') {
      const statements: readonly Node[] =
        around.type === 'BlockStatement' ? around.body : around.consequent;
      const left = statements.find(
        ({ type, range }) =>
          range[0] >= inner.range[1] && (type === 'ReturnStatement' || type === 'ThrowStatement'),
      );
      if (left !== undefined) return left.range[1];
    }
    inner = around;
  }
  return within.range[1];
}

/** Whether a node may run after another was done without an error. @param rest where what may run after it ends. */
export function runsAfter(node: Node, earlier: Node, rest: number): boolean {
  if (node.range[0] < earlier.range[1] || node.range[1] > rest) return false;
  let inner = node;
  for (const around of ancestors(node)) {
    if (around.range[0] <= earlier.range[0] && around.range[1] >= earlier.range[1])
      return !isOtherBranch(around, inner);
    if (isForErrors(around, inner)) return false;
    inner = around;
  }
  return true;
}

/** Whether a part is the branch that is not taken where the other one is, or is for errors. */
function isOtherBranch(around: Node, inner: Node): boolean {
  switch (around.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return around.alternate === inner;
    case 'TryStatement':
      return around.handler === inner;
    case 'SwitchStatement':
      return true;
    case 'CallExpression':
      return isForErrors(around, inner);
    default:
      return false;
  }
}

/** `.catch(inner)`, `.then(others, inner)`. */
function isForErrors(around: Node, inner: Node): boolean {
  if (around.type !== 'CallExpression' || around.callee.type !== 'MemberExpression') return false;
  const { property } = around.callee;
  const name = property.type === 'Identifier' ? property.name : '';
  return around.arguments.some(
    (argument, index) =>
      argument === inner && (name === 'catch' || (name === 'then' && index === 1)),
  );
}
