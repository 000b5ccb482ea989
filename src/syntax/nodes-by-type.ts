/** The nodes of a file by their types, from one walk that every question about the whole file shares. */
import type { TSESLint } from '@typescript-eslint/utils';
import type { FunctionNode, Node } from './nodes.ts';
import { walk } from './walk.ts';
import { oncePer } from './once-per.ts';

/** Each type of node by its name. */
type NodesByType = { readonly [Each in Node as `${Each['type']}`]: Each };

interface Collected {
  readonly get: <Type extends keyof NodesByType>(
    type: Type,
  ) => readonly NodesByType[Type][] | undefined;
}

/** All nodes of a type in a file, parents before children. */
export function nodesOfType<Type extends keyof NodesByType>(
  type: Type,
  { ast, visitorKeys }: Readonly<TSESLint.SourceCode>,
): readonly NodesByType[Type][] {
  return collected(ast, visitorKeys).get(type) ?? [];
}

const collected = oncePer((root: Node, visitorKeys: TSESLint.SourceCode.VisitorKeys): Collected => {
  const byType = new Map<string, Node[]>();
  walk(root, visitorKeys, (node) => {
    const list = byType.get(node.type);
    if (list === undefined) byType.set(node.type, [node]);
    else list.push(node);
  });
  return byType as Collected;
});

/** All functions of a file in source order. */
export function functionsOf(sourceCode: Readonly<TSESLint.SourceCode>): readonly FunctionNode[] {
  return functionsBelow(sourceCode.ast, sourceCode);
}

const functionsBelow = oncePer(
  (_: Node, sourceCode: Readonly<TSESLint.SourceCode>): readonly FunctionNode[] =>
    [
      ...nodesOfType('FunctionDeclaration', sourceCode),
      ...nodesOfType('FunctionExpression', sourceCode),
      ...nodesOfType('ArrowFunctionExpression', sourceCode),
    ].sort((one, other) => one.range[0] - other.range[0]),
);
