import type {Fit} from "../calibration/fit.js";
import type {ResolvedScenario} from "../convention/resolvedScenario.js";
import {numbersAt} from "../convention/valueAt.js";
import type {Plan} from "../plan.js";
import type {Territoire} from "../territoire/territoire.js";
import {aciPlan, attributionPlan} from "./attributionPlan.js";
import {demandePlan} from "./demandePlan.js";
import {evolutionOf, rangesOf} from "./evolution.js";
import {npruPlan, offrePlan} from "./offrePlan.js";
import {peuplementPlan} from "./peuplementPlan.js";
import {type Timeline, timelineOf} from "./timeline.js";

/** What a scenario is compiled with. */
export interface CompileContext {
  readonly resolved: ResolvedScenario;
  readonly territoire: Territoire;
  readonly fit: Fit;
  /** Draw the uncertainties that the scenario leaves free from their ranges. */
  readonly incertitudes?: boolean;
}

/**
 * Compiles a scenario: convention and avenants by date, levers by year, hypotheses and fit, into the arrays of the
 * engine. The base year takes nothing from the levers, the avenants or the uncertainties.
 */
export function compilePlan(context: CompileContext): Plan {
  const {resolved, incertitudes = false} = context;
  const timeline = timelineOf(resolved);
  return {
    firstYear: timeline.baseYear,
    steps: timeline.steps.length,
    attribution: attributionPlan(context, timeline),
    aci: aciPlan(context, timeline),
    demande: demandePlan(context),
    peuplement: peuplementPlan(context),
    npru: npruPlan(context, timeline),
    offre: offrePlan(context, timeline),
    evolution: evolutionOf(resolved),
    ...(incertitudes ? {ranges: rangesOf(resolved)} : {})
  };
}

/** Reference balance in force at each step. */
export function referenceBySteps(resolved: ResolvedScenario, {steps}: Timeline): (readonly number[])[] {
  return steps.map(({date}) => numbersAt(resolved.convention, "attribution.referenceBalance", date));
}
