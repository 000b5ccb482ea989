import { createRule } from '../src/rule/create-rule.ts';
import { anyOf, describeStatus } from '../src/rule/describe-status.ts';
import { onAbsentContent } from '../src/rule/listeners.ts';
import { quoted } from '../src/text.ts';

export default createRule({
  name: 'no-content-of-no-content',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow parsing the content of a 204, 205 or 304',
      recommended: 'warn',
      reference: 'RFC 9110, 15.3.5, 15.3.6 and 15.4.5',
    },
    schema: [],
    defaultOptions: [],
    messages: {
      contentAbsent:
        'Here the status is {{statuses}}, which has no content, so that `{{call}}` throws. (Runtime behaviour.)',
    },
  },
  create(context) {
    return onAbsentContent(context, ({ node, codes }) => {
      const statuses = anyOf(codes.map(describeStatus));
      const call = quoted(context.sourceCode.getText(node));
      context.report({ node, messageId: 'contentAbsent', data: { statuses, call } });
    });
  },
});
