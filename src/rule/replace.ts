/** The edits that rules share. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { statusCodes } from '../http/status-codes.ts';
import type { Content, StatusSite } from '../analysis/status-site.ts';
import { hasSideEffect } from '../syntax/static-values.ts';
import { describeStatus } from './describe-status.ts';

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

/** What suggestions to send other codes instead consist of, for those that can be written. */
export function replacements(
  site: StatusSite,
  codes: readonly number[],
): readonly { readonly data: { readonly status: string }; readonly fix: Fix }[] {
  return codes.flatMap((code) => {
    const fix = replaceStatus(site, code);
    return fix === null ? [] : [{ data: { status: describeStatus(code) }, fix }];
  });
}

/** Writes a status where the response names none. Null where its API has no place for one. */
export function giveStatus(
  { status, runtime }: StatusSite,
  code: number,
  spelt: string,
): Fix | null {
  if (status.kind !== 'implied' || status.place === null) return null;
  if (runtime.only?.includes(code) === false) return null;
  const { position, write } = status.place;
  return (fixer) => fixer.insertTextBeforeRange([position, position], write(spelt));
}

/**
 * Takes the content out of a response, in the way its API has for that; null where it has none, and where something
 * is done to make the content or more is handed over with it.
 */
export function removeContent({ node, none }: Content, sourceCode: SourceCode): Fix | null {
  if (node === null || none === undefined || doesSomething(node, sourceCode)) return null;
  if (none === 'null') return (fixer) => fixer.replaceText(node, 'null');
  const call = node.parent;
  if (call?.type !== 'CallExpression' || call.arguments.length > 1) return null;
  const open = sourceCode.getTokenAfter(call.callee);
  if (open?.value !== '(') return null;
  const emptied = (fixer: TSESLint.RuleFixer) =>
    fixer.replaceTextRange([open.range[0], call.range[1]], '()');
  if (none === 'omit') return emptied;
  const { callee } = call;
  if (callee.type !== 'MemberExpression' || callee.computed) return null;
  return (fixer) => [fixer.replaceText(callee.property, none.call), emptied(fixer)];
}

/** Whether making the content does something besides; turning a value into JSON does not. */
export function doesSomething(node: TSESTree.Node, sourceCode: SourceCode): boolean {
  if (node.type === 'CallExpression' && sourceCode.getText(node.callee) === 'JSON.stringify')
    return node.arguments.some((argument) => doesSomething(argument, sourceCode));
  return hasSideEffect(node, sourceCode);
}
