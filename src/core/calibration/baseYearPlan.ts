import {compilePlan} from "../compile/compilePlan.js";
import type {Fit} from "../compile/fit.js";
import type {ResolvedScenario} from "../convention/resolvedScenario.js";
import type {Plan} from "../plan.js";
import type {Territoire} from "../territoire/territoire.js";

/** Half-years of the base year, whose yearly flows are asked of the exits and the mutations. */
export const stepsPerYear = 2;

/** The base year alone under a fit: no NPRU. */
export function baseYearPlan(
  {resolved, territoire}: {readonly resolved: ResolvedScenario; readonly territoire: Territoire},
  fit: Fit
): Plan {
  const plan = compilePlan({resolved, territoire, fit});
  return {...plan, steps: stepsPerYear, npru: {...plan.npru, active: false}};
}
