/** Names that are only ever given the value which they have: `response = response.header('a', 'b')`. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { variableOf } from '../../syntax/definitions.ts';
import { calledMember, calledOn, unwrap, type Node } from '../../syntax/nodes.ts';
import { oncePer, oncePerValue } from '../../syntax/once-per.ts';
import { returnedValue, type FrameworkValue } from '../adapters/framework-value.ts';
import type { SourceFile } from '../input/source-file.ts';

/** Whether expressions are chains of methods on a name that give back the value which the name has. */
export function isKept(
  value: FrameworkValue,
  name: TSESTree.Identifier | TSESTree.JSXIdentifier,
  expressions: readonly Node[],
  file: SourceFile,
): boolean {
  const variable = variableOf(name, file.sourceCode);
  if (variable === null) return false;
  const { framework, value: named } = value;
  // Each use of the name asks, and each asks about all that the name is given.
  return givenBack(variable)(`${framework.name} ${String(named)}`, () =>
    expressions.map((expression) => beginningOf(unwrap(expression), value)),
  );
}

/** Whether all expressions begin with a name, remembered by the value that is asked about. */
const givenBack = oncePer(({ references }: TSESLint.Scope.Variable) => {
  const uses = new Set<Node | null>(references.map(({ identifier }) => identifier));
  return oncePerValue((_: string, beginnings: () => readonly (Node | null)[]) =>
    beginnings().every((beginning) => uses.has(beginning)),
  );
});

/** The expression on which a chain of methods begins that each give back a value; null where one does not. */
function beginningOf(expression: Node, value: FrameworkValue): Node | null {
  let node = expression;
  while (node.type === 'CallExpression') {
    const called = calledMember(node);
    const object = calledOn(node);
    if (called === null || object === null) return null;
    if (returnedValue(value, called, node)?.value !== value.value) return null;
    node = unwrap(object);
  }
  return node;
}
