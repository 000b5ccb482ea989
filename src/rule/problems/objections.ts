/** Whether rules would report another status at a site, so that no rule suggests a status that another one reports. */
import type { TSESLint } from '@typescript-eslint/utils';
import type { AnsweringSite, OwnSite, SentSite, StubSite } from '../../analysis/status-site.ts';
import type { StatusValue } from '../../analysis/status-value.ts';
import { codeOfPhrase, misnamedBy } from '../../http/phrases.ts';
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
type Objection<Site extends AnsweringSite, Finding> = (
  site: Site,
  code: number,
  sourceCode: SourceCode,
) => Finding;

interface Objections<Site extends AnsweringSite> {
  /** By rule, whether it would report the status itself, with its default options. */
  readonly whole: Readonly<Record<string, Objection<Site, boolean>>>;
  /**
   * By rule, the phrase, fields or content beside the status that it would report; it may report them beside the present
   * status already.
   */
  readonly beside: Readonly<Record<string, Objection<Site, readonly unknown[]>>>;
}

/** Of the rules that are about all responses. */
const toAll: Objections<AnsweringSite> = {
  whole: {
    'no-forbidden-content': (site, code) =>
      site.role !== 'throw' &&
      statusCodes.get(code)?.content !== 'allowed' &&
      site.content.present === 'yes',
    'no-unregistered-status-code': (_, code) => !statusCodes.has(code),
    'valid-status-code': (site, code) =>
      !isTaken(code, site.runtime) || problemOf(site, code) !== null,
  },
  beside: {
    'consistent-reason-phrase': (site, code) => {
      if (site.role === 'declare')
        return site.text === null || misnamedBy(site.text.value, code) === null ? [] : [site.text];
      const { phrase } = site;
      const named = phrase === null ? undefined : codeOfPhrase(phrase.value);
      return named === undefined || named === code || !statusCodes.has(code) ? [] : [phrase];
    },
    // Where the API throws for content, a status that allows none is safe only where there surely is none.
    'no-forbidden-content': (site, code) =>
      hasContentOfItsOwn(site) && mayHaveContent(site) && throwsForContent(site, code)
        ? ['content']
        : [],
  },
};

/** Of the rules that are about the program's own responses, and not about those of mocks. */
const toOwn: Objections<OwnSite> = {
  whole: {
    'no-deprecated-status-code': (_, code) => withdrawalOf(code) !== undefined,
    'no-method-status-mismatch': (site, code) => methodFinding(site, code) !== null,
    'no-misplaced-status-code': (site, code) => otherSender(site, code) !== null,
    // Where another decorator has the say, the status is offered to that one.
    'no-overridden-status': (site) =>
      site.role === 'send' && site.overridden !== null && site.overridden.decorator === null,
    'no-success-status-on-error': isSuccessOnError,
    'prefer-precise-success-status': (site, code) => isVague(site, code),
    'require-conditional-request': (site, code) => unreadCondition(site, code) !== null,
    'valid-redirect-status': (site, code) => lostRedirect(site, code) !== null,
  },
  beside: {
    'no-contradictory-fields': (site, code, sourceCode) =>
      site.role === 'send'
        ? contradictionsOf(site, code, [], sourceCode).map(({ field }) => field)
        : [],
    'no-status-in-content': (site, code) => [disagreeingContent(site, code)?.node ?? []].flat(),
    'require-status-fields': (site, code, sourceCode) => [
      ...[missingField(site, code, usualFields.get(code), sourceCode)?.field ?? []].flat(),
    ],
  },
};

/** Whether a site's status is sent with content; what becomes of an error that is thrown is for its handler to say. */
function hasContentOfItsOwn(site: AnsweringSite): site is SentSite | StubSite {
  return site.role === 'send' || site.role === 'stub';
}

function mayHaveContent({ content }: SentSite | StubSite): boolean {
  return content.present !== 'no' || content.isFilled === true;
}

function throwsForContent({ runtime }: AnsweringSite, code: number): boolean {
  const fate = code === 204 || code === 205 || code === 304 ? runtime.content?.[code] : undefined;
  return fate === 'throws' || fate === 'may throw';
}

/** Whether a status can be written at a site without any new report. @param value the status as it would be written. */
export function isWelcome(
  site: AnsweringSite,
  code: number,
  sourceCode: SourceCode,
  value: number | string = code,
): boolean {
  const { node } = site;
  // Of two declarations of one status, the one would take the place of the other.
  if (site.role === 'declare' && site.declares(code) !== 'no') return false;
  const status: StatusValue = {
    kind: 'written',
    code,
    value,
    notation: typeof value === 'string' ? 'string' : 'number',
    node,
    origin: node,
    reached: 'yes',
    respell: String,
  };
  if (site.role === 'stub') return isWithout(toAll, site, site.rewritten(status), code, sourceCode);
  const changed = site.rewritten(status);
  return (
    isWithout(toAll, site, changed, code, sourceCode) &&
    isWithout(toOwn, site, changed, code, sourceCode)
  );
}

/** Whether rules find nothing at a changed site that they do not report at the site as it is. */
function isWithout<Site extends AnsweringSite>(
  { whole, beside }: Objections<Site>,
  site: Site,
  changed: Site,
  code: number,
  sourceCode: SourceCode,
): boolean {
  const present = (isFinal(site) ? namedCode(site) : null) ?? NaN;
  return (
    Object.values(whole).every((objects) => !objects(changed, code, sourceCode)) &&
    Object.values(beside).every((objects) => {
      const known = objects(site, present, sourceCode);
      return objects(changed, code, sourceCode).every((each) => known.includes(each));
    })
  );
}
