import {laterNpru} from "../../analysis/npru/laterNpru.js";
import {type NpruTally, npruTally} from "../../analysis/npru/npruTally.js";
import {type LoadedStart, loadModel, loadStart} from "../../files/inputs.js";
import {resolveScenario} from "../../files/resolveScenario.js";
import {engineFor} from "../simulatorModule.js";

/** A replicate of a scenario whose demolitions begin so many years later. */
export interface NpruTask {
  /** Name of a simulation, or an absolute path. */
  readonly scenario: string;
  readonly seed: string;
  readonly replicate: number;
  readonly later: number;
}

/** What answers one replicate after the other; the territoire is built once for both calendars. */
export function npruLaboratory() {
  let start: LoadedStart | undefined;
  const known = new Map<string, ReturnType<typeof simulatorOf>>();

  function simulatorOf(scenario: string, later: number) {
    const resolved = laterNpru(resolveScenario(scenario), later);
    start ??= loadStart(resolved);
    const {model} = loadModel(resolved, {start});
    return {model, simulator: engineFor(model)};
  }

  return {
    run({scenario, seed, replicate, later}: NpruTask): NpruTally {
      const key = `${later} ${scenario}`;
      const {model, simulator} = known.get(key) ?? simulatorOf(scenario, later);
      known.set(key, {model, simulator});
      const {observer, tally} = npruTally(model);
      return tally(simulator.run(seed, replicate, {observer}), simulator.layout);
    }
  };
}
