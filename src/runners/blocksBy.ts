import type {BlockRunner} from "./blockRunner.js";
import type {Compute} from "./compute.js";
import type {PreparedScenario} from "./preparedScenario.js";
import type {ReplicatesTask} from "./replicatesLaboratory.js";
import {verifiedModule} from "./simulatorModule.js";

/** A runner of the blocks of a scenario where tasks are answered: they tell the scenario, and carry nothing of its model. */
export function blocksBy(
  compute: Compute,
  {reference, incertitudes, knownOn}: PreparedScenario
): BlockRunner {
  return (blocks, {seed, simulatorModule}, {signal, onBlock}) =>
    compute<ReplicatesTask, Int32Array>(
      {
        kind: "replications",
        tasks: blocks.map((block) => ({
          scenario: reference,
          seed,
          incertitudes: incertitudes !== false,
          verify: simulatorModule === verifiedModule,
          ...(knownOn !== undefined && {knownOn}),
          ...block
        })),
        places: blocks.map(({first}) => first)
      },
      {signal, onAnswer: (counters, rank) => onBlock(blocks[rank], counters)}
    );
}
