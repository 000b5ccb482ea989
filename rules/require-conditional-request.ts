import { createRule } from '../src/rule/create-rule.ts';
import { anyOf, describeProhibition, describeStatus } from '../src/rule/describe-status.ts';
import { onStatusSite, ownRoles } from '../src/rule/listeners.ts';
import { codeList, optionsOf } from '../src/rule/options.ts';
import { unreadCondition } from '../src/rule/problems/unfounded-status.ts';
import { useStatus } from '../src/rule/replace.ts';
import { isFinal, namedCode, placeOf } from '../src/rule/site-facts.ts';

type Options = [{ readonly allow: readonly number[] }];
type MessageId = 'fieldUnread' | 'useStatus' | 'declareStatus';

export default createRule<Options, MessageId>({
  name: 'require-conditional-request',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require handlers to read the request field that a status answers',
      recommended: false,
      strict: true,
      reference: 'RFC 9110, 13.1, 14.2 and 10.1.1',
    },
    hasSuggestions: true,
    schema: optionsOf({ allow: codeList('Status codes that need no field of the request here.') }),
    defaultOptions: [{ allow: [] }],
    messages: {
      fieldUnread:
        '{{status}} makes no sense here, since {{because}}, and this handler does not read {{fields}}. ({{demand}}.)',
      useStatus: 'Send {{status}} instead.',
      declareStatus: 'Declare {{status}} instead.',
    },
  },
  create(context, [{ allow }]) {
    return onStatusSite(context, ownRoles, (site) => {
      const code = namedCode(site);
      const row = code === null || allow.includes(code) ? null : unreadCondition(site, code);
      if (code === null || row === null || !isFinal(site)) return;
      context.report({
        node: placeOf(site),
        messageId: 'fieldUnread',
        data: {
          status: describeStatus(code),
          because: row.because,
          fields: anyOf(row.fields),
          demand: describeProhibition(row),
        },
        suggest: useStatus(site, row.instead, context.sourceCode),
      });
    });
  },
});
