import * as fc from "fast-check";
import {expect, test} from "vitest";
import {spread} from "../../src/components/spread.js";

const at = (n: number) => n;

test("labels far enough apart do not move", () => {
  expect(spread([10, 50], {at, gap: 5}).map(({shifted}) => shifted)).toEqual([10, 50]);
});

test("two labels on one another move apart by half the gap each", () => {
  expect(spread([50, 50], {at, gap: 6}).map(({shifted}) => shifted)).toEqual([47, 53]);
});

test("labels end up apart, in the order of what they name", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({min: 0, max: 100, noNaN: true}), {minLength: 2, maxLength: 4}),
      (rows) => {
        const placed = spread(rows, {at, gap: 3});
        expect(placed.map(({row}) => row)).toEqual([...rows].sort((a, b) => a - b));
        for (let i = 1; i < placed.length; i++) {
          expect(placed[i].shifted - placed[i - 1].shifted).toBeGreaterThan(2.9);
        }
      }
    )
  );
});
