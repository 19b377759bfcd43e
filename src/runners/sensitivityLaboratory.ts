import type {WorldValues} from "../analysis/mondes/drawWorld.js";
import type {Factor} from "../analysis/mondes/factors.js";
import {type MainAnswer, mainAnswer} from "../analysis/sensibilite/mainAnswer.js";
import {type End, movesAt, valueAtEnd} from "../analysis/sensibilite/varyHypothesis.js";
import {calibrate} from "../core/calibration/calibrate.js";
import {calibrationTargets} from "../core/calibration/targets.js";
import {compilePlan} from "../core/compile/compilePlan.js";
import {populationHypotheses} from "../core/compile/demandePlan.js";
import type {Fit} from "../core/compile/fit.js";
import type {ResolvedScenario} from "../core/convention/resolvedScenario.js";
import {readFit} from "../files/fitFile.js";
import {loadStart, startPopulation} from "../files/inputs.js";
import {readWorldGround, type WorldStart} from "../files/mondes/worldGround.js";
import {readScenario, resolveReading} from "../files/resolveScenario.js";
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

/** What answers one task after the other; the centre is loaded once, and so are the factors of worlds. */
export function sensitivityLaboratory() {
  const readings = sensitivityScenarios().map((id) => readScenario(id));
  const resolved = readings.map((reading) => resolveReading(reading));
  const [reference] = resolved;
  const {territoire, territoireDigest, population: centralPopulation, projects} = loadStart(reference);
  const fit = readFit(reference, territoireDigest);
  const ground = readWorldGround();
  const factors = new Map(ground.design.factors.map((factor) => [factor.id, factor]));
  return {
    /** What has a range and a law that moves it, and that the model reads: the others cannot move the answer. */
    ids(): string[] {
      const central = readByModel(resolved);
      return [...factors.values()]
        .filter(
          ({id, place}) =>
            place === "cadrage" ||
            (["low", "high"] as const).some((end) => readByModel(moved(id, end)) !== central)
        )
        .map(({id}) => id);
    },
    /** Whether this end is another model than the centre: a range may begin where the value stands. */
    moves(id: string, end: End): boolean {
      return movesAt(factorOf(id), end);
    },
    /** Whether a fit is made again when this one moves. */
    refits(id: string): boolean {
      return factorOf(id).refit;
    },
    /** The main answer of each replicate. */
    run(task: SensitivityTask): MainAnswer[] {
      const scenarios = task.kind === "end" ? moved(task.id, task.end) : resolved;
      const refits = task.kind === "end" ? factorOf(task.id).refit : task.kind === "refitted";
      if (!refits) return answers(scenarios, {fit, territoire, population: centralPopulation});
      const start =
        task.kind === "end" && factorOf(task.id).place === "cadrage"
          ? ground.build(scenarios[0], worldAt(task.id, task.end), ground.centralSeed)
          : {territoire, population: startPopulation(scenarios[0], {territoire, projects})};
      const rank = task.kind === "refitted" ? task.rank : 0;
      const options = {
        ...{resolved: scenarios[0], ...start, inputs: "", from: fit, ...fitting},
        firstReplicate: rank * fitting.passes[0]
      };
      const firstReplicate = rank * sensitivityReplicates;
      return answers(scenarios, {fit: calibrate(options), ...start, firstReplicate});
    }
  };

  function factorOf(id: string): Factor {
    const factor = factors.get(id);
    if (factor === undefined) throw new RangeError(`no such factor: ${id}`);
    return factor;
  }

  /** The central world but for one factor, a path being all at the end. */
  function worldAt(id: string, end: End): WorldValues {
    return {values: {[id]: valueAtEnd(factorOf(id), end)}, paths: {}};
  }

  function moved(id: string, end: End): ResolvedScenario[] {
    return readings.map((reading) => resolveReading(reading, worldAt(id, end)));
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
    start: {fit: Fit; firstReplicate?: number} & WorldStart
  ): MainAnswer[] {
    const {firstReplicate = 0, territoire: built, population} = start;
    const simulators = scenarios.map((one) =>
      engineFor({
        territoire: built,
        population,
        plan: compilePlan({resolved: one, territoire: built, fit: start.fit})
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
