import {describe, expect, test} from "vitest";
import type {Commission} from "../../../src/core/attribution/commission.js";
import {found, seekEligible, weighEligible} from "../../../src/core/attribution/eligible.js";
import {bucketOf} from "../../../src/core/demande/cells.js";
import type {State} from "../../../src/core/state.js";
import {brackets} from "../../helpers/cietBrackets.js";
import {addDemande, commissionAt, findLogement} from "../../helpers/commissions.js";
import {counter, smallState} from "../../helpers/smallState.js";

const fragile = 0;
const [plai, plusAncien] = [0, 1];
const t2 = 1;

/**
 * A T2 (one to three persons) of the first commune, fragile as its quartier, and seven demandes: très modestes weigh 2,
 * intermédiaires 3, ACI five times as much.
 */
function opened(rent: number): {state: State; commission: Commission} {
  const state = smallState(undefined, {step: 2});
  state.pool.clear();
  const {quartiers, communes} = state.model.territoire;
  const l = findLogement(state, (each) => {
    const q = state.logements.quartier[each];
    return (
      state.logements.typology[each] === t2 &&
      quartiers.commune[q] === 0 &&
      quartiers.fragilite[q] === fragile
    );
  });
  state.logements.rentClass[l] = rent;
  // Here the level of a rent is told apart by its class.
  state.logements.rentLevel[l] = rent;
  expect(communes.fragilite[0]).toBe(fragile);
  // The weights of its own bailleur: those of the others say nothing.
  const {length: bailleurs} = state.model.plan.attribution.compliance;
  const own = fragile * bailleurs + state.logements.bailleur[l];
  state.designationWeights.fill(100);
  state.designationWeights.set([2, 1, 3, 1], own * brackets.length);
  state.aciDesignationWeights.fill(100);
  state.aciDesignationWeights[own] = 5;
  addDemande(state, {key: 1, size: 0, bracket: 0, reach: 1});
  addDemande(state, {key: 2, size: 2, bracket: 0, reach: 3});
  addDemande(state, {key: 3, size: 1, bracket: 2, reach: 3, aci: 1});
  addDemande(state, {key: 4, size: 0, bracket: 0, reach: 0});
  addDemande(state, {key: 5, size: 3, bracket: 0, reach: 3});
  addDemande(state, {key: 6, size: 0, bracket: 0, reach: 3, wish0: 1});
  return {state, commission: commissionAt(state, l)};
}

/** Where a draw at this share of the whole falls: bracket × ACI of the bucket, by its number. */
function fallsOn(state: State, share: number): number {
  seekEligible(state, Math.floor(share * 2 ** 32));
  return found.bucket;
}

describe("who may be presented for a logement (articles 5, 8 and 12)", () => {
  test("those whom it suits by commune, size and rent, by the weights of 2014: 2 × 2 and 1 × 3 × 5", () => {
    const {state, commission} = opened(plusAncien);
    expect(weighEligible(state, commission, false)).toBe(19);
    // The très modeste who cannot pay the rent is the one screened; sizes and communes that do not fit are no candidates.
    expect(counter(state, "rule.plafond.excluded")).toBe(1);
    expect(counter(state, "rule.accessible.excluded")).toBe(0);
  });

  test("a draw falls on each in proportion to its weight: one person, then the ACI ménage, then three persons", () => {
    const {state, commission} = opened(plusAncien);
    weighEligible(state, commission, false);
    const K = brackets.length;
    const alone = bucketOf(K, 0, 0, 0, 1, 0);
    const aci = bucketOf(K, 0, 1, 2, 3, 1);
    const three = bucketOf(K, 0, 2, 0, 3, 0);
    expect([0, 1.99 / 19].map((share) => fallsOn(state, share))).toEqual([alone, alone]);
    expect([2.01 / 19, 16.99 / 19].map((share) => fallsOn(state, share))).toEqual([aci, aci]);
    expect([17.01 / 19, 0.999_999].map((share) => fallsOn(state, share))).toEqual([three, three]);
  });

  test("a place that the agenda gives to ACI demandes, or to the others, falls among them alone by the same weights", () => {
    const {state, commission} = opened(plusAncien);
    weighEligible(state, commission, false);
    const bucketsOf = (who: number) => {
      const buckets = new Set<number>();
      for (const share of [0, 0.49, 0.51, 0.999_999]) {
        seekEligible(state, Math.floor(share * 2 ** 32), who);
        buckets.add(found.bucket);
      }
      return [...buckets];
    };
    const K = brackets.length;
    expect(bucketsOf(1)).toEqual([bucketOf(K, 0, 1, 2, 3, 1)]);
    // Two and two: one person under one half, three persons above.
    expect(bucketsOf(0)).toEqual([bucketOf(K, 0, 0, 0, 1, 0), bucketOf(K, 0, 2, 0, 3, 0)]);
    // Where there is none of them, among all.
    weighEligible(state, commission, true);
    expect(bucketsOf(0)).toEqual([bucketOf(K, 0, 1, 2, 3, 1)]);
  });

  test("a contingent that proposes its ACI public presents nobody else (article 6.3)", () => {
    const {state, commission} = opened(plusAncien);
    expect(weighEligible(state, commission, true)).toBe(15);
  });

  test("a PLAI is for ménages under 60 %: the intermédiaire is over its ceiling (article 11.2)", () => {
    const {state, commission} = opened(plai);
    // Three très modestes, the one of least resources included; the ACI intermédiaire is screened.
    expect(weighEligible(state, commission, false)).toBe(6);
    expect(counter(state, "rule.plafond.excluded")).toBe(1);
  });

  test("a logement kept for ménages under 60 % is counted as kept from the others (article 12)", () => {
    const {state, commission} = opened(plusAncien);
    commission.earmarked = true;
    expect(weighEligible(state, commission, false)).toBe(4);
    expect(counter(state, "rule.accessible.excluded")).toBe(1);
    expect(counter(state, "rule.plafond.excluded")).toBe(1);
  });
});
