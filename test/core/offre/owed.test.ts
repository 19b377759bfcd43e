import {describe, expect, test} from "vitest";
import {Owed} from "../../../src/core/offre/owed.js";

describe("Owed", () => {
  test("keeps the shares over many small splits", () => {
    const owed = new Owed([5, 3, 2]);
    const given = [0, 0, 0];
    for (let i = 0; i < 10; i++)
      owed.split(3).forEach((n, k) => {
        given[k] += n;
      });
    expect(given).toEqual([15, 9, 6]);
  });

  test("gives a whole unit to whom the most is owed", () => {
    const owed = new Owed([0.6, 0.4]);
    expect([owed.take(10), owed.take(10), owed.take(10), owed.take(10), owed.take(10)]).toEqual([
      0, 1, 0, 1, 0
    ]);
  });

  test("follows new shares from then on, and gives nothing to who has none", () => {
    const owed = new Owed([1, 1]);
    expect(owed.split(4)).toEqual([2, 2]);
    owed.follow([0, 1]);
    expect(owed.split(4)).toEqual([0, 4]);
    expect(new Owed([0, 0]).split(3)).toEqual([0, 0]);
  });
});
