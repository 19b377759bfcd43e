import {expect, test} from "vitest";
import {monthlyLimitsCents, supplementCents} from "../../../src/core/review/monthlyLimits.js";
import {readConvention} from "../../../src/files/conventionFiles.js";

const convention = readConvention().content!;

test("monthlyLimitsCents rounds to the six amounts printed in note 1 of article 5.2", () => {
  const limits = monthlyLimitsCents(convention, "2016-10-14").map((row) =>
    row.map((cents) => Math.round(cents / 100))
  );
  expect(limits[0].slice(0, 3)).toEqual([745, 1117, 1490]);
  expect(limits[3].slice(0, 3)).toEqual([1444, 2166, 2888]);
});

test("monthlyLimitsCents follows the scale of the year", () => {
  // 40 % of 20 304 € over 10.8 = 752.00 €
  expect(monthlyLimitsCents(convention, "2018-01-01")[0][0]).toBe(75200);
});

test("supplementCents is what a seventh person adds", () => {
  // 40 % of 5 821 € over 10.8 = 215.59 €
  expect(supplementCents(convention, "2018-01-01")[0]).toBe(21559);
});
