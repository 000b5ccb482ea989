import type { TSESLint } from '@typescript-eslint/utils';
import type { AnalysisContext } from '../analysis/input/source-file.ts';
import { phraseSites } from '../analysis/status-sites.ts';
import type { PhraseSite } from '../analysis/status-site.ts';
import { settingsOf } from '../settings.ts';

/** Calls `visit` for every reason phrase that the file writes, whether or not its status is known. */
export function onReasonPhrase(
  context: AnalysisContext,
  visit: (phrase: PhraseSite) => void,
): TSESLint.RuleListener {
  settingsOf(context);
  return {
    Program() {
      for (const phrase of phraseSites(context)) visit(phrase);
    },
  };
}

export type { PhraseSite };
