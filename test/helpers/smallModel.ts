import {buildPopulation} from "../../src/core/demande/buildPopulation.js";
import type {Population} from "../../src/core/demande/population.js";
import type {PopulationHypotheses} from "../../src/core/demande/populationHypotheses.js";
import type {Plan} from "../../src/core/plan.js";
import type {Model} from "../../src/core/state.js";
import type {Territoire} from "../../src/core/territoire/territoire.js";
import {type PlanChanges, smallHypotheses, smallPlan} from "./smallPlan.js";
import {smallTerritoire} from "./smallTerritoire.js";

const territoire = smallTerritoire();
const population = smallPopulation(territoire, smallPlan());

/** A model of about two thousand logements that runs in a few milliseconds a replicate. */
export function smallModel(changes: PlanChanges = {}): Model {
  return {territoire, population, plan: smallPlan(changes)};
}

/** The ménages of the first day, drawn once from a seed. */
export function smallPopulation(
  territoire: Territoire,
  plan: Plan,
  hypotheses: Partial<PopulationHypotheses> = {}
): Population {
  return buildPopulation(territoire, {
    hypotheses: {...smallHypotheses, ...hypotheses},
    plan: plan.demande,
    seed: "petit-territoire"
  });
}
