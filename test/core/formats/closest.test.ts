import {describe, expect, it} from "vitest";
import {closest, editDistance} from "../../../src/core/formats/closest.js";

describe("closest", () => {
  it("counts insertions, deletions and substitutions", () => {
    expect(editDistance("kitten", "sitting")).toBe(3);
    expect(editDistance("", "abc")).toBe(3);
    expect(editDistance("saturday", "sunday")).toBe(3);
  });
  it("finds the word that was meant, accents and case aside", () => {
    expect(closest("polcy", ["policy", "objective"])).toBe("policy");
    expect(closest("Conflít", ["conflit", "texte"])).toBe("conflit");
  });
  it("proposes nothing when nothing is near", () =>
    expect(closest("xyz", ["policy", "objective"])).toBeUndefined());
});
