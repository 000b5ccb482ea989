import { statusCodes } from './status-codes.ts';

/** Said of refusals of any kind, so that it tells no code, although servers send it with 405. */
const vague = 'Not Allowed';

const codes: ReadonlyMap<string, number> = new Map(
  [...statusCodes.values()].flatMap(({ code, phrase, olderPhrases, state }) =>
    // "Unused" is what the registry says of a number, not what the number says.
    [...olderPhrases, ...(state === 'unused' ? [] : [phrase])]
      .filter((text) => text !== vague)
      .map((text) => [letters(text), code] as const),
  ),
);

/** The code of which a text is the phrase, today's or an older one; case, spaces and punctuation do not matter. */
export function codeOfPhrase(text: string): number | undefined {
  return codes.get(letters(text));
}

/** The code whose phrase the name of a constant spells out: `NOT_FOUND`, `notFound`, `HTTP_STATUS_NOT_FOUND`. */
export function codeOfName(name: string): number | undefined {
  return codeOfPhrase(name) ?? codeOfPhrase(withoutPrefix(name));
}

/** Whether a text or a name says today's phrase of a code, as against an older one or something else. */
export function isCurrentPhrase(text: string, code: number): boolean {
  const { phrase } = statusCodes.get(code) ?? {};
  return (
    phrase !== undefined &&
    [text, withoutPrefix(text)].some((candidate) => letters(candidate) === letters(phrase))
  );
}

function withoutPrefix(name: string): string {
  return name.replace(/^(?:http|status|code|sc|[_\d])+/iu, '');
}

/** Letters of any script: a phrase in another language is none of the registry's. */
function letters(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}]/gu, '');
}
