/** The fields that a status requires and its response surely lacks. */
import type { TSESLint } from '@typescript-eslint/utils';
import type { OwnSite, SentSite } from '../../analysis/status-site.ts';
import { says } from '../../http/field-values.ts';
import type { FieldName } from '../../http/fields.ts';
import {
  fieldRequirementsOf,
  methodMismatch,
  noRedirect,
  type FieldRequirement,
} from '../../http/semantics.ts';
import { fieldText } from '../field-text.ts';
import { answersOnly, methodsOf } from '../site-facts.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** By status, the field that the rule asks for. */
export const usualFields: ReadonlyMap<number, FieldName> = new Map([
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

/** The requirement of a field that the response surely lacks; null where the field may be there, or is not required. */
export function missingField(
  site: OwnSite,
  code: number,
  field: FieldName | undefined,
  sourceCode: SourceCode,
): FieldRequirement | null {
  if (field === undefined || site.role !== 'send' || site.faked) return null;
  // The rule for redirects reports a redirect whose status redirects no client.
  if (site.redirects && noRedirect(code) !== null) return null;
  const row = rowFor(site, code, field);
  if (row === null || site.fields.has(row.field) !== 'no') return null;
  const isSplit = code === 206 && mayHaveParts(site, fieldText(site, 'Content-Type', sourceCode));
  return isSplit ? null : row;
}

/** The requirement on a field by the status and the methods of a site; null where there is none. */
function rowFor(site: SentSite, code: number, field: FieldName): FieldRequirement | null {
  const row = fieldRequirementsOf(code).find(
    (other) => other.field === field && other.demand !== 'forbidden',
  );
  if (row === undefined) return null;
  // A 201 may mean a resource without an address, unless the handler sends the record that it creates.
  if (code === 201 && site.action !== 'created') return null;
  const own = methodsOf(site);
  // Another rule reports a status that none of the methods can have.
  if (own.length > 0 && own.every((method) => methodMismatch(code, method))) return null;
  const { methods } = row;
  return methods === undefined || answersOnly(site, methods) ? row : null;
}

/** Whether several parts may be sent, each of which has a range of its own. */
function mayHaveParts({ fields }: SentSite, contentType: string | null): boolean {
  if (contentType === null) return fields.has('Content-Type') !== 'no';
  return says(contentType, 'parts');
}
