import {type Fit, practiceOf} from "../compile/fit.js";
import {peuplementPlan} from "../compile/peuplementPlan.js";
import type {ResolvedScenario} from "../convention/resolvedScenario.js";
import type {Plan} from "../plan.js";
import type {Territoire} from "../territoire/territoire.js";
import {baseYearPlan} from "./baseYearPlan.js";

/** A base year whose fitted parts are written again between two passes: the rest is compiled once, and so is its arena. */
export interface FittedPlan {
  readonly plan: Plan;
  /** Writes the parts that a fit decides over those of the last one. */
  use(fit: Fit): void;
}

/** The base year under a fit, to be fitted again. */
export function fittedPlan(
  context: {readonly resolved: ResolvedScenario; readonly territoire: Territoire},
  first: Fit
): FittedPlan {
  const plan: {-readonly [key in keyof Plan]: Plan[key]} = {...baseYearPlan(context, first)};
  return {
    plan,
    use(fit) {
      const {attribution, aci} = practiceOf(fit);
      plan.attribution = {...plan.attribution, ...attribution};
      plan.aci = {...plan.aci, ...aci};
      plan.demande = {...plan.demande, arrivals: fit.arrivals};
      plan.peuplement = peuplementPlan({...context, fit});
    }
  };
}
