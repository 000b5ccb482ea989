/** The findings about comparisons that look at another value than the status which is meant. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type {
  Alone,
  Assigned,
  Cased,
  Chained,
  Contained,
  Converted,
  Counted,
  Divided,
  Joined,
  Listed,
  MistakenComparison,
  Negated,
  Typed,
} from '../../analysis/mistaken-comparisons.ts';
import { isCondition } from '../../analysis/sites/meant-statuses.ts';
import { unwrap } from '../../syntax/nodes.ts';
import { isBare } from '../../syntax/tokens.ts';
import { quoted, quotedString } from '../../text.ts';
import { describeStatus } from '../describe-status.ts';
import { replaceExpression, suggestion } from '../replace.ts';
import { compare, mirrored, subjectText, type Outcome } from './conditions.ts';
import { alternativesEdit, isOperand, negatedText } from './edits.ts';
import type { Finding } from './findings.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;
type Operator = Parameters<typeof compare>[1];

const logic = 'ECMAScript, Binary Logical Operators';

/** The finding about a mistaken comparison; null where its result depends on the status after all. */
export function mistakeFinding(
  mistake: MistakenComparison,
  sourceCode: SourceCode,
): Finding | null {
  switch (mistake.kind) {
    case 'chained':
      return chainedFinding(mistake, sourceCode);
    case 'joined':
      return joinedFinding(mistake, sourceCode);
    case 'assigned':
      return assignedFinding(mistake, sourceCode);
    case 'alone':
      return aloneFinding(mistake, sourceCode);
    case 'listed':
      return listedFinding(mistake, sourceCode);
    case 'negated':
      return negatedFinding(mistake, sourceCode);
    case 'converted':
      return convertedFinding(mistake, sourceCode);
    case 'counted':
      return countedFinding(mistake, sourceCode);
    case 'cased':
      return casedFinding(mistake, sourceCode);
    case 'equalled': {
      const data = { array: shown(mistake.array, sourceCode), outcome: 'never' };
      return { node: mistake.node, messageId: 'arrayCompared', data, suggest: [] };
    }
    case 'contained':
      return containedFinding(mistake, sourceCode);
    case 'typed':
      return typedFinding(mistake);
    case 'divided':
      return dividedFinding(mistake, sourceCode);
  }
}

/** `200 <= status <= 299` */
function chainedFinding(mistake: Chained, sourceCode: SourceCode): Finding | null {
  const { node, inner, other, bounds } = mistake;
  const [, bound] = bounds;
  const operator = operatorOf(node, other);
  const outcome = bound === null ? null : outcomeAmong([0, 1], operator, bound);
  // `status >= 200 == 1` asks whether the first comparison is true.
  if (bound !== null && outcome === null) return null;
  const told = { inner: quoted(sourceCode.getText(inner)) };
  const comparison = unchainedText(mistake, sourceCode);
  const suggest = useComparison(node, comparison, sourceCode);
  return outcome === null
    ? {
        ...{ node, messageId: 'resultCompared', suggest },
        data: { ...told, other: quoted(sourceCode.getText(other)) },
      }
    : { node, messageId: 'chainCompared', data: { ...told, outcome }, suggest };
}

/** `200 <= status && status <= 299`; null where no status makes that true, or each, or it cannot be written. */
function unchainedText(
  { node, inner, other, subject, bounds }: Chained,
  sourceCode: SourceCode,
): string | null {
  const status = subjectText({ subject }, sourceCode);
  const [first, second] = bounds;
  if (status === null || !/^[<>]/u.test(node.operator)) return null;
  const { left, right } = inner;
  const beside = left === subject ? right : left;
  if (first !== null && second !== null) {
    const holds = (code: number) =>
      compare(code, operatorOf(inner, beside), first) &&
      compare(code, operatorOf(node, other), second);
    if (codes.every(holds) || !codes.some(holds)) return null;
  }
  const text = sourceCode.getText(inner);
  const bound = sourceCode.getText(other);
  return unwrap(node.left) === inner
    ? `${text} && ${status} ${node.operator} ${bound}`
    : `${bound} ${node.operator} ${status} && ${text}`;
}

const codes: readonly number[] = Array.from({ length: 500 }, (_, index) => 100 + index);

/** The operator of a comparison, as it is with the other operand behind it. */
function operatorOf({ left, operator }: TSESTree.BinaryExpression, other: TSESTree.Node): Operator {
  const meant = operator as Operator;
  return unwrap(left) === unwrap(other) ? (mirrored[meant] ?? meant) : meant;
}

/** Whether a comparison is true for all numbers, or for none. */
function outcomeAmong(
  numbers: readonly number[],
  operator: Operator,
  bound: number,
): Outcome | null {
  const count = numbers.filter((number) => compare(number, operator, bound)).length;
  if (count === 0) return 'never';
  return count === numbers.length ? 'always' : null;
}

/** `'status: ' + status == 404` */
function joinedFinding({ node, text, subject }: Joined, sourceCode: SourceCode): Finding {
  const isLeft = unwrap(node.left) === text;
  const isNext = text.type === 'BinaryExpression' && (isLeft ? text.right : text.left) === subject;
  const comparison =
    isNext &&
    isBare(text, sourceCode) &&
    isBare(subject, sourceCode) &&
    !isCondition(isChoice(node, sourceCode) ? node.parent : node);
  return {
    node,
    messageId: 'sumCompared',
    data: {
      text: shown(text, sourceCode),
      outcome: node.operator.startsWith('!') ? 'always' : 'never',
    },
    suggest: suggestion(
      'useBrackets',
      comparison ? bracketsAround(node, subject, sourceCode) : null,
    ),
  };
}

/** Whether a comparison decides a choice: `'status: ' + status === 404 ? 'gone' : 'there'`. */
function isChoice(
  node: TSESTree.BinaryExpression,
  sourceCode: SourceCode,
): node is TSESTree.BinaryExpression & { readonly parent: TSESTree.ConditionalExpression } {
  const { parent } = node;
  return (
    parent.type === 'ConditionalExpression' && parent.test === node && isBare(node, sourceCode)
  );
}

/**
 * Brackets around the comparison of the last part of a sum, with the choice that it decides, or around the first part behind
 * the operator; null where the text would decide a choice or a condition still.
 */
function bracketsAround(
  node: TSESTree.BinaryExpression,
  subject: TSESTree.Node,
  sourceCode: SourceCode,
): TSESLint.ReportFixFunction | null {
  const isLeft = subject.range[1] <= node.left.range[1];
  const isWithin = isChoice(node, sourceCode);
  const isPart = node.parent.type === 'ConditionalExpression' && node.parent.test === node;
  if (node.parent.type === 'LogicalExpression' || (isPart && !(isWithin && isLeft))) return null;
  const end = isWithin ? node.parent.range : node.range;
  return (fixer) =>
    isLeft
      ? [fixer.insertTextBefore(subject, '('), fixer.insertTextAfterRange([...end], ')')]
      : [fixer.insertTextBeforeRange([...node.range], '('), fixer.insertTextAfter(subject, ')')];
}

/** `if (response.status = 404)`, `response.status = 404 ? a : b` */
function assignedFinding({ node, subject }: Assigned, sourceCode: SourceCode): Finding {
  const right = unwrap(node.right);
  const isChoice = right.type === 'ConditionalExpression';
  const code = isChoice ? right.test : right;
  const comparison = `${sourceCode.getText(subject)} === ${sourceCode.getText(code)}`;
  const sign = sourceCode.getTokenAfter(node.left, ({ value }) => value === '=');
  const isText = code.type === 'Literal' && typeof code.value === 'string';
  const isJoined = code.type === 'LogicalExpression';
  // By `===` alone, the other codes of `status = 404 || 500` would still be compared with nothing.
  const isListed = isJoined && code.operator === '||';
  const suggest = suggestion(
    'useComparison',
    sign && !isText && !isListed ? (fixer) => fixer.replaceText(sign, '===') : null,
    { comparison: quoted(comparison) },
  );
  if (isChoice)
    return { node: code, messageId: 'codeAlone', data: aloneData(code, sourceCode), suggest };
  return {
    ...{ node, messageId: isJoined ? 'partAssigned' : 'statusAssigned', suggest },
    data: { assignment: quoted(sourceCode.getText(node)) },
  };
}

function aloneData(code: TSESTree.Node, sourceCode: SourceCode) {
  return { code: quoted(sourceCode.getText(code)), reference: logic };
}

/** `status === 400 || 404`, `status !== 400 && 404`, `status === 400 | 404` */
function aloneFinding(
  { node, others, joint, operator, subject, client }: Alone,
  sourceCode: SourceCode,
): Finding {
  const status = subjectText({ subject }, sourceCode);
  const isBits = joint.type === 'BinaryExpression';
  const isPossible = operator.startsWith('!') ? joint.operator === '&&' : joint.operator !== '&&';
  const all = [node, ...others];
  const isText = all.some(
    ({ type, ...code }) => type === 'Literal' && 'value' in code && typeof code.value === 'string',
  );
  const isWritable = status !== null && isPossible && !(client !== null && isText);
  const compared = (code: TSESTree.Node) => `${status} ${operator} ${sourceCode.getText(code)}`;
  const end: readonly [number, number] = [joint.left.range[1], joint.range[1]];
  const fix: TSESLint.ReportFixFunction | null =
    !isWritable || (isBits && isOperand(joint, sourceCode))
      ? null
      : (fixer) =>
          isBits
            ? fixer.replaceTextRange([...end], ` || ${compared(node)}`)
            : all.map((code) => fixer.replaceText(code, compared(code)));
  return {
    ...{ node, messageId: 'codeAlone' },
    data: aloneData(node, sourceCode),
    suggest: suggestion('compareEach', fix),
  };
}

/** `status === (400 || 404)`, `case 400, 404:` */
function listedFinding(
  { node, list, alternatives, code, operator, subject }: Listed,
  sourceCode: SourceCode,
): Finding {
  const compared = { node, comparison: { operator, subject } };
  return {
    node: list,
    messageId: 'alternativesIgnored',
    data: {
      status: describeStatus(code),
      alternatives: quoted(sourceCode.getText(list)),
      reference: list.type === 'SequenceExpression' ? 'ECMAScript, Comma Operator' : logic,
    },
    suggest: suggestion('compareEach', alternativesEdit(compared, alternatives, sourceCode)),
  };
}

/** `!status === 404` */
function negatedFinding(
  { node, operator, subject }: Negated,
  sourceCode: SourceCode,
): Finding | null {
  const { left, right } = node;
  const other = unwrap(left.type === 'UnaryExpression' ? right : left);
  const meant = operatorOf(node, other);
  const outcome = outcomeAmong([0, 1], meant, 404);
  const comparison = negatedText({ node, comparison: { operator, subject } }, sourceCode);
  return (
    outcome && {
      node,
      messageId: 'negationCompared',
      data: { outcome, reference: 'ECMAScript, Logical NOT Operator' },
      suggest: useComparison(node, comparison, sourceCode),
    }
  );
}

/** `String(status) === 404` */
function convertedFinding(
  { node, text, number, code }: Converted,
  sourceCode: SourceCode,
): Finding {
  // Of several numbers in an array, one alone would be changed.
  const isLiteral = number.type === 'Literal' && node.type !== 'CallExpression';
  return {
    node,
    messageId: 'numberCompared',
    data: { text: shown(text, sourceCode), code: String(code) },
    suggest: suggestion(
      'useText',
      isLiteral ? replaceExpression(number, `'${code}'`, sourceCode) : null,
    ),
  };
}

/** `Number(status) === '404'` */
function countedFinding({ node, number, text, value }: Counted, sourceCode: SourceCode): Finding {
  const edit = /^[1-9]\d\d$/u.test(value) ? replaceExpression(text, value, sourceCode) : null;
  return {
    node,
    messageId: 'digitsCompared',
    data: { number: shown(number, sourceCode), text: quotedString(value) },
    suggest: suggestion('useNumber', edit),
  };
}

/** `switch (status) { case status >= 400: }` */
function casedFinding({ node, areAll, subject }: Cased, sourceCode: SourceCode): Finding {
  const data = {
    inner: quoted(sourceCode.getText(node)),
    other: quoted(sourceCode.getText(subject)),
  };
  return {
    node,
    messageId: 'caseCompared',
    data,
    suggest: useComparison(subject, areAll ? 'true' : null, sourceCode),
  };
}

/** `status in [400, 404]`, `status === [404]` */
function containedFinding({ node, array, subject }: Contained, sourceCode: SourceCode): Finding {
  const status = subjectText({ subject }, sourceCode);
  const [left, right] = [unwrap(node.left), unwrap(node.right)];
  const given = left === subject || left === unwrap(subject) ? right : left;
  const negation = node.operator.startsWith('!') ? '!' : '';
  const comparison =
    status === null ? null : `${negation}${sourceCode.getText(given)}.includes(${status})`;
  return {
    node,
    messageId: node.operator === 'in' ? 'indexCompared' : 'arrayCompared',
    data: { array: shown(array, sourceCode), outcome: negation ? 'always' : 'never' },
    suggest: useComparison(node, comparison, sourceCode),
  };
}

/** `typeof status === 'string'` */
function typedFinding({ node, client }: Typed): Finding | null {
  if (client?.codes == null) return null;
  const outcome = node.operator.startsWith('!') ? 'always' : 'never';
  return { node, messageId: 'typeCompared', data: { title: client.title, outcome }, suggest: [] };
}

/** The numbers that a client may give. */
const received: readonly number[] = Array.from({ length: 1000 }, (_, index) => index);

/** `Math.floor(status / 100) === 20` */
function dividedFinding(
  { node, operator, bound, give, client }: Divided,
  sourceCode: SourceCode,
): Finding | null {
  if (client?.codes == null) return null;
  const { left, right } = node;
  const isLeft = unwrap(left).type !== 'Literal' && unwrap(left).type !== 'UnaryExpression';
  const meant = isLeft ? operator : (mirrored[operator] ?? operator);
  const given = client.isThere ? received : [...received, NaN];
  const outcome = outcomeAmong(given.map(give), meant, bound);
  return (
    outcome && {
      node,
      messageId: 'quotientCompared',
      data: { quotient: quoted(sourceCode.getText(isLeft ? left : right)), outcome },
      suggest: [],
    }
  );
}

/** The suggestion to write another comparison; none where there is no text for it. */
function useComparison(node: TSESTree.Node, comparison: string | null, sourceCode: SourceCode) {
  const written = comparison?.includes(' ') && isOperand(node, sourceCode);
  const text = written ? `(${comparison})` : comparison;
  return suggestion(
    'useComparison',
    text === null ? null : (fixer: TSESLint.RuleFixer) => fixer.replaceText(node, text),
    { comparison: quoted(comparison ?? '') },
  );
}

/** The text of an expression in a message, where backticks of its own would end it. */
function shown(node: TSESTree.Node, sourceCode: SourceCode): string {
  return quoted(sourceCode.getText(node)).replaceAll('`', "'");
}
