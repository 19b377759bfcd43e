import {describe, expect, test} from "vitest";
import {drawEvolution} from "../../src/core/drawEvolution.js";
import {createDraws} from "../../src/core/random.js";
import {meanAndError} from "../helpers/sample.js";
import {smallPlan} from "../helpers/smallPlan.js";

const range = {low: 0.8, mode: 1, high: 1.6};

function drawnOver(replicates: number, ranges: Parameters<typeof smallPlan>[0]): number[] {
  const plan = smallPlan(ranges);
  const draws = createDraws("hypothèses");
  return Array.from({length: replicates}, (_, replicate) => {
    draws.useReplicate(replicate);
    return drawEvolution(plan, draws).rotationMultiplier;
  });
}

describe("drawEvolution", () => {
  test("takes the plan's own without ranges", () => {
    const plan = smallPlan();
    expect(drawEvolution(plan, createDraws("x"))).toBe(plan.evolution);
  });

  test("draws a triangular law: its mean, its variance, its median, its ends", () => {
    const n = 4000;
    const values = drawnOver(n, {ranges: {rotationMultiplier: range}});
    const {mean, se} = meanAndError(values);
    // (a + m + b) ÷ 3, and (a² + m² + b² − am − ab − mb) ÷ 18.
    expect(Math.abs(mean - 3.4 / 3)).toBeLessThan(4 * se);
    const variance = (0.64 + 1 + 2.56 - 0.8 - 1.28 - 1.6) / 18;
    expect(Math.abs(se * se * n - variance)).toBeLessThan(0.1 * variance);
    // Below the mode: (m − a) ÷ (b − a), a quarter.
    const below = values.filter((value) => value < 1).length / n;
    expect(Math.abs(below - 0.25)).toBeLessThan(4 * Math.sqrt(0.1875 / n));
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0.8);
    expect(Math.max(...values)).toBeLessThanOrEqual(1.6);
  });

  test("one more range changes no other draw", () => {
    const alone = drawnOver(50, {ranges: {rotationMultiplier: range}});
    const among = drawnOver(50, {ranges: {rotationMultiplier: range, incomeUp: range, demolitions: range}});
    expect(among).toEqual(alone);
  });

  test("the year of the first demolitions is drawn when it has a range", () => {
    const plan = smallPlan({ranges: {npruFirstYear: {low: 2018, mode: 2018, high: 2018}}});
    expect(plan.evolution.npruFirstYear).toBe(2017);
    expect(drawEvolution(plan, createDraws("x")).npruFirstYear).toBe(2018);
  });

  test("a range of one value is that value", () => {
    expect(drawnOver(3, {ranges: {rotationMultiplier: {low: 1, mode: 1, high: 1}}})).toEqual([1, 1, 1]);
  });
});
