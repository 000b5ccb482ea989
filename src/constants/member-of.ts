import { statusCodes } from '../http/status-codes.ts';
import type { ConstantsExport } from './define-constants.ts';

/** Member names with their status codes, and which of them the newest version deprecates. */
export type Members = Pick<ConstantsExport, 'members' | 'deprecated'>;

/**
 * The name of the member with a status code. Of several, the one that reads like the registry's phrase, else like an
 * older phrase, else the first. A code that is not registered has no name, even where a package has one.
 * @param isThere whether a name may be used; deprecated ones never are.
 */
export function memberOf(
  { members, deprecated = [] }: Members,
  code: number,
  isThere: (name: string) => boolean = () => true,
): string | undefined {
  const registered = statusCodes.get(code);
  if (registered === undefined) {
    return undefined;
  }
  const names = (namesByCode(members).get(code) ?? []).filter(
    (name) => !deprecated.includes(name) && isThere(name),
  );
  const like = [registered.phrase, ...registered.olderPhrases]
    .map((phrase) => names.find((name) => latinLetters(name).endsWith(latinLetters(phrase))))
    .find((name) => name !== undefined);
  return like ?? names[0];
}

/** By object of members, its names by their codes; a user's own object may have thousands. */
const byCode = new WeakMap<object, ReadonlyMap<number | string, readonly string[]>>();

function namesByCode(members: Members['members']): ReadonlyMap<number | string, readonly string[]> {
  const known = byCode.get(members);
  if (known !== undefined) return known;
  const names = new Map<number | string, string[]>();
  for (const [name, code] of Object.entries(members))
    if (isIdentifier(name)) names.set(code, [...(names.get(code) ?? []), name]);
  byCode.set(members, names);
  return names;
}

/** Whether a name can be written behind a dot. */
export function isIdentifier(name: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name);
}

/** Words in names of constants that say nothing of the status. */
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
    [telling, words].some((some) => latinLetters(some.join('')) === latinLetters(phrase)),
  );
}

/** The letters of a name in lower case, by which names are compared. */
export function latinLetters(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z]/g, '');
}
