import { createRule } from '../src/rule/create-rule.ts';
import { describeProhibition, describeStatus } from '../src/rule/describe-status.ts';
import { onStatusSite } from '../src/rule/listeners.ts';
import { codeList, optionsOf } from '../src/rule/options.ts';
import { otherSender } from '../src/rule/problems/unfounded-status.ts';
import { useStatus } from '../src/rule/replace.ts';
import { isFinal, namedCode, placeOf } from '../src/rule/site-facts.ts';

type Options = [{ readonly allow: readonly number[] }];
type MessageId = 'senderElsewhere' | 'nobodyAsked' | 'useStatus';

export default createRule<Options, MessageId>({
  name: 'no-misplaced-status-code',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow status codes of gateways and proxies in origin servers',
      recommended: false,
      strict: true,
      reference: 'RFC 9110, 15.3.4, 15.5.8, 15.6.3 and 15.6.5',
    },
    hasSuggestions: true,
    schema: optionsOf({ allow: codeList('Status codes that may be sent all the same.') }),
    defaultOptions: [{ allow: [] }],
    messages: {
      senderElsewhere: '{{status}} is for {{sender}} to send: {{because}}. ({{demand}}.)',
      nobodyAsked:
        '{{status}} is for {{sender}} to send: {{because}}, and this handler asks no other server. ({{demand}}.)',
      useStatus: 'Send {{status}} instead.',
    },
  },
  create(context, [{ allow }]) {
    return onStatusSite(context, ['send', 'throw'], (site) => {
      const code = namedCode(site);
      const row = code === null || allow.includes(code) ? null : otherSender(site, code);
      if (code === null || row === null || !isFinal(site)) return;
      context.report({
        node: placeOf(site),
        messageId: row.gateways === true ? 'nobodyAsked' : 'senderElsewhere',
        data: {
          status: describeStatus(code),
          sender: row.sender,
          because: row.because,
          demand: describeProhibition(row),
        },
        suggest: useStatus(site, row.instead, context.sourceCode),
      });
    });
  },
});
