import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {type LogementPlace, logementKeys} from "../../../src/core/territoire/logementKeys.js";

/** Places of a territoire of so many quartiers: in the initial stock, or delivered in one of 42 half-years. */
function places(quartiers: number): fc.Arbitrary<LogementPlace> {
  const quartier = fc.nat(quartiers - 1);
  return fc.oneof(
    fc.record({quartier, rank: fc.nat(20_000)}),
    fc.record({quartier, step: fc.nat(41), rank: fc.nat(1000)})
  );
}

describe("logementKeys", () => {
  test.each([90, 579, 4096, 5790, 16_000])(
    "tells the logements of %i quartiers apart, and names them back",
    (n) => {
      const keys = logementKeys(n);
      const seen = new Map<number, string>();
      fc.assert(
        fc.property(places(n), (place) => {
          const key = keys.keyOf(place);
          expect(key).toBe(key >>> 0);
          expect(keys.placeOf(key)).toEqual(place);
          const known = seen.get(key) ?? JSON.stringify(place);
          expect(JSON.stringify(place)).toBe(known);
          seen.set(key, known);
        })
      );
    }
  );

  test("keeps the keys of the initial stock: quartier in the twelve high bits, rank below", () => {
    expect(logementKeys(579).keyOf({quartier: 3, rank: 17})).toBe(3 * 2 ** 20 + 17);
  });

  test("a half-year of 2032 does not take the key of one of 2016", () => {
    const keys = logementKeys(579);
    const delivered = (step: number) => keys.keyOf({quartier: 1, step, rank: 0});
    expect(new Set(Array.from({length: 42}, (_, step) => delivered(step))).size).toBe(42);
  });

  test("refuses what does not fit rather than give a key twice", () => {
    const keys = logementKeys(579);
    expect(() => keys.keyOf({quartier: 4096, rank: 0})).toThrow(RangeError);
    expect(() => keys.keyOf({quartier: 1, rank: 2 ** 19})).toThrow(RangeError);
    expect(keys.find({quartier: 1, step: 64, rank: 0})).toBeUndefined();
    expect(keys.find({quartier: 1, step: -2, rank: 0})).toBeUndefined();
  });
});
