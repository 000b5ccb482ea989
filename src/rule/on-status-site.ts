import type { TSESLint } from '@typescript-eslint/utils';
import type { AnalysisContext } from '../analysis/input/source-file.ts';
import { roles, sideOf } from '../analysis/adapters/sides.ts';
import { statusSitesOf } from '../analysis/status-sites.ts';
import type { Role, Runtime, StatusSite } from '../analysis/status-site.ts';
import type { Method } from '../http/methods.ts';
import { settingsOf } from '../settings.ts';

/** What a program says of its own responses. */
export const ownRoles: readonly Role[] = roles.filter((role) => sideOf(role) !== 'reading');

/**
 * Calls `visit` for every status site of the file whose status has an effect, in source order. A status that another
 * takes the place of has none: that is a finding of its own, and whatever else is said of it is never sent.
 * @param roles those of the sites to visit. Sites that compare, expect or fake a status are looked for only if asked for.
 */
export function onStatusSite(
  context: AnalysisContext,
  visit: (site: StatusSite) => void,
  roles: readonly Role[] = ownRoles,
): TSESLint.RuleListener {
  // A wrong setting is reported when the rule is set up, also for files without any site.
  settingsOf(context);
  return {
    Program() {
      for (const site of statusSitesOf(context, roles)) {
        if (!site.ignored && !isReplaced(site)) visit(site);
      }
    },
  };
}

/** Whether another status is sent in the place of this one on every path. A name for no status at all is wrong by itself. */
export function isReplaced({ status, overridden }: StatusSite): boolean {
  if (overridden === null || status.kind === 'mistaken') return false;
  return !('code' in status) || status.code !== overridden.code;
}

/** Listeners that each do their part. */
export function inTurn(...listeners: readonly TSESLint.RuleListener[]): TSESLint.RuleListener {
  return {
    Program(node) {
      for (const { Program: visit } of listeners) visit?.(node);
    },
  };
}

/** The code that a site surely sends: the one that it names, where nothing of the file changes it afterwards. */
export function statedCode(site: StatusSite): number | null {
  return site.stays === 'yes' ? namedCode(site) : null;
}

/** The code that a site surely gives to its API: the one written there, or the one that its call means. */
export function namedCode({ status }: StatusSite): number | null {
  if (status.kind === 'written') return status.reached === 'yes' ? status.code : null;
  return status.kind === 'implied' && status.by === 'call' ? status.code : null;
}

/** The methods that can reach a site; none where that is not known. */
export function methodsOf({ route }: StatusSite): readonly Method[] {
  return route === null || route.methods === 'any' ? [] : [...route.methods];
}

export { roles };
export type { Role, Runtime, StatusSite };
