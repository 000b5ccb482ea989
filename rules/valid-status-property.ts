import type { MisreadStatus } from '../src/analysis/received-mistakes.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { onMisreadStatus } from '../src/rule/listeners.ts';
import { memberEdit, nameOf } from '../src/rule/member-edits.ts';
import { suggestion } from '../src/rule/replace.ts';
import { quoted } from '../src/text.ts';

const messageIds = {
  absent: 'memberAbsent',
  uncalled: 'methodUncalled',
  called: 'numberCalled',
  text: 'numberAsText',
  error: 'errorWithoutStatus',
} as const satisfies Record<MisreadStatus['kind'], string>;

export default createRule({
  name: 'valid-status-property',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require the member by which a response gives its status',
      recommended: 'error',
      reference: 'Runtime behaviour',
    },
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
    messages: {
      memberAbsent:
        '{{title}} gives the status as `{{right}}`, and its responses have no `{{name}}`. (Runtime behaviour.)',
      methodUncalled:
        '{{title}} gives the status by a call, and `{{name}}` itself is a method, which equals no number. (Runtime behaviour.)',
      numberCalled:
        '{{title}} gives the status as a number, so that calling `{{name}}` throws. (Runtime behaviour.)',
      numberAsText:
        '{{title}} gives the status as a number, which has no `{{name}}`. (Runtime behaviour.)',
      errorWithoutStatus:
        'This error has no status: {{title}} rejects where no response came, and gives one with 4xx or 5xx as any other. (Runtime behaviour.)',
      useMember: 'Read `{{right}}`.',
      useText: 'Make text of the status first.',
    },
  },
  create(context) {
    const { sourceCode } = context;
    return onMisreadStatus(context, (misread) => {
      const { node, kind, name, framework } = misread;
      const right = nameOf(misread.right);
      context.report({
        node,
        messageId: messageIds[kind],
        data: { title: framework.title, name: quoted(name), right },
        suggest: suggestion(
          kind === 'text' ? 'useText' : 'useMember',
          memberEdit(misread, sourceCode),
          { right },
        ),
      });
    });
  },
});
