import { rfc, type Reference } from './reference.ts';
import { classOf, type RegistrationState } from './status-codes.ts';

/** Why a status code that is registered should not be sent. */
export interface Withdrawal {
  readonly code: number;
  /** The state of the code in the registry. */
  readonly state: Exclude<RegistrationState, 'registered' | 'temporary'>;
  /** The reason, a clause without a capital or a stop. */
  readonly because: string;
  /** The document that withdrew the code or, where IANA alone did, the one that had defined it. */
  readonly reference: Reference;
  /** The codes to send instead, best first; none where no code means the same. */
  readonly instead: readonly number[];
}

// prettier-ignore
/**
 * The registered codes that are not for use: those whose state is `deprecated`, `unused` or `obsoleted`. No specification
 * forbids them with a MUST NOT. Clients treat those that they do not know as the x00 of the class (RFC 9110, 15), which
 * is why 400 and 500 can take the place of 418 and 510. Nothing replaces 305 and 306: who uses a proxy sets it up.
 */
export const withdrawals: readonly Withdrawal[] = [
  { code: 102, state: 'deprecated', because: 'WebDAV, which it was made for, has dropped it, and a final response has to follow it anyway', reference: rfc(4918, '21.4'), instead: [202] },
  { code: 305, state: 'deprecated', because: 'a response that sets the proxy of a client was found to be unsafe', reference: rfc(9110, '15.4.6'), instead: [] },
  { code: 306, state: 'unused', because: 'an earlier specification defined it, and today it has no meaning', reference: rfc(9110, '15.4.7'), instead: [] },
  { code: 418, state: 'unused', because: 'the registry keeps it free since a joke about teapots has spread too widely, and clients take it for a 400', reference: rfc(9110, '15.5.19'), instead: [400, 403] },
  { code: 510, state: 'obsoleted', because: 'IANA marks it as obsoleted, together with the framework for extensions that it belongs to, and clients take it for a 500', reference: rfc(2774, '7'), instead: [500] },
];

/** The row of a code that should not be sent; `undefined` for any other. */
export function withdrawalOf(code: number): Withdrawal | undefined {
  return withdrawals.find((row) => row.code === code);
}

/** Whether the code is a redirection that was withdrawn, so that clients are sent nowhere in any context: 305 and 306. */
export function isWithdrawnRedirection(code: number): boolean {
  return classOf(code) === 'redirection' && withdrawalOf(code) !== undefined;
}
