/** The problem with a status that the API does not send as it is. */
import type { AnsweringSite } from '../../analysis/status-site.ts';
import { isInterim } from '../../http/status-codes.ts';
import { isFinal, isKnown, isRedirect, isReplaced, redirectsInstead } from '../site-facts.ts';

export type StatusProblem =
  | 'notANumber'
  | 'stringRejected'
  | 'stringMayThrow'
  | 'stringKept'
  | 'fractionRejected'
  | 'valueIgnored'
  | 'fractionTruncated'
  | 'fractionInvalid'
  | 'rangeExceeded'
  | 'choiceExceeded'
  | 'codeUnknown'
  | 'codeInvalid'
  | 'interimRejected'
  | 'interimUnanswered'
  | 'interimFinal'
  | 'switchingRejected';

/** What the API does with the value; null if it sends it as it is, or never, since another status replaces it. */
export function problemOf(site: AnsweringSite, code: number): StatusProblem | null {
  const problem = problemWith(site, code);
  const isMet = problem !== null && (!isReplaced(site) || throwsAtOnce(site, problem));
  return isMet ? problem : null;
}

function problemWith(site: AnsweringSite, code: number): StatusProblem | null {
  const { role, status, runtime } = site;
  // 101 hands the connection over to another protocol, which some runtimes let a handler do.
  if (code === 101) return runtime.switching === 'throws' ? 'switchingRejected' : null;
  // An error may hold any value until a handler answers it.
  if (role === 'throw' && runtime.accepts === undefined && runtime.outside === undefined)
    return null;
  const value = status.kind === 'written' ? status.value : code;
  // A mock of which no limits are known takes any number.
  const [least, most] = runtime.accepts ?? (role === 'stub' ? [-Infinity, Infinity] : [100, 999]);
  const sent = runtime.fraction === 'truncated' ? Math.trunc(code) : code;
  if (!Number.isFinite(code)) return 'notANumber';
  if (runtime.only?.includes(sent) === false) return 'choiceExceeded';
  if (sent < least || sent > most) return 'rangeExceeded';
  // What the version in use makes of a string in this place, the rule for older forms says.
  if (typeof value === 'string' && isOfOldForm(site)) return null;
  if (typeof value === 'string' && runtime.numericString !== 'sent')
    return runtime.numericString === undefined ? null : stringProblems[runtime.numericString];
  if (!Number.isInteger(code)) return fractionProblems[runtime.fraction ?? 'sent'];
  const problem = problemOnLeaving(site, code, most);
  return problem !== null && isFinal(site) ? problem : null;
}

/** Whether the version in use may not look for a status in this place. */
function isOfOldForm(site: AnsweringSite): boolean {
  return site.role === 'send' && site.legacy?.standing === 'gone';
}

/**
 * The problem with a status when the response is sent; null where there is none.
 * @param most the highest code that the API takes.
 */
function problemOnLeaving(
  { runtime, role }: AnsweringSite,
  code: number,
  most: number,
): StatusProblem | null {
  // Mocks answer with 0 where a request is to fail.
  if (code > 599 || (code < 100 && code !== 0)) return 'codeInvalid';
  if (!isKnown(code, runtime)) return 'codeUnknown';
  if (!isInterim(code)) return null;
  // The limits of servers say so already.
  if (runtime.interim === 'throws') return role === 'stub' ? 'interimRejected' : null;
  if (runtime.interim === 'unanswered') return 'interimUnanswered';
  // An API for interim responses takes no other codes.
  return role === 'send' && !isInterim(most) ? 'interimFinal' : null;
}

const stringProblems = {
  checked: null,
  throws: 'stringRejected',
  'may throw': 'stringMayThrow',
  kept: 'stringKept',
  truncated: null,
  sent: null,
  ignored: 'valueIgnored',
} as const;

const fractionProblems = {
  throws: 'fractionRejected',
  ignored: 'valueIgnored',
  truncated: 'fractionTruncated',
  checked: 'fractionTruncated',
  sent: 'fractionInvalid',
} as const;

const thrown: ReadonlySet<StatusProblem> = new Set([
  'notANumber',
  'stringRejected',
  'fractionRejected',
  'rangeExceeded',
]);

/** Whether the call that sets the status throws, so that the code behind it does not run. */
function throwsAtOnce({ runtime }: AnsweringSite, problem: StatusProblem): boolean {
  if (problem === 'rangeExceeded' && typeof runtime.outside === 'number') return false;
  return runtime.checks === 'at once' && thrown.has(problem);
}

/** The codes that may be meant by a value that is no code, or by a code that its API does not take. */
export function correctionsOf(
  site: AnsweringSite,
  problem: StatusProblem,
  code: number,
): readonly number[] {
  if (problem === 'choiceExceeded' && isRedirect(site)) return redirectsInstead(site);
  const isClear = ['stringRejected', 'stringMayThrow', 'stringKept', 'valueIgnored'].includes(
    problem,
  );
  return isClear || problem.startsWith('fraction') ? [Math.trunc(code)] : [];
}
