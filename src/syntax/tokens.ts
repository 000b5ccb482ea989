/** The text of a node with the parentheses around it, which no node's range has. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { isParenthesized } from '@eslint-community/eslint-utils';
import type { Node } from './nodes.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;
export type Range = readonly [start: number, end: number];

/** The range of an expression with its own parentheses, and not those of a call or statement around it. */
export function outerRange(node: Node, sourceCode: SourceCode): Range {
  const { first, last } = outermost(node, sourceCode);
  return [first.range[0], last.range[1]];
}

/** The tokens before and after an expression with its parentheses. */
export function tokensAround(
  node: Node,
  sourceCode: SourceCode,
): readonly [before: TSESTree.Token | null, after: TSESTree.Token | null] {
  const { first, last } = outermost(node, sourceCode);
  return [sourceCode.getTokenBefore(first), sourceCode.getTokenAfter(last)];
}

interface Ends {
  readonly first: Node | TSESTree.Token;
  readonly last: Node | TSESTree.Token;
}

function outermost(node: Node, sourceCode: SourceCode): Ends {
  let ends: Ends = { first: node, last: node };
  for (let times = 1; ; times += 1) {
    const first = sourceCode.getTokenBefore(ends.first);
    const last = sourceCode.getTokenAfter(ends.last);
    if (first === null || last === null || !isOwn(node, last, times, sourceCode)) return ends;
    ends = { first, last };
  }
}

function isOwn(node: Node, after: TSESTree.Token, times: number, sourceCode: SourceCode): boolean {
  const { parent } = node;
  const isArgument =
    (parent?.type === 'CallExpression' || parent?.type === 'NewExpression') &&
    parent.callee !== node;
  // Parentheses in the type arguments would be taken for those of the call.
  if (isArgument && after.range[1] === parent.range[1]) return false;
  return isParenthesized(times, node as never, sourceCode as never);
}

/** Whether no parentheses are around an expression. */
export function isBare(node: Node, sourceCode: SourceCode): boolean {
  return outerRange(node, sourceCode)[0] === node.range[0];
}

/** The text of an expression with its parentheses. */
export function outerText(node: Node, sourceCode: SourceCode): string {
  return sourceCode.text.slice(...outerRange(node, sourceCode));
}

/** The index at which the object of a member ends, before the dot or bracket. */
export function objectEnd({ object }: TSESTree.MemberExpression, sourceCode: SourceCode): number {
  return outerRange(object, sourceCode)[1];
}

/** The text of a member's object, as it can stand before another dot. */
export function objectText({ object }: TSESTree.MemberExpression, sourceCode: SourceCode): string {
  return outerText(object, sourceCode);
}

/** Whether a comment stands in a range. @param except a node whose own comments do not count, since they are kept. */
export function hasComment([start, end]: Range, sourceCode: SourceCode, except?: Node): boolean {
  return sourceCode
    .getAllComments()
    .some(
      ({ range }) =>
        range[0] >= start &&
        range[1] <= end &&
        !(except && range[0] >= except.range[0] && range[1] <= except.range[1]),
    );
}

/** The line ending of a file. */
export function newlineOf({ text }: SourceCode): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Whether a token would be read as part of the statement above it if that has no semicolon. */
export function continues({ value }: Pick<TSESTree.Token, 'value'>): boolean {
  return /^[[(`+\-/<]/u.test(value);
}
