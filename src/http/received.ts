import { rfc, type Reference } from './reference.ts';
import { isInterim } from './status-codes.ts';

/** The reason why no program receives a number as a status. */
export interface Unreceived {
  /** The reason, a clause without a capital or a stop. */
  readonly because: string;
  readonly reference: Reference;
}

const interim: Unreceived = {
  because: 'a client reads past an interim response to the final one',
  reference: rfc(9110, '15.2'),
};

/** Codes from 600 on are invalid, but clients hand them over; some clients give 0 where there is no response. */
const noCode: Unreceived = {
  because: 'a status code is an integer of three digits',
  reference: rfc(9110, '15'),
};

/** Why a client never hands over a number as the status of a response. */
export function whyUnreceived(code: number): Unreceived {
  return isInterim(code) ? interim : noCode;
}
