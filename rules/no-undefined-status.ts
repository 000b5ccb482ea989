import type { SentSite } from '../src/analysis/status-site.ts';
import type { UnknownStatus } from '../src/analysis/status-value.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { describeDefault, describeStatus } from '../src/rule/describe-status.ts';
import { addFallback, failure, fallbackFor, sendFailure } from '../src/rule/fallback.ts';
import { onAnyStatusSite } from '../src/rule/listeners.ts';
import { isErrorBy, isHarmless } from '../src/rule/problems/no-status.ts';
import { isWelcome } from '../src/rule/problems/objections.ts';
import { suggestion } from '../src/rule/replace.ts';
import { quoted } from '../src/text.ts';

export default createRule({
  name: 'no-undefined-status',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow statuses that some errors lack, or that name a cause',
      recommended: 'warn',
      reference: 'RFC 9110, 15',
    },
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      errorThrows:
        '{{value}} is undefined for an error without a status, such as a TypeError, and {{title}} throws then. (Runtime behaviour.)',
      errorIgnored:
        '{{value}} is undefined for an error without a status, such as a TypeError, and {{title}} sends {{default}} then. (Runtime behaviour.)',
      errorUndefined:
        '{{value}} is undefined for an error without a status, such as a TypeError, and undefined is no status code. (RFC 9110, 15: by definition.)',
      causeGiven:
        '{{value}} is undefined for a TypeError, and the name or number of a cause for others, such as ENOENT: neither is a status code. (RFC 9110, 15: by definition.)',
      addFallback: 'Write `{{fallback}}` behind it.',
      useError: 'Send {{status}}.',
    },
  },
  create(context) {
    const { sourceCode } = context;

    const editsFor = (site: SentSite, status: UnknownStatus) => {
      if (status.reason() === 'error code') {
        const use = sendFailure(site, status, sourceCode);
        return suggestion('useError', use, { status: describeStatus(failure) });
      }
      if (!status.isForError() || !isWelcome(site, failure, sourceCode)) return [];
      const fallback = fallbackFor(status.node, failure, sourceCode);
      return suggestion('addFallback', addFallback(status.node, fallback, sourceCode), {
        fallback,
      });
    };

    return onAnyStatusSite(context, ['send', 'throw'], (site) => {
      const { status, framework, runtime, ignored } = site;
      if (ignored || status.kind !== 'unknown' || status.hasFallback || isHarmless(site)) return;
      const messageId = messageFor(site, status);
      if (messageId === null) return;
      context.report({
        node: status.node,
        messageId,
        data: {
          title: framework.title,
          value: quoted(sourceCode.getText(status.node)),
          default: describeDefault(runtime),
        },
        suggest: editsFor(site, status),
      });
    });
  },
});

function messageFor({ runtime: { nothing } }: SentSite, status: UnknownStatus) {
  switch (status.reason()) {
    case 'error':
      if (isErrorBy(nothing)) return null;
      if (nothing === undefined) return 'errorUndefined';
      return nothing === 'throws' ? 'errorThrows' : 'errorIgnored';
    case 'error code':
      return 'causeGiven';
    default:
      return null;
  }
}
