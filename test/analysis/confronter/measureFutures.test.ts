import {expect, test} from "vitest";
import {measureFutures} from "../../../src/analysis/confronter/measureFutures.js";

const futures: {readonly [year: number]: readonly number[]} = {
  2018: [100, 200],
  2019: [10, 20],
  2020: [110, 150]
};
const of = (
  measure: "niveau" | "evolution" | "cumul",
  firstYear: number,
  lastYear: number,
  percent = false
) => measureFutures({measure, firstYear, lastYear}, (year) => futures[year], {percent});

test("an evolution and a sum are taken future by future", () => {
  const evolution = of("evolution", 2018, 2020);
  expect(evolution?.[0]).toBeCloseTo(10, 10);
  expect(evolution?.[1]).toBeCloseTo(-25, 10);
  expect(of("cumul", 2018, 2020)).toEqual([220, 370]);
  expect(of("niveau", 2019, 2019)).toEqual([10, 20]);
});

test("a share is in percent, its evolution is one already", () => {
  expect(of("niveau", 2019, 2019, true)).toEqual([1000, 2000]);
  expect(of("evolution", 2018, 2020, true)?.[0]).toBeCloseTo(10, 10);
});

test("a year whose futures are not known leaves nothing to say", () => {
  expect(of("evolution", 2017, 2020)).toBeUndefined();
  expect(of("cumul", 2018, 2021)).toBeUndefined();
  expect(of("niveau", 2021, 2021)).toBeUndefined();
});
