import {describe, expect, test} from "vitest";
import type {AttributionRow} from "../../../src/analysis/bilan/attributionReader.js";
import {lawOfRows} from "../../../src/analysis/bilan/lawOfRows.js";
import {bilanLoiText} from "../../../src/cli/revoyure/bilanLoiText.js";
import type {Convention} from "../../../src/core/convention/convention.js";
import {smallTerritoire} from "../../helpers/smallTerritoire.js";

const parameter = (value: number, from = "2017-01-28") => ({
  ...{description: "d", unit: "/1", article: "L. 441-1", status: "fait" as const},
  values: [{from, value, article: "L. 441-1", by: "loi"}]
});
const loi: Convention = {
  ...{id: "loi", title: "loi", signed: "2017-01-27", inForce: "2017-01-28", contradictions: [], avenants: []},
  parameters: {
    "horsQpv.premierQuartile": parameter(0.25),
    "enQpv.autresQuartiles": parameter(0.5),
    "reservataires.publicsPrioritaires": parameter(0.25),
    "premierQuartile.threshold": parameter(8000)
  }
};

const row = (changes: AttributionRow): AttributionRow => ({
  ...{date_attribution: "2018-03-15", quartier: "", qpv: "non", nature: "premierAcces"},
  ...{ressources_mensuelles: "", personnes: "", contingent: "", aci: ""},
  ...changes
});
const read = (rows: readonly AttributionRow[]) =>
  lawOfRows(rows, {territoire: smallTerritoire(), loi, on: "2018-01-01"});

describe("lawOfRows", () => {
  test("one person alone is judged exactly: 8 000 € a year is 666.66 € a month", () => {
    const {horsQpv} = read([
      row({ressources_mensuelles: "666.66", personnes: "1"}),
      row({ressources_mensuelles: "666.67", personnes: "1"})
    ]);
    expect(horsQpv).toEqual({attributions: 2, judged: 2, surely: 1, possibly: 1, reloges: 0});
  });

  test("several persons are between two bounds, as ages are not told", () => {
    // Three persons: 1.6 to 2 units, hence 12 800 to 16 000 € a year, 1 066 to 1 333 € a month.
    const {horsQpv} = read(
      ["1066", "1200", "1334"].map((euros) => row({ressources_mensuelles: euros, personnes: "3"}))
    );
    expect([horsQpv.surely, horsQpv.possibly]).toEqual([1, 2]);
  });

  test("in quartiers prioritaires the other quartiles count, the bounds the other way round", () => {
    const {enQpv} = read(
      ["1066", "1200", "1334"].map((euros) => row({qpv: "oui", ressources_mensuelles: euros, personnes: "3"}))
    );
    expect(enQpv).toEqual({attributions: 3, judged: 3, surely: 1, possibly: 2});
  });

  test("a relogement outside them counts whatever its resources, told or not", () => {
    const {horsQpv} = read([row({nature: "relogementNpru"})]);
    expect(horsQpv).toEqual({attributions: 1, judged: 1, surely: 1, possibly: 1, reloges: 1});
  });

  test("says what is missing, line by line, and judges the rest", () => {
    const law = read([
      row({qpv: ""}),
      row({}),
      row({ressources_mensuelles: "500", personnes: "1", contingent: "prefet", aci: "oui"}),
      row({ressources_mensuelles: "500", personnes: "1", contingent: "bailleur", aci: "non"})
    ]);
    expect(law.missing.map(({lines}) => lines)).toEqual([1, 1, 2]);
    expect([law.horsQpv.attributions, law.horsQpv.judged]).toEqual([3, 2]);
    expect(law.reservataires.prefet).toEqual({attributions: 1, judged: 1, prioritaires: 1});
    expect(law.reservataires.bailleur).toEqual({attributions: 1, judged: 1, prioritaires: 0});
    const text = bilanLoiText(law).join("\n");
    expect(text).toMatch(/premier quartile et relogés : 100,0.% \(2 sur 2\) ; minimum 25.%/);
    expect(text).toMatch(/trois autres quartiles : rien ne permet d’en juger/);
    expect(text).toMatch(/Non dit par 1 ligne : quartier/);
  });
});
