/** Random choices that are the same in every run, by a linear congruential generator (Numerical Recipes). */
export class Random {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 up to, not including, a limit. */
  below(limit) {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }

  between(least, most) {
    return least + this.below(most - least + 1);
  }

  /** True in this many of a hundred cases. */
  chance(percent) {
    return this.below(100) < percent;
  }

  pick(list) {
    return list[this.below(list.length)];
  }

  /** Some of a list, each at most once, in the order of the list. */
  some(list, count) {
    const left = [...list];
    while (left.length > count) left.splice(this.below(left.length), 1);
    return left;
  }

  /** A number of texts, one after another. */
  times(count, make, separator = '\n') {
    return Array.from({ length: count }, (_, index) => make(index)).join(separator);
  }
}
