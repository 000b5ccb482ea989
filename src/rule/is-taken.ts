import { isInterim, statusCodes } from '../http/status-codes.ts';
import type { Runtime, StatusSite } from './on-status-site.ts';

/** Whether the API takes the code, so that it may be sent; what is not known of it counts as taken. */
export function isTaken(code: number, runtime: Runtime): boolean {
  const [least, most] = runtime.accepts ?? [code, code];
  const { only } = runtime;
  return code >= least && code <= most && (only?.includes(code) ?? true) && isKnown(code, runtime);
}

/** Whether the API knows the code, where it has a list of those that it does. */
export function isKnown(code: number, { knows }: Runtime): boolean {
  if (knows === undefined) return true;
  return statusCodes.has(code) ? !knows.except.includes(code) : knows.also.includes(code);
}

/** Whether a site sends the code, which is one: the API neither rejects nor replaces what is written. */
export function isSent({ legacy, status, runtime }: StatusSite, code: number): boolean {
  if (legacy !== null && !legacy.isTaken) return false;
  const isText = status.kind === 'written' && typeof status.value === 'string';
  if (isText && runtime.numericString !== 'sent') return false;
  return statusCodes.has(code) && !isInterim(code) && isTaken(code, runtime);
}
