import {expect, test} from "vitest";
import {partedPlan} from "../../../src/runners/revoyure/partedPlan.js";
import {smallPlan} from "../../helpers/smallPlan.js";

test("a lever without a date begins at the parting: what came before is as it was", () => {
  const before = smallPlan();
  const all = <T>(value: T) => Array.from({length: before.steps}, () => value);
  const flux = [0.25, 0.25, 0.25, 0.25];
  const later = smallPlan({
    aci: {agenda: all(0.5)},
    attribution: {contingentFlux: all(flux), effort: all([1, 1, 1])}
  });
  // 2016 is the first year: January 2018 is half-year 4 036, the fifth of the plan.
  const plan = partedPlan(later, before, 2 * 2018);
  expect(plan.aci.agenda).toEqual([null, null, null, null, 0.5, 0.5, 0.5, 0.5]);
  expect(plan.attribution.contingentFlux).toEqual([null, null, null, null, flux, flux, flux, flux]);
  // What has dates of its own is left to them.
  expect(plan.attribution.effort).toEqual(later.attribution.effort);
});
