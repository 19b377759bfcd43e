import {describe, expect, test} from "vitest";
import {paretoFront} from "../../../../src/analysis/statistics/worlds/paretoFront.js";
import {robustness} from "../../../../src/analysis/statistics/worlds/robustness.js";
import {satisficingShare} from "../../../../src/analysis/statistics/worlds/satisficingShare.js";

describe("robustness", () => {
  // Three policies on four worlds, high is better: bests 10, 8, 6, 5.
  const table = [
    [10, 2, 6, 1],
    [7, 6, 4, 4],
    [1, 8, 2, 5]
  ];

  test("by hand: minimax and mean regret", () => {
    const {regrets, maxRegrets, minimax, meanRegrets, worlds} = robustness(table, "high");
    expect(regrets).toEqual([
      [0, 6, 0, 4],
      [3, 2, 2, 1],
      [9, 0, 4, 0]
    ]);
    expect(maxRegrets).toEqual([6, 3, 9]);
    expect(minimax).toBe(1);
    expect(meanRegrets).toEqual([2.5, 2, 3.25]);
    expect(worlds).toBe(4);
  });

  test("low is better: the other way round", () => {
    // Bests 1, 2, 2, 1: greatest regrets 9, 6, 6; the first of equals.
    expect(robustness(table, "low")).toMatchObject({maxRegrets: [9, 6, 6], minimax: 1});
  });

  test("never averages over unequal designs", () => {
    const unequal = robustness([...table.slice(0, 2), [1, 8, 2, Number.NaN]], "high");
    expect(unequal.meanRegrets).toBeUndefined();
    expect(unequal.worlds).toBe(3);
    expect(unequal.maxRegrets).toEqual([6, 3, 9]);
    // A world of which nobody speaks is in no design.
    const silent = table.map((row) => [...row, Number.NaN]);
    expect(robustness(silent, "high").meanRegrets).toEqual([2.5, 2, 3.25]);
    expect(() => robustness([[1], [1, 2]], "low")).toThrow(RangeError);
    expect(robustness([[Number.NaN]], "low").minimax).toBeUndefined();
  });
});

test("satisficing: the share of worlds in which every condition holds", () => {
  const gap = [true, true, false, true, true];
  const aci = [true, false, true, true, true];
  const {share, low, high} = satisficingShare([gap, aci]);
  expect(share).toBe(0.6);
  // Wilson for 3 of 5: [0.2307, 0.8824].
  expect(low).toBeCloseTo(0.2307, 4);
  expect(high).toBeCloseTo(0.8824, 4);
  expect(satisficingShare([[]]).share).toBeNaN();
  expect(() => satisficingShare([])).toThrow(RangeError);
  expect(() => satisficingShare([[true], []])).toThrow(RangeError);
});

test("the Pareto front keeps what no other policy beats", () => {
  const pairs: [number, number][] = [
    [-15, 10],
    [-16, -200],
    [-14, 5],
    [-15, 10],
    [-10, 60],
    [-20, Number.NaN]
  ];
  expect(paretoFront(pairs, ["low", "high"])).toEqual([0, 1, 3, 4]);
  expect(paretoFront(pairs, ["low", "low"])).toEqual([1]);
});
