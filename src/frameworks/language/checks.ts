/**
 * Checks of values that users configure. The type parameter of a check is compared both ways with the type of the key
 * in its table, so that a table does not compile unless it says what the types say.
 */

import { quoted, quotedValue } from '../../text.ts';

/** The facts that a check has from the places around it. */
export interface Scope {
  /** The names that places may refer to. */
  readonly values: readonly string[];
  /** The trigger beside which words stand here, and a test of the words that have a meaning beside it. */
  readonly beside?: { readonly key: string; readonly isMeant: (word: string) => boolean };
}

type Test = (given: unknown, path: string, scope: Scope) => void;

/** Throws unless the value is a `Type`. */
export type Check<Type> = Test & { readonly type?: (value: Type) => Type };

export type Keys<Type> = Type extends Type ? keyof Type : never;
/** The members of a union that have a key, or one of several. */
export type With<Union, Key extends PropertyKey> = Key extends Key
  ? Extract<Union, Readonly<Record<Key, unknown>>>
  : never;
type ValueAt<Type, Key> = Type extends Type
  ? Key extends keyof Type
    ? Exclude<Type[Key], undefined>
    : never
  : never;
type Needed<Type> = {
  [Key in keyof Type]-?: undefined extends Type[Key] ? never : Key;
}[keyof Type];
type Optional<Type> = Exclude<Keys<Type>, Needed<Type>>;
type Table<Type, Key> = {
  readonly [Each in Key & PropertyKey]: Check<ValueAt<Type, Each>>;
};
/** The keys that an object must have, and those that it may have. */
export type Row<Type> = readonly [Table<Type, Needed<Type>>, Table<Type, Optional<Type>>?];

/** The error about a value that is not accepted. */
export function wrong(path: string, accepted: string, given: unknown): Error {
  return notAccepted(path, accepted, quotedValue(given));
}

/** The error about a value that is not accepted, with the value in words. */
export function notAccepted(path: string, accepted: string, given: string): Error {
  return new Error(
    `Wrong setting "http-status"${quoted(path)}: it must be ${accepted}, not ${given}.`,
  );
}

/** The error about a key that does not exist. */
export function unknown(path: string, accepted: readonly string[]): Error {
  return new Error(
    `Unknown setting "http-status"${quoted(path)}. Accepted keys: ${listed(accepted)}.`,
  );
}

/** The error about a key that contradicts another. */
export function contradicting(path: string, key: string, given: unknown): Error {
  return wrong(path, `left away beside "${key}"`, given);
}

/** `"a", "b"`. */
export function listed(names: readonly (string | null)[]): string {
  return names.map((name) => JSON.stringify(name)).join(', ');
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function plain<Type>(accepted: string, isOne: (given: unknown) => boolean): Check<Type> {
  return (given, path) => {
    if (!isOne(given)) throw wrong(path, accepted, given);
  };
}

/** One of some words. @param more names in the message the other values that are accepted there. */
export function choice<const Name extends string | null>(
  names: readonly Name[],
  more = '',
): Check<Name> {
  const accepted = `${names.length > 1 ? 'one of ' : ''}${listed(names)}${more}`;
  return plain(accepted, (given) => names.some((name) => name === given));
}

/** Either of two values; one that is neither gets the message of the second check. */
export function either<One, Other>(
  isOne: (given: unknown) => boolean,
  one: Check<One>,
  other: Check<Other>,
): Check<One | Other> {
  return (given, path, scope) => {
    (isOne(given) ? one : other)(given, path, scope);
  };
}

export function listOf<Item>(item: Check<Item>): Check<readonly Item[]> {
  return (given, path, scope) => {
    if (!Array.isArray(given)) throw wrong(path, 'an array', given);
    for (const [index, each] of given.entries()) item(each, `${path}[${index}]`, scope);
  };
}

export function oneOrMore<Item>(item: Check<Item>): Check<Item | readonly Item[]> {
  return either(Array.isArray, listOf(item), item);
}

/** An object with the user's own names as keys, each of which has to pass a check as well. */
export function recordOf<Names extends object>(
  name: Test,
  item: Check<ValueAt<Names, keyof Names>>,
): Check<Names> {
  return (given, path, scope) => {
    if (!isObject(given)) throw wrong(path, 'an object', given);
    for (const [key, value] of Object.entries(given)) {
      name(key, `${path}.${key}`, scope);
      item(value, `${path}.${key}`, scope);
    }
  };
}

export function object<Type>(...[required, optional]: Row<Type>): Check<Type> {
  const checks = { ...required, ...optional } as Readonly<Record<string, Test>>;
  return (given, path, scope) => {
    if (!isObject(given)) throw wrong(path, 'an object', given);
    const { beside } = scope;
    const accepted = Object.keys(checks).filter((key) => beside?.isMeant(key) !== false);
    for (const [key, value] of Object.entries(given)) {
      if (!Object.hasOwn(checks, key)) throw unknown(`${path}.${key}`, accepted);
      if (beside?.isMeant(key) === false) throw contradicting(`${path}.${key}`, beside.key, value);
    }
    for (const [key, check] of Object.entries(checks))
      if (Object.hasOwn(given, key) || Object.hasOwn(required, key))
        check(given[key], `${path}.${key}`, scope);
  };
}

/** Objects that are told apart by the first of these keys that they have. */
export function variants<Union>() {
  type Rows = { readonly [Key in Keys<Union> & string]?: Row<With<Union, Key>> };
  return <Given extends Rows>(rows: Given): Check<With<Union, keyof Given>> => {
    const checks = Object.entries(rows as Readonly<Record<string, Row<never>>>).map(
      ([key, row]) => [key, object(...row)] as const,
    );
    return (given, path, scope) => {
      const accepted = checks.filter(([key]) => scope.beside?.isMeant(key) !== false);
      const found = accepted.find(([key]) => isObject(given) && Object.hasOwn(given, key));
      const keys = listed(accepted.map(([key]) => key));
      if (found === undefined) throw wrong(path, `an object with one of ${keys}`, given);
      found[1](given, path, scope);
    };
  };
}

/**
 * Whether an expression compiles and repeats no group that repeats or chooses itself, as `(a+)+` and `(a|a)*` do: on
 * some texts those take time that doubles with each character.
 */
export function isTame(expression: string): boolean {
  try {
    return new RegExp(expression, 'u').source !== '' && !repeatsVariably(expression);
  } catch {
    return false;
  }
}

function repeatsVariably(expression: string): boolean {
  const plain = expression.replaceAll(/\\[pPu]\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]/gu, 'x');
  /** For each open group, whether a part of it is repeated or chosen. */
  const groups: boolean[] = [];
  for (let at = 0; at < plain.length; at += 1) {
    const character = plain[at] ?? '';
    const last = groups.length - 1;
    if (character === '(') groups.push(false);
    else if (character === '|') groups[last] = true;
    else if (character === ')') {
      const isVariable = groups.pop() === true;
      const isRepeated = /^(?:[*+]|\{\d+,?\d*\})/u.test(plain.slice(at + 1, at + 16));
      if (isVariable && isRepeated) return true;
      if (isVariable || isRepeated) groups[last - 1] = true;
    } else if (/[*+{]/u.test(character)) groups[last] = true;
  }
  return false;
}
