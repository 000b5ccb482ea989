import { methodsOf, type StatusSite } from '../on-status-site.ts';

/** The statuses that a redirect may well mean whose own is none: for a POST it matters what the client sends next. */
export function redirectsInstead(site: StatusSite): readonly number[] {
  return isPost(site) ? [303, 307] : [302, 303];
}

/** Whether a site answers POST and nothing else. */
export function isPost(site: StatusSite): boolean {
  const methods = methodsOf(site);
  return methods.length > 0 && methods.every((method) => method === 'POST');
}
