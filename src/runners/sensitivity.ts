import {createHash} from "node:crypto";
import {calibrate} from "../core/calibration/calibrate.js";
import type {Fit} from "../core/calibration/fit.js";
import {compilePlan} from "../core/compile/compilePlan.js";
import {demandePlan, populationHypotheses} from "../core/compile/demandePlan.js";
import type {ResolvedScenario} from "../core/convention/resolvedScenario.js";
import {buildPopulation} from "../core/demande/buildPopulation.js";
import {type End, withHypothesis} from "../core/experiments/varyHypothesis.js";
import {createSimulator} from "../core/simulate.js";
import {brackets, type Fragilite, fragilites, statuses} from "../core/vocabulary.js";
import {engine} from "../files/engine.js";
import {fitInputs, readFit} from "../files/fitFile.js";
import {loadStart} from "../files/inputs.js";
import {resolveScenario} from "../files/resolveScenario.js";
import {defaultTerritoireSeed} from "../files/territoire.js";

/** What is not identified by any public figure, beside the uncertainties of a scenario: moved one at a time. */
const structural = [
  "attribution.classWeights",
  "attribution.designationShare",
  "attribution.mutationShare",
  "attribution.refusal",
  "attribution.refusalByBracket",
  "attribution.seniorityMonths",
  "contingents.prefetMobilisation",
  "demande.abandonment",
  "demande.aciByBracket",
  "demande.profile",
  "peuplement.initialProfile",
  "peuplement.rotationByTypology"
] as const;
const dynamic = [
  "rotation.multiplier",
  "demande.inflowMultiplier",
  "demande.tresModestesShift",
  "refus.multiplier",
  "npru.demolitions",
  "offre.deliveryRate",
  "reconstitution.delayYears",
  "peuplement.incomeDown",
  "peuplement.incomeUp",
  "vacance.frictionalShare"
] as const;

const replicates = 6;
const refitIterations = 6;
const reference = "tendanciel";
const scenario = "ciet";

/** The main answer: what the convention changes in the last year, in points and in ménages a year. */
export interface MainAnswer {
  /** Share under 60 % in fragile quartiers, with the convention and without. */
  readonly fragileUnder60: number;
  readonly fragileEffect: number;
  /** Share under 60 % in fragile quartiers minus that of quartiers sans fragilité, with the convention. */
  readonly gap: number;
  /** Ménages under 60 % housed a year, with the convention minus without. */
  readonly modestesEffect: number;
}

export interface Sensitivity {
  readonly schema: "equilibre/sensibilite@1";
  readonly inputs: string;
  readonly engine: {readonly version: string};
  readonly replicates: number;
  readonly year: number;
  readonly central: MainAnswer;
  readonly rows: readonly {readonly id: string; readonly low: MainAnswer; readonly high: MainAnswer}[];
}

/** Hash of what the sensitivity was computed from: values and ranges of the hypotheses, territoire, engine version. */
export function sensitivityInputs(): string {
  const resolved = resolveScenario(reference);
  const {territoireDigest} = loadStart(resolved);
  const values = Object.entries(resolved.hypotheses).map(([id, {value, range}]) => [id, value, range]);
  const levers = [reference, scenario].map((id) => resolveScenario(id).levers);
  const content = JSON.stringify({territoireDigest, values, levers, version: engine().version, replicates});
  return `sha256:${createHash("sha256").update(content).digest("hex")}`;
}

/** How far the main answer moves when each hypothesis goes to either end of its range, refitted where it must be. */
export function computeSensitivity(onRow: (id: string, done: number, total: number) => void): Sensitivity {
  const resolved = [reference, scenario].map((id) => resolveScenario(id));
  const start = loadStart(resolved[0]);
  const fit = readFit(resolved[0], start.territoireDigest);
  const central = answer(resolved, fit);
  const ids = [...structural, ...dynamic];
  const rows = ids.map((id, i) => {
    onRow(id, i, ids.length);
    const at = (end: End) => {
      const moved = resolved.map((one) => withHypothesis(one, id, end));
      return answer(moved, (structural as readonly string[]).includes(id) ? refit(moved[0], fit) : fit);
    };
    return {id, low: at("low"), high: at("high")};
  });
  return {
    schema: "equilibre/sensibilite@1",
    inputs: sensitivityInputs(),
    engine: {version: engine().version},
    replicates,
    year: resolved[0].horizon,
    central,
    rows
  };

  function refit(moved: ResolvedScenario, from: Fit): Fit {
    return calibrate({
      resolved: moved,
      territoire: start.territoire,
      population: populationOf(moved),
      inputs: fitInputs(moved, start.territoireDigest),
      from,
      iterations: refitIterations,
      checkReplicates: 2
    });
  }

  function populationOf(moved: ResolvedScenario) {
    return buildPopulation(start.territoire, {
      hypotheses: populationHypotheses(moved),
      plan: demandePlan({resolved: moved, territoire: start.territoire, fit}),
      seed: defaultTerritoireSeed
    });
  }

  function answer([without, withConvention]: readonly ResolvedScenario[], used: Fit): MainAnswer {
    const population = populationOf(without);
    const [a, b] = [without, withConvention].map((one) => {
      const plan = compilePlan({resolved: one, territoire: start.territoire, fit: used});
      return lastYear(createSimulator({territoire: start.territoire, population, plan}), one.seed);
    });
    return {
      fragileUnder60: b.under60.fragile * 100,
      fragileEffect: (b.under60.fragile - a.under60.fragile) * 100,
      gap: (b.under60.fragile - b.under60.sans) * 100,
      modestesEffect: b.modestes - a.modestes
    };
  }
}

function lastYear(simulator: ReturnType<typeof createSimulator>, seed: string) {
  const {layout, steps} = simulator;
  const width = layout.names.length;
  const under60: {[g in Fragilite]: number} = {fragile: 0, moyenne: 0, sans: 0};
  let modestes = 0;
  for (let r = 0; r < replicates; r++) {
    const counters = simulator.run(seed, r);
    const count = (g: string, ks: readonly string[]) =>
      [steps - 2, steps - 1].reduce(
        (sum, step) =>
          sum +
          ks.reduce(
            (n, k) =>
              n +
              statuses.reduce(
                (m, s) =>
                  m + counters[step * width + (layout.columns.get(`flux.${g}.${k}.${s}`) ?? Number.NaN)],
                0
              ),
            0
          ),
        0
      );
    for (const g of fragilites) {
      const low = count(g, brackets.slice(0, 2));
      under60[g] += low / count(g, brackets) / replicates;
      modestes += low / replicates;
    }
  }
  return {under60, modestes};
}
