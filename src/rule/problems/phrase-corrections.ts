/** The edits by which a phrase and its status agree. */
import type { TSESLint } from '@typescript-eslint/utils';
import type { AnsweringSite, Phrase } from '../../analysis/status-site.ts';
import { isInterim, statusCodes } from '../../http/status-codes.ts';
import { replaceExpression, suggestion, useStatus } from '../replace.ts';
import { namedCode } from '../site-facts.ts';

/**
 * The suggestions to write the registered phrase, in the same quotes and with the same stop, and the code of the phrase.
 * @param named the code whose phrase is written.
 */
export function phraseCorrections(
  site: AnsweringSite,
  { node, value }: Phrase,
  named: number,
  sourceCode: Readonly<TSESLint.SourceCode>,
) {
  const code = namedCode(site);
  const registered = code === null ? undefined : statusCodes.get(code);
  if (registered === undefined) return [];
  const swaps = named === code || isInterim(named) ? [] : [named];
  const quote = sourceCode.text.charAt(node.range[0]);
  const phrase = value.endsWith('.') ? `${registered.phrase}.` : registered.phrase;
  const use =
    registered.state === 'unused'
      ? null
      : replaceExpression(node, `${quote}${phrase}${quote}`, sourceCode);
  return [...suggestion('usePhrase', use, { phrase }), ...useStatus(site, swaps, sourceCode)];
}
