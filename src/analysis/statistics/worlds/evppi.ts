import {evpi, gainOfChoice} from "./evpi.js";
import {oneInputFit} from "./oneInputFit.js";

/**
 * Expected value of partial perfect information of each input: what a decider would gain on average by knowing that input alone
 * before choosing among policies; in [0, `evpi`], in the unit of the utility. By regression (Strong, Oakley & Brennan, "Estimating multiparameter partial
 * expected value of perfect information from a probabilistic sensitivity analysis sample", 2014): what each policy does more than the first is smoothed along the input (`oneInputFit`), and the best of smoothed policies
 * is taken world by world.
 *
 * Bias: the best of noisy curves is too good: over 256 worlds one input in fifty that tells nothing is seen to tell something, up
 * to a fifth of `evpi`; and an effect too small to be seen gives 0. `points[world][input]`, `utilities[policy][world]`, higher is better, over the same
 * equally likely worlds. A RangeError when they do not fit.
 */
export function evppi(
  points: readonly ArrayLike<number>[],
  utilities: readonly (readonly number[])[]
): number[] {
  const ceiling = evpi(utilities);
  const worlds = utilities[0].length;
  if (points.length !== worlds) throw new RangeError(`${points.length} points for ${worlds} worlds`);
  const increments = utilities.slice(1).map((row) => row.map((u, w) => u - utilities[0][w]));
  return Array.from({length: points[0].length}, (_, input) => {
    const along = Float64Array.from(points, (point) => point[input]);
    const smoothed = increments.map((row) => oneInputFit(along, row).fitted);
    return Math.min(ceiling, gainOfChoice([new Float64Array(worlds), ...smoothed]));
  });
}
