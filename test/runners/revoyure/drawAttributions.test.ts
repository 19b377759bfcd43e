import {mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {readDrawOptions} from "../../../src/cli/revoyure/drawOptions.js";
import {importFile} from "../../../src/files/import/importFile.js";
import {drawAttributions} from "../../../src/runners/revoyure/drawAttributions.js";

function messageOf(running: () => unknown): string {
  try {
    running();
  } catch (error) {
    if ((error as {code?: string}).code === "data") return (error as Error).message;
    throw error;
  }
  throw new Error("nothing was thrown");
}

test("a synthetic year says so and is imported without one line to mend", async () => {
  const text = drawAttributions({scenario: "ciet", year: 2018, seed: "essai", effort: 0.4});
  const root = mkdtempSync(join(tmpdir(), "equilibre-synthetique-"));
  const path = join(root, "attributions-synthetiques.csv");
  writeFileSync(path, text);
  expect(text.split("\n")[0]).toContain("SYNTHÉTIQUE");
  const report = await importFile("attributions", path, {rejectsAccepted: false, root});
  expect(report).toMatchObject({done: true, rejected: 0, unusedColumns: []});
  expect(report.imported).toBeGreaterThan(8000);
});

test("a year outside the convention and an effort that acts on nothing are told together", () => {
  const message = messageOf(() =>
    drawAttributions({scenario: "tendanciel", year: 2030, seed: "essai", effort: 0.4})
  );
  expect(message).toContain("--annee : 2030 trouvé ; admis : une année de 2017 à 2022");
  expect(message).toContain("l’effort n’agit pas");
});

test("options of a drawn year are checked all at once, in French", () => {
  expect(readDrawOptions("attributions", {})).toBeUndefined();
  expect(readDrawOptions("attributions", {annee: "2018", effort: "0,4"})).toMatchObject({
    year: 2018,
    effort: 0.4
  });
  const message = messageOf(() => readDrawOptions("demandes", {annee: "deux mille", effort: "1,2"}));
  expect(message).toContain("seules les attributions");
  expect(message).toContain("« deux mille » n’est pas un nombre");
  expect(message).toContain("--effort : 1,2 trouvé");
  expect(messageOf(() => readDrawOptions("attributions", {effort: "0"}))).toContain("--annee");
  expect(
    messageOf(() => readDrawOptions("attributions", {annee: "2018", sortie: "x/attributions.csv"}))
  ).toContain("doit dire que ces lignes sont synthétiques");
});
