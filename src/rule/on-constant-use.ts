import type { TSESLint } from '@typescript-eslint/utils';
import { constantUses, type ConstantUse } from '../analysis/constants/uses.ts';
import type { AnalysisContext } from '../analysis/input/source-file.ts';

/** Calls `visit` for every constant of a library that the file reads, a status site or not. */
export function onConstantUse(
  context: AnalysisContext,
  visit: (use: ConstantUse) => void,
): TSESLint.RuleListener {
  return {
    Program() {
      for (const use of constantUses(context)) visit(use);
    },
  };
}
