/**
 * Notes on the statuses of responses while their paths are followed: which are replaced, which may be sent, and which
 * effects come after the end.
 */
import { ancestors, isFunction, type Node } from '../../syntax/nodes.ts';
import type { Effect } from '../effects/effect.ts';
import type { EffectEvent, PathState } from './path-state.ts';
import type { Content, Phrase } from '../status-site.ts';

export interface Traces {
  /** The effects that did not preserve an earlier status, on some path. */
  readonly applied: Set<Effect>;
  /** By effect whose status was replaced on some path, the effects that replaced it. */
  readonly replaced: Map<Effect, Set<Effect>>;
  /** The effects whose status may have been sent, read or preserved on some path that gives no outcome. */
  readonly survived: Set<Effect>;
  /** The effects whose status another write replaced by an unknown value, on some path. */
  readonly rewritten: Set<Effect>;
  /** The effects before which another one had set the status, on some path. */
  readonly following: Set<Effect>;
  /** The reason phrases that may also be sent with an unknown status. */
  readonly exposed: Set<Phrase>;
  /** The content that may also be sent with an unknown status. */
  readonly unclear: Set<Content>;
  /** By node that acts on a response after its end, the effects that had ended it. */
  readonly afterEnd: Map<Node, Set<Effect>>;
  /** The effects after which nothing more happened to the response, on some path. */
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

/** Notes that each status may be sent as it is: by an error handler, or since a function that is called may read it. */
export function expose(states: readonly PathState[], { survived }: Traces): void {
  for (const { status, ended } of states)
    if (ended === null && typeof status === 'object') survived.add(status);
}

/** Notes that nothing more happens to a response in these states. */
export function settle(states: readonly PathState[], { final }: Traces): void {
  for (const { ended, again } of states) if (ended !== null && !again) final.add(ended);
}

/** Notes that an effect replaces the status of the state. */
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

/** Notes that a node acts on a response which an effect has ended. */
export function repeat(node: Node, ended: Effect, { afterEnd }: Traces): void {
  afterEnd.set(node, (afterEnd.get(node) ?? new Set()).add(ended));
}

/** Whether a node is an argument in the chain that set the status: `body()` of `res.status(404).json(body())`. */
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
