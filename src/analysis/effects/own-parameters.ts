/** Parameters of a file's functions that are a status, and what calls give them: `function fail(res, status = 500)`. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { StatusSlot } from '../../frameworks/language/framework.ts';
import { Course } from '../../syntax/course.ts';
import { definitionOf, variableOf } from '../../syntax/definitions.ts';
import { functionsReturnedBy } from '../../syntax/functions.ts';
import {
  ancestors,
  isFunction,
  isNothing,
  isWithin,
  nodeIn,
  propertyOf,
  staticName,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { StatusValue } from '../status-value.ts';
import { readStatus } from './read-status.ts';
import { fillingOf, type Match, type MetPattern } from './slots.ts';

/** A parameter of a function of the file whose value is a status, or whose `property` is: `init.status`. */
export interface OwnParameter {
  readonly owner: FunctionNode;
  readonly index: number;
  readonly property: string | null;
  /** Whether the argument itself is the status where it is no object: `c.json(user, init)`. */
  readonly orWhole: boolean;
  /** The value where a call gives none: the 500 of `status = 500`. */
  readonly standIn: Node | null;
}

/** What a call gives to a parameter: one of the caller's own parameters, or statuses that the call writes. */
export interface GivenStatus {
  readonly parameter: OwnParameter | null;
  readonly values: readonly StatusValue[];
  /** Whether the call leaves the status to the function. */
  readonly isStandIn: boolean;
}

/** The parameter in the first filled slot of a status; null where a value stands there. */
export function statusParameter(
  { match, pattern }: Pick<MetPattern, 'match' | 'pattern'>,
  file: SourceFile,
): OwnParameter | null {
  const slots = pattern.status ?? [];
  let isPlain = false;
  for (const [index, slot] of slots.entries()) {
    const parameter = parameterIn(match, slot, file);
    const next = slots[index + 1];
    const isBoth = next !== undefined && isOfOneArgument(slot, next);
    if (parameter !== null)
      return { ...parameter, orWhole: isPlain || (parameter.orWhole && isBoth) };
    const filling = isReadable(slot) ? fillingOf(match, slot, file) : 'unknown';
    // `c.json(user, init.status)`, whose second argument may be an object with a status too.
    isPlain = filling === 'unknown' && isBoth;
    if (filling !== 'absent' && !isPlain) return null;
  }
  return null;
}

function isReadable(slot: StatusSlot): slot is Parameters<typeof fillingOf>[1] {
  return !['code', 'named', 'constant', 'begun'].some((key) => key in slot);
}

/** Whether a slot is a property of an argument, and the next one the argument itself. */
function isOfOneArgument(slot: StatusSlot, next: StatusSlot): boolean {
  const isProperty = 'argument' in slot && 'property' in slot;
  return (
    isProperty && !('property' in next) && 'argument' in next && slot.argument === next.argument
  );
}

/** The status that a call gives to a parameter; null where the call does not show it. */
export function statusGiven(
  call: TSESTree.CallExpression,
  { index, property, orWhole, standIn }: OwnParameter,
  file: SourceFile,
): GivenStatus | null {
  const whole = { argument: index };
  const slot = property === null ? whole : { ...whole, property };
  const parameter = parameterIn(call, slot, file);
  if (parameter !== null) {
    const isSame = orWhole && parameter.orWhole;
    return { parameter: { ...parameter, orWhole: isSame }, values: [], isStandIn: false };
  }
  const filling = fillingOf(call, slot, file);
  const given = filling === 'absent' && orWhole ? plainArgument(call, index, file) : filling;
  const node = nodeIn(given);
  const isStandIn =
    given === 'absent' || (node !== null && node.type === 'Identifier' && isNothing(node));
  const value = isStandIn ? standIn : node;
  if (value === null || (orWhole && value.type === 'ObjectExpression')) return null;
  const values = readStatus(value, file);
  // `function fail(res, status = 500)` puts the 500 in the place of `undefined`.
  const isReplaced = standIn !== null && !isStandIn;
  return { parameter: null, values: isReplaced ? values.map(withFallback) : values, isStandIn };
}

/** An argument that may be the status itself; an object holds one at most. */
function plainArgument(call: TSESTree.CallExpression, index: number, file: SourceFile) {
  const filling = fillingOf(call, { argument: index }, file);
  return nodeIn(filling)?.type === 'ObjectExpression' ? 'absent' : filling;
}

/** Whether each value of a parameter surely arrives at a place in its function, to which no check may deny some. */
export function surelyArrives(parameter: OwnParameter, place: Node, file: SourceFile): boolean {
  const { owner } = parameter;
  // What a function makes of its parameters later, in the function that it returns.
  const [made, ...others] = functionsReturnedBy(owner, file.sourceCode);
  const isMade = made !== undefined && others.length === 0 && isWithin(place, made);
  const around = isMade ? made : owner;
  return !isChecked(parameter, file) && courseOf(file)(around).isAlwaysDone(place);
}

/** Whether a function checks one of its parameters, so that it may not pass every value on. */
export function isChecked(
  { owner, index }: Pick<OwnParameter, 'owner' | 'index'>,
  file: SourceFile,
): boolean {
  return checkedIn(file)(owner).has(index);
}

/** A status that may not be the one that is sent. */
export function withDoubt(status: StatusValue): StatusValue {
  return status.kind === 'written' ? { ...status, reached: 'unknown' } : withFallback(status);
}

function withFallback(status: StatusValue): StatusValue {
  return status.kind === 'unknown' ? { ...status, hasFallback: true } : status;
}

/** The parameter in a slot: `status`, or the whole object that has it, `init` or `{ ...init, headers }`. */
function parameterIn(match: Match, slot: StatusSlot, file: SourceFile): OwnParameter | null {
  if ('argument' in slot && 'property' in slot && 'arguments' in match) {
    const argument = match.arguments[slot.argument];
    const spread = argument && spreadIn(argument, slot.property);
    const whole = spread ? parameterNamed(spread, file) : null;
    if (whole?.property === null) {
      const orWhole = argument !== undefined && spread === unwrap(argument);
      return { ...whole, property: slot.property, orWhole, standIn: null };
    }
  }
  if (!isReadable(slot)) return null;
  const node = nodeIn(fillingOf(match, slot, file));
  return node && parameterNamed(node, file);
}

/** The expression that gives an object a property: the object's own name, or the last one spread into it. */
function spreadIn(argument: Node, property: string): Node | null {
  const node = unwrap(argument);
  if (node.type === 'Identifier') return node;
  if (node.type !== 'ObjectExpression') return null;
  const last = node.properties.findLastIndex(({ type }) => type === 'SpreadElement');
  const spread = node.properties[last];
  const later = { ...node, properties: node.properties.slice(last + 1) };
  return spread?.type === 'SpreadElement' && propertyOf(later, property) === 'absent'
    ? unwrap(spread.argument)
    : null;
}

/** The parameter that an expression is, or whose member it is. */
export function parameterNamed(expression: Node, file: SourceFile): OwnParameter | null {
  const node = unwrap(expression);
  const name = node.type === 'MemberExpression' ? unwrap(node.object) : node;
  if (name.type !== 'Identifier') return null;
  const definition = definitionOf(name, file.sourceCode);
  const member = node.type === 'MemberExpression' ? staticName(node) : null;
  if (definition.kind !== 'parameter')
    return node.type === 'MemberExpression' ? null : defaultedMember(name, file);
  const [key = null, ...further] = definition.keys;
  if (further.length > 0 || (key !== null && member !== null)) return null;
  const { function: owner, index } = definition;
  const parameter = owner.params[index];
  const isDefaulted = key === null && member === null && parameter?.type === 'AssignmentPattern';
  const standIn = isDefaulted ? parameter.right : null;
  return { owner, index, property: key ?? member, orWhole: false, standIn };
}

/** `status` of `function fail(res, { status = 500 })`. */
function defaultedMember(name: TSESTree.Identifier, file: SourceFile): OwnParameter | null {
  const variable = variableOf(name, file.sourceCode);
  const [definition, ...others] = variable?.defs ?? [];
  if (!variable || definition === undefined || others.length > 0) return null;
  const { node: owner, name: declared } = definition;
  if (!isFunction(owner) || variable.references.some((use) => use.isWrite() && use.init !== true))
    return null;
  for (const [index, parameter] of owner.params.entries()) {
    const pattern = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
    for (const member of pattern.type === 'ObjectPattern' ? pattern.properties : []) {
      if (member.type !== 'Property' || member.value.type !== 'AssignmentPattern') continue;
      const { left, right } = member.value;
      if (left !== declared) continue;
      const property = staticName(member);
      return property === null ? null : { owner, index, property, orWhole: false, standIn: right };
    }
  }
  return null;
}

/** The indexes of the parameters that a function checks. */
const checkedIn = oncePer((file: SourceFile) =>
  oncePer((owner: FunctionNode): ReadonlySet<number> => {
    const checked = new Set<number>();
    for (const { defs, references } of file.sourceCode.getDeclaredVariables(owner)) {
      const [{ name } = {}] = defs;
      const index = owner.params.findIndex((each) => name !== undefined && isWithin(name, each));
      if (references.some(({ identifier }) => isLookedAt(identifier, owner))) checked.add(index);
    }
    return checked;
  }),
);

/** Remembered, since a function may pass on many parameters. */
const courseOf = oncePer((file: SourceFile) =>
  oncePer((owner: FunctionNode) => new Course(owner, file.sourceCode.visitorKeys)),
);

function isLookedAt(identifier: Node, owner: FunctionNode): boolean {
  for (const ancestor of ancestors(identifier)) {
    if (ancestor === owner) return false;
    if (looking.has(ancestor.type)) return true;
    if ('test' in ancestor && ancestor.test && isWithin(identifier, ancestor.test)) return true;
  }
  return false;
}

const looking: ReadonlySet<string> = new Set([
  'BinaryExpression',
  'LogicalExpression',
  'UnaryExpression',
  'SwitchStatement',
]);
