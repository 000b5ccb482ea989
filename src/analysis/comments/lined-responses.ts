/** The responses that lines of a comment document, each behind a tag: `@return {User} 200 - The user`. */
import { codeOfKey, declaredCodes } from '../../http/declared-codes.ts';
import type { CommentedKey, CommentedResponses, CommentedText } from './commented-operation.ts';
import type { Line } from './tagged-texts.ts';

/** The responses behind some tags; null where there is none. */
export function responsesIn(
  lines: readonly Line[],
  tags: ReadonlySet<string>,
): CommentedResponses | null {
  const keys = lines.filter(({ text }) => tags.has(tagOf(text) ?? '')).map(keyIn);
  if (keys.length === 0) return null;
  const read = keys.filter((key) => key !== null);
  return { keys: read, isOpen: read.length < keys.length, listed: [], addition: null };
}

/** The tag that a line begins with; null where it begins with none. */
export function tagOf(line: string): string | null {
  return /^\s*@([\w$-]+)/u.exec(line)?.[1] ?? null;
}

/** A status behind a tag, and perhaps behind a type in braces, with texts behind dashes. */
const stated = /^\s*@[\w$-]+\s+(?:\{(?:[^{}]|\{[^{}]*\})*\}\s*)?([\dA-Za-z]+)\s*(?:-\s*(\S.*))?$/u;

/** The status that a line documents; null where it names none. */
function keyIn(line: Line): CommentedKey | null {
  const [, value = '', texts = ''] = stated.exec(line.text.trimEnd()) ?? [];
  if (declaredCodes(value) === null) return null;
  const behind = line.text.indexOf(value) + value.length;
  // The name of a model, or an example, is content.
  const text = texts.split(/\s+-\s+/u).find((each) => !/^[<{[]/u.test(each)) ?? '';
  return {
    ...textIn(line, value, 0),
    code: codeOfKey(value),
    description: text === '' ? null : textIn(line, text, behind),
    content: 'unknown',
  };
}

function textIn({ text, start }: Line, value: string, from: number): CommentedText {
  const at = start + text.indexOf(value, from);
  return { value, range: [at, at + value.length] };
}
