import {describe, expect, test} from "vitest";
import {queueCounter} from "../../../src/core/indicateurs/layout.js";
import {recordStep} from "../../../src/core/indicateurs/recordStep.js";
import {demolished, vacant} from "../../../src/core/markers.js";
import {fragilites} from "../../../src/core/vocabulary.js";
import {brackets} from "../../helpers/cietBrackets.js";
import {addDemande} from "../../helpers/commissions.js";
import {smallModel} from "../../helpers/smallModel.js";
import {counter, smallState} from "../../helpers/smallState.js";

describe("recordStep", () => {
  test("counts the stock of each class: standing, vacant, occupied by bracket", () => {
    const state = smallState(smallModel(), {step: 3});
    // The first quartier is fragile, the last one sans: 170 logements each.
    state.logements.occupant.fill(vacant, 0, 2040);
    state.logements.occupant.fill(demolished, 0, 10);
    state.logements.occupant.fill(3, 10, 30);
    state.logements.occupant.fill(0, 2000, 2040);
    recordStep(state);
    expect(counter(state, "end.logements.fragile")).toBe(4 * 170 - 10);
    expect(counter(state, "end.stock.fragile.plusElevees")).toBe(20);
    expect(counter(state, "end.vacants.fragile")).toBe(4 * 170 - 30);
    expect(counter(state, "end.stock.sans.tresModestes")).toBe(40);
    for (const g of fragilites) {
      const occupied = brackets.reduce((n, k) => n + counter(state, `end.stock.${g}.${k}`), 0);
      expect(occupied + counter(state, `end.vacants.${g}`)).toBe(counter(state, `end.logements.${g}`));
    }
  });

  test("counts who waits, and for how many months, at the end of the half-year", () => {
    const state = smallState(smallModel(), {step: 3});
    for (let i = 0; i < state.pool.count; i++) state.pool.remove(i);
    addDemande(state, {bracket: 1, aci: 1, month: -6, key: 1});
    addDemande(state, {bracket: 1, aci: 1, month: 20, key: 2});
    addDemande(state, {bracket: 1, aci: 0, month: 23, key: 3});
    recordStep(state);
    // The end of 2017 is month 24: 30 and 4 months, then 1.
    expect(counter(state, "end.pending.modestes.aci")).toBe(2);
    expect(counter(state, "end.pendingMonths.modestes.aci")).toBe(34);
    expect(counter(state, "end.pendingMonths.modestes.autres")).toBe(1);
  });

  test("counts who waits by size and dearest rent paid, and once in each commune that they wish", () => {
    const state = smallState(smallModel(), {step: 3});
    for (let i = 0; i < state.pool.count; i++) state.pool.remove(i);
    const two = {bracket: 1, size: 1, reach: 2};
    addDemande(state, {...two, wish0: 0, wish1: 3, key: 1});
    addDemande(state, {...two, wish0: 3, key: 2});
    addDemande(state, {...two, bracket: 0, reach: 0, wish0: 0, key: 3});
    recordStep(state);
    expect(counter(state, "end.pending.modestes.personnes2.loyer3")).toBe(2);
    expect(counter(state, "end.pending.tresModestes.personnes2.loyer1")).toBe(1);
    const [first, , , last] = state.layout.communes;
    expect(["modestes", "tresModestes"].map((k) => counter(state, queueCounter(first, k)))).toEqual([1, 1]);
    expect(["modestes", "tresModestes"].map((k) => counter(state, queueCounter(last, k)))).toEqual([2, 0]);
  });

  test("says how many quartiers meet their bound, leaving out those with fewer than five attributions", () => {
    const state = smallState(smallModel(), {step: 3});
    const give = (quartier: number, counts: readonly number[]) =>
      state.steering.quartier.sums.set(counts, quartier * 4);
    give(0, [3, 2, 3, 2]);
    give(1, [4, 2, 2, 2]);
    give(4, [1, 1, 1, 1]);
    give(6, [3, 2, 3, 2]);
    give(8, [1, 3, 3, 3]);
    give(2, [9, 9, 0, 0]);
    recordStep(state);
    expect(["active", "met"].map((n) => counter(state, `end.quartiers.fragile.${n}`))).toEqual([2, 1]);
    expect(["active", "met"].map((n) => counter(state, `end.quartiers.sans.${n}`))).toEqual([2, 1]);
    // No bound holds for the moyenne class by default.
    expect(counter(state, "end.quartiers.moyenne.active")).toBe(0);
  });
});
