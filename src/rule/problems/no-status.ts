/** The problem with a status that is surely none: `undefined`, no argument, `true`, an object. */
import type { TSESLint } from '@typescript-eslint/utils';
import type { SentSite } from '../../analysis/status-site.ts';
import type { UnknownStatus } from '../../analysis/status-value.ts';
import { isError } from '../../http/status-codes.ts';
import { wrapped } from '../../syntax/nodes.ts';
import { quoted } from '../../text.ts';
import { describeDefault, describeStatus } from '../describe-status.ts';
import { failure, sendFailure } from '../fallback.ts';
import { suggestion } from '../replace.ts';
import { isReplaced } from '../site-facts.ts';

type NoStatusProblem =
  | 'undefinedThrows'
  | 'undefinedIgnored'
  | 'undefinedGiven'
  | 'statusMissing'
  | 'noStatus'
  | 'wordUnknown';

/**
 * The problem with the status of a site; null where it may be one, where `undefined` may mean the default, and where the
 * API makes an error of it or another status takes its place.
 */
function noStatusProblem(site: SentSite, status: UnknownStatus): NoStatusProblem | null {
  if (status.hasFallback || isHarmless(site) || isErrorBy(site.runtime.nothing)) return null;
  // A redirect has a status of its own.
  if (site.redirects && site.runtime.nothing === undefined) return null;
  // Web IDL takes a number out of a list that has no other member.
  if (status.node.type === 'ArrayExpression' && site.runtime.converts !== undefined) return null;
  const { nothing = 'throws' } = site.runtime;
  const hasDefault = nothing !== 'throws';
  switch (status.reason()) {
    case 'nothing':
      return undefinedProblem(site, status);
    case 'missing':
      return isActedOn(status) ? 'statusMissing' : null;
    case 'null':
      return hasDefault && mayBeMeant(status) ? null : 'noStatus';
    case 'truth':
      return hasDefault ? null : 'noStatus';
    case 'no status':
      return 'noStatus';
    case 'no word':
      return 'wordUnknown';
    default:
      return null;
  }
}

/** The report on a status that is surely none; null where there is no problem, or a test looks at what becomes of it. */
export function noStatusFinding(
  site: SentSite,
  status: UnknownStatus,
  sourceCode: Readonly<TSESLint.SourceCode>,
): TSESLint.ReportDescriptor<NoStatusProblem | 'useStatus'> | null {
  const messageId = noStatusProblem(site, status);
  if (messageId === null || site.tried) return null;
  const { node } = status;
  const use = sendFailure(site, status, sourceCode);
  return {
    node,
    messageId,
    data: {
      title: site.framework.title,
      value: quoted(sourceCode.getText(node)),
      default: describeDefault(site.runtime),
    },
    suggest: suggestion('useStatus', use, { status: describeStatus(failure) }),
  };
}

function undefinedProblem({ runtime }: SentSite, status: UnknownStatus): NoStatusProblem | null {
  const { nothing } = runtime;
  if (nothing === 'throws') return 'undefinedThrows';
  if (mayBeMeant(status)) return null;
  return nothing === undefined ? 'undefinedGiven' : 'undefinedIgnored';
}

/** Whether a status that is none does no harm: another takes its place before the API looks at it. */
export function isHarmless(site: SentSite): boolean {
  return isReplaced(site) && site.runtime.checks !== 'at once';
}

/** Whether the API sends an error where the status is `undefined`, which is meant where an error has none. */
export function isErrorBy(nothing: SentSite['runtime']['nothing']): boolean {
  return typeof nothing === 'number' && isError(nothing);
}

/** Whether a call is there for what it does, and not for what it gives, as `response.status()` of a client does. */
function isActedOn({ node }: UnknownStatus): boolean {
  const { type } = wrapped(node).parent ?? {};
  return type === 'MemberExpression' || type === 'ExpressionStatement';
}

/** Expressions of which `undefined` may be one value: `isNew ? 201 : undefined`, `(value, status = undefined) => …`. */
const choices: ReadonlySet<string> = new Set([
  'ConditionalExpression',
  'LogicalExpression',
  'AssignmentPattern',
]);

/** Whether `undefined` may stand for the default: `{ status: isNew ? 201 : undefined }`, `json(value, undefined, headers)`. */
function mayBeMeant({ node }: UnknownStatus): boolean {
  const { parent } = node;
  if (parent?.type === 'CallExpression' || parent?.type === 'NewExpression')
    return parent.arguments.at(-1) !== node;
  return choices.has(parent?.type ?? '');
}
