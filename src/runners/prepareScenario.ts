import {convergenceRule} from "../analysis/indicateurs/convergenceRule.js";
import {drawnUncertainties} from "../core/compile/evolution.js";
import {counterLayout} from "../core/indicateurs/layout.js";
import {type LoadedStart, loadModel} from "../files/inputs.js";
import {replacedData} from "../files/replacedData.js";
import {resolveScenario} from "../files/resolveScenario.js";
import {lastingReference} from "../files/scenarioPaths.js";
import type {PreparedScenario} from "./preparedScenario.js";
import {engineModule, verifiedModule} from "./simulatorModule.js";

export interface PrepareScenarioOptions {
  /** Takes the place of the scenario's seed. */
  readonly seed?: string;
  /** Draw the hypotheses that the scenario leaves free from their ranges. */
  readonly incertitudes: boolean;
  /** Check the conservation identities at the end of each half-year. */
  readonly verify?: boolean;
  /** Territoire and ménages already built, for several scenarios. */
  readonly start?: LoadedStart;
}

/** Reads a scenario, by id or by file, and builds what it takes to run it. */
export function prepareScenario(reference: string, options: PrepareScenarioOptions): PreparedScenario {
  const {seed, incertitudes, verify = false, start} = options;
  const resolved = resolveScenario(reference);
  const {model, inputs, replaced} = loadModel(resolved, {
    incertitudes,
    ...(start === undefined ? {} : {start})
  });
  const {territoire, plan} = model;
  const {reference: balance, ceiling, floor} = plan.attribution;
  return {
    id: resolved.scenario.id,
    reference: lastingReference(reference),
    title: resolved.scenario.title,
    replicates: resolved.replicates,
    simulation: {
      model,
      seed: seed ?? resolved.seed,
      simulatorModule: verify ? verifiedModule : engineModule,
      layout: counterLayout(plan.brackets, {
        communes: territoire.communes.insee,
        bailleurs: territoire.bailleurs.ids
      }),
      steps: plan.steps
    },
    objectives: {
      firstYear: plan.firstYear,
      brackets: plan.brackets,
      ...convergenceRule,
      reference: balance,
      ceiling,
      floor
    },
    inputs,
    ...(replaced.length === 0 ? {} : {replaced: replacedData(replaced)}),
    incertitudes: incertitudes ? drawnUncertainties(resolved) : false
  };
}
