import {deterministicLog} from "../../../core/numbers/deterministicLog.js";
import {type EffortEvidence, precisionOf} from "./effortPosterior.js";
import {logStudent} from "./logStudent.js";
import {leverageAt, meanAt, varianceAt} from "./responseSurface.js";

/**
 * Log-likelihood of observed figures at each of some points, as `effortPosterior` holds it, up to a constant: what it returns
 * takes the values of the figures, in the order of the evidence. Figures that rest on no line say nothing.
 */
export function effortLikelihood(
  evidence: readonly EffortEvidence[],
  points: readonly (readonly number[])[]
): (values: readonly number[]) => number[] {
  const kept = evidence.flatMap((one, s) => (one.observed.n > 0 ? [{...one, s}] : []));
  const precision = precisionOf(kept.map(({surface}) => surface));
  const freedom = Math.min(...kept.map(({surface}) => surface.freedom), Number.POSITIVE_INFINITY);
  const laws = points.map((point) =>
    kept.map(({surface, observed, s}) => ({
      s,
      mean: meanAt(surface, point),
      variance: varianceAt(surface, point) * (surface.n / observed.n + leverageAt(surface, point))
    }))
  );
  const scales = laws.map((law) => law.reduce((sum, {variance}) => sum + deterministicLog(variance), 0) / 2);
  return (values) =>
    laws.map((law, k) => {
      const gaps = law.map(({s, mean, variance}) => (values[s] - mean) / Math.sqrt(variance));
      let squares = 0;
      for (let i = 0; i < gaps.length; i++)
        for (let j = 0; j < gaps.length; j++) squares += precision[i][j] * gaps[i] * gaps[j];
      return kept.length === 0 ? 0 : logStudent(squares, freedom, kept.length) - scales[k];
    });
}
