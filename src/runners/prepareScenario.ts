import {convergenceRule} from "../analysis/indicateurs/convergenceRule.js";
import type {Objectives} from "../analysis/indicateurs/objectives.js";
import {drawnUncertainties} from "../core/compile/evolution.js";
import type {IsoDate} from "../core/convention/convention.js";
import type {ResolvedScenario} from "../core/convention/resolvedScenario.js";
import {counterLayout} from "../core/indicateurs/layout.js";
import type {Model} from "../core/state.js";
import {type LoadedStart, loadModel, loadStart} from "../files/inputs.js";
import {keptFact} from "../files/keptFacts.js";
import {once} from "../files/once.js";
import {replacedData} from "../files/replacedData.js";
import {resolveScenario} from "../files/resolveScenario.js";
import {lastingReference} from "../files/scenarioPaths.js";
import {sha256Of} from "../files/seal.js";
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
  /** Values are those that were known on this day; undefined: those of today. */
  readonly knownOn?: IsoDate | undefined;
}

/** What the results of a scenario are laid out and measured with. */
interface Traits {
  readonly steps: number;
  readonly communes: readonly string[];
  readonly bailleurs: readonly string[];
  readonly plan: Pick<Objectives, "firstYear" | "brackets" | "reference" | "ceiling" | "floor">;
}

/** Reads a scenario, by id or by file; what it takes to run it is built when it is first read. */
export function prepareScenario(reference: string, options: PrepareScenarioOptions): PreparedScenario {
  const {seed, incertitudes, verify = false, knownOn} = options;
  const resolved = resolveScenario(reference, {knownOn});
  const start = options.start ?? loadStart(resolved, knownOn);
  const loaded = loadModel(resolved, {incertitudes, start});
  const {replaced} = loaded;
  const inputs =
    knownOn === undefined ? loaded.inputs : {...loaded.inputs, ...knownInput(resolved, start, knownOn)};
  const traits = once(() => keptFact("preparations", inputs, () => traitsOf(loaded.model)));
  return {
    id: resolved.scenario.id,
    reference: lastingReference(reference),
    title: resolved.scenario.title,
    replicates: resolved.replicates,
    simulation: {
      get model() {
        return loaded.model;
      },
      get layout() {
        return counterLayout(traits().plan.brackets, traits());
      },
      get steps() {
        return traits().steps;
      },
      seed: seed ?? resolved.seed,
      simulatorModule: verify ? verifiedModule : engineModule
    },
    get objectives() {
      return {...traits().plan, ...convergenceRule};
    },
    inputs,
    ...(replaced.length === 0 ? {} : {replaced: replacedData(replaced)}),
    incertitudes: incertitudes ? drawnUncertainties(resolved) : false,
    ...(knownOn !== undefined && {knownOn})
  };
}

/** Sets a run as known on a day apart from that of today, whose files are the same. */
function knownInput(
  {levers, uncertainties, hypotheses, convention, horizon, programme}: ResolvedScenario,
  {territoireDigest}: LoadedStart,
  knownOn: IsoDate
): {readonly [path: string]: string} {
  const values = Object.entries(hypotheses).map(([id, {value}]) => [id, value]);
  const text = Object.entries(convention.parameters).map(([id, {values: dated}]) => [
    id,
    dated.map(({from, value}) => [from, value])
  ]);
  const content = {levers, uncertainties, values, text, horizon, programme, territoireDigest};
  return {[knownInputName(knownOn)]: sha256Of(JSON.stringify(content))};
}

/** Name, among the inputs of a run, of all that it rests on as known on a day. */
export function knownInputName(knownOn: IsoDate): string {
  return `connu le ${knownOn}`;
}

function traitsOf({territoire, plan}: Model): Traits {
  const {firstYear, steps, brackets, attribution} = plan;
  const {reference, ceiling, floor} = attribution;
  return {
    steps,
    communes: territoire.communes.insee,
    bailleurs: territoire.bailleurs.ids,
    plan: {firstYear, brackets, reference, ceiling, floor}
  };
}
