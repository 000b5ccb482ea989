import { elementsOf, isRetryAfter, says, secondsIn } from '../src/http/field-values.ts';
import { definitionOf, type FieldName } from '../src/http/fields.ts';
import { fieldRequirementsOf, isMeaningful, type FieldRequirement } from '../src/http/semantics.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { anyOf, describeReference, describeStatus } from '../src/rule/describe-status.ts';
import { fieldText, isOwnField, removeField, rewriteField } from '../src/rule/field-text.ts';
import {
  methodsOf,
  onStatusSite,
  statedCode,
  type StatusSite,
} from '../src/rule/on-status-site.ts';
import { choice, listOf } from '../src/rule/options.ts';

const placed = ['Content-Range', 'Location'] as const satisfies readonly FieldName[];

type Options = [{ readonly meaningless: readonly (typeof placed)[number][] }];
type Contradiction = 'fieldForbidden' | 'refusedAllowed' | 'delayMalformed' | 'fieldMeaningless';

export default createRule<Options, Contradiction | 'dropField' | 'useValue'>({
  name: 'no-contradictory-fields',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow response fields that contradict the status code',
      recommended: 'error',
      reference: 'RFC 9110, 8.6, 10.2 and 15',
    },
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        properties: {
          meaningless: listOf(
            choice(placed),
            'Fields that are reported with every status code that gives them no meaning.',
          ),
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ meaningless: [] }],
    messages: {
      fieldForbidden:
        '{{field}} contradicts {{status}}{{when}}: {{because}}. ({{reference}}: MUST NOT.)',
      refusedAllowed:
        '{{field}} lists {{methods}}, which this {{status}} refuses: {{because}}. ({{reference}}: MUST.)',
      delayMalformed:
        '{{field}}: {{text}} is neither a number of whole seconds nor a date such as Sun, 06 Nov 1994 08:49:37 GMT. (RFC 9110, 2.2: MUST NOT.)',
      fieldMeaningless: '{{field}} means nothing with {{status}}. ({{reference}}: by definition.)',
      dropField: 'Leave {{field}} away.',
      useValue: 'Write {{field}}: {{value}}.',
    },
  },
  create(context, [{ meaningless }]) {
    const { sourceCode } = context;
    // A value may go with several statuses, and be wrong by itself.
    const reported = new Set<unknown>();

    return onStatusSite(context, (site) => {
      const code = statedCode(site);
      if (site.role !== 'send' || code === null) return;
      const text = (name: FieldName) => fieldText(site, name, sourceCode);
      const findings = [
        ...fieldRequirementsOf(code).flatMap((row) => forbidden(row, site, text)),
        ...refused(code, site, text),
        ...malformed(text('Retry-After')),
        ...placed
          .filter((field) => meaningless.includes(field) || says(text(field) ?? '', 'bytes'))
          .flatMap((field) => withoutMeaning(field, site, code)),
      ];
      for (const { messageId, field, data, value } of findings) {
        const node = site.fields.value(field) ?? site.node;
        if (reported.has(node)) continue;
        reported.add(node);
        // With another response, another value than a malformed one may be right.
        const isOwn = isOwnField(site, field) || (messageId === 'delayMalformed' && value !== null);
        const fix =
          value === null ? removeField(site, field, sourceCode) : rewriteField(site, field, value);
        const edit = value === null ? 'dropField' : 'useValue';
        const told = { field, value: value ?? '' };
        context.report({
          node,
          messageId,
          data: { ...data, field, status: describeStatus(code) },
          suggest: isOwn && fix !== null ? [{ messageId: edit, data: told, fix }] : [],
        });
      }
    });
  },
});

interface Finding {
  readonly messageId: Contradiction;
  readonly field: FieldName;
  readonly data: Readonly<Record<string, string>>;
  /** What the field may say instead; null where it has to go. */
  readonly value: string | null;
}

type Text = (name: FieldName) => string | null;

/** A field that the status forbids, by itself or with what it says. */
function forbidden(row: FieldRequirement, site: StatusSite, text: Text): readonly Finding[] {
  const { field, demand, level, because, when, seen } = row;
  if (demand !== 'forbidden' || level !== 'MUST' || site.fields.has(field) !== 'yes') return [];
  if (!concerns(row, site)) return [];
  const isSeen = seen !== undefined && says(text(seen.field) ?? '', seen.says);
  if (when !== undefined && !isSeen) return [];
  const clause = when === undefined ? '' : ` where ${when}`;
  const data = { because, when: clause, reference: describeReference(row.reference) };
  const value = field === 'Cache-Control' ? 'no-store' : null;
  return [{ messageId: 'fieldForbidden', field, data, value }];
}

function concerns({ methods }: FieldRequirement, site: StatusSite): boolean {
  const own = methodsOf(site);
  return methods === undefined || (own.length > 0 && own.every((one) => methods.includes(one)));
}

/** An Allow that lists every method the handler is there for, and refuses. */
function refused(code: number, site: StatusSite, text: Text): readonly Finding[] {
  const field = 'Allow';
  const row = fieldRequirementsOf(code).find((other) => other.field === field);
  if (code !== 405 || row === undefined) return [];
  const listed: readonly string[] = elementsOf(text(field) ?? '');
  const own: readonly string[] = methodsOf(site);
  if (own.length === 0 || !own.every((method) => listed.includes(method))) return [];
  const reference = describeReference(row.reference);
  const data = { methods: anyOf(own), because: row.because, reference };
  const value = listed.filter((method) => !own.includes(method)).join(', ');
  return [{ messageId: 'refusedAllowed', field, data, value }];
}

/** A Retry-After that is neither a delay nor a date. */
function malformed(text: string | null): readonly Finding[] {
  if (text === null || isRetryAfter(text)) return [];
  const field = 'Retry-After';
  return [
    {
      messageId: 'delayMalformed',
      field,
      data: { text },
      value: secondsIn(text)?.toString() ?? null,
    },
  ];
}

/** A field that no client looks at with this status; a redirect is the matter of another rule. */
function withoutMeaning(field: FieldName, site: StatusSite, code: number): readonly Finding[] {
  if (site.redirects || site.fields.has(field) !== 'yes') return [];
  const asked = methodsOf(site).length > 0 ? methodsOf(site) : [undefined];
  const isRead = asked.some((method) => isMeaningful(field, code, method));
  const data = { reference: describeReference(definitionOf(field)) };
  return isRead ? [] : [{ messageId: 'fieldMeaningless', field, data, value: null }];
}
