import {counterLayout} from "../../src/core/indicateurs/layout.js";
import type {PreparedScenario} from "../../src/runners/preparedScenario.js";
import {fakeObjectives} from "../core/indicateurs/fakeReplicates.js";
import {cietBrackets} from "../helpers/cietBrackets.js";
import type {FakeModel} from "./fakeSimulator.js";

/** A scenario of two years on the fake simulator. */
export function fakeScenario(accidents: Partial<FakeModel> = {}, id = "essai"): PreparedScenario {
  const layout = counterLayout(cietBrackets(), {communes: ["59350", "59512"], bailleurs: ["bailleur-a"]});
  const model: FakeModel = {columns: layout.names.length, steps: 4, salt: Int32Array.of(1), ...accidents};
  return {
    id,
    reference: id,
    title: "Essai",
    replicates: 5,
    simulation: {
      model,
      seed: "graine",
      simulatorModule: new URL("./fakeSimulator.ts", import.meta.url).href,
      layout,
      steps: 4
    },
    objectives: fakeObjectives(4),
    inputs: {"simulations/essai/scenario.yaml": "sha256:00"},
    incertitudes: false
  };
}
