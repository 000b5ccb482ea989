/** Signs that a comparison asks for 200 alone on purpose, so that another success would be wrong there. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { ReceivedSite } from '../../analysis/status-site.ts';
import { regionsWhere } from '../../syntax/held-regions.ts';
import { ancestors, innermostFunction, isFunction, unwrap } from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** A request for a part, which is answered with 206. */
const partial = /\bRange\b|['"`]range['"`]|\brange:|\b206\b|PARTIAL_CONTENT/u;
/** A cache, in which a 206 may not be put, and the `type` that workers look at before. */
const caching = /cache(?!['"]?\s*:)|\.put\(|\.type\b/iu;
/** The methods that throw where a response has no content. */
const parsing = ['json', 'formData'];

/** Whether 200 by itself is meant, or another success would be taken for something that it is not. */
export function isExactMeant({ node, comparison }: ReceivedSite, sourceCode: SourceCode): boolean {
  if (asksForParts(sourceCode)) return true;
  const around = innermostFunction(node) ?? sourceCode.ast;
  if (caching.test(sourceCode.getText(around))) return true;
  return (
    isRepeated(node) ||
    isCase(node) ||
    isParsed(node, unwrap(comparison.subject), comparison.operator.startsWith('!'), sourceCode)
  );
}

const asksForParts = oncePer(({ text }: SourceCode) => partial.test(text));

/** Whether a comparison stands in a loop that may wait for a result, where 202 says that there is none yet. */
function isRepeated(node: TSESTree.Node): boolean {
  for (const around of ancestors(node)) {
    if (isFunction(around)) return false;
    if (/^(?:While|DoWhile|For)Statement$/u.test(around.type)) return true;
  }
  return false;
}

/** `switch (status) { case response.status === 200: … }`, where the result is compared with another value. */
function isCase({ parent }: TSESTree.Node): boolean {
  if (parent?.type !== 'SwitchCase') return false;
  const { discriminant } = parent.parent;
  return discriminant.type !== 'Literal' || discriminant.value !== true;
}

/** Whether the content is parsed where the status is 200, which a 204 does not have, and the other arm is no failure. */
function isParsed(
  node: TSESTree.Node,
  subject: TSESTree.Node,
  isNegated: boolean,
  sourceCode: SourceCode,
): boolean {
  if (subject.type !== 'MemberExpression' || isFailing(node, isNegated, sourceCode)) return false;
  const response = sourceCode.getText(subject.object);
  const calls = parsing.map((name) => `${response}.${name}(`);
  return regionsWhere(node, sourceCode, !isNegated).regions.some(([start, end]) => {
    const text = sourceCode.text.slice(start, end);
    return calls.some((call) => text.includes(call));
  });
}

/** Whether the program fails for other statuses: `if (status !== 200) throw error`. */
function isFailing(node: TSESTree.Node, isNegated: boolean, sourceCode: SourceCode): boolean {
  for (const around of ancestors(node)) {
    if (isFunction(around)) break;
    if (around.type !== 'IfStatement' && around.type !== 'ConditionalExpression') continue;
    const other = isNegated ? around.consequent : around.alternate;
    return other != null && /\bthrow\b|\breject\(/u.test(sourceCode.getText(other));
  }
  return false;
}
