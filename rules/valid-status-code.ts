import { createRule } from '../src/rule/create-rule.ts';
import { onStatusSite, type StatusSite } from '../src/rule/on-status-site.ts';
import { replaceStatus } from '../src/rule/replace.ts';
import { isInterim } from '../src/http/status-codes.ts';

type MessageId =
  | 'notANumber'
  | 'stringRejected'
  | 'fractionRejected'
  | 'fractionTruncated'
  | 'rangeExceeded'
  | 'codeInvalid'
  | 'interimUnanswered'
  | 'useInteger';

export default createRule<[], MessageId>({
  name: 'valid-status-code',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow status values that the API rejects or changes',
      recommended: 'error',
      reference: 'RFC 9110, 15',
    },
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      notANumber: '{{title}} rejects {{value}}: a status code is an integer. (RFC 9110, 15.)',
      stringRejected:
        '{{title}} rejects the string {{value}}: a status code is a number. (RFC 9110, 15.)',
      fractionRejected: '{{title}} rejects {{value}}: a status code is an integer. (RFC 9110, 15.)',
      fractionTruncated:
        '{{title}} sends {{integer}} for {{value}}: a status code is an integer. (RFC 9110, 15.)',
      rangeExceeded:
        '{{title}} takes status codes from {{least}} to {{most}} and rejects {{value}}. (RFC 9110, 15.)',
      codeInvalid:
        '{{value}} is no status code, though {{title}} sends it: codes go from 100 to 599. (RFC 9110, 15.)',
      interimUnanswered:
        '{{value}} announces a final response that never comes, so the client waits for it. (RFC 9110, 15.2.)',
      useInteger: 'Send {{integer}} instead.',
    },
  },
  create(context) {
    return onStatusSite(context, (site) => {
      const { role, status, framework, runtime } = site;
      if (role !== 'send' && role !== 'throw') return;
      if (status.kind !== 'written' || status.reached !== 'yes') return;
      const messageId = problemOf(site);
      if (messageId === null) return;

      const [least, most] = runtime.accepts ?? [100, 599];
      const integer = Math.trunc(status.code);
      const isCorrectable = messageId === 'stringRejected' || messageId.startsWith('fraction');
      const fix = isCorrectable ? replaceStatus(site, integer) : null;
      const data = {
        title: framework.title,
        value: typeof status.value === 'string' ? `'${status.value}'` : status.value,
        integer,
        least,
        most,
      };
      context.report({
        node: status.node,
        messageId,
        data,
        suggest: fix === null ? [] : [{ messageId: 'useInteger', data: { integer }, fix }],
      });
    });
  },
});

/** What the API does to the value, or null if it sends it as it stands. */
function problemOf({ status, runtime }: StatusSite): Exclude<MessageId, 'useInteger'> | null {
  if (status.kind !== 'written') return null;
  const { code, value } = status;
  const [least, most] = runtime.accepts ?? [100, 999];
  if (!Number.isFinite(code)) return 'notANumber';
  if (code < least || code > most) return 'rangeExceeded';
  if (typeof value === 'string')
    return runtime.numericString === 'throws' ? 'stringRejected' : null;
  if (!Number.isInteger(code))
    return runtime.fraction === 'truncated' ? 'fractionTruncated' : 'fractionRejected';
  if (code > 599) return 'codeInvalid';
  // 101 ends the exchange where an upgrade takes over, which a handler may well do.
  return isInterim(code) && code !== 101 && runtime.interim === 'unanswered'
    ? 'interimUnanswered'
    : null;
}
