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

/** Whether a name reads like one of the phrases for a status code: `NOT_FOUND`, `notFound` and `Http404NotFound` for 404. */
export function readsLike(name: string, code: number): boolean {
  const registered = statusCodes.get(code);
  const phrases = registered === undefined ? [] : [registered.phrase, ...registered.olderPhrases];
  return phrases.some((phrase) => letters(name).endsWith(letters(phrase)));
}

/** What is left to compare once case and separators are gone; names may also have a prefix (`HTTP_STATUS_OK`). */
function letters(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z]/g, '');
}
