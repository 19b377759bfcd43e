import {brokenIdentities} from "../analysis/indicateurs/brokenIdentities.js";
import {createSimulator as createEngine} from "../core/simulate.js";
import type {Model} from "../core/state.js";
import {type Balance, openingBalance, verifyStep} from "../core/verifyStep.js";
import type {ReplicateSimulator} from "./simulatorModule.js";

/**
 * The engine, each replicate checked against the conservation identities, on its state at the end of each half-year and
 * on its counters: what `--verifier` runs.
 */
export function createSimulator(model: Model): ReplicateSimulator {
  const engine = createEngine(model);
  return {
    run(seed, replicate) {
      let balance: Balance | undefined;
      const counters = engine.run(seed, replicate, {
        afterStep(state) {
          balance = verifyStep(state, balance ?? openingBalance(state));
        }
      });
      const broken = brokenIdentities(engine.layout, engine.steps, counters);
      if (broken.length > 0)
        throw new RangeError(`replicate ${replicate} breaks an identity: ${broken.join("; ")}`);
      return counters;
    }
  };
}
