import ExcelJS from "exceljs";
import {expect, test} from "vitest";
import {dataErrorOf, workspace} from "./workspace.js";

type Cell = ExcelJS.CellValue;

async function workbook(sheets: {[name: string]: Cell[][]}): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const titles = ["date_attribution", "insee", "bailleur", "nature", "ressources", "categorie"];

test("dates, numbers, rich text and empty cells of a workbook are read", async () => {
  const rich = {richText: [{text: "Vil"}, {font: {bold: true}, text: "ogia"}]};
  const {run, imported} = workspace(
    "a.xlsx",
    await workbook({
      Feuil1: [
        titles,
        [new Date(Date.UTC(2018, 2, 15)), 59350, rich, "mutation", 1064.5, 2],
        ["16/03/2018", "Roubaix", "lmh", "1er accès"]
      ]
    })
  );
  expect(await run("attributions")).toMatchObject({done: true, imported: 2});
  expect(imported("attributions").split("\n").slice(1)).toEqual([
    "2018-03-15,,59350,,vilogia,mutation,1064.5,2,,,,,,",
    "2018-03-16,,59512,,lmh,premierAcces,,,,,,,,",
    ""
  ]);
});

test("a formula is never computed: its last result is read and told, and without one the cell is named", async () => {
  const bookOf = (result: number | undefined) =>
    workbook({A: [titles, ["15/03/2018", "59350", "lmh", "mutation", {formula: "500+500", result}, 2]]});
  const {run, imported} = workspace("a.xlsx", await bookOf(1000));
  expect((await run("attributions")).doubts.join()).toContain("formules en « ressources »");
  expect(imported("attributions")).toContain(",1000,2,");
  const message = await dataErrorOf(workspace("a.xlsx", await bookOf(undefined)).run("attributions"));
  expect(message).toContain("a.xlsx:2 Cellule E2 de l’onglet « A » : formule sans résultat enregistré");
});

test("the sheet asked for is read; an unknown one is answered by the list", async () => {
  const sheets = {
    Notice: [["Lire d'abord"]],
    Quartiers: [
      ["quartier", "fragilite"],
      ["59350-001", "sans"]
    ]
  };
  const {run, imported} = workspace("q.xlsx", await workbook(sheets));
  await run("quartiers", {sheet: "quartiers"});
  expect(imported("quartiers")).toBe("quartier,fragilite\n59350-001,sans\n");
  const message = await dataErrorOf(run("quartiers", {sheet: "Quartier"}));
  expect(message).toContain("Onglets du classeur : Notice, Quartiers. Vouliez-vous dire « Quartiers » ?");
});

test("a day number of Excel comes with the date it stands for", async () => {
  const report = await workspace(
    "a.xlsx",
    await workbook({A: [titles, [43174, "59350", "lmh", "mutation"]]})
  ).run("attributions");
  expect(report.firstProblems[0]).toMatchObject({column: "date_attribution", proposal: "15/03/2018"});
});

test("rejected rows go to a CSV that a spreadsheet opens", async () => {
  const {run, beside} = workspace(
    "q.xlsx",
    await workbook({
      A: [
        ["quartier", "fragilite"],
        ["59350-999", "très; fragile"]
      ]
    })
  );
  await run("quartiers");
  expect(beside(".rejets.csv").toString()).toBe('\ufeffquartier;fragilite\n59350-999;"très; fragile"\n');
});
