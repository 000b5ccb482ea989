import type { StatusSite } from '../analysis/status-site.ts';

/** The statuses that a redirect may well mean whose own is none: for a POST it matters what the client sends next. */
export function redirectsInstead(site: StatusSite): readonly number[] {
  return isPost(site) ? [303, 307] : [302, 303];
}

/** Whether a site answers POST and nothing else. */
export function isPost({ route }: StatusSite): boolean {
  return (
    route !== null &&
    route.methods !== 'any' &&
    route.methods.size > 0 &&
    [...route.methods].every((method) => method === 'POST')
  );
}
