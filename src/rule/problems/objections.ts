/** Whether rules would report another status at a site, so that no rule suggests a status that another one reports. */
import type { TSESLint } from '@typescript-eslint/utils';
import type { OwnSite, SentSite } from '../../analysis/status-site.ts';
import { codeOfPhrase } from '../../http/phrases.ts';
import { statusCodes } from '../../http/status-codes.ts';
import { withdrawalOf } from '../../http/withdrawn.ts';
import { isFinal, isTaken, namedCode } from '../site-facts.ts';
import { contradictionsOf } from './field-contradictions.ts';
import { lostRedirect } from './lost-redirect.ts';
import { isVague, methodFinding } from './method-status.ts';
import { missingField, usualFields } from './required-field.ts';
import { disagreeingContent } from './stated-content.ts';
import { problemOf } from './status-problem.ts';
import { isSuccessOnError } from './success-on-error.ts';
import { otherSender, unreadCondition } from './unfounded-status.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;
/**
 * What a rule would report with another status at a site: whether it would, or the nodes or fields beside the status
 * that it would report.
 */
type Objection<Finding> = (site: OwnSite, code: number, sourceCode: SourceCode) => Finding;

/** By rule, whether it would report the status itself, with its default options. */
const objections: Readonly<Record<string, Objection<boolean>>> = {
  'no-deprecated-status-code': (_, code) => withdrawalOf(code) !== undefined,
  'no-forbidden-content': (site, code) =>
    site.role === 'send' &&
    statusCodes.get(code)?.content !== 'allowed' &&
    site.content.present === 'yes',
  'no-method-status-mismatch': (site, code) => methodFinding(site, code) !== null,
  'no-misplaced-status-code': (site, code) => otherSender(site, code) !== null,
  // Where another decorator has the say, the status is offered to that one.
  'no-overridden-status': (site) =>
    site.role === 'send' && site.overridden !== null && site.overridden.decorator === null,
  'no-success-status-on-error': isSuccessOnError,
  'no-unregistered-status-code': (_, code) => !statusCodes.has(code),
  'prefer-precise-success-status': (site, code) => isVague(site, code),
  'require-conditional-request': (site, code) => unreadCondition(site, code) !== null,
  'valid-redirect-status': (site, code) => lostRedirect(site, code) !== null,
  'valid-status-code': (site, code) =>
    !isTaken(code, site.runtime) || problemOf(site, code) !== null,
};

/**
 * By rule, the phrase, fields or content beside the status that it would report; it may report them beside the present
 * status already.
 */
const objectionsBeside: Readonly<Record<string, Objection<readonly unknown[]>>> = {
  'consistent-reason-phrase': (site, code) => {
    const phrase = site.role === 'declare' ? null : site.phrase;
    const named = phrase === null ? undefined : codeOfPhrase(phrase.value);
    return named === undefined || named === code || !statusCodes.has(code) ? [] : [phrase];
  },
  'no-contradictory-fields': (site, code, sourceCode) =>
    site.role === 'send'
      ? contradictionsOf(site, code, [], sourceCode).map(({ field }) => field)
      : [],
  // Where the API throws for content, a status that allows none is safe only where there surely is none.
  'no-forbidden-content': (site, code) =>
    site.role === 'send' && mayHaveContent(site) && throwsForContent(site, code) ? ['content'] : [],
  'no-status-in-content': (site, code) => [disagreeingContent(site, code)?.node ?? []].flat(),
  'require-status-fields': (site, code, sourceCode) => [
    ...[missingField(site, code, usualFields.get(code), sourceCode)?.field ?? []].flat(),
  ],
};

function mayHaveContent({ content }: SentSite): boolean {
  return content.present !== 'no' || content.isFilled === true;
}

function throwsForContent({ runtime }: OwnSite, code: number): boolean {
  const fate = code === 204 || code === 205 || code === 304 ? runtime.content?.[code] : undefined;
  return fate === 'throws' || fate === 'may throw';
}

/** Whether a status can be written at a site without any new report. @param value the status as it would be written. */
export function isWelcome(
  site: OwnSite,
  code: number,
  sourceCode: SourceCode,
  value: number | string = code,
): boolean {
  const { node } = site;
  const changed = site.rewritten({
    kind: 'written',
    code,
    value,
    notation: typeof value === 'string' ? 'string' : 'number',
    node,
    origin: node,
    reached: 'yes',
    respell: String,
  });
  const present = (isFinal(site) ? namedCode(site) : null) ?? NaN;
  return (
    Object.values(objections).every((objects) => !objects(changed, code, sourceCode)) &&
    Object.values(objectionsBeside).every((objects) => {
      const known = objects(site, present, sourceCode);
      return objects(changed, code, sourceCode).every((each) => known.includes(each));
    })
  );
}
