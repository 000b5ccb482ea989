/** The keys of an object that documents responses, each by its status: `{ 200: schema, '4XX': schema }`. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Slot } from '../../frameworks/language/framework.ts';
import { declaredCodes } from '../../http/declared-codes.ts';
import { isFilled } from '../../syntax/changed-objects.ts';
import { heldBy } from '../../syntax/definitions.ts';
import {
  calledMember,
  calledOn,
  nodeIn,
  propertyOf,
  staticName,
  unwrap,
  type Node,
} from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
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
  /** The objects that have the keys: it, and those that are spread in it. */
  readonly objects: readonly TSESTree.ObjectExpression[];
  readonly keys: readonly DeclaredKey[];
  /** Objects that are spread among them and that the file does not show: `...errors(401)`. */
  readonly spread: readonly Node[];
}

/** How many objects are followed that are spread in others, or are members of others. */
const furthest = 8;

/**
 * The object literal that an expression is, or that a name or a member of such an object holds and the file leaves as it is.
 * An object with documents has the same use in each route that shares it, so that, unlike options, it may be named more
 * than once.
 */
export function documentedObject(
  expression: Node,
  file: SourceFile,
  followed = 0,
): TSESTree.ObjectExpression | null {
  const { sourceCode } = file;
  const node = unfrozen(expression);
  if (node.type === 'ObjectExpression') return node;
  if (node.type === 'MemberExpression') {
    const name = staticName(node);
    const isNear = name !== null && followed < furthest;
    const holder = isNear ? documentedObject(node.object, file, followed + 1) : null;
    const value = holder && name !== null ? nodeIn(propertyOf(holder, name)) : null;
    return value && documentedObject(value, file, followed + 1);
  }
  const held = heldBy(node, sourceCode);
  const value = held && unfrozen(held);
  if (value?.type !== 'ObjectExpression' || node.type !== 'Identifier') return null;
  return isFilled(node, sourceCode) ? null : value;
}

/** The expression that is given to `Object.freeze()`, which gives it back; any other one itself. */
export function unfrozen(expression: Node): Node {
  const node = unwrap(expression);
  if (node.type !== 'CallExpression' || !freezing.test(calledMember(node) ?? '')) return node;
  const object = calledOn(node);
  const [given] = node.arguments;
  const isFreezing = object?.type === 'Identifier' && object.name === 'Object';
  return isFreezing && given !== undefined ? unfrozen(given) : node;
}

const freezing = /^(?:freeze|seal|preventExtensions)$/u;

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
export function declaredKeysIn(object: TSESTree.ObjectExpression, file: SourceFile): DeclaredKeys {
  return readerOf(file).of(object);
}

/** Reads each object once, since objects may be spread in many others, and several times in one. */
class KeyReader {
  readonly #file: SourceFile;
  /** By object, its keys, and how many objects are spread in one another in it; null while it is being read. */
  readonly #read = new Map<Node, (DeclaredKeys & { readonly depth: number }) | null>();

  constructor(file: SourceFile) {
    this.#file = file;
  }

  of(object: TSESTree.ObjectExpression): DeclaredKeys & { readonly depth: number } {
    const known = this.#read.get(object);
    if (known) return known;
    this.#read.set(object, null);
    const keys = new Map<Node, DeclaredKey>();
    const spread = new Set<Node>();
    const objects = new Set([object]);
    let depth = 0;
    for (const member of object.properties) {
      if (member.type === 'Property') {
        const node = unwrap(member.key);
        const text = member.computed && node.type !== 'Literal' ? null : staticName(member);
        keys.set(node, { node, text, value: member.value });
        continue;
      }
      const inner = this.#spread(member);
      if (inner === null) spread.add(unwrap(member.argument));
      else {
        for (const key of inner.keys) keys.set(key.node, key);
        for (const each of inner.spread) spread.add(each);
        for (const each of inner.objects) objects.add(each);
        depth = Math.max(depth, inner.depth + 1);
      }
    }
    const found = {
      ...{ object, depth, objects: [...objects] },
      ...{ keys: [...keys.values()], spread: [...spread] },
    };
    this.#read.set(object, found);
    return found;
  }

  /** The keys of an object that is spread in another; null where the file does not show it, or it is spread in itself. */
  #spread({ argument }: TSESTree.SpreadElement) {
    const object = documentedObject(argument, this.#file);
    if (object === null || this.#read.get(object) === null) return null;
    const found = this.of(object);
    return found.depth < furthest ? found : null;
  }
}

const readerOf = oncePer((file: SourceFile) => new KeyReader(file));

/**
 * Whether the keys are those of documented responses: there is one, and all others that are written as text are numbers at
 * least, such as the mistaken `1000`.
 */
export function areStatuses({ keys }: DeclaredKeys): boolean {
  const isStatus = ({ text }: DeclaredKey) => text === null || declaredCodes(text) !== null;
  return keys.some(isStatus) && keys.every((key) => isStatus(key) || /^\d+$/u.test(key.text ?? ''));
}
