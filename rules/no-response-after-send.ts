import type { LateUse } from '../src/analysis/misused-responses.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { describeLine } from '../src/rule/describe-status.ts';
import { removeLate, returnBehind, returnSent, textOfAct } from '../src/rule/leave-handler.ts';
import { onLateUse } from '../src/rule/listeners.ts';
import { flag, optionsOf } from '../src/rule/options.ts';
import { suggestion } from '../src/rule/replace.ts';

type Options = [{ readonly next: boolean }];
type MessageId =
  | 'throws'
  | 'competes'
  | 'lost'
  | 'secondResult'
  | 'handsOver'
  | 'returnSent'
  | 'returnBehind'
  | 'removeLate';

export default createRule<Options, MessageId>({
  name: 'no-response-after-send',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow a second response, and changes to one that was sent',
      recommended: 'error',
      reference: 'RFC 9110, 15',
    },
    hasSuggestions: true,
    schema: optionsOf({
      next: flag('Also report handlers that have answered and hand over to the next one.'),
    }),
    defaultOptions: [{ next: false }],
    messages: {
      throws:
        '`{{act}}` throws, since {{sent}} before: a request has one final response. (RFC 9110, 15: by definition.)',
      lost: 'The client sees nothing of `{{act}}`, since {{sent}} before. (Runtime behaviour.)',
      competes:
        '`{{act}}` is a second answer, since {{sent}} before, and {{title}} sends one of them. (Runtime behaviour.)',
      secondResult:
        'This value is a second answer, since {{sent}} before, and {{title}} sends one of them. (Runtime behaviour.)',
      handsOver:
        'This hands over though {{sent}}: a handler behind it that answers too throws. (Runtime behaviour.)',
      returnSent: 'Return where the response is sent.',
      returnBehind: 'Return behind the place where the response is sent.',
      removeLate: 'Remove `{{act}}`.',
    },
  },
  create(context, [{ next }]) {
    const { sourceCode } = context;

    /** What has sent the response: of several calls the last, since each is on a path of its own. */
    const sentBy = (senders: LateUse['senders'], isOpen: boolean) =>
      senders
        .slice(-1)
        .map(
          (sender) =>
            `\`${textOfAct(sender, sourceCode)}\` in line ${describeLine(sender.loc.start.line, context)} has sent ${isOpen ? 'the head' : 'the response'}`,
        )
        .join('');

    return onLateUse(context, (use) => {
      const { act, node, kind, fate, isSure, isOpen, senders, framework } = use;
      if (use.tried || (kind === 'next' && !next)) return;
      const names = {
        title: framework.title,
        act: textOfAct(act, sourceCode),
        sent: sentBy(senders, isOpen),
      };
      context.report({
        node: act.type === 'CallExpression' ? node : act,
        messageId: messageFor(kind, fate),
        data: names,
        suggest: [
          ...suggestion('returnSent', isSure ? null : returnSent(senders, act)),
          ...suggestion('returnBehind', isSure ? null : returnBehind(senders, act, sourceCode)),
          ...suggestion('removeLate', isSure ? removeLate(act, senders, sourceCode) : null, names),
        ],
      });
    });
  },
});

function messageFor(kind: LateUse['kind'], fate: LateUse['fate']) {
  if (kind === 'next') return 'handsOver';
  return kind === 'result' ? 'secondResult' : fate;
}
