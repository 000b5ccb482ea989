/** The edits by which a phrase and its status agree. */
import type { TSESLint } from '@typescript-eslint/utils';
import type { AnsweringSite, Phrase } from '../../analysis/status-site.ts';
import { isInterim, statusCodes } from '../../http/status-codes.ts';
import { replaceExpression, suggestion, useStatus, type Edit } from '../replace.ts';
import { namedCode } from '../site-facts.ts';

/**
 * The suggestions to write the registered phrase, in the same quotes and with the same stop, and the code of the phrase.
 * @param named the code whose phrase is written.
 */
export function phraseCorrections(
  site: AnsweringSite,
  written: Phrase,
  named: number,
  sourceCode: Readonly<TSESLint.SourceCode>,
) {
  const code = namedCode(site);
  const registered = code === null ? undefined : statusCodes.get(code);
  if (registered === undefined) return [];
  const swaps = named === code || isInterim(named) ? [] : [named];
  const phrase = withStop(registered.phrase, written);
  const isUnused = registered.state === 'unused';
  const use = isUnused ? null : replacePhrase(written, registered.phrase, sourceCode);
  return [...suggestion('usePhrase', use, { phrase }), ...useStatus(site, swaps, sourceCode)];
}

/** Writes a phrase in place of another, in the same quotes and with the same stop; a text in a comment may have no quotes. */
export function replacePhrase(
  written: Phrase,
  phrase: string,
  sourceCode: Readonly<TSESLint.SourceCode>,
): Edit {
  const { node } = written;
  const quote = /^["'`]/u.exec(sourceCode.text.charAt(node.range[0]))?.[0] ?? '';
  return replaceExpression(node, `${quote}${withStop(phrase, written)}${quote}`, sourceCode);
}

function withStop(phrase: string, { value }: Phrase): string {
  return value.endsWith('.') ? `${phrase}.` : phrase;
}
