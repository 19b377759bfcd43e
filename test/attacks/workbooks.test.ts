import {join} from "node:path";
import {describe, expect, test} from "vitest";
import type {Bilan} from "../../src/analysis/bilan/bilan.js";
import {bilanOfFiles} from "../../src/files/revoyure/bilanOfFiles.js";
import {dataErrorOf} from "../files/import/workspace.js";

/**
 * Written by LibreOffice 7.4 from one sheet: three tabs, titles merged on two rows, 24 attributions of January to June 2018
 * of which a filter hides the four of June, a total. The second one counts its days from 1904.
 */
const workbook = (name: string) => join("test", "attacks", "classeurs", `${name}.xlsx`);
const read = (name: string, hiddenRows?: "lire" | "ecarter") =>
  bilanOfFiles([workbook(name)], {publication: false, hiddenRows});

const row = (bilan: Bilan, table: string, column: number, name: string) => {
  const {columns, rows} = bilan.tables.find(({id}) => id === table)!;
  const found = rows.find((cells) => cells[column] === name)!;
  return Object.fromEntries(columns.map(({id}, i) => [id, found[i]]));
};

describe.each(["libreoffice", "calendrier-1904"])("the workbook %s", (name) => {
  test("with rows that a filter hides, says how to take them or leave them", async () => {
    const said = await dataErrorOf(read(name));
    expect(said).toContain(`${name}.xlsx:9 4 lignes sont masquées`);
    expect(said).toContain("--lignes-masquees lire");
    expect(said).toContain("--lignes-masquees ecarter");
  });

  test("with all its rows, is the bilan of 24 lines counted by hand; tabs left and the total are told", async () => {
    const bilan = await read(name, "lire");
    expect(bilan.lines).toMatchObject({
      read: 24,
      used: 24,
      unusable: 0,
      byHalfYear: {"2018-S1": 24},
      emptyMonths: []
    });
    // One line in four is a mutation, one in three an ACI; of three communes in turn, eight lines each.
    const lille = row(bilan, "natures-communes", 0, "59350");
    expect(lille).toMatchObject({attributions: 8, premier_acces: 6, aci: 6, mutations: 2});
    expect(row(bilan, "natures-communes", 0, "59512")).toMatchObject({attributions: 8, aci: 0});
    const [reading] = bilan.readings!;
    expect(reading).toMatchObject({
      tabsLeft: ["Synthèse", "Notice"],
      readAs: "XLSX, onglet « Attributions 2018 »"
    });
    expect(reading.columns[0].range).toMatchObject({min: "2018-01-15", max: "2018-06-15"});
    expect(reading.doubts.join("\n")).toContain("« Total » est un total");
  });

  test("without the hidden ones, is that of 20 lines, from January to May", async () => {
    const bilan = await read(name, "ecarter");
    expect(bilan.lines).toMatchObject({used: 20, emptyMonths: ["2018-06"]});
    expect(bilan.readings![0].doubts.join("\n")).toContain("4 lignes masquées écartées");
  });
});
