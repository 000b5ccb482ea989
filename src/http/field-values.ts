/** The values of a few fields: dates, delays, lists, ranges. */

const days = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const months = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';

/** The one form of a date that may be sent: IMF-fixdate (RFC 9110, 5.6.7). */
const date = new RegExp(`^${days}, [0-3]\\d ${months} \\d{4} [0-2]\\d:[0-5]\\d:[0-6]\\d GMT$`, 'u');

const unit = /^(?<amount>\d+(?:\.\d+)?) ?(?<name>s|m|h)?[a-z]*$/u;
const unitNames = /^[\d.]+ ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?)?$/u;
const seconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };

/** Whether the text is a value of Retry-After: whole seconds, or a date (RFC 9110, 10.2.3). */
export function isRetryAfter(text: string): boolean {
  const value = text.trim();
  return /^\d+$/u.test(value) || date.test(value);
}

/** The seconds of a delay such as `2 minutes`, rounded up; null where that is not clear. */
export function secondsIn(text: string): number | null {
  const value = text.trim().toLowerCase();
  const { amount, name = 's' } = unit.exec(value)?.groups ?? {};
  if (amount === undefined || !unitNames.test(value)) return null;
  return Math.ceil(Number(amount) * (seconds[name] ?? 1));
}

/** The elements of a list such as that of Allow (RFC 9110, 5.6.1). */
export function elementsOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((element) => element.trim())
    .filter((element) => element !== '');
}

/** Whether the text is a range of bytes, the unit that HTTP itself defines (RFC 9110, 14.1.2 and 14.4). */
function isByteRange(contentRange: string): boolean {
  return /^\s*bytes\s+(?:\d+-\d+|\*)\/(?:\d+|\*)\s*$/iu.test(contentRange);
}

/** Whether the text is the media type of several parts (RFC 9110, 14.6). */
function isByteRanges(contentType: string): boolean {
  return /^\s*multipart\/byteranges\b/iu.test(contentType);
}

/**
 * Whether the text lets a cache store the response and use it (RFC 9111, 3 and 5.2.2); a copy that is stale at once,
 * or checked each time, is not meant.
 */
function isStorable(cacheControl: string): boolean {
  const directives = elementsOf(cacheControl.toLowerCase());
  if (directives.some((directive) => /^no-(?:store|cache)\b/u.test(directive))) return false;
  const lifetimes = directives.flatMap(
    (directive) => /^(?:s-maxage|max-age)="?(\d+)"?$/u.exec(directive)?.[1] ?? [],
  );
  return (
    lifetimes.some((lifetime) => Number(lifetime) > 0) ||
    (lifetimes.length === 0 && directives.includes('public'))
  );
}

const sayings = { storable: isStorable, parts: isByteRanges, bytes: isByteRange } as const;

/**
 * A property of a field's value on which a requirement depends: that a cache may store the response, that its content
 * has several parts (`multipart/byteranges`), or that it is one range of bytes (`bytes 0-9/10`).
 */
export type Saying = keyof typeof sayings;

/** Whether the value of a field has this property. */
export function says(text: string, saying: Saying): boolean {
  return sayings[saying](text);
}
