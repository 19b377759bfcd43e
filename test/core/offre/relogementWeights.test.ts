import {describe, expect, test} from "vitest";
import {relogementWeights} from "../../../src/core/offre/relogementWeights.js";
import type {State} from "../../../src/core/state.js";
import {smallModel} from "../../helpers/smallModel.js";
import type {PlanChanges} from "../../helpers/smallPlan.js";
import {smallState} from "../../helpers/smallState.js";

const still: PlanChanges = {offre: {production: [0, 0, 0, 0]}, evolution: {demolitions: 0}};
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** A half-year of 2018 in which operations are known: one of 40 logements delivered in 2017, one of 60 due in 2019. */
function stateWith(npru: PlanChanges["npru"]): State {
  const state = smallState(smallModel({...still, npru: {active: true, ...npru}}), {step: 4});
  const {steps} = state.schedule;
  const operation = (quartier: number, bailleur: number, size: number) => ({
    quartier,
    bailleur,
    size,
    reconstitution: false,
    plai: 0,
    plaiByTypology: [0, 0, 0, 0, 0],
    typologies: [0, 0, size, 0, 0]
  });
  state.schedule = {
    ...state.schedule,
    steps: steps.map((step, s) => {
      if (s === 3) return {...step, operations: [operation(8, 0, 40)]};
      return s === 6 ? {...step, operations: [operation(8, 1, 60)]} : step;
    })
  };
  return state;
}

describe("relogementWeights", () => {
  test("weighs logements in QPV at the weight of the year, Aulne having two quartiers of four in QPV", () => {
    const weights = (qpvWeight: number) =>
      relogementWeights(
        smallState(smallModel({...still, npru: {active: true, qpvWeight: [0, 0, qpvWeight, 0]}}), {step: 4})
      ).communes;
    // 170 logements a quartier: Bray has one in QPV and two outside, Claire three and Dune two outside.
    expect(weights(0)).toEqual([340, 340, 510, 340]);
    expect(weights(0.5)).toEqual([510, 425, 510, 340]);
    expect(weights(1)).toEqual([680, 510, 510, 340]);
  });

  test("counts for communes what stands, for bailleurs what is to come as well (article 8)", () => {
    const before = relogementWeights(smallState(smallModel({...still, npru: {active: true}}), {step: 4}));
    const at = (stockToComeYears: number) => relogementWeights(stateWith({stockToComeYears}));
    const added = (now: readonly number[], then: readonly number[]) => now.map((n, i) => n - then[i]);
    for (const years of [0, 1, 3]) expect(added(at(years).communes, before.communes)).toEqual([0, 0, 40, 0]);
    expect(added(at(0).bailleurs, before.bailleurs)).toEqual([40, 0, 0]);
    expect(added(at(1).bailleurs, before.bailleurs)).toEqual([40, 60, 0]);
    expect(added(at(3).bailleurs, before.bailleurs)).toEqual([40, 60, 0]);
  });

  test("leaves out what is condemned by then", () => {
    const npru = {active: true, reconstitutionRatio: [0, 0, 0, 0]};
    const weights = (demolitions: number) =>
      relogementWeights(
        smallState(smallModel({npru, offre: still.offre, evolution: {demolitions}}), {
          step: 5
        })
      );
    // Two years of three, nothing rebuilt: forty logements, all in the QPV of Aulne, at one half each.
    const [none, sixty] = [weights(0), weights(60)];
    expect(none.communes[0] - sixty.communes[0]).toBe(20);
    expect(sum(none.bailleurs) - sum(sixty.bailleurs)).toBe(20);
  });
});
