/** The texts behind tags in the comments of a file: what stands behind `@openapi`, up to the next tag. */
import type { TSESTree } from '@typescript-eslint/utils';

/** A text without the stars of the comment that it stands in. */
export interface TaggedText {
  readonly text: string;
  /** The place in the file of each character of the text, and of its end. */
  readonly places: readonly number[];
}

/** A line of a comment. */
export interface Line {
  readonly text: string;
  /** The place of its first character in the file. */
  readonly start: number;
}

/**
 * The texts in a comment behind one of some tags. As JSDoc has it, the comment begins with two stars, a tag stands first
 * in its line, and the text ends before the next tag.
 */
export function taggedTexts(
  { value, range }: TSESTree.Comment,
  tags: ReadonlySet<string>,
): readonly TaggedText[] {
  if (!value.startsWith('*')) return [];
  const texts: Line[][] = [];
  let isTagged = false;
  for (const line of linesOf({ value, range })) {
    const [whole = '', name] = /^\s*@([\w$-]+)[^\S\n]*/u.exec(line.text) ?? [];
    if (name !== undefined) {
      isTagged = tags.has(name);
      if (isTagged) texts.push([]);
    }
    if (isTagged) texts.at(-1)?.push(after(line, whole.length));
  }
  return texts.map(joined);
}

/** The lines of a comment without the stars before them; where a line has none, its indentation is none of the text. */
export function linesOf({
  value,
  range,
}: Pick<TSESTree.Comment, 'value' | 'range'>): readonly Line[] {
  let at = range[0] + '/*'.length;
  return value.split('\n').map((each) => {
    const [stars = ''] = /^\s*(?:\*[^\S\n]?)?/u.exec(each) ?? [];
    const line = after({ text: each, start: at }, stars.length);
    at += each.length + 1;
    return { ...line, text: line.text.replace(/\r$/u, '') };
  });
}

function after({ text, start }: Line, length: number): Line {
  return { text: text.slice(length), start: start + length };
}

function joined(lines: readonly Line[]): TaggedText {
  return {
    text: lines.map(({ text }) => `${text}\n`).join(''),
    places: lines.flatMap(({ text, start }) =>
      Array.from({ length: text.length + 1 }, (_, index) => start + index),
    ),
  };
}
