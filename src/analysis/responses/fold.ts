/** Folding the effects on one response, path by path, into what is sent with each status. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../../syntax/nodes.ts';
import { children, inOrder, runsLater } from '../../syntax/walk.ts';
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
  distinct,
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
import type { JumpTarget, Try } from './ways-out.ts';

type States = readonly PathState[];
type SourceCode = Readonly<TSESLint.SourceCode>;

/** More paths than this through one function are not told apart. */
const mostPaths = 48;
/** More steps than this are not taken: loops in loops take a power of their depth. */
const mostSteps = 20_000;

/** Follows every path through one function and notes what was sent with each status. */
export class Fold {
  readonly #events: ReadonlyMap<Node, ResponseEvent>;
  /** The nodes with events, and all around them. */
  readonly #relevant: ReadonlySet<Node>;
  readonly #sourceCode: SourceCode;
  readonly #outcomes: Outcomes;
  readonly #part: FoldedPart;
  readonly #traces: Traces;
  #steps = 0;
  /** Where `break` and `continue` lead, innermost last. */
  readonly #targets: JumpTarget[] = [];
  /** The `try` statements around the present place, innermost last. */
  readonly #tries: Try[] = [];

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
    const value = body.type === 'BlockStatement' ? null : body;
    this.#complete(this.#execute(body, [begun]), value);
    if (this.#steps <= mostSteps) return;
    for (const event of this.#events.values())
      if (isEffectEvent(event)) this.#outcome(event.effect, null);
  }

  #execute(node: Node, states: States): States {
    this.#steps += 1;
    if (states.length === 0 || this.#steps > mostSteps) return [];
    this.#mayThrow(states);
    switch (node.type) {
      case 'ReturnStatement':
        this.#complete(this.#finalize(this.#evaluate(node, states)), node.argument ?? null);
        return [];
      case 'ThrowStatement':
        this.#throw(this.#evaluate(node, states));
        return [];
      case 'BreakStatement':
      case 'ContinueStatement':
        this.#jump(node, states);
        return [];
      case 'BlockStatement':
      case 'Program':
        return node.body.reduce<States>(
          (before, statement) => this.#execute(statement, before),
          states,
        );
      case 'LabeledStatement':
        return this.#within({ label: node.label.name, kind: 'label' }, () =>
          this.#execute(node.body, states),
        );
      case 'IfStatement': {
        const tested = this.#evaluate(node.test, states);
        const alternate = node.alternate ? this.#execute(node.alternate, tested) : tested;
        return this.#join(this.#execute(node.consequent, tested), alternate);
      }
      case 'SwitchStatement':
        return this.#switch(node, states);
      case 'TryStatement':
        return this.#try(node, states);
      case 'ForStatement':
      case 'ForInStatement':
      case 'ForOfStatement':
      case 'WhileStatement':
      case 'DoWhileStatement':
        return this.#loop(node, states);
      default:
        return this.#evaluate(node, states);
    }
  }

  /** Runs a part that can be left by jumping, and joins those who jumped with those who came to its end. */
  #within(target: Omit<JumpTarget, 'arrived'>, run: () => States): States {
    const arrived: PathState[] = [];
    this.#targets.push({ ...target, arrived });
    const after = run();
    this.#targets.pop();
    return this.#join(after, arrived);
  }

  #jump(
    { type, label }: TSESTree.BreakStatement | TSESTree.ContinueStatement,
    states: States,
  ): void {
    const target = this.#targets.findLast(({ kind, label: own }) => {
      if (label) return own === label.name;
      return kind === 'loop' || (kind === 'switch' && type === 'BreakStatement');
    });
    (type === 'ContinueStatement' ? (target?.head ?? target?.arrived) : target?.arrived)?.push(
      ...states,
    );
  }

  /** The body runs until another turn brings nothing new; that of `do` at least once. */
  #loop(node: Node & { body: Node }, states: States): States {
    const head: PathState[] = [];
    return this.#within({ label: null, kind: 'loop', head }, () => {
      let before = isRunning(node, this.#sourceCode) ? this.#hidden(node, states) : states;
      for (const child of children(node, this.#sourceCode.visitorKeys))
        if (child !== node.body) before = this.#evaluate(child, before);
      let after: States = node.type === 'DoWhileStatement' ? [] : before;
      for (let arriving = before; arriving.length > 0;) {
        const turned = this.#join(this.#execute(node.body, arriving), head.splice(0));
        arriving = turned.filter((state) => !after.some((known) => isSame(state, known)));
        after = this.#join(after, turned);
      }
      return after;
    });
  }

  #switch(node: TSESTree.SwitchStatement, states: States): States {
    const entered = this.#evaluate(node.discriminant, states);
    return this.#within({ label: null, kind: 'switch' }, () => {
      let falling: States = [];
      for (const { consequent } of node.cases) {
        falling = this.#join(entered, falling);
        for (const statement of consequent) falling = this.#execute(statement, falling);
      }
      const skipped = node.cases.some(({ test }) => !test) ? [] : entered;
      return this.#join(falling, skipped);
    });
  }

  #try({ block, handler, finalizer }: TSESTree.TryStatement, states: States): States {
    const thrown = new Set(states);
    const tried = this.#guarded(block, states, { thrown, finalizer });
    if (!handler) return this.#leaveTry(finalizer, tried, [...thrown]);
    const again = new Set<PathState>();
    const entry = { thrown: finalizer ? again : null, finalizer };
    const handled = this.#guarded(handler.body, this.#join([...thrown]), entry);
    return this.#leaveTry(finalizer, this.#join(tried, handled), [...again]);
  }

  #guarded(part: Node, states: States, entry: Try): States {
    this.#tries.push(entry);
    const after = this.#execute(part, states);
    this.#tries.pop();
    return after;
  }

  /** The `finally` block runs for those who come to its end and for those whose error goes on from here. */
  #leaveTry(finalizer: Node | null, states: States, thrown: States): States {
    if (!finalizer) return states;
    const left = this.#execute(finalizer, this.#join(thrown));
    expose(left, this.#traces);
    this.#mayThrow(left);
    return this.#execute(finalizer, states);
  }

  #throw(states: States): void {
    if (this.#tries.some(({ thrown }) => thrown !== null)) this.#mayThrow(states);
    else expose(this.#finalize(states), this.#traces);
  }

  /** Whatever comes next may throw, into the innermost `catch`. */
  #mayThrow(states: States): void {
    const thrown = this.#tries.findLast((around) => around.thrown !== null)?.thrown;
    for (const state of thrown ? states : []) thrown?.add(state);
  }

  /** The `finally` blocks that run on the way out, innermost first. */
  #finalize(states: States): States {
    const around = this.#tries.splice(0);
    let after = states;
    for (const [index, { finalizer }] of [...around.entries()].reverse()) {
      this.#tries.splice(0, this.#tries.length, ...around.slice(0, index));
      if (finalizer) after = this.#execute(finalizer, after);
    }
    this.#tries.splice(0, this.#tries.length, ...around);
    return after;
  }

  /** From the start of a chain of operands, calls or members, which may be longer than expressions nest. */
  #evaluate(node: Node, states: States): States {
    const chain: Node[] = [];
    let start = node;
    for (let first = this.#firstPart(start); first !== null; first = this.#firstPart(start)) {
      chain.push(start);
      start = first;
    }
    let after = this.#evaluateAlone(start, states);
    for (const each of chain.reverse()) after = this.#evaluateRest(each, after);
    return after;
  }

  /** The part of an expression that is evaluated before all others; null where none is looked at by itself. */
  #firstPart(node: Node): Node | null {
    if (!this.#relevant.has(node) || (runsLater(node) && node !== this.#part.body)) return null;
    const [first = null] = inOrder(node, this.#sourceCode.visitorKeys);
    return first;
  }

  #evaluateAlone(node: Node, states: States): States {
    if (!this.#relevant.has(node)) return this.#hidden(node, states);
    return runsLater(node) && node !== this.#part.body
      ? this.#escape(states)
      : this.#finish(node, states);
  }

  /** What comes after the first part of an expression. */
  #evaluateRest(node: Node, begun: States): States {
    if (node.type === 'ConditionalExpression')
      return this.#join(
        this.#evaluate(node.consequent, begun),
        this.#evaluate(node.alternate, begun),
      );
    if (node.type === 'LogicalExpression')
      return this.#join(begun, this.#evaluate(node.right, begun));
    let after = begun;
    const [, ...others] = inOrder(node, this.#sourceCode.visitorKeys);
    for (const child of others) after = this.#evaluate(child, after);
    return this.#finish(node, after);
  }

  /** What an expression itself does when all its parts are evaluated. */
  #finish(node: Node, evaluated: States): States {
    if (this.#part.reads.has(node)) expose(evaluated, this.#traces);
    const event = this.#events.get(node);
    if (event === undefined)
      return isRunning(node, this.#sourceCode) ? this.#hidden(node, evaluated) : evaluated;
    const after = this.#happen(event, evaluated);
    this.#mayThrow(after);
    return after;
  }

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
    return this.#join(
      this.#escape(states.filter(({ shared }) => shared)),
      states.filter(({ shared }) => !shared),
    );
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
    return this.#join(states.map((state) => (state.ended ? state : obscured(write, state))));
  }

  #apply(event: EffectEvent, states: States): States {
    const { effect } = event;
    return states.map((before) => {
      if (before.ended) return before;
      const state = effect.births ? fresh : before;
      if (typeof state.status === 'object') this.#traces.following.add(effect);
      const kept = typeof state.status === 'object' && event.keeps(state.status) === 'yes';
      if (effect.pattern.bare && !kept && !isBare(state)) return this.#applyUnclear(event, state);
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
    return this.#join(states.map((state) => (state.ended ? state : handedOut)));
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

  #join(...alternatives: readonly States[]): States {
    const different = distinct(alternatives.flat());
    if (different.length <= mostPaths) return different;
    this.#lose(different);
    return [inherited];
  }
}
