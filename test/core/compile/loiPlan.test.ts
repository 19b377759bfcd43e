import {expect, test} from "vitest";
import {loiPlan} from "../../../src/core/compile/loiPlan.js";
import {timelineOf} from "../../../src/core/compile/timeline.js";
import type {Convention} from "../../../src/core/convention/convention.js";
import {resolveScenario} from "../../../src/files/resolveScenario.js";

test("a minimum holds from its own day, a threshold serves for the half-years before it", () => {
  const resolved = resolveScenario("tendanciel", {imports: "none"});
  const threshold = resolved.loi.parameters["premierQuartile.threshold"];
  const value = (from: string, euros: number) => ({from, value: euros, article: "L. 441-1", by: "loi"});
  const values = [value("2019-01-01", 7000), value("2020-03-01", 7500.5)];
  const loi: Convention = {
    ...resolved.loi,
    parameters: {...resolved.loi.parameters, "premierQuartile.threshold": {...threshold, values}}
  };
  const plan = loiPlan({...resolved, loi}, timelineOf(resolved));
  // Half-years of 2016 to 2022; the law is in force on 28 January 2017.
  expect(plan.firstQuartileShare.slice(0, 4)).toEqual([null, null, null, 0.25]);
  expect(plan.othersShare.slice(2, 4)).toEqual([null, 0.5]);
  expect(plan.priorityShare.at(-1)).toBe(0.25);
  // In cents; an arrêté of March counts from the second half-year on.
  expect(plan.firstQuartileCents).toEqual([
    ...new Array<number>(9).fill(700_000),
    ...new Array<number>(5).fill(750_050)
  ]);
});
