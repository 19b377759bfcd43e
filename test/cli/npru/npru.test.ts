import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import excel from "exceljs";
import {afterAll, beforeAll, expect, test} from "vitest";
import type {NpruDocument} from "../../../src/analysis/npru/npruDocument.js";
import {rateTables} from "../../../src/analysis/npru/npruOffreTables.js";
import type {NpruPlan} from "../../../src/analysis/npru/npruPlan.js";
import {templateFolder} from "../../../src/files/newProject.js";
import {isSealed} from "../../../src/files/seal.js";
import {spawnCli} from "../spawnCli.js";

/** The plan of a small city's NPRU, through the command line. */
let state: string;
beforeAll(() => {
  state = mkdtempSync(join(tmpdir(), "equilibre-npru-"));
});
afterAll(() => rmSync(state, {recursive: true, force: true}));

const run = (...args: readonly string[]) =>
  spawnCli([...args, "--projet", templateFolder], {cwd: state, state}).exit;
const npru = (...args: readonly string[]) => run("npru", "cia", "--replications", "2", ...args);

test("one document: its years add up, and the rate is that of « plai »", async () => {
  const {stdout, code, stderr} = await npru("--json");
  expect(code, stderr).toBe(0);
  const document = JSON.parse(stdout) as NpruDocument;
  expect(document).toMatchObject({schema: "equilibre/npru@1", scenario: {id: "cia"}, replications: 2});
  const {objectives, offre, sites, slip} = document;
  for (const units of [objectives.communes, objectives.bailleurs])
    expect(document.years.map((_, y) => units.reduce((sum, one) => sum + one.objectives[y], 0))).toEqual(
      objectives.totals
    );
  // The scenario of the small city demolishes twelve logements a year and rebuilds each two years after.
  expect(offre.years.map(({demolitions}) => demolitions)).toEqual([12, 12, 12, 12, 12]);
  expect(offre.years.map(({reconstitution}) => reconstitution)).toEqual([0, 0, 12, 12, 12]);
  expect(sites.flatMap((site) => site.demolitions).reduce((a, b) => a + b, 0)).toBe(60);
  // A year later: the first year rehouses nobody, and twelve fewer logements are rebuilt by the horizon.
  expect(slip.years[0].rehoused.later.mean).toBe(0);
  expect(slip).toMatchObject({later: 1, reconstitution: -12, afterSlip: {reconstitution: 36}});
  const plai = await run("plai", "--json");
  expect(document.rate.answer.prospective.years[0].rate).toBeCloseTo(
    JSON.parse(plai.stdout).years[0].rate,
    12
  );
}, 120_000);

test("a second time nothing is simulated; another calendar adds its own replicates only", async () => {
  const again = await npru();
  expect(again.code).toBe(0);
  expect(again.stderr).toContain("4/4 réplications (déjà calculées)");
  expect(again.stdout.replaceAll("\u00a0", " ")).toContain("Objectifs par bailleur");
  expect(again.stdout).not.toContain("Objectifs par commune");
  const other = await npru("--retard", "2", "--communes");
  expect(other.stderr).toContain("2/4");
  expect(other.stdout).toContain("Objectifs par commune");
  expect(readdirSync(join(state, "npru"))).toHaveLength(1);
}, 120_000);

test("every bad option at once, in French, and exit 2", async () => {
  const {code, stderr} = await npru("--retard", "0", "--risque", "2", "--annee", "un");
  expect(code).toBe(2);
  for (const option of ["--retard", "--risque", "--annee"]) expect(stderr).toContain(option);
  expect(stderr).not.toContain("at ");
  const year = await npru("--annee", "2040");
  expect([year.code, year.stderr]).toEqual([2, expect.stringContaining("de 2024 à 2028")]);
}, 120_000);

test("a scenario that demolishes nothing has no plan", async () => {
  const file = join(state, "sans.yaml");
  writeFileSync(file, "id: sans\ntitle: Sans\nextends: cia\nlevers:\n  npru: {active: false}\n");
  const {code, stderr} = await run("npru", file);
  expect(code).toBe(2);
  expect(stderr).toContain("ne démolit rien");
}, 120_000);

test("agréments imported count for their year, in the plan and in « plai », and the rest of the year takes up what lacks", async () => {
  const project = join(state, "ville");
  cpSync(templateFolder, project, {recursive: true});
  const file = join(state, "agrements.csv");
  const write = (...lines: readonly string[]) =>
    writeFileSync(
      file,
      ["Commune;Opération;Année d’agrément;PLUS;PLAI;PLS;Livraison prévue", ...lines].join("\n")
    );
  const own = (...args: readonly string[]) =>
    spawnCli([...args, "--projet", project], {cwd: state, state}).exit;
  write("Aubrelle;Les Tilleuls;2024;16;4;6;2023");
  const refused = await own("importer", "agrements", file);
  expect([refused.code, refused.stderr + refused.stdout]).toEqual([2, expect.stringContaining("2023")]);
  expect(existsSync(join(project, "data", "imports", "agrements.csv"))).toBe(false);
  write(
    "Aubrelle;Les Tilleuls;2024;16;4;6;2026",
    "Montgarde;Le Pré;2024;5;0;;",
    "Aubrelle;Autre;2025;50;0;;"
  );
  const imported = await own("importer", "agrements", file);
  expect(imported.code, imported.stderr).toBe(0);
  const plan = await own("npru", "cia", "--replications", "2", "--json");
  const document = JSON.parse(plan.stdout) as NpruDocument;
  const {rate, replaced} = document;
  // 45 logements in 2024: 25 are agreed, of which 4 PLAI; at 29.76 %, 13.392 − 4 = 9.392 in the 20 that are left.
  expect(rate.agreed).toMatchObject({logements: 25, plai: 4, left: 20});
  expect(rate.agreed?.rateOfLeft).toBeCloseTo(0.4696, 6);
  // A reader is told communes; their codes stay in the document.
  const table = rateTables(document).find(({id}) => id === "agrements");
  expect(table?.rows.map((row) => row.slice(0, 2))).toEqual([
    ["Les Tilleuls", "Aubrelle"],
    ["Le Pré", "Montgarde"]
  ]);
  expect(rate.agreed?.operations.map(({insee}) => insee)).toEqual(["99001", expect.stringMatching(/^99/)]);
  expect(replaced?.map(({what}) => what).join()).toContain("agréments : 3 opérations, 75 logements");
  const alone = JSON.parse((await own("plai", "--json")).stdout) as {agreed: NpruDocument["rate"]["agreed"]};
  expect(alone.agreed?.rateOfLeft).toBeCloseTo(0.4696, 6);
  const asked = JSON.parse((await own("plai", "--production", "45", "--json")).stdout) as object;
  expect(asked).not.toHaveProperty("agreed");
}, 240_000);

test("no line of the terminal is wider than 150 signs: headings fold, then columns", async () => {
  const {stdout} = await npru("--communes");
  const rules = stdout.split("\n").filter((line) => /^[┌│└]/.test(line));
  expect(rules.length).toBeGreaterThan(50);
  expect(Math.max(...rules.map((line) => line.length))).toBeLessThanOrEqual(150);
}, 120_000);

test("a plan is written whole, its figures with unit, scenario, seed, version and digest; never over something else", async () => {
  const folder = join(state, "plan");
  const {code, stderr} = await npru("--sortie", folder);
  expect(code, stderr).toBe(0);
  expect(readdirSync(folder)).toEqual(
    expect.arrayContaining(["npru.csv", "npru.html", "npru.json", "npru.xlsx"])
  );
  const plan = JSON.parse(readFileSync(join(folder, "npru.json"), "utf8")) as NpruPlan;
  expect(isSealed(plan)).toBe(true);
  expect(Object.keys(plan.inputs)).toContain("simulations/cia/scenario.yaml");
  const [head, ...rows] = readFileSync(join(folder, "npru.csv"), "utf8").trim().split("\r\n");
  expect(head).toContain("Unité;Scénario;Moteur;Graine;Réplications;Empreinte");
  // Sixty logements come down, twelve a year; the rate that the page writes « 29,8 % » is whole here, with a decimal comma.
  expect(
    rows.some((row) =>
      row.startsWith("Le calendrier des démolitions;Tous les sites;En tout;60;;;nombre;cia;")
    )
  ).toBe(true);
  expect(rows.some((row) => row.startsWith("Reconstitution et PLAI;2026;Taux;0,2976;;;part;cia;"))).toBe(
    true
  );
  expect(rows.every((row) => row.endsWith(`;2;${plan.sha256}`))).toBe(true);
  const book = new excel.Workbook();
  await book.xlsx.readFile(join(folder, "npru.xlsx"));
  const sheet = book.getWorksheet("calendrier");
  expect([sheet?.getCell("A1").value, sheet?.getCell("G4").value]).toEqual(["Site", 60]);
  expect(sheet?.views).toEqual([expect.objectContaining({state: "frozen", ySplit: 1})]);
  const other = join(state, "lettres");
  mkdirSync(other);
  writeFileSync(join(other, "lettre.txt"), "");
  const refused = await npru("--sortie", other);
  expect([refused.code, refused.stdout]).toEqual([2, ""]);
  expect(refused.stderr).toContain("contient déjà autre chose");
  expect(readdirSync(other)).toEqual(["lettre.txt"]);
}, 120_000);
