/** Expectations of a status that always hold, or that look at the first of several codes alone. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { ExpectedSite } from '../../analysis/status-site.ts';
import { quoted, quotedString } from '../../text.ts';
import { describeStatus } from '../describe-status.ts';
import { replaceExpression, type Edit } from '../replace.ts';
import { conditionOf, outcomeOf } from './conditions.ts';
import { alternativesAt } from './edits.ts';

/** An expectation that says less than it seems to. */
export interface EndlessExpectation {
  readonly node: TSESTree.Node;
  readonly messageId: 'alwaysHolds' | 'alternativesIgnored';
  readonly data: Readonly<Record<string, string>>;
  /** Compares with the number; null where no number is meant. */
  readonly edit: Edit | null;
}

/** The finding about an expectation; null where the status decides about it. */
export function endlessExpectation(
  site: ExpectedSite,
  sourceCode: Readonly<TSESLint.SourceCode>,
): EndlessExpectation | null {
  const { status, framework, evidence } = site;
  if (status.kind !== 'written' || evidence === 'name') return null;
  const others = alternativesAt(site);
  const whole = others?.at(-1)?.parent;
  if (whole)
    return {
      node: whole,
      messageId: 'alternativesIgnored',
      data: {
        status: describeStatus(status.code),
        alternatives: quoted(sourceCode.getText(whole)),
      },
      edit: null,
    };
  const { expectation, node } = site;
  const condition = expectation && conditionOf({ node, status, comparison: expectation });
  if (expectation?.codes == null || condition === null || typeof status.value !== 'string')
    return null;
  if (outcomeOf(condition) !== 'always') return null;
  const isCode = /^\d{3}$/u.test(status.value) && status.reached === 'yes';
  return {
    node: status.node,
    messageId: 'alwaysHolds',
    data: { title: framework.title, text: quotedString(status.value) },
    edit: isCode ? replaceExpression(status.node, status.value, sourceCode) : null,
  };
}
