/** Checks for statuses that no response has which the client gives. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { ReceivedSite, ExpectedSite } from '../../analysis/status-site.ts';
import { isWithin } from '../../syntax/nodes.ts';
import { describeStatus } from '../describe-status.ts';
import { conditionOf, outcomeOf, type Outcome } from './conditions.ts';

/** A check that no response passes, or that each one does. */
export interface UnreachableCheck {
  readonly node: TSESTree.Node;
  /** The whole condition that the check is a part of. */
  readonly condition: TSESTree.Node;
  readonly messageId: 'statusRejected' | 'elementRejected' | 'rangeRejected' | 'assertionRejected';
  readonly data: Readonly<Record<'title' | 'status' | 'option' | 'outcome', string>>;
}

/** The finding about a site; null where its client may give such a status, or where the check decides nothing by itself. */
export function unreachableCheck(site: ReceivedSite | ExpectedSite): UnreachableCheck | null {
  const { node, status, framework } = site;
  const comparison = site.role === 'compare' ? site.comparison : site.expectation;
  if (comparison === null || status.kind !== 'written' || typeof status.value !== 'number')
    return null;
  const condition = conditionOf({ node, status, comparison });
  // What no client at all gives is another rule's.
  if (comparison.codes === null || condition === null || outcomeOf(condition) !== null) return null;
  const { operator } = comparison;
  const isRange = /^[<>]/u.test(operator);
  const given = mayBeUnreachable(status.value, isRange) ? comparison.given() : null;
  if (given === null) return null;
  const outcome = outcomeOf({
    ...condition,
    comparison: { ...comparison, codes: given.codes, isThere: true },
  });
  if (!isDecided(outcome, site.role, isRange)) return null;
  return {
    node: isWithin(status.node, node) && !isRange ? status.node : node,
    condition: operator === 'case' ? status.node : rootOf(node),
    messageId: site.role === 'compare' ? comparedAs(node, isRange) : 'assertionRejected',
    data: {
      title: framework.title,
      status: describeStatus(status.code),
      option: given.option,
      outcome,
    },
  };
}

/** One element of `[200, 404].includes(status)` says nothing about the others. */
function comparedAs(node: TSESTree.Node, isRange: boolean) {
  if (isRange) return 'rangeRejected';
  return node.type === 'CallExpression' ? 'elementRejected' : 'statusRejected';
}

/** Whether a client that gives successes alone may make a comparison with a number useless. */
function mayBeUnreachable(value: number, isRange: boolean): boolean {
  return isRange || value < 200 || value > 299;
}

/** Whether an outcome makes a branch dead. `status < 300` may be there to be sure, and so may `not.toBe(500)`. */
function isDecided(
  outcome: Outcome | null,
  role: (ReceivedSite | ExpectedSite)['role'],
  isRange: boolean,
): outcome is Outcome {
  return outcome === 'never' || (outcome === 'always' && role === 'compare' && !isRange);
}

/** The outermost expression of conditions that another is a part of. */
function rootOf(expression: TSESTree.Node): TSESTree.Node {
  let node = expression;
  while (node.parent && /^(?:Logical|Unary)Expression$/u.test(node.parent.type)) node = node.parent;
  return node;
}
