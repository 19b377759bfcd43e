import seedrandom from "seedrandom";
import {describe, expect, test} from "vitest";
import {predictiveQuantile} from "../../../../src/analysis/revoyure/worlds/weightedFan.js";
import {weighWorlds} from "../../../../src/analysis/revoyure/worlds/weighWorlds.js";
import type {WorldFigure} from "../../../../src/analysis/revoyure/worlds/worldFigures.js";
import {worldLikelihoods} from "../../../../src/analysis/revoyure/worlds/worldLikelihoods.js";
import {normalQuantile} from "../../../../src/analysis/statistics/normalQuantile.js";
import {weightedMean} from "../../../helpers/weightedMean.js";

const share = (values: readonly number[], lines = 100): WorldFigure => ({
  ...{id: "sous60.fragile", values},
  n: values.map(() => lines)
});

describe("worldLikelihoods", () => {
  test("two worlds of two replicates, by hand", () => {
    // Chance: mean square within 0.0008. Ignorance: (0.01 − 0.0008) ÷ 2 = 0.0046. Kept: 0.0046 ÷ 0.005 = 0.92: means 0.424 and
    // 0.516. Variance 0.0008 + 0.0046 × 0.08 = 0.001168. Student's with 2 degrees of freedom: −1.5 ln(1 + gap² ÷ 2 variance).
    const logs = worldLikelihoods([share([0.4, 0.44, 0.5, 0.54])], {observed: [share([0.45])], perWorld: 2});
    expect(logs[0] - logs[1]).toBeCloseTo(1.5 * (Math.log(1 + 1.864726) - Math.log(1 + 0.2893836)), 5);
  });

  test("fewer lines observed than simulated: chance is larger by as much", () => {
    // 25 lines for 100: 4 × 0.0008 + 0.000368 = 0.003568.
    const logs = worldLikelihoods([share([0.4, 0.44, 0.5, 0.54])], {
      observed: [share([0.45], 25)],
      perWorld: 2
    });
    const log = (gap: number) => -1.5 * Math.log(1 + (gap * gap) / (2 * 0.003568));
    expect(logs[0] - logs[1]).toBeCloseTo(log(0.026) - log(0.066), 8);
  });

  test("what is not observed, what never varies and worlds that chance alone sets apart say nothing", () => {
    expect(worldLikelihoods([share([0.4, 0.44, 0.5, 0.54])], {observed: [], perWorld: 2})).toEqual([0, 0]);
    expect(worldLikelihoods([share([0, 0, 0, 0])], {observed: [share([0])], perWorld: 2})).toEqual([0, 0]);
    const [a, b] = worldLikelihoods([share([0.4, 0.5, 0.42, 0.48])], {observed: [share([0.4])], perWorld: 2});
    expect(a).toBeCloseTo(b, 12);
    expect(() => worldLikelihoods([share([0.4, 0.5])], {observed: [], perWorld: 1})).toThrow(RangeError);
  });

  test("a linear-Gaussian toy: the weighted worlds are the exact posterior and its prediction", () => {
    const draw = seedrandom("jouet");
    const normal = () => normalQuantile(Math.max(1e-9, draw()));
    const [worlds, perWorld, sd] = [3000, 8, 0.5];
    const places = Array.from({length: worlds}, normal);
    const futures = () =>
      places.flatMap((place) => Array.from({length: perWorld}, () => place + sd * normal()));
    const simulated: WorldFigure[] = [{id: "attributions", values: futures()}];
    const [ahead, observed] = [futures(), 0.8];
    const logs = worldLikelihoods(simulated, {
      observed: [{id: "attributions", values: [observed]}],
      perWorld
    });
    const {weights, power} = weighWorlds(logs);
    expect(power).toBe(1);
    // Posterior of the place: mean 0.8 ÷ 1.25 = 0.64, variance 0.2; of the next year: variance 0.45.
    expect(weightedMean(places, weights)).toBeCloseTo(0.64, 1);
    const [low, high] = [0.05, 0.95].map((p) => predictiveQuantile({values: ahead, perWorld, weights}, p));
    expect(Math.abs(low - (0.64 - 1.645 * Math.sqrt(0.45)))).toBeLessThan(0.1);
    expect(Math.abs(high - (0.64 + 1.645 * Math.sqrt(0.45)))).toBeLessThan(0.1);
  });
});

describe("weighWorlds", () => {
  test("worlds enough: the likelihood as it is", () => {
    const {weights, effectiveSize, power} = weighWorlds(new Array(40).fill(-3), new Array(40).fill(2));
    expect([effectiveSize, power, weights[7]]).toEqual([40, 1, 1 / 40].map((x) => expect.closeTo(x, 9)));
  });

  test("too few: said as they are, and softened until twenty are left", () => {
    const logs = Array.from({length: 200}, (_, i) => -(i * i) / 2);
    const {weights, effectiveSize, power} = weighWorlds(logs);
    // Half a normal law of integers: Σw = 0.5 + √(π/2) and Σw² = 0.5 + √π ÷ 2.
    expect(effectiveSize).toBeCloseTo(
      (0.5 + Math.sqrt(Math.PI / 2)) ** 2 / (0.5 + Math.sqrt(Math.PI) / 2),
      3
    );
    expect(power).toBeLessThan(1);
    expect(1 / weights.reduce((sum, w) => sum + w * w, 0)).toBeCloseTo(20, 3);
  });

  test("fewer than twenty worlds in all: every one weighs as much", () => {
    expect([...weighWorlds([0, -50, -50]).weights]).toEqual([1, 1, 1].map((x) => expect.closeTo(x / 3, 12)));
  });
});

test("of nineteen futures alike, the 5 % and 95 % quantiles are the first and the last: one more falls within 9 times in 10", () => {
  const values = Array.from({length: 19}, (_, i) => i);
  const futures = {values, perWorld: 1, weights: values.map(() => 1 / 19)};
  expect(predictiveQuantile(futures, 0.05)).toBeCloseTo(0, 9);
  expect(predictiveQuantile(futures, 0.95)).toBeCloseTo(18, 9);
  expect(predictiveQuantile(futures, 0.5)).toBeCloseTo(9, 9);
});
