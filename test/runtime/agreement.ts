/** Compares three answers to one program: the adapter's facts, the rules' findings, and the response of the runtime. */
import { expect } from 'vitest';
import type { StatusSite } from '../../src/analysis/status-site.ts';
import { frameworks } from '../../src/frameworks/index.ts';
import type { Case } from './cases.ts';
import { claimsOn, findingsDue, isFitting, outcomeClaimed, type Claims } from './claims.ts';
import type { Outcome } from './observe.ts';
import type { RuntimeTest } from './runtimes/define-runtime.ts';

/** The sites and findings in a program of the framework. */
export const claimed = ({ framework, version, typed }: RuntimeTest, program: string): Claims =>
  claimsOn(program, version === undefined ? {} : { [framework]: version }, typed === true);

/** The claimed outcome, with the observed status or content where the facts leave it unknown. */
function completed(claim: Outcome, { answer, content }: Outcome): Outcome {
  return {
    answer: claim.answer === 'unknown' ? answer : claim.answer,
    content: claim.content === 'unknown' ? content : claim.content,
  };
}

/** The status that the adapter claims for a handler that sets none. */
export function fallbackOf({ framework }: RuntimeTest): number | undefined {
  return frameworks.find(({ name }) => name === framework)?.fallback.status;
}

/** Fails where the facts or the findings contradict the observed outcome. */
export function expectAgreement(test: RuntimeTest, one: Case, outcome: Outcome): void {
  const claims = claimed(test, one.program);
  if (test.isExact === true) expectSame(claims, one, outcome);
  else expectNoContradiction(claims, one, outcome);
}

function expectSame({ sites, findings }: Claims, one: Case, outcome: Outcome): void {
  const sent = sites.filter(({ ignored }) => !ignored);
  expect(sent.map(outcomeClaimed)).toEqual([outcome]);
  // `NextResponse.redirect(url, '404')` has two sites: 404, which is ignored, and 307, which is sent.
  if (sent.length < sites.length) expect(outcome.answer).not.toBe(one.status);
  expect(findings).toEqual(findingsDue(one, outcome));
}

function expectNoContradiction({ sites, findings }: Claims, one: Case, outcome: Outcome): void {
  const [site] = sites;
  // Of `NaN` and `'abc'` there need not be a site.
  if (Number.isNaN(one.status) && site === undefined) {
    expect(findings).toEqual([]);
    return;
  }
  expect(sites).toHaveLength(1);
  if (site === undefined) return;
  const claim = outcomeClaimed(site);
  // Many APIs take 0 and `NaN` for an absent status, and send their default.
  const isLeftAway = !one.status && claim.answer === 'rejected';
  if (!isLeftAway) expect(completed(claim, outcome)).toEqual(outcome);
  const isOpen = claim.answer === 'unknown' || claim.content === 'unknown';
  const isReplaced = typeof outcome.answer === 'number' && outcome.answer !== claimedCode(site);
  if (isOpen || isReplaced) expect(findings).toSatisfy(() => isFitting(findings, one, outcome));
  else expect(findings).toEqual(findingsDue(one, outcome));
}

/** The code of a site, as a server sends it that takes any. */
function claimedCode({ status }: StatusSite): number {
  return 'code' in status ? Math.trunc(status.code) : NaN;
}
