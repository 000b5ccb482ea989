/** What comes too late for a response, and responses that are never sent, as the paths of a function lead to them. */
import { armsOf } from '../../syntax/functions.ts';
import { contains, isNothing, unwrap, type Node } from '../../syntax/nodes.ts';
import type { Effect } from '../effects/effect.ts';
import { isAnswer, type FoldedPart } from './folded-part.ts';
import { followedBy, isLate, senderOf, type CallEvent, type PathState } from './path-state.ts';
import { repeat, type Traces } from './traces.ts';

type States = readonly PathState[];

/** An effect comes upon a response, perhaps on one that has left: `res.json(user); res.status(404);`. */
export function arrive(effect: Effect, state: PathState, traces: Traces): PathState {
  const sender = senderOf(state);
  if (sender === null || !isLate(effect, state)) {
    // Behind `res.writeHead(200)` the content of `res.end(text)` is in time.
    traces.timely.add(effect.match);
    return state;
  }
  repeat(effect.match, sender, traces);
  return followedBy('late', state);
}

/**
 * A function of the file is given a response, perhaps one that has left: `res.json(user); fail(res, 404);`. It is late
 * where it would do something that is, on each of its ways out.
 */
export function arriveBy(
  { exits, isGuarded }: CallEvent,
  call: Node,
  state: PathState,
  traces: Traces,
): PathState {
  const sender = senderOf(state);
  const isEachLate = exits.every(({ state: { headed, touched }, by }) => {
    const act = by ?? headed ?? touched;
    return act !== null && isLate(act, state);
  });
  if (sender === null || isGuarded || !isEachLate) {
    traces.timely.add(call);
    return state;
  }
  repeat(call, sender, traces);
  return followedBy('late', state);
}

/** The handler hands over, perhaps behind its answer: `res.json(user); next();`. */
export function handOver(node: Node, states: States, traces: Traces): States {
  traces.handingOver.add(node);
  return states.map((state) => {
    const sender = senderOf(state);
    if (sender !== null) repeat(node, sender, traces);
    else traces.timely.add(node);
    return sender === null ? state : followedBy('next', state);
  });
}

/** `reply.send(user); return user;`: the framework would send what the handler returns. */
export function answerBy(value: Node, states: States, part: FoldedPart, traces: Traces): States {
  if (!states.some(senderOf) || !isAnswer(value, part)) return states;
  return states.map((state) => {
    const sender = senderOf(state);
    if (sender === null) traces.timely.add(value);
    if (sender === null || contains(value, sender.match)) return state;
    repeat(value, sender, traces);
    return followedBy('late', state);
  });
}

/** The function returns and has sent nothing: `return res.status(404);`. */
export function leaveOpen(
  state: PathState,
  end: Node,
  value: Node | null,
  part: FoldedPart,
  traces: Traces,
): void {
  const { complete, touched, isDoubted, headed } = state;
  if (touched === null || !complete || isDoubted || headed !== null) return;
  const { mustAnswer, sendsNoResult } = part;
  if (
    mustAnswer &&
    (sendsNoResult || isNothingOf(touched, value)) &&
    !traces.unfinished.has(touched)
  )
    traces.unfinished.set(touched, end);
}

/** Whether a handler returns nothing: `return c.status(404)` gives nothing back, where `return page` may give a response. */
function isNothingOf({ match }: Effect, value: Node | null): boolean {
  return value === null || isNothing(unwrap(value)) || armsOf(value).includes(match);
}

/** Whether a response, or its head, left by an effect in a part. */
export function hasLeftIn(part: Node, state: PathState): boolean {
  const sender = senderOf(state);
  return sender !== null && contains(part, sender.match);
}
