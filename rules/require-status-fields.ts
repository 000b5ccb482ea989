import type { FieldName } from '../src/http/fields.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { describeDemand, describeStatus } from '../src/rule/describe-status.ts';
import { onStatusSite } from '../src/rule/listeners.ts';
import { listOf, optionsOf } from '../src/rule/options.ts';
import { missingField, usualFields } from '../src/rule/problems/required-field.ts';
import { isFinal, namedCode, placeOf } from '../src/rule/site-facts.ts';

/** By status, the fields that most applications leave out on purpose, or may leave out. */
const unusual: ReadonlyMap<number, FieldName> = new Map([
  [401, 'WWW-Authenticate'],
  [415, 'Accept-Patch'],
  [429, 'Retry-After'],
  [451, 'Link'],
  [503, 'Retry-After'],
]);

type Options = [{ readonly also: readonly number[]; readonly except: readonly number[] }];

export default createRule<Options, 'fieldMissing'>({
  name: 'require-status-fields',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require the response fields that a status code calls for',
      recommended: 'warn',
      presetOptions: { strict: { also: [401] } },
      reference: 'RFC 9110, 15',
    },
    schema: optionsOf({
      also: listOf(
        { type: 'integer', enum: [...unusual.keys()] },
        'Status codes that are checked too.',
      ),
      except: listOf(
        { type: 'integer', enum: [...usualFields.keys()] },
        'Status codes that are not checked.',
      ),
    }),
    defaultOptions: [{ also: [], except: [] }],
    messages: {
      fieldMissing: '{{status}} comes without {{field}} here: {{because}}. ({{demand}}.)',
    },
  },
  create(context, [{ also, except }]) {
    return onStatusSite(context, ['send'], (site) => {
      const code = namedCode(site);
      if (code === null) return;
      const field = except.includes(code) ? undefined : usualFields.get(code);
      const asked = field ?? (also.includes(code) ? unusual.get(code) : undefined);
      const row = missingField(site, code, asked, context.sourceCode);
      if (row === null || !isFinal(site)) return;
      context.report({
        node: placeOf(site),
        messageId: 'fieldMissing',
        data: {
          status: describeStatus(code),
          field: row.field,
          because: row.because,
          demand: describeDemand(row),
        },
      });
    });
  },
});
