import type {IsoDate} from "../core/convention/convention.js";
import {prepareScenario} from "./prepareScenario.js";
import type {ReplicateBlock} from "./replicateBlock.js";
import {runBlock} from "./runBlock.js";
import {type ReplicateSimulator, simulatorFrom} from "./simulatorModule.js";

/** A block of replicates of a scenario, told by what another machine can read again. */
export interface ReplicatesTask extends ReplicateBlock {
  /** Name of a simulation, or an absolute path. */
  readonly scenario: string;
  readonly seed: string;
  readonly incertitudes: boolean;
  readonly verify: boolean;
  /** Values are those that were known on this day; absent: those of today. */
  readonly knownOn?: IsoDate | undefined;
}

/** What answers one block after the other; the simulator of the last scenario is kept. */
export function replicatesLaboratory() {
  let kept: {readonly key: string; readonly simulator: ReplicateSimulator} | undefined;

  return {
    async run({
      scenario,
      seed,
      incertitudes,
      verify,
      knownOn,
      ...block
    }: ReplicatesTask): Promise<Int32Array> {
      const key = JSON.stringify([scenario, incertitudes, verify, knownOn]);
      if (kept?.key !== key) {
        kept = undefined;
        const {simulation} = prepareScenario(scenario, {incertitudes, verify, knownOn});
        kept = {key, simulator: await simulatorFrom(simulation.simulatorModule, simulation.model)};
      }
      return runBlock(kept.simulator, seed, {block, forks: undefined});
    }
  };
}
