import type {Comparaison} from "../core/experiments/comparaison.js";
import {comparePaired} from "../core/experiments/comparePaired.js";
import type {PreparedScenario} from "./preparedScenario.js";
import {type FinishedRun, type RunScenarioOptions, runScenario} from "./runScenario.js";
import type {Progress} from "./simulateReplicates.js";

export interface CompareScenariosOptions extends Omit<RunScenarioOptions, "onProgress"> {
  readonly progressOf?: (prepared: PreparedScenario) => (progress: Progress) => void;
}

const confidence = 0.95;

/** Runs what is missing of several scenarios of one seed, then compares each with the first, pair by pair. */
export async function compareScenarios(
  scenarios: readonly PreparedScenario[],
  options: CompareScenariosOptions
): Promise<Comparaison> {
  const [{simulation, incertitudes}] = scenarios;
  const {seed} = simulation;
  if (scenarios.some((prepared) => prepared.simulation.seed !== seed)) throw new RangeError("seeds differ");
  const runs: FinishedRun[] = [];
  for (const prepared of scenarios)
    runs.push(await runScenario(prepared, {...options, onProgress: options.progressOf?.(prepared)}));
  const compared = runs.map(({replicates}, i) => ({replicates, objectives: scenarios[i].objectives}));
  return {
    schema: "equilibre/comparaison@1",
    engine: runs[0].resultat.engine,
    seed,
    replications: options.replications,
    incertitudes,
    confidence,
    scenarios: runs.map(({resultat: {scenario, digest, inputs, replaced}}) => ({
      ...scenario,
      digest,
      inputs,
      ...(replaced === undefined ? {} : {replaced})
    })),
    comparisons: compared.slice(1).map((other, i) => ({
      reference: scenarios[0].id,
      other: scenarios[i + 1].id,
      outcomes: comparePaired({reference: compared[0], other}, {confidence})
    }))
  };
}
