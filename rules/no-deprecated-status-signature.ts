import type { LegacyCall } from '../src/analysis/status-site.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { onOldForm } from '../src/rule/problems/legacy-call.ts';
import { suggestion } from '../src/rule/replace.ts';

export default createRule({
  name: 'no-deprecated-status-signature',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow status arguments that the version in use has deprecated',
      recommended: 'warn',
      rfc9110: false,
      reference: 'Runtime behaviour',
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      statusDeprecated:
        '{{title}} {{until}} takes {{status}} for the status of `{{call}}()`, which it has deprecated; later versions {{later}}. (Runtime behaviour.)',
      renewCall: 'Write the call as every version takes it.',
    },
  },
  create(context) {
    return onOldForm(context, 'deprecated', ({ node, since, data, edit, isSame }) => {
      const words = { ...data, later: later[since] };
      context.report({
        node,
        messageId: 'statusDeprecated',
        data: words,
        fix: isSame ? edit : null,
        suggest: suggestion('renewCall', isSame ? null : edit),
      });
    });
  },
});

/** What later versions do with the status, behind "later versions". */
const later = {
  ignored: 'ignore it there and send the status that was set before, or 200 (OK)',
  content: 'send the number as the content, with the status that was set before, or 200 (OK)',
  throws: 'throw',
} as const satisfies Record<LegacyCall['since'], string>;
