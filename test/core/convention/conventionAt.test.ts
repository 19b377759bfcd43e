import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {parse} from "yaml";
import type {ParameterValue} from "../../../src/core/convention/convention.js";
import {conventionAt} from "../../../src/core/convention/conventionAt.js";
import {readConvention} from "../../../src/files/conventionFiles.js";
import {avenantOf} from "./avenantOf.js";

interface Case {
  readonly titre: string;
  readonly le: string;
  readonly connuLe?: string;
  readonly avenants: readonly (Parameters<typeof avenantOf>[1] & {readonly nom: string})[];
  readonly parametre: string;
  readonly attendu: ParameterValue;
}

const convention = readConvention().content!;
const {cas} = parse(readFileSync("test/cases/convention-en-vigueur.yaml", "utf8")) as {cas: readonly Case[]};

describe("conventionAt", () => {
  it("has cases to read", () => expect(cas.length).toBeGreaterThan(5));
  for (const {titre, le, connuLe, avenants, parametre, attendu} of cas) {
    it(titre, () => {
      const laid = avenants.map(({nom, ...rest}) => avenantOf(nom, rest));
      const {values} = conventionAt(convention, laid, le, {knownOn: connuLe});
      expect(values[parametre].value).toEqual(attendu);
    });
  }

  it("calls the production a hypothesis once the PLH has ended", () => {
    expect(conventionAt(convention, [], "2018-12-31").values["offre.production"].status).toBe("texte");
    expect(conventionAt(convention, [], "2019-01-01").values["offre.production"].status).toBe("hypothese");
  });

  it("names the avenants in force and known", () => {
    const avenant = avenantOf("a", {
      signed: "2018-12-14",
      inForce: "2019-01-01",
      parameters: {"aci.objective": {"2019-01-01": 0.4}}
    });
    const names = (date: string, knownOn?: string) =>
      conventionAt(convention, [avenant], date, {knownOn}).avenants.map(({id}) => id);
    expect(names("2018-12-31")).toEqual([]);
    expect(names("2019-01-01")).toEqual(["a"]);
    expect(names("2019-01-01", "2018-01-01")).toEqual([]);
  });
});
