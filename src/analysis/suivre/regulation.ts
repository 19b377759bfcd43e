import seedrandom from "seedrandom";
import type {Interval} from "../statistics/interval.js";
import {normalQuantile} from "../statistics/normalQuantile.js";
import {quantile} from "../statistics/quantile.js";
import type {CalCounts} from "./calCounts.js";
import type {Following} from "./learnFollowing.js";

/** What a commission brought to follow would change in a year like this one: ménages of the low set by class, more or fewer. */
export interface RegulatedCal {
  readonly cal: number;
  /** Probability that it does not follow today. */
  readonly astray: number;
  /** By class of those that have an objective. */
  readonly change: readonly (Interval & {readonly mean: number})[];
  /** Ménages whose attribution would go to another bracket, all classes together. */
  readonly moved: Interval & {readonly mean: number};
}

/**
 * The commissions whose regulation (article 10.3) would move most ménages, the most first. Those that follow already change nothing; the
 * others go from their own rate (drawn once their count is seen) to that of followers, a year's chance included
 * on both sides. What a change does to the other commissions is not in it.
 */
export function regulation(
  cals: readonly CalCounts[],
  following: Following,
  {seed, count}: {seed: string; count: number}
): RegulatedCal[] {
  const random = seedrandom(`regulation/${seed}`);
  const normal = () => normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, random())));
  const draws = following.rates.length;
  const table = cals.map((cal) => cal.n.map(() => new Float64Array(draws)));
  for (let d = 0; d < draws; d++) {
    const {others, follows, strengths} = following.rates[d];
    cals.forEach(({low, n}, c) => {
      if (following.follows[d][c] === 1) return;
      n.forEach((lines, g) => {
        if (lines === 0) return;
        const own = drawn(others[g] * strengths.others + low[g], strengths.others + lines, normal);
        const followed = drawn(follows[g] * strengths.follows, strengths.follows, normal);
        const chance = Math.sqrt(lines * (own * (1 - own) + followed * (1 - followed)));
        table[c][g][d] = lines * (followed - own) + chance * normal();
      });
    });
  }
  return cals
    .map((_, c): RegulatedCal => {
      const moved = Float64Array.from({length: draws}, (__, d) =>
        table[c].reduce((sum, changes) => sum + Math.abs(changes[d]), 0)
      );
      const astray = following.follows.reduce((sum, follows) => sum + 1 - follows[c], 0) / draws;
      return {cal: c, astray, change: table[c].map(summary), moved: summary(moved)};
    })
    .sort((a, b) => expected(b) - expected(a))
    .slice(0, count);
}

/** Ménages moved on average, in absolute value of what is expected and not of chance. */
function expected({change}: RegulatedCal): number {
  return change.reduce((sum, {mean}) => sum + Math.abs(mean), 0);
}

/** A rate of so many successes among so many lines, by the normal law of its odds' mean. */
function drawn(successes: number, lines: number, normal: () => number): number {
  const share = successes / lines;
  const sd = Math.sqrt((share * (1 - share)) / (lines + 1));
  return Math.min(1, Math.max(0, share + sd * normal()));
}

function summary(values: Float64Array): Interval & {mean: number} {
  const sorted = Float64Array.from(values).sort();
  return {
    mean: values.reduce((a, b) => a + b, 0) / values.length,
    low: quantile(sorted, 0.05),
    high: quantile(sorted, 0.95)
  };
}
