import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {parse} from "yaml";
import type {ParameterValue} from "../../../src/core/convention/convention.js";
import {stackAvenants} from "../../../src/core/convention/stackAvenants.js";
import {valueAt} from "../../../src/core/convention/valueAt.js";
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

describe("valueAt over avenants", () => {
  it("has cases to read", () => expect(cas.length).toBeGreaterThan(5));
  for (const {titre, le, connuLe, avenants, parametre, attendu} of cas) {
    it(titre, () => {
      const laid = avenants.map(({nom, ...rest}) => avenantOf(nom, rest));
      const stacked = stackAvenants(convention, laid, {knownOn: connuLe ?? le});
      expect(valueAt(stacked, parametre, le)).toEqual(attendu);
    });
  }

  it("an avenant is known from its signature", () => {
    const avenant = avenantOf("a", {
      signed: "2018-12-14",
      inForce: "2019-01-01",
      parameters: {"aci.objective": {"2019-01-01": 0.4}}
    });
    const names = (knownOn: string) =>
      stackAvenants(convention, [avenant], {knownOn}).avenants.map(({id}) => id);
    expect(names("2018-12-13")).toEqual([]);
    expect(names("2018-12-14")).toEqual(["a"]);
  });
});
