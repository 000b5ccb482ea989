/** The nodes that are evaluated on every path: through a function, to a node in it, through some statements. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { withAncestors, type FunctionNode, type Node } from './nodes.ts';
import { Paths } from './paths.ts';
import type { States, Traveller } from './traveller.ts';

type VisitorKeys = TSESLint.SourceCode.VisitorKeys;

/** The nodes on every path to a place, as a linked list. The lists of later places branch off from it. */
class Step {
  /** Null at the start. */
  readonly node: Node | null;
  readonly before: Step;
  readonly depth: number;
  /** A step far before this one, by which `commonStep` crosses long lists in few jumps. */
  readonly #jump: Step;

  constructor(node: Node | null, before: Step | null) {
    this.node = node;
    this.before = before ?? this;
    this.depth = before === null ? 0 : before.depth + 1;
    this.#jump = before === null ? this : before.#jumpOfNext();
  }

  #jumpOfNext(): Step {
    const far = this.#jump;
    const isAsFar = this.depth - far.depth === far.depth - far.#jump.depth;
    return isAsFar ? far.#jump : this;
  }

  /** The step of this list at a depth; this step where the list is shorter. */
  at(depth: number): Step {
    if (this.depth <= depth) return this;
    return (this.#jump.depth >= depth ? this.#jump : this.before).at(depth);
  }

  /** The last step that two lists of one length have in common. */
  common(other: Step): Step {
    if (this === other) return this;
    return this.#jump === other.#jump
      ? this.before.common(other.before)
      : this.#jump.common(other.#jump);
  }
}

/** The last step that two lists have in common. */
function commonStep(one: Step, other: Step): Step {
  return one.at(other.depth).common(other.at(one.depth));
}

/** The nodes on the way to a step, the last first. */
function nodesTo(last: Step): readonly Node[] {
  const nodes: Node[] = [];
  for (let step = last; step.node !== null; step = step.before) nodes.push(step.node);
  return nodes;
}

/** The nodes that a function evaluates on every path, and the values that it returns. */
export class Course {
  /** The steps to each node, and to each exit of the function. */
  readonly #to = new Map<Node, Step>();
  #toEnd: Step | null = null;
  #always: ReadonlySet<Node> | null = null;
  readonly #returned = new Set<Node | null>();

  /**
   * @param nodes the nodes that will be asked about; all unless given. With fewer nodes, less of the function is
   * walked.
   */
  constructor(owner: FunctionNode, visitorKeys: VisitorKeys, nodes?: ReadonlySet<Node>) {
    const { body } = owner;
    const around = nodes && withAncestors(nodes, owner);
    const leave = (states: States<Step>) => {
      for (const state of states)
        this.#toEnd = this.#toEnd === null ? state : commonStep(this.#toEnd, state);
    };
    const paths = new Paths<Step>(
      {
        entersInto: (expression) => around?.has(expression) ?? true,
        passed: (expression, states) =>
          nodes?.has(expression) === false
            ? states
            : states.map((state) => this.#pass(expression, state)),
        deferred: (_, states) => states,
        returned: ({ argument }, states) => {
          this.#returned.add(argument ?? null);
          leave(states);
        },
        thrown: leave,
        joined: commonStep,
        // `joined` finds a common step of any two, so that there is never more than one state.
        merged: () => start,
      },
      visitorKeys,
    );
    const ends = paths.follow(body, [start]);
    leave(ends);
    if (ends.length > 0) this.#returned.add(body.type === 'BlockStatement' ? null : body);
    if (paths.isCutShort) this.#forget();
  }

  #pass(node: Node, state: Step): Step {
    const known = this.#to.get(node);
    this.#to.set(node, known === undefined ? state : commonStep(known, state));
    return new Step(node, state);
  }

  #forget(): void {
    this.#to.clear();
    this.#toEnd = null;
    this.#returned.add(null);
  }

  /** Whether every path through the function passes a node. */
  isAlwaysDone(node: Node): boolean {
    this.#always ??= new Set(this.#toEnd === null ? [] : nodesTo(this.#toEnd));
    return this.#always.has(node);
  }

  /** The nodes that every path to a node passes. */
  doneBefore(node: Node): readonly Node[] {
    const step = this.#to.get(node);
    return step === undefined ? [] : nodesTo(step);
  }

  /** The arguments of the `return` statements that are reached; null among them for a path that returns no value. */
  get returned(): ReadonlySet<Node | null> {
    return this.#returned;
  }
}

const start = new Step(null, null);
const nothing: ReadonlySet<Node> = new Set();

/**
 * The expressions that a function returns on its paths, and null for a path without a value; empty where it always
 * throws.
 */
export function returnedBy(
  returning: FunctionNode,
  visitorKeys: VisitorKeys,
): ReadonlySet<Node | null> {
  return new Course(returning, visitorKeys, nothing).returned;
}

const anywhere = {};

const onlyEnds: Traveller<object> = {
  entersInto: () => false,
  passed: (_, states) => states,
  deferred: (_, states) => states,
  returned: () => undefined,
  thrown: () => undefined,
  joined: (one) => one,
  merged: () => anywhere,
};

/** Whether a path reaches the end of some statements, so that the code behind them runs next. */
export function comeToEnd(
  statements: readonly TSESTree.Statement[],
  visitorKeys: VisitorKeys,
): boolean {
  const paths = new Paths(onlyEnds, visitorKeys);
  let states: States<object> = [anywhere];
  for (const statement of statements) states = paths.follow(statement, states);
  return states.length > 0 || paths.isCutShort;
}
