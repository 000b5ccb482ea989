import type { TSESLint } from '@typescript-eslint/utils';
import type { AnalysisContext } from '../analysis/input/source-file.ts';
import { statusSitesOf } from '../analysis/status-sites.ts';
import type { Role, StatusSite } from '../analysis/status-site.ts';
import { settingsOf } from '../settings.ts';
import { ownRoles } from './on-status-site.ts';

/** Calls `visit` for every status site of the file, also those whose status the API does not look at. */
export function onAnyStatusSite(
  context: AnalysisContext,
  visit: (site: StatusSite) => void,
  roles: readonly Role[] = ownRoles,
): TSESLint.RuleListener {
  settingsOf(context);
  return {
    Program() {
      for (const site of statusSitesOf(context, roles)) visit(site);
    },
  };
}
