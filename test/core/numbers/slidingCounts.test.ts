import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  clearCounts,
  count,
  type SlidingCounts,
  slide,
  slidingCounts
} from "../../../src/core/numbers/slidingCounts.js";

/** What is known of unit 1, kind 0, at the opening of each half-year, when each counts its number from 1. */
function knownAtOpening(counts: SlidingCounts, halfYears: number): number[] {
  return Array.from({length: halfYears}, (_, step) => {
    slide(counts, step);
    const known = counts.sums[2];
    for (let n = 0; n <= step; n++) count(counts, {step, unit: 1, kind: 0});
    return known;
  });
}

describe("slidingCounts", () => {
  test("of two half-years, as they run: the one before, then the running one", () => {
    const counts = slidingCounts(2, {kinds: 2, halfYears: 2});
    // Half-years count 1, 2, 3, 4: at the opening of each, the last one alone is left beside the running one.
    expect(knownAtOpening(counts, 4)).toEqual([0, 1, 2, 3]);
    // In the fourth half-year: 3 + 4.
    expect([...counts.sums]).toEqual([0, 0, 7, 0]);
  });

  test("of two half-years, once they are over: the two before, nothing of the running one", () => {
    const counts = slidingCounts(2, {kinds: 2, halfYears: 2, opened: false});
    expect(knownAtOpening(counts, 4)).toEqual([0, 1, 3, 5]);
    expect([...counts.sums]).toEqual([0, 0, 5, 0]);
  });

  test("forgets everything when asked", () => {
    const counts = slidingCounts(2, {kinds: 2, halfYears: 2, opened: false});
    knownAtOpening(counts, 3);
    clearCounts(counts);
    slide(counts, 3);
    expect([...counts.sums]).toEqual([0, 0, 0, 0]);
  });

  test("sums are those of the counts of the window, whatever happens", () => {
    const happened = fc.array(fc.array(fc.tuple(fc.nat(2), fc.nat(3)), {maxLength: 12}), {maxLength: 15});
    fc.assert(
      fc.property(happened, fc.integer({min: 1, max: 6}), fc.boolean(), (events, halfYears, opened) => {
        const counts = slidingCounts(3, {kinds: 4, halfYears, opened});
        events.forEach((ofStep, step) => {
          slide(counts, step);
          for (const [unit, kind] of ofStep) count(counts, {step, unit, kind});
          const end = opened ? step + 1 : step;
          const expected = new Array<number>(12).fill(0);
          for (const [unit, kind] of events.slice(Math.max(0, end - halfYears), end).flat())
            expected[unit * 4 + kind]++;
          expect([...counts.sums]).toEqual(expected);
        });
      })
    );
  });
});
