import type {PopulationHypotheses} from "../../src/core/demande/populationHypotheses.js";
import type {Model} from "../../src/core/state.js";
import type {Territoire} from "../../src/core/territoire/territoire.js";
import {fragilites, typologies} from "../../src/core/vocabulary.js";
import {smallPopulation} from "./smallModel.js";
import {type PlanChanges, smallPlan} from "./smallPlan.js";

const every = <T>(value: T, steps: number): T[] => Array.from({length: steps}, () => value);
const evenly = [
  [1, 1, 1, 1],
  [1, 1, 1, 1],
  [1, 1, 1, 1]
];

/** No screen, no refusal, no contingent, no works, no deliveries: what the closed forms of MODEL suppose. */
export function bareModel(
  changes: PlanChanges,
  hypotheses: Partial<PopulationHypotheses>,
  territoire: Territoire
): Model {
  const steps = changes.steps ?? 8;
  const plan = smallPlan({
    ...changes,
    attribution: {
      weights: evenly,
      designationShare: 0,
      mutationWeight: 1,
      refusal: [
        [0, 0, 0, 0],
        [0, 0, 0, 0],
        [0, 0, 0, 0]
      ],
      mobilisation: every([0, 0, 0, 0], steps),
      sizeWindows: every([0, 5] as const, 5),
      seniorityWeight: 0,
      ...changes.attribution
    },
    aci: {weights: [1, 1, 1], ...changes.aci},
    demande: {leastResourcesCents: every([0, 0, 0, 0, 0, 0], 4), abandonment: 0, ...changes.demande},
    peuplement: {mutationRate: 0, frictionalShare: 0, ...changes.peuplement},
    offre: {production: every(0, steps / 2), rehabilitations: every(0, steps / 2), ...changes.offre},
    evolution: {frictionalShare: 0, incomeDown: 0, incomeUp: 0, ...changes.evolution}
  });
  return {territoire, plan, population: smallPopulation(territoire, plan, {vacancyShare: 0, ...hypotheses})};
}

/** Exits at one rate in every class, typology and bracket. */
export function everyClass(rate: number): number[][][] {
  return fragilites.map(() => typologies.map(() => [rate, rate, rate, rate]));
}
