/** Errors with the status of a success. */
import type { OwnSite } from '../../analysis/status-site.ts';
import { statusesOfParts } from '../../http/content-members.ts';
import { classOf, statusCodes } from '../../http/status-codes.ts';
import { disagreeingContent } from './stated-content.ts';

/** Whether a code says that a request succeeded where the site throws an error, or answers one that was caught. */
export function isSuccessOnError(site: OwnSite, code: number): boolean {
  if (site.role === 'declare') return false;
  // 207 and 208 come with a status for each part, of which some may be errors.
  if (classOf(code) !== 'successful' || statusesOfParts.has(code)) return false;
  if (site.role === 'throw') return true;
  // 202 says that the work is to be done later, and so may be tried again.
  if (code === 202 || statusCodes.get(code)?.content !== 'allowed') return false;
  return site.toldError !== null && disagreeingContent(site, code) === null;
}
