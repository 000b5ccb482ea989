/** Finding the comparisons that look at another value than the status which is meant. */
import type { TSESTree } from '@typescript-eslint/utils';
import { heldBy } from '../../syntax/definitions.ts';
import { isNothing, unwrap, type Node } from '../../syntax/nodes.ts';
import { nodesOfType } from '../../syntax/nodes-by-type.ts';
import { oncePer } from '../../syntax/once-per.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Assigned, Listed, MistakenComparison } from '../mistaken-comparisons.ts';
import type { ComparisonOperator } from '../status-site.ts';
import { aloneIn, aloneWithBits } from './codes-alone.ts';
import { dividedStatus } from './divided-statuses.ts';
import { converted, convertedByCalls, counted } from './converted-statuses.ts';
import { codeIn, isCondition, meantStatus, numberIn } from './meant-statuses.ts';

type Binary = TSESTree.BinaryExpression;

/** The mistaken comparisons of a file in source order. @param file the file of the receiving side. */
export const mistakenComparisonsIn = oncePer((file: SourceFile): readonly MistakenComparison[] => {
  const { sourceCode } = file;
  const found = [
    ...nodesOfType('BinaryExpression', sourceCode).flatMap((node) => ofBinary(node, file) ?? []),
    ...nodesOfType('AssignmentExpression', sourceCode).flatMap(
      (node) => assigned(node, file) ?? [],
    ),
    ...nodesOfType('SwitchStatement', sourceCode).flatMap((node) => ofSwitch(node, file)),
    ...aloneIn(file),
    ...convertedByCalls(file),
  ];
  return found.sort((one, other) => one.node.range[0] - other.node.range[0]);
});

/** The first mistake that a comparison meets. */
function ofBinary(node: Binary, file: SourceFile): MistakenComparison | null {
  const { left, right, operator } = node;
  if (operator === '|') return aloneWithBits(node, file);
  if (operator === 'in') return contained(node, left, right, file);
  if (!isComparison(operator)) return null;
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const found = ofOperands(node, operator, unwrap(one), unwrap(other), file);
    if (found !== null) return found;
  }
  return null;
}

/** The mistake in a comparison of one operand with another, by the type of the first. */
function ofOperands(
  node: Binary,
  operator: ComparisonOperator,
  one: Node,
  other: Node,
  file: SourceFile,
): MistakenComparison | null {
  switch (one.type) {
    case 'BinaryExpression':
      return one.operator === '+'
        ? joined(node, one, other, file)
        : (chained(node, one, other, file) ?? dividedStatus(node, operator, one, other, file));
    case 'TemplateLiteral':
      return joined(node, one, other, file) ?? ofText(node, one, other, file);
    case 'MemberExpression':
      return ofText(node, one, other, file);
    case 'UnaryExpression':
      return ofUnary(node, operator, one, other, file);
    case 'CallExpression':
      return ofText(node, one, other, file) ?? dividedStatus(node, operator, one, other, file);
    case 'ArrayExpression':
      return isUnlike(operator, one) ? contained(node, other, one, file) : null;
    case 'LogicalExpression':
    case 'SequenceExpression':
      return listed(node, operator, one, other, file);
    default:
      return null;
  }
}

/** `200 <= status <= 299` */
function chained(node: Binary, inner: Binary, other: Node, file: SourceFile) {
  if (!isComparison(inner.operator) || isNothing(other)) return null;
  const areOrdered = isOrder(node.operator) && isOrder(inner.operator);
  const operands = [inner.right, inner.left] as const;
  for (const [index, subject] of operands.entries()) {
    const meant = meantStatus(subject, file);
    if (meant === null) continue;
    const beside = operands[1 - index] ?? subject;
    const bounds = [numberIn(beside, file), numberIn(other, file)] as const;
    const isKnown = meant.client !== null && areOrdered && ordered.has(other.type);
    if (isKnown || bounds.every(isBound))
      return { kind: 'chained', node, inner, other, bounds, ...meant } as const;
  }
  return null;
}

/** `'status: ' + status == 404` */
function joined(
  node: Binary,
  text: Binary | TSESTree.TemplateLiteral,
  other: Node,
  file: SourceFile,
) {
  if (!isTelling(text) || codeIn(other, file) === null) return null;
  const operands = text.type === 'TemplateLiteral' ? text.expressions : [text.right, text.left];
  for (const subject of operands) {
    const meant = meantStatus(subject, file);
    if (meant !== null) return { kind: 'joined', node, text, ...meant } as const;
  }
  return null;
}

/** Whether an expression joins a text that makes the whole no number: `'status: ' + status`. */
function isTelling(text: Binary | TSESTree.TemplateLiteral): boolean {
  if (text.type === 'TemplateLiteral')
    return text.quasis.some(({ value }) => isNoNumber(value.cooked));
  for (let sum: Node = text; sum.type === 'BinaryExpression'; sum = unwrap(sum.left)) {
    if (sum.operator !== '+') return false;
    const parts = [unwrap(sum.left), unwrap(sum.right)];
    if (parts.some((part) => part.type === 'Literal' && isNoNumber(part.value))) return true;
    if (parts.some((part) => part.type === 'TemplateLiteral' && isTelling(part))) return true;
  }
  return false;
}

/** Whether a text has a letter or sign that no number has: digits after it do not make it one. */
function isNoNumber(text: unknown): boolean {
  return typeof text === 'string' && /[^\s\d.+\-a-fox]/iu.test(text);
}

/** `String(status) === 404`, `Number(status) === '404'` */
function ofText(node: Binary, one: Node, other: Node, file: SourceFile) {
  return isStrict(node.operator)
    ? (converted(node, one, other, file) ?? counted(node, one, other, file))
    : null;
}

/** `!status === 404`, `typeof status === 'string'` */
function ofUnary(
  node: Binary,
  operator: ComparisonOperator,
  unary: TSESTree.UnaryExpression,
  other: Node,
  file: SourceFile,
): MistakenComparison | null {
  const { operator: sign, argument } = unary;
  const meant = meantStatus(argument, file);
  if (meant === null) return null;
  if (sign === '+') return ofText(node, unary, other, file);
  if (sign === 'typeof') {
    const isText = other.type === 'Literal' && other.value === 'string';
    return isText ? { kind: 'typed', node, text: other, ...meant } : null;
  }
  const isNegated = sign === '!' && meant.client === null && codeIn(other, file) !== null;
  return isNegated ? { kind: 'negated', node, operator, ...meant } : null;
}

/** `status in [400, 404]`, `status === [404]` */
function contained(node: Binary, subject: Node, given: Node, file: SourceFile) {
  const array = unwrap(heldBy(unwrap(given), file.sourceCode) ?? given);
  if (array.type !== 'ArrayExpression') return null;
  const areCodes =
    array.elements.length > 0 &&
    array.elements.every((element) => element !== null && codeIn(element, file) !== null);
  const meant = areCodes ? meantStatus(subject, file) : null;
  return meant && ({ kind: 'contained', node, array, ...meant } as const);
}

/** Whether a comparison with an array is never true: by `==`, `[404]` becomes `'404'`. */
function isUnlike(operator: ComparisonOperator, { elements }: TSESTree.ArrayExpression): boolean {
  return isStrict(operator) || (/^[=!]=$/u.test(operator) && elements.length > 1);
}

/** `status === (400 || 404)`, `status == (400, 404)` */
function listed(
  node: Node,
  operator: ComparisonOperator,
  list: TSESTree.LogicalExpression | TSESTree.SequenceExpression,
  subject: Node,
  file: SourceFile,
): Listed | null {
  const isSequence = list.type === 'SequenceExpression';
  if (!isSequence && list.operator === '&&') return null;
  const alternatives = isSequence ? list.expressions : alternativesIn(list);
  const codes = alternatives.map((each) => codeIn(each, file));
  const code = isSequence ? codes.at(-1) : codes[0];
  if (code == null || codes.includes(null)) return null;
  const meant = meantStatus(subject, file);
  // Alternatives of a status that was received are those of its site.
  if (meant === null || (meant.client !== null && !isSequence)) return null;
  return { kind: 'listed', node, operator, list, alternatives, code, ...meant };
}

function alternativesIn(list: TSESTree.LogicalExpression): readonly Node[] {
  const others: Node[] = [];
  let first: Node = list;
  while (first.type === 'LogicalExpression' && first.operator === list.operator) {
    others.push(first.right);
    first = first.left;
  }
  return [first, ...others.toReversed()];
}

/** `switch (status) { case 400 || 404: }`, `case status >= 400:`, `switch (String(status)) { case 404: }` */
function ofSwitch(
  { discriminant, cases }: TSESTree.SwitchStatement,
  file: SourceFile,
): readonly MistakenComparison[] {
  const tests = cases.flatMap(({ test }) => test ?? []);
  const listing = tests.flatMap((test) =>
    test.type === 'LogicalExpression' || test.type === 'SequenceExpression'
      ? (listed(test, 'case', test, discriminant, file) ?? [])
      : [],
  );
  const texts = tests.flatMap((test) => converted(test, unwrap(discriminant), test, file) ?? []);
  return [...listing, ...texts, ...cased(discriminant, tests, file)];
}

/** `switch (status) { case status >= 400: }`: the first of such cases. */
function cased(discriminant: Node, tests: readonly Node[], file: SourceFile) {
  const results = tests.filter((test) => asksFor(discriminant, test, file));
  const [node] = results;
  const meant = node && meantStatus(discriminant, file);
  if (!node || !meant) return [];
  return [{ kind: 'cased', node, areAll: results.length === tests.length, ...meant } as const];
}

/** Whether an expression compares another one, so that it is true or false. */
function asksFor(subject: Node, test: Node, file: SourceFile): boolean {
  if (test.type === 'LogicalExpression')
    return asksFor(subject, test.left, file) && asksFor(subject, test.right, file);
  if (test.type !== 'BinaryExpression' || !isComparison(test.operator)) return false;
  const text = file.sourceCode.getText(unwrap(subject));
  return [test.left, test.right].some((side) => file.sourceCode.getText(unwrap(side)) === text);
}

/** `if (response.status = 404)`, `response.status = 404 ? a : b` */
function assigned(node: TSESTree.AssignmentExpression, file: SourceFile): Assigned | null {
  if (node.operator !== '=') return null;
  const right = unwrap(node.right);
  const code = right.type === 'ConditionalExpression' ? right.test : firstOf(right);
  if (codeIn(code, file) === null) return null;
  const isChoice = right.type === 'ConditionalExpression';
  if (!isChoice && !isCondition(node)) return null;
  const meant = meantStatus(node.left, file);
  if (meant === null) return null;
  // `if ((response.statusCode = 404))` is how an assignment on purpose is written.
  if (!isChoice && meant.client === null && isInOwnBrackets(node, file)) return null;
  return { kind: 'assigned', node, ...meant };
}

/** The first operand of joined ones: the code of `response.status = 404 && isNew`. */
function firstOf(expression: Node): Node {
  const isJoined = expression.type === 'LogicalExpression' && expression.operator !== '??';
  return isJoined ? firstOf(unwrap(expression.left)) : expression;
}

/** Whether two pairs of brackets are around an expression, of which a condition needs one at most. */
function isInOwnBrackets(node: Node, { sourceCode }: SourceFile): boolean {
  const before = sourceCode.getTokensBefore(node, 2);
  const after = sourceCode.getTokensAfter(node, 2);
  return before.every(({ value }) => value === '(') && after.every(({ value }) => value === ')');
}

function isComparison(operator: string): operator is ComparisonOperator {
  return /^(?:[<>]=?|[=!]==?)$/u.test(operator);
}

function isOrder(operator: string): boolean {
  return /^[<>]/u.test(operator);
}

function isStrict(operator: string): boolean {
  return /^[=!]==$/u.test(operator);
}

/** The types of expressions that a status may be ordered by: names, and numbers. */
const ordered: ReadonlySet<string> = new Set(['Identifier', 'MemberExpression', 'Literal']);

/** Whether a number is one of codes, or one where a class of them begins or ends. */
function isBound(number: number | null): boolean {
  return number !== null && number >= 100 && number <= 600;
}
