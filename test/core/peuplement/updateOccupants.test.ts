import {describe, expect, test} from "vitest";
import {vacant} from "../../../src/core/markers.js";
import {updateOccupants} from "../../../src/core/peuplement/updateOccupants.js";
import type {State} from "../../../src/core/state.js";
import {everyClass} from "../../helpers/bareModel.js";
import {smallModel} from "../../helpers/smallModel.js";
import {counter, smallState} from "../../helpers/smallState.js";

/** Logements left by their ménage in a half-year, as their indices. */
function leaving(state: State): number[] {
  const before = state.logements.occupant.slice();
  updateOccupants(state);
  return [...before.keys()].filter((l) => before[l] < 4 && state.logements.occupant[l] === vacant);
}

describe("updateOccupants", () => {
  test.each([
    ["class of quartier", (g: number) => [0.1, 0.2, 0.3][g], 3],
    ["typology", (_: number, t: number) => 0.1 * (t + 1), 5],
    ["bracket of resources", (_: number, __: number, k: number) => 0.1 * (k + 1), 4]
  ])("empties the share planned of each %s", (_, rate, groups) => {
    const exits = [0, 1, 2].map((g) => [0, 1, 2, 3, 4].map((t) => [0, 1, 2, 3].map((k) => rate(g, t, k))));
    const state = smallState(smallModel({peuplement: {exits}}), {step: 2});
    const {fragilite} = state.model.territoire.quartiers;
    const {quartier, typology} = state.logements;
    const before = state.logements.occupant.slice(0, 2040);
    const rateOf = (l: number) => rate(fragilite[quartier[l]], typology[l], before[l]);
    const occupied = new Map<number, number>();
    const left = new Map<number, number>();
    const add = (to: Map<number, number>, l: number) => to.set(rateOf(l), (to.get(rateOf(l)) ?? 0) + 1);
    before.forEach((bracket, l) => {
      if (bracket < 4) add(occupied, l);
    });
    const leavers = leaving(state);
    for (const l of leavers) add(left, l);
    expect(occupied.size).toBe(groups);
    for (const [p, n] of occupied)
      expect(Math.abs((left.get(p) ?? 0) - p * n)).toBeLessThan(4 * Math.sqrt(n * p * (1 - p)));
    expect(counter(state, "exits")).toBe(leavers.length);
  });

  test("at one rate for all brackets, decides who leaves by the logement alone, whoever lives there", () => {
    const model = smallModel({peuplement: {exits: everyClass(0.1)}});
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

  test("departures that follow deliveries: as rotation times 1 − share × the fall, on the same logements", () => {
    // 34 a year in the base year, half of them programmed after: with a share of 0.5, departures at 75 %.
    const halved = {production: [34, 17, 17, 17]};
    const exits = (share: number, rotationMultiplier: number) =>
      leaving(
        smallState(
          smallModel({offre: halved, evolution: {deliveriesElasticity: share, rotationMultiplier}}),
          {
            step: 2
          }
        )
      );
    expect(exits(0.5, 1)).toEqual(exits(0, 0.75));
    const numbers = [0, 0.2, 0.4, 0.8].map((share) => exits(share, 1).length);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    expect(numbers[3]).toBeLessThan(numbers[0]);
  });

  test("a year above or below moves all departures together, never those of the base year", () => {
    const exits = everyClass(0.2);
    const departures = (step: number, yearlyVariation: number, replicate: number) =>
      leaving(smallState(smallModel({peuplement: {exits, yearlyVariation}}), {step, replicate})).length;
    expect(departures(1, 0.3, 0)).toBe(departures(1, 0, 0));
    const differences = Array.from({length: 40}, (_, r) => departures(2, 0.3, r) / departures(2, 0, r) - 1);
    // Even between −√3 × 0.3 and as much above, about 400 departures of their own chance, 5 % each.
    expect(Math.max(...differences)).toBeGreaterThan(0.25);
    expect(Math.min(...differences)).toBeLessThan(-0.25);
    for (const difference of differences)
      expect(Math.abs(difference)).toBeLessThan(Math.sqrt(3) * 0.3 + 4 * 0.05);
  });

  test("drifts incomes by one bracket, at √ of the yearly rate kept, never in the base year", () => {
    const evolution = {incomeDown: 0.19, incomeUp: 0.36};
    const model = smallModel({peuplement: {exits: everyClass(0), mutationRate: 0}, evolution});
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
    const model = smallModel({peuplement: {exits: everyClass(0.3), mutationRate: 1}, evolution});
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
    const model = smallModel({peuplement: {exits: everyClass(0.5)}, evolution: {frictionalShare: 0.25}});
    const state = smallState(model, {step: 2});
    state.vacancies.carriedCount = 0;
    const left = leaving(state).length;
    const {carriedCount, nextCount} = state.vacancies;
    expect(carriedCount + nextCount).toBe(left);
    expect(Math.abs(carriedCount - left / 4)).toBeLessThan(4 * Math.sqrt((left * 3) / 16));
  });
});
