import type {Brackets, LowSet} from "../../src/core/brackets.js";
import {lowSets} from "../../src/core/brackets.js";
import {arrivalCell, arrivalCellsPerCommune} from "../../src/core/demande/cells.js";
import type {Model} from "../../src/core/state.js";
import {typologies} from "../../src/core/vocabulary.js";
import {smallPopulation} from "./smallModel.js";
import {effortFromConvention, type PlanChanges, smallPlan} from "./smallPlan.js";
import {smallTerritoire} from "./smallTerritoire.js";

const steps = 8;
const scale = [20111, 26856, 32297, 38990, 45867, 51692];
const all = <T>(value: T): T[] => Array.from({length: steps}, () => value);

/** Monthly limits in cents of brackets cut there, on the PLUS scale of 2016. */
export function limitsAt(thresholds: readonly number[]): number[][] {
  return scale.map((yearly) =>
    [...thresholds, 1].map((rate) => Math.round((rate * yearly) / (12 * 0.9)) * 100)
  );
}

/** A small model with brackets cut anywhere, low sets of `low` brackets, and an objective that every CAL follows. */
export function bracketedModel(thresholds: readonly number[], low: number, changes: PlanChanges = {}): Model {
  const territoire = smallTerritoire();
  const K = thresholds.length + 1;
  const each = (value: number) => new Array<number>(K).fill(value);
  const brackets: Brackets = {
    ids: each(0).map((_, k) => `tranche${k + 1}`),
    names: each(0).map((_, k) => `Tranche ${k + 1}`),
    thresholds: all(thresholds),
    low: Object.fromEntries(lowSets.map((set) => [set, all(low)])) as unknown as {
      readonly [set in LowSet]: readonly number[];
    }
  };
  const arrivals = new Array<number>(4 * arrivalCellsPerCommune(K)).fill(0);
  for (let commune = 0; commune < 4; commune++)
    for (let k = 0; k < K; k++)
      for (let aci = 0; aci < 2; aci++)
        for (let size = 0; size < 4; size++)
          arrivals[arrivalCell(K, commune, size, k, aci)] = Math.round((65536 * 150) / (4 * K * 2 * 4));
  const plan = smallPlan({
    brackets,
    attribution: {
      policy: "objectifs",
      effort: effortFromConvention(1, steps),
      weights: [each(1), each(1), each(1)],
      observed: [each(1 / K), each(1 / K), each(1 / K)],
      reference: all(each(1 / K)),
      refusal: [each(0.3), each(0.3), each(0.3)],
      ...changes.attribution
    },
    demande: {
      arrivals,
      limitsCents: limitsAt(thresholds),
      aciMutationShare: each(0.3),
      employeeShare: each(0.4),
      ...changes.demande
    },
    peuplement: {exits: [0.025, 0.03, 0.032].map((rate) => typologies.map(() => each(rate)))},
    npru: {active: true}
  });
  const population = smallPopulation(territoire, plan, {
    demandeProfile: each(1 / K),
    aciByBracket: each(0.45),
    stockProfile: [each(1 / K), each(1 / K), each(1 / K)]
  });
  return {territoire, plan, population};
}
