import {compilePlan} from "../core/compile/compilePlan.js";
import type {Fit} from "../core/compile/fit.js";
import type {ResolvedScenario} from "../core/convention/resolvedScenario.js";
import type {Population} from "../core/demande/population.js";
import {unpackPopulation} from "../core/demande/unpackPopulation.js";
import {createSimulator, type Simulator} from "../core/simulate.js";
import type {Territoire} from "../core/territoire/territoire.js";
import {unpackTerritoire} from "../core/territoire/unpackTerritoire.js";
import {unpackReplicates} from "./packReplicates.js";
import type {ToSimulation} from "./simulationMessages.js";

/** What every scenario of the page starts from, and the reference, whose replicates are kept once done. */
export interface SimulationStart {
  readonly territoire: Territoire;
  readonly population: Population;
  readonly fit: Fit;
  readonly seed: string;
  readonly reference: Simulator;
  readonly referenceReplicates: Int32Array[];
}

/** Unpacks what the page loaded and prepares the reference. */
export function simulationStart(loaded: Extract<ToSimulation, {kind: "load"}>): SimulationStart {
  const territoire = unpackTerritoire(loaded.territoire);
  const population = unpackPopulation(loaded.population);
  const {fit, reference} = loaded;
  return {
    territoire,
    population,
    fit,
    seed: reference.seed,
    reference: simulatorOf(reference, {territoire, population, fit}).simulator,
    referenceReplicates: unpackReplicates(loaded.referenceReplicates)
  };
}

/** The engine on a scenario compiled here, by the code that the command line uses. */
export function simulatorOf(
  scenario: ResolvedScenario,
  {territoire, population, fit}: Pick<SimulationStart, "territoire" | "population" | "fit">
) {
  const plan = compilePlan({resolved: scenario, territoire, fit});
  return {plan, simulator: createSimulator({territoire, population, plan})};
}
