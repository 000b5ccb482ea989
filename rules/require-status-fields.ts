import { says } from '../src/http/field-values.ts';
import type { FieldName } from '../src/http/fields.ts';
import {
  fieldRequirementsOf,
  methodMismatch,
  type FieldRequirement,
  noRedirect,
} from '../src/http/semantics.ts';
import { createRule } from '../src/rule/create-rule.ts';
import { describeDemand, describeStatus } from '../src/rule/describe-status.ts';
import { fieldText } from '../src/rule/field-text.ts';
import {
  methodsOf,
  onStatusSite,
  statedCode,
  type StatusSite,
} from '../src/rule/on-status-site.ts';
import { listOf } from '../src/rule/options.ts';

/** The fields that are asked for, by status. */
const usual: ReadonlyMap<number, FieldName> = new Map([
  [201, 'Location'],
  [206, 'Content-Range'],
  [301, 'Location'],
  [302, 'Location'],
  [303, 'Location'],
  [307, 'Location'],
  [308, 'Location'],
  [405, 'Allow'],
  [407, 'Proxy-Authenticate'],
  [416, 'Content-Range'],
  [426, 'Upgrade'],
]);

/** Those that most applications leave away on purpose, or may. */
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
      reference: 'RFC 9110, 15',
    },
    schema: [
      {
        type: 'object',
        properties: {
          also: listOf(
            { type: 'integer', enum: [...unusual.keys()] },
            'Status codes that are checked too.',
          ),
          except: listOf(
            { type: 'integer', enum: [...usual.keys()] },
            'Status codes that are not checked.',
          ),
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ also: [], except: [] }],
    messages: {
      fieldMissing: '{{status}} comes without {{field}} here: {{because}}. ({{demand}}.)',
    },
  },
  create(context, [{ also, except }]) {
    return onStatusSite(context, (site) => {
      const code = statedCode(site);
      if (site.role !== 'send' || code === null) return;
      // A redirect that redirects nobody is the matter of the rule for redirects.
      if (site.redirects && noRedirect(code) !== null) return;
      const field = except.includes(code) ? undefined : usual.get(code);
      const row = rowFor(
        site,
        code,
        field ?? (also.includes(code) ? unusual.get(code) : undefined),
      );
      if (row === null || site.fields.has(row.field) !== 'no') return;
      if (code === 206 && mayHaveParts(site, fieldText(site, 'Content-Type', context.sourceCode)))
        return;
      context.report({
        node: site.status.kind === 'written' ? site.status.node : site.node,
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

/** What is asked of the field here. */
function rowFor(
  site: StatusSite,
  code: number,
  field: FieldName | undefined,
): FieldRequirement | null {
  const row = fieldRequirementsOf(code).find(
    (other) => other.field === field && other.demand !== 'forbidden',
  );
  if (row === undefined) return null;
  // A 201 may as well tell of something that has no address, unless it creates what it answers with.
  if (code === 201 && site.action !== 'created') return null;
  const own = methodsOf(site);
  // A status that no method here can have is the matter of another rule.
  if (own.length > 0 && own.every((method) => methodMismatch(code, method))) return null;
  const { methods } = row;
  if (methods === undefined) return row;
  return own.length > 0 && own.every((method) => methods.includes(method)) ? row : null;
}

/** Whether several parts may be sent, each of which has a range of its own. */
function mayHaveParts({ fields }: StatusSite, contentType: string | null): boolean {
  if (contentType === null) return fields.has('Content-Type') !== 'no';
  return says(contentType, 'parts');
}
