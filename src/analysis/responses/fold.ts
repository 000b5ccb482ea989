/** Folding the effects on one response, path by path, into what is sent with each status. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../../syntax/nodes.ts';
import { Paths } from '../../syntax/paths.ts';
import type { Traveller } from '../../syntax/traveller.ts';
import {
  isEffectEvent,
  leaving,
  type FoldedPart,
  type Outcome,
  type Outcomes,
  type ResponseEvent,
} from './folded-part.ts';
import type { Effect } from '../effects/effect.ts';
import { isRunning, runsOtherCode, writesMember } from './other-code.ts';
import {
  applied,
  fresh,
  handedOut,
  inherited,
  isBare,
  isSame,
  noContent,
  obscured,
  unknownContent,
  type EffectEvent,
  type PathState,
  type UnseenWrite,
} from './path-state.ts';
import { unknownFields } from '../effects/read-fields.ts';
import { expose, isInChain, replace, replaceBy, type Traces } from './traces.ts';

type States = readonly PathState[];
type SourceCode = Readonly<TSESLint.SourceCode>;

/** Follows every path through one function and notes what was sent with each status. */
export class Fold implements Traveller<PathState> {
  readonly #events: ReadonlyMap<Node, ResponseEvent>;
  /** The nodes with events, and all around them. */
  readonly #relevant: ReadonlySet<Node>;
  readonly #sourceCode: SourceCode;
  readonly #outcomes: Outcomes;
  readonly #part: FoldedPart;
  readonly #traces: Traces;

  constructor(
    part: FoldedPart,
    events: ReadonlyMap<Node, ResponseEvent>,
    relevant: ReadonlySet<Node>,
    outcomes: Outcomes,
    traces: Traces,
    sourceCode: SourceCode,
  ) {
    this.#part = part;
    this.#traces = traces;
    this.#events = events;
    this.#outcomes = outcomes;
    this.#sourceCode = sourceCode;
    this.#relevant = relevant;
  }

  /** Adds the outcomes of the part, and the effects that were applied in it, to what was given. */
  run(): void {
    const { body, fresh: isFresh, mayHaveFields } = this.#part;
    const begun = isFresh
      ? { ...fresh, ...(mayHaveFields && { fields: unknownFields }) }
      : inherited;
    const paths = new Paths(this, this.#sourceCode.visitorKeys);
    const value = body.type === 'BlockStatement' ? null : body;
    this.#complete(paths.follow(body, [begun]), value);
    if (!paths.isCutShort) return;
    for (const event of this.#events.values())
      if (isEffectEvent(event)) this.#outcome(event.effect, null);
  }

  entersInto = (expression: Node): boolean => this.#relevant.has(expression);

  passed = (expression: Node, states: States): States => {
    if (!this.#relevant.has(expression)) return this.#hidden(expression, states);
    if (this.#part.reads.has(expression)) expose(states, this.#traces);
    const event = this.#events.get(expression);
    if (event !== undefined) return this.#happen(event, states);
    return isRunning(expression, this.#sourceCode) ? this.#hidden(expression, states) : states;
  };

  deferred = (code: Node, states: States): States =>
    this.#relevant.has(code) ? this.#escape(states) : states;

  returned = ({ argument }: TSESTree.ReturnStatement, states: States): void => {
    this.#complete(states, argument);
  };

  thrown = (states: States): void => {
    expose(states, this.#traces);
  };

  joined = (one: PathState, other: PathState): PathState | null =>
    isSame(one, other) ? one : null;

  merged = (states: States): PathState => {
    this.#lose(states);
    return inherited;
  };

  /** What a part without events does to a response that something else holds too: anything, if it calls anything. */
  #hidden(node: Node, states: States): States {
    const isOpen = ({ status, shared, ended }: PathState) =>
      !ended && (shared || typeof status === 'object');
    if (!states.some(isOpen)) return states;
    const isShared = states.some(({ shared, ended }) => shared && !ended);
    const isReached =
      runsOtherCode(node, this.#sourceCode, this.#part.wholes) ||
      (isShared && writesMember(node, this.#part.assigned, this.#sourceCode));
    if (!isReached) return states;
    const outside = states.filter((state) => !isInChain(node, state));
    expose(outside, this.#traces);
    if (!isShared) return states;
    const reached = states.filter(({ shared }) => shared);
    return [...this.#escape(reached), ...states.filter(({ shared }) => !shared)];
  }

  #happen(event: ResponseEvent, states: States): States {
    if (event === 'escape') return this.#escape(states);
    return isEffectEvent(event) ? this.#apply(event, states) : this.#obscure(event, states);
  }

  /** The status may have stayed, if it was written at all. */
  #obscure(write: UnseenWrite, states: States): States {
    const open = states.filter(({ ended }) => !ended);
    if (write.hides.includes('status')) {
      this.#lose(open);
      for (const { status } of open)
        if (typeof status === 'object') this.#traces.rewritten.add(status);
    }
    return states.map((state) => (state.ended ? state : obscured(write, state)));
  }

  #apply(event: EffectEvent, states: States): States {
    const { effect } = event;
    return states.map((before) => {
      if (before.ended) return before;
      const state = effect.births ? fresh : before;
      if (typeof state.status === 'object') this.#traces.following.add(effect);
      const kept = typeof state.status === 'object' && event.keeps(state.status) === 'yes';
      if (effect.pattern.ifUnset && !kept && !isBare(state))
        return this.#applyUnclear(event, state);
      if (!kept) this.#traces.applied.add(effect);
      if (event.sets && !kept) replace(state, event, this.#traces);
      const after = applied(event, state, kept);
      if (effect.pattern.commits) expose([after], this.#traces);
      if (after.ended) this.#leave(after, effect.content?.node ?? null);
      return after;
    });
  }

  /** What was given before decides whether the effect sets its status, and that does not show. */
  #applyUnclear(event: EffectEvent, state: PathState): PathState {
    this.#lose([state]);
    return applied({ ...event, sets: false }, { ...state, status: 'unknown' }, false);
  }

  /** From here on anything may have happened to the response. */
  #escape(states: States): States {
    this.#lose(states);
    return states.map((state) => (state.ended ? state : handedOut));
  }

  /** What becomes of responses in these states is not seen. */
  #lose(states: States): void {
    for (const { status, phrase, ended } of states) {
      if (!ended && status !== 'unknown') this.#outcome(status, null);
      if (!ended && typeof phrase === 'object') this.#traces.exposed.add(phrase);
    }
  }

  /** The part returns, with a value perhaps. */
  #complete(states: States, returned: Node | null): void {
    for (const state of states) {
      if (state.ended) continue;
      const sent = leaving(state, returned, this.#part);
      if (sent === null && !this.#isTaken(state, returned)) this.#lose([state]);
      if (sent !== null) this.#leave(sent, returned);
    }
  }

  #leave(state: PathState, sent: Node | null): void {
    if (!this.#isTaken(state, sent)) this.#note(state);
  }

  /** Whether a whole response is sent in the place of the one that was acted on; its status is then that of the other. */
  #isTaken({ status }: PathState, sent: Node | null): boolean {
    const takers = sent !== null && this.#part.fresh ? this.#part.takersIn(sent) : [];
    if (typeof status === 'object')
      for (const taker of takers) replaceBy(taker, status, this.#traces);
    return takers.length > 0;
  }

  #note({ status, phrase, content, fields, redirected, seen }: PathState): void {
    const sent = content ?? (seen ? noContent : unknownContent);
    if (status === 'unknown') this.#traces.unclear.add(sent);
    else this.#outcome(status, { phrase, content: sent, fields, redirected });
  }

  #outcome(status: Effect | 'initial', outcome: Outcome): void {
    const known = this.#outcomes.get(status);
    if (known === undefined) this.#outcomes.set(status, [outcome]);
    else known.push(outcome);
  }
}
