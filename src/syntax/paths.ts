/**
 * The control flow of JavaScript: every path through a function, followed for a traveller that carries a state of its
 * own. The traveller decides what a state is, and when two paths need not be told apart.
 */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { Evaluation, type Arms } from './evaluation.ts';
import type { Node } from './nodes.ts';
import { Meeting, type States, type Traveller } from './traveller.ts';

/** A place that `break` or `continue` leads to. */
interface Target<State> {
  readonly labels: readonly string[];
  readonly kind: 'loop' | 'switch' | 'block';
  /** How many `try` statements are around it. */
  readonly depth: number;
  /** The paths that have come by `break`. */
  broken: States<State>;
  /** The paths that have come by `continue`. */
  continued: States<State>;
}

/** A `try` statement around the present place. */
interface Try<State> {
  /** The states that an error may carry into its `catch` or `finally`; null behind the last of them. */
  readonly thrown: Set<State> | null;
  readonly finalizer: Node | null;
}

/**
 * The number of steps after which paths are given up: in nested loops, each turn of one takes several turns of the
 * next.
 */
const mostSteps = 20_000;

/** Follows every path through a function for a traveller. */
export class Paths<State> {
  readonly #traveller: Traveller<State>;
  readonly #meeting: Meeting<State>;
  readonly #evaluation: Evaluation<State>;
  #steps = 0;
  /** Innermost last. */
  readonly #targets: Target<State>[] = [];
  readonly #tries: Try<State>[] = [];

  constructor(traveller: Traveller<State>, visitorKeys: TSESLint.SourceCode.VisitorKeys) {
    this.#traveller = traveller;
    this.#meeting = new Meeting(traveller);
    this.#evaluation = new Evaluation(traveller, this.#meeting, visitorKeys, (states) => {
      this.#mayThrow(states);
    });
  }

  /** Whether there were too many steps, so that the traveller did not get all paths. */
  get isCutShort(): boolean {
    return this.#steps > mostSteps;
  }

  /** The states at the end of a statement or expression, given those at its beginning. */
  follow(node: Node, states: States<State>): States<State> {
    this.#steps += 1;
    if (states.length === 0 || this.#steps > mostSteps) return none;
    this.#mayThrow(states);
    switch (node.type) {
      case 'ReturnStatement':
        this.#return(node, states);
        return none;
      case 'ThrowStatement':
        this.#throw(this.#evaluation.evaluate(node.argument, states));
        return none;
      case 'BreakStatement':
      case 'ContinueStatement':
        this.#jump(node, states);
        return none;
      case 'BlockStatement':
      case 'Program':
        return this.#inTurn(node.body, states);
      case 'LabeledStatement':
        return this.#within('block', node, () => this.follow(node.body, states));
      case 'IfStatement':
        return this.#choose(node, states);
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
        return this.#evaluation.evaluate(node, states);
    }
  }

  #inTurn(statements: readonly Node[], states: States<State>): States<State> {
    let after = states;
    for (const statement of statements) after = this.follow(statement, after);
    return after;
  }

  #choose({ test, consequent, alternate }: TSESTree.IfStatement, states: States<State>) {
    const { holding, failing } = this.#evaluation.test(test, states);
    const then = this.follow(consequent, holding);
    return this.#meeting.join(then, alternate == null ? failing : this.follow(alternate, failing));
  }

  #return(statement: TSESTree.ReturnStatement, states: States<State>): void {
    const { argument } = statement;
    const returning = argument == null ? states : this.#evaluation.evaluate(argument, states);
    const returned = this.#finish(returning, 0);
    if (returned.length > 0) this.#traveller.returned(statement, returned);
  }

  /** Follows a statement that `break` can leave. The result are the paths that reach its end or jump there. */
  #within(
    kind: Target<State>['kind'],
    node: Node,
    travel: (target: Target<State>) => States<State>,
  ): States<State> {
    const depth = this.#tries.length;
    const labels = labelsOf(node);
    const target: Target<State> = { labels, kind, depth, broken: none, continued: none };
    this.#targets.push(target);
    const after = travel(target);
    this.#targets.pop();
    return this.#meeting.join(after, target.broken);
  }

  #jump(
    { type, label }: TSESTree.BreakStatement | TSESTree.ContinueStatement,
    states: States<State>,
  ): void {
    const target = this.#targets.findLast(({ kind, labels }) => {
      if (label) return labels.includes(label.name);
      return kind === 'loop' || (kind === 'switch' && type === 'BreakStatement');
    });
    if (target === undefined) return;
    const arriving = this.#finish(states, target.depth);
    if (type === 'BreakStatement') target.broken = this.#meeting.join(target.broken, arriving);
    else target.continued = this.#meeting.join(target.continued, arriving);
  }

  /** Follows a loop until another turn adds no new state. */
  #loop(node: Loop, states: States<State>): States<State> {
    const { begin, turn, update } = loopParts(node);
    return this.#within('loop', node, (target) => {
      const travelBody = (entering: States<State>) => {
        target.continued = none;
        const ended = this.follow(node.body, entering);
        const after = this.#meeting.join(ended, target.continued);
        return update === null ? after : this.#evaluation.evaluate(update, after);
      };
      let known: States<State> = none;
      let leaving: States<State> = none;
      let arriving = begin === null ? states : this.#evaluation.evaluate(begin, states);
      if (node.type === 'DoWhileStatement') arriving = travelBody(arriving);
      while (arriving.length > 0) {
        const going = this.#meeting.newIn(arriving, known);
        known = this.#meeting.join(known, going);
        const { holding, failing } = this.#turn(node, turn, going);
        leaving = this.#meeting.join(leaving, failing);
        arriving = travelBody(holding);
      }
      return leaving;
    });
  }

  /** The paths that enter the body of a loop for a turn, and those that go on behind the loop. */
  #turn(node: Loop, turn: Node | null, states: States<State>): Arms<State> {
    // `for (;;)` is only left by a jump.
    if (turn === null) return { holding: states, failing: none };
    if ('test' in node) return this.#evaluation.test(turn, states);
    const after = this.#evaluation.evaluate(turn, states);
    return { holding: after, failing: after };
  }

  #switch(node: TSESTree.SwitchStatement, states: States<State>): States<State> {
    const { assume } = this.#traveller;
    let asking = this.#evaluation.evaluate(node.discriminant, states);
    const entering = node.cases.map((each) => {
      if (each.test == null) return none;
      asking = this.#evaluation.evaluate(each.test, asking);
      const entered = assume?.(each, true, asking) ?? asking;
      asking = assume?.(each, false, asking) ?? asking;
      return entered;
    });
    return this.#within('switch', node, () => {
      let falling: States<State> = none;
      for (const [index, { test, consequent }] of node.cases.entries()) {
        const entered = test == null ? asking : (entering[index] ?? none);
        falling = this.#inTurn(consequent, this.#meeting.join(entered, falling));
      }
      const hasDefault = node.cases.some(({ test }) => test == null);
      return hasDefault ? falling : this.#meeting.join(falling, asking);
    });
  }

  #try(node: TSESTree.TryStatement, states: States<State>): States<State> {
    const { block, handler } = node;
    const finalizer = node.finalizer ?? null;
    const thrown = new Set(states);
    const tried = this.#guarded(block, states, { thrown, finalizer });
    if (handler == null) return this.#leaveTry(finalizer, tried, thrown);
    const arrived = this.#meeting.distinct([...thrown]);
    const caught = this.#traveller.caught?.(handler, arrived) ?? arrived;
    const again = new Set<State>();
    const around = { thrown: finalizer === null ? null : again, finalizer };
    const handled = this.#guarded(handler.body, caught, around);
    return this.#leaveTry(finalizer, this.#meeting.join(tried, handled), again);
  }

  #guarded(part: Node, states: States<State>, around: Try<State>): States<State> {
    this.#tries.push(around);
    const after = this.follow(part, states);
    this.#tries.pop();
    return after;
  }

  /**
   * Follows the `finally` block, for the paths that reach the end of the `try` statement and those of an error that is
   * not caught.
   */
  #leaveTry(finalizer: Node | null, states: States<State>, thrown: Set<State>): States<State> {
    if (finalizer === null) return states;
    this.#throw(this.follow(finalizer, this.#meeting.distinct([...thrown])));
    return this.follow(finalizer, states);
  }

  #throw(states: States<State>): void {
    if (this.#tries.some(({ thrown }) => thrown !== null)) this.#mayThrow(states);
    else if (states.length > 0) this.#traveller.thrown(states);
  }

  /** Notes that the next statement or expression may throw into the innermost `catch`. */
  #mayThrow(states: States<State>): void {
    if (this.#tries.length === 0) return;
    const thrown = this.#tries.findLast((around) => around.thrown !== null)?.thrown;
    if (thrown) for (const state of states) thrown.add(state);
  }

  /**
   * Follows the `finally` blocks on the way out, innermost first.
   * @param depth the number of `try` statements that stay around.
   */
  #finish(states: States<State>, depth: number): States<State> {
    if (this.#tries.length === depth) return states;
    const around = [...this.#tries];
    let after = states;
    while (this.#tries.length > depth) {
      const finalizer = this.#tries.pop()?.finalizer ?? null;
      if (finalizer !== null) after = this.follow(finalizer, after);
    }
    this.#tries.splice(0, depth, ...around);
    return after;
  }
}

const none: readonly never[] = [];

type Loop =
  | TSESTree.ForStatement
  | TSESTree.ForInStatement
  | TSESTree.ForOfStatement
  | TSESTree.WhileStatement
  | TSESTree.DoWhileStatement;

/** The labels around a statement. */
function labelsOf(node: Node): readonly string[] {
  const labels: string[] = [];
  const first = node.type === 'LabeledStatement' ? node : node.parent;
  for (let around = first; around?.type === 'LabeledStatement'; around = around.parent)
    labels.push(around.label.name);
  return labels;
}

/** The parts of a loop that run once before it, before each turn, and behind each: `for (begin; turn; update)`. */
function loopParts(node: Loop) {
  switch (node.type) {
    case 'ForStatement':
      return { begin: node.init ?? null, turn: node.test ?? null, update: node.update ?? null };
    case 'ForInStatement':
    case 'ForOfStatement':
      return { begin: node.right, turn: node.left, update: null };
    default:
      return { begin: null, turn: node.test, update: null };
  }
}
