import {expect, test} from "vitest";
import {busiestBailleurs} from "../../../src/analysis/revoyure/busiestBailleurs.js";
import type {PredictedIndicator} from "../../../src/analysis/revoyure/projection/projection.js";
import {gapToObjectives, regrets} from "../../../src/analysis/revoyure/regrets.js";

test("regret is what not having chosen the best of each world costs", () => {
  // Best of the two worlds: 2 and 1.
  expect(
    regrets([
      [2, 5],
      [4, 1],
      [3, 3]
    ])
  ).toEqual([
    {worlds: 2, mean: 2, worst: 4},
    {worlds: 2, mean: 1, worst: 2},
    {worlds: 2, mean: 1.5, worst: 2}
  ]);
});

test("a year stands as far as from the objective that it misses most, on average over its futures", () => {
  const indicator = (id: string, successes: readonly number[]): PredictedIndicator => ({
    ...{id, label: id, kind: "share"},
    predictions: [{halfYear: "2022-S1", successes, n: [100, 100, 100], fan: []}]
  });
  const told = [indicator("sous60.fragile", [58, 50, 40]), indicator("aci.sans", [44, 41, 60])];
  const objectives = [
    {id: "sous60.fragile", label: "", article: "5.2", objective: {target: 0.5, direction: "atMost" as const}},
    {id: "aci.sans", label: "", article: "6.2", objective: {target: 0.45, direction: "atLeast" as const}}
  ];
  // 8 over the ceiling (1 under the floor); on the ceiling, 4 under the floor; both met.
  expect(gapToObjectives(told, objectives, 2022)).toBeCloseTo((8 + 4 + 0) / 3, 9);
});

test("the three bailleurs that attribute most, by name where they may be named", () => {
  const lines = [0, 0, 0, 1, 2, 2, 3, 3, 3, 3].map((bailleur) => ({bailleur}));
  expect(busiestBailleurs(lines, {names: undefined})).toEqual({count: 3, share: 0.9});
  expect(busiestBailleurs(lines, {names: ["A", "B", "C", "D"]}).names).toEqual(["D", "A", "C"]);
  expect(busiestBailleurs([], {names: undefined})).toEqual({count: 0, share: 0});
});
