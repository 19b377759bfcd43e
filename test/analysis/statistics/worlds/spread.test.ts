import {describe, expect, test} from "vitest";
import {normalQuantile} from "../../../../src/analysis/statistics/normalQuantile.js";
import {halving} from "../../../../src/analysis/statistics/worlds/halving.js";
import {keyedChance} from "../../../../src/analysis/statistics/worlds/keyedChance.js";
import {signShare} from "../../../../src/analysis/statistics/worlds/signShare.js";
import {sobolPoints} from "../../../../src/analysis/statistics/worlds/sobolPoints.js";
import {varianceShares} from "../../../../src/analysis/statistics/worlds/varianceShares.js";
import {worldsSpread} from "../../../../src/analysis/statistics/worlds/worldsSpread.js";

describe("variance shares", () => {
  test("of a table worked by hand", () => {
    // Means 2, 6, 7, grand mean 5: within squares 2 + 8 + 2 over 3; between 2 (9 + 1 + 4) over 2 = 14; (14 − 4) / 2 = 5.
    const shares = varianceShares([
      [1, 3],
      [4, 8],
      [6, 8]
    ]);
    expect(shares).toEqual({chance: 4, ignorance: 5, chanceShare: 4 / 9});
  });

  test("never below 0, and all chance when means do not spread more than chance", () => {
    const table = [
      [0, 10],
      [10, 0]
    ];
    expect(varianceShares(table)).toEqual({chance: 50, ignorance: 0, chanceShare: 1});
    expect(() => varianceShares([[1, 2]])).toThrow(RangeError);
    expect(() => varianceShares([[1], [2]])).toThrow(RangeError);
    expect(() =>
      varianceShares([
        [1, Number.NaN],
        [2, 3]
      ])
    ).toThrow(RangeError);
  });

  test("unequal replicates take Searle's n₀", () => {
    // Worlds (1, 3), (5): within 2 over 1; mean 3; between 2·1 + 4 = 6 over 1; n₀ = 3 − 5/3 = 4/3; (6 − 2) / (4/3) = 3.
    const shares = varianceShares([[1, 3], [5]]);
    expect(shares.chance).toBeCloseTo(2, 12);
    expect(shares.ignorance).toBeCloseTo(3, 12);
  });

  test("find σ² = 1 of ignorance and 4 of chance in a linear-Gaussian toy, where the variance of means gives 2", () => {
    const points = sobolPoints("toy", 4096, 5);
    const table = points.map((point) => {
      const [theta, ...noise] = [...point].map(normalQuantile);
      return noise.map((e) => theta + 2 * e);
    });
    const {chance, ignorance, chanceShare} = varianceShares(table);
    expect(Math.abs(chance - 4)).toBeLessThan(0.1);
    expect(Math.abs(ignorance - 1)).toBeLessThan(0.1);
    expect(Math.abs(chanceShare - 0.8)).toBeLessThan(0.02);
    const {q05, q95, n} = worldsSpread(table);
    expect(n).toBe(4096);
    expect(q95).toBeCloseTo(1.6448536 * Math.sqrt(5), 1);
    expect(q05).toBeCloseTo(-1.6448536 * Math.sqrt(5), 1);
  });
});

describe("the spread of worlds", () => {
  test("pools single futures and leaves out what says nothing", () => {
    const silent = Number.NaN;
    const spread = worldsSpread([
      [0, 10],
      [20, silent],
      [silent, silent],
      [5, 15]
    ]);
    // Five futures 0, 5, 10, 15, 20: type 7 at 5 % is 0.2 of the way from 0 to 5.
    expect(spread.n).toBe(3);
    expect(spread.q05).toBeCloseTo(1, 12);
    expect(spread.q95).toBeCloseTo(19, 12);
    // Within (50 + 50) / 2 = 50; mean 10; between 2·25 + 100 + 0 = 150 over 2 = 75; n₀ = (5 − 9/5) / 2 = 1.6; 25 / 1.6.
    expect(spread.chanceShare).toBeCloseTo(50 / (50 + 25 / 1.6), 12);
  });

  test("says NaN where nothing can be told", () => {
    expect(worldsSpread([])).toEqual({n: 0, q05: Number.NaN, q95: Number.NaN, chanceShare: Number.NaN});
    expect(worldsSpread([[1], [3]])).toMatchObject({n: 2, chanceShare: Number.NaN});
    expect(worldsSpread([[1, 3]])).toMatchObject({n: 1, chanceShare: Number.NaN});
  });
});

test("the share of worlds with a sign: Wilson's interval, zeros for half, silence left out", () => {
  // 8 of 10: Wilson's 95 % is [0.4902, 0.9433] (Newcombe's formula by hand).
  const differences = [-1, -2, -3, -1, -2, -3, -1, 0, 0, 4, Number.NaN];
  const {share, low, high} = signShare(differences, "negative");
  expect(share).toBe(0.8);
  expect(low).toBeCloseTo(0.4902, 4);
  expect(high).toBeCloseTo(0.9433, 4);
  expect(signShare(differences, "positive").share).toBeCloseTo(0.2, 12);
  expect(signShare([], "positive").share).toBeNaN();
});

describe("halving", () => {
  test("of an exchangeable sample of uniform numbers holds 0.9 (n − 1) ÷ (n + 1)", () => {
    // n = 100 on the side of the bar: ranks of a uniform sample are at i ÷ (n + 1), type 7 spans 0.9 (n − 1) of them.
    const chance = keyedChance("uniform");
    const table = Array.from({length: 200}, (_, i) => [chance.unit(0, i)]);
    const {mean, outside, shares} = halving(table, {seed: "essai", halvings: 400});
    expect(Math.abs(mean - (0.9 * 99) / 101)).toBeLessThan(0.015);
    expect(outside).toBeLessThan(0.2);
    expect(shares).toHaveLength(400);
    expect(halving(table, {seed: "essai", halvings: 400}).mean).toBe(mean);
    expect(halving(table, {seed: "autre", halvings: 400}).mean).not.toBe(mean);
  });

  test("of worlds that are far too few says so", () => {
    const chance = keyedChance("few");
    const table = Array.from({length: 8}, (_, w) => {
      const theta = normalQuantile(chance.unit(0, w));
      return [0, 1, 2, 3].map((r) => theta + 0.1 * normalQuantile(chance.unit(1, 4 * w + r)));
    });
    const {mean, outside} = halving(table, {seed: "essai"});
    expect(mean).toBeLessThan(0.82);
    expect(outside).toBeGreaterThan(0.5);
    expect(() => halving(table.slice(0, 3), {seed: "essai"})).toThrow(RangeError);
  });

  test("by hand: four equal worlds hold everything", () => {
    expect(halving([[1], [1], [1], [1]], {seed: "", halvings: 3})).toEqual({
      mean: 1,
      outside: 1,
      shares: [1, 1, 1]
    });
  });
});
