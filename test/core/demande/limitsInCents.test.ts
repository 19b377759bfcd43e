import {expect, test} from "vitest";
import {limitsInCents, supplementInCents} from "../../../src/core/demande/limitsInCents.js";
import {readConvention} from "../../../src/files/conventionFiles.js";

const convention = readConvention().content!;

test("limitsInCents gives the six amounts printed in note 1 of article 5.2", () => {
  const limits = limitsInCents(convention, {thresholdsOn: "2016-10-14", scaleOn: "2016-10-14"});
  expect(limits[0].slice(0, 3)).toEqual([74500, 111700, 149000]);
  expect(limits[3].slice(0, 3)).toEqual([144400, 216600, 288800]);
});

test("limitsInCents follows the scale of the year", () => {
  // 40 % of 20 304 € over 10.8 = 752.00 €; of 20 123 €, 745.30 €
  expect(limitsInCents(convention, {thresholdsOn: "2017-01-01", scaleOn: "2017-01-01"})[0][0]).toBe(74500);
  expect(limitsInCents(convention, {thresholdsOn: "2018-01-01", scaleOn: "2018-01-01"})[0][0]).toBe(75200);
});

test("supplementInCents is what a seventh person adds", () => {
  // 40 % of 5 821 € over 10.8 = 215.59 €
  expect(supplementInCents(convention, {thresholdsOn: "2018-01-01", scaleOn: "2018-01-01"})[0]).toBe(21600);
});
