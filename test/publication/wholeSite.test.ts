import {createHash} from "node:crypto";
import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import type {AvenantDocument} from "../../src/analysis/avenant/avenantDocument.js";
import type {Comparaison} from "../../src/analysis/comparer/comparaison.js";
import {spawnCli} from "../cli/spawnCli.js";
import {copyProject, startProject} from "../site/startedProject.js";
import {frenchNumber, holdsFigure, pageText, publishedIn, squeezed} from "./formats.js";
import {shownFigure} from "./shownFigure.js";

/** `npm start -- --publier` on the second city, then what is asked of the same state on the command line. */
const folder = mkdtempSync(join(tmpdir(), "equilibre-entier-"));
const [site, place] = [join(folder, "site"), join(folder, "publications")];
const counts = ["--replications", "2", "--mondes", "4"];
let project: string;
/** Publications by their name without the day, which is that of the run. */
let published: {readonly [name: string]: string};

const ask = (...args: readonly string[]) =>
  spawnCli([...args, "--projet", project], {cwd: folder, state: folder}).exit;
const answered = async (...args: readonly string[]) => {
  const {code, stdout, stderr} = await ask(...args);
  expect(code, stderr).toBe(0);
  return {stdout, stderr};
};
const start = (...args: readonly string[]) => startProject(project, folder, "--mondes", "4", ...args);

beforeAll(async () => {
  process.env.EQUILIBRE_PUBLICATIONS = place;
  project = copyProject(folder);
  const started = start("--sans-servir", "--publier");
  if ((await started.exit) !== 0) throw new Error(started.said());
  published = byName();
}, 900_000);
afterAll(() => {
  delete process.env.EQUILIBRE_PUBLICATIONS;
  rmSync(folder, {recursive: true, force: true});
});

function byName(): {readonly [name: string]: string} {
  return Object.fromEntries(
    readdirSync(place).map((name) => [name.replace(/^\d{4}-\d{2}-\d{2}-/, ""), join(place, name)])
  );
}

/** Twelve of these, the same each time. */
function twelve<T>(all: readonly T[]): T[] {
  const key = (one: T) =>
    createHash("sha256")
      .update(`douze ${JSON.stringify(one)}`)
      .digest("hex");
  expect(all.length).toBeGreaterThanOrEqual(12);
  return [...all].sort((a, b) => (key(a) < key(b) ? -1 : 1)).slice(0, 12);
}

test("every scenario, avenant and revoyure that the site shows is published, and the site offers the files", () => {
  const names = [
    ...["aci-35-en-2026", "avenant-aci-35-en-2026", "cia", "fil-de-l-eau"],
    "revoyure-2025-exercice"
  ];
  expect(Object.keys(published).sort()).toEqual(names);
  const page = readFileSync(join(site, "publications.html"), "utf8");
  for (const path of Object.values(published)) {
    const name = path.slice(place.length + 1);
    expect(page).toContain(`publications/${name}/rapport.pdf`);
    const copied = readFileSync(join(site, "publications", name, "rapport.pdf"));
    expect(copied.equals(readFileSync(join(path, "rapport.pdf")))).toBe(true);
  }
});

test("twelve figures of a scenario agree over page, command line, JSON, CSV, workbook, HTML and PDF", async () => {
  const report = publishedIn(published.cia);
  const page = pageText(join(site, "scenarios", "cia.html"));
  const asked = ["comparer", "fil-de-l-eau", "cia", ...counts];
  const {comparisons} = JSON.parse((await answered(...asked, "--json")).stdout) as Comparaison;
  const terminal = squeezed((await answered(...asked)).stdout);
  const sheet = await report.sheet("Différences");
  const {outcomes, price} = report.document.comparaison.scenarios.cia;
  for (const row of twelve(report.rows("differences.csv").filter(({Identifiant}) => Identifiant))) {
    const {Identifiant: id, Années: years, Unité: unit} = row;
    const what = `${row.Différence} ${years}`;
    const [mean, se] = [frenchNumber(row.Moyenne), frenchNumber(row["Erreur type"])];
    const scale = unit === "points" ? 100 : 1;
    const byYear = comparisons[0].outcomes.find((outcome) => outcome.id === id)?.years ?? [];
    const asSum = years.endsWith("somme");
    const inEffort = byYear.filter(({year}) => price.years.includes(year));
    const cli = asSum
      ? inEffort.reduce((sum, {difference}) => sum + difference.mean, 0)
      : byYear.find(({year}) => String(year) === years)?.difference.mean;
    expect(scale * Number(cli), what).toBeCloseTo(mean, 6);
    const document = asSum
      ? price.outcomes[id].sum
      : (price.outcomes[id]?.byYear[price.years.indexOf(Number(years))] ?? outcomes[id]);
    expect(scale * document.mean, what).toBeCloseTo(mean, 6);
    expect(sheet.find((cells) => cells.Identifiant === id && String(cells.Années) === years)?.Moyenne).toBe(
      mean
    );
    const shown = shownFigure({mean, se}, unit === "points" ? "points" : "count");
    for (const [where, text] of Object.entries({page, html: report.html, paper: report.paper}))
      expect(holdsFigure(text, shown), `${what} : ${shown}, ${where}`).toBe(true);
    if (years === String(byYear.at(-1)?.year))
      expect(holdsFigure(terminal, shown), `${what} : ${shown}, terminal`).toBe(true);
  }
}, 120_000);

test("twelve figures of an avenant agree over page, command line, JSON, CSV, workbook, HTML and PDF", async () => {
  const report = publishedIn(published["avenant-aci-35-en-2026"]);
  const page = pageText(join(site, "avenant", "aci-35-en-2026.html"));
  const asked = ["avenant", "cia", "--avec", "aci-35-en-2026", ...counts];
  const cli = JSON.parse((await answered(...asked, "--json")).stdout) as AvenantDocument;
  const terminal = squeezed((await answered(...asked)).stdout);
  const rows = report.rows("figures.csv");
  const sheet = await report.sheet("Effets");
  const {outcomes} = (report.document.answer.document as AvenantDocument).effects;
  for (const {id, label, unit, difference} of twelve(outcomes)) {
    expect(cli.effects.outcomes.find((one) => one.id === id)?.difference.mean, label).toBeCloseTo(
      difference.mean,
      6
    );
    expect(frenchNumber(rows.find(({Identifiant}) => Identifiant === id)?.Effet ?? "")).toBe(difference.mean);
    expect(sheet.find(({Identifiant}) => Identifiant === id)?.Effet).toBe(difference.mean);
    const shown = shownFigure(difference, unit === "share" ? "points" : unit);
    for (const [where, text] of Object.entries({page, terminal, html: report.html, paper: report.paper})) {
      expect(text.toLowerCase(), where).toContain(squeezed(label).toLowerCase());
      expect(holdsFigure(text, shown), `${label} : ${shown}, ${where}`).toBe(true);
    }
  }
}, 120_000);
