import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import excel from "exceljs";
import {JSDOM} from "jsdom";
import Papa from "papaparse";
import {afterAll, beforeAll, expect, test} from "vitest";
import {templateFolder} from "../../src/files/newProject.js";
import {accessibilityProblems} from "../../src/files/paper/accessibilityProblems.js";
import type {PublicationManifest} from "../../src/files/publicationFolder.js";
import {keepRevoyure} from "../../src/files/revoyure/revoyureFolder.js";
import {gatherRevoyure} from "../../src/publication/gatherRevoyure.js";
import {publicationPlace} from "../../src/publication/publicationHeader.js";
import {publish} from "../../src/publication/publish.js";
import {spawnCli} from "../cli/spawnCli.js";
import {pdfText} from "../helpers/pdfText.js";
import {fixtureBilan} from "../site/fixtureBilan.js";
import {largeRevoyure} from "../site/fixtureRevoyure.js";

/** An avenant of the second city, measured then published; a made-up exercise of a revoyure. */
const root = mkdtempSync(join(tmpdir(), "equilibre-gardes-"));
const place = join(root, "publications");
const state = join(root, "etat");
const run = (...args: readonly string[]) =>
  spawnCli([...args, "--projet", templateFolder], {cwd: root, state}).exit;
const read = (name: string, file: string) => readFileSync(join(place, name, file), "utf8");
const avenant = "2026-11-30-avenant-aci-35-en-2026";
const revoyure = "2026-11-30-revoyure-2018-exercice";

beforeAll(async () => {
  process.env.EQUILIBRE_PUBLICATIONS = place;
  const options = ["--avec", "aci-35-en-2026", "--replications", "3", "--mondes", "0"];
  const measured = await run("avenant", "cia", ...options);
  if (measured.code !== 0) throw new Error(measured.stderr);
  const made = await run("publier", "avenant/aci-35-en-2026", "--date", "2026-11-30");
  if (made.code !== 0) throw new Error(made.stderr);
  process.env.EQUILIBRE_ETAT = join(root, "ailleurs");
  const document = largeRevoyure(fixtureBilan());
  await keepRevoyure(document);
  const named = publicationPlace(`revoyure/${document.slug}`, {date: "2026-11-30"});
  await publish(gatherRevoyure(document.slug, named));
}, 240_000);
afterAll(() => {
  delete process.env.EQUILIBRE_PUBLICATIONS;
  delete process.env.EQUILIBRE_ETAT;
  rmSync(root, {recursive: true, force: true});
});

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
