/** Routers that functions are given: `app.group('/api', (api) => api.get('/users', …))`. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { definitionOf } from '../../syntax/definitions.ts';
import { wrapped, type FunctionNode, type Node } from '../../syntax/nodes.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** The function of which a name is a parameter; null where it is none, or a part of one. */
export function ownerOf(name: Node, sourceCode: SourceCode): FunctionNode | null {
  if (name.type !== 'Identifier') return null;
  const definition = definitionOf(name, sourceCode);
  return definition.kind === 'parameter' && definition.keys.length === 0
    ? definition.function
    : null;
}

/** The call in whose arguments the function stands of which a name is a parameter. */
export function callGiving(name: Node, sourceCode: SourceCode): TSESTree.CallExpression | null {
  const owner = ownerOf(name, sourceCode);
  const given = owner && wrapped(owner);
  const call = given?.parent;
  return call?.type === 'CallExpression' && call.callee !== given ? call : null;
}
