import type { TSESTree } from '@typescript-eslint/utils';
import type { LegacyCall } from '../src/analysis/status-site.ts';
import { statusCodes } from '../src/http/status-codes.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { describeStatus } from '../src/rule/describe-status.ts';
import { onAnyStatusSite } from '../src/rule/listeners.ts';
import { isWelcome } from '../src/rule/problems/objections.ts';
import { renewedCall } from '../src/rule/renew-call.ts';
import { flag, optionsOf } from '../src/rule/options.ts';
import { suggestion } from '../src/rule/replace.ts';
import { quoted } from '../src/text.ts';

type Options = [{ readonly deprecated: boolean }];
type MessageId = (typeof messages)[LegacyCall['since']] | 'statusDeprecated' | 'renewCall';

export default createRule<Options, MessageId>({
  name: 'no-legacy-status-signature',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow status arguments where only older versions take them',
      recommended: 'error',
      presetOptions: { strict: { deprecated: true } },
      reference: 'Runtime behaviour',
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: optionsOf({
      deprecated: flag(
        'Report these forms too where the version in use surely takes them, and has deprecated them.',
      ),
    }),
    defaultOptions: [{ deprecated: false }],
    messages: {
      statusIgnored:
        '{{title}} takes {{status}} for the status of `{{call}}()` up to version {{until}} only; later versions ignore it there and send the status that was set before, or 200 (OK). (Runtime behaviour.)',
      statusSent:
        '{{title}} takes {{status}} for the status of `{{call}}()` up to version {{until}} only; later versions send the number as the content, with the status that was set before, or 200 (OK). (Runtime behaviour.)',
      statusRejected:
        '{{title}} takes {{status}} in this place of `{{call}}()` up to version {{until}} only; later versions throw. (Runtime behaviour.)',
      statusDeprecated:
        '{{title}} {{until}} takes {{status}} for the status of `{{call}}()`, which it has deprecated; later versions {{later}}. (Runtime behaviour.)',
      renewCall: 'Write the call as every version takes it.',
    },
  },
  create(context, [{ deprecated }]) {
    const { sourceCode } = context;
    const seen = new Set<TSESTree.Node>();
    return onAnyStatusSite(context, ['send', 'throw'], (site) => {
      const { framework, status, legacy } = site;
      if (legacy === null || status.kind !== 'written' || seen.has(legacy.call)) return;
      const { call, until, since, now, isTaken } = legacy;
      seen.add(call);
      if (isTaken && !deprecated) return;
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
        messageId: isTaken ? 'statusDeprecated' : messages[since],
        data: {
          title: framework.title,
          status: describeStatus(status.code),
          call:
            callee.type === 'MemberExpression' ? quoted(sourceCode.getText(callee.property)) : '',
          until: String(until),
          later: later[since],
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

/** The same in words, behind "later versions". */
const later = {
  ignored: 'ignore it there and send the status that was set before, or 200 (OK)',
  content: 'send the number as the content, with the status that was set before, or 200 (OK)',
  throws: 'throw',
} as const satisfies Record<LegacyCall['since'], string>;
