import {deterministicLog} from "../../../core/numbers/deterministicLog.js";
import {solvePositive} from "../../statistics/leastSquares.js";
import {mean} from "../../statistics/mean.js";
import {varianceShares} from "../../statistics/worlds/varianceShares.js";
import {logStudent} from "../learning/logStudent.js";
import type {WorldFigure} from "./worldFigures.js";

/** One figure as each world would give it: about `means[world]`, with this variance at the lines observed. */
interface Told {
  readonly value: number;
  readonly means: readonly number[];
  readonly variance: number;
  /** Departures of each future from the mean of its world, over the standard deviation of chance. */
  readonly standardised: readonly number[];
}

/**
 * Log-likelihood of an observed year under each world, up to a constant common to all; figures that the year does not tell
 * (see `worldFigures`), and those in which nothing varies, are left out.
 *
 * Each world has few replicates. What chance does to a figure is therefore pooled over worlds (mean square within them, which
 * holds the overdispersion of the commissions since they are simulated; Searle, Casella & McCulloch 1992), and the mean of a
 * world is drawn toward that of all of them by what its replicates do not tell (the best linear predictor of a random effect,
 * Robinson, "That BLUP is a good thing", 1991); what is then still not known of it adds to the variance. Figures together follow
 * Student's law with the degrees of freedom and the correlations of the pooled residuals, these drawn toward independence as
 * figures near the degrees of freedom.
 */
export function worldLikelihoods(
  simulated: readonly WorldFigure[],
  {observed, perWorld}: {observed: readonly WorldFigure[]; perWorld: number}
): number[] {
  const worlds = (simulated[0]?.values.length ?? 0) / perWorld;
  if (!Number.isInteger(worlds) || worlds < 2 || perWorld < 2)
    throw new RangeError(`two worlds of two replicates are needed: ${worlds} of ${perWorld}`);
  const freedom = worlds * (perWorld - 1);
  const figures = simulated.flatMap((figure) => {
    const seen = observed.find(({id}) => id === figure.id);
    return (seen && told(figure, seen, {worlds, perWorld})) ?? [];
  });
  if (figures.length === 0) return new Array<number>(worlds).fill(0);
  const precision = precisionOf(figures, freedom);
  const scale = figures.reduce((sum, {variance}) => sum + deterministicLog(variance), 0) / 2;
  return Array.from({length: worlds}, (_, w) => {
    const gaps = figures.map(({value, means, variance}) => (value - means[w]) / Math.sqrt(variance));
    let squares = 0;
    for (let i = 0; i < gaps.length; i++)
      for (let j = 0; j < gaps.length; j++) squares += precision[i][j] * gaps[i] * gaps[j];
    return logStudent(squares, freedom, figures.length) - scale;
  });
}

function told(
  {values, n}: WorldFigure,
  seen: WorldFigure,
  {worlds, perWorld}: {worlds: number; perWorld: number}
): Told | undefined {
  const [value] = seen.values;
  const table = Array.from({length: worlds}, (_, w) => values.slice(w * perWorld, (w + 1) * perWorld));
  if (Number.isNaN(value) || values.some(Number.isNaN)) return undefined;
  const {chance, ignorance} = varianceShares(table);
  if (!(chance > 0)) return undefined;
  const kept = ignorance / (ignorance + chance / perWorld);
  const means = table.map(mean);
  const centre = mean(means);
  const lines = n === undefined || seen.n === undefined ? 1 : mean(n) / seen.n[0];
  return {
    value,
    means: means.map((own) => centre + kept * (own - centre)),
    variance: chance * lines + ignorance * (1 - kept),
    standardised: values.map((x, i) => (x - means[Math.floor(i / perWorld)]) / Math.sqrt(chance))
  };
}

/** Inverse of the correlations of chance, drawn to independence by the share of figures in degrees of freedom and figures. */
function precisionOf(figures: readonly Told[], freedom: number): number[][] {
  const kept = freedom / (freedom + figures.length);
  const correlation = figures.map((a, i) =>
    figures.map((b, j) => {
      if (i === j) return 1;
      const product = a.standardised.reduce((sum, x, r) => sum + x * b.standardised[r], 0);
      return (kept * product) / freedom;
    })
  );
  return correlation.map((_, i) =>
    solvePositive(
      correlation,
      figures.map((__, j) => (i === j ? 1 : 0))
    )
  );
}
