import {expect, test} from "vitest";
import {demandeFlags} from "../../../src/core/demande/population.js";
import {askMutation} from "../../../src/core/peuplement/askMutation.js";
import {smallModel} from "../../helpers/smallModel.js";
import {smallState} from "../../helpers/smallState.js";

/** Shares of the flags among tenants made to ask. */
function sharesOf(changes: {
  blockedShare: number;
  interBailleurShare: number;
  crib: number;
  blocked?: boolean;
}) {
  const {blockedShare, interBailleurShare, crib, blocked = false} = changes;
  const cribShare = new Array<number>(8).fill(crib);
  const state = smallState(smallModel({demande: {blockedShare, interBailleurShare, cribShare}}), {step: 2});
  const tenants = [...Array(2040).keys()].filter(
    (l) => state.logements.occupant[l] < 4 && state.logements.demande[l] < 0
  );
  let marked = 0;
  let leaving = 0;
  for (const l of tenants) {
    askMutation(state, l, blocked);
    const demande = state.logements.demande[l];
    const flags = state.pool.flags[demande];
    if ((flags & demandeFlags.blocked) !== 0) marked++;
    if ((flags & demandeFlags.interBailleur) !== 0) leaving++;
    expect(state.pool.wishes[demande * 3]).toBe(
      state.model.territoire.quartiers.commune[state.logements.quartier[l]]
    );
    expect(state.pool.size[demande]).toBe(state.logements.occupantSize[l]);
  }
  return {n: tenants.length, blocked: marked / tenants.length, interBailleur: leaving / tenants.length};
}

const tolerance = (p: number, n: number) => 4 * Math.sqrt((p * (1 - p)) / n);

test("a share of the mutations is blocked, another may change bailleur", () => {
  const {n, blocked, interBailleur} = sharesOf({blockedShare: 0.2, interBailleurShare: 0.3, crib: 0});
  expect(Math.abs(blocked - 0.2)).toBeLessThan(tolerance(0.2, n));
  expect(Math.abs(interBailleur - 0.3)).toBeLessThan(tolerance(0.3, n));
});

test("the CRIB lets blocked mutations alone change bailleur (article 7.2)", () => {
  const {n, interBailleur} = sharesOf({blockedShare: 0.5, interBailleurShare: 0, crib: 0.4});
  expect(Math.abs(interBailleur - 0.2)).toBeLessThan(tolerance(0.2, n));
});

test("works make each mutation a blocked one", () => {
  expect(sharesOf({blockedShare: 0, interBailleurShare: 0, crib: 0, blocked: true}).blocked).toBe(1);
});
