import {describe, expect, test} from "vitest";
import {classGap} from "../../../src/analysis/atteignable/classGap.js";
import type {FrontierBinding} from "../../../src/analysis/atteignable/frontierDocument.js";
import {frontierEffort, saturationOf} from "../../../src/analysis/atteignable/frontierEffort.js";
import {frontierFigures} from "../../../src/analysis/atteignable/frontierFigures.js";
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

describe("frontierFigures", () => {
  const effort = (asked: readonly number[]) => asked.map((share) => [share, share, share]);
  const rules = {
    aciObjective: new Array<number>(6).fill(0.45),
    sizeWindows: [[0, 0]] as const
  };
  const cells: Cells = {
    "flux.fragile.modestes.premierAcces": 2,
    "filled.fragile.T2.loyer3.plai": 2,
    "housed.modestes.personnes2.loyer4": 2,
    "end.pending.modestes.personnes2.loyer4": 5,
    "commune.59512.fragile": 2,
    "commune.59512.modestes": 2,
    "end.wished.59512.modestes": 7
  };
  const place = {
    replicates: fakeReplicates([new Array<Cells>(6).fill(cells)]),
    objectives: fakeObjectives(6)
  };

  test("leaves out the years before any effort, those housed in them too", () => {
    const years = frontierFigures(place, {...rules, effort: effort([0, 0, 0, 0, 1, 1])});
    expect(years.map(({year}) => year)).toEqual([2018]);
    // Four housed in the year and five who wait at its end.
    expect(years[0].available[1][1]).toEqual([0, 0, 0, 9]);
    expect(years[0].communes).toEqual([
      {commune: "59512", attributions: [4, 0, 0], available: [0, 11, 0, 0]}
    ]);
    expect(years[0].logements).toEqual([{fragilite: 0, typology: 1, level: 2, plai: true, count: 4}]);
  });

  test("keeps every year after the base year where no effort is ever asked; who was housed adds up", () => {
    const years = frontierFigures(place, {...rules, effort: effort([0, 0, 0, 0, 0, 0])});
    expect(years.map(({year}) => year)).toEqual([2017, 2018]);
    expect(years.map(({available}) => available[1][1][3])).toEqual([9, 13]);
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

describe("groupBindings", () => {
  const binding = (year: number, effect: number, family: FrontierBinding["family"] = "demande") => ({
    family,
    year,
    label: family === "volumes" ? "un logement de plus" : "un ménage de plus",
    effect
  });

  test("tells once a rule that binds over several years, with the range of its value over years and communes", () => {
    expect(
      groupBindings([
        binding(2019, -0.1),
        binding(2018, -0.3),
        binding(2018, -0.2),
        binding(2020, 5, "volumes")
      ])
    ).toEqual([
      {label: "un logement de plus", years: [2020], low: 5, high: 5},
      {label: "un ménage de plus", years: [2018, 2019], low: -0.3, high: -0.1}
    ]);
  });

  test("adds up an objective held from both sides in one year", () => {
    const both = [binding(2018, -0.3, "objectif.sans"), binding(2018, -0.2, "objectif.sans")];
    expect(groupBindings(both)).toEqual([{label: "un ménage de plus", years: [2018], low: -0.5, high: -0.5}]);
  });
});
