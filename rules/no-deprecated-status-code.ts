import { isWithdrawnRedirection, withdrawalOf, type Withdrawal } from '../src/http/withdrawn.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { describeReference, describeStatus } from '../src/rule/describe-status.ts';
import { onStatusSite, ownRoles } from '../src/rule/listeners.ts';
import { codeList, optionsOf } from '../src/rule/options.ts';
import { useStatus } from '../src/rule/replace.ts';
import { isFinal, isRedirect, isTaken, namedCode, placeOf } from '../src/rule/site-facts.ts';

type Options = [{ readonly allow: readonly number[] }];
type MessageId =
  'statusDeprecated' | 'statusUnused' | 'statusObsoleted' | 'useStatus' | 'declareStatus';

export default createRule<Options, MessageId>({
  name: 'no-deprecated-status-code',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow status codes that are deprecated, unused or obsolete',
      recommended: 'warn',
      reference: 'RFC 9110, 15.4.6, 15.4.7 and 15.5.19',
    },
    hasSuggestions: true,
    schema: optionsOf({ allow: codeList('Codes that are sent on purpose.') }),
    defaultOptions: [{ allow: [] }],
    messages: {
      statusDeprecated: '{{status}} is deprecated: {{because}}. (Convention; {{reference}}.)',
      statusUnused: '{{status}} is not for use: {{because}}. (Convention; {{reference}}.)',
      statusObsoleted: '{{status}} is obsolete: {{because}}. (Convention; {{reference}}.)',
      useStatus: 'Send {{status}} instead.',
      declareStatus: 'Declare {{status}} instead.',
    },
  },
  create(context, [{ allow }]) {
    return onStatusSite(context, ownRoles, (site) => {
      const code = namedCode(site);
      const withdrawal = code === null ? undefined : withdrawalOf(code);
      if (code === null || withdrawal === undefined || allow.includes(code)) return;
      // Rule valid-status-code reports a code that the API does not send.
      if (site.role !== 'declare' && !isTaken(code, site.runtime)) return;
      // Rule valid-redirect-status reports a redirect that no client follows. An error's handler may send another
      // status.
      if (isRedirect(site) || (isWithdrawnRedirection(code) && site.role === 'send')) return;
      if (!isFinal(site)) return;

      const { state, because, reference, instead } = withdrawal;
      context.report({
        node: placeOf(site),
        messageId: messages[state],
        data: {
          status: describeStatus(code),
          because,
          reference: describeReference(reference),
        },
        suggest: useStatus(site, instead, context.sourceCode),
      });
    });
  },
});

const messages = {
  deprecated: 'statusDeprecated',
  unused: 'statusUnused',
  obsoleted: 'statusObsoleted',
} as const satisfies Record<Withdrawal['state'], MessageId>;
