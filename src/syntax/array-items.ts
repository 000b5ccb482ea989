/** Names for elements of arrays, or for parts of one: `const [users, { status }] = await Promise.all([…])`. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { variableOf } from './definitions.ts';
import { calledMember, calledOn, isFunction, staticName, wrapped, type Node } from './nodes.ts';
import { oncePer } from './once-per.ts';

/** The expression that is taken apart, and the names and indexes that lead to what a name holds: `1` and `status`. */
export interface ArrayItem {
  readonly node: Node;
  readonly path: readonly string[];
}

/**
 * What a name takes out of an array; null for other names, and for one that is assigned. What a promise gives to the
 * function behind `then` is taken out of the promise.
 */
export function arrayItemOf(
  name: TSESTree.Identifier | TSESTree.JSXIdentifier,
  sourceCode: Readonly<TSESLint.SourceCode>,
): ArrayItem | null {
  const variable = variableOf(name, sourceCode);
  return variable && itemOf(variable);
}

const itemOf = oncePer(({ defs, references }: TSESLint.Scope.Variable): ArrayItem | null => {
  const [definition, ...others] = defs;
  if (!definition || others.length > 0) return null;
  if (references.some((use) => use.isWrite() && use.init !== true)) return null;
  const { name, node } = definition;
  if (node.type === 'VariableDeclarator') {
    const path = node.init ? pathTo(node.id, name) : null;
    return node.init && path ? { node: node.init, path } : null;
  }
  const promise = isFunction(node) ? promiseBefore(node) : null;
  const path = promise && isFunction(node) && node.params[0] ? pathTo(node.params[0], name) : null;
  return promise && path ? { node: promise, path } : null;
});

/** The promise whose value a function is given: of `promise.then(([users]) => …)`. */
function promiseBefore(callback: Node): Node | null {
  const { parent } = wrapped(callback);
  const isGiven =
    parent?.type === 'CallExpression' &&
    calledMember(parent) === 'then' &&
    parent.arguments[0] === wrapped(callback);
  return isGiven ? calledOn(parent) : null;
}

/** The names and indexes that lead from a pattern to a name in it; null for a rest element or a default. */
function pathTo(pattern: Node, name: Node): readonly string[] | null {
  if (pattern === name) return [];
  const parts =
    pattern.type === 'ArrayPattern'
      ? pattern.elements.map((element, index) => [String(index), element] as const)
      : pattern.type === 'ObjectPattern'
        ? pattern.properties.map((member) => [nameIn(member), member.value] as const)
        : [];
  for (const [key, part] of parts) {
    const rest = key === null || !part ? null : pathTo(part, name);
    if (key !== null && rest !== null) return [key, ...rest];
  }
  return null;
}

/** The name of a property in a pattern; null where it is computed, or a rest element. */
function nameIn(member: TSESTree.Property | TSESTree.RestElement): string | null {
  return member.type === 'Property' && !member.computed ? staticName(member) : null;
}
