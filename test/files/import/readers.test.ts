import {describe, expect, test} from "vitest";
import {isPersonalTitle} from "../../../src/files/import/personalTitle.js";
import {readDate} from "../../../src/files/import/readDate.js";
import {readNumber} from "../../../src/files/import/readNumber.js";
import {splitCells} from "../../../src/files/import/splitCells.js";

describe("readDate", () => {
  test.each([
    ["15/03/2018", "2018-03-15"],
    ["5-3-2018", "2018-03-05"],
    ["2018-03-15", "2018-03-15"],
    ["2018-03-15T10:20:30Z", "2018-03-15"],
    ["2018-01-01T00:30:00+01:00", "2018-01-01"],
    ["2017-12-31T23:30:00-05:00", "2017-12-31"],
    ["2018-01-01 00h30", "2018-01-01"],
    ["mars 2018", "2018-03"],
    ["1er août 2018", "2018-08-01"],
    ["15/03/2018 00:00:00", "2018-03-15"],
    ["03/2018", "2018-03"],
    ["2018-3", "2018-03"],
    ["29/02/2016", "2016-02-29"]
  ])("%s is %s", (text, expected) => expect(readDate(text)).toBe(expected));

  test.each([
    ["29/02/2018", undefined],
    ["31/04/2018", undefined],
    ["03/25/2018", "25/03/2018"],
    ["15/03/18", "15/03/2018"],
    ["43174", "15/03/2018"],
    ["mar 18", undefined],
    ["15/03/0218", undefined]
  ])("%s is refused, with proposal %s", (text, proposal) =>
    expect(readDate(text)).toEqual(expect.objectContaining({found: text, ...(proposal && {proposal})}))
  );
});

test("an instant in universal time belongs to the day it was in Lille", () => {
  expect(readDate("2017-12-31T23:30:00Z")).toEqual({
    value: "2018-01-01",
    note: "un instant en temps universel passé 22 h ou 23 h est du lendemain en France",
    example: "« 2017-12-31T23:30:00Z » est lu 2018-01-01"
  });
  expect(readDate("2018-06-30T22:00:00.000Z")).toMatchObject({value: "2018-07-01"});
  expect(readDate("2018-12-31T22:00:00Z")).toBe("2018-12-31");
});

describe("readNumber", () => {
  const bounds = {type: "decimal", min: 0, max: 1_000_000} as const;
  test.each([
    ["1234,5", "1234.5"],
    ["1 234,50 €", "1234.5"],
    ["1\u202f234\u00a0567 euros", undefined],
    ["118 000", "118000"],
    ["0,10", "0.1"],
    ["1'234,50", "1234.5"],
    ["1.234,56", "1234.56"],
    ["1,234.56", "1234.56"],
    ["1.234.567", undefined]
  ])("%s", (text, expected) => {
    const reading = readNumber(text, bounds);
    if (expected === undefined) expect(reading).toMatchObject({accepted: "un nombre de 0 à 1 000 000"});
    else expect(reading).toBe(expected);
  });

  test.each(["85 %", "12abc", "Infinity", "1e5", "0x10"])("%s is refused", (text) =>
    expect(readNumber(text, bounds)).toMatchObject({found: text})
  );

  test("a thousands mark in a whole number is told from a decimal one", () => {
    expect(readNumber("1,234", {type: "entier", min: 0, max: 1_000_000})).toMatchObject({proposal: "1234"});
    expect(readNumber("12,4", {type: "entier", min: 0, max: 1_000_000})).toMatchObject({proposal: "12"});
  });
});

test("splitCells reads quotes only where a field begins", () => {
  expect(splitCells('a;"b;c";d', ";")).toEqual(["a", "b;c", "d"]);
  expect(splitCells('"l\'""Étoile""";;', ";")).toEqual(['l\'"Étoile"', "", ""]);
  expect(splitCells('5" de large;x', ";")).toEqual(['5" de large', "x"]);
  expect(splitCells('a;"b', ";")).toBeUndefined();
  expect(splitCells('"a\nb";c', ";")).toEqual(["a\nb", "c"]);
});

test("titles that name people are told from those that name places and owners", () => {
  for (const title of [
    "Nom",
    "NOM_USAGE",
    "Prénom du demandeur",
    "N° NIR",
    "Numéro unique",
    "Adresse",
    "E-mail",
    "Date de naissance",
    "NUMVOIE",
    "IDENT_REP",
    "SIRET"
  ]) {
    expect([title, isPersonalTitle(title)]).toEqual([title, true]);
  }
  for (const title of [
    "Nom du bailleur",
    "Nom de la commune",
    "Commune",
    "Nombre de pièces",
    "bailleur",
    "tx_mob"
  ]) {
    expect([title, isPersonalTitle(title)]).toEqual([title, false]);
  }
});
