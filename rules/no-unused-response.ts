import type { DroppedResponse } from '../src/analysis/misused-responses.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { leaveBy } from '../src/rule/leave-by.ts';
import { onDroppedResponse } from '../src/rule/listeners.ts';
import { suggestion } from '../src/rule/replace.ts';
import { quoted } from '../src/text.ts';

export default createRule({
  name: 'no-unused-response',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow responses and errors that are neither returned nor thrown',
      recommended: 'error',
      reference: 'Runtime behaviour',
    },
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      responseDropped:
        'No client gets this response: nothing returns what `{{by}}` makes. (Runtime behaviour.)',
      errorDropped:
        'This error has no effect: nothing throws what `{{by}}` makes. (Runtime behaviour.)',
      returnResponse: 'Return the response.',
      throwError: 'Throw the error.',
    },
  },
  create(context) {
    const { sourceCode } = context;
    const seen = new Set<DroppedResponse['statement']>();
    return onDroppedResponse(context, (dropped) => {
      const { node, kind, leaves, statement } = dropped;
      // One `return` mends both arms of `user ? c.json(user) : c.notFound();`.
      if (statement !== null && seen.has(statement)) return;
      seen.add(statement);
      const name = quoted(sourceCode.getText(node.callee));
      context.report({
        node,
        messageId: kind === 'response' ? 'responseDropped' : 'errorDropped',
        data: { by: node.type === 'NewExpression' ? `new ${name}()` : `${name}()` },
        suggest: suggestion(
          leaves === 'return' ? 'returnResponse' : 'throwError',
          leaveBy(dropped, sourceCode),
        ),
      });
    });
  },
});
