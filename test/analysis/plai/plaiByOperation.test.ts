import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {plaiByOperation} from "../../../src/analysis/plai/plaiAnswer.js";

describe("plaiByOperation", () => {
  test("keeps the sum that rounding each operation would lose", () => {
    // 28 % of 9, 9, 9 and 3: 2.52, 2.52, 2.52 and 0.84, in all 8.4, so 8 PLAI.
    expect(plaiByOperation([9, 9, 9, 3], 0.28)).toEqual([3, 2, 2, 1]);
  });
  test("never asks an operation for more PLAI than it has logements", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(120), {minLength: 1}),
        fc.double({min: 0, max: 1, noNaN: true}),
        (logements, rate) => {
          fc.pre(logements.some((n) => n > 0));
          const plai = plaiByOperation(logements, rate);
          plai.forEach((n, i) => {
            expect(n).toBeLessThanOrEqual(logements[i]);
          });
        }
      )
    );
  });
  test("refuses a rate outside [0, 1]", () => {
    expect(() => plaiByOperation([10], 1.2)).toThrow("1.2");
  });
});
