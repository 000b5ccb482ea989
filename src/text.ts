/** How messages show users' code and settings: on one line, without control characters, shortened. */

/** How many characters of a long text are shown, and how many of these are its last ones. */
const most = 80;
const last = 20;

/** A name or a piece of code. */
export function quoted(code: string): string {
  return shortened(code, (text) => text.replaceAll(/\s*[\n\r\u2028\u2029]\s*/gu, ' '));
}

/** The value of a string, between quotes; a line break in it is escaped. */
export function quotedString(value: string): string {
  return `'${shortened(value, (text) => text)}'`;
}

/** Any value of a user's configuration, even an object whose getters throw. */
export function quotedValue(value: unknown): string {
  if (typeof value === 'object' && value !== null) return quotedObject(value);
  if (typeof value === 'string') return shortened(JSON.stringify(value), (text) => text);
  return quoted(String(forJson(value)));
}

/** An object or array as JSON, or in words where JSON has none for it. */
function quotedObject(value: object): string {
  try {
    const json = JSON.stringify(value, (_, inner: unknown) => forJson(inner)) as string | undefined;
    return json === undefined ? 'an object' : quoted(json);
  } catch {
    return 'an object that cannot be read';
  }
}

/** A value as JSON can hold it, in the words of code where JSON has none or others: `NaN`, `10n`, a symbol. */
function forJson(value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return 'a function';
  const isOdd = typeof value === 'number' && !Number.isFinite(value);
  return isOdd || typeof value === 'symbol' ? String(value) : value;
}

/** Matches a text that needs no change, as most names and pieces of code. */
const plain = /^[\x20-\x7E]*$/u;

const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * A text cut in the middle, since names differ at their ends.
 * @param onLine may replace line breaks before they are escaped.
 */
function shortened(text: string, onLine: (text: string) => string): string {
  if (text.length <= most && plain.test(text)) return text;
  // A text may have millions of characters; none of those in the middle is looked at.
  const head = visible(onLine(text.slice(0, 4 * most)));
  if (text.length <= 4 * most && head.length <= most) return head.join('');
  const tail = visible(onLine(text.slice(-4 * most)));
  return [...head.slice(0, most - last), '…', ...tail.slice(-last)].join('');
}

/** The characters of a text as they can be shown, each by itself. */
function visible(text: string): readonly string[] {
  return Array.from(text, (character) => character.replace(hidden, escaped));
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return escapes[character] ?? String.raw`\u{${code.toString(16).toUpperCase()}}`;
}
