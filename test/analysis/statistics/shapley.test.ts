import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {shapleyExact} from "../../../src/analysis/statistics/shapleyExact.js";
import {shapleyInteractions} from "../../../src/analysis/statistics/shapleyInteractions.js";
import {shapleyReplicates} from "../../../src/analysis/statistics/shapleyReplicates.js";
import {shapleySampled} from "../../../src/analysis/statistics/shapleySampled.js";

// Left glove, left glove, right glove: a pair is worth 1 (Shapley's own example: 1/6, 1/6, 2/3).
const gloves = [0, 0, 0, 0, 0, 1, 1, 1];
// A fixed cycle stands in for chance.
const cycle = () => {
  let i = 0;
  return () => [0.11, 0.83, 0.47, 0.95, 0.29, 0.61, 0.03][i++ % 7];
};

describe("shapleyExact", () => {
  test("shares the worth of gloves", () => {
    const values = shapleyExact(gloves);
    [1 / 6, 1 / 6, 2 / 3].forEach((share, i) => {
      expect(values[i]).toBeCloseTo(share, 14);
    });
  });
  test("gives each clause its own effect when effects add up", () => {
    const worth = Array.from({length: 16}, (_, mask) =>
      [3, -1, 2, 5].reduce((sum, x, i) => sum + x * ((mask >> i) & 1), 7)
    );
    shapleyExact(worth).forEach((value, i) => {
      expect(value).toBeCloseTo([3, -1, 2, 5][i], 13);
    });
  });
  test("sums to the whole", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({min: -100, max: 100, noNaN: true}), {minLength: 32, maxLength: 32}),
        (worth) => {
          const sum = shapleyExact(worth).reduce((a, b) => a + b, 0);
          expect(sum).toBeCloseTo(worth[31] - worth[0], 9);
        }
      )
    );
  });
  test("refuses coalitions that are missing", () => {
    expect(() => shapleyExact([1, 2, 3])).toThrow("3");
  });
});

describe("shapleyInteractions", () => {
  test("finds the pair that only works together", () => {
    // Worth 4 with both 0 and 2, and 1 for player 1 whatever happens.
    const worth = Array.from(
      {length: 8},
      (_, mask) => ((mask & 5) === 5 ? 4 : 0) + ((mask & 2) === 2 ? 1 : 0)
    );
    const [strongest, ...others] = shapleyInteractions(worth);
    expect(strongest.pair).toEqual([0, 2]);
    expect(strongest.value).toBeCloseTo(4, 14);
    for (const {value} of others) expect(value).toBeCloseTo(0, 14);
  });
});

test("shapleyReplicates has the error of paired runs", () => {
  // Player 0 brings 1 then 3, player 1 always 2.
  const [first, second] = shapleyReplicates([
    [0, 1, 2, 3],
    [10, 13, 12, 15]
  ]);
  expect(first.value).toBeCloseTo(2, 14);
  expect(first.standardError).toBeCloseTo(1, 14);
  expect(second).toEqual({value: 2, standardError: 0});
});

describe("shapleySampled", () => {
  const worth = (members: readonly number[]) =>
    gloves[members.reduce((mask, player) => mask | (1 << player), 0)];
  test("sums to the whole whatever the sample", () => {
    const values = shapleySampled(worth, {players: 3, pairs: 3, random: cycle()});
    expect(values.reduce((sum, {value}) => sum + value, 0)).toBeCloseTo(1, 14);
  });
  test("nears the exact values", () => {
    const values = shapleySampled(worth, {players: 3, pairs: 400, random: cycle()});
    expect(Math.abs(values[2].value - 2 / 3)).toBeLessThan(0.15);
  });
  test("is exact at once when effects add up", () => {
    const values = shapleySampled((members) => members.reduce((sum, i) => sum + i * i, 0), {
      players: 12,
      pairs: 2,
      random: cycle()
    });
    values.forEach(({value, standardError}, i) => {
      expect(value).toBeCloseTo(i * i, 12);
      expect(standardError).toBeCloseTo(0, 12);
    });
  });
});
