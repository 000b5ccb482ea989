import type { TSESLint } from '@typescript-eslint/utils';
import { ownConstants, type OwnConstant } from '../analysis/constants/own-constants.ts';
import { statusSites } from '../analysis/status-sites.ts';
import type { AnalysisContext } from '../analysis/input/source-file.ts';

/** Calls `visit` for every constant of the file's own that is a status code, behind all status sites. */
export function onOwnConstant(
  context: AnalysisContext,
  visit: (constant: OwnConstant) => void,
): TSESLint.RuleListener {
  return {
    'Program:exit'() {
      for (const constant of ownConstants(statusSites(context), context)) visit(constant);
    },
  };
}

export type { OwnConstant };
