/** What becomes of the statuses that the effects on responses set. */
import { ancestors, isFunction, type Node } from '../../syntax/nodes.ts';
import type { Effect } from '../effects/effect.ts';
import type { EffectEvent, PathState } from './path-state.ts';
import type { Content, Phrase } from '../status-site.ts';

export interface Traces {
  /** The effects that replaced the status on some path. */
  readonly applied: Set<Effect>;
  /** The effects whose status was replaced on some path, by those that did. */
  readonly replaced: Map<Effect, Set<Effect>>;
  /** The effects whose status may have been sent, looked at or kept on some path, as far as outcomes do not say so. */
  readonly survived: Set<Effect>;
  /** The effects whose status was written over on some path, and nobody sees with what. */
  readonly rewritten: Set<Effect>;
  /** The effects that came upon a status which another had set. */
  readonly following: Set<Effect>;
  /** The reason phrases that may also go with a status that is not seen. */
  readonly exposed: Set<Phrase>;
  /** The content that may also go with a status that is not seen. */
  readonly unclear: Set<Content>;
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
  };
}

/** Each status may leave as it is: an error handler sends it, or whatever is called looks at it. */
export function expose(states: readonly PathState[], { survived }: Traces): void {
  for (const { status, ended } of states)
    if (!ended && typeof status === 'object') survived.add(status);
}

/** Notes that an effect puts its own status in the place of another. */
export function replace(
  { status }: PathState,
  { effect, keeps, isCertain }: EffectEvent,
  traces: Traces,
): void {
  if (typeof status !== 'object') return;
  replaceBy(effect, status, traces);
  if (!isCertain || keeps(status) !== 'no') traces.survived.add(status);
}

/** Notes that the status of one effect is sent in the place of another's. */
export function replaceBy(effect: Effect, status: Effect, { replaced }: Traces): void {
  replaced.set(status, (replaced.get(status) ?? new Set()).add(effect));
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

/** The effects whose status others take the place of on every path before it is sent, with those others. */
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
