import {expect, test} from "vitest";
import {implausibilities, toleranceOf} from "../../../src/core/calibration/tolerances.js";

test("an implausibility is the distance over what is allowed and what chance leaves: by hand", () => {
  const [worst, second] = implausibilities([
    {id: "flux.fragile.modestes", target: 0.33, reached: 0.36, se: 0},
    // 0.03 over √(0.02² + 0.015²) = 0.025
    {id: "aci.metropole", target: 0.45, reached: 0.48, se: 0.015},
    {id: "aci.sousDeuxRsa", target: 0.67, reached: 0.2, se: 0}
  ]);
  expect(worst).toMatchObject({id: "flux.fragile.modestes", implausibility: expect.closeTo(3, 9)});
  expect(second).toMatchObject({id: "aci.metropole", implausibility: expect.closeTo(1.2, 9)});
});

test("what a fit does not move has no tolerance", () => {
  expect(toleranceOf({id: "aci.sousDeuxRsa", target: 0.67})).toBeUndefined();
  expect(toleranceOf({id: "aci.fragile", target: 0.51})).toBeUndefined();
  expect(toleranceOf({id: "attributions", target: 12_000})).toBeCloseTo(360);
});
