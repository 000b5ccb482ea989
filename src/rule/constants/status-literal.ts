import type { TSESTree } from '@typescript-eslint/utils';
import type { Site } from '../../analysis/status-site.ts';

/**
 * The number that is written for a status, at the API or where a name gets its value, or the text of a key; null for a
 * constant, whatever its name.
 */
export function statusLiteral({ status }: Site): TSESTree.Literal | null {
  if (status.kind !== 'written' || status.notation === 'word') return null;
  const { origin, node, code } = status;
  if (origin.type !== 'Literal') return null;
  const isWritten = origin.raw === String(code) || (isKey(origin) && origin.value === String(code));
  return isWritten && (origin === node || !isNamed(origin)) ? origin : null;
}

function isKey(literal: TSESTree.Literal): boolean {
  const { parent } = literal;
  return parent.type === 'Property' && parent.key === literal;
}

function isNamed(literal: TSESTree.Literal): boolean {
  let { parent }: { parent: TSESTree.Node } = literal;
  while (parent.type === 'TSAsExpression' || parent.type === 'TSSatisfiesExpression')
    ({ parent } = parent);
  return parent.type === 'VariableDeclarator' && parent.parent.kind === 'const';
}
