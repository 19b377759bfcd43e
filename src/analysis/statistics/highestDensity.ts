import type {Interval} from "./interval.js";

/**
 * Span of the smallest set of values that holds so much of a law on equally spaced values (Hyndman 1996): each value stands
 * for the cell about it, cut at the ends. Unlike equal tails, it may hold an end of the scale, where a law is often highest.
 */
export function highestDensity(values: readonly number[], law: readonly number[], level: number): Interval {
  if (values.length !== law.length || values.length < 2)
    throw new RangeError(`${law.length} probabilities for ${values.length} values`);
  if (!(level > 0 && level < 1)) throw new RangeError(`level must be in (0, 1): ${level}`);
  const order = law.map((_, k) => k).sort((i, j) => law[j] - law[i] || i - j);
  let [first, last, held, rank] = [order[0], order[0], 0, 0];
  // Ties enter together: where nothing tells two values apart, neither is left out.
  while (rank < order.length && (held < level - 1e-12 || law[order[rank]] === law[order[rank - 1]])) {
    first = Math.min(first, order[rank]);
    last = Math.max(last, order[rank]);
    held += law[order[rank]];
    rank++;
  }
  const half = (values[1] - values[0]) / 2;
  return {
    low: Math.max(values[0], values[first] - half),
    high: Math.min(values[values.length - 1], values[last] + half)
  };
}
