/** The findings about comparisons that are never, or always, true: the message with its data and edit. */
import { isWithin } from '../../syntax/nodes.ts';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Comparison, ReceivedSite, ExpectedSite } from '../../analysis/status-site.ts';
import { rfc } from '../../http/reference.ts';
import { whyUnreceived } from '../../http/received.ts';
import {
  conditionOf,
  impossiblePairs,
  outcomeOf,
  outcomeOfNegation,
  type Pair,
} from './conditions.ts';
import {
  alternativesAt,
  alternativesEdit,
  negatedText,
  numberEdit,
  otherOperator,
  standingEdit,
  swapEdit,
} from './edits.ts';
import { describeReference, describeStatus } from '../describe-status.ts';
import { suggestion } from '../replace.ts';
import { quoted, quotedString } from '../../text.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;
type Data = Readonly<Record<string, string>>;

export interface Finding {
  readonly node: TSESTree.Node;
  readonly messageId:
    | 'textCompared'
    | 'codeImpossible'
    | 'boundImpossible'
    | 'pairNever'
    | 'pairAlways'
    | 'codeAlone'
    | 'alternativesIgnored'
    | 'negationCompared'
    | 'chainCompared'
    | 'resultCompared'
    | 'sumCompared'
    | 'statusAssigned'
    | 'partAssigned'
    | 'digitsCompared'
    | 'caseCompared'
    | 'numberCompared'
    | 'indexCompared'
    | 'arrayCompared'
    | 'typeCompared'
    | 'quotientCompared';
  readonly data: Data;
  readonly suggest: readonly {
    readonly messageId:
      'useNumber' | 'useText' | 'useOperator' | 'useBrackets' | 'compareEach' | 'useComparison';
    readonly data?: Data;
    readonly fix: TSESLint.ReportFixFunction;
  }[];
}

const logic = 'ECMAScript, Binary Logical Operators';

/**
 * The finding about a comparison by itself; null where it may be true and false.
 * @param sites all comparisons of the file, with which it may be joined.
 */
export function impossibleComparison(
  site: ReceivedSite,
  sites: readonly ReceivedSite[],
  sourceCode: SourceCode,
): Finding | null {
  if (!site.ignored)
    return valueFinding(site, sites, sourceCode) ?? alternativesFinding(site, sourceCode);
  return site.node.type === 'LogicalExpression'
    ? aloneFinding(site, sites, sourceCode)
    : negationFinding(site, sourceCode);
}

/**
 * The finding about an assertion that never holds; null where it may hold. One that always does is lost, which another
 * rule reports.
 */
export function impossibleExpectation(site: ExpectedSite, sourceCode: SourceCode): Finding | null {
  const { node, status, framework, expectation } = site;
  const condition = expectation && conditionOf({ node, status, comparison: expectation });
  if (expectation === null || condition === null || outcomeOf(condition) !== 'never') return null;
  return valueFinding({ node, status, framework, comparison: expectation }, [], sourceCode);
}

/** A received status with the value that it is compared with. */
type Valued = Pick<ReceivedSite, 'node' | 'status' | 'comparison' | 'framework'>;

/** The finding about a value that no status has. */
function valueFinding(
  site: Valued,
  sites: readonly Valued[],
  sourceCode: SourceCode,
): Finding | null {
  const { status, comparison, framework } = site;
  const condition = conditionOf(site);
  const outcome = condition && outcomeOf(condition);
  if (outcome === null || comparison.codes === null || status.kind !== 'written') return null;
  const node = placeOf(site, status.node);
  const { title } = framework;
  const isBound = /^[<>]/u.test(comparison.operator);
  if (typeof status.value === 'string') {
    // `'ok'` may be compared with the object that an interceptor hands over in place of a response.
    if (comparison.mayBeReplaced && !/^\d{3}$/u.test(status.value)) return null;
    const data = {
      title,
      text: quotedString(status.value),
      reference: comparing(comparison.operator),
    };
    const isOpen = isPossible(site, Number(status.value), sites, sourceCode);
    const suggest = suggestion('useNumber', isOpen ? numberEdit(site, sourceCode) : null);
    return { node, messageId: 'textCompared', data, suggest };
  }
  // `status >= 100 && status < 600` spells out both ends of the range on purpose.
  if (isBound && outcome === 'always' && isEnd(status.value, comparison.codes)) return null;
  const { because, reference } = whyUnreceived(isBound ? NaN : status.code);
  const told = { title, because, reference: describeReference(reference) };
  return isBound
    ? { node, messageId: 'boundImpossible', data: { ...told, outcome }, suggest: [] }
    : {
        ...{ node, messageId: 'codeImpossible', suggest: [] },
        data: { ...told, status: describeStatus(status.code) },
      };
}

/** Whether a comparison with another value could be true or false, by itself and joined with those around it. */
function isPossible(
  site: Valued,
  value: number | string,
  sites: readonly Valued[],
  sourceCode: SourceCode,
): boolean {
  const { node, comparison, status } = site;
  if (status.kind !== 'written') return false;
  const changed = { node, comparison, status: { ...status, value, code: Number(value) } };
  const condition = conditionOf(changed);
  if (condition === null || outcomeOf(condition) !== null) return false;
  const root = logicalRoot(node);
  const joined = sites.map((other) => (other === site ? changed : other));
  const around = joined.filter((each) => isWithin(each.node, root));
  return impossiblePairs(around, sourceCode).every(
    ({ first, second }) => !isWithin(node, first) && !isWithin(node, second),
  );
}

/** The outermost expression of conditions that another is a part of. */
function logicalRoot(expression: TSESTree.Node): TSESTree.Node {
  let node = expression;
  while (node.parent && /^(?:Logical|Unary)Expression$/u.test(node.parent.type)) node = node.parent;
  return node;
}

function isEnd(bound: number, codes: NonNullable<Comparison['codes']>): boolean {
  const [least = NaN, most = NaN] = [codes[0]?.[0], codes.at(-1)?.[1]];
  return [least - 1, least, most, most + 1].includes(bound);
}

/** The abstract operation of ECMAScript that compares. */
function comparing(operator: string): string {
  if (operator === 'includes') return 'ECMAScript, SameValueZero';
  return `ECMAScript, ${/^[!=]=$/u.test(operator) ? 'IsLooselyEqual' : 'IsStrictlyEqual'}`;
}

/**
 * The node to report: the written status, or the comparison where the status stands elsewhere, in an array with a name.
 */
function placeOf({ node }: Valued, written: TSESTree.Node): TSESTree.Node {
  return isWithin(written, node) ? written : node;
}

/** `response.status === (200 || 201)` */
function alternativesFinding(site: ReceivedSite, sourceCode: SourceCode): Finding | null {
  const alternatives = alternativesAt(site);
  const node = alternatives?.at(-1)?.parent;
  if (!alternatives || !node || site.status.kind !== 'written') return null;
  return {
    node,
    messageId: 'alternativesIgnored',
    data: {
      status: describeStatus(site.status.code),
      alternatives: quoted(sourceCode.getText(node)),
      reference: logic,
    },
    suggest: arePossible(site, alternatives, sourceCode)
      ? suggestion('compareEach', alternativesEdit(site, alternatives, sourceCode))
      : [],
  };
}

/** Whether a comparison with each written alternative could be true. Names are not checked. */
function arePossible(
  site: ReceivedSite,
  alternatives: readonly TSESTree.Node[],
  sourceCode: SourceCode,
): boolean {
  return alternatives.every(
    (node) =>
      node.type !== 'Literal' ||
      ((typeof node.value === 'number' || typeof node.value === 'string') &&
        isPossible(site, node.value, [], sourceCode)),
  );
}

/** `response.status === 200 || 201` */
function aloneFinding(
  site: ReceivedSite,
  sites: readonly ReceivedSite[],
  sourceCode: SourceCode,
): Finding | null {
  if (site.status.kind !== 'written' || site.status.reached !== 'yes') return null;
  const { node } = site.status;
  // All codes behind one comparison are one mistake: `response.status === 200 || 201 || 204`.
  if (sites.find((other) => isAloneBeside(site, other)) !== site) return null;
  const all = sites.filter((other) => isAloneBeside(site, other));
  const edits = all.map((each) =>
    isPossible(each, each.status.kind === 'written' ? each.status.code : NaN, [], sourceCode)
      ? standingEdit(each, sourceCode)
      : null,
  );
  const fix: TSESLint.ReportFixFunction = (fixer) =>
    edits.flatMap((edit) => [edit?.(fixer) ?? []].flat() as readonly TSESLint.RuleFix[]);
  return {
    node,
    messageId: 'codeAlone',
    data: { code: quoted(sourceCode.getText(node)), reference: logic },
    suggest: suggestion('compareEach', edits.includes(null) ? null : fix),
  };
}

/** Whether two codes stand alone behind the same comparison, `||` between all of them. */
function isAloneBeside(one: ReceivedSite, { node, ...other }: ReceivedSite): boolean {
  return (
    other.ignored &&
    node.type === 'LogicalExpression' &&
    other.comparison.subject === one.comparison.subject &&
    other.status.kind === 'written' &&
    other.status.reached === 'yes'
  );
}

/** `!response.status === 200` */
function negationFinding(site: ReceivedSite, sourceCode: SourceCode): Finding | null {
  const { node } = site;
  const outcome = outcomeOfNegation(site);
  const comparison = negatedText(site, sourceCode);
  if (outcome === null) return null;
  return {
    node,
    messageId: 'negationCompared',
    data: { outcome, reference: 'ECMAScript, Logical NOT Operator' },
    suggest: suggestion('useComparison', rewriting(node, comparison), {
      comparison: quoted(comparison ?? ''),
    }),
  };
}

function rewriting(node: TSESTree.Node, text: string | null): TSESLint.ReportFixFunction | null {
  return text === null ? null : (fixer) => fixer.replaceText(node, text);
}

/** The finding about two comparisons that are joined. */
export function impossiblePair(pair: Pair, sourceCode: SourceCode): Finding {
  const { node, first, second } = pair;
  return {
    node,
    messageId: node.operator === '&&' ? 'pairNever' : 'pairAlways',
    data: {
      first: quoted(sourceCode.getText(first)),
      second: quoted(sourceCode.getText(second)),
      reference: describeReference(rfc(9110, '15')),
    },
    suggest: suggestion('useOperator', swapEdit(pair, sourceCode), {
      operator: otherOperator(node),
    }),
  };
}
