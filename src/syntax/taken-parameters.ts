/** The parameters that names stand for, or are taken from. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { definitionOf, variableOf } from './definitions.ts';
import { isFunction, staticName, type FunctionNode, type Node } from './nodes.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** A parameter that a name stands for or is taken from, and the names of the members that lead to it. */
interface TakenParameter {
  readonly owner: FunctionNode;
  readonly index: number;
  readonly keys: readonly string[];
}

/** The parameter of a name that is never assigned; a default changes nothing of its type: `({ c = other }: Options)`. */
export function parameterOf(
  name: TSESTree.Identifier,
  sourceCode: SourceCode,
): TakenParameter | null {
  const definition = definitionOf(name, sourceCode);
  if (definition.kind === 'parameter') {
    const { function: owner, index, keys } = definition;
    return { owner, index, keys };
  }
  const variable = definition.kind === 'unknown' ? variableOf(name, sourceCode) : null;
  const [own, ...others] = variable?.defs ?? [];
  if (own === undefined || others.length > 0 || !isFunction(own.node) || own.name === own.node.id)
    return null;
  if (variable?.references.some((use) => use.isWrite() && use.init !== true)) return null;
  for (const [index, parameter] of own.node.params.entries()) {
    const keys = keysTo(parameter, own.name);
    if (keys !== null) return { owner: own.node, index, keys };
  }
  return null;
}

/** The names of the members that lead from a pattern to a name in it, whatever defaults it has. */
function keysTo(pattern: Node, name: Node): readonly string[] | null {
  if (pattern === name) return [];
  if (pattern.type === 'AssignmentPattern') return keysTo(pattern.left, name);
  if (pattern.type !== 'ObjectPattern') return null;
  for (const member of pattern.properties) {
    const key = member.type === 'Property' ? staticName(member) : null;
    const rest = member.type === 'Property' ? keysTo(member.value, name) : null;
    if (key !== null && rest !== null) return [key, ...rest];
  }
  return null;
}
