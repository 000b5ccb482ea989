/** Calls with a status where only older versions of the framework take it: `res.json(404, { error })`. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { AnalysisContext } from '../../analysis/input/source-file.ts';
import type { LegacyCall, SentSite } from '../../analysis/status-site.ts';
import type { WrittenStatus } from '../../analysis/status-value.ts';
import { statusCodes } from '../../http/status-codes.ts';
import { quoted } from '../../text.ts';
import { describeStatus } from '../describe-status.ts';
import { onAllStatusSites } from '../listeners.ts';
import { renewedCall } from '../renew-call.ts';
import { isTaken } from '../site-facts.ts';
import { isWelcome } from './objections.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

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

/** Visits each call in an older form once. @param standing how the project's version stands to the calls that are visited. */
export function onOldForm(
  context: AnalysisContext,
  standing: LegacyCall['standing'],
  visit: (form: OldForm) => void,
): TSESLint.RuleListener {
  return onAllStatusSites(context, ['send', 'throw'], (sites) => {
    const calls = new Map<TSESTree.Node, SentSite[]>();
    for (const site of sites)
      if (site.legacy !== null)
        calls.set(site.legacy.call, [...(calls.get(site.legacy.call) ?? []), site]);
    for (const alternatives of calls.values()) {
      const form = oldForm(alternatives, context.sourceCode);
      if (form !== null && alternatives[0]?.legacy?.standing === standing) visit(form);
    }
  });
}

/** The older form that a call has. @param alternatives a site for each status that the call may have. */
function oldForm(alternatives: readonly SentSite[], sourceCode: SourceCode): OldForm | null {
  const [site] = alternatives;
  const statuses = alternatives.map((each) => each.status);
  const status = statuses.find((each) => each.kind === 'written');
  if (!site?.legacy || status === undefined || !isAccepted(status, site)) return null;
  const { legacy, framework } = site;
  const { call, until, since } = legacy;
  // The version that takes the status sends it before the edit and after it, whatever other rules say of it.
  const isFit =
    legacy.standing !== 'gone' || alternatives.every((each) => isFitting(each, sourceCode));
  const renewed = isFit ? renewedCall(legacy, statuses, sourceCode) : null;
  const { callee } = call;
  return {
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
  };
}

/** Whether no other rule reports a status that is sent in place of the one that the version in use sends. */
function isFitting(site: SentSite, sourceCode: SourceCode): boolean {
  const { status, legacy } = site;
  if (status.kind !== 'written') return true;
  const hasContent = legacy !== null && 'chain' in legacy.now;
  if (hasContent && statusCodes.get(status.code)?.content !== 'allowed') return false;
  return isWelcome(site, status.code, sourceCode);
}

/** Whether older versions send a status, and it is surely meant for one. */
function isAccepted({ code, node }: WrittenStatus, { legacy, runtime }: SentSite): boolean {
  // Where the version in use sends the number of `res.send(404)` as content, that may be meant.
  const isAlone = legacy !== null && 'call' in legacy.now;
  return isAlone ? node.type !== 'Identifier' && statusCodes.has(code) : isTaken(code, runtime);
}
