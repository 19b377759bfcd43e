import {describe, expect, it} from "vitest";
import {datedAt} from "../../../src/core/convention/dated.js";
import {mergeLevers} from "../../../src/core/convention/mergeLevers.js";

describe("datedAt", () => {
  it("gives a plain value for any year", () => expect(datedAt(0.3, 1999)).toBe(0.3));
  it("gives the value of the latest year not after the one asked", () => {
    const dated = {"2018": 0.5, "2017": 0, "2020": 1};
    expect([2017, 2018, 2019, 2020, 2025].map((year) => datedAt(dated, year))).toEqual([0, 0.5, 0.5, 1, 1]);
  });
  it("refuses a year before the first", () => expect(() => datedAt({"2018": 1}, 2017)).toThrow(RangeError));
});

describe("mergeLevers", () => {
  it("lays groups over groups and keeps what is not named", () => {
    const below = {aci: {mode: "aucun", effort: 0}, plai: {rule: "fixe"}};
    expect(mergeLevers(below, {aci: {mode: "bande"}}, 2016)).toEqual({
      aci: {mode: "bande", effort: 0},
      plai: {rule: "fixe"}
    });
  });
  it("keeps what held before the first year of a map", () => {
    const merged = mergeLevers({effort: 0.2}, {effort: {"2019": 0.5}}, 2016);
    expect(merged).toEqual({effort: {"2016": 0.2, "2019": 0.5}});
    expect(mergeLevers(merged, {effort: {"2018": 1}}, 2016)).toEqual({effort: {"2016": 0.2, "2018": 1}});
    expect(mergeLevers(merged, {effort: 0.7}, 2016)).toEqual({effort: 0.7});
  });
  it("replaces lists whole", () => {
    expect(mergeLevers({npru: {cadence: [1, 2]}}, {npru: {cadence: [3]}}, 2016)).toEqual({
      npru: {cadence: [3]}
    });
  });
});
