/** The interface of those that follow the paths of a function, and the joining of paths that need not be told apart. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from './nodes.ts';

/** The states of the paths that lead to one place, one for each path that is told apart. */
export type States<State> = readonly State[];

/** Follows paths. All states that a method is given belong to paths that reach the same place. */
export interface Traveller<State> {
  /** Whether the parts of an expression are given one by one; any other expression is given to `passed` as a whole. */
  readonly entersInto: (expression: Node) => boolean;
  /** The states after an expression was evaluated. The same array means that nothing changed. */
  readonly passed: (expression: Node, states: States<State>) => States<State>;
  /** The states after a function was made, or a class's field declared: their code runs later, if at all. */
  readonly deferred: (code: Node, states: States<State>) => States<State>;
  /**
   * The states in which a condition holds, or fails. In `if (res.headersSent) return;` the first arm is followed with
   * the states for which it holds, the code behind it with the others. It is given conditions without `!`, `&&` and
   * `||`, and the cases of a `switch`.
   */
  readonly assume?: (condition: Node, holds: boolean, states: States<State>) => States<State>;
  /** The states of paths that an error has led into a `catch` clause. */
  readonly caught?: (clause: TSESTree.CatchClause, states: States<State>) => States<State>;
  /** A `return` statement leaves the function. */
  readonly returned: (statement: TSESTree.ReturnStatement, states: States<State>) => void;
  /** A `throw` statement leaves the function. */
  readonly thrown: (states: States<State>) => void;
  /** One state for both from here on; null where the two have to be told apart. */
  readonly joined: (one: State, other: State) => State | null;
  /** One state for all paths, where there are too many to tell apart. */
  readonly merged: (states: States<State>) => State;
}

/** The number of paths to one place above which they are not told apart. */
const mostPaths = 48;

/** Brings together the paths that meet at a place. */
export class Meeting<State> {
  readonly #traveller: Traveller<State>;

  constructor(traveller: Traveller<State>) {
    this.#traveller = traveller;
  }

  /**
   * The states of two lists, with one state for two that need not be told apart. Neither list has two such states
   * itself.
   */
  join(some: States<State>, others: States<State>): States<State> {
    return some.length === 0 ? others : this.#joinInto(some, others);
  }

  /** The states of a list that have to be told apart. */
  distinct(states: States<State>): States<State> {
    return states.length < 2 ? states : this.#joinInto([], states);
  }

  /** The states that no known state stands for. */
  newIn(states: States<State>, known: States<State>): States<State> {
    if (known.length === 0) return states;
    return states.filter((state) => known.every((each) => this.#joined(each, state) !== each));
  }

  /** Copies the first list only where a state is added. */
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

  /** The index in a list at which a state belongs, and the state that stands there for both. */
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
