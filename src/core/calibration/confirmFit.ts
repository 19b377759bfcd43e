import type {Fit} from "../compile/fit.js";
import {createSimulator} from "../simulate.js";
import {baseYearPlan} from "./baseYearPlan.js";
import type {CalibrateOptions} from "./calibrate.js";
import {reachedTargets} from "./reachedTargets.js";
import {calibrationTargets, fragilityRanks} from "./targets.js";

/**
 * The same fit under a new hash, when the base year still gives to the last digit what it gave when the fit was made:
 * what changed since, a hypothesis written at the value that the code had, moves nothing. Undefined when it moves.
 */
export function confirmFit(
  {resolved, territoire, population, inputs}: CalibrateOptions,
  known: Fit
): Fit | undefined {
  const simulator = createSimulator({
    territoire,
    population,
    plan: baseYearPlan({resolved, territoire}, known)
  });
  const targets = calibrationTargets(resolved);
  const reached = reachedTargets(simulator, {
    targets,
    ranks: fragilityRanks(territoire),
    replicates: known.replicates
  });
  return JSON.stringify(reached) === JSON.stringify(known.reached) ? {...known, inputs} : undefined;
}
