/**
 * Notes on the statuses of responses while their paths are followed: which are replaced, which may be sent, and which
 * effects come after the end.
 */
import { ancestors, isFunction, type Node } from '../../syntax/nodes.ts';
import type { Effect } from '../effects/effect.ts';
import { inherited, senderOf, type EffectEvent, type Exit, type PathState } from './path-state.ts';
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
  /**
   * What comes after a response, or its head, has left, by its node: late effects, `next()`, and returned values; with
   * the effects by which it left, on some path each.
   */
  readonly afterEnd: Map<Node, Set<Effect>>;
  /** Those of these nodes that hand over to the next handler. */
  readonly handingOver: Set<Node>;
  /** Those of these nodes that some path reaches with a response that has not left. */
  readonly timely: Set<Node>;
  /** The effects after which nothing more happened to the response, on some path. */
  readonly final: Set<Effect>;
  /** By effect behind which a handler returns and has sent nothing, where it does so. */
  readonly unfinished: Map<Effect, Node>;
  /** Those of them behind which the handler does not hand over either, on some path. */
  readonly last: Set<Effect>;
  /** The states in which the functions of a handler are made, for those that are made only where its response has left. */
  readonly leftBefore: Map<Node, PathState | null>;
  /** The states in which functions return that others are called behind, in chains of `then`. */
  readonly returned: Map<Node, readonly PathState[]>;
  /** The ways out of the functions that the file calls with the response, as far as they were found. */
  readonly exits: Map<Node, FoundExits>;
  /** Those of these functions that ask whether the response has left. */
  readonly guarded: Set<Node>;
}

/** The ways out of a function. */
export interface FoundExits {
  /** Its returns without an answer, and its answers. */
  readonly all: Exit[];
  /** The answers behind which it returns, on some path. */
  readonly returning: Set<Effect>;
  /** Whether it may not return behind one, as with `process.exit(1)`. */
  mayNotReturn: boolean;
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
    handingOver: new Set(),
    timely: new Set(),
    final: new Set(),
    last: new Set(),
    unfinished: new Map(),
    ...tracesOfOne(),
  };
}

/** The traces that are kept for one response by itself. */
export function tracesOfOne(): Pick<Traces, 'leftBefore' | 'returned' | 'exits' | 'guarded'> {
  return { leftBefore: new Map(), returned: new Map(), exits: new Map(), guarded: new Set() };
}

/** Notes that each status may be sent as it is: by an error handler, or since a function that is called may read it. */
export function expose(states: readonly PathState[], { survived }: Traces): void {
  for (const { status, ended } of states)
    if (ended === null && typeof status === 'object') survived.add(status);
}

/** Notes that a response in these states comes to nothing more. */
export function settle(states: readonly PathState[], { final, last }: Traces): void {
  for (const state of states) {
    const sender = senderOf(state);
    if (sender === null || state.afterwards === 'late') continue;
    final.add(sender);
    if (state.afterwards === 'nothing') last.add(sender);
  }
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

/** Notes where a function is made that runs later: `res.writeHead(200); stream.on('error', () => res.status(500))`. */
export function noteLeft(code: Node, states: readonly PathState[], { leftBefore }: Traces): void {
  const [state] = states;
  if (state === undefined) return;
  // A function that is declared may run before the statements above it.
  const isLeft =
    code.type !== 'FunctionDeclaration' &&
    leftBefore.get(code) !== null &&
    states.every((each) => senderOf(each) !== null);
  leftBefore.set(code, isLeft ? { ...inherited, ended: state.ended, headed: state.headed } : null);
}

/** Notes what happens at a node to a response that has left by an effect. */
export function repeat(node: Node, sender: Effect, { afterEnd }: Traces): void {
  afterEnd.set(node, (afterEnd.get(node) ?? new Set()).add(sender));
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

/** What comes upon a response that has left. */
export interface Late {
  /** The effects by which it left before, on some path each. */
  readonly senders: readonly Effect[];
  /** Every path that leads there has a response that left before. */
  readonly isSure: boolean;
}

/**
 * What surely comes too late, by its node: every path that leads there has a response that left before, or every path
 * behind one of the effects by which it left has a late effect.
 */
export function lateIn(traces: Traces): ReadonlyMap<Node, Late> {
  const { afterEnd, handingOver, timely, final, last } = traces;
  const late = new Map<Node, Late>();
  for (const [node, all] of afterEnd) {
    const isSure = !timely.has(node);
    const open = handingOver.has(node) ? last : final;
    const senders = [...all].filter((sender) => isSure || !open.has(sender));
    if (senders.length > 0) late.set(node, { senders, isSure });
  }
  return late;
}
