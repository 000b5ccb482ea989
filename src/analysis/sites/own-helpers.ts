/**
 * Functions of a file that take a status as a parameter and send it: `function sendError(res, status) {
 * res.status(status)… }`.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import { groupedBy } from '../../grouped-by.ts';
import type { FunctionNode, Node } from '../../syntax/nodes.ts';
import { oncePer, oncePerValue } from '../../syntax/once-per.ts';
import { callsOf } from '../../syntax/own-calls.ts';
import type { CalledEffect } from '../effects/called-effect.ts';
import type { Effect } from '../effects/effect.ts';
import {
  statusGiven,
  statusParameter,
  surelyArrives,
  withDoubt,
  type GivenStatus,
  type OwnParameter,
} from '../effects/own-parameters.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { StatusValue } from '../status-value.ts';

/** A call of a function of the file that takes a status, with the statuses that it gives. */
export interface GivenByCall {
  readonly call: TSESTree.CallExpression;
  readonly values: readonly StatusValue[];
  /** The function that the call runs, where the effect is its own and no other function stands between. */
  readonly called: FunctionNode | null;
  /** Whether the call leaves the status to the function: the 500 of `function fail(res, status = 500)`. */
  readonly isStandIn: boolean;
}

/** A call of a function that sends the status, with the effect that does so in the end. */
export interface ForwardedStatus extends GivenByCall {
  readonly effect: Effect;
}

/** The number of functions through which a status is followed. */
const furthest = 3;

/**
 * The calls in a file that give an effect its status through parameters, but for those whose response is followed.
 * @param called the effects of calls that are followed.
 */
export function forwardedStatuses(
  effects: readonly Effect[],
  called: readonly CalledEffect[],
  file: SourceFile,
): readonly ForwardedStatus[] {
  const rootsOf = groupedBy(called, ({ match }) => [match]);
  const isFollowed = ({ effect, call }: ForwardedStatus) =>
    rootsOf.get(call)?.some(({ root }) => root === effect) === true;
  /** The stand-ins that were met: one that many calls leave the status to is written once. */
  const met = new Set<Node>();
  const forwarded = effects.flatMap((effect) => {
    const parameter = statusParameter(effect, file);
    if (parameter === null) return [];
    const begin = { parameter, place: effect.match, isSure: true };
    const given = givenByCalls(begin, file).map((each) => ({ ...each, effect }));
    return given.filter((each) => {
      const { isStandIn, values } = each;
      const [value] = values;
      if (isFollowed(each)) return false;
      if (!isStandIn || value === undefined || value.kind === 'implied') return true;
      if (met.has(value.node)) return false;
      met.add(value.node);
      return true;
    });
  });
  return oncePerStatus(forwarded);
}

/** One for each status that a call gives: which of several effects sends it is not known. */
function oncePerStatus(all: readonly ForwardedStatus[]): readonly ForwardedStatus[] {
  const byCall = groupedBy(all, ({ call }) => [call]);
  return [...byCall.values()].flatMap((ofCall) =>
    [...groupedBy(ofCall, (each) => [writtenAt(each)]).values()].flatMap((same) =>
      same.length === 1 ? same : same.slice(0, 1).map((first) => ({ ...first, called: null })),
    ),
  );
}

/** Where the status is written; the forwarded status itself where that is nowhere. */
function writtenAt(forwarded: ForwardedStatus): Node | ForwardedStatus {
  const [value] = forwarded.values;
  return value === undefined || value.kind === 'implied' ? forwarded : value.node;
}

/** A step of a status towards its effect: a parameter, and the place where its function passes it on. */
export interface Way {
  readonly parameter: OwnParameter;
  /** The call or effect that takes the parameter's value. */
  readonly place: Node;
  /** Whether every value that arrives at this place reaches the effect. */
  readonly isSure: boolean;
}

/** The calls that give a place its status, outwards from function to function. Each parameter is visited once. */
export function givenByCalls(begin: Way, file: SourceFile): readonly GivenByCall[] {
  const found: GivenByCall[] = [];
  /** The parameters met so far, and whether their values surely reach the effect. */
  const met = new Map<Given, boolean>();
  let ways = [begin];
  for (let through = 1; ways.length > 0; through += 1) {
    const further: Way[] = [];
    for (const [given, isSure] of arrivals(ways, met, file)) {
      for (const { call, status } of given) {
        const { parameter, isStandIn } = status;
        const values = isSure ? status.values : status.values.map(withDoubt);
        const called = through === 1 ? begin.parameter.owner : null;
        if (parameter !== null) further.push({ parameter, place: call, isSure });
        else found.push({ call, called, values, isStandIn });
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
    const arrives = isSure && surelyArrives(parameter, place, file);
    if (met.get(given) === true || (met.has(given) && !arrives)) continue;
    met.set(given, arrives);
    arriving.set(given, arrives);
  }
  return arriving;
}

/** The calls of a function, with what they give to one of its parameters. */
type Given = readonly { readonly call: TSESTree.CallExpression; readonly status: GivenStatus }[];

function givenTo(parameter: OwnParameter, file: SourceFile): Given {
  const { owner, index, property } = parameter;
  return givenIn(file)(owner)(`${index}.${property ?? ''}`, parameter);
}

/** By function and slot: many effects may take their status from one parameter. */
const givenIn = oncePer((file: SourceFile) =>
  oncePer((owner: FunctionNode) =>
    oncePerValue((_: string, parameter: OwnParameter): Given =>
      callsOf(owner, file.sourceCode).flatMap((call) => {
        const status = statusGiven(call, parameter, file);
        return status === null ? [] : [{ call, status }];
      }),
    ),
  ),
);
