import {describe, expect, test} from "vitest";
import {candidateSets} from "../../../src/core/numbers/candidateSets.js";

describe("candidateSets", () => {
  test("finds 20 sets for three candidates and four brackets", () => {
    const sets = candidateSets(3, 4);
    expect(sets).toHaveLength(20); // C(6, 3)
    expect(sets.reduce((sum, {orders}) => sum + orders, 0)).toBe(64); // 4³
    for (const {counts} of sets) expect(counts.reduce((a, b) => a + b, 0)).toBe(3);
  });
  test("gives multinomial coefficients", () => {
    expect(candidateSets(2, 2)).toEqual([
      {counts: [0, 2], orders: 1},
      {counts: [1, 1], orders: 2},
      {counts: [2, 0], orders: 1}
    ]);
    const oneOfEach = candidateSets(3, 3).find(({counts}) => counts.every((count) => count === 1));
    expect(oneOfEach?.orders).toBe(6);
  });
  test("refuses an empty draw", () => {
    expect(() => candidateSets(0, 4)).toThrow(RangeError);
  });
});
