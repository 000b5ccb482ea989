/** Whether a constant in place of a number type-checks. */
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

/** Whether a constant can be written at all, even if types change. */
export function canStand(
  kind: ConstantKind,
  text: string,
  node: TSESTree.Node,
  { types }: SourceFile,
): boolean {
  // TypeScript rejects an enum that is a property: `lib.StatusCodes.OK as const`.
  if (isConstAssertion(node) && !(kind === 'enum' && text.split('.').length === 2)) return false;
  const position = positionOf(node);
  // The key of a property would become any number.
  if (position === 'key' && kind === 'number' && types.isChecked) return false;
  const isDeclared = (position === 'initialiser' || position === 'key') && isExported(node);
  return !isDeclared || !types.isChecked || !types.needsExplicitTypes;
}

/** Whether types, and the tools that read them, stay the same with a constant in place of the number. */
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
    // To `keyof`, the member of an enum is another type than its number, and a text another than a number.
    case 'key':
      return isNumber(node) && (kind === 'const' || kind === 'literal');
    // No number is replaced there, and an operator takes one constant as well as another.
    case 'never':
      return isCalculated(node);
  }
}

function isNumber(node: TSESTree.Node): boolean {
  return node.type === 'Literal' && typeof node.value === 'number';
}
