import {describe, expect, test} from "vitest";
import {arrivalCell} from "../../../src/core/demande/cells.js";
import {updateDemandes} from "../../../src/core/demande/updateDemandes.js";
import type {Evolution} from "../../../src/core/plan.js";
import {smallModel} from "../../helpers/smallModel.js";
import {smallArrivals, smallPlan} from "../../helpers/smallPlan.js";
import {counter, setStep, smallState} from "../../helpers/smallState.js";

const noArrivals = new Array<number>(smallPlan().demande.arrivals.length).fill(0);

function arrivalsOf(arrivals: readonly number[], evolution: Partial<Evolution> = {}, replicate = 0) {
  const model = smallModel({demande: {arrivals, abandonment: 0}, evolution});
  const state = smallState(model, {step: 2, replicate});
  const before = state.pool.count;
  updateDemandes(state);
  const brackets = [0, 0, 0, 0];
  for (let i = before; i < state.pool.count; i++) brackets[state.pool.bracket[i]]++;
  return {state, count: counter(state, "arrivals"), brackets};
}

describe("updateDemandes", () => {
  test("a cell that expects 3 receives 3, one that expects 2.5 receives 2 or 3, half of the times each", () => {
    const cell = arrivalCell(4, 1, 2, 3, 1);
    const counts = [0, 0];
    const arrivals = [...noArrivals];
    arrivals[cell] = 65536 * 2.5;
    const halves = smallState(smallModel({demande: {arrivals, abandonment: 0}}), {step: 2});
    for (let replicate = 0; replicate < 400; replicate++) {
      halves.draws.useReplicate(replicate);
      updateDemandes(halves);
      counts[counter(halves, "arrivals") - 2]++;
    }
    expect(counts[0] + counts[1]).toBe(400);
    expect(Math.abs(counts[0] - 200)).toBeLessThan(4 * 10);
    const exact = [...noArrivals];
    exact[cell] = 65536 * 3;
    const {state, count} = arrivalsOf(exact);
    expect(count).toBe(3);
    const last = state.pool.count - 1;
    expect([
      state.pool.size[last],
      state.pool.bracket[last],
      state.pool.aci[last],
      state.pool.wishes[last * 3]
    ]).toEqual([2, 3, 1, 1]);
  });

  test("an inflow multiplier of 2 doubles what is expected, from the convention on only", () => {
    const arrivals = [...noArrivals];
    arrivals[arrivalCell(4, 0, 0, 0, 0)] = 65536 * 10;
    expect(arrivalsOf(arrivals, {inflowMultiplier: 2}).count).toBe(20);
    const base = smallState(smallModel({demande: {arrivals}, evolution: {inflowMultiplier: 2}}), {step: 1});
    updateDemandes(base);
    expect(counter(base, "arrivals")).toBe(10);
  });

  test("a shift moves that share of the other brackets to the très modestes, the total unchanged", () => {
    const arrivals = [...noArrivals];
    [100, 40, 40, 20].forEach((n, k) => {
      arrivals[arrivalCell(4, 0, 0, k, 0)] = 65536 * n;
    });
    expect(arrivalsOf(arrivals, {tresModestesShift: 0.25}).brackets).toEqual([125, 30, 30, 15]);
  });

  test("who gives up leaves the buckets and frees its logement of a demande", () => {
    const state = smallState(smallModel({demande: {arrivals: noArrivals, abandonment: 0.5}}));
    const pending = state.pool.count;
    for (let step = 0; step < 8; step++) {
      setStep(state, step);
      updateDemandes(state);
    }
    let alive = 0;
    for (let i = 0; i < pending; i++) alive += state.pool.alive[i];
    const held = state.logements.demande.filter((demande) => demande >= 0).length;
    const expected = pending * 0.5 ** 8;
    expect(Math.abs(alive - expected)).toBeLessThan(4 * Math.sqrt(expected));
    expect(held).toBeLessThan(20);
    for (const demande of state.logements.demande)
      if (demande >= 0) expect(state.pool.alive[demande]).toBe(1);
  });

  test("as many ménages arrive as expected, summed over cells of less than one", () => {
    const totals = Array.from(
      {length: 30},
      (_, replicate) => arrivalsOf(smallArrivals(150), {}, replicate).count
    );
    const mean = totals.reduce((a, b) => a + b, 0) / totals.length;
    // Each cell adds at most a quarter to the variance; 192 cells, 30 replicates.
    expect(Math.abs(mean - 150)).toBeLessThan(4 * Math.sqrt(192 / 4 / 30));
  });
});
