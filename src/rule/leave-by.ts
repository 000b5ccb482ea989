/** Writing `return` or `throw` before a response that a statement drops: `return c.json(order);`, `if (isGone) throw new Gone();`. */
import type { TSESLint } from '@typescript-eslint/utils';
import type { DroppedResponse } from '../analysis/misused-responses.ts';
import { hasComment, isBare, outerRange } from '../syntax/tokens.ts';
import type { Edit } from './replace.ts';

/** The edit that returns or throws a dropped response. Null where it cannot be written. */
export function leaveBy(
  { statement, leaves }: DroppedResponse,
  sourceCode: Readonly<TSESLint.SourceCode>,
): Edit | null {
  if (statement === null) return null;
  const { expression, parent } = statement;
  if (expression.type !== 'LogicalExpression' || expression.operator !== '&&')
    return (fixer) => fixer.insertTextBefore(statement, `${leaves} `);
  // An `else` behind the statement would belong to the new `if`.
  if (parent.type === 'IfStatement' || !isBare(expression, sourceCode)) return null;
  const [start, end] = outerRange(expression.left, sourceCode);
  const [next] = outerRange(expression.right, sourceCode);
  if (hasComment([end, next], sourceCode)) return null;
  const condition = sourceCode.getText(expression.left);
  return (fixer) => fixer.replaceTextRange([start, next], `if (${condition}) ${leaves} `);
}
