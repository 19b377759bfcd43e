import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import excel from "exceljs";
import {JSDOM} from "jsdom";
import Papa from "papaparse";
import {afterAll, beforeAll, expect, test} from "vitest";
import type {RevoyureDocument} from "../../src/analysis/revoyure/revoyureDocument.js";
import {templateFolder} from "../../src/files/newProject.js";
import {accessibilityProblems} from "../../src/files/paper/accessibilityProblems.js";
import {keptPublications, type PublicationManifest} from "../../src/files/publicationFolder.js";
import {keepRevoyure} from "../../src/files/revoyure/revoyureFolder.js";
import {gatherRevoyure} from "../../src/publication/gatherRevoyure.js";
import {publicationPlace} from "../../src/publication/publicationHeader.js";
import {publish} from "../../src/publication/publish.js";
import {publicationsPage} from "../../src/site/publicationsPage.js";
import {spawnCli} from "../cli/spawnCli.js";
import {openChromium} from "../helpers/openChromium.js";
import {pdfText} from "../helpers/pdfText.js";
import {fixtureBilan} from "../site/fixtureBilan.js";
import {largeRevoyure} from "../site/fixtureRevoyure.js";
import {openedAlone} from "./openedAlone.js";

/** An avenant of the second city, measured then published; a made-up exercise of a revoyure. */
const root = mkdtempSync(join(tmpdir(), "equilibre-gardes-"));
const place = join(root, "publications");
const state = join(root, "etat");
const project = join(root, "ville");
const run = (...args: readonly string[]) => spawnCli([...args, "--projet", project], {cwd: root, state}).exit;
const measure = () =>
  run("avenant", "cia", "--avec", "aci-35-en-2026", "--replications", "3", "--mondes", "0");
const read = (name: string, file: string) => readFileSync(join(place, name, file), "utf8");
const avenant = "2026-11-30-avenant-aci-35-en-2026";
const revoyure = "2026-11-30-revoyure-2018-exercice";

beforeAll(async () => {
  process.env.EQUILIBRE_PUBLICATIONS = place;
  cpSync(templateFolder, project, {recursive: true});
  const measured = await measure();
  if (measured.code !== 0) throw new Error(measured.stderr);
  const made = await run("publier", "avenant/aci-35-en-2026", "--date", "2026-11-30");
  if (made.code !== 0) throw new Error(made.stderr);
  process.env.EQUILIBRE_ETAT = join(root, "ailleurs");
  await publishRevoyure(largeRevoyure(fixtureBilan()), "2026-11-30");
}, 600_000);

async function publishRevoyure(document: RevoyureDocument, date: string): Promise<void> {
  await keepRevoyure(document);
  await publish(gatherRevoyure(document.slug, publicationPlace(`revoyure/${document.slug}`, {date})));
}
afterAll(() => {
  delete process.env.EQUILIBRE_PUBLICATIONS;
  delete process.env.EQUILIBRE_ETAT;
  rmSync(root, {recursive: true, force: true});
});

test("the report and the page of embeds open with the network off, figures in sight, and ask for nothing else", async () => {
  const browser = await openChromium();
  const context = await browser.newContext({offline: true});
  try {
    for (const name of [avenant, revoyure])
      for (const file of ["rapport.html", "integrer.html"]) {
        const {asked, drawn, hidden} = await openedAlone(context, join(place, name, file));
        expect(asked.filter((url) => !url.startsWith(pathToFileURL(join(place, name)).href))).toEqual([]);
        expect(drawn, `${name}/${file}`).toBeGreaterThan(0);
        expect(hidden, `${name}/${file}`).toEqual([]);
      }
  } finally {
    await browser.close();
  }
}, 120_000);

const squeezed = (text: string) => text.normalize("NFKC").replace(/\s/g, "");
const textOf = (html: string) => squeezed(html.replace(/<style>[\s\S]*?<\/style>|<[^>]*>|&nbsp;/g, ""));

test("both have the files of a scenario, a PDF that breaks no rule we read, and a page that stands alone", () => {
  for (const name of [avenant, revoyure]) {
    const {files} = JSON.parse(read(name, "manifest.json")) as PublicationManifest;
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        ...["rapport.pdf", "rapport.html", "rapport.json", "figures.xlsx", "figures.csv", "origine.csv"],
        "integrer.html"
      ])
    );
    expect(readdirSync(join(place, name, "figures")).some((file) => file.endsWith(".png"))).toBe(true);
    expect(accessibilityProblems(readFileSync(join(place, name, "rapport.pdf")))).toEqual([]);
    const html = read(name, "rapport.html");
    const alternatives = readFileSync(join(place, name, "rapport.pdf"), "latin1").match(/\/Alt [<(]/g);
    const {document} = new JSDOM(html).window;
    const printed = [...document.querySelectorAll("[role=img]")].filter(
      (one) => one.closest(".hors-papier") === null
    );
    expect(alternatives).toHaveLength(printed.length);
    expect(html).not.toMatch(/<script|<a [^>]*href="(?!https?:)|src="(?!data:)/);
  }
});

test("the report of an avenant says its clause, its motives, what is sure, and finds its digest again from the manifest alone", async () => {
  const text = textOf(read(avenant, "rapport.html"));
  // The clause, as its file writes it: 35 % in the place of what the convention asks.
  expect(text).toContain(squeezed("35 % à partir du 01/01/2026"));
  expect(text).toContain(squeezed("Exemple d’avenant, pour essayer la commande « avenant »."));
  expect(text).toContain(squeezed("Ce qui est sûr, et ce qui ne l’est pas"));
  const again = await run("simuler", "--depuis", join(place, avenant));
  const {digest, avenants} = JSON.parse(read(avenant, "manifest.json")) as PublicationManifest;
  expect(avenants).toEqual(["data/convention/avenants/aci-35-en-2026.yaml"]);
  expect(again.stderr).toContain(`Empreinte retrouvée : ${digest}`);
}, 60_000);

test("twelve effects of the avenant agree over document, CSV and workbook, and its page and PDF show them", async () => {
  const {data} = Papa.parse<{readonly [head: string]: string}>(
    read(avenant, "figures.csv").replace(/^\ufeff/, ""),
    {header: true, delimiter: ";"}
  );
  const book = new excel.Workbook();
  await book.xlsx.readFile(join(place, avenant, "figures.xlsx"));
  const sheet = book.getWorksheet("Effets");
  const {outcomes} = JSON.parse(read(avenant, "rapport.json")).answer.document.effects;
  const [page, paper] = [
    textOf(read(avenant, "rapport.html")),
    pdfText(readFileSync(join(place, avenant, "rapport.pdf")))
  ];
  for (const outcome of outcomes.slice(0, 12)) {
    const row = data.findIndex(({Identifiant}) => Identifiant === outcome.id);
    expect(Number(data[row].Effet.replace(",", "."))).toBe(outcome.difference.mean);
    expect(sheet?.getRow(row + 2).getCell(6).value).toBe(outcome.difference.mean);
    for (const shown of [page, paper])
      expect(shown.toLowerCase()).toContain(squeezed(outcome.label).toLowerCase());
  }
});

test("an exercise says so before anything else, and names no commune and no bailleur", () => {
  const page = textOf(read(revoyure, "rapport.html"));
  const report = page.slice(page.indexOf(squeezed("Publié le 30 novembre 2026")));
  expect(report.indexOf("EXERCICE.")).toBeLessThan(report.indexOf(squeezed("Ce qui était promis")));
  expect(report.indexOf("EXERCICE.")).toBeLessThan(300);
  // By hand, from data/territoire/communes.csv and bailleurs.csv.
  const names = /Roubaix|Tourcoing|Marquette-lez-Lille|Villeneuve-d.Ascq|Partenord|Vilogia/;
  for (const file of readdirSync(join(place, revoyure)).filter((each) => /\.(csv|json|html)$/.test(each)))
    expect(read(revoyure, file), file).not.toMatch(names);
  expect(read(revoyure, "figures.csv")).toContain("EXERCICE");
});

test("what paper leaves out is in a sheet of the workbook that the report names", async () => {
  const {document} = new JSDOM(read(revoyure, "rapport.html")).window;
  const notes = Array.from(document.querySelectorAll(".papier-seul"), ({textContent}) => textContent ?? "");
  const named = notes.flatMap((note) =>
    /classeur, feuille/.test(note) ? [...note.matchAll(/«\s([^»]+)\s»/g)].map(([, sheet]) => sheet) : []
  );
  expect(named.length).toBeGreaterThan(5);
  const book = new excel.Workbook();
  await book.xlsx.readFile(join(place, revoyure, "figures.xlsx"));
  const sheets = book.worksheets.map(({name}) => squeezed(name));
  for (const sheet of named) expect(sheets, sheet).toContain(squeezed(sheet));
  expect(document.querySelectorAll(".hors-papier").length).toBeGreaterThan(5);
});

test("the report of an avenant says what would change its answer, and so does its workbook", async () => {
  const book = new excel.Workbook();
  await book.xlsx.readFile(join(place, avenant, "figures.xlsx"));
  const sheet = book.getWorksheet("Ce qui changerait la réponse");
  const told =
    sheet
      ?.getColumn(2)
      .values.slice(2)
      .map((cell) => squeezed(String(cell))) ?? [];
  expect(told.length).toBeGreaterThan(0);
  const [page, paper] = [
    textOf(read(avenant, "rapport.html")),
    pdfText(readFileSync(join(place, avenant, "rapport.pdf")))
  ];
  for (const text of told) for (const shown of [page, paper]) expect(shown).toContain(text);
});

test("a name that is not kept, an option of scenarios, and no name at all are told in French, and nothing is published", async () => {
  const before = readdirSync(place);
  const unknown = await run("publier", "avenant/inconnu", "revoyure/1999");
  expect(unknown).toMatchObject({code: 2, stdout: ""});
  expect(unknown.stderr).toContain(
    "avenant/inconnu : aucune réponse gardée sous ce nom. Gardées : avenant/aci-35-en-2026."
  );
  expect(unknown.stderr).toContain("revoyure/1999 : aucune revoyure gardée sous ce nom.");
  const idle = await run("publier", "avenant/aci-35-en-2026", "--reference", "cia");
  expect(idle.stderr).toContain("--reference : ne vaut que pour un scénario");
  expect((await run("publier")).stderr).toContain("donnez des noms, ou --nouveau");
  expect(readdirSync(place)).toEqual(before);
}, 60_000);

test("the manifest of a revoyure is not simulated: its files are with the partners", async () => {
  const {code, stderr} = await run("simuler", "--depuis", join(place, revoyure));
  expect(code).toBe(2);
  expect(stderr).toContain("est celui d’une revoyure");
});

test("published again after a change, the first reports are byte-identical and the archive says what changed", async () => {
  const bytes = (name: string) =>
    readdirSync(join(place, name), {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString("base64"));
  const before = [avenant, revoyure].map(bytes);

  const clause = join(project, "data", "convention", "avenants", "aci-35-en-2026.yaml");
  writeFileSync(clause, readFileSync(clause, "utf8").replace("2026-01-01: 0.35", "2026-01-01: 0.1"));
  const refused = await run("publier", "avenant/aci-35-en-2026", "--date", "2026-12-31");
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining("a changé depuis")]);
  expect((await measure()).code).toBe(0);
  const made = await run("publier", "avenant/aci-35-en-2026", "--date", "2026-12-31");
  expect(made.code, made.stderr).toBe(0);
  const document = largeRevoyure(fixtureBilan());
  const chances = document.revoyure.reprojection!.chances.map((chance) => ({...chance, renewed: 0.07}));
  const reprojection = {...document.revoyure.reprojection!, chances};
  await publishRevoyure({...document, revoyure: {...document.revoyure, reprojection}}, "2026-12-31");

  expect([avenant, revoyure].map(bytes)).toEqual(before);
  const page = publicationsPage(keptPublications(), "cia");
  const told = (name: string) =>
    page
      .slice(page.indexOf(`id="${name}"`))
      .split("<h2")[0]
      .replaceAll("\u00a0", " ");
  const changed = told("2026-12-31-avenant-aci-35-en-2026");
  expect(changed).toContain("celle du 30 novembre 2026");
  expect(changed).toContain("data/convention/avenants/aci-35-en-2026.yaml");
  expect(changed).toMatch(/Part sous 50 %, quartiers fragiles : .*, devenu /);
  expect(told("2026-12-31-revoyure-2018-exercice")).toMatch(/Chances sur 100, .* : \d+, devenu 7</);
  for (const name of [avenant, revoyure]) expect(told(name)).toContain("Première publication sous ce nom.");
}, 600_000);
