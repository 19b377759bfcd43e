import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {largestRemainder} from "../../../src/core/numbers/largestRemainder.js";

describe("largestRemainder", () => {
  test("follows Hamilton's method on a hand-worked case", () => {
    // Quotas 4.7, 1.6, 2.4, 1.3: floors 4, 1, 2, 1; the two seats left go to .7 and .6.
    expect(largestRemainder([47, 16, 24, 13], 10)).toEqual([5, 2, 2, 1]);
  });
  test("gives ties to the lower index", () => {
    expect(largestRemainder([1, 1, 1], 2)).toEqual([1, 1, 0]);
    expect(largestRemainder([0.1, 0.1, 0.1, 0.1], 2)).toEqual([1, 1, 0, 0]);
  });
  test("keeps the sum that independent rounding would lose", () => {
    // 45 % of 12, 13 and 17: 5.4, 5.85 and 7.65, in all 18.9, so 19.
    expect(largestRemainder([12, 13, 17], 19)).toEqual([5, 6, 8]);
  });
  test("is not misled by the noise of a division", () => {
    expect(largestRemainder([0.1, 0.2, 0.3], 6)).toEqual([1, 2, 3]);
    expect(largestRemainder([0.7, 0.1, 0.2], 10)).toEqual([7, 1, 2]);
  });
  test("refuses what has no answer", () => {
    expect(() => largestRemainder([0, 0], 3)).toThrow(RangeError);
    expect(() => largestRemainder([1, -1], 3)).toThrow("-1");
    expect(() => largestRemainder([1], 2.5)).toThrow("2.5");
    expect(largestRemainder([0, 0], 0)).toEqual([0, 0]);
  });
  test("sums to the total and stays within one unit of each quota", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({min: 0, max: 1e6, noNaN: true}), {minLength: 1, maxLength: 40}),
        fc.nat(100000),
        (weights, total) => {
          const sum = weights.reduce((a, b) => a + b, 0);
          fc.pre(sum > 1e-300);
          const parts = largestRemainder(weights, total);
          expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
          parts.forEach((part, i) => {
            expect(Math.abs(part - (weights[i] / sum) * total)).toBeLessThan(1 + 1e-6);
            if (weights[i] === 0) expect(part).toBe(0);
          });
        }
      )
    );
  });
});
