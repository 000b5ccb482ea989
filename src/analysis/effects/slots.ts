/** The expressions in the slots of a matched pattern. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { ResponsePattern, Runtime, Slot } from '../../frameworks/language/framework.ts';
import { heldBy, variableOf } from '../../syntax/definitions.ts';
import {
  isNothing,
  propertyOf,
  settled,
  staticName,
  unwrap,
  type Node,
  nodeIn,
  type Filling,
} from '../../syntax/nodes.ts';
import { classMade, storedArgument } from '../../syntax/error-classes.ts';
import type { FrameworkValue } from '../adapters/framework-value.ts';
import { readStatus } from './read-status.ts';
import type { SourceFile } from '../input/source-file.ts';

/** An expression that meets a pattern. */
export type Match =
  | TSESTree.CallExpression
  | TSESTree.NewExpression
  | TSESTree.AssignmentExpression
  | TSESTree.ObjectExpression
  | TSESTree.ArrayExpression
  | TSESTree.Literal
  | TSESTree.MemberExpression
  | TSESTree.JSXOpeningElement;

/** An expression with the pattern that it meets, as the readers of slots need it. */
export interface MetPattern {
  readonly match: Match;
  readonly pattern: ResponsePattern;
  /** The response, or the function or class that makes one. */
  readonly receiver: FrameworkValue;
  readonly runtime: Runtime;
}

/** The expression in a slot of a match. */
export function fillingOf(match: Match, slot: Slot, file: SourceFile): Filling {
  if ('assigned' in slot) return match.type === 'AssignmentExpression' ? match.right : 'absent';
  if ('member' in slot && match.type === 'AssignmentExpression')
    return propertyOfGiven(match.right, slot.member, file);
  if ('member' in slot)
    return match.type === 'ObjectExpression' ? propertyIn(match, slot.member, file) : 'absent';
  if ('result' in slot) return match;
  if ('item' in slot)
    return match.type === 'ArrayExpression' ? (match.elements[slot.item] ?? 'absent') : 'absent';
  if ('attribute' in slot)
    return match.type === 'JSXOpeningElement' ? attributeOf(match, slot.attribute) : 'absent';
  if (!('arguments' in match)) return 'absent';
  if ('stored' in slot) {
    const made = classMade(match, file.sourceCode);
    const stored = made && storedArgument(made, slot.stored, file.sourceCode);
    if (stored === null) return 'absent';
    const { index, property } = stored;
    return fillingOf(
      match,
      property === null ? { argument: index } : { argument: index, property },
      file,
    );
  }
  const spread = match.arguments.findIndex(({ type }) => type === 'SpreadElement');
  if (spread >= 0 && spread <= slot.argument) return 'unknown';
  const argument = match.arguments[slot.argument];
  if (argument === undefined) return 'absent';
  return 'property' in slot ? propertyOfGiven(argument, slot.property, file) : argument;
}

/** The expression at a dotted path in a value that is given to an API. */
function propertyOfGiven(given: Node, path: string, file: SourceFile): Filling {
  if (isNothing(unwrap(given)) || plain.has(unwrap(given).type)) return 'absent';
  const object = objectLiteral(given, file);
  if (object !== null) return propertyIn(object, path, file);
  const [index = '', ...rest] = path.split('.');
  if (isIndex(index)) {
    const element = elementOfGiven(given, Number(index), file);
    const node = nodeIn(element);
    return node === null || rest.length === 0
      ? element
      : propertyOfGiven(node, rest.join('.'), file);
  }
  // A number or string has no properties: another slot (`status: argument(0)`) may read it, as in `error.status || 500`.
  const values = readStatus(given, file);
  return values.some(({ kind }) => kind === 'written') ? 'absent' : 'unknown';
}

/** `0` of `[404, {}, 'No such user']`. */
const isIndex = (path: string) => /^\d+$/u.test(path);

function elementOfGiven(given: Node, index: number, { sourceCode }: SourceFile): Filling {
  const array = unwrap(heldBy(unwrap(given), sourceCode) ?? given);
  if (array.type !== 'ArrayExpression') return 'unknown';
  const spread = array.elements.findIndex((element) => element?.type === 'SpreadElement');
  if (spread >= 0 && spread <= index) return 'unknown';
  return array.elements[index] ?? 'absent';
}

/** Types of expressions without such properties for a slot to read. */
const plain: ReadonlySet<string> = new Set([
  ...['Literal', 'TemplateLiteral'],
  ...['ArrowFunctionExpression', 'FunctionExpression'],
]);

/** The expression that a dotted path such as `error.status` leads to. */
function propertyIn(object: TSESTree.ObjectExpression, path: string, file: SourceFile): Filling {
  const [name = '', ...rest] = path.split('.');
  const filling = propertyOf(object, name, (member) => keyOf(member, file));
  const value = nodeIn(filling);
  if (value === null || rest.length === 0) return filling;
  const inner = objectLiteral(value, file);
  return inner === null ? 'unknown' : propertyIn(inner, rest.join('.'), file);
}

/** The name of a property, also where a constant says it. */
function keyOf(member: TSESTree.Property, file: SourceFile): string | null {
  const name = staticName(member);
  if (name !== null) return name;
  const [key, ...others] = readStatus(member.key, file);
  const isCertain = key?.kind === 'written' && key.reached === 'yes' && others.length === 0;
  return isCertain ? String(key.value) : null;
}

function attributeOf({ attributes }: TSESTree.JSXOpeningElement, name: string): Filling {
  for (const attribute of attributes) {
    if (attribute.type === 'JSXSpreadAttribute') return 'unknown';
    if (attribute.name.name !== name) continue;
    const { value } = attribute;
    return value?.type === 'JSXExpressionContainer' ? value.expression : (value ?? 'absent');
  }
  return 'absent';
}

/** The object literal that an expression is, or that a name holds which is used nowhere else. */
export function objectLiteral(
  expression: Node,
  file: SourceFile,
): TSESTree.ObjectExpression | null {
  const node = settled(expression);
  if (node.type === 'ObjectExpression') return node;
  const held = heldBy(node, file.sourceCode);
  if (held === null || node.type !== 'Identifier') return null;
  const value = settled(held);
  const reads = variableOf(node, file.sourceCode)?.references.filter((use) => use.isRead()) ?? [];
  return value.type === 'ObjectExpression' && reads.length === 1 ? value : null;
}
