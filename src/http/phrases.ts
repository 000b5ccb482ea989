import { isError, statusCodes } from './status-codes.ts';

/** An older phrase of 405 that is used for any refusal, so that it tells no code. */
const vague = 'Not Allowed';

const codes: ReadonlyMap<string, number> = new Map(
  [...statusCodes.values()].flatMap(({ code, phrase, olderPhrases, state }) =>
    // "Unused" is a remark of the registry, and no phrase of the code.
    [...olderPhrases, ...(state === 'unused' ? [] : [phrase])]
      .filter((text) => text !== vague)
      .map((text) => [letters(text), code] as const),
  ),
);

/**
 * The phrase by which people know a code: the registered one, and of a number that is kept free the one that it had, since
 * "Unused" is a remark of the registry (RFC 9110, 15.5.19); `undefined` if unassigned.
 */
export function knownPhraseOf(code: number): string | undefined {
  const { phrase, olderPhrases, state } = statusCodes.get(code) ?? {};
  return state === 'unused' ? olderPhrases?.at(-1) : phrase;
}

/** The code of which a text is the phrase, today's or an older one; case, spaces and punctuation do not matter. */
export function codeOfPhrase(text: string): number | undefined {
  return codes.get(letters(text));
}

/**
 * Phrases that are plain English as well, and describe a response of the same outcome whatever its code is: a 201 may be
 * `OK`, and a 502 `Service unavailable`.
 */
const sayingOutcome: ReadonlySet<number> = new Set([
  ...[100, 102, 200, 201, 202, 204, 206, 302],
  ...[408, 409, 410, 425, 503],
]);

/** Phrases that are plain English, and fit responses of either outcome: `Already reported`, `Upgrade required`. */
const sayingLittle: ReadonlySet<number> = new Set([208, 300, 304, 423, 426]);

/**
 * The other code that a description of a response names, in that it is the phrase of that code and no more; null where it
 * is not, or where its words fit the response as well.
 */
export function misnamedBy(description: string, code: number): number | null {
  const named = codeOfPhrase(description);
  if (named === undefined || named === code || sayingLittle.has(named)) return null;
  return sayingOutcome.has(named) && isError(named) === isError(code) ? null : named;
}

/** The code whose phrase the name of a constant spells out: `NOT_FOUND`, `notFound`, `HTTP_STATUS_NOT_FOUND`. */
export function codeOfName(name: string): number | undefined {
  return codeOfPhrase(name) ?? codeOfPhrase(withoutPrefix(name));
}

/** Whether a text or a name is today's phrase of a code: of 413 `Content Too Large`, not `Payload Too Large`. */
export function isCurrentPhrase(text: string, code: number): boolean {
  const { phrase } = statusCodes.get(code) ?? {};
  return (
    phrase !== undefined &&
    [text, withoutPrefix(text)].some((candidate) => letters(candidate) === letters(phrase))
  );
}

/** The first character of a text that no reason phrase can have (RFC 9112, 4), as `U+000A`; null where it has none. */
export function forbiddenCharacter(text: string): string | null {
  const [character] = /[^\t\x20-\x7E\x80-\xFF]/u.exec(text) ?? [];
  if (character === undefined) return null;
  const digits = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `U+${digits.padStart(4, '0')}`;
}

function withoutPrefix(name: string): string {
  return name.replace(/^(?:http|status|code|sc|[_\d])+/iu, '');
}

/** Letters of any script, so that a phrase in another language equals none of the registry's. */
function letters(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}]/gu, '');
}
