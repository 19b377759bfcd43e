import {describe, expect, test} from "vitest";
import {
  meetsAll,
  objectiveChances,
  type ProjectedObjective
} from "../../../../src/analysis/revoyure/projection/objectiveChances.js";
import type {PredictedIndicator} from "../../../../src/analysis/revoyure/projection/projection.js";
import {waterfallFigures} from "../../../../src/analysis/revoyure/projection/waterfallFigures.js";
import {yearFigures} from "../../../../src/analysis/revoyure/projection/yearFigures.js";

const year = 2022;

/** Shares of four replicates in the two half-years of 2022, 100 lines each, and 50 attributions a half-year. */
function indicators(first: readonly number[], second = first): PredictedIndicator[] {
  const half = (halfYear: string, successes: readonly number[]) => ({
    ...{halfYear, successes, n: successes.map(() => 100)},
    fan: []
  });
  const share = {
    id: "sous60.fragile",
    label: "",
    kind: "share" as const,
    predictions: [half("2021-S2", [0, 0, 0, 0]), half("2022-S1", first), half("2022-S2", second)]
  };
  const volume = ["2022-S1", "2022-S2"].map((halfYear) => ({
    halfYear,
    successes: first.map(() => 50),
    fan: []
  }));
  return [share, {id: "attributions", label: "", kind: "count", predictions: volume}];
}

const ceiling: ProjectedObjective = {
  id: "sous60.fragile",
  label: "",
  article: "5.2",
  objective: {target: 0.5, direction: "atMost"}
};

test("the year's share is that of both half-years, its volume their sum", () => {
  const both = indicators([50, 52, 60, 40], [50, 48, 62, 44]);
  expect(yearFigures(both, "sous60.fragile", year)).toEqual([0.5, 0.5, 0.61, 0.42]);
  expect(yearFigures(both, "attributions", year)).toEqual([100, 100, 100, 100]);
  expect(() => yearFigures(both, "sous60.fragile", 2030)).toThrow(RangeError);
});

describe("objectiveChances", () => {
  test("50 % is met, 52 % within the tolerance only, 53 % is not", () => {
    const some = indicators([50, 52, 53, 40]);
    expect(meetsAll(some, [ceiling], {year, within: 2})).toEqual([true, true, false, true]);
    expect(meetsAll(some, [ceiling], {year, within: 0})).toEqual([true, false, false, true]);
  });

  test("shares of replicates, with the interval of Wilson for 3 of 4", () => {
    const [all, one] = objectiveChances(
      {frozen: indicators([60, 60, 60, 50]), renewed: indicators([50, 52, 53, 40])},
      [ceiling],
      year
    );
    expect(all).toMatchObject({id: "ensemble", frozen: 0.25, renewed: 0.75, renewedStrict: 0.5});
    expect(one.renewed).toBe(0.75);
    // Wilson, 3 of 4 at 95 %: centre (0.75 + 0.4802) ÷ 1.9604, half 0.3266.
    expect(all.low).toBeCloseTo(0.3006, 3);
    expect(all.high).toBeCloseTo(0.9544, 3);
  });
});

describe("waterfallFigures", () => {
  const runs = {
    frozen: indicators([60, 60, 60, 60]),
    today: indicators([59, 59, 59, 59]),
    withEffort: indicators([55, 55, 55, 55]),
    withSupply: indicators([54, 54, 54, 54]),
    renewed: indicators([56, 56, 56, 56])
  };

  test("60 to 56 %: −1 by the data, −4 by the effort, −1 by the supply, +2 by chance", () => {
    const [, share] = waterfallFigures(runs, [ceiling], year);
    expect(share.before).toBeCloseTo(60, 9);
    expect(share.after).toBeCloseTo(56, 9);
    [-1, -4, -1, 2].forEach((change, i) => {
      expect(share.changes[i]).toBeCloseTo(change, 9);
    });
  });

  test("where nothing changed since, the data have no part, and every waterfall closes", () => {
    const {today, ...same} = runs;
    expect(today).toBeDefined();
    for (const {before, after, changes} of waterfallFigures(same, [ceiling], year)) {
      expect(changes[0]).toBe(0);
      expect(changes.reduce((a, b) => a + b, before)).toBeCloseTo(after, 9);
    }
  });
});
