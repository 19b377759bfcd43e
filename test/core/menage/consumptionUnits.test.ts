import {describe, expect, test} from "vitest";
import {consumptionUnits} from "../../../src/core/menage/consumptionUnits.js";
import {underThreshold} from "../../../src/core/menage/firstQuartile.js";
import {createDraws} from "../../../src/core/random.js";

const draws = createDraws("unités de consommation");
const tenths = (size: number, young: number, key = 7) =>
  consumptionUnits(draws, {key, size, under14: new Array<number>(6).fill(young)});

describe("consumptionUnits", () => {
  test("1 for the first adult, 0.5 for each other person of 14 or more, 0.3 for each child", () => {
    // Index of the size: one to six persons.
    expect([0, 1, 2, 3, 4, 5].map((size) => tenths(size, 0))).toEqual([10, 15, 20, 25, 30, 35]);
    expect([0, 1, 2, 3, 4, 5].map((size) => tenths(size, 1))).toEqual([10, 13, 16, 19, 22, 25]);
  });

  test("gives in the mean the units of the hypotheses: 1.4 for two, 1.7 for three, 2.1 for four", () => {
    const n = 4000;
    for (const [size, young, mean] of [
      [1, 0.5, 14],
      [2, 0.75, 17],
      [3, 2 / 3, 21]
    ]) {
      let sum = 0;
      for (let key = 0; key < n; key++) sum += tenths(size, young, key);
      // 2 tenths × √(persons × p × (1 − p) ÷ n), four of them.
      const se = 2 * Math.sqrt((size * young * (1 - young)) / n);
      expect(Math.abs(sum / n - mean)).toBeLessThan(4 * se);
    }
  });

  test("is the same for the same ménage, whoever was asked before", () => {
    const before = tenths(4, 0.5, 11);
    tenths(4, 0.5, 12);
    expect(tenths(4, 0.5, 11)).toBe(before);
  });
});

test("yearly resources by unit at the threshold belong to the first quartile, a cent more does not", () => {
  // 1 000 € a month for 1.5 units: 12 000 ÷ 1.5 = 8 000 € a year by unit.
  expect(underThreshold(100_000, 15, 800_000)).toBe(true);
  expect(underThreshold(100_001, 15, 800_000)).toBe(false);
  expect(underThreshold(100_000, 15, 799_999)).toBe(false);
});
