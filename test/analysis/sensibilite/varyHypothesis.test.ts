import {expect, test} from "vitest";
import {movesAt, valueAtEnd} from "../../../src/analysis/sensibilite/varyHypothesis.js";
import type {Hypothesis} from "../../../src/core/convention/hypotheses.js";

const of = (value: Hypothesis["value"], range: readonly [number, number]) =>
  ({value, range}) as unknown as Hypothesis;

test("a number goes to the ends of its range", () => {
  expect(valueAtEnd(of(0.3, [0.1, 0.4]), "low")).toBe(0.1);
  expect(valueAtEnd(of(0.3, [0.1, 0.4]), "high")).toBe(0.4);
});

test("shares tilt from one end of their order to the other, as far as the range goes, and still sum to 1", () => {
  // Two shares: the range stops the first at 0.8 upwards, at 0.3 downwards (the second is then 0.7).
  const high = valueAtEnd(of([0.5, 0.5], [0.2, 0.8]), "high") as number[];
  expect(high[0]).toBeCloseTo(0.8, 6);
  expect(high[1]).toBeCloseTo(0.2, 6);
  const low = valueAtEnd(of([0.5, 0.5], [0.3, 0.8]), "low") as number[];
  expect(low[0]).toBeCloseTo(0.3, 6);
  // Four of them: odds of neighbours all move by one factor, and one share at least is at an end of the range.
  const profile = [0.3, 0.3, 0.21, 0.19];
  for (const end of ["low", "high"] as const) {
    const moved = valueAtEnd(of(profile, [0.08, 0.45]), end) as number[];
    expect(moved.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    const ratios = moved.map((x, i) => x / profile[i]);
    expect(ratios[1] / ratios[0]).toBeCloseTo(ratios[2] / ratios[1], 6);
    expect(ratios[1] / ratios[0]).toBeCloseTo(ratios[3] / ratios[2], 6);
    expect(moved.some((x) => Math.abs(x - 0.08) < 1e-6 || Math.abs(x - 0.45) < 1e-6)).toBe(true);
  }
});

test("another list moves by one ratio until it meets its range, each number keeping its place", () => {
  // 0.05 ÷ 0.1 = ½ downwards; 0.9 ÷ 0.6 = 1.5 upwards.
  expect(valueAtEnd(of([0.6, 0.1], [0.05, 0.9]), "low")).toEqual([expect.closeTo(0.3), expect.closeTo(0.05)]);
  expect(valueAtEnd(of([0.6, 0.1], [0.05, 0.9]), "high")).toEqual([
    expect.closeTo(0.9),
    expect.closeTo(0.15)
  ]);
});

test("the rows of a table move together; a window from 0 to 1 is no list of shares", () => {
  const table = {a: [0.5, 0.5], b: [0.6, 0.4]};
  const moved = valueAtEnd(of(table, [0.1, 0.75]), "high") as unknown as typeof table;
  // The second row meets 0.75 first: odds of 3 for 1.5, twice. The first row's odds are then two to one.
  expect(moved.b[0]).toBeCloseTo(0.75, 6);
  expect(moved.a[0]).toBeCloseTo(2 / 3, 6);
  expect(valueAtEnd(of({site: [0, 1]}, [0, 1]), "low")).toEqual({site: [0, expect.closeTo(0.5)]});
});

test("an end that is the value itself is the centre", () => {
  expect(movesAt(of(0, [0, 0.1]), "low")).toBe(false);
  expect(movesAt(of(0, [0, 0.1]), "high")).toBe(true);
  expect(movesAt(of([1, 2], [1, 3]), "low")).toBe(false);
});
