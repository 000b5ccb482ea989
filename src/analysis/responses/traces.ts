/** Which statuses are replaced, survive or are out of sight, and which effects come after the end of a response. */
import { ancestors, isFunction, type Node } from '../../syntax/nodes.ts';
import type { Effect } from '../effects/effect.ts';
import type { EffectEvent, PathState } from './path-state.ts';
import type { Content, Phrase } from '../status-site.ts';

export interface Traces {
  /** The effects that replaced the status on some path. */
  readonly applied: Set<Effect>;
  /** The effects whose status was replaced on some path, by those that did. */
  readonly replaced: Map<Effect, Set<Effect>>;
  /** The effects whose status may have been sent, looked at or preserved on some path, as far as outcomes do not say so. */
  readonly survived: Set<Effect>;
  /** The effects whose status was written over on some path, with a value that does not show. */
  readonly rewritten: Set<Effect>;
  /** The effects that came upon a status which another had set. */
  readonly following: Set<Effect>;
  /** The reason phrases that may also go with an unknown status. */
  readonly exposed: Set<Phrase>;
  /** The content that may also go with an unknown status. */
  readonly unclear: Set<Content>;
  /** What happens to a response that has ended, by its node: the effects that ended it, on some path each. */
  readonly afterEnd: Map<Node, Set<Effect>>;
  /** The effects that ended a response to which nothing more happens, on some path. */
  readonly final: Set<Effect>;
}

export function noTraces(): Traces {
  return {
    applied: new Set(),
    replaced: new Map(),
    survived: new Set(),
    rewritten: new Set(),
    following: new Set(),
    exposed: new Set(),
    unclear: new Set(),
    afterEnd: new Map(),
    final: new Set(),
  };
}

/** Notes that each status may leave as it is: an error handler sends it, or a function that is called looks at it. */
export function expose(states: readonly PathState[], { survived }: Traces): void {
  for (const { status, ended } of states)
    if (ended === null && typeof status === 'object') survived.add(status);
}

/** Notes that a response in these states comes to nothing more. */
export function settle(states: readonly PathState[], { final }: Traces): void {
  for (const { ended, again } of states) if (ended !== null && !again) final.add(ended);
}

/** Notes that an effect puts its own status in the place of another. */
export function replace(
  { status }: PathState,
  { effect, preserves, isCertain }: EffectEvent,
  traces: Traces,
): void {
  if (typeof status !== 'object') return;
  replaceBy(effect, status, traces);
  if (!isCertain || preserves(status) !== 'no') traces.survived.add(status);
}

/** Notes that the status of one effect is sent in the place of another's. */
export function replaceBy(effect: Effect, status: Effect, { replaced }: Traces): void {
  replaced.set(status, (replaced.get(status) ?? new Set()).add(effect));
}

/** Notes what happens at a node to a response that an effect has ended. */
export function repeat(node: Node, ended: Effect, { afterEnd }: Traces): void {
  afterEnd.set(node, (afterEnd.get(node) ?? new Set()).add(ended));
}

/** Whether a part is an argument in the chain of calls that a status was set in. */
export function isInChain(node: Node, { status }: PathState): boolean {
  if (typeof status !== 'object') return false;
  const [start, end] = status.match.range;
  for (const around of ancestors(node)) {
    if (isFunction(around)) return false;
    if (around.range[0] <= start && around.range[1] >= end)
      return around.type === 'CallExpression' && around !== status.match;
  }
  return false;
}

/** The effects whose status is replaced on every path before it is sent, with the effects that replace it. */
export function overriddenIn(
  outcomes: ReadonlyMap<Effect, unknown>,
  { replaced, survived }: Traces,
): ReadonlyMap<Effect, readonly Effect[]> {
  const overridden = new Map<Effect, readonly Effect[]>();
  for (const [effect, others] of replaced)
    if (!outcomes.has(effect) && !survived.has(effect))
      overridden.set(
        effect,
        [...others].filter((other) => other !== effect),
      );
  return overridden;
}
