/** Who travels the paths of a function, and which of the paths need not be told apart. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from './nodes.ts';

/** Where the paths that lead to one place stand, one state for each path that is told apart. */
export type States<State> = readonly State[];

/** Who is told of the paths. All states that a method is given stand for paths that come to the same place. */
export interface Traveller<State> {
  /** Whether the parts of an expression are told one by one; of any other, `passed` is told as a whole. */
  readonly entersInto: (expression: Node) => boolean;
  /** The states behind an expression that is evaluated. The same array means that nothing changed. */
  readonly passed: (expression: Node, states: States<State>) => States<State>;
  /** The states behind a function that is made, or the value of a class's field, which run later if at all. */
  readonly deferred: (code: Node, states: States<State>) => States<State>;
  /**
   * Those states in which a condition holds, or fails: of `if (res.headersSent) return;` the first arm is travelled by
   * the states for which it holds, what follows by the others. Told of conditions without `!`, `&&` and `||`, and of the
   * cases of a `switch`.
   */
  readonly assume?: (condition: Node, holds: boolean, states: States<State>) => States<State>;
  /** The states of paths that an error has led into a `catch` clause. */
  readonly caught?: (clause: TSESTree.CatchClause, states: States<State>) => States<State>;
  /** The function is left by a `return` statement. */
  readonly returned: (statement: TSESTree.ReturnStatement, states: States<State>) => void;
  /** The function is left by an error that a `throw` statement throws. */
  readonly thrown: (states: States<State>) => void;
  /** The state that stands for both from here on; null where the two have to be told apart. */
  readonly joined: (one: State, other: State) => State | null;
  /** The state that stands for more paths than are told apart. */
  readonly merged: (states: States<State>) => State;
}

/** More paths than this to one place are not told apart. */
const mostPaths = 48;

/** Brings together the paths that meet at a place. */
export class Meeting<State> {
  readonly #traveller: Traveller<State>;

  constructor(traveller: Traveller<State>) {
    this.#traveller = traveller;
  }

  /** The states of two lists, one in the place of two that need not be told apart; no list has two such states itself. */
  join(some: States<State>, others: States<State>): States<State> {
    return some.length === 0 ? others : this.#joinInto(some, others);
  }

  /** The states of a list that have to be told apart. */
  distinct(states: States<State>): States<State> {
    return states.length < 2 ? states : this.#joinInto([], states);
  }

  /** The states that none of the others stands for. */
  newIn(states: States<State>, known: States<State>): States<State> {
    if (known.length === 0) return states;
    return states.filter((state) => known.every((each) => this.#joined(each, state) !== each));
  }

  /** Copies only where something is added. */
  #joinInto(some: States<State>, others: States<State>): States<State> {
    if (some === others) return some;
    let all: State[] | null = null;
    for (const state of others) {
      const [at, both] = this.#placeOf(state, all ?? some);
      if (both === (all ?? some)[at]) continue;
      all ??= [...some];
      all[at] = both;
      if (all.length > mostPaths) return [this.#traveller.merged([...some, ...others])];
    }
    return all ?? some;
  }

  /** The place in a list where a state belongs, and the state that stands there for both from now on. */
  #placeOf(state: State, known: States<State>): readonly [at: number, both: State] {
    for (const [at, other] of known.entries()) {
      const both = this.#joined(other, state);
      if (both !== null) return [at, both];
    }
    return [known.length, state];
  }

  #joined(one: State, other: State): State | null {
    return one === other ? one : this.#traveller.joined(one, other);
  }
}
