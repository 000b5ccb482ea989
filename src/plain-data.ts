/**
 * Copies what a user configured, so that no getter or proxy can answer differently, or throw, when a value is checked.
 */
import { notAccepted } from './frameworks/language/checks.ts';

/** The depth above which objects are refused; no real settings come near. */
const deepest = 50;

/**
 * A copy of settings in which objects and arrays hold nothing but data; other values stay what they are.
 * @throws {Error} naming the place of an object that cannot be read, is part of itself, or nests without end.
 */
export function plainData(given: unknown): unknown {
  return copyOf(given, '', new Map(), 0);
}

/** @param copies the copy of each object; null while its members are being copied. */
function copyOf(
  given: unknown,
  path: string,
  copies: Map<object, object | null>,
  depth: number,
): unknown {
  if (typeof given !== 'object' || given === null) return given;
  const copied = copies.get(given);
  if (copied === null) throw notPlain(path, 'an object that is part of itself');
  if (copied !== undefined) return copied;
  if (depth > deepest) throw notPlain(path, 'an object that is nested without end');
  copies.set(given, null);
  const isList = read(path, () => Array.isArray(given));
  const entries = read(path, () => Object.entries(given)).map(([key, value]) => {
    const place = isList ? `${path}[${key}]` : `${path}.${key}`;
    return [key, copyOf(value, place, copies, depth + 1)] as const;
  });
  const copy: object = isList ? entries.map(([, value]) => value) : Object.fromEntries(entries);
  copies.set(given, copy);
  return copy;
}

/** @throws {Error} naming the place where a getter or a proxy throws. */
function read<Result>(path: string, reading: () => Result): Result {
  try {
    return reading();
  } catch {
    throw notPlain(path, 'an object that cannot be read');
  }
}

function notPlain(path: string, given: string): Error {
  return notAccepted(path, 'plain data', given);
}
