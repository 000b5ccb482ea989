import { statusCodes } from '../http/status-codes.ts';
import type { ConstantsExport } from './define-constants.ts';

/**
 * The name an export has for a status code. Of several, the one that reads like the registry's phrase, then like an
 * older phrase, then the first. A code that is not registered has none, even where the package names it.
 */
export function memberOf(
  { members }: Pick<ConstantsExport, 'members'>,
  code: number,
): string | undefined {
  const registered = statusCodes.get(code);
  if (registered === undefined) {
    return undefined;
  }
  const names = Object.keys(members).filter((name) => members[name] === code);
  const like = [registered.phrase, ...registered.olderPhrases]
    .map((phrase) => names.find((name) => letters(name).endsWith(letters(phrase))))
    .find((name) => name !== undefined);
  return like ?? names[0];
}

/** Words that say nothing of which status it is. */
const empty: ReadonlySet<string> = new Set(['http', 'status', 'code', 'sc', 'error', 'response']);

/**
 * Whether a name reads like one of the phrases for a status code: `NOT_FOUND`, `notFound` and `Http404NotFound` for
 * 404, but not `LOST_AND_FOUND` for 302.
 */
export function readsLike(name: string, code: number): boolean {
  const registered = statusCodes.get(code);
  const phrases = registered === undefined ? [] : [registered.phrase, ...registered.olderPhrases];
  const words = name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/gu) ?? [];
  const telling = words.map((word) => word.toLowerCase()).filter((word) => !empty.has(word));
  return phrases.some((phrase) =>
    [telling, words].some((some) => letters(some.join('')) === letters(phrase)),
  );
}

/** What is left to compare once case and separators are gone; names may also have a prefix (`HTTP_STATUS_OK`). */
function letters(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z]/g, '');
}
