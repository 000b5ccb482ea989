/** The number that Web IDL makes of a status before an API of the platform looks at it. */
import type { StatusValue } from '../status-value.ts';

/** How many numbers an `unsigned short` can be. */
const modulus = 2 ** 16;

/** Literals that are no number, and are converted to one. */
const words = ['null', 'true', 'false'];

/** A status as an `unsigned short`: 65740 is 204, `null` is 0. An argument that is left out is not converted. */
export function asUnsignedShort(status: StatusValue): StatusValue {
  if (status.kind === 'unknown') {
    const { node } = status;
    if (node.type !== 'Literal' || !words.includes(node.raw)) return status;
    const value = Number(node.value);
    const respell = String;
    const written = { kind: 'written', notation: 'number', reached: 'yes', respell } as const;
    return { ...written, code: value, value, node, origin: node };
  }
  if (status.kind !== 'written' || !Number.isFinite(status.code)) return status;
  const whole = Math.trunc(status.code);
  if (whole >= 0 && whole < modulus) return status;
  return { ...status, code: ((whole % modulus) + modulus) % modulus };
}
