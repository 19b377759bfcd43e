import {describe, expect, test} from "vitest";
import {scoreBar, scoreFutures, skillAgainst} from "../../../src/analysis/confronter/scores.js";

const point = (amount: number) => ({low: amount, high: amount});
/** Eleven futures, 0 to 100 by tens: quantiles of type 7 fall at 5, 25, 50, 75 and 95. */
const futures = Array.from({length: 11}, (_, i) => 10 * (10 - i));

describe("scoreFutures", () => {
  test("gives the CRPS and the interval score of a missed point, by hand", () => {
    // Mean distance to 120: 70. Half the mean distance of two futures: 10 × (sum of |i − j| = 440) ÷ 242 = 4400 ÷ 242.
    const scores = scoreFutures(futures, point(120));
    expect(scores.crps).toBeCloseTo(70 - 4400 / 242, 10);
    // 90 wide, missed by 25: 90 + 2 ÷ 0.1 × 25.
    expect(scores.intervalScore).toBeCloseTo(590, 10);
    expect(scores).toMatchObject({covered50: false, covered90: false});
  });

  test("tells the bar at 50 % from that at 90 %", () => {
    expect(scoreFutures(futures, point(80))).toMatchObject({covered50: false, covered90: true});
    const inside = scoreFutures(futures, point(75));
    expect(inside).toMatchObject({covered50: true, covered90: true});
    expect(inside.intervalScore).toBeCloseTo(90, 10);
  });

  test("reads a range at its value that suits the projection best", () => {
    // The nearest value to the median, 50, is 60: mean distance (60 + 50 + … + 0 + 10 + … + 40) ÷ 11 = 310 ÷ 11.
    expect(scoreFutures(futures, {low: 60, high: 300}).crps).toBeCloseTo(310 / 11 - 4400 / 242, 10);
    expect(scoreFutures(futures, {low: 96, high: Number.POSITIVE_INFINITY})).toMatchObject({
      covered90: false
    });
    expect(scoreFutures(futures, {low: Number.NEGATIVE_INFINITY, high: 4}).intervalScore).toBeCloseTo(
      90 + 20 * 1,
      10
    );
    expect(scoreFutures(futures, {low: 90, high: Number.POSITIVE_INFINITY})).toMatchObject({covered90: true});
  });

  test("leaves out a future that says nothing", () => {
    expect(scoreFutures([...futures, Number.NaN], point(120))).toEqual(scoreFutures(futures, point(120)));
  });
});

test("scoreBar knows nothing but the ends", () => {
  expect(scoreBar({low: 10, high: 30}, point(5))).toEqual({intervalScore: 120, covered90: false});
  expect(scoreBar({low: 10, high: 30}, {low: 25, high: 60})).toEqual({intervalScore: 20, covered90: true});
});

describe("skillAgainst", () => {
  test("is one minus the ratio of the CRPS to the distance of the one value", () => {
    // Nothing changes, −13.5 observed: a distance of 13.5; a CRPS of 21 does worse by 5 ÷ 9.
    expect(skillAgainst(0, {crps: 21, intervalScore: 0, covered90: false}, point(-13.5))).toBeCloseTo(
      -5 / 9,
      10
    );
  });

  test("is by interval score where futures are not known", () => {
    // 2 ÷ 0.1 × |2000 − 1670| = 6600 against 660.
    const observed = {low: Number.NEGATIVE_INFINITY, high: 1670};
    expect(skillAgainst(2000, {intervalScore: 660, covered90: true}, observed)).toBeCloseTo(0.9, 10);
  });

  test("is not defined against what is right to the unit", () => {
    expect(
      skillAgainst(11_500, {crps: 3, intervalScore: 9, covered90: true}, {low: 10_000, high: 12_000})
    ).toBeNaN();
  });
});
