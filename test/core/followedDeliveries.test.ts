import {describe, expect, test} from "vitest";
import {followedDeliveries} from "../../src/core/followedDeliveries.js";

// 2 000 logements in the base year; then 1 500, 900 + 100 rebuilt, 3 000; steps are half-years.
const schedule = {production: [2000, 1500, 900, 3000], reconstitution: [0, 0, 100, 0]};
const at = (step: number, share: number) => followedDeliveries(schedule, {step, share});

describe("followedDeliveries", () => {
  test("departures fall, or rise, by the share of the relative change of the year's deliveries", () => {
    // 1 500 ÷ 2 000 = −25 %, of which 40 %: −10 %; both half-years of the year alike.
    expect(at(2, 0.4)).toBeCloseTo(0.9, 12);
    expect(at(3, 0.4)).toBeCloseTo(0.9, 12);
    // 1 000 ÷ 2 000 = −50 %: what is rebuilt counts.
    expect(at(4, 0.4)).toBeCloseTo(0.8, 12);
    // +50 %.
    expect(at(6, 0.4)).toBeCloseTo(1.2, 12);
    expect(at(4, 1)).toBeCloseTo(0.5, 12);
  });

  test("is exactly 1 at 0, in the base year, and where the base year delivered nothing", () => {
    expect(at(4, 0)).toBe(1);
    expect(at(0, 0.5)).toBe(1);
    expect(followedDeliveries({production: [0, 50], reconstitution: [0, 0]}, {step: 2, share: 0.5})).toBe(1);
  });
});
