/** Calls with a status where only older versions of the framework take it: `res.json(404, { error })`. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { AnalysisContext } from '../../analysis/input/source-file.ts';
import type { LegacyCall } from '../../analysis/status-site.ts';
import { statusCodes } from '../../http/status-codes.ts';
import { quoted } from '../../text.ts';
import { describeStatus } from '../describe-status.ts';
import { onAnyStatusSite } from '../listeners.ts';
import { renewedCall } from '../renew-call.ts';
import { isWelcome } from './objections.ts';

/** A call in an older form, and the edit that writes it as every version takes it. */
interface OldForm {
  readonly node: TSESTree.Node;
  /** What later versions do with the status. */
  readonly since: LegacyCall['since'];
  /** The words of the messages. */
  readonly data: Readonly<Record<'title' | 'status' | 'call' | 'until', string>>;
  readonly edit: TSESLint.ReportFixFunction | null;
  /** Whether the version in use sends the same after the edit. */
  readonly isSame: boolean;
}

/**
 * Visits each call in an older form once.
 * @param taken whether those are visited that the project's version surely takes, or all the others.
 */
export function onOldForm(
  context: AnalysisContext,
  taken: boolean,
  visit: (form: OldForm) => void,
): TSESLint.RuleListener {
  const { sourceCode } = context;
  const seen = new Set<TSESTree.Node>();
  return onAnyStatusSite(context, ['send', 'throw'], (site) => {
    const { framework, status, legacy } = site;
    if (legacy === null || status.kind !== 'written' || seen.has(legacy.call)) return;
    const { call, until, since, now, isTaken } = legacy;
    seen.add(call);
    if (isTaken !== taken) return;
    // Where the version in use sends the number of `res.send(404)` as content, that may be meant.
    const isAlone = 'call' in now;
    const isCode = status.node.type !== 'Identifier' && statusCodes.has(status.code);
    if (isAlone && !isCode) return;

    const isFit = isWelcome(site, status.code, sourceCode, status.value);
    const renewed = isFit ? renewedCall(legacy, status.node, sourceCode) : null;
    const { callee } = call;
    visit({
      node: status.node,
      since,
      data: {
        title: framework.title,
        status: describeStatus(status.code),
        call: callee.type === 'MemberExpression' ? quoted(sourceCode.getText(callee.property)) : '',
        until: String(until),
      },
      edit: renewed?.fix ?? null,
      isSame: renewed?.isSame === true,
    });
  });
}
