import {describe, expect, test} from "vitest";
import type {z} from "zod";
import {inseeFormat, inseeListFormat, quartierFormat} from "../../../src/core/formats/commonFormats.js";
import {leversFormat} from "../../../src/core/formats/leversFormat.js";
import {importedNpruTable, importedQuartiersTable} from "../../../src/core/formats/territoireImports.js";
import {npruSitesTable} from "../../../src/core/formats/territoireTables.js";
import {inseeOf} from "../../../src/files/import/communeFeature.js";
import {communeReader} from "../../../src/files/import/readCommune.js";
import {quartierReader} from "../../../src/files/import/readQuartier.js";

const codes = ["59350", "01004", "2A004", "2B033", "97105", "97611"];
const accepts = (format: z.ZodType, value: unknown) => format.safeParse(value).success;

describe("INSEE codes", () => {
  test.each(codes)("%s is accepted in tables, imports, scenarios", (insee) => {
    expect(accepts(inseeFormat, insee)).toBe(true);
    expect(accepts(inseeListFormat, `59350 ${insee} 59009`)).toBe(true);
    expect(accepts(quartierFormat, `${insee}-017`)).toBe(true);
    expect(
      accepts(npruSitesTable, {id: "site", insee, nom: "Site", interet: "national", source: "essai"})
    ).toBe(true);
    expect(accepts(importedQuartiersTable, {quartier: `${insee}-Q03`, fragilite: "sans"})).toBe(true);
    const projet = {
      projet: "a",
      insee,
      quartier: "",
      demolitions: "10",
      annee_debut: "2018",
      annee_fin: "2020"
    };
    expect(accepts(importedNpruTable, projet)).toBe(true);
    expect(accepts(leversFormat, {npru: {cadenceBySite: {[insee]: [0.5, 0.5]}}})).toBe(true);
    expect(accepts(leversFormat, {offre: {arguedContexts: [insee]}})).toBe(true);
  });

  test.each(["2C004", "5935", "593500", "A2004", "2a004", "59 350", ""])("« %s » is refused", (text) => {
    expect(accepts(inseeFormat, text)).toBe(false);
  });

  test("a quartier may be the hundredth of its kind in a large commune", () => {
    for (const id of ["2A004-Q100", "75056-1050"]) expect(accepts(quartierFormat, id)).toBe(true);
    for (const id of ["2A004-Q1", "75056-17"]) expect(accepts(quartierFormat, id)).toBe(false);
  });
});

describe("places of an imported file", () => {
  const communes = new Map([
    ["2A004", "Ajaccio"],
    ["2B033", "Bastia"],
    ["97105", "Basse-Terre"]
  ]);
  const quartiers = new Set(["2A004-001", "2A004-Q02"]);
  const reference = {
    ...{communes, bailleurs: new Map<string, string>(), quartiers},
    ...{centres: new Map(), attached: new Map(), postalCodes: new Map()}
  };

  test("a commune of Corsica or overseas is read by its code, in either case, or by its name", () => {
    const read = communeReader(reference, {outsideSetAside: false, postal: false});
    expect(["2A004", "2b033", "Bastia", "97105", "basse terre"].map(read)).toEqual([
      "2A004",
      "2B033",
      "2B033",
      "97105",
      "97105"
    ]);
    // Another code is never proposed because its digits look alike.
    expect(read("2A005")).toMatchObject({found: "2A005", proposal: undefined});
  });

  test("a quartier of Corsica is proposed with its zeros", () => {
    expect(quartierReader(reference)("2A004-1")).toMatchObject({proposal: "2A004-001"});
    expect(quartierReader(reference)("2a004_q2")).toMatchObject({proposal: "2A004-Q02"});
  });

  test("a contour gives its code as text or number, in either case, zeros back", () => {
    expect(inseeOf({properties: {INSEE_COM: "2a004"}})).toBe("2A004");
    expect(inseeOf({properties: {code: 1004}})).toBe("01004");
    expect(inseeOf({properties: {codgeo: 97105}})).toBe("97105");
  });
});
