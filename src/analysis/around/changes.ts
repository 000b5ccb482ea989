/** The changes that a file may make to a response after its handler answered, asked for one response after another. */
import { groupedBy } from '../../grouped-by.ts';
import { ancestors, type Node } from '../../syntax/nodes.ts';
import type { Content } from '../status-site.ts';
import type { Guard } from './guards.ts';

/** A place that may replace the status, or the content, that a handler answered with. */
export interface Change {
  /** The function that makes the change; it does not change its own response, if it is a handler itself. */
  readonly within: Node;
  readonly guard: Guard;
}

/** The changes by where they are made and for which answers, so that a response is not held against each of them. */
export class Changes {
  readonly #all: readonly Change[];
  readonly #within: ReadonlyMap<Node, readonly Change[]>;
  readonly #numbers = new Map<string, number>();

  constructor(all: readonly Change[]) {
    this.#all = all;
    this.#within = groupedBy(all, ({ within }) => [within]);
  }

  /**
   * Whether one of them may change an answer.
   * @param code the status of the answer; NaN where it is not known.
   * @param message the message whose content is asked for, only where that counts.
   */
  mayReach(answer: Node, code: number, message: { readonly content: Content }): boolean {
    if (this.#all.length === 0) return false;
    const own = [...ancestors(answer)].flatMap((node) => this.#within.get(node) ?? []);
    const isReached = (isBare: boolean) =>
      this.#numberOf(code, isBare) > numberIn(own, code, isBare);
    return isReached(false) || (isReached(true) && message.content.present !== 'yes');
  }

  #numberOf(code: number, isBare: boolean): number {
    const key = `${code} ${isBare}`;
    const number = this.#numbers.get(key) ?? numberIn(this.#all, code, isBare);
    this.#numbers.set(key, number);
    return number;
  }
}

/** How many of the changes are made to answers with a status, to those without content alone or to any. */
function numberIn(changes: readonly Change[], code: number, isBare: boolean): number {
  return changes.filter(
    ({ guard }) =>
      guard.isBare === isBare &&
      (guard.codes === 'any' || Number.isNaN(code) || guard.codes.has(code)),
  ).length;
}
