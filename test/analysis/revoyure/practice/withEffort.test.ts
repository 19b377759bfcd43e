import {expect, test} from "vitest";
import {withEffort} from "../../../../src/analysis/revoyure/practice/withEffort.js";
import {datedAt} from "../../../../src/core/convention/dated.js";
import {resolveScenario} from "../../../../src/files/resolveScenario.js";

test("withEffort changes the effort from its year on and nothing before", () => {
  const {levers} = withEffort(resolveScenario("ciet"), {effort: 0.4, year: 2019});
  const years = [2017, 2018, 2019, 2020, 2022];
  for (const dated of [...Object.values(levers.attribution.effort), levers.aci.effort])
    expect(years.map((year) => datedAt(dated, year))).toEqual([0, 1, 0.4, 0.4, 0.4]);
});

test("withEffort drops what the scenario decided after its year", () => {
  const once = withEffort(resolveScenario("ciet"), {effort: 0.2, year: 2020});
  const {levers} = withEffort(once, {effort: 0.9, year: 2018});
  expect(datedAt(levers.aci.effort, 2021)).toBe(0.9);
});
