/** Comparing what the facts claim, what the rules say, and what is observed. */
import { expect } from 'vitest';
import type { Case } from './cases.ts';
import { claimsOn, findingsDue, isFitting, outcomeClaimed, type Claims } from './claims.ts';
import type { StatusSite } from '../../src/analysis/status-site.ts';
import type { Outcome } from './observe.ts';
import type { RuntimeTest } from './runtimes/define-runtime.ts';

/** The framework with its version, as the title of its tests. */
export function titled(tests: readonly RuntimeTest[]) {
  return tests.map((test) => {
    const { framework, version } = test;
    return { name: version === undefined ? framework : `${framework} ${version}`, test };
  });
}

/** What the facts and rules say of a program of the test. */
export const claimed = ({ framework, version, typed }: RuntimeTest, program: string): Claims =>
  claimsOn(program, version === undefined ? {} : { [framework]: version }, typed === true);

/** What the facts leave open, they do not contradict. */
function completed(claim: Outcome, { answer, content }: Outcome): Outcome {
  return {
    answer: claim.answer === 'unknown' ? answer : claim.answer,
    content: claim.content === 'unknown' ? content : claim.content,
  };
}

/** Fails where facts, verdict and behaviour disagree. */
export function expectAgreement(test: RuntimeTest, one: Case, outcome: Outcome): void {
  const { sites, findings } = claimed(test, one.program);
  const [site] = sites;
  // What is no number need not be taken for a status at all.
  if (Number.isNaN(one.status) && site === undefined) {
    expect(findings).toEqual([]);
    return;
  }
  expect(sites).toHaveLength(1);
  if (site === undefined) return;
  const claim = outcomeClaimed(site);
  // Many APIs take 0 and what is no number for a status that was left away.
  const isLeftAway = !one.status && claim.answer === 'rejected';
  if (!isLeftAway) expect(completed(claim, outcome)).toEqual(outcome);
  const isOpen = claim.answer === 'unknown' || claim.content === 'unknown';
  const isReplaced = typeof outcome.answer === 'number' && outcome.answer !== claimedCode(site);
  if (isOpen || isReplaced) expect(findings).toSatisfy(() => isFitting(findings, one, outcome));
  else expect(findings).toEqual(findingsDue(one, outcome));
}

/** What a server would send if it took the status as it stands. */
function claimedCode({ status }: StatusSite): number {
  return 'code' in status ? Math.trunc(status.code) : NaN;
}
