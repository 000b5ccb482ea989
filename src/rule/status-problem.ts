/** What an API makes of a status that is no status code. */
import { isInterim, statusCodes } from '../http/status-codes.ts';
import type { Runtime, StatusSite } from './on-status-site.ts';

export type StatusProblem =
  | 'notANumber'
  | 'stringRejected'
  | 'fractionRejected'
  | 'valueIgnored'
  | 'fractionTruncated'
  | 'fractionInvalid'
  | 'rangeExceeded'
  | 'choiceExceeded'
  | 'codeUnknown'
  | 'codeInvalid'
  | 'interimUnanswered'
  | 'switchingRejected';

/** What the API does to the value, or null if it sends it as it stands. */
export function problemOf({ role, status, runtime }: StatusSite): StatusProblem | null {
  if (status.kind !== 'written') return null;
  // 101 hands the connection over to another protocol, which some runtimes let a handler do.
  if (status.code === 101) return runtime.switching === 'throws' ? 'switchingRejected' : null;
  // An error may hold anything until somebody answers it.
  if (role === 'throw' && runtime.accepts === undefined) return null;
  const { value, code } = status;
  const [least, most] = runtime.accepts ?? [100, 999];
  const sent = runtime.fraction === 'truncated' ? Math.trunc(code) : code;
  if (!Number.isFinite(code)) return 'notANumber';
  if (runtime.only?.includes(sent) === false) return 'choiceExceeded';
  if (sent < least || sent > most) return 'rangeExceeded';
  if (typeof value === 'string' && runtime.numericString !== 'sent')
    return runtime.numericString === undefined ? null : stringProblems[runtime.numericString];
  if (!Number.isInteger(code)) return fractionProblems[runtime.fraction ?? 'sent'];
  if (code > 599) return 'codeInvalid';
  if (runtime.knows !== undefined && !isKnown(code, runtime.knows)) return 'codeUnknown';
  return isInterim(code) && runtime.interim === 'unanswered' ? 'interimUnanswered' : null;
}

const stringProblems = {
  checked: null,
  throws: 'stringRejected',
  truncated: null,
  sent: null,
  ignored: 'valueIgnored',
} as const;

const fractionProblems = {
  throws: 'fractionRejected',
  ignored: 'valueIgnored',
  truncated: 'fractionTruncated',
  checked: 'fractionTruncated',
  sent: 'fractionInvalid',
} as const;

function isKnown(code: number, { except, also }: NonNullable<Runtime['knows']>): boolean {
  return statusCodes.has(code) ? !except.includes(code) : also.includes(code);
}
