import {createHash} from "node:crypto";
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import Papa from "papaparse";
import {afterAll, beforeAll, expect, test} from "vitest";
import type {AvenantDocument} from "../../src/analysis/avenant/avenantDocument.js";
import type {Comparaison} from "../../src/analysis/comparer/comparaison.js";
import type {ObservedIndicator} from "../../src/analysis/revoyure/projection/observedIndicator.js";
import type {RevoyureDocument} from "../../src/analysis/revoyure/revoyureDocument.js";
import {siteFiles} from "../../src/site/siteFiles.js";
import {spawnCli} from "../cli/spawnCli.js";
import {copyProject, startProject} from "../site/startedProject.js";
import {frenchNumber, holdsFigure, pageText, publishedIn, squeezed} from "./formats.js";
import {shownFigure} from "./shownFigure.js";

/** `npm start -- --publier` on the second city, then what is asked of it on the command line, with the same state. */
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

/** Bytes and times of the files of folders. */
function state(...folders: readonly string[]): {readonly [path: string]: string} {
  return Object.fromEntries(
    folders.flatMap((each) =>
      siteFiles(join(folder, each), "").map((path) => {
        const file = join(folder, each, path);
        const hash = createHash("sha256").update(readFileSync(file)).digest("hex");
        return [join(each, path), `${hash} ${statSync(file).mtimeMs}`];
      })
    )
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
    // A reader of tables finds a column by its heading.
    for (const file of readdirSync(path).filter((name) => name.endsWith(".csv"))) {
      const [head] = Papa.parse<string[]>(readFileSync(join(path, file), "utf8").replace(/^\ufeff/, ""), {
        delimiter: ";"
      }).data;
      expect(head, `${name}/${file}`).toEqual([...new Set(head)]);
    }
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

test("nothing is lost by asking: what the site kept is what it was, byte for byte, and the site is served as it is", async () => {
  const kept = ["reponses", "revoyures", "runs", "site"];
  const before = state(...kept);
  const questions = [
    ["avenant", "cia", "--avec", "aci-35-en-2026", "--replications", "3", "--mondes", "0", "--decomposer"],
    ["atteignable", "cia", "--replications", "1", "--mondes", "0"],
    ["npru", "cia", "--replications", "1", "--mondes", "0"],
    ["comparer", "fil-de-l-eau", "cia", "--replications", "3", "--mondes", "0", "--decomposer"],
    ["simuler", "cia", "--replications", "3", "--mondes", "6", "--graine", "autre"],
    ["simuler", "cia", "--replications", "1", "--mondes", "6"],
    ["plai"]
  ];
  for (const question of questions) await answered(...question);
  const after = state(...kept);
  expect(Object.fromEntries(Object.keys(before).map((path) => [path, after[path]]))).toEqual(before);
  expect(Object.keys(after).filter((path) => /^(reponses|site)/.test(path) && !(path in before))).toEqual([]);

  const again = start("--port", "4420", "--publier");
  const address = await again.address();
  expect(again.said()).toContain("Rien n’a changé");
  for (const path of ["index.html", `${published.cia.slice(folder.length + 1)}/rapport.pdf`]) {
    const response = await fetch(`${address}${path}`);
    expect(response.status, path).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).equals(readFileSync(join(site, path)))).toBe(true);
  }
  again.child.kill("SIGINT");
  expect(await again.exit).toBe(0);
  expect(state("site", "publications")).toEqual(
    Object.fromEntries(
      Object.entries({...before, ...state("publications")}).filter(([path]) =>
        /^(site|publications)\//.test(path)
      )
    )
  );
}, 600_000);

test("a trial of the revoyure stands beside the exercise of the site, whose figures agree with it in every format", async () => {
  const before = state("revoyures");
  const drawn = "attributions-synthetiques-2025.csv";
  const index = JSON.parse(readFileSync(join(folder, "runs", "index.json"), "utf8"));
  await answered("geler", index.cia, "--date", "2024-12-15", "--sortie", "projections");
  const effort = ["--graine", "exercice", "--effort", "0,4"];
  await answered("modele", "attributions", "--annee", "2025", ...effort, "--sortie", drawn);
  const [projection] = readdirSync(join(folder, "projections"));
  const asked = ["revoyure", drawn, "--projection", join("projections", projection), "--periode", "2025"];
  const cli = await answered(...asked, "--replications", "2", "--mondes", "32");
  const after = state("revoyures");
  expect(Object.fromEntries(Object.keys(before).map((path) => [path, after[path]]))).toEqual(before);
  expect(readdirSync(join(folder, "revoyures")).sort()).toEqual(["2025-essai", "2025-exercice"]);

  const report = publishedIn(published["revoyure-2025-exercice"]);
  const page = pageText(join(site, "revoyure", "2025-exercice.html"));
  const asking = JSON.parse(
    readFileSync(join(folder, "revoyures", "2025-essai", "revoyure.json"), "utf8")
  ) as RevoyureDocument;
  const {indicators} = (report.document.rapport as RevoyureDocument).revoyure.judgement;
  const rows = report.rows("observe-et-annonce.csv");
  const sheet = await report.sheet("Observé et annoncé");
  const table = (text: string) => text.slice(text.indexOf(squeezed("Observé contre annoncé")));
  for (const {id, label, kind, halfYear, value} of twelve(observedOf(indicators))) {
    const what = `${label} ${halfYear}`;
    const found = observedOf(asking.revoyure.judgement.indicators).find(
      (one) => one.id === id && one.halfYear === halfYear
    );
    expect(found?.value, what).toBe(value);
    const csv = rows.find(({Chiffre, Semestre}) => Chiffre === label && Semestre === halfYear);
    expect(frenchNumber(csv?.Observé ?? ""), what).toBe(value);
    expect(
      sheet.find(({Chiffre, Semestre}) => Chiffre === label && Semestre === halfYear)?.Observé,
      what
    ).toBe(value);
    const shown = kind === "share" ? `${(100 * value).toFixed(1).replace(".", ",")}%` : value.toFixed(0);
    // In the PDF, the words of a table come before those of its caption.
    for (const [where, text] of Object.entries({
      page: table(page),
      html: table(report.html),
      paper: report.paper
    }))
      expect(text, `${what}, ${where}`).toContain(`${halfYear.slice(5)}:${shown}`);
  }
  // The command line says the sentences to read aloud.
  const said = squeezed(cli.stdout);
  const sentences = report.rows("figures.csv").filter(({Quoi}) => Quoi === "Résumé");
  expect(sentences.length).toBeGreaterThan(3);
  const [, text] = Object.keys(sentences[0]);
  for (const row of sentences)
    for (const [where, spoken] of Object.entries({said, page, html: report.html, paper: report.paper}))
      expect(spoken, where).toContain(squeezed(row[text]));
}, 600_000);

test("« publier --nouveau » publishes what was not said yet, and nothing else", async () => {
  const nothing = await answered("publier", "--nouveau", ...counts);
  expect(nothing.stdout).toContain("chaque dernière publication dit déjà ces chiffres");
  rmSync(published["aci-35-en-2026"], {recursive: true});
  const {stdout} = await answered("publier", "--nouveau", ...counts, "--json");
  const made = JSON.parse(stdout) as readonly {readonly folder: string}[];
  expect(made.map((one) => one.folder)).toEqual([published["aci-35-en-2026"]]);
}, 300_000);

/** What the tables of a report show of an observed year. */
function observedOf(indicators: readonly ObservedIndicator[]) {
  const shown = /^(sous60|aci)\.(fragile|moyenne|sans)$|^relogementsNpru$/;
  return indicators
    .filter(({id}) => shown.test(id))
    .flatMap(({id, label, kind, points}) =>
      points.flatMap(({halfYear, observed}) =>
        observed === undefined ? [] : [{id, label, kind, halfYear, value: observed.value}]
      )
    );
}
