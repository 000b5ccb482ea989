/** Statuses that comments above handlers declare by a tag: `@throws {404} No such user`. */
import { decoratorsOf, type FunctionNode } from '../../syntax/nodes.ts';
import type { SourceFile } from '../input/source-file.ts';

/** The codes in the comments above a method, each with words behind it. */
export function codesInComments(
  { parent }: FunctionNode,
  { sourceCode, adapters }: SourceFile,
): readonly number[] {
  const tags = adapters.words('codeTags');
  if (tags.size === 0 || parent.type !== 'MethodDefinition') return [];
  const [first = parent] = decoratorsOf(parent);
  return sourceCode
    .getCommentsBefore(first)
    .flatMap(({ value }) =>
      [...value.matchAll(tagged)].flatMap(([, tag = '', code]) =>
        tags.has(tag) ? Number(code) : [],
      ),
    );
}

const tagged = /(@\w+)[^\S\n]+\{(\d+)\}[^\S\n]+\S/gu;
