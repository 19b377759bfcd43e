import {describe, expect, test} from "vitest";
import {decompose} from "../../../src/analysis/avenant/decompose.js";
import {type CoalitionPlan, planCoalitions} from "../../../src/analysis/avenant/planCoalitions.js";
import type {Compared} from "../../../src/analysis/comparer/comparePaired.js";
import {outcomes} from "../../../src/analysis/comparer/outcomes.js";
import {type Cells, fakeObjectives, fakeReplicates} from "../../core/indicateurs/fakeReplicates.js";

const plai = outcomes.filter(({id}) => id === "plai");

/** Runs of coalitions whose PLAI a year are given, replicate by replicate. */
function runsOf(plan: CoalitionPlan, worth: (mask: number, replicate: number) => number, replicates = 2) {
  return new Map(
    plan.masks.map((mask): [number, Compared] => [
      mask,
      {
        replicates: fakeReplicates(
          Array.from({length: replicates}, (_, r): Cells[] => [
            {},
            {},
            {},
            {"livraisons.plai": worth(mask, r)}
          ])
        ),
        objectives: fakeObjectives(4)
      }
    ])
  );
}
const has = (mask: number, i: number) => ((mask >> i) & 1) === 1;
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe("decompose", () => {
  test("clauses that add up get what each brings, with no error when replicates agree", () => {
    const plan = planCoalitions(3, {budget: 8, seed: "s"});
    const worth = (mask: number, r: number) =>
      100 * (r + 1) + sum([10, 20, 5].filter((_, i) => has(mask, i)));
    const [{whole, shares, alone, last, residual, interaction}] = decompose(plan, runsOf(plan, worth), {
      family: plai,
      years: [2017]
    });
    expect(plan.method).toBe("exact");
    expect(whole).toBe(35);
    expect(shares.map(({value}) => value)).toEqual([10, 20, 5].map((x) => expect.closeTo(x, 9)));
    expect(shares.map(({se}) => se)).toEqual([0, 0, 0].map((x) => expect.closeTo(x, 9)));
    expect(alone).toEqual([10, 20, 5]);
    expect(last).toEqual([10, 20, 5]);
    expect(residual).toBeCloseTo(0, 9);
    expect(interaction?.value).toBeCloseTo(0, 9);
  });

  test("two clauses that only work together share their effect: the gloves", () => {
    // One left glove, two right ones: 1/6 · 4 = 2/3 for the left, 1/6 for each right (Shapley 1953), times 60.
    const plan = planCoalitions(3, {budget: 8, seed: "s"});
    const worth = (mask: number) => (has(mask, 0) && (has(mask, 1) || has(mask, 2)) ? 60 : 0);
    const [{whole, shares, alone, last, interaction}] = decompose(plan, runsOf(plan, worth), {
      family: plai,
      years: [2017]
    });
    expect(whole).toBe(60);
    expect(shares.map(({value}) => value)).toEqual([40, 10, 10].map((x) => expect.closeTo(x, 9)));
    expect(alone).toEqual([0, 0, 0]);
    expect(last).toEqual([60, 0, 0]);
    // Clauses 0 and 1: half of 60 (without 2) and half of 0 (with 2), that is 30.
    expect(Math.abs(interaction?.value ?? 0)).toBeCloseTo(30, 9);
  });

  test("the error comes from paired replicates, not from their common level", () => {
    const plan = planCoalitions(1, {budget: 8, seed: "s"});
    const worth = (mask: number, r: number) => 1000 * r + (mask === 1 ? 10 + 2 * r : 0);
    const [{shares}] = decompose(plan, runsOf(plan, worth), {family: plai, years: [2017]});
    // Effects 10 and 12: mean 11, standard error √2/√2 = 1.
    expect(shares[0].value).toBeCloseTo(11, 9);
    expect(shares[0].se).toBeCloseTo(1, 9);
  });

  test("beyond the budget, orders are sampled and the sum is still the whole", () => {
    const plan = planCoalitions(6, {budget: 40, seed: "s"});
    expect(plan.method).toBe("sampled");
    expect(plan.masks.length).toBeLessThanOrEqual(40);
    expect(plan.masks).toEqual(expect.arrayContaining([0, 63, 1, 62]));
    const worth = (mask: number) =>
      sum([1, 2, 3, 4, 5, 6].filter((_, i) => has(mask, i))) + (has(mask, 0) && has(mask, 5) ? 12 : 0);
    const [{whole, shares, residual, interaction}] = decompose(plan, runsOf(plan, worth), {
      family: plai,
      years: [2017]
    });
    expect(whole).toBe(33);
    expect(residual).toBeCloseTo(0, 9);
    // Clauses 1 to 4 only add up: every order gives the same; 0 and 5 share 12 evenly, an order and its reverse too.
    expect(shares.map(({value}) => value)).toEqual([7, 2, 3, 4, 5, 12].map((x) => expect.closeTo(x, 9)));
    expect(interaction).toBeUndefined();
  });
});
