/**
 * The changes that a file may make to responses after their handlers answered, indexed so that many responses can ask.
 */
import { groupedBy } from '../../grouped-by.ts';
import { ancestors, type Node } from '../../syntax/nodes.ts';
import type { Content } from '../status-site.ts';
import type { Guard } from './guards.ts';

/** A place that may replace the status or content of an answer. */
export interface Change {
  /** The function that makes the change. An answer within it is no answer that it changes. */
  readonly within: Node;
  readonly guard: Guard;
}

/** The changes, counted by status, so that no response has to be compared with each of them. */
export class Changes {
  readonly #all: readonly Change[];
  readonly #within: ReadonlyMap<Node, readonly Change[]>;
  readonly #numbers = new Map<string, number>();

  constructor(all: readonly Change[]) {
    this.#all = all;
    this.#within = groupedBy(all, ({ within }) => [within]);
  }

  /**
   * Whether one of the changes may reach an answer.
   * @param code the status of the answer; NaN where it is not known.
   * @param message the content of the answer, which is only read where a change depends on it.
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

/**
 * How many changes reach answers with a status.
 * @param isBare counts the changes to answers without content alone, instead of those to any answer.
 */
function numberIn(changes: readonly Change[], code: number, isBare: boolean): number {
  return changes.filter(
    ({ guard }) =>
      guard.isBare === isBare &&
      (guard.codes === 'any' || Number.isNaN(code) || guard.codes.has(code)),
  ).length;
}
