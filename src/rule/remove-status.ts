/** Taking out a status that has no effect, and giving it to the call that has. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { doesSomething } from './replace.ts';

/** One change to the text, which can go along with another. */
export type Edit = (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix;
type SourceCode = Readonly<TSESLint.SourceCode>;

/** Takes out what sets a status: a link of a chain, a statement or a decorator. Null where more than that would go. */
export function removeSetter(setter: TSESTree.Node, sourceCode: SourceCode): Edit | null {
  const range = setterRange(setter, sourceCode);
  if (range === null) return null;
  const hasComment = sourceCode
    .getAllComments()
    .some((comment) => comment.range[0] >= range[0] && comment.range[1] <= range[1]);
  return hasComment ? null : (fixer) => fixer.removeRange([...range]);
}

/** Gives a call one more argument. Null where it has none to stand before, or not as many as come before. */
export function giveArgument(call: TSESTree.Node, index: number, text: string): Edit | null {
  if (call.type !== 'CallExpression') return null;
  const next = call.arguments[index];
  if (next !== undefined) return (fixer) => fixer.insertTextBefore(next, `${text}, `);
  const last = call.arguments.at(-1);
  if (last === undefined || call.arguments.length !== index) return null;
  return (fixer) => fixer.insertTextAfter(last, `, ${text}`);
}

type Range = readonly [start: number, end: number];

function setterRange(setter: TSESTree.Node, sourceCode: SourceCode): Range | null {
  const parent: TSESTree.Node | undefined = setter.parent;
  if (setter.type === 'AssignmentExpression')
    return doesSomething(setter.right, sourceCode) ? null : statementRange(parent, sourceCode);
  if (setter.type !== 'CallExpression') return null;
  if (setter.arguments.some((argument) => doesSomething(argument, sourceCode))) return null;
  if (parent?.type === 'Decorator') return withSpace(parent, sourceCode);
  const { callee } = setter;
  if (callee.type !== 'MemberExpression') return statementRange(parent, sourceCode);
  if (callee.computed || setter.arguments.length > 1) return null;
  const isStatement = parent?.type === 'ExpressionStatement';
  if (isStatement && !doesSomething(callee.object, sourceCode))
    return statementRange(parent, sourceCode);
  const isLink = parent?.type === 'MemberExpression' && parent.object === setter;
  const dot = sourceCode.getTokenAfter(callee.object);
  return (isLink || isStatement) && dot?.value === '.'
    ? [callee.object.range[1], setter.range[1]]
    : null;
}

function statementRange(
  statement: TSESTree.Node | undefined,
  sourceCode: SourceCode,
): Range | null {
  if (statement?.type !== 'ExpressionStatement') return null;
  const { type } = statement.parent;
  const isOneOfMany = type === 'BlockStatement' || type === 'Program' || type === 'SwitchCase';
  return isOneOfMany ? withSpace(statement, sourceCode) : null;
}

/** A node with the white space up to what follows it. */
function withSpace(node: TSESTree.Node, sourceCode: SourceCode): Range {
  const next = sourceCode.getTokenAfter(node, { includeComments: true });
  return [node.range[0], next === null ? node.range[1] : next.range[0]];
}
