/** The members of objects and arrays that are written out. */
import type { TSESTree } from '@typescript-eslint/utils';
import { staticName, unwrap, type Node } from './nodes.ts';

/** The element of an array that is written out; null behind a spread, which may be any number of elements. */
export function elementOf({ elements }: TSESTree.ArrayExpression, index: number): Node | null {
  const before = elements.slice(0, index + 1);
  return before.some((element) => element?.type === 'SpreadElement')
    ? null
    : (before[index] ?? null);
}

/** Whether an object or array that is written out has no member of a name. */
export function lacks(expression: Node, name: string | undefined): boolean {
  const node = unwrap(expression);
  if (name === undefined) return false;
  if (node.type === 'ArrayExpression')
    return !(Number(name) < node.elements.length) && !node.elements.some(isSpread);
  return (
    node.type === 'ObjectExpression' &&
    node.properties.every(
      (member) => member.type === 'Property' && (staticName(member) ?? name) !== name,
    )
  );
}

function isSpread(element: Node | null): boolean {
  return element?.type === 'SpreadElement';
}
