/** What stands in the slots of a matched pattern. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Slot } from '../frameworks/define-framework.ts';
import { definitionOf, variableOf } from '../syntax/definitions.ts';
import { propertyOf, unwrap, type Node } from '../syntax/nodes.ts';
import { readStatus } from './read-status.ts';
import type { SourceFile } from './source-file.ts';

/** An expression that meets a pattern. */
export type Match =
  TSESTree.CallExpression | TSESTree.NewExpression | TSESTree.AssignmentExpression;

/** What stands in a slot: an expression, nothing, or something the file does not show. */
export type Filling = Node | 'absent' | 'unknown';

/** What a slot of a match holds. */
export function fillingOf(match: Match, slot: Slot, file: SourceFile): Filling {
  if ('assigned' in slot) return match.type === 'AssignmentExpression' ? match.right : 'absent';
  if (match.type === 'AssignmentExpression') return 'absent';
  const spread = match.arguments.findIndex(({ type }) => type === 'SpreadElement');
  if (spread >= 0 && spread <= slot.argument) return 'unknown';
  const argument = match.arguments[slot.argument];
  if (argument === undefined) return 'absent';
  if (!('property' in slot)) return argument;
  if (isNothing(unwrap(argument))) return 'absent';
  const object = objectLiteral(argument, file);
  if (object !== null) return propertyOf(object, slot.property);
  // A number or string has no such property: another slot may mean it.
  const values = readStatus(argument, file);
  return values.every(({ kind }) => kind === 'written') ? 'absent' : 'unknown';
}

/** Whether an expression is `undefined` or `null` by its look. */
export function isNothing(node: Node): boolean {
  if (node.type === 'Identifier') return node.name === 'undefined';
  if (node.type === 'UnaryExpression') return node.operator === 'void';
  return node.type === 'Literal' && node.value === null && node.raw === 'null';
}

/** The object literal that an expression is, or that a name used nowhere else stands for. */
export function objectLiteral(
  expression: Node,
  file: SourceFile,
): TSESTree.ObjectExpression | null {
  const node = unwrap(expression);
  if (node.type === 'ObjectExpression') return node;
  if (node.type !== 'Identifier') return null;
  const definition = definitionOf(node, file.sourceCode);
  if (definition.kind !== 'value' || definition.keys.length > 0) return null;
  const value = unwrap(definition.node);
  const reads = variableOf(node, file.sourceCode)?.references.filter((use) => use.isRead()) ?? [];
  return value.type === 'ObjectExpression' && reads.length === 1 ? value : null;
}
