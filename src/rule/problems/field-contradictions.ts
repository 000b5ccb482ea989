/** The ways in which response fields contradict their status. */
import type { TSESLint } from '@typescript-eslint/utils';
import type { SentSite } from '../../analysis/status-site.ts';
import { elementsOf, isRetryAfter, says, secondsIn } from '../../http/field-values.ts';
import { definitionOf, type FieldName } from '../../http/fields.ts';
import { fieldRequirementsOf, isMeaningful, type FieldRequirement } from '../../http/semantics.ts';
import { quoted } from '../../text.ts';
import { anyOf, describeReference } from '../describe-status.ts';
import { fieldText } from '../field-text.ts';
import { answersOnly, methodsOf } from '../site-facts.ts';

/** The fields that have a meaning with some statuses alone (RFC 9110, 14.4 and 10.2.2). */
export const placedFields = ['Content-Range', 'Location'] as const satisfies readonly FieldName[];
export type PlacedField = (typeof placedFields)[number];

/** A field that contradicts its status. */
export interface Contradiction {
  readonly messageId: 'fieldForbidden' | 'refusedAllowed' | 'delayMalformed' | 'fieldMeaningless';
  readonly field: FieldName;
  readonly data: Readonly<Record<string, string>>;
  /** A value that the field may have instead; null where the field has to go. */
  readonly value: string | null;
}

type Text = (name: FieldName) => string | null;

/** The fields of a response that contradict its status, and how. @param meaningless fields that must mean something with every status. */
export function contradictionsOf(
  site: SentSite,
  code: number,
  meaningless: readonly PlacedField[],
  sourceCode: Readonly<TSESLint.SourceCode>,
): readonly Contradiction[] {
  const text = (name: FieldName) => fieldText(site, name, sourceCode);
  return [
    ...fieldRequirementsOf(code).flatMap((row) => forbidden(row, site, text)),
    ...refused(code, site, text),
    ...malformed(text('Retry-After')),
    ...placedFields
      .filter((field) => meaningless.includes(field) || says(text(field) ?? '', 'bytes'))
      .flatMap((field) => withoutMeaning(field, site, code)),
  ];
}

/** A field that the status forbids, with any value or with the one that it has. */
function forbidden(row: FieldRequirement, site: SentSite, text: Text): readonly Contradiction[] {
  const { field, demand, level, because, methods, when, seen } = row;
  if (demand !== 'forbidden' || level !== 'MUST') return [];
  const isSeen = seen !== undefined && says(text(seen.field) ?? '', seen.says);
  if (when !== undefined && !isSeen) return [];
  if (methods !== undefined && !answersOnly(site, methods)) return [];
  if (site.fields.has(field) !== 'yes') return [];
  const clause = when === undefined ? '' : ` where ${when}`;
  const data = { because, when: clause, reference: describeReference(row.reference) };
  const value = field === 'Cache-Control' ? 'no-store' : null;
  return [{ messageId: 'fieldForbidden', field, data, value }];
}

/** A 405 whose Allow lists all methods that the handler refuses with it. */
function refused(code: number, site: SentSite, text: Text): readonly Contradiction[] {
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
function malformed(text: string | null): readonly Contradiction[] {
  if (text === null || isRetryAfter(text)) return [];
  const field = 'Retry-After';
  return [
    {
      messageId: 'delayMalformed',
      field,
      data: { text: quoted(text) },
      value: secondsIn(text)?.toString() ?? null,
    },
  ];
}

/** A field that no client reads with this status; another rule reports redirects. */
function withoutMeaning(field: FieldName, site: SentSite, code: number): readonly Contradiction[] {
  if (site.redirects || site.fields.has(field) !== 'yes') return [];
  const asked = methodsOf(site).length > 0 ? methodsOf(site) : [undefined];
  const isRead = asked.some((method) => isMeaningful(field, code, method));
  const data = { reference: describeReference(definitionOf(field)) };
  return isRead ? [] : [{ messageId: 'fieldMeaningless', field, data, value: null }];
}
