/** The problem with a text beside a status: it is the reason phrase of another status, or an older one of its own. */
import type { TSESLint } from '@typescript-eslint/utils';
import type { DeclaredSite, SentSite, StubSite } from '../../analysis/status-site.ts';
import { codeOfPhrase, forbiddenCharacter, misnamedBy } from '../../http/phrases.ts';
import { statusCodes } from '../../http/status-codes.ts';
import { describeStatus, describeStatusReference } from '../describe-status.ts';
import { namedCode } from '../site-facts.ts';
import { phraseCorrections } from './phrase-corrections.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;
type Finding<M extends string> = TSESLint.ReportDescriptor<
  M | 'usePhrase' | 'useStatus' | 'declareStatus'
>;

/**
 * The report on the reason phrase of a site; null where it fits. A text with characters that no reason phrase can have is
 * left to rule valid-status-code.
 * @param isOutdated whether a text is an older phrase of a code, and a report is wanted of it.
 */
export function phraseFinding(
  site: SentSite | StubSite,
  isOutdated: (text: string, code: number) => boolean,
  sourceCode: SourceCode,
): Finding<'phraseDisagrees' | 'phraseOutdated'> | null {
  const code = namedCode(site) ?? NaN;
  const { phrase } = site;
  if (phrase === null || !statusCodes.has(code)) return null;
  if (forbiddenCharacter(phrase.value) !== null) return null;
  const named = codeOfPhrase(phrase.value);
  if (named === undefined || (named === code && !isOutdated(phrase.value, code))) return null;
  return {
    node: phrase.node,
    messageId: named === code ? 'phraseOutdated' : 'phraseDisagrees',
    data: dataOf(code, named),
    suggest: phraseCorrections(site, phrase, named, sourceCode),
  };
}

/** The report on the text about a declared status; null where it fits: it is free, and no phrase is asked for. */
export function textFinding(
  site: DeclaredSite,
  sourceCode: SourceCode,
): Finding<'textDisagrees'> | null {
  const code = namedCode(site) ?? NaN;
  const { text } = site;
  const named = text === null ? null : misnamedBy(text.value, code);
  if (text === null || named === null || site.faked || !statusCodes.has(code)) return null;
  return {
    node: text.node,
    messageId: 'textDisagrees',
    data: dataOf(code, named),
    suggest: phraseCorrections(site, text, named, sourceCode),
  };
}

function dataOf(code: number, named: number) {
  return {
    other: describeStatus(named),
    status: describeStatus(code),
    reference: describeStatusReference(code),
  };
}
