/** Functions of a file that hand a parameter on as the status: `function sendError(res, status) { res.status(status)… }`. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { StatusSlot } from '../frameworks/define-framework.ts';
import { definitionOf } from '../syntax/definitions.ts';
import {
  ancestors,
  enclosingClass,
  isFunction,
  propertyOf,
  staticName,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from '../syntax/nodes.ts';
import { classMade } from './error-classes.ts';
import { walk } from '../syntax/walk.ts';
import type { Effect } from './match-patterns.ts';
import { readStatus } from './read-status.ts';
import { fillingOf, type Match } from './slots.ts';
import type { SourceFile } from './source-file.ts';
import type { StatusValue } from './status-site.ts';

/** A call of such a function, with the statuses that it gives. */
export interface ForwardedStatus {
  /** The effect that the status reaches in the end. */
  readonly effect: Effect;
  readonly call: TSESTree.CallExpression;
  readonly values: readonly StatusValue[];
}

/** A parameter that reaches a status, or a property of the object that is given for it. */
interface Parameter {
  readonly owner: FunctionNode;
  readonly index: number;
  readonly property: string | null;
}

/** Through how many functions a status is followed. */
const furthest = 3;

/** The calls in a file that give the statuses of effects through parameters. */
export function forwardedStatuses(
  effects: readonly Effect[],
  file: SourceFile,
): readonly ForwardedStatus[] {
  return effects.flatMap((effect) => {
    const parameter = parameterOf(effect, file);
    if (parameter === null) return [];
    const way = { place: effect.match, isSure: true, followed: 0 };
    return callsOf(effect, parameter, way, file);
  });
}

/** How a status comes to where it counts. */
interface Way {
  /** Where the parameter is handed on. */
  readonly place: Node;
  /** From there on, whatever is given arrives. */
  readonly isSure: boolean;
  /** Through how many functions the way has led. */
  readonly followed: number;
}

function callsOf(
  effect: Effect,
  { owner, index, property }: Parameter,
  way: Way,
  file: SourceFile,
): readonly ForwardedStatus[] {
  const slot = property === null ? { argument: index } : { argument: index, property };
  const isSure =
    way.isSure && !mayBeChecked(owner, index, file) && isAlwaysReached(way.place, owner, file);
  const followed = way.followed + 1;
  return callsTo(owner, file).flatMap((call) => {
    const further = parameterIn(call, slot, file);
    if (further !== null)
      return followed > furthest
        ? []
        : callsOf(effect, further, { place: call, isSure, followed }, file);
    const filling = fillingOf(call, slot, file);
    if (typeof filling === 'string') return [];
    const values = readStatus(filling, file);
    return [{ effect, call, values: isSure ? values : values.map(withDoubt) }];
  });
}

/** Whether a function looks at a parameter before it hands it on, so that not every value may arrive. */
function mayBeChecked(owner: FunctionNode, index: number, { sourceCode }: SourceFile): boolean {
  const parameter = owner.params[index];
  return sourceCode
    .getDeclaredVariables(owner)
    .some(
      ({ defs, references }) =>
        defs.some(({ name }) => parameter !== undefined && isWithin(name, parameter)) &&
        references.some(({ identifier }) => isLookedAt(identifier, owner)),
    );
}

/** Whether a function cannot run without coming by a place, as far as its own statements show. */
function isAlwaysReached(place: Node, owner: FunctionNode, { sourceCode }: SourceFile): boolean {
  for (const ancestor of ancestors(place)) {
    if (ancestor === owner) break;
    if (branching.has(ancestor.type) || isFunction(ancestor)) return false;
  }
  let isLeft = false;
  walk(owner.body, sourceCode.visitorKeys, (node) => {
    isLeft ||= leaving.has(node.type) && node.range[1] <= place.range[0];
  });
  return !isLeft;
}

const branching: ReadonlySet<string> = new Set([
  'IfStatement',
  'ConditionalExpression',
  'LogicalExpression',
  'SwitchStatement',
  'TryStatement',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
]);

const leaving: ReadonlySet<string> = new Set(['ReturnStatement', 'ThrowStatement']);

function isWithin({ range: [start, end] }: Node, outer: Node): boolean {
  return outer.range[0] <= start && end <= outer.range[1];
}

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

function withDoubt(status: StatusValue): StatusValue {
  return status.kind === 'written' ? { ...status, reached: 'unknown' } : status;
}

/** The parameter that an effect takes its status from, in the first slot that is filled. */
function parameterOf({ match, pattern }: Effect, file: SourceFile): Parameter | null {
  for (const slot of [pattern.status ?? []].flat()) {
    const parameter = parameterIn(match, slot, file);
    if (parameter !== null) return parameter;
    if (!isSlot(slot) || fillingOf(match, slot, file) !== 'absent') return null;
  }
  return null;
}

function isSlot(slot: StatusSlot): slot is Parameters<typeof fillingOf>[1] {
  return !('code' in slot) && !('named' in slot) && !('constant' in slot);
}

/** The parameter in a slot: `status`, or the whole object that has it, `init` or `{ ...init, headers }`. */
function parameterIn(match: Match, slot: StatusSlot, file: SourceFile): Parameter | null {
  if ('argument' in slot && 'property' in slot && 'arguments' in match) {
    const argument = match.arguments[slot.argument];
    const spread = argument && spreadIn(argument, slot.property);
    if (spread) {
      const whole = parameterNamed(spread, file);
      if (whole?.property === null) return { ...whole, property: slot.property };
    }
  }
  if (!isSlot(slot)) return null;
  const filling = fillingOf(match, slot, file);
  return typeof filling === 'string' ? null : parameterNamed(filling, file);
}

/** The expression that gives an object its property as a whole: the argument itself, or what is spread into it last. */
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

function parameterNamed(expression: Node, { sourceCode }: SourceFile): Parameter | null {
  const node = unwrap(expression);
  const name = node.type === 'MemberExpression' ? unwrap(node.object) : node;
  if (name.type !== 'Identifier') return null;
  const definition = definitionOf(name, sourceCode);
  if (definition.kind !== 'parameter' || definition.keys.length > 1) return null;
  const [key = null] = definition.keys;
  const member = node.type === 'MemberExpression' ? staticName(node) : null;
  if (key !== null && member !== null) return null;
  return { owner: definition.function, index: definition.index, property: key ?? member };
}

/** The calls of a function by its name, or as a method by `this`. */
function callsTo(owner: FunctionNode, file: SourceFile): readonly TSESTree.CallExpression[] {
  const { parent } = owner;
  if (parent.type === 'MethodDefinition' || parent.type === 'PropertyDefinition') {
    const name = staticName(parent);
    const calls = name === null ? [] : (file.index.memberCalls.get(name) ?? []);
    return calls.filter((call) => isOwnCall(call, parent.parent, file));
  }
  const named = parent.type === 'VariableDeclarator' ? parent : owner;
  const [variable] = file.sourceCode
    .getDeclaredVariables(named)
    .filter(({ defs }) => defs.some(({ name }) => name === named.id));
  return variable?.references.flatMap(({ identifier }) => callBy(identifier) ?? []) ?? [];
}

/** By `this` in the class itself, or on an instance that a name holds. */
function isOwnCall(call: TSESTree.CallExpression, body: Node, file: SourceFile): boolean {
  const callee = unwrap(call.callee);
  const object = callee.type === 'MemberExpression' ? unwrap(callee.object) : null;
  if (object?.type === 'ThisExpression') return enclosingClass(call) === body;
  const definition = object?.type === 'Identifier' ? definitionOf(object, file.sourceCode) : null;
  if (definition?.kind !== 'value' || definition.keys.length > 0) return false;
  const made = unwrap(definition.node);
  return made.type === 'NewExpression' && classMade(made, file)?.body === body;
}

function callBy(identifier: Node): TSESTree.CallExpression | undefined {
  const callee = wrapped(identifier);
  const call = callee.parent;
  return call?.type === 'CallExpression' && call.callee === callee ? call : undefined;
}
