import type { LegacyCall } from '../src/analysis/status-site.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { onOldForm } from '../src/rule/problems/legacy-call.ts';
import { suggestion } from '../src/rule/replace.ts';

export default createRule({
  name: 'no-legacy-status-signature',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow status arguments where only older versions take them',
      recommended: 'error',
      reference: 'Runtime behaviour',
    },
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      statusIgnored:
        '{{title}} takes {{status}} for the status of `{{call}}()` up to version {{until}} only; later versions ignore it there and send the status that was set before, or 200 (OK). (Runtime behaviour.)',
      statusSent:
        '{{title}} takes {{status}} for the status of `{{call}}()` up to version {{until}} only; later versions send the number as the content, with the status that was set before, or 200 (OK). (Runtime behaviour.)',
      statusRejected:
        '{{title}} takes {{status}} in this place of `{{call}}()` up to version {{until}} only; later versions throw. (Runtime behaviour.)',
      renewCall: 'Write the call as every version takes it.',
    },
  },
  create(context) {
    return onOldForm(context, 'gone', ({ node, since, data, edit }) => {
      context.report({
        node,
        messageId: messages[since],
        data,
        suggest: suggestion('renewCall', edit),
      });
    });
  },
});

/** What later versions do with the status. */
const messages = {
  ignored: 'statusIgnored',
  content: 'statusSent',
  throws: 'statusRejected',
} as const satisfies Record<LegacyCall['since'], string>;
