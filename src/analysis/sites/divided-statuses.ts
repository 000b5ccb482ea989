/** `Math.floor(status / 100) === 2`: the class of a status by its first digit. */
import type { TSESTree } from '@typescript-eslint/utils';
import { calledMember, unwrap, type Node } from '../../syntax/nodes.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Divided } from '../mistaken-comparisons.ts';
import type { ComparisonOperator } from '../status-site.ts';
import { meantStatus, numberIn } from './meant-statuses.ts';

/** The comparison of a status that is divided by 100; null where an expression is none. */
export function dividedStatus(
  node: TSESTree.BinaryExpression,
  operator: ComparisonOperator,
  expression: Node,
  other: Node,
  file: SourceFile,
): Divided | null {
  const rounded = roundedIn(expression);
  const quotient = unwrap(rounded?.quotient ?? expression);
  if (quotient.type !== 'BinaryExpression' || quotient.operator !== '/') return null;
  if (quotient.right.type !== 'Literal' || quotient.right.value !== 100) return null;
  const bound = numberIn(other, file);
  const meant = bound === null ? null : meantStatus(quotient.left, file);
  if (bound === null || meant === null) return null;
  const round = rounded?.round ?? ((number: number) => number);
  return { kind: 'divided', node, operator, bound, give: (code) => round(code / 100), ...meant };
}

type Round = (number: number) => number;

const rounding: Readonly<Record<string, Round>> = {
  floor: Math.floor,
  trunc: Math.trunc,
  round: Math.round,
  ceil: Math.ceil,
};

/** The quotient that an expression rounds, and how; null where it rounds none. */
function roundedIn(expression: Node): { readonly quotient: Node; readonly round: Round } | null {
  if (expression.type === 'BinaryExpression') {
    const { left, right, operator } = expression;
    const isCut = operator === '|' && right.type === 'Literal' && right.value === 0;
    return isCut ? { quotient: left, round: Math.trunc } : null;
  }
  if (expression.type !== 'CallExpression') return null;
  const round = rounding[calledMember(expression) ?? ''];
  const [quotient] = expression.arguments;
  return round && quotient ? { quotient, round } : null;
}
