import {brokenIdentities} from "../analysis/indicateurs/brokenIdentities.js";
import type {Model} from "../core/state.js";
import {engineFor, type ReplicateSimulator} from "./simulatorModule.js";

/**
 * The engine, each replicate checked against the conservation identities, on its state at the end of each half-year and
 * on its counters: what `--verifier` runs.
 */
export function createSimulator(model: Model): ReplicateSimulator {
  const engine = engineFor(model);
  return {
    run(seed, replicate, options) {
      const counters = engine.run(seed, replicate, {...options, verify: true});
      const broken = brokenIdentities(engine.layout, engine.steps, counters);
      if (broken.length > 0)
        throw new RangeError(`replicate ${replicate} breaks an identity: ${broken.join("; ")}`);
      return counters;
    }
  };
}
