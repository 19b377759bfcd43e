import fc from "fast-check";
import {expect, test} from "vitest";
import {pickEach} from "../../../src/core/menage/pickEach.js";

/** A word whose high half says which entry, whose low half says whether another follows. */
const word = (pick: number, follows: number) => ((Math.floor(pick * 65536) << 16) | (follows * 65536)) >>> 0;
const choice = {weights: [1, 2, 0, 1], further: [0.5, 0.25]} as const;

test("takes one entry in proportion to the weights of those eligible", () => {
  const main = (u: number, eligible = 0b1111) => pickEach(choice, eligible, word(u, 0.5), 0, 0);
  expect([0, 0.24, 0.25, 0.74, 0.75, 0.99].map((u) => main(u))).toEqual([1, 1, 2, 2, 8, 8]);
  // Without the second one, the first and the last have a half each.
  expect([0.49, 0.5].map((u) => main(u, 0b1101))).toEqual([1, 8]);
});

test("adds a second and a third one when their chance comes, never the same", () => {
  expect(pickEach(choice, 0b1111, word(0, 0.49), word(0, 0.25), 0)).toBe(0b0011);
  expect(pickEach(choice, 0b1111, word(0, 0.49), word(0, 0.24), word(0, 0))).toBe(0b1011);
  expect(pickEach(choice, 0b0001, word(0, 0), word(0, 0), word(0, 0))).toBe(0b0001);
});

test("nothing eligible, or nothing that weighs, gives nothing", () => {
  expect(pickEach(choice, 0, 1, 2, 3)).toBe(0);
  expect(pickEach(choice, 0b0100, 1, 2, 3)).toBe(0);
});

test("one to three entries, all eligible, whatever the words", () => {
  const anyWord = fc.integer({min: 0, max: 0xffffffff});
  fc.assert(
    fc.property(fc.integer({min: 1, max: 0x1fff}), anyWord, anyWord, anyWord, (eligible, a, b, c) => {
      const weights = Array.from({length: 13}, (_, i) => i + 1);
      const picked = pickEach({weights, further: [0.6, 0.5]}, eligible, a, b, c);
      expect(picked & ~eligible).toBe(0);
      const count = picked.toString(2).replaceAll("0", "").length;
      expect(count).toBeGreaterThanOrEqual(1);
      expect(count).toBeLessThanOrEqual(3);
    })
  );
});
