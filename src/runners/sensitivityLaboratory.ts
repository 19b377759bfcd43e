import {type MainAnswer, mainAnswer} from "../analysis/sensibilite/mainAnswer.js";
import {type End, movesAt, withHypothesis} from "../analysis/sensibilite/varyHypothesis.js";
import {calibrate} from "../core/calibration/calibrate.js";
import {calibrationTargets} from "../core/calibration/targets.js";
import {compilePlan} from "../core/compile/compilePlan.js";
import {populationHypotheses} from "../core/compile/demandePlan.js";
import type {Fit} from "../core/compile/fit.js";
import type {ResolvedScenario} from "../core/convention/resolvedScenario.js";
import {readFit} from "../files/fitFile.js";
import {loadStart, startPopulation} from "../files/inputs.js";
import {resolveScenario} from "../files/resolveScenario.js";
import {sensitivityReplicates, sensitivityScenarios} from "../files/sensitivityFile.js";
import {engineFor} from "./simulatorModule.js";

/** A hypothesis at one end of its range; or nothing moved, on the project's fit or on one made again as for a moved hypothesis. */
export type SensitivityTask =
  | {readonly kind: "central"}
  | {readonly kind: "refitted"; readonly rank: number}
  | {readonly kind: "end"; readonly id: string; readonly end: End};

/** Few passes on few replicates, from the project's fit: as many for the centre as for the ends. */
const fitting = {passes: [4, 4, 4, 4, 4, 4], checkReplicates: 2};

/** Fits of the centre, each on other draws: what chance leaves in the mean of six is 0.4 of what it leaves in one. */
export const refitRanks = [0, 1, 2, 3, 4, 5] as const;

/**
 * Never moved: whole numbers of persons, of which a fifth means nothing, and the public scales of the aide au logement,
 * which are simplified rather than unknown.
 */
const immovable = [
  "attribution.sizeWindows",
  "solvabilite.ceilingRents",
  "solvabilite.flatCharges",
  "solvabilite.participationRates",
  "solvabilite.participationThresholds",
  "solvabilite.leastParticipation",
  "solvabilite.consumptionUnits"
];

/** What answers one task after the other on one territoire, loaded once. */
export function sensitivityLaboratory() {
  const resolved = sensitivityScenarios().map((id) => resolveScenario(id));
  const [reference] = resolved;
  const {territoire, territoireDigest, population: centralPopulation, projects} = loadStart(reference);
  const fit = readFit(reference, territoireDigest);
  return {
    /** Hypotheses that the model reads and that have a range: the others cannot move the answer. */
    ids(): string[] {
      const central = readByModel(resolved);
      return Object.entries(reference.hypotheses)
        .filter(
          ([id, {range, status}]) => range !== undefined && status !== "conflit" && !immovable.includes(id)
        )
        .map(([id]) => id)
        .filter((id) => (["low", "high"] as const).some((end) => readByModel(moved(id, end)) !== central));
    },
    /** Whether this end is another model than the centre: a range may begin where the value stands. */
    moves(id: string, end: End): boolean {
      return movesAt(reference.hypotheses[id], end);
    },
    /** Whether a fit is made again when this hypothesis moves. */
    refits(id: string): boolean {
      return reference.hypotheses[id].refit;
    },
    /** The main answer of each replicate. */
    run(task: SensitivityTask): MainAnswer[] {
      const scenarios = task.kind === "end" ? moved(task.id, task.end) : resolved;
      const refits = task.kind === "end" ? reference.hypotheses[task.id].refit : task.kind === "refitted";
      if (!refits) return answers(scenarios, {fit, population: centralPopulation});
      const population = startPopulation(scenarios[0], {territoire, projects});
      const rank = task.kind === "refitted" ? task.rank : 0;
      const options = {
        ...{resolved: scenarios[0], territoire, population, inputs: "", from: fit, ...fitting},
        firstReplicate: rank * fitting.passes[0]
      };
      const firstReplicate = rank * sensitivityReplicates;
      return answers(scenarios, {fit: calibrate(options), population, firstReplicate});
    }
  };

  function moved(id: string, end: End): ResolvedScenario[] {
    return resolved.map((one) => withHypothesis(one, id, end));
  }

  function readByModel(scenarios: readonly ResolvedScenario[]): string {
    return JSON.stringify([
      scenarios.map((one) => compilePlan({resolved: one, territoire, fit})),
      populationHypotheses(scenarios[0]),
      calibrationTargets(scenarios[0])
    ]);
  }

  function answers(
    scenarios: readonly ResolvedScenario[],
    start: {fit: Fit; population: typeof centralPopulation; firstReplicate?: number}
  ): MainAnswer[] {
    const {firstReplicate = 0} = start;
    const simulators = scenarios.map((one) =>
      engineFor({
        territoire,
        population: start.population,
        plan: compilePlan({resolved: one, territoire, fit: start.fit})
      })
    );
    return Array.from({length: sensitivityReplicates}, (_, r) => {
      const [without, withConvention] = simulators.map((simulator) =>
        simulator.run(reference.seed, firstReplicate + r)
      );
      return mainAnswer(simulators[0].layout, {without, withConvention});
    });
  }
}
