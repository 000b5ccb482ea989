import type { TSESTree } from '@typescript-eslint/utils';
import type { Site } from '../../analysis/status-site.ts';

/**
 * The number that is written for a status, at the API or where a name gets its value; null for a constant, whatever its
 * name.
 */
export function statusLiteral({ status }: Site): TSESTree.NumberLiteral | null {
  if (status.kind !== 'written' || status.notation === 'word') return null;
  const { origin, node, code } = status;
  if (origin.type !== 'Literal' || origin.raw !== String(code)) return null;
  return origin === node || !isNamed(origin) ? (origin as TSESTree.NumberLiteral) : null;
}

function isNamed(literal: TSESTree.Literal): boolean {
  let { parent }: { parent: TSESTree.Node } = literal;
  while (parent.type === 'TSAsExpression' || parent.type === 'TSSatisfiesExpression')
    ({ parent } = parent);
  return parent.type === 'VariableDeclarator' && parent.parent.kind === 'const';
}
