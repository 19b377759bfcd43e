import {describe, expect, it} from "vitest";
import {createDraws, decisions, threefry2x32, threshold} from "../../src/core/random.js";

describe("threefry2x32", () => {
  // Known-answer vectors published with Random123 (kat_vectors, threefry2x32 20 rounds).
  it.each([
    [0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x6b200159, 0x99ba4efe],
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x1cb996fc, 0xbb002be7],
    [0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3, 0xc4923a9c, 0x483df7a0]
  ])("gives the published block for key %i %i", (key0, key1, counter0, counter1, word0, word1) => {
    const out = new Uint32Array(2);
    threefry2x32(key0, key1, counter0, counter1, out);
    expect([...out]).toEqual([word0, word1]);
  });
});

describe("createDraws", () => {
  it("depends on seed, replicate, decision, step, entity and index, and on nothing else", () => {
    const draws = createDraws("a");
    const at = (replicate: number, step: number, entity: number, index: number) => {
      draws.useReplicate(replicate);
      return draws.draw(decisions.refusal, step, entity, index);
    };
    const reference = at(1, 2, 3, 4);
    const others = [at(2, 2, 3, 4), at(1, 3, 3, 4), at(1, 2, 4, 4), at(1, 2, 3, 5)];
    expect(new Set([reference, ...others]).size).toBe(5);
    expect(at(1, 2, 3, 4)).toBe(reference);
    const other = createDraws("b");
    other.useReplicate(1);
    expect(other.draw(decisions.refusal, 2, 3, 4)).not.toBe(reference);
  });

  it("spreads entities evenly: the mean of 100 000 draws is within 4 standard errors of one half", () => {
    const draws = createDraws("spread");
    draws.useReplicate(0);
    let sum = 0;
    const n = 100_000;
    for (let i = 0; i < n; i++) sum += draws.draw(decisions.occupancy, 1, i, 0) / 2 ** 32;
    expect(Math.abs(sum / n - 0.5)).toBeLessThan((4 * Math.sqrt(1 / 12)) / Math.sqrt(n));
  });
});

describe("threshold", () => {
  it("refuses what is no probability", () => {
    expect(() => threshold(1.2)).toThrow(RangeError);
    expect(() => threshold(Number.NaN)).toThrow("probability must be in [0, 1]: NaN");
  });
});
