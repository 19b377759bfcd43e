import {expect, test} from "vitest";
import {
  firstDayOf,
  halfYearLabel,
  halfYearOf,
  parsePeriod,
  periodLabel
} from "../../../src/analysis/bilan/halfYear.js";

test("June ends the first half-year and July begins the second", () => {
  expect(
    [halfYearOf("2018-06-30"), halfYearOf("2018-07"), halfYearOf("2018-12-31")].map(halfYearLabel)
  ).toEqual(["2018-S1", "2018-S2", "2018-S2"]);
  expect(firstDayOf(halfYearOf("2018-07"))).toBe("2018-07-01");
});

test("periods are read as people write them, and nothing else is", () => {
  expect(parsePeriod("2018-S1")!.map(halfYearLabel)).toEqual(["2018-S1"]);
  expect(parsePeriod("2018s2")!.map(halfYearLabel)).toEqual(["2018-S2"]);
  expect(periodLabel(parsePeriod("2018")!)).toBe("2018");
  for (const text of ["2018-S3", "18-S1", "premier semestre", ""]) expect(parsePeriod(text)).toBeUndefined();
  expect(periodLabel([4035, 4036, 4037])).toBe("2017-S2 à 2018-S2");
});
