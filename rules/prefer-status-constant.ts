import { statusCodes } from '../src/http/status-codes.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { describeStatus } from '../src/rule/describe-status.ts';
import { onStatusSite } from '../src/rule/on-status-site.ts';
import { choice, codeList } from '../src/rule/options.ts';
import { constantFor, libraryNames } from '../src/rule/use-constant.ts';

type Options = [{ readonly library: string; readonly allow: readonly number[] }];
type MessageId = 'literalUsed' | 'useConstant' | 'installConstant';

export default createRule<Options, MessageId>({
  name: 'prefer-status-constant',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Prefer named constants over literal status codes',
      recommended: 'warn',
      reference: 'Convention',
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        properties: {
          library: choice(
            ['auto', ...libraryNames],
            'Where the constants come from; `auto` takes what the file imports, else what the project depends on.',
          ),
          allow: codeList('Codes that may be written as literals.'),
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ library: 'auto', allow: [] }],
    messages: {
      literalUsed: 'Write {{constant}} for {{status}}. (Convention.)',
      useConstant: 'Write {{constant}}.',
      installConstant: 'Write {{constant}}; {{library}} has to be installed for it.',
    },
  },
  create(context, [{ library, allow }]) {
    return onStatusSite(context, ({ role, status }) => {
      if (role !== 'send' && role !== 'throw' && role !== 'declare') return;
      if (status.kind !== 'written' || status.notation !== 'number') return;
      const { code, node } = status;
      if (statusCodes.get(code)?.state !== 'registered' || allow.includes(code)) return;
      if (node.type !== 'Literal' || node.raw !== String(code)) return;

      const constant = constantFor(code, node, library, context);
      if (constant === null) return;
      const { text, fix, safe, installed } = constant;
      const data = { constant: text, library: constant.library, status: describeStatus(code) };
      const messageId = installed ? 'useConstant' : 'installConstant';
      context.report({
        node,
        messageId: 'literalUsed',
        data,
        fix: safe ? fix : null,
        suggest: fix === null || safe ? [] : [{ messageId, data, fix }],
      });
    });
  },
});
