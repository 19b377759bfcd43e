import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  aciNeed,
  allowedBrackets,
  complianceIndex,
  countAttribution,
  prepareSteering
} from "../../../src/core/attribution/steering.js";
import type {State} from "../../../src/core/state.js";
import {addDemande, commissionAt} from "../../helpers/commissions.js";
import {smallModel} from "../../helpers/smallModel.js";
import {effortFromConvention, type PlanChanges} from "../../helpers/smallPlan.js";
import {setStep, smallState} from "../../helpers/smallState.js";

const fragile = 0;
const moyenne = 1;
const sans = 2;
const under60 = 0b0011;
const above60 = 0b1100;
const all = 0b1111;

function stateAt(step: number, changes: PlanChanges = {}): State {
  return smallState(smallModel(changes), {step});
}

/** What a quartier was attributed over its last 24 months, by bracket, with the rounding of its quota. */
function quartierWith(state: State, counts: readonly number[], rounding = 0): State {
  counts.forEach((n, k) => {
    state.steering.followedSum[k] = n;
  });
  state.steering.quartierRounding[0] = rounding;
  return state;
}

describe("allowedBrackets", () => {
  test("a fragile quartier at its ceiling takes only ménages above 60 %", () => {
    const state = stateAt(2);
    // Tenth attribution, at most five under 60 %: four leave a place, five leave none.
    expect(allowedBrackets(quartierWith(state, [4, 0, 3, 2]), 0, fragile)).toBe(all);
    expect(allowedBrackets(quartierWith(state, [3, 2, 3, 1]), 0, fragile)).toBe(above60);
  });

  test("a quartier sans fragilité under its floor takes only ménages under 60 %", () => {
    const state = stateAt(2);
    expect(allowedBrackets(quartierWith(state, [2, 2, 3, 2]), 0, sans)).toBe(under60);
    expect(allowedBrackets(quartierWith(state, [3, 2, 3, 1]), 0, sans)).toBe(all);
  });

  test("no bound holds where the text gives none", () => {
    expect(allowedBrackets(quartierWith(stateAt(2), [9, 0, 0, 0]), 0, moyenne)).toBe(all);
  });

  test("the first attribution of a fragile quartier is open to everyone once in two", () => {
    const state = stateAt(2);
    expect(allowedBrackets(quartierWith(state, [0, 0, 0, 0], 0.49), 0, fragile)).toBe(above60);
    expect(allowedBrackets(quartierWith(state, [0, 0, 0, 0], 0.5), 0, fragile)).toBe(all);
  });

  test.each([
    ["ceiling", fragile, 0, 2],
    ["floor", sans, 3, 1]
  ])(
    "the %s is met without bias over roundings, whatever the number of attributions",
    (_, g, wanted, otherwise) => {
      const bound = 0.45;
      const state = stateAt(2, {
        attribution: {
          ceiling: Array.from({length: 8}, () => [bound, null, null]),
          floor: Array.from({length: 8}, () => [null, null, bound])
        }
      });
      const roundings = 1000;
      for (const n of [1, 7, 10, 21]) {
        let modest = 0;
        for (let i = 0; i < roundings; i++) {
          quartierWith(state, [0, 0, 0, 0], (i + 0.5) / roundings);
          for (let a = 0; a < n; a++) {
            const mask = allowedBrackets(state, 0, g);
            const bracket = ((mask >> wanted) & 1) === 1 ? wanted : otherwise;
            state.steering.followedSum[bracket]++;
          }
          modest += state.steering.followedSum[0] + state.steering.followedSum[1];
        }
        expect(modest / roundings, `${n} attributions`).toBeCloseTo(bound * n, 2);
      }
    }
  );

  test("25×4 excludes the brackets that have their quarter already, never all of them", () => {
    const state = stateAt(2, {attribution: {objective: "quatre-quarts"}});
    expect(allowedBrackets(quartierWith(state, [5, 2, 2, 2], 0.5), 0, fragile)).toBe(0b1110);
    expect(allowedBrackets(quartierWith(state, [1, 9, 1, 9], 0.5), 0, sans)).toBe(0b0101);
    fc.assert(
      fc.property(
        fc.array(fc.nat(30), {minLength: 4, maxLength: 4}),
        fc.double({min: 0, max: 0.999, noNaN: true}),
        (counts, u) => {
          expect(allowedBrackets(quartierWith(state, counts, u), 0, moyenne)).toBeGreaterThan(0);
        }
      )
    );
  });
});

describe("the sliding window", () => {
  function attribute(state: State, bracket: number): void {
    const demande = addDemande(state, {bracket});
    countAttribution(state, commissionAt(state, 0), demande);
  }

  test("holds the last 24 months, no more", () => {
    const state = stateAt(2, {attribution: {effort: effortFromConvention(1)}});
    const held: number[] = [];
    for (let step = 2; step < 8; step++) {
      setStep(state, step);
      prepareSteering(state);
      held.push(state.steering.quartierSum[1]);
      if (step === 2) attribute(state, 1);
      if (step === 3) for (let i = 0; i < 3; i++) attribute(state, 1);
    }
    // Read at the beginning of 2017 S1 … 2019 S2: the first is forgotten after four half-years, then the three.
    expect(held).toEqual([0, 1, 4, 4, 3, 0]);
  });

  test("forgets what came before the objective was first pursued", () => {
    const effort = effortFromConvention(1).map((row, s) => (s < 4 ? [0, 0, 0] : row));
    const state = stateAt(3, {attribution: {effort}});
    prepareSteering(state);
    attribute(state, 0);
    expect(state.steering.quartierSum[0]).toBe(1);
    setStep(state, 4);
    prepareSteering(state);
    expect(state.steering.quartierSum[0]).toBe(0);
  });
});

describe("aciNeed", () => {
  function need(
    mode: "aucun" | "plancher" | "bande",
    commune: [number, number],
    bailleur: [number, number]
  ): number {
    const state = stateAt(2, {aci: {mode}});
    const {steering} = state;
    [steering.communePremier[0], steering.communeAci[0]] = commune;
    [steering.bailleurPremier[0], steering.bailleurAci[0]] = bailleur;
    return aciNeed(state, 0, 0);
  }

  test("asks for an ACI ménage when the commune or the bailleur is short of 45 %", () => {
    // Twentieth first access: nine ACI are due.
    expect(need("plancher", [19, 8], [19, 9])).toBe(1);
    expect(need("plancher", [19, 9], [19, 8])).toBe(1);
    expect(need("plancher", [19, 9], [19, 9])).toBe(0);
  });

  test("as a band, asks for another ménage when both have their share; as a floor, for nobody", () => {
    expect(need("bande", [19, 15], [19, 15])).toBe(-1);
    expect(need("plancher", [19, 15], [19, 15])).toBe(0);
    expect(need("bande", [19, 8], [19, 15])).toBe(1);
  });

  test("asks nothing without the objective", () => {
    expect(need("aucun", [19, 0], [19, 0])).toBe(0);
  });

  test("counts first accesses only, and ACI among them", () => {
    const state = stateAt(2);
    const commission = commissionAt(state, 0);
    countAttribution(state, commission, addDemande(state, {aci: 1}));
    countAttribution(state, commission, addDemande(state, {aci: 0, key: 2}));
    countAttribution(state, commission, addDemande(state, {aci: 1, key: 3, status: 1}));
    const {communePremier, communeAci, bailleurPremier, bailleurAci} = state.steering;
    expect([communePremier[0], communeAci[0]]).toEqual([2, 1]);
    expect([bailleurPremier[commission.bailleur], bailleurAci[commission.bailleur]]).toEqual([2, 1]);
  });

  test("the accounts open each year; a small commune keeps them three years when they are pooled", () => {
    for (const pooling of ["annuelle", "triennale"] as const) {
      const state = smallState(smallModel({steps: 10, aci: {pooling, smallCommune: 20}}), {step: 2});
      const kept: number[][] = [];
      for (let step = 2; step < 10; step++) {
        setStep(state, step);
        prepareSteering(state);
        if (step % 2 === 0) {
          kept.push([...state.steering.communePremier.subarray(0, 2)]);
          state.steering.communePremier[0] += 5;
          state.steering.communePremier[1] += 200;
        }
      }
      const small = pooling === "annuelle" ? [0, 0, 0, 0] : [0, 5, 10, 0];
      expect(kept).toEqual(small.map((n) => [n, 0]));
    }
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
