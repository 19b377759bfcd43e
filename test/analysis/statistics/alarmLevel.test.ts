import seedrandom from "seedrandom";
import {describe, expect, test} from "vitest";
import {alarmLevel} from "../../../src/analysis/statistics/alarmLevel.js";
import {binomialEvidence} from "../../../src/analysis/statistics/binomialEvidence.js";
import {cusum} from "../../../src/analysis/statistics/cusum.js";

describe("alarmLevel", () => {
  test("independent uniforms: an alarm every 20 periods is the level 0.95, one period alarms in 5 %", () => {
    const draw = seedrandom("uniformes");
    const path = () => Array.from({length: 400}, draw);
    const {level, meanPeriods, within} = alarmLevel(path, {periods: 20, draws: 4000});
    // Runs are geometric of mean 1 ÷ (1 − level); 4 000 of them know 20 to 0.3, hence the level to 0.0008, read to 0.01.
    expect(level).toBeGreaterThan(0.945);
    expect(level).toBeLessThan(0.965);
    expect(meanPeriods).toBeGreaterThanOrEqual(20);
    expect(within(1)).toBeGreaterThan(1 - level - 0.015);
    expect(within(1)).toBeLessThan(1 - level + 0.015);
    expect(within(20)).toBeGreaterThan(within(5));
  });

  test("a CUSUM at the level chosen alarms as rarely as stated on paths that did not choose it", () => {
    const rates = {inControl: 0.65, outOfControl: 0.6};
    const pathOf = (draw: () => number) => () =>
      cusum(
        Array.from({length: 150}, () =>
          binomialEvidence(
            {successes: Array.from({length: 200}, draw).filter((u) => u < rates.inControl).length, n: 200},
            rates
          )
        )
      );
    const {level} = alarmLevel(pathOf(seedrandom("choix")), {periods: 20, draws: 600});
    const fresh = pathOf(seedrandom("essai"));
    const lengths = Array.from({length: 600}, () => {
      const first = fresh().findIndex((value) => value >= level);
      return first < 0 ? 150 : first + 1;
    });
    const mean = lengths.reduce((a, b) => a + b, 0) / lengths.length;
    // The run length is nearly exponential: its mean is known to 20 ÷ √600 on each side.
    expect(mean).toBeGreaterThan(20 - 4 * 20 * Math.sqrt(2 / 600));
  });

  test("refuses paths too short for what is asked", () => {
    expect(() => alarmLevel(() => [0, 0], {periods: 20, draws: 5})).toThrow(RangeError);
  });
});
