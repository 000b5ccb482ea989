import { createRule } from '../src/rule/create-rule.ts';
import { onStatusSite } from '../src/rule/on-status-site.ts';
import { replaceStatus } from '../src/rule/replace.ts';
import { anyOf } from '../src/rule/describe-status.ts';
import { problemOf, type StatusProblem } from '../src/rule/status-problem.ts';

type MessageId = StatusProblem | 'memberMissing' | 'phraseGiven' | 'useInteger' | 'useMember';

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
      notANumber: '{{title}} cannot send {{value}}: a status code is an integer. (RFC 9110, 15.)',
      stringRejected:
        '{{title}} rejects the string {{value}}: a status code is a number. (RFC 9110, 15.)',
      fractionRejected: '{{title}} rejects {{value}}: a status code is an integer. (RFC 9110, 15.)',
      valueIgnored:
        '{{title}} does not take {{value}} for a status code and sends its default in its place. (RFC 9110, 15.)',
      fractionTruncated:
        '{{title}} sends {{integer}} for {{value}}: a status code is an integer. (RFC 9110, 15.)',
      fractionInvalid: '{{value}} is no status code: a status code is an integer. (RFC 9110, 15.)',
      rangeExceeded:
        '{{title}} takes status codes from {{least}} to {{most}}, and {{value}} is none of them. (RFC 9110, 15.)',
      choiceExceeded:
        '{{title}} takes {{only}} here, and {{value}} is none of them. (RFC 9110, 15.)',
      codeUnknown:
        '{{title}} does not know {{value}} and answers 500 (Internal Server Error) in its place. (RFC 9110, 15.)',
      codeInvalid: '{{value}} is no status code: codes go from 100 to 599. (RFC 9110, 15.)',
      interimUnanswered:
        '{{value}} announces a final response that never comes, so the client waits for it. (RFC 9110, 15.2.)',
      memberMissing:
        '{{of}} has no {{name}}, so {{title}} is given no status code. (RFC 9110, 15.)',
      phraseGiven: '{{value}} is a text, so {{title}} is given no status code. (RFC 9110, 15.)',
      useInteger: 'Send {{integer}} instead.',
      useMember: 'Write {{constant}}.',
    },
  },
  create(context) {
    return onStatusSite(context, (site) => {
      const { role, status, framework, runtime } = site;
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
      if (role !== 'send' && role !== 'throw') return;
      if (status.kind !== 'written' || status.reached !== 'yes') return;
      const messageId = problemOf(site);
      if (messageId === null) return;

      const [least, most] = runtime.accepts ?? [100, 599];
      const integer = Math.trunc(status.code);
      const isCorrectable =
        ['stringRejected', 'valueIgnored'].includes(messageId) || messageId.startsWith('fraction');
      const fix = isCorrectable ? replaceStatus(site, integer) : null;
      const data = {
        title: framework.title,
        value: typeof status.value === 'string' ? `'${status.value}'` : status.value,
        integer,
        least,
        most,
        only: anyOf((runtime.only ?? []).map(String)),
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
