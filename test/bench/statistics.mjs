/** Statistics that noise disturbs little: medians of figures that were measured in pairs. */

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The cost of a variant in terms of the floor, with its spread, given rounds with the floor's cost first. */
export function overFloor(rounds, index) {
  const ratios = rounds.map((costs) => costs[index] / costs[0]).sort((a, b) => a - b);
  const quartile = (part) => ratios[Math.floor((ratios.length - 1) * part)];
  return { ratio: median(ratios), spread: (quartile(0.75) - quartile(0.25)) / 2 };
}

/**
 * The exponent by which a cost grows with the size: the median of the slopes between all sizes that are at least four
 * times apart (after Theil and Sen), so that one disturbed measurement does not decide. Null where too few are known.
 * @param {readonly (readonly [size: number, cost: number])[]} points
 * @returns {number | null}
 */
export function exponentOf(points) {
  const slopes = points.flatMap(([size, cost]) =>
    points
      .filter(([bigger, more]) => bigger >= size * 4 && cost > 0 && more > 0)
      .map(([bigger, more]) => Math.log(more / cost) / Math.log(bigger / size)),
  );
  return slopes.length === 0 ? null : median(slopes);
}
