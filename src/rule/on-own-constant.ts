import type { TSESLint } from '@typescript-eslint/utils';
import { ownConstants, type OwnConstant } from '../analysis/own-constants.ts';
import type { AnalysisContext } from '../analysis/source-file.ts';

/** Calls `visit` for every constant of the file's own that is a status code, behind all status sites. */
export function onOwnConstant(
  context: AnalysisContext,
  visit: (constant: OwnConstant) => void,
): TSESLint.RuleListener {
  return {
    'Program:exit'() {
      for (const constant of ownConstants(context)) visit(constant);
    },
  };
}

export type { OwnConstant };
