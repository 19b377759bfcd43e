import {digest} from "../analysis/indicateurs/digest.js";
import type {ResolvedScenario} from "../core/convention/resolvedScenario.js";
import type {CounterLayout} from "../core/indicateurs/layout.js";
import {runForked} from "../core/sharedPasts.js";
import type {FromSimulation} from "./simulationMessages.js";
import {type SimulationStart, simulatorOf} from "./simulationStart.js";
import {totalsOf} from "./totalsOf.js";

export type SimulatedPair = Omit<Extract<FromSimulation, {kind: "replicate"}>, "kind" | "run">;

/**
 * Runs a scenario and the reference on the same draws, replicate by replicate. Yields undefined where the caller may
 * stop: before each replicate of either, so that nothing waits for more than one.
 */
export function* simulatePairs(
  start: SimulationStart,
  {scenario, replicates}: {readonly scenario: ResolvedScenario; readonly replicates: number}
): Generator<SimulatedPair | undefined> {
  const {plan, simulator, past} = simulatorOf(scenario, start);
  start.pasts.expect([start.referencePast, past], plan.steps);
  const forks = start.pasts.of(past, start.seed);
  const {firstYear, steps, brackets} = plan;
  const {reference: balance, ceiling, floor} = plan.attribution;
  const tables: Int32Array[] = [];
  for (let replicate = 0; replicate < replicates; replicate++) {
    yield undefined;
    const began = performance.now();
    const counters = runForked(simulator, {seed: start.seed, replicate}, forks);
    const milliseconds = performance.now() - began;
    tables.push(counters);
    if (start.referenceReplicates[replicate] === undefined) {
      yield undefined;
      start.referenceReplicates[replicate] = totalsOf(
        start.reference.run(start.seed, replicate),
        start.reference.layout
      );
    }
    yield {
      replicate,
      asked: totalsOf(counters, simulator.layout),
      reference: start.referenceReplicates[replicate],
      digest: digestOf(simulator.layout, tables),
      objectives: {firstYear, steps, brackets, reference: balance, ceiling, floor},
      milliseconds
    };
  }
}

function digestOf({names}: CounterLayout, tables: readonly Int32Array[]): string {
  const all = digest(names);
  for (const table of tables) all.add(table);
  return all.value();
}
