/** Expressions whose value no code uses: `make();`, `isLate && await make();`, `const made = make();` without a read of `made`. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { definitionOf, variableOf } from './definitions.ts';
import { innermostFunction, wrapped, type Node } from './nodes.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** How a value is dropped. */
export interface Drop {
  /** The statement whose expression may have this value; null where a comma or a variable drops it. */
  readonly statement: TSESTree.ExpressionStatement | null;
}

/** How the value of an expression is dropped; null where code uses it or may use it, or where `void` drops it on purpose. */
export function dropOf(expression: Node, sourceCode: SourceCode): Drop | null {
  let node = wrapped(expression);
  for (let { parent } = node; parent; { parent } = node) {
    switch (parent.type) {
      case 'ExpressionStatement':
        return { statement: parent };
      case 'SequenceExpression':
        if (parent.expressions.at(-1) !== node) return { statement: null };
        break;
      case 'LogicalExpression':
        if (parent.right !== node) return null;
        break;
      case 'ConditionalExpression':
        if (parent.test === node) return null;
        break;
      case 'AwaitExpression':
        break;
      case 'VariableDeclarator':
        return isUnread(parent, sourceCode) ? { statement: null } : null;
      default:
        return null;
    }
    node = wrapped(parent);
  }
  return null;
}

/** Whether no code reads a variable of a function. A name that begins with `_` means that none has to. */
function isUnread({ id, parent }: TSESTree.VariableDeclarator, sourceCode: SourceCode): boolean {
  if (id.type !== 'Identifier' || id.name.startsWith('_')) return false;
  const isPlain = parent.kind === 'const' || parent.kind === 'let' || parent.kind === 'var';
  if (!isPlain || innermostFunction(id) === undefined) return false;
  const references = variableOf(id, sourceCode)?.references ?? [];
  return references.length === 1 && definitionOf(id, sourceCode).kind === 'value';
}
