import { unreachableCheck } from '../src/rule/comparisons/rejected.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { inTurn, onMisplacedOption, onStatusSite } from '../src/rule/listeners.ts';

export default createRule({
  name: 'no-unreachable-status-check',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow checks for statuses that the client rejects before',
      recommended: 'warn',
      reference: 'Runtime behaviour',
    },
    schema: [],
    defaultOptions: [],
    messages: {
      statusRejected:
        '{{title}} rejects a response with {{status}}, so that this is {{outcome}} true: catch the error, or use `{{option}}`. (Runtime behaviour.)',
      elementRejected:
        '{{title}} rejects a response with {{status}}, so that this one is never the status: catch the error, or use `{{option}}`. (Runtime behaviour.)',
      rangeRejected:
        '{{title}} rejects every response with such a status, so that this is never true: catch the error, or use `{{option}}`. (Runtime behaviour.)',
      assertionRejected:
        '{{title}} rejects a response with {{status}}, so that the test never comes here with it: expect the error, or use `{{option}}`. (Runtime behaviour.)',
      optionInOption:
        '{{title}} does not look for `{{name}}` in `{{within}}`, and rejects as it does without. (Runtime behaviour.)',
      optionInContent:
        '{{title}} sends this `{{name}}` as content: the options are the next argument. (Runtime behaviour.)',
    },
  },
  create(context) {
    // One condition may exclude several rejected statuses: `status < 200 || status >= 300`.
    const seen = new Set<unknown>();
    return inTurn(
      onStatusSite(context, ['compare', 'expect'], (site) => {
        const found = unreachableCheck(site);
        if (found === null || seen.has(found.condition)) return;
        seen.add(found.condition);
        const { node, messageId, data } = found;
        context.report({ node, messageId, data });
      }),
      onMisplacedOption(context, ({ node, name, within, framework: { title } }) => {
        context.report(
          within === null
            ? { node, messageId: 'optionInContent', data: { title, name } }
            : { node, messageId: 'optionInOption', data: { title, name, within } },
        );
      }),
    );
  },
});
