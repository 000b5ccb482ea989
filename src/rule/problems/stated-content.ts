/** Content that gives another status than the response is sent with. */
import type { ContentStatus, StatusSite } from '../../analysis/status-site.ts';
import { statusesOfParts } from '../../http/content-members.ts';
import { isError, statusCodes } from '../../http/status-codes.ts';
import { isSent } from '../site-facts.ts';

/** The status in the content that disagrees with the one that is sent; null where none does. @param members those that are looked at. */
export function disagreeingContent(
  site: StatusSite,
  sent: number,
  members?: readonly string[],
): ContentStatus | null {
  const inContent = site.statusesInContent.find(({ member }) => members?.includes(member) ?? true);
  if (inContent === undefined) return null;
  const { code } = inContent;
  if (!isError(code) || sent === code || statusesOfParts.has(sent)) return null;
  // What is not sent as it is written, and content that is not sent at all, are the matter of other rules.
  if (!isSent(site, sent) || statusCodes.get(sent)?.content !== 'allowed') return null;
  return inContent;
}
