import type { TSESLint } from '@typescript-eslint/utils';
import type { AnalysisContext } from '../analysis/source-file.ts';
import { statusSites } from '../analysis/status-sites.ts';
import type { Role, Runtime, StatusSite } from '../analysis/status-site.ts';
import { settingsOf } from '../settings.ts';

/** Calls `visit` for every status site of the file whose status has an effect, in source order. */
export function onStatusSite(
  context: AnalysisContext,
  visit: (site: StatusSite) => void,
): TSESLint.RuleListener {
  // A wrong setting is reported when the rule is set up, also for files without any site.
  settingsOf(context);
  return {
    Program() {
      for (const site of statusSites(context)) if (!site.ignored) visit(site);
    },
  };
}

/** Listeners that each do their part. */
export function inTurn(...listeners: readonly TSESLint.RuleListener[]): TSESLint.RuleListener {
  return {
    Program(node) {
      for (const { Program: visit } of listeners) visit?.(node);
    },
  };
}

/** The roles that a site can have. */
export const roles = [
  'send',
  'throw',
  'declare',
  'compare',
  'expect',
  'stub',
] as const satisfies readonly Role[];

/** The code that a site surely sends: the one written there, or the one that its call means. */
export function statedCode({ status }: StatusSite): number | null {
  if (status.kind === 'written') return status.reached === 'yes' ? status.code : null;
  return status.kind === 'implied' && status.by === 'call' ? status.code : null;
}

export type { Role, Runtime, StatusSite };
