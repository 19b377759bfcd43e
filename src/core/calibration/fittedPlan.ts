import type {Fit} from "../compile/fit.js";
import {millionths} from "../compile/fit.js";
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
      plan.attribution = {
        ...plan.attribution,
        weights: fit.weights.map((row) => row.map((weight) => weight / millionths)),
        mutationWeight: fit.mutationWeight / millionths
      };
      plan.aci = {
        ...plan.aci,
        weights: fit.aciWeights.map((weight) => weight / millionths),
        bailleurWeights: fit.aciBailleurs.map((weight) => weight / millionths)
      };
      plan.demande = {...plan.demande, arrivals: fit.arrivals};
      plan.peuplement = peuplementPlan({...context, fit});
    }
  };
}
