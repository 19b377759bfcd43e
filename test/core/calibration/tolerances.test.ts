import {expect, test} from "vitest";
import {implausibilities, plausible, toleranceOf} from "../../../src/core/calibration/tolerances.js";

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

test("history matching in one dimension, by hand: x is kept within three deviations of what is observed", () => {
  // f(x) = 2x should be 0.45, within √(0.02² + 0.015²) = 0.025: x from 0.1875 to 0.2625.
  const kept = [0.186, 0.188, 0.225, 0.262, 0.264].filter((x) => {
    const [{implausibility}] = implausibilities([
      {id: "aci.metropole", target: 0.45, reached: 2 * x, se: 0.015}
    ]);
    return implausibility < plausible;
  });
  expect(kept).toEqual([0.188, 0.225, 0.262]);
});
