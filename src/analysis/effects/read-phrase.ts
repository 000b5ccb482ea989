/** Which reason phrase a match writes. */
import type { ResponsePattern } from '../../frameworks/language/framework.ts';
import { isNothing, unwrap, type Node } from '../../syntax/nodes.ts';
import { fillingOf, type Match } from './slots.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Phrase } from '../status-site.ts';

/** The reason phrase of a response: written by the author, `registered` for its status, or `unknown`. */
export type WrittenPhrase = Phrase | 'registered' | 'unknown';

/** The phrase that a match gives to its response; null where it leaves the phrase as it is. */
export function readPhrase(
  match: Match,
  slots: ResponsePattern['phrase'],
  file: SourceFile,
): WrittenPhrase | null {
  for (const slot of slots ?? []) {
    if ('registered' in slot) return 'registered';
    const filling = fillingOf(match, slot, file);
    if (filling === 'unknown') return 'unknown';
    const phrase = filling === 'absent' ? null : phraseIn(unwrap(filling));
    if (phrase !== null) return phrase;
  }
  return null;
}

/** Types of expressions that are fields in the place of the phrase: `writeHead(404, { … })`. */
const otherwise: ReadonlySet<string> = new Set(['ObjectExpression', 'ArrayExpression']);

function phraseIn(node: Node): Phrase | 'unknown' | null {
  if (node.type === 'Literal' && typeof node.value === 'string') return { node, value: node.value };
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0)
    return { node, value: node.quasis[0]?.value.cooked ?? '' };
  return otherwise.has(node.type) || isNothing(node) ? null : 'unknown';
}
