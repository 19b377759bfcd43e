import {describe, expect, test} from "vitest";
import {classGap} from "../../../src/analysis/atteignable/classGap.js";
import {frontierEffort, saturationOf} from "../../../src/analysis/atteignable/frontierEffort.js";
import {groupBindings} from "../../../src/analysis/atteignable/groupBindings.js";
import {reachedShare} from "../../../src/analysis/atteignable/reachedShare.js";
import {type Cells, fakeObjectives, fakeReplicates} from "../../core/indicateurs/fakeReplicates.js";

/** Replicates of 2016 and 2017 whose fragile quartiers receive so many modest and so many other ménages in 2017. */
function compared(counts: readonly (readonly [number, number])[]) {
  const year = ([modest, others]: readonly [number, number]): Cells => ({
    "flux.fragile.tresModestes.premierAcces": modest,
    "flux.fragile.plusElevees.premierAcces": others
  });
  return {
    replicates: fakeReplicates(counts.map((count): Cells[] => [{}, {}, year(count), {}])),
    objectives: fakeObjectives(4)
  };
}

describe("classGap", () => {
  test("is the mean over replicates of what goes beyond the bound, never under zero", () => {
    // 60 % is 10 points above the ceiling of 50 %, 40 % is within: mean 5, s.e. √50/√2 = 5.
    const gap = classGap(
      compared([
        [60, 40],
        [40, 60]
      ]),
      {measure: "bornes", fragilite: 0, year: 2017}
    );
    expect(gap).toEqual({mean: expect.closeTo(5, 9), se: expect.closeTo(5, 9)});
  });

  test("is that of the worst bracket to a quarter of each", () => {
    // 60 % very modest against 25 %: 35 points.
    const {mean} = classGap(compared([[60, 40]]), {measure: "quatre-quarts", fragilite: 0, year: 2017});
    expect(mean).toBeCloseTo(35, 9);
  });
});

test("the share reached goes from the practice to the best; nothing when both are one", () => {
  expect(reachedShare(4, {practice: 10, best: 2})).toBe(0.75);
  expect(reachedShare(12, {practice: 10, best: 2})).toBe(-0.25);
  expect(reachedShare(1, {practice: 2, best: 2})).toBeUndefined();
});

describe("effort", () => {
  const points = (gaps: readonly number[]) => gaps.map((gap, i) => ({effort: i / 4, gap}));

  test("saturates where no higher effort brings half a point", () => {
    expect(saturationOf(points([10, 6, 3.2, 3, 2.9]), 0.5)).toBe(0.5);
    expect(saturationOf(points([10, 8, 6, 4, 2]), 0.5)).toBeUndefined();
    expect(saturationOf(points([1, 1, 1, 1, 1]), 0.5)).toBe(0);
    // A dip that a higher effort undoes: the best is at 0.5, and that is where it ends.
    expect(saturationOf(points([10, 6, 2, 3, 3]), 0.5)).toBe(0.5);
  });

  test("gives each class its share of the possible at each effort", () => {
    const classes = [{fragilite: "fragile" as const, practice: 20, best: 0, bestByYear: [0], places: []}];
    const runs = [
      {effort: 1, compared: compared([[50, 50]])},
      {effort: 0, compared: compared([[70, 30]])}
    ];
    const effort = frontierEffort(runs, {classes, measure: "bornes", year: 2017, years: [2017], least: 0.5});
    expect(effort.classes[0].points).toMatchObject([
      {effort: 0, gap: expect.closeTo(20, 9), reached: expect.closeTo(0, 9)},
      {effort: 1, gap: expect.closeTo(0, 9), reached: expect.closeTo(1, 9)}
    ]);
  });
});

test("a rule that binds over several years is told once, each year once, with the range of its value", () => {
  const binding = (year: number, effect: number, label = "un ménage de plus") => ({
    family: "demande" as const,
    year,
    label,
    effect
  });
  expect(
    groupBindings([
      binding(2019, -0.1),
      binding(2018, -0.3),
      binding(2018, -0.2),
      binding(2020, 5, "une attribution de plus")
    ])
  ).toEqual([
    {label: "une attribution de plus", years: [2020], low: 5, high: 5},
    {label: "un ménage de plus", years: [2018, 2019], low: -0.5, high: -0.1}
  ]);
});
