import type {Proportion} from "./interval.js";

/** Mass, against that of the mode, under which an outcome is not counted. */
const negligible = 1e-14;

/**
 * Counts that `size` lines would show, at each probability of `us`, when a replicate showed `successes` among `n`:
 * fewer lines are a draw among those simulated (hypergeometric); lines beyond them are drawn at the replicate's own rate.
 * A replicate holds its own chance already: that of sampling is not counted twice.
 */
export function sampledCounts(
  {successes, n}: Proportion,
  {size, us}: {size: number; us: readonly number[]}
): number[] {
  if (n === 0) throw new RangeError("a replicate without any line predicts no share");
  if (size > n)
    return binomialCounts({size: size - n, rate: successes / n, us}).map((extra) => successes + extra);
  const least = Math.max(0, size - (n - successes));
  const most = Math.min(size, successes);
  return quantiles(us, {
    least,
    most,
    mode: Math.floor(((size + 1) * (successes + 1)) / (n + 2)),
    ratio: (k) => ((successes - k) * (size - k)) / ((k + 1) * (n - successes - size + k + 1))
  });
}

/** Counts of a binomial law at each probability of `us`. */
export function binomialCounts({
  size,
  rate,
  us
}: {
  size: number;
  rate: number;
  us: readonly number[];
}): number[] {
  if (rate <= 0 || rate >= 1) return us.map(() => (rate <= 0 ? 0 : size));
  return quantiles(us, {
    least: 0,
    most: size,
    mode: Math.floor((size + 1) * rate),
    ratio: (k) => ((size - k) * rate) / ((k + 1) * (1 - rate))
  });
}

/** Quantiles of a law known by the ratio of the mass of k + 1 to that of k, built outwards from its mode: no logarithm. */
function quantiles(
  us: readonly number[],
  {least, most, mode, ratio}: {least: number; most: number; mode: number; ratio: (k: number) => number}
): number[] {
  const centre = Math.min(most, Math.max(least, mode));
  const below: number[] = [];
  for (let k = centre - 1, mass = 1; k >= least; k--) {
    mass /= ratio(k);
    if (mass < negligible) break;
    below.push(mass);
  }
  const masses = [...below.reverse(), 1];
  const first = centre - below.length;
  for (let k = centre, mass = 1; k < most; k++) {
    mass *= ratio(k);
    if (mass < negligible) break;
    masses.push(mass);
  }
  let total = 0;
  const cumulated = masses.map((mass) => {
    total += mass;
    return total;
  });
  return us.map((u) => {
    const index = cumulated.findIndex((sum) => sum > u * total);
    return first + (index < 0 ? masses.length - 1 : index);
  });
}
