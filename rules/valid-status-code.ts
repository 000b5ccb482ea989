import { createRule } from '../src/rule/create-rule.ts';
import { isKnown } from '../src/rule/is-taken.ts';
import { onStatusSite, statedCode, type StatusSite } from '../src/rule/on-status-site.ts';
import { replaceStatus } from '../src/rule/replace.ts';
import { isInterim } from '../src/http/status-codes.ts';
import { anyOf } from '../src/rule/describe-status.ts';

type MessageId =
  | 'notANumber'
  | 'stringRejected'
  | 'fractionRejected'
  | 'valueIgnored'
  | 'fractionTruncated'
  | 'fractionInvalid'
  | 'rangeExceeded'
  | 'choiceExceeded'
  | 'codeUnknown'
  | 'codeInvalid'
  | 'interimUnanswered'
  | 'interimFinal'
  | 'memberMissing'
  | 'phraseGiven'
  | 'useInteger'
  | 'useMember';

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
      notANumber:
        '{{title}} cannot send {{value}}: a status code is an integer. (RFC 9110, 15: by definition.)',
      stringRejected:
        '{{title}} rejects the string {{value}}: a status code is a number. (RFC 9110, 15: by definition.)',
      fractionRejected:
        '{{title}} rejects {{value}}: a status code is an integer. (RFC 9110, 15: by definition.)',
      valueIgnored:
        '{{title}} does not take {{value}} for a status code and sends its default in its place. (RFC 9110, 15: by definition.)',
      fractionTruncated:
        '{{title}} sends {{integer}} for {{value}}: a status code is an integer. (RFC 9110, 15: by definition.)',
      fractionInvalid:
        '{{value}} is no status code: a status code is an integer. (RFC 9110, 15: by definition.)',
      rangeExceeded:
        '{{title}} takes status codes from {{least}} to {{most}}, and {{value}} is none of them. (RFC 9110, 15: by definition.)',
      choiceExceeded:
        '{{title}} takes {{only}} here, and {{value}} is none of them. (RFC 9110, 15: by definition.)',
      codeUnknown:
        '{{title}} does not know {{value}} and answers 500 (Internal Server Error) in its place. (RFC 9110, 15: by definition.)',
      codeInvalid:
        '{{value}} is no status code: codes go from 100 to 599. (RFC 9110, 15: by definition.)',
      interimUnanswered:
        '{{value}} announces a final response that never comes, so the client waits for it. (RFC 9110, 15.2: by definition.)',
      interimFinal:
        '{{value}} is sent as the final response here, and only announces one. (RFC 9110, 15.2: by definition.)',
      memberMissing:
        '{{of}} has no {{name}}, so {{title}} is given no status code. (RFC 9110, 15: by definition.)',
      phraseGiven:
        '{{value}} is a text, so {{title}} is given no status code. (RFC 9110, 15: by definition.)',
      useInteger: 'Send {{integer}} instead.',
      useMember: 'Write {{constant}}.',
    },
  },
  create(context) {
    return onStatusSite(context, (site) => {
      const { status, framework, runtime } = site;
      if (status.kind === 'mistaken') {
        const { node, gives, of, name, meant, correct } = status;
        const value = context.sourceCode.getText(node);
        context.report({
          node,
          messageId: gives === 'phrase' ? 'phraseGiven' : 'memberMissing',
          data: { title: framework.title, of, name, value },
          suggest: [correct ?? meant?.toString() ?? []].flat().map((constant) => ({
            messageId: 'useMember',
            data: { constant },
            fix: (fixer) => fixer.replaceText(node, constant),
          })),
        });
        return;
      }
      const code = statedCode(site);
      const messageId = code === null ? null : problemOf(site, code);
      if (code === null || messageId === null) return;

      const [least, most] = runtime.accepts ?? [100, 599];
      const integer = Math.trunc(code);
      const value = status.kind === 'written' ? status.value : code;
      const isCorrectable =
        ['stringRejected', 'valueIgnored'].includes(messageId) || messageId.startsWith('fraction');
      const fix = isCorrectable ? replaceStatus(site, integer) : null;
      const data = {
        title: framework.title,
        value: typeof value === 'string' ? `'${value}'` : value,
        integer,
        least,
        most,
        only: anyOf((runtime.only ?? []).map(String)),
      };
      context.report({
        node: status.kind === 'written' ? status.node : site.node,
        messageId,
        data,
        suggest: fix === null ? [] : [{ messageId: 'useInteger', data: { integer }, fix }],
      });
    });
  },
});

/** What the API does to the value, or null if it sends it as it stands. */
function problemOf({ role, status, runtime }: StatusSite, code: number): MessageId | null {
  // 101 hands the connection over to another protocol, which some runtimes let a handler do.
  if ((role !== 'send' && role !== 'throw') || code === 101) return null;
  // An error may hold anything until somebody answers it.
  if (role === 'throw' && runtime.accepts === undefined && runtime.outside === undefined)
    return null;
  const value = status.kind === 'written' ? status.value : code;
  const [least, most] = runtime.accepts ?? [100, 999];
  const sent = runtime.fraction === 'truncated' ? Math.trunc(code) : code;
  if (!Number.isFinite(code)) return 'notANumber';
  if (sent < least || sent > most) return 'rangeExceeded';
  if (runtime.only !== undefined && !runtime.only.includes(sent)) return 'choiceExceeded';
  if (typeof value === 'string' && runtime.numericString !== 'sent')
    return runtime.numericString === undefined ? null : stringProblems[runtime.numericString];
  if (!Number.isInteger(code)) return fractionProblems[runtime.fraction ?? 'sent'];
  if (code > 599) return 'codeInvalid';
  if (!isKnown(code, runtime)) return 'codeUnknown';
  if (!isInterim(code) || runtime.interim === 'throws') return null;
  if (runtime.interim === 'unanswered') return 'interimUnanswered';
  // An API for interim responses takes no others.
  return role === 'send' && !isInterim(most) ? 'interimFinal' : null;
}

const stringProblems = {
  checked: null,
  throws: 'stringRejected',
  truncated: null,
  sent: null,
  ignored: 'valueIgnored',
} as const;

const fractionProblems = {
  throws: 'fractionRejected',
  ignored: 'valueIgnored',
  truncated: 'fractionTruncated',
  checked: 'fractionTruncated',
  sent: 'fractionInvalid',
} as const;
