import { rfc, type Reference } from './reference.ts';
import { isInterim } from './status-codes.ts';

/** Why no program ever receives a number as a status. */
export interface Unreceived {
  /** The reason, a clause without a capital or a stop. */
  readonly because: string;
  readonly reference: Reference;
}

const interim: Unreceived = {
  because: 'a client reads past an interim response to the final one',
  reference: rfc(9110, '15.2'),
};

/** From 600 on they are invalid, and clients still hand them over; where there is no response, some give 0. */
const noCode: Unreceived = {
  because: 'a status code is an integer of three digits',
  reference: rfc(9110, '15'),
};

/** Why a number is none that a client hands over as a status. */
export function whyUnreceived(code: number): Unreceived {
  return isInterim(code) ? interim : noCode;
}
