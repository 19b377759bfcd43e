import {describe, expect, test} from "vitest";
import {designate} from "../../../src/core/attribution/designate.js";
import {prepareWeights} from "../../../src/core/attribution/prepareWeights.js";
import {driftIncome} from "../../../src/core/peuplement/driftIncome.js";
import {updateOccupants} from "../../../src/core/peuplement/updateOccupants.js";
import type {State} from "../../../src/core/state.js";
import {everyClass} from "../../helpers/bareModel.js";
import {addDemande, commissionAt, findLogement} from "../../helpers/commissions.js";
import {smallModel} from "../../helpers/smallModel.js";
import {smallState} from "../../helpers/smallState.js";

const step = 4;

/** A state whose only demande is that of a tenant, one person, in its own commune. */
function oneTenant(bracket: number, status = 1): {state: State; home: number; demande: number} {
  const state = smallState(smallModel({attribution: {mobilisation: new Array(8).fill([0, 0, 0, 0])}}), {
    step
  });
  prepareWeights(state);
  const {logements, pool} = state;
  for (let i = 0; i < pool.count; i++) if (pool.alive[i] === 1) pool.remove(i);
  logements.demande.fill(-1);
  const home = findLogement(state, (l) => logements.quartier[l] === 3 && logements.occupant[l] < 4);
  logements.occupant[home] = bracket;
  const demande = addDemande(state, {bracket, status, home, reach: 2, wish0: status === 1 ? 0 : 255});
  logements.demande[home] = demande;
  return {state, home, demande};
}

/** The bracket under which the tenant is presented for a PLUS logement of its bailleur; undefined when it is not. */
function presentedAs(state: State, home: number): number | undefined {
  const {logements} = state;
  const l = findLogement(
    state,
    (i) =>
      i !== home &&
      logements.quartier[i] === 2 &&
      logements.bailleur[i] === logements.bailleur[home] &&
      logements.typology[i] === 1 &&
      logements.rentClass[i] === 1
  );
  const commission = commissionAt(state, l);
  return designate(state, commission, 0) === 1 ? commission.traits[0] & 3 : undefined;
}

describe("driftIncome", () => {
  test("a pending mutation is presented under the bracket of the day", () => {
    const {state, home, demande} = oneTenant(1);
    expect(presentedAs(state, home)).toBe(1);
    driftIncome(state, home, 2);
    expect(presentedAs(state, home)).toBe(2);
    expect([state.pool.bracket[demande], state.logements.occupant[home]]).toEqual([2, 2]);
    // One entry, not two: the old bucket no longer holds it.
    expect(state.pool.lengths.reduce((a, b) => a + b, 0)).toBe(1);
    state.pool.remove(demande);
    expect(state.pool.lengths.reduce((a, b) => a + b, 0)).toBe(0);
  });

  test("its resources are those of the new bracket: above 80 % every rent of the plan is within reach", () => {
    const {state, home, demande} = oneTenant(2);
    driftIncome(state, home, 3);
    // One person above 80 % has 1 490 € or more, and the dearest rent asks for 800.
    expect(state.pool.reach[demande]).toBe(3);
    driftIncome(state, home, 0);
    // Under 745 € the dearest level is out of reach.
    expect(state.pool.reach[demande]).toBeLessThan(3);
  });

  test("a ménage of the NPRU changes bracket and keeps the reach that the premium gives it", () => {
    const {state, home, demande} = oneTenant(1, 2);
    driftIncome(state, home, 0);
    expect([state.pool.bracket[demande], state.pool.reach[demande]]).toEqual([0, 2]);
    expect(state.pool.lengths.reduce((a, b) => a + b, 0)).toBe(0);
  });

  test("a half-year of drift leaves no demande in the bracket that its ménage has left", () => {
    const evolution = {incomeDown: 0.5, incomeUp: 0.5};
    const state = smallState(smallModel({peuplement: {exits: everyClass(0), mutationRate: 0}, evolution}), {
      step
    });
    const before = state.logements.occupant.slice();
    updateOccupants(state);
    let drifted = 0;
    state.logements.demande.forEach((demande, l) => {
      if (demande < 0) return;
      expect(state.pool.bracket[demande]).toBe(state.logements.occupant[l]);
      if (before[l] !== state.logements.occupant[l]) drifted++;
    });
    expect(drifted).toBeGreaterThan(20);
  });
});
