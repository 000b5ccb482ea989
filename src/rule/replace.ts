/** The edits that rules share. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type {
  AnsweringSite,
  Content,
  OwnSite,
  SentSite,
  StubSite,
} from '../analysis/status-site.ts';
import { wrapped } from '../syntax/nodes.ts';
import { hasSideEffect } from '../syntax/static-values.ts';
import { hasComment, tokensAround } from '../syntax/tokens.ts';
import { describeStatus } from './describe-status.ts';
import { isWelcome } from './problems/objections.ts';

/** One change to the text, which can be made together with another. */
export type Edit = (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix;
type Fix = TSESLint.ReportFixFunction;
type Data = Readonly<Record<string, string>>;
type SourceCode = Readonly<TSESLint.SourceCode>;

/** Writes a text in place of an expression. */
export function replaceExpression(node: TSESTree.Node, text: string, sourceCode: SourceCode): Edit {
  return (fixer) => fixer.replaceText(node, inPlaceOf(node, text, sourceCode));
}

/** Calls a property by another name. */
export function renameKey(property: TSESTree.Property, name: string, sourceCode: SourceCode): Edit {
  const { key, computed, shorthand } = property;
  if (shorthand) return (fixer) => fixer.insertTextBefore(property, `${name}: `);
  const [before, after] = computed ? tokensAround(key, sourceCode) : [key, key];
  const range = [before?.range[0] ?? key.range[0], after?.range[1] ?? key.range[1]] as const;
  return (fixer) => fixer.replaceTextRange([...range], name);
}

/**
 * The text to write in place of an expression: a shorthand property keeps its name (`{ status: 404 }`), and a word
 * beside it stays apart.
 */
function inPlaceOf(
  node: TSESTree.Node,
  text: string,
  { text: source }: Pick<SourceCode, 'text'>,
): string {
  const { parent, range } = node;
  if (node.type === 'Identifier' && parent?.type === 'Property' && parent.shorthand)
    return `${node.name}: ${text}`;
  if (parent?.type === 'JSXAttribute') return `{${text}}`;
  const isAsked = parent?.type === 'MemberExpression' && parent.object === node;
  if (isAsked && /^\d+$/u.test(text)) return `(${text})`;
  const isJoined = (one: string, other: string) => inWord.test(one) && inWord.test(other);
  const before = isJoined(source.charAt(range[0] - 1), text.charAt(0)) ? ' ' : '';
  const after = isJoined(text.charAt(text.length - 1), source.charAt(range[1])) ? ' ' : '';
  return `${before}${text}${after}`;
}

const inWord = /[\p{ID_Continue}$]/u;

/**
 * Writes another code in the notation of the present one. Null where no code is written there, where the name in its
 * place has other values too, or where a rule would report the other code.
 */
export function replaceStatus(
  site: AnsweringSite,
  code: number,
  sourceCode: SourceCode,
): Edit | null {
  const { status } = site;
  if (status.kind !== 'written' || status.reached !== 'yes') return null;
  return isWelcome(site, code, sourceCode)
    ? replaceExpression(status.node, status.respell(code), sourceCode)
    : null;
}

/** A suggestion for the list of a report; none where its edit cannot be written. */
export function suggestion<Id extends string>(
  messageId: Id,
  fix: Fix | null,
  data: Data = {},
): Suggestion<Id>[] {
  return fix === null ? [] : [{ messageId, data, fix }];
}

/** A correction that the editor offers. */
export interface Suggestion<Id extends string> {
  readonly messageId: Id;
  readonly data: Data;
  readonly fix: Fix;
}

/** The suggestions of a rule to send or declare other codes instead, for those that can be written. */
export function useStatus(
  site: SentSite | StubSite,
  codes: readonly number[],
  sourceCode: SourceCode,
): readonly Suggestion<'useStatus'>[];
export function useStatus(
  site: AnsweringSite,
  codes: readonly number[],
  sourceCode: SourceCode,
): readonly Suggestion<'useStatus' | 'declareStatus'>[];
export function useStatus(
  site: AnsweringSite,
  codes: readonly number[],
  sourceCode: SourceCode,
): readonly Suggestion<'useStatus' | 'declareStatus'>[] {
  const messageId = site.role === 'declare' ? 'declareStatus' : 'useStatus';
  return codes.flatMap((code) =>
    suggestion(messageId, replaceStatus(site, code, sourceCode), { status: describeStatus(code) }),
  );
}

/** Writes a status where the response names none. Null where its API has no place for one. */
export function giveStatus(
  site: OwnSite,
  code: number,
  spelt: string,
  sourceCode: SourceCode,
): Fix | null {
  const { status } = site;
  if (status.kind !== 'implied' || !isWelcome(site, code, sourceCode)) return null;
  const place = status.place();
  if (place === null) return null;
  const { position, write } = place;
  return (fixer) => fixer.insertTextBeforeRange([position, position], write(spelt));
}

/**
 * Removes the content of a response in the way of its API. Null where the API has none, where making the content has
 * side effects, where a comment would be lost, or where the call has more arguments.
 */
export function removeContent({ node, none }: Content, sourceCode: SourceCode): Fix | null {
  if (node === null || none === undefined || doesSomething(node, sourceCode)) return null;
  if (none === 'null') return replaceExpression(node, 'null', sourceCode);
  const argument = wrapped(node);
  const call = argument.parent;
  if (call?.type !== 'CallExpression' || call.arguments.length > 1) return null;
  const [open] = tokensAround(argument, sourceCode);
  if (open?.value !== '(') return null;
  const emptied = [open.range[0], call.range[1]] as const;
  if (hasComment(emptied, sourceCode, argument)) return null;
  const empty: Edit = (fixer) => fixer.replaceTextRange([...emptied], '()');
  if (none === 'omit') return empty;
  const { callee } = call;
  if (callee.type !== 'MemberExpression' || callee.computed) return null;
  return (fixer) => [fixer.replaceText(callee.property, none.call), empty(fixer)];
}

/** The suggestion to send another code, and `null` in place of content of no bytes, which the API takes for content. */
export function sendNothing(site: SentSite, code: number, sourceCode: SourceCode) {
  const { status, content } = site;
  if (content.isEmpty !== true || content.present !== 'yes') return [];
  if (status.kind !== 'written' || status.reached !== 'yes') return [];
  const remove = removeContent(content, sourceCode);
  const use = replaceExpression(status.node, status.respell(code), sourceCode);
  const fix: Fix | null = remove && ((fixer) => [remove(fixer), use(fixer)].flat() as never);
  return suggestion('sendNothing', fix, { status: describeStatus(code) });
}

/** Whether evaluating an expression has side effects; `JSON.stringify` is taken to have none of its own. */
export function doesSomething(node: TSESTree.Node, sourceCode: SourceCode): boolean {
  if (node.type === 'CallExpression' && sourceCode.getText(node.callee) === 'JSON.stringify')
    return node.arguments.some((argument) => doesSomething(argument, sourceCode));
  return hasSideEffect(node, sourceCode);
}
