import {expect, test} from "vitest";
import {
  halfYearName,
  halfYearsInForce,
  halfYearsText,
  measuredYears,
  movedDays
} from "../../../src/analysis/avenant/halfYearsInForce.js";

const over = {firstYear: 2018, lastYear: 2021};

test("a clause of 15 April holds from July, and that is told", () => {
  expect(halfYearsInForce([{from: "2019-04-15"}], over).map(halfYearName)[0]).toBe("2019-S2");
  expect(movedDays([{from: "2019-04-15"}])).toEqual([
    "la prise d’effet du 15/04/2019 est simulée à partir du 01/07/2019"
  ]);
  expect(movedDays([{from: "2019-07-01"}])).toEqual([]);
});

test("a clause of 2020 alone is measured over 2020 alone", () => {
  const held = halfYearsInForce([{from: "2020-01-01", before: "2021-01-01"}], over);
  expect(held.map(halfYearName)).toEqual(["2020-S1", "2020-S2"]);
  expect(measuredYears(held)).toEqual([2020]);
});

test("an end inside a half-year is told too; gaps are said apart", () => {
  const clauses = [
    {from: "2018-01-01", before: "2018-05-01"},
    {from: "2020-07-01", before: "2021-01-01"}
  ];
  const held = halfYearsInForce(clauses, over);
  expect(halfYearsText(held)).toBe("en 2018-S1, puis en 2020-S2");
  expect(measuredYears(held)).toEqual([
    {year: 2018, half: 1},
    {year: 2020, half: 2}
  ]);
  expect(movedDays(clauses)).toEqual([
    "la fin du 30/04/2018 (compris) est simulée au 30/06/2018, dernier jour du semestre commencé"
  ]);
});
