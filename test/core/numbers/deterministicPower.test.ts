import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {deterministicExp} from "../../../src/core/numbers/deterministicExp.js";
import {deterministicLog} from "../../../src/core/numbers/deterministicLog.js";
import {deterministicPower} from "../../../src/core/numbers/deterministicPower.js";

const relativeGap = (a: number, b: number) => (a === b ? 0 : Math.abs(a - b) / Math.abs(b));

describe("deterministicLog", () => {
  test("meets published constants", () => {
    // ECMAScript gives both constants to the nearest double.
    expect(deterministicLog(2)).toBeCloseTo(Math.LN2, 15);
    expect(deterministicLog(10)).toBeCloseTo(Math.LN10, 15);
    expect(deterministicLog(1)).toBe(0);
    expect(deterministicLog(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(() => deterministicLog(-1)).toThrow(RangeError);
  });
  test("agrees with Math.log over the whole range", () => {
    fc.assert(
      fc.property(fc.double({min: 1e-300, max: 1e300, noNaN: true}), (x) => {
        expect(Math.abs(deterministicLog(x) - Math.log(x))).toBeLessThanOrEqual(
          1e-15 + 1e-15 * Math.abs(Math.log(x))
        );
      })
    );
  });
});

describe("deterministicExp", () => {
  test("meets published constants and its limits", () => {
    expect(relativeGap(deterministicExp(1), Math.E)).toBeLessThan(1e-15);
    expect(deterministicExp(0)).toBe(1);
    expect(deterministicExp(-1000)).toBe(0);
    expect(deterministicExp(1000)).toBe(Number.POSITIVE_INFINITY);
  });
  test("agrees with Math.exp to 1e-14", () => {
    fc.assert(
      fc.property(fc.double({min: -700, max: 700, noNaN: true}), (x) => {
        expect(relativeGap(deterministicExp(x), Math.exp(x))).toBeLessThan(1e-14);
      })
    );
  });
});

describe("deterministicPower", () => {
  test("is exact where the result is", () => {
    expect(deterministicPower(2, 10)).toBe(1024);
    expect(deterministicPower(2, -3)).toBe(0.125);
    expect(deterministicPower(0, 0.5)).toBe(0);
    expect(deterministicPower(0.3, 0)).toBe(1);
    expect(() => deterministicPower(-1, 2)).toThrow(RangeError);
  });
  test("meets known roots", () => {
    expect(relativeGap(deterministicPower(2, 0.5), Math.SQRT2)).toBeLessThan(1e-15);
    expect(relativeGap(deterministicPower(27, 1 / 3), 3)).toBeLessThan(1e-15);
  });
  test("agrees with Math.pow to 1e-12", () => {
    fc.assert(
      fc.property(
        fc.double({min: 1e-12, max: 1e12, noNaN: true}),
        fc.double({min: -20, max: 20, noNaN: true}),
        (base, exponent) => {
          expect(relativeGap(deterministicPower(base, exponent), base ** exponent)).toBeLessThan(1e-12);
        }
      ),
      {numRuns: 1000}
    );
  });
});
