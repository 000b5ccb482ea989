import { createRule } from '../src/rule/create-rule.ts';
import { describeStatus } from '../src/rule/describe-status.ts';
import { onAllOperations } from '../src/rule/listeners.ts';
import { unansweredIn } from '../src/rule/problems/undeclared.ts';
import { namedCode, placeOf } from '../src/rule/site-facts.ts';

export default createRule({
  name: 'no-unanswered-declaration',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow declared successes with which a route never answers',
      recommended: false,
      strict: true,
      rfc9110: false,
      reference: 'OpenAPI 3.1, 4.8.16',
    },
    schema: [],
    defaultOptions: [],
    messages: {
      unanswered:
        '{{status}} is declared for this route, and no path of its handler answers with it. (Convention.)',
    },
  },
  create(context) {
    return onAllOperations(context, (operations) => {
      for (const site of unansweredIn(operations)) {
        const code = namedCode(site);
        if (code === null) continue;
        const status = describeStatus(code);
        context.report({ node: placeOf(site), messageId: 'unanswered', data: { status } });
      }
    });
  },
});
