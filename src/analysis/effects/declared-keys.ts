/** The keys of an object that documents responses, each by its status: `{ 200: schema, '4XX': schema }`. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Slot } from '../../frameworks/language/framework.ts';
import { declaredCodes } from '../../http/declared-codes.ts';
import { isFilled } from '../../syntax/changed-objects.ts';
import { heldBy } from '../../syntax/definitions.ts';
import { nodeIn, propertyOf, staticName, unwrap, type Node } from '../../syntax/nodes.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Match } from './slots.ts';

/** A key of documented responses. */
export interface DeclaredKey {
  /** The literal or name of the key; the expression within the brackets of a computed one. */
  readonly node: Node;
  /** The text of the key; null for a computed one, whose value a constant may tell. */
  readonly text: string | null;
  /** The value, which tells more of the response. */
  readonly value: Node;
}

/** The keys of documented responses. */
export interface DeclaredKeys {
  /** The object that has them, to which another key can be added. */
  readonly object: TSESTree.ObjectExpression;
  readonly keys: readonly DeclaredKey[];
  /** Objects that are spread among them and that the file does not show: `...errors(401)`. */
  readonly spread: readonly Node[];
}

/** How many objects are followed that are spread in others. */
const furthest = 8;

/**
 * The object literal that an expression is, or that a name holds and the file leaves as it is. An object with documents
 * has the same use in each route that shares it, so that, unlike options, it may be named more than once.
 */
export function documentedObject(
  expression: Node,
  { sourceCode }: SourceFile,
): TSESTree.ObjectExpression | null {
  const node = unwrap(expression);
  if (node.type === 'ObjectExpression') return node;
  const held = heldBy(node, sourceCode);
  const value = held && unwrap(held);
  if (value?.type !== 'ObjectExpression' || node.type !== 'Identifier') return null;
  return isFilled(node, sourceCode) ? null : value;
}

/** The object at a dotted path in another: `schema.response`; null where the file does not show it. */
export function documentedObjectAt(
  object: TSESTree.ObjectExpression,
  path: string,
  file: SourceFile,
): TSESTree.ObjectExpression | null {
  let at: TSESTree.ObjectExpression | null = object;
  for (const name of path.split('.')) {
    const value: Node | null = at && nodeIn(propertyOf(at, name));
    at = value && documentedObject(value, file);
  }
  return at;
}

/** The keys in the place of a slot; null where there is no object, or the file does not show it. */
export function declaredKeysAt(match: Match, slot: Slot, file: SourceFile): DeclaredKeys | null {
  if ('member' in slot && match.type === 'ObjectExpression') {
    const object = documentedObjectAt(match, slot.member, file);
    return object && declaredKeysIn(object, file);
  }
  const argument =
    'argument' in slot && 'arguments' in match ? match.arguments[slot.argument] : undefined;
  const given = argument === undefined ? null : documentedObject(argument, file);
  const object =
    given !== null && 'property' in slot ? documentedObjectAt(given, slot.property, file) : given;
  return object && declaredKeysIn(object, file);
}

/** Whether an object that a call is given surely has no property of documented responses. */
export function isWithoutKeys(match: Match, slot: Slot, file: SourceFile): boolean {
  if (!('argument' in slot && 'property' in slot && 'arguments' in match)) return false;
  const argument = match.arguments[slot.argument];
  if (argument === undefined) return true;
  const object = documentedObject(argument, file);
  return object !== null && propertyOf(object, slot.property) === 'absent';
}

/** The keys of an object of documented responses. */
export function declaredKeysIn(
  object: TSESTree.ObjectExpression,
  file: SourceFile,
  followed = 0,
): DeclaredKeys {
  const keys: DeclaredKey[] = [];
  const spread: Node[] = [];
  for (const member of object.properties) {
    if (member.type === 'Property') {
      const node = unwrap(member.key);
      const text = member.computed && node.type !== 'Literal' ? null : staticName(member);
      keys.push({ node, text, value: member.value });
      continue;
    }
    const inner = followed < furthest ? documentedObject(member.argument, file) : null;
    if (inner === null) spread.push(unwrap(member.argument));
    else {
      const found = declaredKeysIn(inner, file, followed + 1);
      keys.push(...found.keys);
      spread.push(...found.spread);
    }
  }
  return { object, keys, spread };
}

/** Whether the keys are those of documented responses: there is one, and none is written as another text. */
export function areStatuses({ keys }: DeclaredKeys): boolean {
  return keys.length > 0 && keys.every(({ text }) => text === null || declaredCodes(text) !== null);
}
