import {compilePlan} from "../core/compile/compilePlan.js";
import type {Fit} from "../core/compile/fit.js";
import type {ResolvedScenario} from "../core/convention/resolvedScenario.js";
import type {Population} from "../core/demande/population.js";
import {unpackPopulation} from "../core/demande/unpackPopulation.js";
import {type Past, pastOf} from "../core/past.js";
import {SharedPasts} from "../core/sharedPasts.js";
import {createSimulator, type Simulator} from "../core/simulate.js";
import type {Territoire} from "../core/territoire/territoire.js";
import {unpackTerritoire} from "../core/territoire/unpackTerritoire.js";
import {unpackReplicates} from "./packReplicates.js";
import type {ToSimulation} from "./simulationMessages.js";

/** Bytes of shared half-years in the memory of a page. */
const mostBytes = 128 * 2 ** 20;

/** What every scenario of the page starts from, and the reference, whose replicates are kept once done. */
export interface SimulationStart {
  readonly territoire: Territoire;
  readonly population: Population;
  readonly fit: Fit;
  readonly seed: string;
  readonly reference: Simulator;
  readonly referencePast: Past;
  /** Half-years before the levers move: run once for all their values. */
  readonly pasts: SharedPasts;
  readonly referenceReplicates: Int32Array[];
}

/** Unpacks what the page loaded and prepares the reference. */
export function simulationStart(loaded: Extract<ToSimulation, {kind: "load"}>): SimulationStart {
  const territoire = unpackTerritoire(loaded.territoire);
  const population = unpackPopulation(loaded.population);
  const {fit, reference} = loaded;
  const {simulator, past} = simulatorOf(reference, {territoire, population, fit});
  return {
    territoire,
    population,
    fit,
    seed: reference.seed,
    ...{reference: simulator, referencePast: past},
    pasts: new SharedPasts(mostBytes),
    referenceReplicates: unpackReplicates(loaded.referenceReplicates)
  };
}

/** The engine on a scenario compiled here, by the code that the command line uses. */
export function simulatorOf(
  scenario: ResolvedScenario,
  {territoire, population, fit}: Pick<SimulationStart, "territoire" | "population" | "fit">
) {
  const plan = compilePlan({resolved: scenario, territoire, fit});
  const model = {territoire, population, plan};
  return {plan, simulator: createSimulator(model), past: pastOf(model)};
}
