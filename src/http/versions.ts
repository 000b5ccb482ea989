import { groupedBy } from '../grouped-by.ts';
import { rfc, type Reference } from './reference.ts';
import type { Level } from './semantics.ts';
import { isInterim, phraseOf, statusCodes } from './status-codes.ts';

/** The versions of HTTP that have status codes. */
export const httpVersions = ['1.0', '1.1', '2', '3'] as const;

export type HttpVersion = (typeof httpVersions)[number];

/** Status codes that a version of HTTP does not have, or cannot carry. */
export interface Unsupported {
  readonly codes: readonly number[];
  readonly version: HttpVersion;
  readonly level: Level;
  readonly reference: Reference;
  /** The reason, a clause without a capital or a stop. */
  readonly because: string;
  /** The codes to send instead, best first; none where no code of that version means the same. */
  readonly instead: readonly number[];
}

/** The codes of HTTP/1.0 that come closest to later ones; for other errors the x00 of their class does. */
const olderCodes: ReadonlyMap<number, number> = new Map([
  [203, 200],
  [205, 204],
  [303, 302],
  [307, 302],
  [308, 301],
  [410, 404],
  [451, 403],
  [504, 502],
]);

const registered = [...statusCodes.values()];
const interim = registered.map(({ code }) => code).filter(isInterim);

/** The codes that came after HTTP/1.0, of which its clients understand the first digit alone. */
const afterFirst = registered
  .filter(({ code, firstVersion }) => firstVersion !== '1.0' && !isInterim(code))
  .map(({ code }): Unsupported => {
    const general = Math.trunc(code / 100) * 100;
    const older = olderCodes.get(code) ?? (general >= 400 ? general : undefined);
    return {
      codes: [code],
      version: '1.0',
      level: 'convention',
      reference: rfc(1945, '6.1.1'),
      because: `its clients take it for ${general} (${phraseOf(general) ?? ''})`,
      instead: older === undefined ? [] : [older],
    };
  });

// prettier-ignore
/**
 * Version × status code. HTTP/1.1 has no row: RFC 9110 defines its codes for all versions, 421 included, and so do the
 * extensions. HTTP/2 and HTTP/3 have interim responses, and a use for 505.
 */
export const unsupportedCodes: readonly Unsupported[] = [
  { codes: interim, version: '1.0', level: 'MUST', reference: rfc(9110, '15.2'), because: 'its clients know no interim responses', instead: [] },
  ...afterFirst,
  { codes: [101], version: '2', level: 'convention', reference: rfc(9113, '8.6'), because: 'a stream among others cannot change the protocol of their connection', instead: [] },
  { codes: [101], version: '3', level: 'convention', reference: rfc(9114, '4.5'), because: 'a stream among others cannot change the protocol of their connection', instead: [] },
  { codes: [426], version: '2', level: 'MUST', reference: rfc(9113, '8.2.2'), because: 'it has to come with Upgrade, a field that makes the response malformed', instead: [505] },
  { codes: [426], version: '3', level: 'MUST', reference: rfc(9114, '4.2'), because: 'it has to come with Upgrade, a field that makes the response malformed', instead: [505] },
];

const unsupportedByCode = groupedBy(unsupportedCodes, ({ codes }) => codes);

/** The row that keeps a status code out of a version of HTTP, if there is one. */
export function unsupportedIn(version: HttpVersion, code: number): Unsupported | undefined {
  return unsupportedByCode.get(code)?.find((row) => row.version === version);
}
