/** Follows one response through a function, path by path, and notes the outcomes of each status. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../../syntax/nodes.ts';
import { Paths } from '../../syntax/paths.ts';
import { mayFollow } from '../../syntax/related-conditions.ts';
import { Meeting, type Traveller } from '../../syntax/traveller.ts';
import type { Effect } from '../effects/effect.ts';
import { mergeFields, unknownFields } from '../effects/read-fields.ts';
import type { ResponseUses } from './events.ts';
import { leaving, type FoldedPart } from './folded-part.ts';
import { hasEndless, mayNotReturn } from './endless-calls.ts';
import { isRunning, runsOtherCode, writesMember } from './other-code.ts';
import { answerBy, arrive, arriveBy, handOver, hasLeftIn, leaveOpen } from './late-acts.ts';
import { unseen, type Outcome, type Outcomes } from './outcomes.ts';
import {
  afterEscape,
  applied,
  combined,
  doubted,
  endedBy,
  fresh,
  inherited,
  isCallEvent,
  isEffectEvent,
  isWithoutContent,
  joined,
  markedAs,
  noContent,
  obscured,
  perhapsOver,
  senderOf,
  unknownContent,
  type CallEvent,
  type EffectEvent,
  type Exit,
  type PathState,
  type ResponseEvent,
  type UnseenWrite,
} from './path-state.ts';
import {
  expose,
  isInChain,
  noteLeft,
  replace,
  replaceBy,
  settle,
  type FoundExits,
  type Traces,
} from './traces.ts';
import { leaveFunction, startOf } from './then-chains.ts';

type States = readonly PathState[];
type SourceCode = Readonly<TSESLint.SourceCode>;

/** Travels every path through one function, and notes the outcomes of the response with each of its statuses. */
export class Fold implements Traveller<PathState> {
  readonly #part: FoldedPart;
  readonly #uses: ResponseUses;
  readonly #outcomes: Outcomes;
  readonly #traces: Traces;
  readonly #sourceCode: SourceCode;

  constructor(
    part: FoldedPart,
    uses: ResponseUses,
    outcomes: Outcomes,
    traces: Traces,
    sourceCode: SourceCode,
  ) {
    this.#part = part;
    this.#uses = uses;
    this.#outcomes = outcomes;
    this.#traces = traces;
    this.#sourceCode = sourceCode;
  }

  /** Adds the outcomes and traces of this function to those given to the constructor. */
  run(): void {
    const { body, owner } = this.#part;
    const paths = new Paths(this, this.#sourceCode.visitorKeys);
    const atEnd = paths.follow(body, startOf(this.#part, this.#traces));
    this.#complete(atEnd, body, body.type === 'BlockStatement' ? null : body);
    if (!paths.isCutShort) return;
    this.#giveUp();
    this.#traces.returned.delete(owner);
    this.#traces.exits.delete(owner);
  }

  /** After too many steps: each effect may have had other outcomes than those noted. */
  #giveUp(): void {
    for (const event of this.#uses.events.values()) {
      for (const effect of effectsOf(event)) {
        this.#note(effect, unseen);
        this.#traces.final.add(effect);
        this.#traces.last.add(effect);
        this.#traces.timely.add(effect.match);
      }
    }
  }

  entersInto = (expression: Node): boolean => this.#uses.around.has(expression);

  passed = (expression: Node, states: States): States => {
    const isOver = states.some((state) => this.#isAwaited(state)) && this.#mayEnd(expression);
    const reaching = isOver ? this.#perhapsEnd(states) : states;
    if (!this.#uses.around.has(expression)) return this.#run(expression, reaching);
    if (this.#uses.reads.has(expression)) expose(reaching, this.#traces);
    const event = this.#uses.events.get(expression);
    if (event !== undefined) return this.#happen(event, expression, reaching);
    return isRunning(expression, this.#sourceCode) ? this.#run(expression, reaching) : reaching;
  };

  deferred = (code: Node, states: States): States => {
    if (!this.#uses.around.has(code)) return states;
    noteLeft(code, states, this.#traces);
    return this.#uses.contained.has(code) ? states : this.#escape(states);
  };

  assume = (condition: Node, holds: boolean, given: States): States => {
    const { isGiven, owner } = this.#part;
    const states = this.#unlessFollowing(condition, given);
    if (!isGiven && !states.some(senderOf)) return states;
    const guard = this.#uses.guardIn(condition);
    if (guard !== null && isGiven) this.#traces.guarded.add(owner);
    if (!states.some(senderOf)) return states;
    if (guard === null) return states;
    // Of a response that has ended, `headersSent` holds; of one whose head has left, not every such member does.
    if (guard === 'left')
      return holds ? states : states.filter(({ ended }) => ended === null).map(doubted);
    settle(states, this.#traces);
    return states.map(doubted);
  };

  caught = (clause: TSESTree.CatchClause, states: States): States => {
    const { block } = clause.parent;
    // An error behind `res.json(user)` is one that the block may never have.
    return states.flatMap((state) => {
      if (!hasLeftIn(block, state)) return { ...state, caught: clause };
      return state.ended === null ? { ...state, headed: null, caught: clause } : [];
    });
  };

  returned = (statement: TSESTree.ReturnStatement, states: States): void => {
    this.#complete(states, statement, statement.argument ?? null);
  };

  thrown = (states: States): void => {
    expose(states, this.#traces);
    settle(states, this.#traces);
  };

  joined = joined;

  merged = (states: States): PathState => {
    this.#lose(states);
    settle(states, this.#traces);
    return inherited;
  };

  /** Whether it matters for a response if the function goes on: one that has left, or that has to be sent. */
  #isAwaited(state: PathState): boolean {
    return senderOf(state) !== null || (this.#part.mustAnswer && state.touched !== null);
  }

  /** Of `if (!user) res.status(404); if (user) …; else …`, not every way that the conditions show is one. */
  #unlessFollowing(condition: Node, states: States): States {
    const isBegun = ({ touched, ended }: PathState) => touched !== null && ended === null;
    if (!this.#part.mustAnswer || !states.some(isBegun)) return states;
    if (!mayFollow(condition, this.#sourceCode)) return states;
    return states.map((state) => (isBegun(state) ? perhapsOver(state) : state));
  }

  /** Whether the function may not go on behind an expression. */
  #mayEnd(node: Node): boolean {
    const { around, events, handsRequestOn } = this.#uses;
    const isEnding = around.has(node) ? mayNotReturn : hasEndless;
    return isEnding(node, this.#sourceCode) || (!events.has(node) && handsRequestOn(node));
  }

  #perhapsEnd(states: States): States {
    settle(states, this.#traces);
    if (states.some(({ ended }) => ended !== null)) this.#exits().mayNotReturn = true;
    return states.map(perhapsOver);
  }

  /** Evaluates code without events. Where the response has escaped, a call in it may change the response. */
  #run(node: Node, states: States): States {
    const isOpen = ({ status, escaped, ended }: PathState) =>
      ended === null && (escaped || typeof status === 'object');
    if (!states.some(isOpen)) return states;
    const hasEscaped = states.some(({ escaped, ended }) => escaped && ended === null);
    const isReached =
      runsOtherCode(node, this.#sourceCode, this.#part.wholes) ||
      (hasEscaped && writesMember(node, this.#part.assigned, this.#sourceCode));
    if (!isReached) return states;
    const outside = states.filter((state) => !isInChain(node, state));
    expose(outside, this.#traces);
    if (!hasEscaped) return states;
    const reached = states.filter(({ escaped }) => escaped);
    return [...this.#escape(reached), ...states.filter(({ escaped }) => !escaped)];
  }

  #happen(event: ResponseEvent, node: Node, states: States): States {
    if (event === 'escape')
      return this.#escape(
        this.#uses.handsOver(node) ? handOver(node, states, this.#traces) : states,
      );
    if (isCallEvent(event)) return this.#call(event, node, states);
    return states.map((state) => {
      if (!isEffectEvent(event)) return state.ended === null ? this.#obscure(event, state) : state;
      if (event.effect.births) return this.#begin(event, state);
      const after = arrive(event.effect, state, this.#traces);
      return after.ended === null ? this.#apply(event, after) : after;
    });
  }

  /** `fail(res, 404)`: what a function of the file does to the response, on each of its ways out. */
  #call(event: CallEvent, node: Node, states: States): States {
    // The function may throw before it does anything.
    expose(states, this.#traces);
    const after = states.flatMap((before) => {
      const state = arriveBy(event, node, before, this.#traces);
      if (state.ended !== null) return [state];
      return event.exits.map((exit) => this.#leaveBy(exit, state, event.isUsed));
    });
    return new Meeting(this).distinct(after);
  }

  #leaveBy(exit: Exit, before: PathState, isUsed: boolean): PathState {
    const { state: given, by } = exit;
    if (given.status === 'unknown') this.#lose([before]);
    if (typeof given.status === 'object' && typeof before.status === 'object') {
      this.#traces.following.add(given.status);
      replaceBy(given.status, before.status, this.#traces);
    }
    const after = combined(exit, before);
    if (by !== null) {
      this.#leave(after, null, by);
      settle([after], this.#traces);
      return endedBy(by, after);
    }
    if (after.headed !== null) expose([after], this.#traces);
    if (!isUsed) return after;
    this.#lose([after]);
    return afterEscape(after);
  }

  /** `res.statusCode += 1`: the status that was set before may be sent, or another. */
  #obscure(write: UnseenWrite, state: PathState): PathState {
    if (write.hides.includes('status')) {
      this.#lose([state]);
      if (typeof state.status === 'object') this.#traces.rewritten.add(state.status);
    }
    return obscured(write, state);
  }

  /** An effect that makes a new response at this node, as in each turn of a loop. */
  #begin(event: EffectEvent, before: PathState): PathState {
    settle([before], this.#traces);
    return this.#apply(event, markedAs(fresh, before));
  }

  #apply(event: EffectEvent, state: PathState): PathState {
    const { effect } = event;
    const { ends, ifUnset, commits } = effect.pattern;
    const status = typeof state.status === 'object' ? state.status : null;
    if (status !== null) this.#traces.following.add(effect);
    const preserves = status !== null && event.preserves(status) === 'yes';
    if (ifUnset && !preserves && !(this.#isFirst && isWithoutContent(state)))
      return this.#applyUnclear(event, state);
    if (!preserves) this.#traces.applied.add(effect);
    if (event.sets && !preserves) replace(state, event, this.#traces);
    const after = applied(event, state, preserves);
    if (ends) {
      this.#leave(after, effect.content?.node ?? null, effect);
      settle([after], this.#traces);
      return endedBy(effect, after);
    }
    if (!commits) return after;
    expose([after], this.#traces);
    return after.headed === null ? { ...after, headed: effect } : after;
  }

  /**
   * With `ctx.body = null` Koa sets 204 only if no status was set before. That is not known here, and neither is the
   * status.
   */
  #applyUnclear(event: EffectEvent, state: PathState): PathState {
    this.#lose([state]);
    return applied({ ...event, sets: false }, { ...state, status: 'unknown' }, false);
  }

  #escape(states: States): States {
    this.#lose(states);
    return states.map(afterEscape);
  }

  /** Other code may send the responses in these states: `next()`, `render(res)`. */
  #lose(states: States): void {
    for (const state of states) this.#keep(state, unseen);
  }

  /** Notes the outcome of a response that is not seen to be sent. */
  #keep({ status, phrase, ended }: PathState, outcome: Outcome): void {
    if (ended !== null) return;
    if (status !== 'unknown') this.#note(status, outcome);
    if (typeof phrase === 'object') this.#traces.exposed.add(phrase);
  }

  /** The function returns. @param end the `return` statement, or the function's body. */
  #complete(states: States, end: Node, value: Node | null): void {
    const left = value === null ? states : answerBy(value, states, this.#part, this.#traces);
    leaveFunction(left, value, this.#part, { traces: this.#traces, meeting: new Meeting(this) });
    const { all, returning } = this.#exits();
    for (const state of states) {
      if (state.ended === null) all.push({ state, by: null });
      else returning.add(state.ended);
      if (state.ended !== null) continue;
      const sent = leaving(state, value, this.#part);
      if (typeof sent === 'object') this.#leave(sent, value, null);
      else if (!this.#isTaken(state, value)) {
        this.#keep(state, this.#unlessSent(sent, state, end));
        if (sent === 'unsent') leaveOpen(state, end, value, this.#part, this.#traces);
      }
    }
  }

  #unlessSent(kind: 'unsent' | 'unseen', { complete, caught }: PathState, end: Node): Outcome {
    const isSeen = kind === 'unsent' && complete && this.#part.isHandler;
    return isSeen ? { kind, end, caught } : unseen;
  }

  #leave(state: PathState, value: Node | null, by: Effect | null): void {
    if (by !== null) this.#exits().all.push({ state, by });
    if (this.#isTaken(state, value)) return;
    const { status, phrase, content, redirected, complete, caught } = state;
    // Whoever called the function may have given content and fields before.
    const sent = content ?? (complete && this.#isFirst ? noContent : unknownContent);
    const fields = this.#isFirst ? state.fields : mergeFields(unknownFields, state.fields);
    if (status === 'unknown') this.#traces.unclear.add(sent);
    else
      this.#note(status, {
        ...{ kind: 'sent', by, phrase, content: sent, fields, redirected, caught },
        isUnclear: false,
      });
  }

  /**
   * Whether another, whole response is sent in place of this one, as in `return new Response(…)`; its status then
   * replaces this one's.
   */
  #isTaken({ status }: PathState, sent: Node | null): boolean {
    const takers = sent !== null && this.#part.isFresh ? this.#part.takersIn(sent) : [];
    if (typeof status === 'object')
      for (const taker of takers) replaceBy(taker, status, this.#traces);
    return takers.length > 0;
  }

  /** Whether nobody had the response before this function. */
  get #isFirst(): boolean {
    return this.#part.isHandler || !this.#part.isFresh;
  }

  /** The ways out of this function, which are kept where the file calls it. */
  #exits(): FoundExits {
    const { isGiven, owner } = this.#part;
    const known = this.#traces.exits.get(owner);
    if (known !== undefined) return known;
    const none: FoundExits = { all: [], returning: new Set(), mayNotReturn: false };
    if (isGiven) this.#traces.exits.set(owner, none);
    return none;
  }

  #note(status: Effect | 'initial', outcome: Outcome): void {
    const known = this.#outcomes.get(status);
    if (known === undefined) this.#outcomes.set(status, [outcome]);
    else known.push(outcome);
  }
}

/** The effects of an event. */
function effectsOf(event: ResponseEvent): readonly Effect[] {
  if (isEffectEvent(event)) return [event.effect];
  if (!isCallEvent(event)) return [];
  return event.exits.flatMap(({ state: { status, touched, headed }, by }) =>
    [status, touched, headed, by].filter((effect) => effect !== null && typeof effect === 'object'),
  );
}
