/** The words and packages in the text of a file, read once for all adapters. */
import { plainModule, quotedSpecifier } from '../../syntax/specifiers.ts';

/** A text with the words and packages that were found in it. */
export interface TextParts {
  readonly text: string;
  /** The path of the file, below the folder where the run started; empty where none is known. */
  readonly path: string;
  /** The words looked for that the text has, and the empty word. */
  readonly words: ReadonlySet<string>;
  /** The packages looked for that the text names between quotes, as imports do. */
  readonly packages: ReadonlySet<string>;
}

/** Words and packages to look for. */
export interface SoughtParts {
  readonly words: readonly string[];
  readonly packages: readonly string[];
}

/** A function that finds the words and packages in a text. */
export function textReader({
  words,
  packages,
}: SoughtParts): (text: string, path?: string) => TextParts {
  const word = new RegExp(`\\b(?:${alternatives(words)})\\b`, 'gu');
  const specifier = quotedSpecifier(alternatives(packages));
  return (text, path = '') => ({
    ...{ text, path },
    words: new Set(['', ...(text.match(word) ?? [])]),
    packages: new Set(Array.from(text.matchAll(specifier), ([, name = '']) => plainModule(name))),
  });
}

/** The longest come first, so that `'hono/tiny'` is not taken for `'hono'`. */
function alternatives(names: readonly string[]): string {
  const written = [...new Set(names)].filter((name) => name !== '');
  const ordered = written.toSorted((one, other) => other.length - one.length);
  return ordered.map(escaped).join('|') || '(?!)';
}

export function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
}

/** Whether two sets have an element in common. @param found the smaller one. */
export function hasAny(found: ReadonlySet<string>, sought: ReadonlySet<string>): boolean {
  for (const word of found) if (sought.has(word)) return true;
  return false;
}

/**
 * The word with which a name, or an expression in `StatusText`, begins, which is looked for first; empty for a name
 * without ASCII letters, such as `$`.
 */
export function wordOf(text: string): string {
  return /\w+/u.exec(text)?.[0] ?? '';
}
