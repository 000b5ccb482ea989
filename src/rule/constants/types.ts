/** What TypeScript makes of a constant in place of a number. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from '../../analysis/input/source-file.ts';
import type { ConstantKind } from '../../constants/define-constants.ts';
import {
  isAsserted,
  isCalculated,
  isConstAssertion,
  isDecorating,
  isExported,
  positionOf,
} from './positions.ts';

/** Whether a constant can be written at all, be it that types change. */
export function canStand(
  kind: ConstantKind,
  text: string,
  node: TSESTree.Node,
  { types }: SourceFile,
): boolean {
  // TypeScript does not see that an enum is one where it is a property: `lib.StatusCodes.OK`.
  if (isConstAssertion(node) && !(kind === 'enum' && text.split('.').length === 2)) return false;
  const isDeclared = positionOf(node) === 'initialiser' && isExported(node);
  return !isDeclared || !types.isChecked || !types.needsExplicitTypes;
}

/** Whether types, and the tools that read them, make the same of a constant as of the number. */
export function keepsTypes(
  kind: ConstantKind,
  node: TSESTree.Node,
  { types }: SourceFile,
): boolean {
  if (isDecorating(node) && kind !== 'enum') return false;
  if (!types.isChecked) return true;
  if (isAsserted(node) && !isConstAssertion(node)) return false;
  switch (positionOf(node)) {
    case 'argument':
      return kind !== 'number';
    case 'comparison':
      return kind === 'const' || kind === 'literal';
    case 'initialiser':
      return false;
    // No literal is looked for there, and an operator takes one constant for another.
    case 'never':
      return isCalculated(node);
  }
}
