import type { DeclaredSite } from '../src/analysis/status-site.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { declareInstead, declareStatuses } from '../src/rule/declare-status.ts';
import { allOf, describeStatus } from '../src/rule/describe-status.ts';
import { onOperation } from '../src/rule/listeners.ts';
import { choice, optionsOf } from '../src/rule/options.ts';
import { disagreementOf, isSuccess, reportedAt } from '../src/rule/problems/undeclared.ts';
import { suggestion } from '../src/rule/replace.ts';
import { namedCode } from '../src/rule/site-facts.ts';

type Options = [{ readonly report: 'contradictions' | 'all' }];
type MessageId = 'undeclared' | 'successContradicted' | 'declareStatus' | 'declareInstead';

export default createRule<Options, MessageId>({
  name: 'no-undeclared-status',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow answers with statuses that a route does not declare',
      recommended: 'warn',
      rfc9110: false,
      presetOptions: { strict: { report: 'all' } },
      reference: 'OpenAPI 3.1, 4.8.16',
    },
    hasSuggestions: true,
    schema: optionsOf({
      report: choice(
        ['contradictions', 'all'],
        'Whether only routes are reported that declare one success and answer with another, or all statuses that are answered and not declared.',
      ),
    }),
    defaultOptions: [{ report: 'contradictions' }],
    messages: {
      undeclared:
        'This route answers with {{answered}}, and its declaration does not say so. (Convention.)',
      successContradicted:
        'This route declares {{declared}} for its success and answers with {{answered}}. (Convention.)',
      declareStatus: 'Declare {{answered}}.',
      declareInstead: 'Declare {{answered}} in place of {{declared}}.',
    },
  },
  create(context, [{ report }]) {
    const { sourceCode } = context;
    return onOperation(context, (operation) => {
      const found = disagreementOf(operation);
      if (found === null) return;
      const { codes, contradicted, declared } = found;
      if (contradicted.length === 0 && report !== 'all') return;
      const named = contradicted.length > 0 ? codes.filter(isSuccess) : codes;
      const [only, another] = contradicted;
      const [code] = named;
      const isOne = only !== undefined && another === undefined && named.length === 1;
      const data = {
        answered: allOf(named.map(describeStatus)),
        declared: allOf([...new Set(contradicted.flatMap(describedCode))]),
      };
      const document = only?.key?.parent;
      const isOfOthers = document !== undefined && declared.shared.has(document);
      const instead =
        isOne && code !== undefined && !isOfOthers ? declareInstead(only, code, sourceCode) : null;
      context.report({
        node: reportedAt(found),
        messageId: contradicted.length > 0 ? 'successContradicted' : 'undeclared',
        data,
        suggest: [
          ...suggestion('declareInstead', instead, data),
          ...suggestion('declareStatus', declareStatuses(named, declared, context), data),
        ],
      });
    });
  },
});

/** The status of a declaration, as messages name it. */
function describedCode(site: DeclaredSite): readonly string[] {
  const code = namedCode(site);
  return code === null ? [] : [describeStatus(code)];
}
