import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import type {Bilan} from "../../../src/analysis/bilan/bilan.js";
import type {InstanceDocument} from "../../../src/analysis/instance/instanceDocument.js";
import {templateFolder} from "../../../src/files/newProject.js";
import {countPages} from "../../../src/files/paper/paperPdf.js";
import {spawnCli} from "../spawnCli.js";

/** The half-yearly instance of a small city, through the command line, on a synthetic year. */
let folder: string;
const year = "attributions-synthetiques-2025.csv";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "equilibre-instance-"));
  const {code, stderr} = await run(
    "modele",
    "attributions",
    "--annee",
    "2025",
    "--scenario",
    "cia",
    "--sortie",
    year
  );
  expect(code, stderr).toBe(0);
}, 120_000);
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const run = (...args: readonly string[]) =>
  spawnCli([...args, "--projet", templateFolder], {cwd: folder, state: join(folder, "etat")}).exit;

test("one page a territory, from the file, which is called an exercise and names nobody", async () => {
  const {code, stdout, stderr} = await run("instance", year, "--periode", "2025-S2", "--sortie", "fiches");
  expect(code, stderr).toBe(0);
  expect(stderr).toContain("instance.json, instance.html, instance.pdf, instance.xlsx, instance.csv");
  const document = JSON.parse(
    readFileSync(join(folder, "fiches", "instance.json"), "utf8")
  ) as InstanceDocument;
  expect(document).toMatchObject({schema: "equilibre/instance@1", period: "2025-S2", next: "2026-S1"});
  expect(document.sheets.map(({nom}) => nom)).toEqual(["territoire nº 1", "territoire nº 2"]);
  expect(countPages(readFileSync(join(folder, "fiches", "instance.pdf")))).toBe(2);
  const [titles, ...rows] = readFileSync(join(folder, "fiches", "instance.csv"), "utf8")
    .trim()
    .split("\r\n");
  expect(titles).toContain(
    "Attributions;Sous l’objectif;Attendues;Préconisation;Ménages;Sur;Bailleurs;Semestre"
  );
  expect(rows).toHaveLength(document.sheets.reduce((sum, {rows: own}) => sum + own.length, 0));
  for (const row of rows) expect(row).toContain(`;2025-S2;2026-S1;${year} (`);
  // Every line of the half-year is on one sheet.
  const lines = readFileSync(join(folder, year), "utf8")
    .split("\n")
    .slice(2)
    .filter((line) => /^[^;]+;2025-(0[7-9]|1)/.test(line));
  expect(document.sheets.reduce((sum, {period}) => sum + (period.n ?? 0), 0)).toBe(lines.length);
  expect(stdout).toContain("EXERCICE. Instances de coordination, 2025-S2");
  const html = readFileSync(join(folder, "fiches", "instance.html"), "utf8");
  for (const told of [stdout, html, JSON.stringify(document)]) {
    expect(told).not.toMatch(/Toits du Pays|Aubrelle|Ferrande|(?<![\d.])99\d{3}(?![\d])/);
    expect(told).toContain("quartier nº 10");
  }
  expect(html).toContain("Préconisations pour 2026-S1");
  for (const told of [stdout, html]) expect(told).toContain("Ménages et quartiers synthétiques");
}, 120_000);

test("the bilan of the same file is called an exercise too, and names nobody", async () => {
  const {code, stdout, stderr} = await run("bilan", year, "--periode", "2025-S2", "--sortie", "bilan");
  expect(code, stderr).toBe(0);
  const bilan = readFileSync(join(folder, "bilan", "bilan.json"), "utf8");
  expect(stdout).toMatch(/^EXERCICE\. Bilan des attributions, 2025-S2/);
  expect((JSON.parse(bilan) as Bilan).exercise).toContain("SYNTHÉTIQUE");
  for (const told of [stdout, bilan])
    expect(told).not.toMatch(/Toits du Pays|Aubrelle|Ferrande|(?<![\d.])99\d{3}(?![\d])/);
  expect(bilan).toContain("bailleur nº 1");
}, 120_000);

test("published, no count of 1 to 10 ménages is told", async () => {
  const {stdout, code} = await run("instance", year, "--periode", "2025-S2", "--publication", "--json");
  expect(code).toBe(0);
  for (const {period, rows} of (JSON.parse(stdout) as InstanceDocument).sheets)
    for (const count of [period, ...rows.map((row) => row.period)].flatMap((each) => Object.values(each)))
      expect(count === 0 || count >= 11).toBe(true);
}, 120_000);

test("refuses, in French and with code 2: no period, a year, territories that miss a commune", async () => {
  const refused = async (...args: readonly string[]) => {
    const {code, stderr} = await run("instance", year, ...args);
    expect(code).toBe(2);
    return stderr;
  };
  expect(await refused()).toContain("--periode : manque");
  expect(await refused("--periode", "2025")).toContain("« 2025 » trouvé ; attendu : le semestre");
  writeFileSync(join(folder, "t.csv"), "insee,territoire,source\n99001,Un,moi\n");
  expect(await refused("--periode", "2025-S2", "--territoire", "t.csv")).toContain(
    "communes sans territoire : 99002"
  );
}, 120_000);

test("valider checks the territories of a project", async () => {
  const project = join(folder, "projet");
  cpSync(templateFolder, project, {recursive: true});
  const file = join(project, "data", "territoire", "instances.csv");
  writeFileSync(file, readFileSync(file, "utf8").replace("99002,", "99001,"));
  const {code, stderr} = await spawnCli(["valider", "--projet", project], {
    cwd: folder,
    state: join(folder, "etat")
  }).exit;
  expect(code).toBe(2);
  expect(stderr).toContain("est déjà donnée plus haut");
}, 120_000);
