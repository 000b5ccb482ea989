/** The edits that rules share. */
import type { TSESLint } from '@typescript-eslint/utils';
import { statusCodes } from '../http/status-codes.ts';
import type { Content, StatusSite } from '../analysis/status-site.ts';

type Fix = TSESLint.ReportFixFunction;
type SourceCode = Readonly<TSESLint.SourceCode>;

/**
 * Writes another code in the notation of the one that stands there. Null where none is written, where the name that
 * stands there has other values too, and where the API or the content does not go with the code.
 */
export function replaceStatus({ status, content, runtime }: StatusSite, code: number): Fix | null {
  if (status.kind !== 'written' || status.reached !== 'yes') return null;
  if (content.present === 'yes' && statusCodes.get(code)?.content !== 'allowed') return null;
  if (runtime.only?.includes(code) === false) return null;
  return (fixer) => fixer.replaceText(status.node, status.respell(code));
}

/** Takes the content out of a response, in the way its API has for that; null where it has none. */
export function removeContent({ node, none }: Content, sourceCode: SourceCode): Fix | null {
  if (node === null || none === undefined) return null;
  if (none === 'null') return (fixer) => fixer.replaceText(node, 'null');
  const call = node.parent;
  const open = call?.type === 'CallExpression' && sourceCode.getTokenAfter(call.callee);
  if (!open || open.value !== '(') return null;
  const emptied = (fixer: TSESLint.RuleFixer) =>
    fixer.replaceTextRange([open.range[0], call.range[1]], '()');
  if (none === 'omit') return emptied;
  const { callee } = call;
  if (callee.type !== 'MemberExpression' || callee.computed) return null;
  return (fixer) => [fixer.replaceText(callee.property, none.call), emptied(fixer)];
}
