import {describe, expect, it} from "vitest";
import {avenantConflicts} from "../../../src/core/convention/avenantConflicts.js";
import {avenantOf} from "./avenantOf.js";

const year = (id: string, from: number, more: {until?: string; replaces?: string[]; also?: number} = {}) =>
  avenantOf(id, {
    signed: `${from - 1}-12-01`,
    inForce: `${from}-01-01`,
    until: more.until,
    replaces: more.replaces,
    parameters: {"aci.objective": {[`${from}-01-01`]: 0.4, ...(more.also && {[`${more.also}-01-01`]: 0.45})}}
  });

describe("avenantConflicts", () => {
  it("is a conflict when both start on the same day", () => {
    expect(avenantConflicts([year("a", 2019), year("b", 2019)])).toEqual([
      {parameter: "aci.objective", first: "a", second: "b", kind: "conflict", from: "2019-01-01"}
    ]);
  });

  it("is no conflict once one declares that it replaces the other", () => {
    const [encounter] = avenantConflicts([year("a", 2019), year("b", 2019, {replaces: ["a"]})]);
    expect(encounter.kind).toBe("replaces");
  });

  it("is a succession when the second only starts later", () => {
    const [encounter] = avenantConflicts([year("a", 2019), year("b", 2021)]);
    expect(encounter).toMatchObject({kind: "succeeds", from: "2021-01-01"});
  });

  it("is a conflict when the first names a date, or an end, in the period of the second", () => {
    expect(avenantConflicts([year("a", 2019, {also: 2022}), year("b", 2021)])[0].kind).toBe("conflict");
    expect(avenantConflicts([year("a", 2019, {until: "2021-06-30"}), year("b", 2021)])[0].kind).toBe(
      "conflict"
    );
  });

  it("is nothing when the first ends before the second starts, or when parameters differ", () => {
    expect(avenantConflicts([year("a", 2019, {until: "2020-12-31"}), year("b", 2021)])).toEqual([]);
    const other = avenantOf("c", {
      signed: "2018-01-01",
      inForce: "2019-01-01",
      parameters: {"plai.upperBound": {"2019-01-01": 0.4}}
    });
    expect(avenantConflicts([year("a", 2019), other])).toEqual([]);
  });
});
