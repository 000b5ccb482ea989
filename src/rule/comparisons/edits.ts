/** Edits that write the comparison that was meant. Each is null where it cannot be written. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Comparison, ReceivedSite } from '../../analysis/status-site.ts';
import { hasComment, isBare, newlineOf, outerRange } from '../../syntax/tokens.ts';
import { subjectText, type Pair } from './conditions.ts';
import { replaceExpression } from '../replace.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;
type Fix = TSESLint.ReportFixFunction;

/** A comparison with the status and the operator that are meant. */
interface ComparedNode {
  readonly node: TSESTree.Node;
  readonly comparison: Pick<Comparison, 'operator' | 'subject'>;
}

/** Writes the number of a text of three digits: 404 for `'404'`. */
export function numberEdit(
  { status }: Pick<ReceivedSite, 'status'>,
  sourceCode: SourceCode,
): Fix | null {
  if (status.kind !== 'written' || status.notation !== 'string') return null;
  const { node, value } = status;
  return /^[1-9]\d\d$/u.test(String(value))
    ? replaceExpression(node, String(value), sourceCode)
    : null;
}

/** The alternatives that `200 || 201` lists, of which only the first counts; null where a status is none of these. */
export function alternativesAt({
  status,
}: Pick<ReceivedSite, 'status'>): readonly TSESTree.Node[] | null {
  if (status.kind !== 'written' || !status.value) return null;
  let node: TSESTree.Node = status.node;
  const others: TSESTree.Node[] = [];
  while (
    node.parent?.type === 'LogicalExpression' &&
    node.parent.left === node &&
    node.parent.operator !== '&&'
  ) {
    node = node.parent;
    others.push(node.right);
  }
  // The second alternative of `200 || 201` is never evaluated.
  const isOther = node.parent?.type === 'LogicalExpression';
  return others.length === 0 || isOther ? null : [status.node, ...others];
}

/** `status === (200 || 201)` becomes `status === 200 || status === 201`. */
export function alternativesEdit(
  { comparison, node }: ComparedNode,
  alternatives: readonly TSESTree.Node[],
  sourceCode: SourceCode,
): Fix | null {
  const whole = alternatives.at(-1)?.parent;
  const isWhole = whole != null && (whole === node || whole.parent === node);
  const isNested = alternatives.some(({ type }) => type === 'LogicalExpression');
  const range = outerRange(node, sourceCode);
  if (!isWhole || isNested || hasComment(range, sourceCode)) return null;
  const texts = alternatives.map((alternative) => operandText(alternative, sourceCode));
  const [first] = alternatives;
  if (comparison.operator === 'case' && first !== undefined) {
    const { line, column } = node.parent?.loc.start ?? node.loc.start;
    const indentation = (sourceCode.lines[line - 1] ?? '').slice(0, column);
    const newline = newlineOf(sourceCode);
    const between = /^\s*$/u.test(indentation) ? `:${newline}${indentation}case ` : ': case ';
    const space = sourceCode.text.charAt(range[0] - 1).trim() === '' ? '' : ' ';
    return (fixer) => fixer.replaceTextRange([...range], `${space}${texts.join(between)}`);
  }
  const subject = subjectText(comparison, sourceCode);
  if (subject === null || !/^[=!]==?$/u.test(comparison.operator)) return null;
  const joint = comparison.operator.startsWith('!') ? ' && ' : ' || ';
  const text = texts.map((each) => `${subject} ${comparison.operator} ${each}`).join(joint);
  return (fixer) => fixer.replaceText(node, isOperand(node, sourceCode) ? `(${text})` : text);
}

/** `status === 404 || 410` becomes `status === 404 || status === 410`. */
export function standingEdit(
  { comparison, status }: ReceivedSite,
  sourceCode: SourceCode,
): Fix | null {
  const subject = subjectText(comparison, sourceCode);
  if (!subject || status.kind !== 'written' || !/^===?$/u.test(comparison.operator)) return null;
  const { node, notation, code } = status;
  const text = notation === 'string' ? String(code) : sourceCode.getText(node);
  return (fixer) => fixer.replaceText(node, `${subject} ${comparison.operator} ${text}`);
}

/** `!status === 200` means `status !== 200`, and `!status < 400` means `!(status < 400)`. */
export function negatedText(
  { comparison, node }: ComparedNode,
  sourceCode: SourceCode,
): string | null {
  if (node.type !== 'BinaryExpression') return null;
  const { operator, subject } = comparison;
  const { left, right } = node;
  const isNegation = ({ type, parent }: TSESTree.Node) =>
    type === 'UnaryExpression' && parent === node;
  const negation = subject.parent;
  if (negation == null || !isNegation(negation)) return null;
  if (hasComment(node.range, sourceCode)) return null;
  const isPlain = ({ type }: TSESTree.Node) =>
    /^(?:Literal|Identifier|MemberExpression)$/u.test(type);
  if (![left, right].every((side) => side === negation || isPlain(side))) return null;
  const textOf = (side: TSESTree.Node) => sourceCode.getText(side === negation ? subject : side);
  const other = operator.startsWith('!') ? `=${operator.slice(1)}` : `!${operator.slice(1)}`;
  return /^[=!]/u.test(operator)
    ? `${textOf(left)} ${other} ${textOf(right)}`
    : `!(${textOf(left)} ${operator} ${textOf(right)})`;
}

/** Writes the other operator between two conditions; null where that would be wrong too. */
export function swapEdit({ node, swaps }: Pair, sourceCode: SourceCode): Fix | null {
  if (!swaps || isOperand(node, sourceCode)) return null;
  const sign = sourceCode.getTokenAfter(node.left, ({ value }) => value === node.operator);
  return sign && ((fixer) => fixer.replaceText(sign, otherOperator(node)));
}

export function otherOperator({ operator }: TSESTree.LogicalExpression): string {
  return operator === '&&' ? '||' : '&&';
}

/** Whether an expression is the operand of another operator, without parentheses around it. */
export function isOperand(node: TSESTree.Node, sourceCode: SourceCode): boolean {
  return (
    isBare(node, sourceCode) && /^(?:Logical|Binary)Expression$/u.test(node.parent?.type ?? '')
  );
}

/** An alternative as an operand of a comparison. */
function operandText(node: TSESTree.Node, sourceCode: SourceCode): string {
  const isPlain = /^(?:Literal|Identifier|MemberExpression|CallExpression)$/u.test(node.type);
  return isPlain ? sourceCode.getText(node) : `(${sourceCode.getText(node)})`;
}
