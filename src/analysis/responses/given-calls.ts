/** The calls of functions of the file that are given a response: `fail(res, 404)`, `answer({ res, status: 404 })`. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  isFunction,
  nodeIn,
  propertyOf,
  staticName,
  unwrap,
  type Node,
} from '../../syntax/nodes.ts';
import { callsOf } from '../../syntax/own-calls.ts';
import { isResponse, propertyValue } from '../adapters/framework-value.ts';
import type { GivenCall } from '../effects/called-effect.ts';
import type { Effect } from '../effects/effect.ts';
import type { SourceFile } from '../input/source-file.ts';
import { memberOfParameter } from '../values/typed-places.ts';
import { resolverOf } from '../values/value-resolver.ts';
import { calledFirst } from './called-first.ts';

/** All that acts on one response: effects, and calls of functions that act on what they are given. */
export interface Acts {
  readonly effects: readonly Effect[];
  readonly calls: readonly GivenCall[];
}

interface GrowingActs {
  readonly effects: Effect[];
  readonly calls: GivenCall[];
}

/** What acts on each response of a file. A response that a function is given comes before those of the callers. */
export function actsByResponse(
  effects: readonly Effect[],
  file: SourceFile,
): ReadonlyMap<Node, Acts> {
  const acts = new Map<Node, GrowingActs>();
  const actsOn = (response: Node) => {
    const known = acts.get(response) ?? { effects: [], calls: [] };
    acts.set(response, known);
    return known;
  };
  for (const effect of effects) actsOn(effect.receiver.identity).effects.push(effect);
  // The map grows while it is walked: a caller may be given the response by its own callers.
  for (const [response] of acts)
    for (const call of callsGiving(response, file)) actsOn(call.receiver.identity).calls.push(call);
  return inOrder(acts);
}

/** The calls that give a function its response. */
function callsGiving(response: Node, file: SourceFile): readonly GivenCall[] {
  const member = memberOfParameter(response);
  const taken = member?.parameter ?? response;
  const called = taken.parent;
  if (!isFunction(called) || called.generator) return [];
  const index = called.params.findIndex((each) => each === taken);
  const keys = index < 0 ? null : (member?.keys ?? keysIn(taken, file));
  if (keys === null) return [];
  return callsOf(called, file.sourceCode).flatMap((match) => {
    const target = isSpreadBefore(match, index) ? undefined : match.arguments[index];
    const given = target && responseIn(target, keys, file);
    return given ? { ...given, match, called, parameter: response } : [];
  });
}

function isSpreadBefore({ arguments: all }: TSESTree.CallExpression, index: number): boolean {
  return all.slice(0, index + 1).some(({ type }) => type === 'SpreadElement');
}

/** The keys that lead from a parameter to its response; null where an object pattern takes several out. */
function keysIn(parameter: Node, file: SourceFile): readonly string[] | null {
  const pattern = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
  if (pattern.type !== 'ObjectPattern') return [];
  const [only, ...others] = pattern.properties.filter((member) => {
    const value = member.type === 'Property' ? resolverOf(file).resolve(member.value) : null;
    return value !== null && isResponse(value);
  });
  const key = only?.type === 'Property' && others.length === 0 ? staticName(only) : null;
  return key === null ? null : [key];
}

/** The response in an argument: the argument itself, a property of an object, or a member of a context. */
function responseIn(
  argument: Node,
  keys: readonly string[],
  file: SourceFile,
): Pick<GivenCall, 'target' | 'receiver'> | null {
  const [key, ...further] = keys;
  if (further.length > 0) return null;
  const object = unwrap(argument);
  const isObject = key !== undefined && object.type === 'ObjectExpression';
  const target = isObject ? nodeIn(propertyOf(object, key)) : argument;
  const whole = target && resolverOf(file).resolve(target);
  const receiver = whole && (isObject || key === undefined ? whole : propertyValue(whole, key));
  return target && receiver && isResponse(receiver) ? { target, receiver } : null;
}

/** Responses in an order in which a function's own comes before those of its callers. */
function inOrder(acts: ReadonlyMap<Node, Acts>): ReadonlyMap<Node, Acts> {
  const parametersIn = (response: Node) =>
    (acts.get(response)?.calls ?? []).map(({ parameter }) => parameter);
  const ordered = new Map<Node, Acts>();
  for (const response of calledFirst(acts.keys(), parametersIn)) {
    const own = acts.get(response);
    if (own !== undefined) ordered.set(response, own);
  }
  return ordered;
}
