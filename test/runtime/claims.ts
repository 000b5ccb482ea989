/** The claims of the plugin on a program: its sites, with the facts of the adapters, and the findings of three rules. */
import { Linter, type Rule } from 'eslint';
import tseslint from 'typescript-eslint';
import type { Content, SentSite } from '../../src/analysis/status-site.ts';
import { noProject } from '../../src/analysis/input/project.ts';
import { inProject } from '../../src/rule/create-rule.ts';
import { statusSites } from '../../src/analysis/status-sites.ts';
import type { Fate, Runtime } from '../../src/frameworks/language/framework.ts';
import { statusCodes } from '../../src/http/status-codes.ts';
import plugin from '../../src/index.ts';
import type { Case } from './cases.ts';
import type { Outcome } from './observe.ts';
import { failure } from './servers.ts';

/** The findings which say that the API throws because of the status. */
const rejections = [
  ...['notANumber', 'stringRejected', 'fractionRejected'],
  ...['rangeExceeded', 'choiceExceeded', 'codeUnknown', 'noStatus'],
];

/** The findings which say that the client surely does not get the status here. */
const refusals = ['rejected', 'valueIgnored', 'stringMayThrow'];

/** The sites of a program, and the findings of the rules on rejected values and on content. */
export interface Claims {
  readonly sites: readonly SentSite[];
  /** Message ids in alphabetical order; `rejected` stands for each of `rejections`. */
  readonly findings: readonly string[];
}

/** Lints a program. @param versions framework → major version. */
export function claimsOn(
  program: string,
  versions: Readonly<Record<string, number>> = {},
  isTyped = false,
): Claims {
  const sites: SentSite[] = [];
  const collect: Rule.RuleModule = {
    create(context) {
      for (const site of statusSites(inProject(context as never, noProject)))
        if (site.role === 'send' || site.role === 'throw') sites.push(site);
        else throw new Error(`A program that answers has a site to ${site.role}.`);
      return {};
    },
  };
  const messages = new Linter().verify(program, {
    plugins: { 'http-status': plugin, test: { rules: { collect } } },
    settings: { 'http-status': { versions } },
    languageOptions: isTyped ? { parser: tseslint.parser } : { sourceType: 'commonjs' },
    rules: {
      'http-status/valid-status-code': 'error',
      'http-status/no-undefined-status': 'error',
      'http-status/no-forbidden-content': 'error',
      'test/collect': 'error',
    },
  });
  const findings = messages.map(({ messageId = 'fatal' }) =>
    rejections.includes(messageId) ? 'rejected' : messageId,
  );
  return { sites, findings: findings.sort() };
}

/** The status and content that a client gets for a site, by the facts of its adapter. */
export function outcomeClaimed(site: SentSite): Outcome {
  const { role, status, runtime } = site;
  if (!('code' in status)) return { answer: 'unknown', content: 'unknown' };
  const answer = status.kind === 'written' ? answerTo(status.value, runtime) : status.code;
  // A thrown error carries a message at most, and no content.
  if (answer === 'rejected' || role === 'throw') return { answer, content: 'none' };
  const content = contentWith(answer, site.content);
  // If it is unknown whether content is dropped or sent, the call may also throw.
  if (content === 'unknown') return { answer: 'unknown', content };
  return content === 'throws' ? { answer: 'rejected', content: 'none' } : { answer, content };
}

function contentWith(
  answer: Outcome['answer'],
  { present, fates, isFilled }: Content,
): Outcome['content'] | 'throws' {
  if (answer === 'unknown') return 'unknown';
  const isFilling = isFilled === true && typeof answer === 'number' && isWithoutContent(answer);
  if (present !== 'yes' && !isFilling) return present === 'no' ? 'none' : 'unknown';
  if (answer === 'unanswered') return 'lost';
  if (answer !== 204 && answer !== 205 && answer !== 304) return 'received';
  const fate = fates?.[answer];
  if (fate === undefined || fate === 'may throw') return 'unknown';
  return ({ sent: 'received', dropped: 'lost', throws: 'throws' } as const)[fate];
}

function answerTo(value: number | string, runtime: Runtime): Outcome['answer'] {
  const { interim = 'unknown' } = runtime;
  const fate = fateOf(value, runtime);
  const code = Math.trunc(Number(value));
  if (fate === 'throws') return 'rejected';
  if (fate === 'ignored' || fate === 'may throw' || fate === 'kept') return 'unknown';
  if (!isTaken(fate === 'checked' ? Number(value) : code, runtime)) return refusal(runtime);
  if (fate === 'unknown') return fate;
  if (code >= 200) return code;
  return interim === 'throws' ? 'rejected' : interim;
}

function fateOf(
  value: number | string,
  { numericString, fraction }: Runtime,
): Fate | 'may throw' | 'kept' | 'unknown' {
  if (typeof value === 'string') return numericString ?? 'unknown';
  return Number.isInteger(value) ? 'sent' : (fraction ?? 'unknown');
}

/** The answer to a status that the API does not take; an API that answers 500 instead rejects it too. */
function refusal({ accepts, outside = 'throws' }: Runtime): Outcome['answer'] {
  if (accepts === undefined) return 'unknown';
  return outside === 'throws' || outside === failure ? 'rejected' : outside;
}

function isTaken(code: number, { accepts, only, knows }: Runtime): boolean {
  const [least, most] = accepts ?? [NaN, NaN];
  const { except = [], also = [code] } = knows ?? {};
  const isKnown = statusCodes.has(code) ? !except.includes(code) : also.includes(code);
  return code >= least && code <= most && (only?.includes(code) ?? true) && isKnown;
}

/** Whether the findings fit an outcome whose status or content the facts leave unknown. */
export function isFitting(findings: readonly string[], one: Case, outcome: Outcome): boolean {
  const isRefused = outcome.answer !== one.status;
  const due = new Set(findingsDue(one, outcome));
  return findings.every((finding) => {
    if (refusals.includes(finding) || finding.startsWith('fraction')) return isRefused;
    // Where the fate of content is unknown, the rules report by the specification.
    if (finding === 'codeInvalid') return one.status > 599;
    if (finding === 'interimFinal') return one.status < 200 && isRefused;
    if (finding === 'contentForbidden') return one.hasContent && one.status === 205;
    if (finding === 'contentImpossible' || finding === 'contentMayThrow')
      return one.hasContent && isWithoutContent(one.status);
    return due.has(finding);
  });
}

function isWithoutContent(status: number): boolean {
  return (statusCodes.get(status)?.content ?? 'allowed') !== 'allowed';
}

/** The findings that an outcome calls for: no other may be reported. */
export function findingsDue({ status, hasContent }: Case, outcome: Outcome): readonly string[] {
  const content = hasContent ? contentFindings(status, outcome) : [];
  const isContentToBlame = content.includes('contentThrows');
  return [...(isContentToBlame ? [] : statusFindings(status, outcome)), ...content].sort();
}

function statusFindings(status: number, { answer }: Outcome): readonly string[] {
  if (answer === 'rejected') return ['rejected'];
  if (answer === 'unanswered') return ['interimUnanswered'];
  // The API sent another status, so it ignored this one.
  if (answer !== Math.trunc(status)) return [];
  if (answer !== status) return ['fractionTruncated'];
  return answer > 599 ? ['codeInvalid'] : [];
}

function contentFindings(status: number, { answer, content }: Outcome): readonly string[] {
  // For 100, 102 and 103 with content, the status is reported, not the content.
  if (status === 101) return ['contentImpossible'];
  if (status !== 204 && status !== 205 && status !== 304) return [];
  if (answer === 'rejected') return ['contentThrows'];
  return [content === 'received' ? 'contentSent' : 'contentDropped'];
}
