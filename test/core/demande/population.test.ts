import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {arrivalCellsPerCommune} from "../../../src/core/demande/cells.js";
import {arrivalKey, initialKey, tenantKey} from "../../../src/core/demande/population.js";
import {
  mostArrivalCells,
  mostArrivalRanks,
  mostCommunes,
  mostHalfYears,
  mostInitialRanks
} from "../../../src/core/widths.js";

/** Whole numbers below a limit, its two ends often. */
const below = (limit: number) =>
  fc.oneof(fc.nat(limit - 1), fc.constantFrom(0, 1, Math.floor(limit / 2), limit - 2, limit - 1));
const cell = below(mostArrivalCells);
const initial = fc.record({kind: fc.constant("initial" as const), cell, rank: below(mostInitialRanks)});
const arrival = fc.record({
  kind: fc.constant("arrival" as const),
  cell,
  rank: below(mostArrivalRanks),
  step: fc.oneof(below(mostHalfYears), fc.constantFrom(31, 32, 41))
});
type Birth =
  | {readonly kind: "initial"; readonly cell: number; readonly rank: number}
  | {readonly kind: "arrival"; readonly cell: number; readonly rank: number; readonly step: number};

function keyOf(birth: Birth): number {
  return birth.kind === "initial"
    ? initialKey(birth.cell, birth.rank)
    : arrivalKey(birth.step, birth.cell, birth.rank);
}

describe("keys of demandes", () => {
  test("two demandes born differently have different keys, at the longest horizon and in the most communes", () => {
    fc.assert(
      fc.property(fc.oneof(initial, arrival), fc.oneof(initial, arrival), (a, b) => {
        fc.pre(JSON.stringify(a) !== JSON.stringify(b));
        expect(keyOf(a)).not.toBe(keyOf(b));
      }),
      {numRuns: 3000}
    );
  });

  test("every half-year of one cell and rank has its own key, none of them an initial demande's", () => {
    for (const c of [0, 1, 4095, 4096, mostArrivalCells - 1]) {
      const keys = Array.from({length: mostHalfYears}, (_, step) => arrivalKey(step, c, 7));
      expect(new Set([...keys, initialKey(c, 7)]).size).toBe(mostHalfYears + 1);
    }
  });

  test("the keys of the first thirty-two half-years are those that results were published with", () => {
    // 01 (arrival), step on five bits, cell on thirteen, rank on twelve.
    expect(arrivalKey(0, 0, 0)).toBe(2 ** 30);
    expect(arrivalKey(13, 4319, 52)).toBe(2 ** 30 + 13 * 2 ** 25 + 4319 * 2 ** 12 + 52);
    expect(arrivalKey(31, 8191, 4095)).toBe(2 ** 31 - 1);
    expect(initialKey(4319, 52)).toBe(4319 * 2 ** 16 + 52);
  });

  test("a tenant's key is no other birth's, and at one half-year at most two logements share it", () => {
    fc.assert(
      fc.property(
        fc.oneof(initial, arrival),
        fc.nat(0xffffffff),
        below(mostHalfYears),
        (birth, home, step) => {
          expect(tenantKey(home, step)).not.toBe(keyOf(birth));
        }
      )
    );
    const holders = new Map<number, number>();
    for (let home = 0; home < 200_000; home++) {
      const key = tenantKey(home * 5003, 41);
      holders.set(key, (holders.get(key) ?? 0) + 1);
    }
    expect(Math.max(...new Set(holders.values()))).toBeLessThanOrEqual(2);
  });

  test("a tenant who asks at each half-year of the longest horizon has each time another key", () => {
    const keys = new Set(Array.from({length: mostHalfYears + 1}, (_, step) => tenantKey(123_456, step - 1)));
    expect(keys.size).toBe(mostHalfYears + 1);
  });

  test("what has no key is refused rather than folded onto another's", () => {
    expect(() => arrivalKey(mostHalfYears, 0, 0)).toThrow(
      "no key is left for an arrival: step 48, cell 0, rank 0"
    );
    expect(() => arrivalKey(0, mostArrivalCells, 0)).toThrow(RangeError);
    expect(() => arrivalKey(0, 0, mostArrivalRanks)).toThrow(RangeError);
    expect(() => initialKey(mostArrivalCells, 0)).toThrow(RangeError);
    expect(() => initialKey(0, mostInitialRanks)).toThrow(RangeError);
  });

  test("the last commune that a territoire may have has cells with keys; one more would not", () => {
    const most = mostCommunes(arrivalCellsPerCommune(4));
    expect(most * arrivalCellsPerCommune(4)).toBeLessThanOrEqual(mostArrivalCells);
    expect((most + 1) * arrivalCellsPerCommune(4)).toBeGreaterThan(mostArrivalCells);
  });
});
