import { createRule } from '../src/rule/create-rule.ts';
import { describeStatus } from '../src/rule/describe-status.ts';
import { onStatusSite, ownRoles } from '../src/rule/listeners.ts';
import { methodFinding } from '../src/rule/problems/method-status.ts';
import { useStatus } from '../src/rule/replace.ts';
import { isFinal, namedCode, placeOf } from '../src/rule/site-facts.ts';

export default createRule({
  name: 'no-method-status-mismatch',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow status codes that can never answer the request method',
      recommended: 'error',
      reference: 'RFC 9110, 9.3 and 15',
    },
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      statusImpossible:
        '{{status}} cannot answer {{methods}}: {{because}}. ({{reference}}: {{level}}.)',
      creationUnstated:
        'This PUT creates what it answers with, so its status is {{created}}, not {{status}}. ({{reference}}: {{level}}.)',
      useStatus: 'Send {{status}} instead.',
      declareStatus: 'Declare {{status}} instead.',
    },
  },
  create(context) {
    return onStatusSite(context, ownRoles, (site) => {
      const code = namedCode(site);
      const finding = code === null ? null : methodFinding(site, code);
      if (code === null || finding === null || !isFinal(site)) return;
      if (site.faked) return;
      const { messageId, data, instead } = finding;
      context.report({
        node: placeOf(site),
        messageId,
        data: { ...data, status: describeStatus(code) },
        suggest: useStatus(site, instead, context.sourceCode),
      });
    });
  },
});
