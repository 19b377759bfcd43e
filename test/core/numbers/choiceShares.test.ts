import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {choiceShares} from "../../../src/core/numbers/choiceShares.js";

describe("choiceShares", () => {
  test("equals the pool when weights are equal", () => {
    const shares = choiceShares([1, 1, 1, 1], {pool: [0.4, 0.3, 0.2, 0.1], n: 3});
    [0.4, 0.3, 0.2, 0.1].forEach((share, k) => {
      expect(shares[k]).toBeCloseTo(share, 14);
    });
  });
  test("matches a case worked by hand", () => {
    // Two candidates, pool (¾, ¼), weights (1, 3): ¹⁄₁₆ both second, ⅜ one of each, of which ¾ to the second.
    expect(choiceShares([1, 3], {pool: [0.75, 0.25], n: 2})[1]).toBeCloseTo(1 / 16 + (6 / 16) * 0.75, 14);
  });
  test("meets the ceiling of selection: a tenth of the pool, always preferred, gets 1 − 0.9³", () => {
    expect(choiceShares([0, 1], {pool: [0.9, 0.1], n: 3})[1]).toBeCloseTo(0.271, 14);
  });
  test("always sums to one", () => {
    const share = fc.double({min: 0.01, max: 1, noNaN: true});
    fc.assert(
      fc.property(
        fc.array(share, {minLength: 4, maxLength: 4}),
        fc.array(share, {minLength: 4, maxLength: 4}),
        (d, w) => {
          const sum = d.reduce((a, b) => a + b, 0);
          const shares = choiceShares(w, {pool: d.map((x) => x / sum), n: 3});
          expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
        }
      )
    );
  });
});
