import type { TSESTree } from '@typescript-eslint/utils';
import type { LegacyCall } from '../src/analysis/status-site.ts';
import { statusCodes } from '../src/http/status-codes.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { describeStatus } from '../src/rule/describe-status.ts';
import { onAnyStatusSite } from '../src/rule/listeners.ts';
import { isWelcome } from '../src/rule/problems/objections.ts';
import { renewedCall } from '../src/rule/renew-call.ts';
import { suggestion } from '../src/rule/replace.ts';
import { quoted } from '../src/text.ts';

export default createRule({
  name: 'no-legacy-status-signature',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow status arguments where only older versions take them',
      recommended: 'error',
      reference: 'Runtime behaviour',
    },
    fixable: 'code',
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
    const { sourceCode } = context;
    const seen = new Set<TSESTree.Node>();
    return onAnyStatusSite(context, ['send', 'throw'], (site) => {
      const { framework, status, legacy } = site;
      if (legacy === null || status.kind !== 'written' || seen.has(legacy.call)) return;
      const { call, until, since, now, isTaken } = legacy;
      seen.add(call);
      // Where the version in use sends the number of `res.send(404)` as content, that may be meant.
      const isAlone = 'call' in now;
      const isCode = status.node.type !== 'Identifier' && statusCodes.has(status.code);
      if (isAlone && !isCode) return;

      const isFit = isWelcome(site, status.code, sourceCode, status.value);
      const renewed = isFit ? renewedCall(legacy, status.node, sourceCode) : null;
      const isSure = isTaken && renewed?.isSame === true;
      const { callee } = call;
      context.report({
        node: status.node,
        messageId: messages[since],
        data: {
          title: framework.title,
          status: describeStatus(status.code),
          call:
            callee.type === 'MemberExpression' ? quoted(sourceCode.getText(callee.property)) : '',
          until: String(until),
        },
        fix: isSure ? renewed.fix : null,
        suggest: isSure ? [] : suggestion('renewCall', renewed?.fix ?? null),
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
