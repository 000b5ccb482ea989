import { createRule } from '../src/rule/create-rule.ts';
import { describeStatus } from '../src/rule/describe-status.ts';
import { isOwnField, removeField, rewriteField } from '../src/rule/field-text.ts';
import { onStatusSite } from '../src/rule/listeners.ts';
import { choice, listOf, optionsOf } from '../src/rule/options.ts';
import {
  contradictionsOf,
  placedFields,
  type Contradiction,
  type PlacedField,
} from '../src/rule/problems/field-contradictions.ts';
import { suggestion } from '../src/rule/replace.ts';
import { isFinal, namedCode } from '../src/rule/site-facts.ts';
import { quoted } from '../src/text.ts';

type Options = [{ readonly meaningless: readonly PlacedField[] }];

export default createRule<Options, Contradiction['messageId'] | 'dropField' | 'useValue'>({
  name: 'no-contradictory-fields',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow response fields that contradict the status code',
      recommended: 'error',
      reference: 'RFC 9110, 8.6, 10.2 and 15',
    },
    hasSuggestions: true,
    schema: optionsOf({
      meaningless: listOf(
        choice(placedFields),
        'Fields that are reported with every status code that gives them no meaning.',
      ),
    }),
    defaultOptions: [{ meaningless: [] }],
    messages: {
      fieldForbidden:
        '{{field}} contradicts {{status}}{{when}}: {{because}}. ({{reference}}: MUST NOT.)',
      refusedAllowed:
        '{{field}} lists {{methods}}, which this {{status}} refuses: {{because}}. ({{reference}}: MUST.)',
      delayMalformed:
        '{{field}}: {{text}} is neither a number of whole seconds nor a date such as Sun, 06 Nov 1994 08:49:37 GMT. (RFC 9110, 2.2: MUST NOT.)',
      fieldMeaningless: '{{field}} means nothing with {{status}}. ({{reference}}: by definition.)',
      dropField: 'Remove {{field}}.',
      useValue: 'Write {{field}}: {{value}}.',
    },
  },
  create(context, [{ meaningless }]) {
    const { sourceCode } = context;
    // One field may be sent with several statuses, and contradict each.
    const reported = new Set<unknown>();

    return onStatusSite(context, ['send'], (site) => {
      const code = namedCode(site);
      if (code === null) return;
      const findings = contradictionsOf(site, code, meaningless, sourceCode);
      if (findings.length === 0 || !isFinal(site)) return;
      for (const { messageId, field, data, value } of findings) {
        const node = site.fields.value(field) ?? site.node;
        if (reported.has(node)) continue;
        reported.add(node);
        // A field that is also sent with other responses may be right there, unless it is malformed.
        const isOwn = isOwnField(site, field) || (messageId === 'delayMalformed' && value !== null);
        const fix =
          value === null ? removeField(site, field, sourceCode) : rewriteField(site, field, value);
        const edit = value === null ? 'dropField' : 'useValue';
        const told = { field, value: quoted(value ?? '') };
        context.report({
          node,
          messageId,
          data: { ...data, field, status: describeStatus(code) },
          suggest: isOwn ? suggestion(edit, fix, told) : [],
        });
      }
    });
  },
});
