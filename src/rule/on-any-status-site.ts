import type { TSESLint } from '@typescript-eslint/utils';
import type { AnalysisContext } from '../analysis/source-file.ts';
import { statusSites } from '../analysis/status-sites.ts';
import type { StatusSite } from '../analysis/status-site.ts';
import { settingsOf } from '../settings.ts';

/** Calls `visit` for every status site of the file, also those whose status the API does not look at. */
export function onAnyStatusSite(
  context: AnalysisContext,
  visit: (site: StatusSite) => void,
): TSESLint.RuleListener {
  settingsOf(context);
  return {
    Program() {
      for (const site of statusSites(context)) visit(site);
    },
  };
}
