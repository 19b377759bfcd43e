import {describe, expect, test} from "vitest";
import {
  type KeptValues,
  keptDifference,
  keptLevel,
  sharesDraws
} from "../../../src/analysis/mondes/keptDifference.js";

const years = [2001, 2002];

function kept(
  replicates: readonly (readonly (number | null)[])[],
  {futures, digest = "same", seed = "a"}: {futures?: readonly number[]; digest?: string; seed?: string} = {}
): KeptValues {
  return {
    ...{seed, firstYear: 2001},
    replicates: {x: replicates},
    ...(futures && {
      projection: {
        ...{worlds: {digest, replicates: 2}, firstYear: 2001},
        futures: {x: [futures, futures]}
      }
    })
  };
}

const one = {id: "x", years: [2001], scale: 1};

describe("keptDifference", () => {
  test("pairs replicates: 1, 2 and 0 have mean 1, error 1 ÷ √3 and Student's 4.3027 on two degrees of freedom", () => {
    const pair = {reference: kept([[1, 2, 3]]), other: kept([[2, 4, 3]])};
    const {mean, se, low, high, q05, q95, n} = keptDifference(pair, one);
    expect([mean, n]).toEqual([1, 3]);
    expect(se).toBeCloseTo(0.57735, 5);
    expect(low).toBeCloseTo(1 - 2.48414, 4);
    expect(high).toBeCloseTo(1 + 2.48414, 4);
    // Type 7 on 0, 1, 2.
    expect(q05).toBeCloseTo(0.1, 12);
    expect(q95).toBeCloseTo(1.9, 12);
  });

  test("a pair of which one says nothing is left out", () => {
    const pair = {reference: kept([[1, null, 3]]), other: kept([[2, 4, 5]])};
    const {mean, n} = keptDifference(pair, one);
    expect([mean, n]).toEqual([1.5, 2]);
  });

  test("several years are told as their mean, or as their sum", () => {
    const rows = [
      [1, 1],
      [3, 5]
    ];
    const pair = {
      reference: kept([
        [0, 0],
        [0, 0]
      ]),
      other: kept(rows)
    };
    expect(keptDifference(pair, {id: "x", years, scale: 1}).mean).toBe(2.5);
    expect(keptDifference(pair, {id: "x", years, scale: 2}).mean).toBe(5);
  });

  test("is told on the worlds of both: two of three here, and half of them hold the sign", () => {
    const reference = kept([[0, 0]], {futures: [10, 10, 10, 10, 10, 10]});
    const other = kept([[1, 1]], {futures: [11, 12, 9, 10]});
    const {worlds, sign} = keptDifference({reference, other}, one);
    expect(worlds?.n).toBe(2);
    // Type 7 on −1, 0, 1, 2.
    expect(worlds?.q05).toBeCloseTo(-0.85, 12);
    expect(worlds?.q95).toBeCloseTo(1.85, 12);
    expect(sign?.share).toBe(0.5);
  });

  test("says nothing of worlds that are not the same", () => {
    const reference = kept([[0, 0]], {futures: [1, 1]});
    const other = kept([[1, 1]], {futures: [2, 2], digest: "other"});
    const {worlds, sign} = keptDifference({reference, other}, one);
    expect([worlds, sign]).toEqual([undefined, undefined]);
  });

  test("draws that are not shared have no chance of their own: 1, 3 against 0, 0 leave the error √(1 + 0)", () => {
    const pair = {reference: kept([[0, 0]]), other: kept([[1, 3]], {seed: "b"})};
    expect(sharesDraws(pair.reference, pair.other, "x")).toBe(false);
    const {mean, se, q05} = keptDifference(pair, one);
    expect([mean, se, q05]).toEqual([2, 1, undefined]);
  });
});

test("keptLevel has the chance of its replicates and the outer bar of all its worlds", () => {
  const {mean, worlds} = keptLevel(kept([[2, 4]], {futures: [1, 2, 3, 4]}), one);
  expect(mean).toBe(3);
  expect(worlds?.n).toBe(2);
  expect(worlds?.q05).toBeCloseTo(1.15, 12);
  expect(worlds?.q95).toBeCloseTo(3.85, 12);
});
