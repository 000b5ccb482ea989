/** The words and packages that the text of a file has, read once for all that is looked for in it. */

/** The parts of a text in which signs of frameworks are looked for, each read once. */
export interface TextParts {
  readonly text: string;
  /** Of the words that were looked for, those that it has, and the empty one. */
  readonly words: ReadonlySet<string>;
  /** Of the packages that were looked for, those that it names between quotes, as imports do. */
  readonly packages: ReadonlySet<string>;
}

/** Words and packages to look for. */
export interface SoughtParts {
  readonly words: readonly string[];
  readonly packages: readonly string[];
}

/** A function that reads texts. */
export function textReader({ words, packages }: SoughtParts): (text: string) => TextParts {
  const word = new RegExp(`\\b(?:${alternatives(words)})\\b`, 'gu');
  const specifier = new RegExp(`['"\`](${alternatives(packages)})['"\`/]`, 'gu');
  return (text) => ({
    text,
    words: new Set(['', ...(text.match(word) ?? [])]),
    packages: new Set(Array.from(text.matchAll(specifier), ([, name = '']) => name)),
  });
}

function alternatives(names: readonly string[]): string {
  const written = [...new Set(names)].filter((name) => name !== '');
  return written.map(escaped).join('|') || '(?!)';
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
 * The part of a name, or of an expression that begins with a word, that is looked for first; empty for a name without
 * letters of ASCII, such as `$`.
 */
export function wordOf(text: string): string {
  return /\w+/u.exec(text)?.[0] ?? '';
}
