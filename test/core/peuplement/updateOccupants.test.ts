import {describe, expect, test} from "vitest";
import {vacant} from "../../../src/core/markers.js";
import {updateOccupants} from "../../../src/core/peuplement/updateOccupants.js";
import type {State} from "../../../src/core/state.js";
import {smallModel} from "../../helpers/smallModel.js";
import {counter, smallState} from "../../helpers/smallState.js";

const everywhere = (rate: number) => [0, 1, 2].map(() => [rate, rate, rate, rate, rate]);

/** Logements left by their ménage in a half-year, as their indices. */
function leaving(state: State): number[] {
  const before = state.logements.occupant.slice();
  updateOccupants(state);
  return [...before.keys()].filter((l) => before[l] < 4 && state.logements.occupant[l] === vacant);
}

describe("updateOccupants", () => {
  test("empties the share planned of each class and typology", () => {
    const exits = [0.1, 0.2, 0.3].map((rate) => [rate, rate, rate, rate, rate]);
    const state = smallState(smallModel({peuplement: {exits}}), {step: 2});
    const {fragilite} = state.model.territoire.quartiers;
    const {quartier} = state.logements;
    const occupied = [0, 0, 0];
    state.logements.occupant.forEach((bracket, l) => {
      if (bracket < 4 && l < 2040) occupied[fragilite[quartier[l]]]++;
    });
    const left = [0, 0, 0];
    for (const l of leaving(state)) left[fragilite[quartier[l]]]++;
    left.forEach((n, g) => {
      const p = exits[g][0];
      expect(Math.abs(n - p * occupied[g])).toBeLessThan(4 * Math.sqrt(occupied[g] * p * (1 - p)));
    });
    expect(counter(state, "exits")).toBe(left[0] + left[1] + left[2]);
  });

  test("decides who leaves by the logement alone, whoever lives there", () => {
    const model = smallModel({peuplement: {exits: everywhere(0.1)}});
    const one = smallState(model, {step: 3});
    const two = smallState(model, {step: 3});
    two.logements.occupant.forEach((bracket, l) => {
      if (bracket < 4) two.logements.occupant[l] = 3 - bracket;
    });
    expect(leaving(two)).toEqual(leaving(one));
  });

  test("more rotation empties the same logements and others", () => {
    const exits = (rotationMultiplier: number) =>
      leaving(smallState(smallModel({evolution: {rotationMultiplier}}), {step: 2}));
    const [less, more] = [exits(0.8), exits(1.6)];
    expect(more.length).toBeGreaterThan(less.length);
    expect(less.every((l) => more.includes(l))).toBe(true);
    expect(exits(0)).toEqual([]);
  });

  test("drifts incomes by one bracket, at √ of the yearly rate kept, never in the base year", () => {
    const evolution = {incomeDown: 0.19, incomeUp: 0.36};
    const model = smallModel({peuplement: {exits: everywhere(0), mutationRate: 0}, evolution});
    const moves = (step: number): number[] => {
      const state = smallState(model, {step});
      const before = state.logements.occupant.slice(0, 2040);
      updateOccupants(state);
      const counts = [0, 0, 0];
      before.forEach((bracket, l) => {
        const change = state.logements.occupant[l] - bracket;
        expect(Math.abs(change)).toBeLessThanOrEqual(1);
        if (bracket === 1 || bracket === 2) counts[change + 1]++;
      });
      return counts;
    };
    expect(moves(1).filter((_, i) => i !== 1)).toEqual([0, 0]);
    const [down, , up] = moves(2);
    const n = moves(2).reduce((a, b) => a + b, 0);
    // 1 − √0.81 = 10 % and 1 − √0.64 = 20 % a half-year.
    expect(Math.abs(down - 0.1 * n)).toBeLessThan(4 * Math.sqrt(n * 0.09));
    expect(Math.abs(up - 0.2 * n)).toBeLessThan(4 * Math.sqrt(n * 0.16));
  });

  test("who leaves takes their demande along; who stays may ask for a mutation, once", () => {
    const evolution = {incomeDown: 0, incomeUp: 0};
    const model = smallModel({peuplement: {exits: everywhere(0.3), mutationRate: 1}, evolution});
    const state = smallState(model, {step: 2});
    const held = state.logements.demande.slice();
    for (const l of leaving(state)) {
      if (held[l] >= 0) expect(state.pool.alive[held[l]]).toBe(0);
      expect(state.logements.demande[l]).toBe(-1);
    }
    state.logements.occupant.subarray(0, 2040).forEach((bracket, l) => {
      if (bracket >= 4) return;
      const demande = state.logements.demande[l];
      expect(demande).toBeGreaterThanOrEqual(0);
      expect(state.pool.bracket[demande]).toBe(bracket);
      expect(state.pool.status[demande]).toBe(1);
      if (held[l] >= 0) expect(demande).toBe(held[l]);
    });
  });

  test("keeps the frictional share empty until the next half-year", () => {
    const model = smallModel({peuplement: {exits: everywhere(0.5)}, evolution: {frictionalShare: 0.25}});
    const state = smallState(model, {step: 2});
    state.vacancies.carriedCount = 0;
    const left = leaving(state).length;
    const {carriedCount, nextCount} = state.vacancies;
    expect(carriedCount + nextCount).toBe(left);
    expect(Math.abs(carriedCount - left / 4)).toBeLessThan(4 * Math.sqrt((left * 3) / 16));
  });
});
