/** The codes that keys of documented responses stand for, as OpenAPI and the validators of frameworks write them. */

/** Codes from one to another, both included. */
type CodeRange = readonly [least: number, most: number];

/** All codes that a response may have: those of `default` and `*`, for every status that no other key names. */
const allCodes: CodeRange = [100, 599];

/**
 * The codes of a key: `404`, a class such as `4XX` (OpenAPI 3.1, 4.8.16.2), `default`, and the lists and ranges of
 * koa-joi-router, `200,201`, `400-499` and `*`. Null for another text.
 */
export function declaredCodes(key: string): readonly CodeRange[] | null {
  const ranges = key.split(',').map((part) => rangeOf(part.trim()));
  return ranges.every((range) => range !== null) ? ranges : null;
}

/** The one code that a key is; null where it stands for several, or for none. */
export function codeOfKey(key: string): number | null {
  return /^\d+$/u.test(key) ? Number(key) : null;
}

function rangeOf(text: string): CodeRange | null {
  if (text === 'default' || text === '*') return allCodes;
  const [, least, most = least] = /^(\d{3})(?:\s*-\s*(\d{3}))?$/u.exec(text) ?? [];
  if (least !== undefined) return [Number(least), Number(most)];
  const [, digit] = /^([1-5])XX$/iu.exec(text) ?? [];
  return digit === undefined ? null : [Number(digit) * 100, Number(digit) * 100 + 99];
}
