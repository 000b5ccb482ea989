/** Redirects that redirect no client. */
import type { OwnSite } from '../../analysis/status-site.ts';
import { noRedirect } from '../../http/semantics.ts';
import { isWithdrawnRedirection } from '../../http/withdrawn.ts';
import { describeReference } from '../describe-status.ts';
import { isSent, redirectsInstead } from '../site-facts.ts';

/** A redirect with a status that does not redirect, and the data of its message. */
export interface LostRedirect {
  readonly messageId: 'notRedirected' | 'redirectionWithdrawn';
  readonly code: number;
  readonly data: Readonly<Record<'because' | 'reference', string>>;
  readonly instead: readonly number[];
}

/**
 * The finding about a redirect with a status that does not redirect, or about a 305 or 306; null where there is none.
 */
export function lostRedirect(site: OwnSite, code: number): LostRedirect | null {
  const row = noRedirect(code);
  if (row === null || site.role === 'declare') return null;
  const isWithdrawn = isWithdrawnRedirection(code) && site.role === 'send' && !site.faked;
  if (!(site.redirects || isWithdrawn) || !isSent(site, code)) return null;
  const { because, reference } = row;
  const data = { because, reference: describeReference(reference) };
  if (!site.redirects) return { messageId: 'redirectionWithdrawn', code, data, instead: [] };
  return { messageId: 'notRedirected', code, data, instead: redirectsInstead(site) };
}
