/**
 * Functions of a file that take a status as a parameter and send it: `function sendError(res, status) {
 * res.status(status)… }`.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import type { StatusSlot } from '../../frameworks/language/framework.ts';
import { Course } from '../../syntax/course.ts';
import { definitionOf, heldBy } from '../../syntax/definitions.ts';
import {
  ancestors,
  callBy,
  enclosingClass,
  isWithin,
  nodeIn,
  propertyOf,
  staticName,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { oncePer, oncePerValue } from '../../syntax/once-per.ts';
import { classMade } from '../../syntax/error-classes.ts';
import type { Effect } from '../effects/effect.ts';
import { readStatus } from '../effects/read-status.ts';
import { fillingOf, type Match } from '../effects/slots.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { StatusValue } from '../status-site.ts';

/** A call of such a function, with the statuses that it gives. */
export interface ForwardedStatus {
  /** The effect that sends the status in the end. */
  readonly effect: Effect;
  readonly call: TSESTree.CallExpression;
  readonly values: readonly StatusValue[];
}

/** A parameter whose value is used as the status, or whose `property` is: `init.status`. */
interface Parameter {
  readonly owner: FunctionNode;
  readonly index: number;
  readonly property: string | null;
}

/** The number of functions through which a status is followed. */
const furthest = 3;

/** The calls in a file that give an effect its status through parameters. */
export function forwardedStatuses(
  effects: readonly Effect[],
  file: SourceFile,
): readonly ForwardedStatus[] {
  return effects.flatMap((effect) => {
    const parameter = parameterOf(effect, file);
    if (parameter === null) return [];
    return followed(effect, { parameter, place: effect.match, isSure: true }, file);
  });
}

/** A step of a status towards its effect: a parameter, and the place where its function passes it on. */
interface Way {
  readonly parameter: Parameter;
  /** The call or effect that takes the parameter's value. */
  readonly place: Node;
  /** Whether every value that arrives at this place reaches the effect. */
  readonly isSure: boolean;
}

/** The calls that give an effect its status, outwards from function to function. Each parameter is visited once. */
function followed(effect: Effect, begin: Way, file: SourceFile): readonly ForwardedStatus[] {
  const found: ForwardedStatus[] = [];
  /** The parameters met so far, and whether their values surely reach the effect. */
  const met = new Map<Given, boolean>();
  let ways = [begin];
  for (let through = 1; ways.length > 0; through += 1) {
    const further: Way[] = [];
    for (const [given, isSure] of arrivals(ways, met, file)) {
      for (const { call, parameter, values } of given.calls) {
        if (parameter !== null) further.push({ parameter, place: call, isSure });
        else found.push({ effect, call, values: isSure ? values : values.map(withDoubt) });
      }
    }
    ways = through > furthest ? [] : further;
  }
  return found;
}

/**
 * The values given to the parameters of some steps, each with whether they surely reach the effect. Parameters that
 * were met before are left out, unless they are sure for the first time.
 */
function arrivals(
  ways: readonly Way[],
  met: Map<Given, boolean>,
  file: SourceFile,
): ReadonlyMap<Given, boolean> {
  const arriving = new Map<Given, boolean>();
  for (const { parameter, place, isSure } of ways) {
    const given = givenTo(parameter, file);
    const arrives = isSure && !given.isChecked && given.course.isAlwaysDone(place);
    if (met.get(given) === true || (met.has(given) && !arrives)) continue;
    met.set(given, arrives);
    arriving.set(given, arrives);
  }
  return arriving;
}

/** The calls of a function, with the values that they give to one of its parameters. */
interface Given {
  readonly calls: readonly {
    readonly call: TSESTree.CallExpression;
    /** The caller's own parameter that the call passes on; null where it passes a value. */
    readonly parameter: Parameter | null;
    /** The statuses that the call passes, where it passes no parameter on. */
    readonly values: readonly StatusValue[];
  }[];
  /** Whether the function checks the parameter, so that it may not pass every value on. */
  readonly isChecked: boolean;
  /** The paths of the function, which tell what it always does. */
  readonly course: Course;
}

function givenTo(parameter: Parameter, file: SourceFile): Given {
  const { owner, index, property } = parameter;
  return givenIn(file)(owner)(`${index}.${property ?? ''}`, parameter);
}

/** By function and slot: many effects may take their status from one parameter. */
const givenIn = oncePer((file: SourceFile) =>
  oncePer((owner: FunctionNode) =>
    oncePerValue((_: string, parameter: Parameter): Given => ({
      calls: callsGiving(parameter, file),
      isChecked: mayBeChecked(owner, parameter.index, file),
      course: courseOf(file)(owner),
    })),
  ),
);

function callsGiving({ owner, index, property }: Parameter, file: SourceFile): Given['calls'] {
  const slot = property === null ? { argument: index } : { argument: index, property };
  return callsTo(owner, file).flatMap((call): Given['calls'] => {
    const parameter = parameterIn(call, slot, file);
    if (parameter !== null) return [{ call, parameter, values: [] }];
    const node = nodeIn(fillingOf(call, slot, file));
    if (node === null) return [];
    const values = readStatus(node, file);
    // `function fail(res, status = 500)` puts the 500 in the place of `undefined`.
    const hasDefault = owner.params[index]?.type === 'AssignmentPattern';
    return [{ call, parameter, values: hasDefault ? values.map(withFallback) : values }];
  });
}

/** Whether a function checks a parameter, so that it may not pass every value on. */
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

function withDoubt(status: StatusValue): StatusValue {
  return status.kind === 'written' ? { ...status, reached: 'unknown' } : withFallback(status);
}

function withFallback(status: StatusValue): StatusValue {
  return status.kind === 'unknown' ? { ...status, hasFallback: true } : status;
}

/** The parameter in the first filled slot of an effect's status; null where a value stands there. */
function parameterOf({ match, pattern }: Effect, file: SourceFile): Parameter | null {
  for (const slot of pattern.status ?? []) {
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

/** Whether a call is of a method of this class: by `this` within it, or on an instance that a name holds. */
function isOwnCall(call: TSESTree.CallExpression, body: Node, file: SourceFile): boolean {
  const callee = unwrap(call.callee);
  const object = callee.type === 'MemberExpression' ? unwrap(callee.object) : null;
  if (object?.type === 'ThisExpression') return enclosingClass(call) === body;
  const held = object && heldBy(object, file.sourceCode);
  const made = held && unwrap(held);
  return made?.type === 'NewExpression' && classMade(made, file.sourceCode)?.body === body;
}
