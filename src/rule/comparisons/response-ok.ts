/** Comparisons that ask whether a response tells of a success, which the response has a member for. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { isCondition } from '../../analysis/sites/meant-statuses.ts';
import type { ReceivedSite } from '../../analysis/status-site.ts';
import { innermostFunction, isWithin, staticName, unwrap } from '../../syntax/nodes.ts';
import { nodesOfType } from '../../syntax/nodes-by-type.ts';
import { hasComment, outerRange } from '../../syntax/tokens.ts';
import { conditionOf, plain, type Condition } from './conditions.ts';
import { isExactMeant } from './exact-successes.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** A comparison, or two, in the place of `response.ok`. */
export interface SuccessTest {
  /** Where it stands: `response.status === 200`, `response.status >= 200 && response.status < 300`. */
  readonly range: readonly [number, number];
  /** Whether it asks for 200 alone, which other successes do not have. */
  readonly isExact: boolean;
  /** `response.ok`, or `!response.ok`. */
  readonly test: string;
  /** Whether the test gives what the comparison gives: `response?.ok` may be undefined, which matters outside a condition. */
  readonly isAlike: boolean;
}

/** Writes `response.ok` in place of a comparison; null where a comment would be lost. */
export function successEdit(
  { range, test, isAlike }: SuccessTest,
  sourceCode: SourceCode,
): TSESLint.ReportFixFunction | null {
  return !isAlike || hasComment(range, sourceCode)
    ? null
    : (fixer) => fixer.replaceTextRange([...range], test);
}

/** The tests of a success among the comparisons of a file. */
export function successTests(
  sites: readonly ReceivedSite[],
  sourceCode: SourceCode,
): readonly SuccessTest[] {
  const asked = sites.flatMap((site) => askedIn(site, sourceCode) ?? []);
  const byNode = new Map(asked.map((each) => [each.site.node, each]));
  const ranges = asked.flatMap((each) => rangeOf(each, byNode, sourceCode) ?? []);
  const told = asked.filter(({ site }) => isOtherSuccess(site));
  const known = successesRead(asked, sourceCode);
  const exact = asked.flatMap((each) => {
    const isApart = told.some(({ text, site }) => text === each.text && areNear(site, each.site));
    const found = isApart || isJoined(each, sites) || known.has(each.ok) ? null : exactOf(each);
    return found === null || isExactMeant(each.site, sourceCode) ? [] : found;
  });
  return [...ranges, ...exact].sort((one, other) => one.range[0] - other.range[0]);
}

/** A comparison of `response.status`, with the text of `response.ok`. */
interface Asked {
  readonly site: ReceivedSite;
  readonly condition: Condition | null;
  /** Whether it may be written once in place of twice: `(await fetch(url)).status` may not. */
  readonly isPlain: boolean;
  readonly text: string;
  readonly ok: string;
  readonly success: string;
}

function askedIn(site: ReceivedSite, sourceCode: SourceCode): Asked | null {
  const { comparison, ignored } = site;
  const { subject, success, codes } = comparison;
  if (ignored || success === null || codes === null) return null;
  const read = unwrap(subject);
  const member = read.type === 'CallExpression' ? unwrap(read.callee) : read;
  if (member.type !== 'MemberExpression' || member.computed) return null;
  const text = sourceCode.getText(subject);
  const end = member.property.range[0] - subject.range[0];
  const ok = `${text.slice(0, end)}${success}`;
  const isPlain = /^[\p{ID_Continue}$.?!]+(?:\(\))?$/u.test(ok);
  return { site, condition: conditionOf(site), isPlain, text: plain(text), ok, success };
}

/** The statuses that a response may have, and 0 of one that a page may not see. */
const received: readonly number[] = Array.from({ length: 600 }, (_, index) => index);

function isSuccess(code: number): boolean {
  return code >= 200 && code <= 299;
}

/** Whether a condition is true of the successes alone, or of all other statuses; null where it is neither. */
function outcomeFor(holds: (code: number) => boolean): boolean | null {
  const outcome = holds(200);
  return received.every((code) => holds(code) === (isSuccess(code) ? outcome : !outcome))
    ? outcome
    : null;
}

/** `status >= 200 && status < 300` and the like, of which a comparison is the first. */
function rangeOf(
  one: Asked,
  asked: ReadonlyMap<TSESTree.Node, Asked>,
  sourceCode: SourceCode,
): SuccessTest | null {
  const { parent } = one.site.node;
  if (parent?.type !== 'LogicalExpression' || parent.operator === '??') return null;
  const second = secondOperand(one.site.node, parent);
  const other = second && asked.get(second);
  const [first, last] = [one.condition, other?.condition];
  if (second === null || !first || !last || other?.text !== one.text) return null;
  if (!one.isPlain || !other.isPlain) return null;
  const { operator } = parent;
  const outcome = outcomeFor((code) =>
    operator === '&&'
      ? first.holds(code) && last.holds(code)
      : first.holds(code) || last.holds(code),
  );
  return outcome === null
    ? null
    : {
        range: [outerRange(one.site.node, sourceCode)[0], outerRange(second, sourceCode)[1]],
        isExact: false,
        test: outcome ? one.ok : `!${one.ok}`,
        isAlike: !outcome || isBoolean(one),
      };
}

/** The operand behind another one in a chain of one operator. */
function secondOperand(
  operand: TSESTree.Node,
  parent: TSESTree.LogicalExpression,
): TSESTree.Node | null {
  if (parent.left === operand) return parent.right;
  const next = parent.parent;
  const isNext =
    next.type === 'LogicalExpression' && next.operator === parent.operator && next.left === parent;
  return isNext ? next.right : null;
}

/** `response.status === 200` by itself. */
function exactOf(asked: Asked): SuccessTest | null {
  const { site, condition, ok } = asked;
  const { node, status, comparison } = site;
  if (condition === null || status.kind !== 'written' || status.value !== 200) return null;
  if (node.type !== 'BinaryExpression' || !/^[=!]==?$/u.test(comparison.operator)) return null;
  const isNegated = comparison.operator.startsWith('!');
  return {
    ...{ range: node.range, isExact: true, test: isNegated ? `!${ok}` : ok },
    isAlike: isNegated || isBoolean(asked),
  };
}

/** Whether `response.ok` is surely true or false there, or only decides about the way of the program. */
function isBoolean({ site, ok }: Asked): boolean {
  return !ok.includes('?.') || isCondition(site.node);
}

/** Whether a comparison tells another status that is not an error from 200: 201, 204, 206, 304. */
function isOtherSuccess({ status }: ReceivedSite): boolean {
  return status.kind === 'written' && status.code > 200 && status.code < 400;
}

/** Whether codes stand alone behind a comparison: `response.status === 200 || 201`, the matter of another rule. */
function isJoined({ site }: Asked, sites: readonly ReceivedSite[]): boolean {
  return sites.some(
    ({ ignored, comparison }) => ignored && comparison.subject === site.comparison.subject,
  );
}

/** Whether two comparisons stand in one function, or one in a function within. */
function areNear(one: ReceivedSite, other: ReceivedSite): boolean {
  const [first, second] = [innermostFunction(one.node), innermostFunction(other.node)];
  return (
    first === undefined ||
    second === undefined ||
    isWithin(other.node, first) ||
    isWithin(one.node, second)
  );
}

/** The texts of `response.ok` that a file has already, beside which 200 is told from other successes. */
function successesRead(asked: readonly Asked[], sourceCode: SourceCode): ReadonlySet<string> {
  const names = new Set(asked.map(({ success }) => success.replace('()', '')));
  if (names.size === 0) return new Set();
  return new Set(
    nodesOfType('MemberExpression', sourceCode)
      .filter((member) => names.has(staticName(member) ?? ''))
      .flatMap((member) => {
        const text = sourceCode.getText(member);
        return [text, `${text}()`];
      }),
  );
}
