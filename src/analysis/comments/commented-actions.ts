/**
 * The documents above the methods of controllers, whose routes another file registers: a comment begins with a tag that is
 * the name of the method.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Framework } from '../../frameworks/language/framework.ts';
import { ancestors, staticName, type FunctionNode } from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { adaptersWith } from '../adapters/adapters.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { CommentAddition } from '../operation.ts';
import type { CommentedResponses } from './commented-operation.ts';
import { responsesIn, tagOf } from './lined-responses.ts';
import { linesOf, type Line } from './tagged-texts.ts';

/** A method with the responses that the comment above it documents. */
export interface CommentedAction {
  readonly comment: TSESTree.Comment;
  readonly handler: FunctionNode;
  readonly framework: Framework;
  readonly responses: CommentedResponses;
}

/** Whether a file may have such documents, as far as its text tells. */
export function mayDocumentActions({ sourceCode, settings }: SourceFile): boolean {
  return adaptersWith(settings.frameworks).frameworks.some(({ documentedActions }) =>
    documentedActions?.tags.some((tag) => sourceCode.text.includes(`@${tag}`)),
  );
}

/** The methods of a file that comments document, in source order. */
export const commentedActions = oncePer((file: SourceFile): readonly CommentedAction[] => {
  if (!mayDocumentActions(file)) return [];
  const { sourceCode, adapters } = file;
  return adapters.frameworks.flatMap((framework) => {
    const { tags = [], listed = [] } = framework.documentedActions ?? {};
    if (tags.length === 0) return [];
    return sourceCode.getAllComments().flatMap((comment): readonly CommentedAction[] => {
      const lines = linesOf(comment).filter(({ text }) => text.trim() !== '');
      const handler = handlerBelow(comment, lines[0], file);
      const found = handler && responsesIn(lines, new Set(tags));
      if (!handler || !found) return [];
      const addition = additionTo(lines, tags, sourceCode.text);
      const also = listed.map((code) => [code, code] as const);
      return [{ comment, handler, framework, responses: { ...found, listed: also, addition } }];
    });
  });
});

/** The method below a comment whose name is the tag that the comment begins with. */
function handlerBelow(
  comment: TSESTree.Comment,
  first: Line | undefined,
  { sourceCode }: SourceFile,
): FunctionNode | null {
  if (!comment.value.startsWith('*') || first === undefined) return null;
  const token = sourceCode.getTokenAfter(comment);
  const node = token && sourceCode.getNodeByRangeIndex(token.range[0]);
  for (const each of node ? [node, ...ancestors(node)] : [])
    if (each.type === 'MethodDefinition')
      return `@${staticName(each) ?? ''}` === first.text.trim() &&
        each.value.type === 'FunctionExpression'
        ? each.value
        : null;
  return null;
}

/** How a line is added behind the last one that documents a response. */
function additionTo(
  lines: readonly Line[],
  tags: readonly string[],
  source: string,
): CommentAddition | null {
  const last = lines.findLast(({ text }) => tags.includes(tagOf(text) ?? ''));
  if (last === undefined) return null;
  const at = last.start + last.text.indexOf('@');
  const before = source.slice(source.lastIndexOf('\n', at) + 1, at);
  return {
    position: last.start + last.text.trimEnd().length,
    text: `\n${before}@${tagOf(last.text)} {code} - {phrase}`,
  };
}
