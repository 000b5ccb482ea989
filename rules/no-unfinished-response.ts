import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { UnfinishedResponse } from '../src/analysis/misused-responses.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { describeLine } from '../src/rule/describe-status.ts';
import { onUnfinishedResponse } from '../src/rule/listeners.ts';
import { suggestion } from '../src/rule/replace.ts';
import { quoted } from '../src/text.ts';

export default createRule({
  name: 'no-unfinished-response',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow handlers that set a status or field and send nothing',
      recommended: 'error',
      reference: 'RFC 9110, 3.4',
    },
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      hangs:
        'The handler sends nothing behind `{{act}}`, where it ends in line {{line}}: the client waits until it gives up. (Runtime behaviour.)',
      fails:
        'The handler sends nothing behind `{{act}}`, where it ends in line {{line}}: {{title}} answers with an error of its own. (Runtime behaviour.)',
      sendHere: 'Send the response without content.',
    },
  },
  create(context) {
    const { sourceCode } = context;
    return onUnfinishedResponse(context, (response) => {
      if (response.faked) return;
      const { node, end, hangs, framework, sending } = response;
      context.report({
        node,
        messageId: hangs ? 'hangs' : 'fails',
        data: {
          title: framework.title,
          act: quoted(sourceCode.getText(node)),
          line: describeLine(lineOf(end), context),
        },
        suggest: suggestion('sendHere', sendHere(response), { call: `.${sending ?? ''}()` }),
      });
    });
  },
});

/** The line in which a handler ends: that of its `return`, or that of the brace behind its body. */
function lineOf({ type, loc }: TSESTree.Node): number {
  return type === 'ReturnStatement' ? loc.start.line : loc.end.line;
}

/** Sends the response at the end of the chain, where the handler ends right behind it: `return res.status(404).end();`. */
function sendHere({ node, end, sending }: UnfinishedResponse): TSESLint.ReportFixFunction | null {
  if (sending === null || !isLast(node, end)) return null;
  return (fixer) => fixer.insertTextAfter(node, `.${sending}()`);
}

/** Whether a handler ends with an expression: with its own, a choice, a statement, or one before its `return`. */
function isLast(node: TSESTree.Node, end: TSESTree.Node): boolean {
  const { parent } = node;
  if (parent === end || parent?.type === 'ArrowFunctionExpression') return true;
  const isChosen =
    (parent?.type === 'ConditionalExpression' && parent.test !== node) ||
    (parent?.type === 'LogicalExpression' && parent.right === node);
  if (isChosen) return isLast(parent, end);
  if (parent?.type !== 'ExpressionStatement' || parent.parent.type !== 'BlockStatement')
    return false;
  const { body } = parent.parent;
  const next = body[body.indexOf(parent) + 1];
  return next === undefined ? parent.parent === end : next === end;
}
