/** Names that are only ever given the value which they have: `response = response.header('a', 'b')`. */
import type { TSESTree } from '@typescript-eslint/utils';
import { variableOf } from '../../syntax/definitions.ts';
import { calledMember, calledOn, unwrap, type Node } from '../../syntax/nodes.ts';
import { returnedValue, type FrameworkValue } from '../adapters/framework-value.ts';
import type { SourceFile } from '../input/source-file.ts';

/** Whether expressions are chains of methods on a name that give back the value which the name has. */
export function isKept(
  value: FrameworkValue,
  name: TSESTree.Identifier | TSESTree.JSXIdentifier,
  expressions: readonly Node[],
  { sourceCode }: SourceFile,
): boolean {
  const variable = variableOf(name, sourceCode);
  return expressions.every((expression) => {
    let node = unwrap(expression);
    while (node.type === 'CallExpression') {
      const called = calledMember(node);
      const object = calledOn(node);
      if (called === null || object === null) return false;
      if (returnedValue(value, called, node)?.value !== value.value) return false;
      node = unwrap(object);
    }
    return node.type === 'Identifier' && variableOf(node, sourceCode) === variable;
  });
}
