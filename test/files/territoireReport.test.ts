import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {parse} from "yaml";
import {isMet} from "../../src/analysis/territoire/target.js";
import {territoireReport} from "../../src/files/territoireReport.js";
import {readTerritoireSources} from "../../src/files/territoireSources.js";

for (const total of ["convention", "rpls"] as const)
  describe(`territoireReport, total ${total}`, () => {
    const {targets} = territoireReport({total, imports: "none"});

    it("has at least forty rows, each with its own id and source", () => {
      expect(targets.length).toBeGreaterThanOrEqual(40);
      expect(new Set(targets.map(({id}) => id)).size).toBe(targets.length);
      expect(targets.filter(({source, label}) => source === "" || label === "")).toEqual([]);
    });

    it("meets every row that is not a conflict", () => {
      expect(targets.filter((target) => target.status !== "conflit" && !isMet(target))).toEqual([]);
    });

    it("shows the other total, the 18 communes and the mobility of 9.54 % as conflicts", () => {
      const conflicts = targets.filter(({status}) => status === "conflit").map(({id}) => id);
      expect(conflicts).toContain(total === "convention" ? "parc.totalRpls" : "parc.total");
      expect(conflicts).toEqual(expect.arrayContaining(["communes.qpv", "mobilite.rpls", "sru.metropole"]));
    });
  });

describe("cadrage.csv", () => {
  it("repeats each figure of the text as the convention holds it", () => {
    const {parameters} = parse(readFileSync("data/convention/ciet-2016.yaml", "utf8"));
    const ofText = readTerritoireSources({brackets: 4}).cadrage.filter(({statut}) => statut === "texte");
    expect(ofText.length).toBeGreaterThan(10);
    for (const {id, convention, valeur} of ofText) {
      const [value] = Object.values(parameters[convention].values) as number[];
      expect(value, id).toBe(valeur);
    }
  });
});
