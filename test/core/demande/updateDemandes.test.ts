import {describe, expect, test} from "vitest";
import {arrivalCell} from "../../../src/core/demande/cells.js";
import {updateDemandes} from "../../../src/core/demande/updateDemandes.js";
import type {Evolution} from "../../../src/core/plan.js";
import {meanAndError} from "../../helpers/sample.js";
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
  test("the arrivals of a cell follow a Poisson law: mean and variance of what it expects, small or large", () => {
    const cell = arrivalCell(4, 1, 2, 3, 1);
    for (const expected of [2.5, 40]) {
      const arrivals = [...noArrivals];
      arrivals[cell] = 65536 * expected;
      const state = smallState(smallModel({demande: {arrivals, abandonment: 0}}), {step: 2});
      const replicates = expected === 40 ? 120 : 1000;
      const counts = Array.from({length: replicates}, (_, replicate) => {
        state.draws.useReplicate(replicate);
        updateDemandes(state);
        return counter(state, "arrivals");
      });
      const {mean, se} = meanAndError(counts);
      expect(Math.abs(mean - expected)).toBeLessThan(4 * se);
      const variance = se * se * replicates;
      // The variance of a variance is (2 + 1 ÷ mean) ÷ n of its square for a Poisson law.
      const error = Math.sqrt((2 + 1 / expected) / replicates);
      expect(Math.abs(variance / expected - 1)).toBeLessThan(4 * error);
    }
  });

  test("those who arrive are of their cell: three persons, plus élevées, ACI, in the second commune", () => {
    const exact = [...noArrivals];
    exact[arrivalCell(4, 1, 2, 3, 1)] = 65536 * 30;
    const {state, count} = arrivalsOf(exact);
    expect(count).toBeGreaterThan(5);
    for (let i = state.pool.count - count; i < state.pool.count; i++)
      expect([
        state.pool.size[i],
        state.pool.bracket[i],
        state.pool.aci[i],
        state.pool.wishes[i * 3]
      ]).toEqual([2, 3, 1, 1]);
  });

  test("an inflow multiplier of 2 is as much as twice the arrivals, from the convention on only", () => {
    const arrivals = [...noArrivals];
    const cell = arrivalCell(4, 0, 0, 0, 0);
    arrivals[cell] = 65536 * 10;
    const twice = [...noArrivals];
    twice[cell] = 65536 * 20;
    // The same draws: the same count.
    for (let replicate = 0; replicate < 20; replicate++)
      expect(arrivalsOf(arrivals, {inflowMultiplier: 2}, replicate).count).toBe(
        arrivalsOf(twice, {}, replicate).count
      );
    const base = (inflowMultiplier: number) => {
      const state = smallState(smallModel({demande: {arrivals}, evolution: {inflowMultiplier}}), {step: 1});
      updateDemandes(state);
      return counter(state, "arrivals");
    };
    expect(base(2)).toBe(base(1));
  });

  test("a shift moves that share of the other brackets to the très modestes: 100, 40, 40, 20 are 125, 30, 30, 15", () => {
    const of = (numbers: readonly number[]) => {
      const arrivals = [...noArrivals];
      numbers.forEach((n, k) => {
        arrivals[arrivalCell(4, 0, 0, k, 0)] = 65536 * n;
      });
      return arrivals;
    };
    for (let replicate = 0; replicate < 10; replicate++)
      expect(arrivalsOf(of([100, 40, 40, 20]), {tresModestesShift: 0.25}, replicate).brackets).toEqual(
        arrivalsOf(of([125, 30, 30, 15]), {}, replicate).brackets
      );
  });

  test("a year above or below is that of all cells at once, and of both its half-years; never of the base year", () => {
    const yearlyVariation = 0.3;
    const received = (step: number, variation: number, replicate: number) => {
      const demande = {arrivals: smallArrivals(600), abandonment: 0, yearlyVariation: variation};
      const state = smallState(smallModel({demande}), {step, replicate});
      updateDemandes(state);
      return counter(state, "arrivals");
    };
    expect(received(1, yearlyVariation, 0)).toBe(received(1, 0, 0));
    for (let replicate = 0; replicate < 12; replicate++) {
      const [first, second] = [2, 3].map((step) => received(step, yearlyVariation, replicate) / 600);
      // Each half-year has its own chance about the year's: √(1/600), 4 %.
      expect(Math.abs(first - second)).toBeLessThan(4 * Math.sqrt(2 / 300));
      expect(Math.abs(first - 1)).toBeLessThan(Math.sqrt(3) * yearlyVariation + 4 * Math.sqrt(1 / 400));
    }
    const years = Array.from({length: 60}, (_, r) => received(2, yearlyVariation, 100 + r) / 600);
    const {mean, se} = meanAndError(years);
    expect(Math.abs(mean - 1)).toBeLessThan(4 * se);
    expect(se * Math.sqrt(60)).toBeGreaterThan(0.2);
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
    // The sum of Poisson counts is one: 150 of variance, 30 replicates.
    expect(Math.abs(mean - 150)).toBeLessThan(4 * Math.sqrt(150 / 30));
  });
});
