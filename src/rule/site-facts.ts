/** Questions that several rules ask of a status site. */
import type { TSESTree } from '@typescript-eslint/utils';
import { sourceFileOf, type AnalysisContext } from '../analysis/input/source-file.ts';
import { isTest } from '../analysis/input/test-file.ts';
import type {
  AnsweringSite,
  OwnSite,
  Runtime,
  SentSite,
  Site,
  StatusSite,
} from '../analysis/status-site.ts';
import type { Method } from '../http/methods.ts';
import { isInterim, statusCodes } from '../http/status-codes.ts';

/** Whether a file is a test, or stands with what tests use. Ask it last, of a file in which there is something to report. */
export function isOfTest(context: AnalysisContext): boolean {
  return isTest(sourceFileOf(context));
}

/** The node to report: the written status, or the call that implies it. */
export function placeOf({ status, node }: Site): TSESTree.Node {
  return status.kind === 'written' ? status.node : node;
}

/**
 * Whether no middleware or hook of the file may replace the status. Ask it last, of a site that is about to be
 * reported: all handlers of the file are searched for the answer.
 */
export function isFinal(site: AnsweringSite): boolean {
  return !isOfResponse(site) || site.stays === 'yes';
}

/** The code that a site surely gives to its API, written or implied; null where it is unknown. */
export function namedCode({ status }: Site): number | null {
  if (status.kind === 'written') return status.reached === 'yes' ? status.code : null;
  return status.kind === 'implied' && status.by === 'call' ? status.code : null;
}

/** Whether another status is sent instead on every path. A mistaken constant is reported all the same. */
export function isReplaced(site: StatusSite): boolean {
  const { status } = site;
  const overridden = isOfResponse(site) ? site.overridden : null;
  if (overridden === null || status.kind === 'mistaken') return false;
  return !('code' in status) || status.code !== overridden.code;
}

/** Whether a status is sent or thrown. */
function isOfResponse(site: StatusSite): site is SentSite {
  return site.role === 'send' || site.role === 'throw';
}

/** Whether a response surely has no content, or one of no bytes. */
export function saysNothing({ content }: SentSite): boolean {
  return content.present === 'no' || content.isEmpty === true;
}

/** Whether a site is a redirect, whatever its status is. */
export function isRedirect(site: AnsweringSite): boolean {
  return site.role !== 'declare' && site.redirects;
}

/** The methods that can reach a site; none where that is not known. */
export function methodsOf({ route }: OwnSite): readonly Method[] {
  return route === null || route.methods === 'any' ? [] : [...route.methods];
}

/** Whether surely every request that reaches a site has one of these methods. */
export function answersOnly(site: OwnSite, methods: readonly Method[]): boolean {
  const own = methodsOf(site);
  return own.length > 0 && own.every((method) => methods.includes(method));
}

/**
 * The codes to suggest for a redirect with a status that does not redirect: for a POST it matters what the client sends
 * next.
 */
export function redirectsInstead(site: AnsweringSite): readonly number[] {
  return site.role !== 'stub' && answersOnly(site, ['POST']) ? [303, 307] : [302, 303];
}

/** Whether the API takes the code; if that is not known, it counts as taken. */
export function isTaken(code: number, runtime: Runtime): boolean {
  const [least, most] = runtime.accepts ?? [code, code];
  const { only } = runtime;
  return code >= least && code <= most && (only?.includes(code) ?? true) && isKnown(code, runtime);
}

/** Whether the API knows the code; true for an API without a list of codes. */
export function isKnown(code: number, { knows }: Runtime): boolean {
  if (knows === undefined) return true;
  return statusCodes.has(code) ? !knows.except.includes(code) : knows.also.includes(code);
}

/**
 * Whether the API sends the code as it is written, neither rejecting nor replacing it, and the code is registered and
 * final.
 */
export function isSent({ legacy, status, runtime }: SentSite, code: number): boolean {
  if (legacy?.standing === 'gone') return false;
  const isText = status.kind === 'written' && typeof status.value === 'string';
  if (isText && runtime.numericString !== 'sent') return false;
  return statusCodes.has(code) && !isInterim(code) && isTaken(code, runtime);
}
