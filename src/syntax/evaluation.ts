/** The paths through an expression, in which `&&`, `||`, `??` and `?:` leave parts out. */
import type { TSESLint } from '@typescript-eslint/utils';
import { unwrap, type Node } from './nodes.ts';
import type { Meeting, States, Traveller } from './traveller.ts';
import { inOrder, runsLater } from './walk.ts';

/** The states after a condition: those in which it holds, and those in which it fails. */
export interface Arms<State> {
  readonly holding: States<State>;
  readonly failing: States<State>;
}

/** An expression, and its parts in the order in which they are evaluated. */
interface Link {
  readonly node: Node;
  readonly parts: readonly Node[];
  /** Whether the truth of the expression decides which path is taken. */
  readonly isAsked: boolean;
}

const none: readonly never[] = [];

/** Follows every path through expressions for a traveller. */
export class Evaluation<State> {
  readonly #traveller: Traveller<State>;
  readonly #meeting: Meeting<State>;
  readonly #visitorKeys: TSESLint.SourceCode.VisitorKeys;
  readonly #changed: (states: States<State>) => void;

  /** @param changed gets the states that the traveller changes on the way, since an error may occur in each. */
  constructor(
    traveller: Traveller<State>,
    meeting: Meeting<State>,
    visitorKeys: TSESLint.SourceCode.VisitorKeys,
    changed: (states: States<State>) => void,
  ) {
    this.#traveller = traveller;
    this.#meeting = meeting;
    this.#visitorKeys = visitorKeys;
    this.#changed = changed;
  }

  /** The states after an expression, given those before it. */
  evaluate(node: Node, states: States<State>): States<State> {
    const parts = this.#partsOf(node);
    if (parts.length === 0) return this.#pass(node, states);
    return this.#joined(this.#follow({ node, parts, isAsked: false }, states));
  }

  /** The states after a condition, by whether it holds. */
  test(node: Node, states: States<State>): Arms<State> {
    return this.#follow({ node, parts: this.#partsOf(node), isAsked: true }, states);
  }

  /**
   * Follows a chain of operands, calls or members from its start, since recursion over a long one would overflow the
   * stack.
   */
  #follow(end: Link, states: States<State>): Arms<State> {
    const chain: Link[] = [];
    let link = end;
    for (let [first] = link.parts; first !== undefined; [first] = link.parts) {
      chain.push(link);
      const isAsked = isChoice(link.node) || (link.isAsked && isSameCondition(link.node));
      link = { node: first, parts: this.#partsOf(first), isAsked };
    }
    let arms = this.#armsOf(link, this.#pass(link.node, states));
    for (let next = chain.pop(); next !== undefined; next = chain.pop())
      arms = this.#goOn(next, arms);
    return arms;
  }

  /** The parts of an expression in their order; none where the traveller takes the expression as a whole. */
  #partsOf(node: Node): readonly Node[] {
    const { entersInto, assume } = this.#traveller;
    if (runsLater(node)) return none;
    const isOfConditions = assume !== undefined && (isChoice(node) || isSameCondition(node));
    return isOfConditions || entersInto(node) ? inOrder(node, this.#visitorKeys) : none;
  }

  /** Evaluates an expression from behind its first part. */
  #goOn(link: Link, first: Arms<State>): Arms<State> {
    const { node, parts, isAsked } = link;
    const { holding, failing } = first;
    if (node.type === 'ConditionalExpression') {
      const then = this.#arm(node.consequent, isAsked, holding);
      return this.#meet(node, then, this.#arm(node.alternate, isAsked, failing));
    }
    if (node.type === 'LogicalExpression') {
      // `&&` stops at a false operand and `||` at a true one; the operand that `??` stops at may be either.
      const goesOn = this.#arm(node.right, isAsked, node.operator === '&&' ? holding : failing);
      const stops = {
        holding: node.operator === '&&' ? none : holding,
        failing: node.operator === '||' ? none : failing,
      };
      return this.#meet(node, stops, goesOn);
    }
    if (isSameCondition(node)) {
      const isTurned = node.type === 'UnaryExpression';
      return this.#meet(node, isTurned ? { holding: failing, failing: holding } : first, nowhere);
    }
    let after = this.#joined(first);
    for (let at = 1; at < parts.length; at += 1) {
      const part = parts[at];
      if (part === undefined) continue;
      const evaluated = this.evaluate(part, after);
      after = isLeftOut(node, part) ? this.#meeting.join(after, evaluated) : evaluated;
    }
    return this.#armsOf(link, this.#pass(node, after));
  }

  #arm(node: Node, isAsked: boolean, states: States<State>): Arms<State> {
    if (isAsked) return this.test(node, states);
    const after = this.evaluate(node, states);
    return { holding: after, failing: after };
  }

  /** Joins the arms of two parts of an expression. */
  #meet(node: Node, some: Arms<State>, others: Arms<State>): Arms<State> {
    const failing = this.#meeting.join(some.failing, others.failing);
    const holding = this.#meeting.join(some.holding, others.holding);
    const passed = this.#pass(node, failing);
    return { holding: holding === failing ? passed : this.#pass(node, holding), failing: passed };
  }

  #armsOf({ node, isAsked }: Link, states: States<State>): Arms<State> {
    const { assume } = this.#traveller;
    // The outcome of `while (true)` needs no traveller.
    if (isAsked && node.type === 'Literal')
      return node.value ? { holding: states, failing: none } : { holding: none, failing: states };
    if (!isAsked || assume === undefined || states.length === 0)
      return { holding: states, failing: states };
    return { holding: assume(node, true, states), failing: assume(node, false, states) };
  }

  #joined({ holding, failing }: Arms<State>): States<State> {
    if (holding === failing) return holding;
    // One list mostly has all states of the other, and joining leaves the first list as it is.
    return holding.length > failing.length
      ? this.#meeting.join(holding, failing)
      : this.#meeting.join(failing, holding);
  }

  #pass(node: Node, states: States<State>): States<State> {
    if (states.length === 0) return states;
    const { passed: pass, deferred } = this.#traveller;
    const passed = runsLater(node) ? deferred(node, states) : pass(node, states);
    if (passed === states) return states;
    const after = this.#meeting.distinct(passed);
    this.#changed(after);
    return after;
  }
}

const nowhere: Arms<never> = { holding: none, failing: none };

function isChoice(node: Node): boolean {
  return node.type === 'LogicalExpression' || node.type === 'ConditionalExpression';
}

/** Whether a part may be left out: the right side of `user ??= find()`, or the default in `{ user = find() }`. */
function isLeftOut(node: Node, part: Node): boolean {
  const isChoosing =
    node.type === 'AssignmentExpression' && /^(?:\?\?|\|\||&&)=$/u.test(node.operator);
  return (isChoosing || node.type === 'AssignmentPattern') && part === node.right;
}

/** Whether an expression is as true as its only part, or as false: `x!`, `x as boolean`, `!x`. */
function isSameCondition(node: Node): boolean {
  return (node.type === 'UnaryExpression' && node.operator === '!') || unwrap(node) !== node;
}
