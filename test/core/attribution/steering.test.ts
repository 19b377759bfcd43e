import {describe, expect, test} from "vitest";
import {complianceIndex} from "../../../src/core/attribution/compliance.js";
import {everyone, lowestSet, setCount, upperSet} from "../../../src/core/attribution/preconisation.js";
import {countAttribution, countUnfilled, prepareSteering} from "../../../src/core/attribution/steering.js";
import type {State} from "../../../src/core/state.js";
import {addDemande, commissionAt} from "../../helpers/commissions.js";
import {smallModel} from "../../helpers/smallModel.js";
import {effortFromConvention, type PlanChanges} from "../../helpers/smallPlan.js";
import {setStep, smallState} from "../../helpers/smallState.js";

const fragile = 0;
const K = 4;
const under60 = 0b0011;
const above60 = 0b1100;

function stateAt(step: number, changes: PlanChanges = {}): State {
  return smallState(smallModel(changes), {step});
}

function attribute(state: State, bracket: number): void {
  countAttribution(state, commissionAt(state, 0), addDemande(state, {bracket}));
}

describe("the sliding window", () => {
  test("holds the last 24 months, no more", () => {
    const state = stateAt(2, {attribution: {effort: effortFromConvention(1)}});
    const held: number[] = [];
    for (let step = 2; step < 8; step++) {
      setStep(state, step);
      prepareSteering(state);
      held.push(state.steering.quartier.sums[1]);
      if (step === 2) attribute(state, 1);
      if (step === 3) for (let i = 0; i < 3; i++) attribute(state, 1);
    }
    // Read at the beginning of 2017 S1 … 2019 S2: the first is forgotten after four half-years, then the three.
    expect(held).toEqual([0, 1, 4, 4, 3, 0]);
  });

  test("forgets what came before the objective was first pursued; what the CAL choose by themselves is kept", () => {
    const effort = effortFromConvention(1).map((row, s) => (s < 4 ? [0, 0, 0] : row));
    const state = stateAt(3, {attribution: {effort}});
    prepareSteering(state);
    attribute(state, 0);
    expect(state.steering.quartier.sums[0]).toBe(1);
    setStep(state, 4);
    prepareSteering(state);
    expect(state.steering.quartier.sums[0]).toBe(0);
    expect(state.steering.free.sums[0]).toBe(1);
    expect(state.steering.freeByClass.sums[fragile * K]).toBe(1);
  });
});

describe("whom the CAL choose by themselves, and how often what is kept succeeds", () => {
  /** Attributes a vacancy of the first quartier, kept for a set, to a bracket. */
  function kept(
    state: State,
    set: number,
    {bracket, complies = true}: {bracket: number; complies?: boolean}
  ): void {
    const preconised = set === everyone ? 0b1111 : set === upperSet(K) ? above60 : under60;
    const commission = Object.assign(commissionAt(state, 0), {complies, keptFor: set, preconised});
    countAttribution(state, commission, addDemande(state, {bracket, status: 1}));
  }
  const keptSums = (state: State, set: number) => {
    const unit = fragile * setCount(K) + set;
    return [...state.steering.kept.sums.subarray(unit * 2, unit * 2 + 2)];
  };

  test("an open vacancy tells the first, a kept one the second; the count of the text holds both", () => {
    const state = stateAt(4);
    kept(state, everyone, {bracket: 0});
    kept(state, upperSet(K), {bracket: 2});
    kept(state, upperSet(K), {bracket: 1});
    kept(state, lowestSet(K), {bracket: 1});
    const {free, freeByClass, quartier} = state.steering;
    expect([...free.sums.subarray(0, K)]).toEqual([1, 0, 0, 0]);
    expect([...freeByClass.sums.subarray(0, K)]).toEqual([1, 0, 0, 0]);
    expect([...quartier.sums.subarray(0, K)]).toEqual([1, 2, 1, 0]);
    expect(keptSums(state, upperSet(K))).toEqual([2, 1]);
    expect(keptSums(state, lowestSet(K))).toEqual([1, 1]);
  });

  test("a CAL that does not follow chooses by itself, whatever is asked", () => {
    const state = stateAt(4);
    kept(state, upperSet(K), {bracket: 1, complies: false});
    expect([...state.steering.free.sums.subarray(0, K)]).toEqual([0, 1, 0, 0]);
    expect(keptSums(state, upperSet(K))).toEqual([0, 0]);
  });

  test("a kept vacancy that stays empty is a failure under strict quotas, and tells nothing otherwise", () => {
    for (const [policy, vacancies] of [
      ["quotas", 1],
      ["objectifs", 0]
    ] as const) {
      const state = stateAt(4, {attribution: {policy}});
      const commission = Object.assign(commissionAt(state, 0), {complies: true, keptFor: upperSet(K)});
      countUnfilled(state, commission);
      Object.assign(commission, {complies: false});
      countUnfilled(state, commission);
      Object.assign(commission, {complies: true, keptFor: everyone});
      countUnfilled(state, commission);
      expect(keptSums(state, upperSet(K))).toEqual([vacancies, 0]);
    }
  });

  test("attributions are counted by class of quartier and bailleur, whatever their status", () => {
    const state = stateAt(4);
    kept(state, everyone, {bracket: 0});
    kept(state, upperSet(K), {bracket: 0});
    attribute(state, 1);
    expect(state.byClassAndBailleur[fragile * 3 + state.commission.bailleur]).toBe(3);
  });
});

describe("compliance", () => {
  function compliant(effort: number, changes: PlanChanges["attribution"] = {}): number[] {
    const state = smallState(
      smallModel({attribution: {policy: "objectifs", effort: effortFromConvention(effort), ...changes}}),
      {step: 2}
    );
    prepareSteering(state);
    const found: number[] = [];
    for (let bailleur = 0; bailleur < 3; bailleur++)
      for (let commune = 0; commune < 4; commune++)
        if (state.steering.complies[complianceIndex(4, bailleur, commune, fragile)] === 1)
          found.push(bailleur * 4 + commune);
    return found;
  }

  test("nobody complies without effort, everybody with all of it", () => {
    expect(compliant(0)).toHaveLength(0);
    expect(compliant(1)).toHaveLength(12);
  });

  test("the CAL that comply at some effort still do at a greater one", () => {
    for (const [less, more] of [
      [0.2, 0.5],
      [0.5, 0.9]
    ])
      for (const cal of compliant(less)) expect(compliant(more)).toContain(cal);
  });

  test("a bailleur that follows no preconisation complies nowhere", () => {
    expect(compliant(1, {compliance: [1, 0, 1]}).map((cal) => Math.floor(cal / 4))).not.toContain(1);
  });

  test("the intensive reading and the other policies leave no CAL apart", () => {
    expect(compliant(1, {reading: "intensive"})).toHaveLength(0);
    expect(compliant(1, {policy: "pratique-2014"})).toHaveLength(0);
    expect(compliant(1, {policy: "quotas", reading: "intensive"})).toHaveLength(12);
  });

  test("a share of CAL near the effort complies, over replicates", () => {
    const model = smallModel({attribution: {policy: "objectifs", effort: effortFromConvention(0.3)}});
    const state = smallState(model, {step: 2});
    let found = 0;
    const replicates = 300;
    for (let replicate = 0; replicate < replicates; replicate++) {
      state.draws.useReplicate(replicate);
      prepareSteering(state);
      for (let cal = 0; cal < 12; cal++) found += state.steering.complies[cal * 4];
    }
    const n = replicates * 12;
    expect(Math.abs(found / n - 0.3)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / n));
  });
});
