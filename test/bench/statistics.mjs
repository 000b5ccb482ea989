/** The few statistics that stand noise: medians, of ratios that were measured in pairs. */

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The median of what each round's cost is, divided by what the same round's first cost is. */
export const ratio = (rounds, index) => median(rounds.map((costs) => costs[index] / costs[0]));

/** How far the middle half of such ratios is apart. */
export function spread(rounds, index) {
  const ratios = rounds.map((costs) => costs[index] / costs[0]).sort((a, b) => a - b);
  return ratios[Math.floor(ratios.length * 0.75)] - ratios[Math.floor(ratios.length * 0.25)];
}
