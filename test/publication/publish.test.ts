import {createHash} from "node:crypto";
import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import excel from "exceljs";
import Papa from "papaparse";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {templateFolder} from "../../src/files/newProject.js";
import {accessibilityProblems} from "../../src/files/paper/accessibilityProblems.js";
import type {PublicationManifest} from "../../src/files/publicationFolder.js";
import {spawnCli} from "../cli/spawnCli.js";
import {openChromium} from "../helpers/openChromium.js";
import {pdfText} from "../helpers/pdfText.js";
import type {Row} from "./formats.js";
import {openedAlone} from "./openedAlone.js";
import {shownFigure} from "./shownFigure.js";

/** The second city, two replicates of its convention in four worlds: published twice in one place, once in another. */
const root = mkdtempSync(join(tmpdir(), "equilibre-publier-"));
const [first, second] = [join(root, "publications"), join(root, "ailleurs")];
const folder = join(first, "2026-11-30-cia");
let browser: Browser;
let before: {readonly [path: string]: string};

async function publish(place: string, ...more: readonly string[]) {
  process.env.EQUILIBRE_PUBLICATIONS = place;
  const args = ["publier", "cia", "--replications", "2", "--mondes", "4", "--projet", templateFolder];
  return spawnCli([...args, ...more], {cwd: root, state: join(root, "etat")}).exit;
}

beforeAll(async () => {
  const made = await publish(first, "--date", "2026-11-30");
  if (made.code !== 0) throw new Error(made.stderr);
  before = contents(folder);
  browser = await openChromium();
}, 240_000);
afterAll(async () => {
  delete process.env.EQUILIBRE_PUBLICATIONS;
  await browser.close();
  rmSync(root, {recursive: true, force: true});
});

function contents(of: string): {[path: string]: string} {
  return Object.fromEntries(
    readdirSync(of, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [
        path.slice(of.length + 1),
        createHash("sha256").update(readFileSync(path)).digest("hex")
      ])
  );
}

const read = (name: string) => readFileSync(join(folder, name), "utf8");

test("a publication holds a report, figures and a manifest that knows each of its files", () => {
  const manifest = JSON.parse(read("manifest.json")) as PublicationManifest;
  const {"manifest.json": _, ...others} = before;
  const hashes = Object.fromEntries(Object.entries(others).map(([name, hash]) => [name, `sha256:${hash}`]));
  expect(manifest.files).toEqual(hashes);
  expect(Object.keys(manifest.files)).toEqual(
    expect.arrayContaining([
      "rapport.pdf",
      "rapport.html",
      "rapport.json",
      "figures.xlsx",
      "figures.csv",
      "integrer.html"
    ])
  );
  const figures = Object.keys(manifest.files).filter((name) => name.startsWith("figures/"));
  expect(figures.filter((name) => name.endsWith(".svg"))).toHaveLength(5);
  expect(figures.filter((name) => name.endsWith(".png"))).toHaveLength(5);
  expect(manifest).toMatchObject({id: "cia", date: "2026-11-30", replications: 2, worlds: {n: 4}});
});

test("the PDF is tagged, in French, titled, on six A4 pages at most, each with its number, date, digest and address", () => {
  const pdf = readFileSync(join(folder, "rapport.pdf"));
  const source = pdf.toString("latin1");
  const pages = source.match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(1);
  expect(pages).toBeLessThanOrEqual(6);
  expect(source).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
  expect(source).toMatch(/\/StructTreeRoot \d+ 0 R/);
  expect(source).toContain("/Lang (fr)");
  expect(source).toMatch(/\/Title (\(|<FEFF)/);
  const figures = read("rapport.html").match(/<figure/g)?.length ?? 0;
  expect(figures).toBeGreaterThanOrEqual(5);
  expect(source.match(/\/Alt [<(]/g)?.length ?? 0).toBeGreaterThanOrEqual(figures);
  expect(accessibilityProblems(pdf)).toEqual([]);
  const text = pdfText(pdf);
  const {digest} = JSON.parse(read("manifest.json")) as PublicationManifest;
  const foot = `cia,30novembre2026,moteurversion0.1.0,empreinte${digest.slice(0, 23)}`;
  expect(text.split(foot).length - 1).toBe(pages);
  // At the foot of each page, then once in full in the citation and once as the address.
  expect(text.split("publications/2026-11-30-cia/").length - 1).toBeGreaterThanOrEqual(pages + 2);
  for (let page = 1; page <= pages; page++) expect(text).toContain(`${page}/${pages}`);
});

test("the page is one file that opens without network nor scripts, figures in it", async () => {
  const context = await browser.newContext({javaScriptEnabled: false, offline: true});
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const address = pathToFileURL(join(folder, "rapport.html")).href;
  await page.goto(address);
  expect(asked.filter((url) => url !== address && !url.startsWith("data:"))).toEqual([]);
  expect(await page.locator("figure svg").count()).toBeGreaterThanOrEqual(10);
  expect(await page.locator("h1").textContent()).toContain("Convention suivie");
  await expect(page.locator("body").textContent()).resolves.toContain("Ménages et quartiers synthétiques");
  await page.setViewportSize({width: 390, height: 844});
  const width = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth
  );
  expect(width).toBe(0);
  await context.close();
});

test("the page of embeds shows each figure with the network off, and the lines to copy carry the citation", async () => {
  const context = await browser.newContext({offline: true});
  const {asked, drawn, hidden} = await openedAlone(context, join(folder, "integrer.html"));
  await context.close();
  expect(asked.filter((url) => !url.startsWith(pathToFileURL(folder).href))).toEqual([]);
  expect([drawn, hidden]).toEqual([5, []]);
  expect(read("integrer.html").match(/&lt;figcaption>Équilibre, « Convention suivie/g)).toHaveLength(5);
});

test("twelve figures drawn at random agree over JSON, CSV, workbook, sentences, page and PDF", async () => {
  const {data} = Papa.parse<Row>(read("differences.csv").replace(/^\ufeff/, ""), {
    header: true,
    delimiter: ";"
  });
  const rows = data.filter((row) => row.Identifiant !== undefined && row.Identifiant !== "");
  const book = new excel.Workbook();
  await book.xlsx.readFile(join(folder, "figures.xlsx"));
  const sheet = book.getWorksheet("Différences");
  const html = read("rapport.html")
    .replace(/<[^>]*>|&nbsp;/g, "")
    .normalize("NFKC")
    .replace(/\s/g, "");
  const paper = pdfText(readFileSync(join(folder, "rapport.pdf")));
  const document = JSON.parse(read("rapport.json"));
  const {outcomes, price} = document.comparaison.scenarios.cia;
  const number = (text: string) => Number(text.replace(",", "."));
  const drawn = rows
    .map((row) => ({
      row,
      key: createHash("sha256").update(`douze ${row.Identifiant} ${row.Années}`).digest("hex")
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, 12);
  expect(drawn).toHaveLength(12);
  for (const {row} of drawn) {
    const {Identifiant: id, Années: years, Unité: unit} = row;
    const mean = number(row.Moyenne);
    // The document: in shares of 1 where the file is in points.
    const priced = price.outcomes[id];
    const told =
      unit === "points" || priced === undefined
        ? 100 * outcomes[id].mean
        : years.endsWith("somme")
          ? priced.sum.mean
          : priced.byYear[price.years.indexOf(Number(years))].mean;
    expect(mean).toBeCloseTo(told, 6);
    const found = sheet
      ?.getRows(2, rows.length)
      ?.find((cells) => cells.getCell(1).value === id && String(cells.getCell(4).value) === years);
    expect(found?.getCell(5).value).toBe(mean);
    const se = number(row["Erreur type"]);
    const shown = shownFigure({mean, se}, unit === "points" ? "points" : "count");
    const name = row.Différence.normalize("NFKC").replace(/\s/g, "");
    expect(html, `${row.Différence} ${years}`).toContain(shown);
    expect(paper, `${row.Différence} ${years}`).toContain(shown);
    expect(html.toLowerCase()).toContain(name.toLowerCase());
  }
});

test("files carry scenario, engine, seed, digest and unit on each row, and workbooks keep their headings in sight", async () => {
  const {digest} = JSON.parse(read("manifest.json")) as PublicationManifest;
  const {data} = Papa.parse<Row>(read("figures.csv").replace(/^\ufeff/, ""), {header: true, delimiter: ";"});
  const rows = data.filter(({Identifiant}) => Identifiant);
  expect(rows.length).toBeGreaterThan(100);
  for (const row of rows) {
    expect(row).toMatchObject({
      Scénario: "cia",
      Moteur: "0.1.0",
      Empreinte: digest,
      "Publié le": "2026-11-30"
    });
    expect(row.Unité).not.toBe("");
    expect(row.Moyenne).not.toContain(".");
  }
  const book = new excel.Workbook();
  await book.xlsx.readFile(join(folder, "figures.xlsx"));
  for (const sheet of book.worksheets) expect(sheet.views[0]).toMatchObject({state: "frozen", ySplit: 1});
});

test("each figure stands alone with its source line", () => {
  const manifest = JSON.parse(read("manifest.json")) as PublicationManifest;
  for (const name of Object.keys(manifest.files).filter((path) => path.endsWith(".svg"))) {
    const svg = read(name).replace(/<[^>]*>/g, " ");
    expect(svg).toContain("Source : Équilibre, « Convention suivie");
    expect(svg).toContain(manifest.digest.slice(0, 19));
    expect(read(name).replaceAll("var(--plot-background)", "")).not.toContain("var(");
  }
});

test("the same inputs and the same day give the same bytes; a second of the day takes a number and touches nothing", async () => {
  expect((await publish(second, "--date", "2026-11-30")).code).toBe(0);
  expect(contents(join(second, "2026-11-30-cia"))).toEqual(before);
  expect((await publish(first, "--date", "2026-11-30")).code).toBe(0);
  expect(readdirSync(first).sort()).toEqual(["2026-11-30-cia", "2026-11-30-cia-2"]);
  expect(contents(folder)).toEqual(before);
}, 240_000);

test("what is typed wrong is said in French, and nothing is published", async () => {
  const day = await publish(join(root, "rien"), "--date", "2026-02-30");
  expect(day).toMatchObject({code: 2, stdout: ""});
  expect(day.stderr).toContain("--date : « 2026-02-30 » trouvé");
  const address = await publish(join(root, "rien"), "--adresse", "exemple.fr");
  expect(address.code).toBe(2);
  expect(address.stderr).toContain("--adresse : « exemple.fr » trouvé");
  const {CHROMIUM_PATH: known} = process.env;
  process.env.CHROMIUM_PATH = join(root, "nulle-part");
  const without = await publish(join(root, "rien"));
  if (known === undefined) delete process.env.CHROMIUM_PATH;
  else process.env.CHROMIUM_PATH = known;
  expect(without).toMatchObject({code: 2, stdout: ""});
  expect(without.stderr).toContain("apt-get install chromium");
  expect(without.stderr).not.toContain("réplications");
  expect(() => readdirSync(join(root, "rien"))).toThrow();
}, 60_000);
