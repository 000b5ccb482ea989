/** Giving a status where none may be: behind an expression that may be `undefined`, and between empty parentheses. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { SentSite } from '../analysis/status-site.ts';
import type { UnknownStatus } from '../analysis/status-value.ts';
import { wrapped } from '../syntax/nodes.ts';
import { isBare } from '../syntax/tokens.ts';
import { isWelcome } from './problems/objections.ts';
import { replaceExpression, type Edit } from './replace.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** The status of an error that brings none of its own. */
export const failure = 500;

/** Sends 500 for an error in place of what is no status. Null where no error is answered, and where a rule would report 500. */
export function sendFailure(
  site: SentSite,
  status: UnknownStatus,
  sourceCode: SourceCode,
): Edit | null {
  if (!status.isForError() || !isWelcome(site, failure, sourceCode)) return null;
  const { node } = status;
  const text = String(failure);
  return status.reason() === 'missing'
    ? giveOnlyArgument(node, text, sourceCode)
    : replaceExpression(node, text, sourceCode);
}

/** What stands behind an expression: `?? 500`, and `|| 500` behind another `||`, with which `??` cannot stand. */
export function fallbackFor(node: TSESTree.Node, code: number, sourceCode: SourceCode): string {
  const outer = wrapped(node);
  const { parent } = outer;
  const isOperand = parent?.type === 'LogicalExpression' && isBare(outer, sourceCode);
  return `${isOperand ? parent.operator : '??'} ${code}`;
}

/** Writes a fallback behind an expression. */
export function addFallback(node: TSESTree.Node, fallback: string, sourceCode: SourceCode): Edit {
  const text = `${sourceCode.getText(node)} ${fallback}`;
  // `error.status as number` would take the fallback into its type.
  const isAsserted = wrapped(node).range[1] > node.range[1];
  return replaceExpression(node, isAsserted ? `(${text})` : text, sourceCode);
}

/** Writes the only argument of a call that has none. */
function giveOnlyArgument(call: TSESTree.Node, text: string, sourceCode: SourceCode): Edit | null {
  const last = sourceCode.getLastToken(call);
  if (call.type !== 'CallExpression' || call.arguments.length > 0 || last?.value !== ')')
    return null;
  return (fixer) => fixer.insertTextBefore(last, text);
}
