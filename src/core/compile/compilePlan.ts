import {bracketsOn} from "../brackets.js";
import type {Plan} from "../plan.js";
import {aciPlan, attributionPlan} from "./attributionPlan.js";
import type {CompileContext} from "./compileContext.js";
import {demandePlan} from "./demandePlan.js";
import {evolutionOf, pathsOf, rangesOf} from "./evolution.js";
import {loiPlan} from "./loiPlan.js";
import {menagePlan} from "./menagePlan.js";
import {npruPlan} from "./npruPlan.js";
import {offrePlan} from "./offrePlan.js";
import {peuplementPlan} from "./peuplementPlan.js";
import {timelineOf} from "./timeline.js";

/**
 * Compiles a scenario: convention and avenants by date, levers by year, hypotheses and fit, into the arrays of the
 * engine. The base year takes nothing from the levers, the avenants or the uncertainties.
 */
export function compilePlan(context: CompileContext): Plan {
  const {resolved, incertitudes = false} = context;
  const timeline = timelineOf(resolved);
  const brackets = bracketsOn(
    resolved.convention,
    timeline.steps.map(({date}) => date)
  );
  const paths = pathsOf(resolved, timeline);
  return {
    firstYear: timeline.baseYear,
    steps: timeline.steps.length,
    brackets,
    attribution: attributionPlan(context, timeline),
    aci: aciPlan(context, timeline),
    demande: demandePlan(context),
    menages: menagePlan(resolved),
    loi: loiPlan(resolved, timeline),
    peuplement: peuplementPlan(context),
    npru: npruPlan(context, timeline),
    offre: offrePlan(context, timeline),
    evolution: evolutionOf(resolved),
    ...(paths === undefined ? {} : {paths}),
    ...(incertitudes ? {ranges: rangesOf(resolved)} : {})
  };
}
