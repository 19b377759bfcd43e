import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {type ServedFolder, serveFolder} from "../../src/cli/serveFolder.js";
import type {PublicationChanges} from "../../src/files/publicationChanges.js";
import {writePublication} from "../../src/files/publicationFolder.js";
import {openChromium} from "../helpers/openChromium.js";
import {type BuiltSite, buildFromFixtures} from "./builtSite.js";
import {axeViolations, openPage} from "./openPage.js";

/** A site built from fixtures beside three invented publications, one of which was altered after the day. */
const place = mkdtempSync(join(tmpdir(), "equilibre-publications-"));
const html =
  '<!doctype html>\n<html lang="fr"><title>Rapport : essai !</title><p>Un rapport : 50 %</p></html>\n';
let site: BuiltSite;
let served: ServedFolder;
let browser: Browser;

const manifest = (date: string, digest: string, headline: string) => ({
  ...{
    schema: "equilibre/manifeste-publication@1" as const,
    name: `${date}-ciet`,
    id: "ciet",
    title: "L'essai",
    date
  },
  ...{address: `https://exemple.fr/publications/${date}-ciet/`, seed: "graine", replications: 4, digest},
  engine: {version: "0.1.0", sources: "sha256:moteur"},
  incertitudes: false as const,
  inputs: {"data/territoire/communes.csv": `sha256:${date}`},
  reference: {id: "tendanciel", digest: "sha256:reference"},
  headlines: [{label: "Part sous 60 %", text: headline}]
});

/** 65 % to 63 %: the data take 3 points, another seed gives one back. */
const whyMoved: PublicationChanges = {
  schema: "equilibre/changements@1",
  since: "2026-01-01-ciet",
  why: {
    schema: "equilibre/pourquoi@1",
    ...{engine: {version: "0.1.0"}, year: 2022, notes: []},
    runs: ["2026-01-01-ciet", "2026-02-01-ciet"].map((folder) => ({
      ...{folder, scenario: "ciet", digest: `sha256:${folder}`, seed: "graine", replications: 4}
    })),
    causes: [{cause: "donnees", details: ["data/territoire/communes.csv"]}],
    steps: [{causes: ["donnees"]}, {causes: ["hasard"]}],
    figures: [
      {
        ...{id: "flux.fragile.under60", label: "Part sous 60 %, quartiers fragiles", unit: "share"},
        ...{before: 0.65, after: 0.63, changes: [-3, 1]}
      }
    ]
  }
};

beforeAll(async () => {
  process.env.EQUILIBRE_PUBLICATIONS = place;
  const files = {
    "rapport.html": html,
    "rapport.pdf": "pdf",
    "figures.xlsx": "xlsx",
    "figures.csv": "csv",
    "integrer.html": html
  };
  await writePublication(manifest("2026-01-01", "sha256:un", "−14,7 pt"), files);
  const why = `${JSON.stringify(whyMoved)}\n`;
  await writePublication(manifest("2026-02-01", "sha256:deux", "−14,9 pt"), {
    ...files,
    "changements.json": why
  });
  await writePublication(manifest("2026-03-01", "sha256:trois", "−15,0 pt"), files);
  writeFileSync(join(place, "2026-03-01-ciet", "figures.csv"), "autre");
  site = buildFromFixtures();
  served = await serveFolder(site.folder, {port: 4310});
  browser = await openChromium();
}, 240_000);
afterAll(async () => {
  delete process.env.EQUILIBRE_PUBLICATIONS;
  await browser.close();
  await served.close();
  site.remove();
  rmSync(place, {recursive: true, force: true});
});

test("a folder is not written to again, and a failure leaves nothing", async () => {
  const again = writePublication(manifest("2026-01-01", "sha256:autre", "0 pt"), {"rapport.html": "autre"});
  await expect(again).rejects.toThrow("already published");
  expect(readFileSync(join(place, "2026-01-01-ciet", "rapport.html"), "utf8")).toBe(html);
});

test("publications are copied byte for byte, those that were altered apart", () => {
  expect(readFileSync(join(site.folder, "publications", "2026-01-01-ciet", "rapport.html"), "utf8")).toBe(
    html
  );
  expect(() => readFileSync(join(site.folder, "publications", "2026-03-01-ciet", "rapport.html"))).toThrow();
});

test("the archive says what changed, cites, and has no axe violation", async () => {
  const context = await browser.newContext({permissions: ["clipboard-read", "clipboard-write"]});
  const {page, problems} = await openPage(
    context as unknown as Browser,
    `${served.address}publications.html`
  );
  expect(problems).toEqual([]);
  const text = ((await page.locator("#observablehq-main").textContent()) ?? "").replace(/\s/g, " ");
  expect(text).toContain("Données : data/territoire/communes.csv");
  expect(text).toContain("Part sous 60 % : −14,7 pt, devenu −14,9 pt");
  expect(text).toContain("n’est plus ce qui a été publié : figures.csv");
  const causes = page.locator("figure", {hasText: "Ce qui a déplacé les chiffres, cause par cause"});
  expect(await causes.count()).toBe(1);
  const drawn = (await causes.locator("svg").allTextContents()).join(" ").replace(/\s/g, " ");
  for (const shown of ["avant", "65,0", "63,0", "−3,0", "+1,0"]) expect(drawn).toContain(shown);
  if (process.env.EQUILIBRE_PHOTO !== undefined)
    await page.screenshot({path: process.env.EQUILIBRE_PHOTO, fullPage: true});
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole("button", {name: "Copier la citation"}).first().click();
  await page.getByText("Copié.").first().waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.replace(/\s/g, " ")).toBe(
    "Équilibre, « L’essai », publié le 1er février 2026, moteur version 0.1.0, empreinte sha256:deux, https://exemple.fr/publications/2026-02-01-ciet/"
  );
  await context.close();
});

test("home and scenarios tell the price by year and in sum, and where each figure comes from", async () => {
  for (const path of ["", "scenarios/ciet.html"]) {
    const {page, problems} = await openPage(browser, `${served.address}${path}`);
    expect(problems).toEqual([]);
    const text = ((await page.locator("#observablehq-main").textContent()) ?? "").replace(/\s/g, " ");
    expect(text).toContain("Ce que cela prend ou donne, sur les années de la convention");
    const figures = await page.locator("figure").count();
    expect(figures).toBeGreaterThan(1);
    expect(await page.locator("figure .origine-figure").count()).toBe(figures);
    await page.close();
  }
});
