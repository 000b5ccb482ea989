import type { TSESTree } from '@typescript-eslint/utils';
import type { Site } from '../../analysis/status-site.ts';

/**
 * The literal that gives a status, as people write numbers: at the API itself, or where a name gets it. Null for a
 * constant that has a name of its own, in whatever words.
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
