import type { Runtime } from '../analysis/status-site.ts';
import type { Reference } from '../http/reference.ts';
import type { Level } from '../http/semantics.ts';
import { phraseOf, statusCodes } from '../http/status-codes.ts';
import { quotedString } from '../text.ts';

/** A status as every message names it: `404 (Not Found)`, or the bare number where the registry has none. */
export function describeStatus(code: number): string {
  const phrase = phraseOf(code);
  return phrase === undefined ? String(code) : `${code} (${phrase})`;
}

/**
 * A value in the place of a status, as messages show it.
 * @param spelt its text in the code. A name tells less than its value, but `null` tells more than the 0 it is converted
 * to.
 */
export function describeValue(value: number | string, spelt: string): number | string {
  if (typeof value === 'string') return quotedString(value);
  return ['null', 'true', 'false'].includes(spelt) ? spelt : value;
}

/** A section as every message cites it: `RFC 9110, 15.3.5`. */
export function describeReference({ document, section }: Reference): string {
  return `${document}, ${section}`;
}

/** The section that defines a status, as every message cites it; empty for a code that the registry does not have. */
export function describeStatusReference(code: number): string {
  const { reference } = statusCodes.get(code) ?? {};
  return reference === undefined ? '' : describeReference(reference);
}

interface Demand {
  readonly level: Level;
  readonly reference: Reference;
}

/** A demand by its section and its level: `RFC 9110, 15.5.6: MUST`. */
export function describeDemand({ level, reference }: Demand): string {
  return `${describeReference(reference)}: ${level === 'convention' ? 'by definition' : level}`;
}

/** A prohibition by its section and its level: `RFC 8470, 5.2: SHOULD NOT`. */
export function describeProhibition({ level, reference }: Demand): string {
  return describeDemand({ level, reference }) + (level === 'convention' ? '' : ' NOT');
}

/** `a`, `a or b`, `a, b or c`. */
export function anyOf(parts: readonly string[]): string {
  return joinedBy('or', parts);
}

/** `a`, `a and b`, `a, b and c`. */
export function allOf(parts: readonly string[]): string {
  return joinedBy('and', parts);
}

function joinedBy(word: string, parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${word} ${last}`;
}

/** The status that an API sends where it is given `undefined`, as messages name it. */
export function describeDefault({ nothing }: Runtime): string {
  return typeof nothing === 'number' ? describeStatus(nothing) : 'its default';
}

/** The codes that an API takes, and whose demand that is, in words. */
export function describeLimits({ accepts: [least, most] = [100, 599], only = [], by }: Runtime) {
  const source = by === 'Fetch' ? 'Fetch, Response class' : 'Runtime behaviour';
  return { least, most, only: anyOf(only.map(String)), source };
}

/** The number of a line of the linted text, as users find it behind the word `line`: `7`, or `7 of the block`. */
export function describeLine(line: number, { isPart }: { readonly isPart: boolean }): string {
  return isPart ? `${line} of the block` : String(line);
}
