/** The problem with a reason phrase that has characters which none can have, and its corrections. */
import type { TSESLint } from '@typescript-eslint/utils';
import type { PhraseSite } from '../../analysis/status-site.ts';
import { forbiddenCharacter } from '../../http/phrases.ts';
import { statusCodes } from '../../http/status-codes.ts';
import { removeSetter } from '../remove-status.ts';
import { replaceExpression, suggestion } from '../replace.ts';

type PhraseMessage = 'phraseRejected' | 'phraseStripped' | 'usePhrase' | 'omitPhrase';

/** The report on a phrase that the API rejects or changes; null where it sends it as it is, or that is not known. */
export function invalidPhraseFinding(
  { framework, node, shown, setter, code, runtime, tried }: PhraseSite,
  sourceCode: Readonly<TSESLint.SourceCode>,
): TSESLint.ReportDescriptor<PhraseMessage> | null {
  const character = forbiddenCharacter(shown);
  if (character === null || runtime.invalidPhrase === undefined || tried) return null;
  const { title } = framework;
  const { phrase, state } = statusCodes.get(code ?? NaN) ?? { state: 'unused' };
  const use = state === 'unused' ? null : replaceExpression(node, `'${phrase}'`, sourceCode);
  const omit = setter.type === 'AssignmentExpression' ? removeSetter(setter, sourceCode) : null;
  return {
    node,
    messageId: runtime.invalidPhrase === 'throws' ? 'phraseRejected' : 'phraseStripped',
    data: { title, character },
    suggest: [
      ...suggestion('usePhrase', use, { phrase: phrase ?? '' }),
      ...suggestion('omitPhrase', omit, { title }),
    ],
  };
}
