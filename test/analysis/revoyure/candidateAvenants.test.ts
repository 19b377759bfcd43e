import {describe, expect, it} from "vitest";
import {candidateAvenants} from "../../../src/analysis/revoyure/candidateAvenants.js";
import {readConvention} from "../../../src/files/conventionFiles.js";

const convention = readConvention().content!;
const from = "2020-01-01";
const candidates = candidateAvenants(convention, {from, held: {fragile: 0.6, sans: 0.52, aci: 0.41}});

describe("candidateAvenants", () => {
  it("moves each bound of the text by five points: 50 to 55, 50 to 45, 45 to 40 %", () => {
    expect(candidates.slice(2, 5).map(({parameters}) => Object.values(parameters)[0].value)).toEqual([
      0.55, 0.45, 0.4
    ]);
  });

  it("offers means before softer objectives: five candidates, 2 400 logements a year", () => {
    expect(
      candidates.slice(0, 2).map(({movesObjective, parameters}) => [movesObjective, parameters])
    ).toEqual([
      [false, {"attribution.candidates": {article: "10.3", value: 5}}],
      [false, {"offre.production": {article: "11.1", value: 2400}}]
    ]);
    expect(candidates.slice(2).every(({movesObjective}) => movesObjective)).toBe(true);
  });

  it("sets bounds where the practice stands, and never makes one harder than the text", () => {
    const {parameters} = candidates[5];
    expect(parameters["attribution.ceilingFragile"].value).toBe(0.6);
    expect(parameters["attribution.floorMoinsFragile"].value).toBe(0.5);
    expect(parameters["aci.objective"].value).toBe(0.41);
  });

  it("says of each who pays", () => {
    for (const {whoPays} of candidates) expect(whoPays).toMatch(/\p{L}{4,}/u);
  });
});
