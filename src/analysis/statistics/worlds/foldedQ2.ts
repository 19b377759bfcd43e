import {chaosAt} from "./chaosAt.js";
import {keyedChance} from "./keyedChance.js";
import {type SparseChaosOptions, sparseChaos} from "./sparseChaos.js";

/**
 * Share of variance that a sparse chaos foretells on worlds that it never saw: 1 − mean square error ÷ variance, over keyed
 * `folds`, screening and choice of terms done again without each (Hastie, Tibshirani & Friedman, "The elements of statistical
 * learning", 2009, 7.10.2). Leave-one-out error does not do them again: with a hundred inputs it may see where nothing is.
 * Slightly pessimistic, since each fit has fewer worlds. Costs as many fits as folds.
 */
export function foldedQ2(
  points: readonly ArrayLike<number>[],
  values: readonly number[],
  {seed, folds = 5, ...options}: SparseChaosOptions & {seed: string; folds?: number}
): number {
  if (!(folds >= 2 && folds <= values.length / 2))
    throw new RangeError(`${folds} folds of ${values.length} worlds`);
  const order = keyedChance(`folds|${seed}`).shuffled(values.length, 0);
  let squares = 0;
  for (let fold = 0; fold < folds; fold++) {
    const seen = [...order].filter((_, place) => place % folds !== fold);
    const chaos = sparseChaos(
      seen.map((i) => points[i]),
      seen.map((i) => values[i]),
      options
    );
    for (let place = fold; place < order.length; place += folds) {
      const i = order[place];
      const error = values[i] - chaosAt(chaos, points[i]);
      squares += error * error;
    }
  }
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return 1 - squares / values.reduce((sum, y) => sum + (y - mean) * (y - mean), 0);
}
