/** Content that gives another status than the response is sent with. */
import type { OwnSite } from '../../analysis/status-site.ts';
import type { ContentStatus } from '../../analysis/status-value.ts';
import { statusesOfParts } from '../../http/content-members.ts';
import { isError, statusCodes } from '../../http/status-codes.ts';
import { isSent } from '../site-facts.ts';

/**
 * The status in the content that differs from the one that is sent; null where none does.
 * @param members the members to compare.
 */
export function disagreeingContent(
  site: OwnSite,
  sent: number,
  members?: readonly string[],
): ContentStatus | null {
  // Other rules report a status that is not sent as it is written, and content that is not sent.
  if (site.role === 'declare' || !isSent(site, sent)) return null;
  if (statusCodes.get(sent)?.content !== 'allowed' || statusesOfParts.has(sent)) return null;
  const inContent = site.statusesInContent.find(({ member }) => members?.includes(member) ?? true);
  if (inContent === undefined || sent === inContent.code) return null;
  return isError(inContent.code) ? inContent : null;
}
