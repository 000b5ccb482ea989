import type { TSESLint } from '@typescript-eslint/utils';
import type { AnalysisContext } from '../analysis/input/source-file.ts';
import { sitesWithoutStatus, statusSites } from '../analysis/status-sites.ts';
import type { StatusSite } from '../analysis/status-site.ts';
import { settingsOf } from '../settings.ts';
import { isReplaced } from './on-status-site.ts';

/** Calls `visit` for every response whose content gives a status code, also where nothing else in the code does. */
export function onStatusInContent(
  context: AnalysisContext,
  visit: (site: StatusSite) => void,
): TSESLint.RuleListener {
  settingsOf(context);
  return {
    Program() {
      for (const site of [...statusSites(context), ...sitesWithoutStatus(context)])
        if (!site.ignored && !isReplaced(site) && site.statusesInContent.length > 0) visit(site);
    },
  };
}
