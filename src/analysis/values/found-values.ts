/** The values that the resolver found, each remembered while the registrations that it depends on stay the same. */
import type { FunctionNode } from '../../syntax/nodes.ts';
import type { FrameworkValue } from '../adapters/framework-value.ts';
import type { Registration, Routes } from '../routes/routes.ts';

/** The registrations that a value depends on. They may change while those of the file are being collected. */
interface Grounds {
  /** Whether it was found within a circle, so that it holds only until all registrations are known. */
  readonly isPassing: boolean;
  /** The functions that it depends on, each with the number of registrations for which it holds. */
  readonly registered: ReadonlyMap<FunctionNode, number>;
  /** The number of all registrations for which it holds, where it depends on many functions; else null. */
  readonly total: number | null;
}

/** The number of functions above which the number of all registrations is compared instead. */
const few = 8;

interface Answer {
  readonly value: FrameworkValue | null;
  readonly grounds: Grounds;
}

const firm: Grounds = { isPassing: false, registered: new Map(), total: null };
const nothing: Answer = { value: null, grounds: firm };
const passing: Answer = { value: null, grounds: { ...firm, isPassing: true } };

/** Remembers the values of nodes and variables. */
export class FoundValues {
  readonly #routes: Routes;
  readonly #answers = new Map<object, Answer>();
  /** The grounds, so far, of the value that is being looked for. */
  #grounds: Grounds = firm;

  constructor(routes: Routes) {
    this.#routes = routes;
  }

  /**
   * The value that was found before: null also while it is being looked for, undefined if it was never asked for or no
   * longer holds.
   */
  recall(key: object): FrameworkValue | null | undefined {
    const answer = this.#answers.get(key);
    if (answer === undefined || !this.#holds(answer.grounds)) return undefined;
    this.#rest(answer.grounds);
    return answer.value;
  }

  /** Looks for a value and remembers it. A circle that leads back to it finds null. */
  find<Key extends object>(
    key: Key,
    look: (key: Key) => FrameworkValue | null,
  ): FrameworkValue | null {
    const around = this.#grounds;
    const isPassing = !this.#routes.isComplete;
    this.#answers.set(key, isPassing ? passing : nothing);
    this.#grounds = firm;
    const value = look(key);
    const isNothing = value === null && this.#grounds === firm;
    this.#answers.set(key, isNothing ? nothing : { value, grounds: this.#grounds });
    const own = this.#grounds;
    this.#grounds = around;
    this.#rest(own);
    return value;
  }

  /** The registrations of a function; from here on the value that is being looked for depends on them. */
  registrationsOf(handler: FunctionNode): readonly Registration[] {
    const registrations = this.#routes.of(handler);
    if (this.#routes.isComplete) return registrations;
    const registered = new Map([[handler, registrations.length]]);
    this.#rest({ ...firm, registered });
    return registrations;
  }

  /** Looks for another value without making the one that is being looked for depend on it. */
  apart<Value>(look: () => Value): Value {
    const around = this.#grounds;
    const value = look();
    this.#grounds = around;
    return value;
  }

  /** Adds grounds to those of the value that is being looked for. */
  #rest(other: Grounds): void {
    const own = this.#grounds;
    if (own === other || other === firm) return;
    this.#grounds = own === firm ? other : both(own, other, this.#routes.total);
  }

  #holds({ isPassing, registered, total }: Grounds): boolean {
    if (isPassing && this.#routes.isComplete) return false;
    if (total !== null && total !== this.#routes.total) return false;
    for (const [handler, count] of registered)
      if (this.#routes.of(handler).length !== count) return false;
    return true;
  }
}

/** @param now how many registrations there are. */
function both(one: Grounds, other: Grounds, now: number): Grounds {
  const isPassing = one.isPassing || other.isPassing;
  const totals = [one.total ?? now, other.total ?? now];
  if (
    one.total !== null ||
    other.total !== null ||
    one.registered.size + other.registered.size > few
  )
    return { isPassing, registered: firm.registered, total: Math.min(...totals) };
  const registered = new Map(one.registered);
  for (const [handler, count] of other.registered)
    registered.set(handler, Math.min(count, registered.get(handler) ?? count));
  return { isPassing, registered, total: null };
}
