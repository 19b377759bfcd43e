import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {candidateAvenants, candidateYaml} from "../../../src/analysis/revoyure/candidateAvenants.js";
import {readAvenant, readConvention} from "../../../src/files/conventionFiles.js";

const folder = mkdtempSync(join(tmpdir(), "equilibre-candidats-"));
const convention = readConvention().content!;
const from = "2020-01-01";
const candidates = candidateAvenants(convention, {from, held: {fragile: 0.6, sans: 0.52, aci: 0.41}});

afterAll(() => rmSync(folder, {recursive: true, force: true}));

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

describe("candidateYaml", () => {
  it.each(candidates)("writes $id as an avenant that valider accepts", (candidate) => {
    const file = join(folder, `${candidate.id}.yaml`);
    writeFileSync(file, candidateYaml(candidate, {signed: "2019-12-01", from}));
    const {content, problems} = readAvenant(file, convention);
    expect(problems).toEqual([]);
    expect(Object.keys(content?.clauses ?? {})).toEqual(Object.keys(candidate.parameters));
  });
});
