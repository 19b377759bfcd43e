import {expect, test} from "vitest";
import type {Resultat} from "../../src/analysis/indicateurs/result.js";
import {priceOf} from "../../src/loaders/priceOverYears.js";

const document = {years: [{year: 2017}, {year: 2018}, {year: 2019}]} as unknown as Resultat;
const side = (...years: readonly (readonly number[])[]) => {
  const values = years.map((year) => Float64Array.from(year));
  return {document, priced: {"premierAcces.modestes": values, "premierAcces.tresModestes": values}};
};
const reference = side([100, 100, 100], [10, 20, 30], [40, 40, 40]);
const other = side([0, 0, 0], [9, 17, 25], [42, 42, 42]);

test("the price is that of each year of effort, then of their sum, pair by pair; the year of test is left out", () => {
  const price = priceOf(reference, other, {from: 2018, pair: undefined});
  expect(price?.years).toEqual([2018, 2019]);
  const {byYear, sum} = price?.outcomes["premierAcces.modestes"] ?? {byYear: [], sum: undefined};
  // By hand: −1, −3, −5 in 2018 and +2 in each draw of 2019; their sums are +1, −1, −3.
  expect(byYear.map(({mean}) => mean)).toEqual([-3, 2]);
  expect(sum?.mean).toBe(-1);
  // Standard deviation 2 over three pairs; Student's law with two degrees of freedom, 4.3027 at 97.5 %.
  expect(sum?.se).toBeCloseTo(2 / Math.sqrt(3), 10);
  expect(sum?.low).toBeCloseTo(-1 - (4.302653 * 2) / Math.sqrt(3), 4);
  // Type 7 quantiles of −3, −1, 1.
  expect(sum?.q05).toBeCloseTo(-2.8, 10);
  expect(sum?.q95).toBeCloseTo(0.8, 10);
});

test("nothing is told where no year of effort was simulated, nor without replicates", () => {
  expect(priceOf(reference, other, {from: 2030, pair: undefined})).toBeUndefined();
  expect(priceOf({document}, other, {from: 2018, pair: undefined})).toBeUndefined();
});
