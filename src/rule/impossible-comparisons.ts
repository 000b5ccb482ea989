/** What is wrong with comparisons that are never true, or always, with the words and the edit for it. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Comparison, StatusSite } from '../analysis/status-site.ts';
import { rfc } from '../http/reference.ts';
import { whyUnreceived } from '../http/received.ts';
import { conditionOf, outcomeOf, outcomeOfNegation, type Pair } from './compared-status.ts';
import {
  alternativesAt,
  alternativesEdit,
  negatedText,
  numberEdit,
  otherOperator,
  standingEdit,
  swapEdit,
} from './comparison-edits.ts';
import { describeReference, describeStatus } from './describe-status.ts';
import { quoted, quotedString } from '../text.ts';

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
    | 'negationCompared';
  readonly data: Data;
  readonly suggest: readonly {
    readonly messageId: 'useNumber' | 'useOperator' | 'compareEach' | 'useComparison';
    readonly data?: Data;
    readonly fix: TSESLint.ReportFixFunction;
  }[];
}

type Suggestion = Finding['suggest'][number];

/** None where the edit cannot be written. */
function suggestion(
  messageId: Suggestion['messageId'],
  fix: Suggestion['fix'] | null,
  data?: Data,
): Finding['suggest'] {
  return fix === null ? [] : [{ messageId, fix, ...(data && { data }) }];
}

const logic = 'ECMAScript, Binary Logical Operators';

/** What is wrong with a comparison by itself. */
export function impossibleComparison(site: StatusSite, sourceCode: SourceCode): Finding | null {
  if (!site.ignored) return valueFinding(site) ?? alternativesFinding(site, sourceCode);
  return site.node.type === 'LogicalExpression'
    ? aloneFinding(site, sourceCode)
    : negationFinding(site, sourceCode);
}

/** A value that no status has. */
function valueFinding(site: StatusSite): Finding | null {
  const { status, comparison, framework } = site;
  const condition = conditionOf(site);
  const outcome = condition && outcomeOf(condition);
  if (outcome === null || comparison?.codes == null || status.kind !== 'written') return null;
  const node = placeOf(site, status.node);
  const { title } = framework;
  const isBound = /^[<>]/u.test(comparison.operator);
  if (typeof status.value === 'string') {
    // What is no status is meant for what stands in the place of a response.
    if (comparison.mayBeReplaced && !/^\d{3}$/u.test(status.value)) return null;
    const data = {
      title,
      text: quotedString(status.value),
      reference: comparing(comparison.operator),
    };
    const suggest = suggestion('useNumber', numberEdit(site));
    return { node, messageId: 'textCompared', data, suggest };
  }
  // A range may be written with both of its ends.
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

function isEnd(bound: number, codes: NonNullable<Comparison['codes']>): boolean {
  const [least = NaN, most = NaN] = [codes[0]?.[0], codes.at(-1)?.[1]];
  return [least - 1, least, most, most + 1].includes(bound);
}

/** The abstract operation of ECMAScript that compares. */
function comparing(operator: string): string {
  if (operator === 'includes') return 'ECMAScript, SameValueZero';
  return `ECMAScript, ${/^[!=]=$/u.test(operator) ? 'IsLooselyEqual' : 'IsStrictlyEqual'}`;
}

/** Where the status is written, unless that is elsewhere, in an array that has a name. */
function placeOf({ node }: StatusSite, written: TSESTree.Node): TSESTree.Node {
  const isWithin = node.range[0] <= written.range[0] && written.range[1] <= node.range[1];
  return isWithin ? written : node;
}

/** `response.status === (200 || 201)` */
function alternativesFinding(site: StatusSite, sourceCode: SourceCode): Finding | null {
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
    suggest: suggestion('compareEach', alternativesEdit(site, alternatives, sourceCode)),
  };
}

/** `response.status === 200 || 201` */
function aloneFinding(site: StatusSite, sourceCode: SourceCode): Finding | null {
  if (site.status.kind !== 'written' || site.status.reached !== 'yes') return null;
  const { node } = site.status;
  return {
    node,
    messageId: 'codeAlone',
    data: { code: quoted(sourceCode.getText(node)), reference: logic },
    suggest: suggestion('compareEach', standingEdit(site, sourceCode)),
  };
}

/** `!response.status === 200` */
function negationFinding(site: StatusSite, sourceCode: SourceCode): Finding | null {
  const { node } = site;
  const outcome = outcomeOfNegation(site);
  const comparison = negatedText(site, sourceCode);
  if (outcome === null) return null;
  return {
    node,
    messageId: 'negationCompared',
    data: { outcome, reference: 'ECMAScript, Logical NOT Operator' },
    suggest:
      comparison === null
        ? []
        : suggestion('useComparison', (fixer) => fixer.replaceText(node, comparison), {
            comparison: quoted(comparison),
          }),
  };
}

/** What is wrong with two comparisons together. */
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
