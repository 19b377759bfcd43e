import {cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import excel from "exceljs";
import {afterAll, beforeAll, expect, test} from "vitest";
import type {RevoyureDocument} from "../../../src/analysis/revoyure/revoyureDocument.js";
import {templateFolder} from "../../../src/files/newProject.js";
import {countPages} from "../../../src/files/paper/paperPdf.js";
import {spawnCli} from "../spawnCli.js";

/**
 * The path of docs/calibrer.md in a small city, as an official types it: their file, the fit, a projection frozen, next year's
 * file, the revoyure, its drafts. Chance alone, for worlds would take minutes.
 */
let folder: string;
const [before, year] = ["attributions-synthetiques-2024.csv", "attributions-synthetiques-2025.csv"];
const projection = join("projections", "cia-2024-12-15.json");
const output = "revoyure-2025";

const run = (...args: readonly string[]) =>
  spawnCli([...args, "--projet", join(folder, "ville")], {cwd: folder, state: join(folder, "etat")}).exit;
const done = async (...args: readonly string[]) => {
  const exit = await run(...args);
  expect(exit.code, exit.stderr).toBe(0);
  return exit;
};
const review = (...args: readonly string[]) =>
  run("revoyure", ...args, "--replications", "2", "--sortie", output);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "equilibre-parcours-"));
  cpSync(templateFolder, join(folder, "ville"), {recursive: true});
  const drawn = ["--graine", "parcours", "--sortie"];
  await done(
    ...["modele", "attributions", "--annee", "2024", "--scenario", "fil-de-l-eau", "--effort", "0"],
    ...drawn,
    before
  );
  await done("modele", "attributions", "--annee", "2025", "--effort", "0,4", ...drawn, year);
  await done("simuler", "cia", "--replications", "2", "--sortie", join("resultats", "cia"));
  await done("geler", join("resultats", "cia"), "--date", "2024-12-15", "--sortie", "projections");
}, 240_000);
afterAll(() => rmSync(folder, {recursive: true, force: true}));

test("mistakes stop before anything is simulated or written: projection, year, column", async () => {
  const columns = readFileSync(join(folder, year), "utf8").split("\n");
  const without = join(folder, "sans-colonne.csv");
  const rank = columns[1].split(";").indexOf("date_attribution");
  writeFileSync(
    without,
    columns
      .map((line) =>
        line
          .split(";")
          .filter((_, i) => i !== rank)
          .join(";")
      )
      .join("\n")
  );
  const cases: readonly (readonly [args: readonly string[], said: RegExp])[] = [
    [
      [year, "--projection", join("resultats", "cia", "manifest.json"), "--periode", "2025"],
      /manifest\.json/
    ],
    [[year, "--projection", projection, "--periode", "2024"], /Aucune attribution en 2024-S1, 2024-S2/],
    [
      [before, "--projection", projection, "--periode", "2024"],
      /gelée le 2024-12-15, après le début de 2024-S1/
    ],
    [[without, "--projection", projection, "--periode", "2025"], /date_attribution/]
  ];
  for (const [args, said] of cases) {
    const {code, stdout, stderr} = await review(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(said);
    expect(stderr).not.toMatch(/\n\s+at |…\n/);
    expect(existsSync(join(folder, output))).toBe(false);
  }
}, 120_000);

test("the file is fitted, then the revoyure is written whole, and each draft is one that valider takes", async () => {
  const fit = await done("calibrer", "--sur", before, "--mondes", "0");
  expect(fit.stdout).toContain("Calage sur attributions-synthetiques-2024.csv");
  const {code, stderr} = await review(year, "--projection", projection, "--periode", "2025");
  expect(code, stderr).toBe(0);
  const names = readdirSync(join(folder, output));
  expect(names).toEqual(
    expect.arrayContaining(["revoyure.json", "rapport.html", "tableaux.xlsx", "decision-brouillon.yaml"])
  );
  if (names.includes("rapport.pdf"))
    expect(countPages(readFileSync(join(folder, output, "rapport.pdf")))).toBeLessThanOrEqual(6);
  const {revoyure, following} = documentOf();
  expect(following).toEqual({why: expect.stringContaining("Sans mondes plausibles")});
  const drafts = [...revoyure.proposals, ...(revoyure.renunciations ?? [])];
  expect(names.filter((name) => /^(candidat|renoncement)-/.test(name))).toHaveLength(drafts.length);
  expect(drafts.length).toBeGreaterThan(0);
  const scenario = names.find((name) => /^candidat-\d+-scenario-/.test(name));
  expect(scenario, "a measure that no parameter of the text stands for").toBeDefined();
  const mistaken = await run("avenant", "cia", "--avec", join(output, scenario ?? ""));
  expect([mistaken.code, mistaken.stderr]).toEqual([
    2,
    expect.stringContaining("est un scénario, et non un avenant")
  ]);
  const files = names.filter((name) => name.endsWith(".yaml")).map((name) => join(output, name));
  const checked = await done("valider", ...files);
  expect(checked.stderr).not.toMatch(/erreur/i);
}, 240_000);

test("a fit that is applied tells what it leaves as it was, and the fit of another day stands beside that of today", async () => {
  const imports = join(folder, "ville", "data", "imports");
  const applied = await done("calibrer", "--sur", before, "--mondes", "0", "--appliquer");
  expect(applied.stderr).toContain("En vigueur : poids des classes, part des mutations");
  expect(applied.stdout).toMatch(/Réserve : Non appliqués : parts ACI par bailleur \(\d+ apprises\)/);
  expect((await run("simuler", "cia", "--replications", "2")).stderr).toContain("« npx equilibre calibrer »");
  await done("calibrer", "--passages", "1");
  const today = readFileSync(join(imports, "calage.json"), "utf8");
  await done("calibrer", "--passages", "1", "--connu-le", "2023-12-31", "--force");
  expect(readFileSync(join(imports, "calage.json"), "utf8")).toBe(today);
  expect(existsSync(join(imports, "calage-2023-12-31.json"))).toBe(true);
  expect((await done("simuler", "cia", "--replications", "2")).stdout).toContain("Part ACI");
  await done("calibrer", "--retirer");
}, 240_000);

test("an exercise names no commune and no bailleur, in the document, the paper, the workbook, the drafts", async () => {
  const list = (name: string) =>
    readFileSync(join(folder, "ville", "data", "territoire", `${name}.csv`), "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(","));
  // The city has the name of its first commune, and its project says it.
  const names = [...list("communes").slice(1), ...list("bailleurs")].flatMap((row) => row.slice(0, 2));
  expect(names).toEqual(expect.arrayContaining(["La Ferrande", "99004", "Toits du Pays"]));
  const book = new excel.Workbook();
  await book.xlsx.readFile(join(folder, output, "tableaux.xlsx"));
  const cells = book.worksheets.flatMap((sheet) => sheet.getSheetValues()).flat();
  const texts = readdirSync(join(folder, output))
    .filter((name) => !/\.(pdf|xlsx)$/.test(name))
    .map((name) => readFileSync(join(folder, output, name), "utf8"));
  for (const text of [...texts, JSON.stringify(cells)])
    expect(names.filter((name) => new RegExp(`\\b${name}\\b`).test(text.replaceAll("’", "'")))).toEqual([]);
  expect(documentOf().revoyure.bilan.verdicts.flatMap(({units}) => units.map(({nom}) => nom))).toEqual(
    expect.arrayContaining(["commune nº 4", "bailleur nº 3"])
  );
});

function documentOf(): RevoyureDocument {
  return JSON.parse(readFileSync(join(folder, output, "revoyure.json"), "utf8")) as RevoyureDocument;
}
