/** Which fields a response carries. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { FieldSlot } from '../../frameworks/language/framework.ts';
import {
  isNothing,
  staticName,
  unwrap,
  type Node,
  nodeIn,
  type Filling,
} from '../../syntax/nodes.ts';
import { fillingOf, objectLiteral, type Match } from './slots.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Fields } from '../status-site.ts';

/**
 * The fields that a response is seen to have, by lower-cased name. A set is never changed: each step makes a new one.
 */
export interface FieldSet {
  readonly values: ReadonlyMap<string, Node | null>;
  /** Whether no other fields can have been set. */
  readonly complete: boolean;
}

export const noFields: FieldSet = { values: new Map(), complete: true };
export const unknownFields: FieldSet = { values: new Map(), complete: false };

/** The fields that a match sets. */
export function readFields(match: Match, slots: readonly FieldSlot[], file: SourceFile): FieldSet {
  return slots.reduce((set, slot) => mergeFields(set, slotFields(match, slot, file)), noFields);
}

/** With more fields than this, their names are forgotten: no program sets as many one by one. */
const mostFields = 200;

/** The fields of both sets. A later value replaces an earlier one, and later fields of unknown names may do so. */
export function mergeFields(earlier: FieldSet, later: FieldSet): FieldSet {
  if (earlier.values.size === 0 && earlier.complete) return later;
  if (earlier.values.size > mostFields) return unknownFields;
  const kept = later.complete ? earlier.values : withoutValues(earlier.values);
  return {
    values: new Map([...kept, ...later.values]),
    complete: earlier.complete && later.complete,
  };
}

function withoutValues(values: FieldSet['values']): FieldSet['values'] {
  return new Map([...values.keys()].map((name) => [name, null]));
}

/** Whether two sets hold the same values under the same names. */
export function isSameSet(one: FieldSet, other: FieldSet): boolean {
  return (
    one === other ||
    (one.complete === other.complete &&
      one.values.size === other.values.size &&
      [...one.values].every(([name, value]) => other.values.get(name) === value))
  );
}

/** The fields as a rule asks for them, given the set of each path. */
export function fieldsOf(sets: readonly FieldSet[]): Fields {
  const has = (name: string) => {
    const held = sets.filter(({ values }) => values.has(name.toLowerCase())).length;
    if (held > 0) return held === sets.length ? 'yes' : 'unknown';
    return sets.length > 0 && sets.every(({ complete }) => complete) ? 'no' : 'unknown';
  };
  return {
    has,
    value: (name) =>
      has(name) === 'yes' ? (sets[0]?.values.get(name.toLowerCase()) ?? null) : null,
  };
}

function slotFields(match: Match, slot: FieldSlot, file: SourceFile): FieldSet {
  if ('object' in slot) {
    const filling = fillingOf(match, slot.object, file);
    if (filling === 'absent') return noFields;
    return filling === 'unknown' ? unknownFields : objectFields(filling, file);
  }
  const name =
    typeof slot.name === 'string' ? slot.name : nameIn(fillingOf(match, slot.name, file));
  if (name === null) return unknownFields;
  const value = nodeIn(fillingOf(match, slot.value, file));
  return { values: new Map([[name.toLowerCase(), value]]), complete: true };
}

function nameIn(filling: Filling): string | null {
  const written = nodeIn(filling);
  const node = written && unwrap(written);
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}

/** `{ name: value }` and `new Headers({ name: value })`; a string, as a reason phrase is, holds none. */
function objectFields(expression: Node, file: SourceFile): FieldSet {
  const node = unwrap(expression);
  if (isNothing(node) || node.type === 'Literal' || node.type === 'TemplateLiteral')
    return noFields;
  if (node.type === 'NewExpression') {
    const [argument] = node.arguments;
    return argument === undefined ? noFields : objectFields(argument, file);
  }
  const object = objectLiteral(node, file);
  return object === null ? unknownFields : literalFields(object);
}

function literalFields(object: TSESTree.ObjectExpression): FieldSet {
  const values = new Map<string, Node | null>();
  let complete = true;
  let shown: string[] = [];
  for (const member of object.properties) {
    const name = member.type === 'SpreadElement' ? null : staticName(member)?.toLowerCase();
    if (name != null && member.type !== 'SpreadElement') {
      values.set(name, member.value);
      shown.push(name);
    } else {
      // A computed name may be one of those before it.
      for (const earlier of shown) values.set(earlier, null);
      shown = [];
      complete = false;
    }
  }
  return { values, complete };
}
