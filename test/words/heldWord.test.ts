import {expect, test} from "vitest";
import {heldWord} from "../../src/words/heldWord.js";

const gap = (q05: number, mean: number, q95: number) => ({mean, se: 0.1, q05, q95});

test("an objective is held or lost where nine draws in ten say so, else it is a matter of draws", () => {
  expect(heldWord(gap(0, 0.5, 2), 2)).toBe("tenu");
  expect(heldWord(gap(2.1, 3, 4), 2)).toBe("perdu");
  expect(heldWord(gap(1, 2, 3), 2)).toBe("selon le tirage");
  expect(heldWord(gap(Number.NaN, Number.NaN, Number.NaN), 2)).toBe("non mesuré");
});
