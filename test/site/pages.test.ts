import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {Resultat} from "../../src/analysis/indicateurs/result.js";
import {type ServedFolder, serveFolder} from "../../src/cli/serveFolder.js";
import {siteFiles} from "../../src/site/siteFiles.js";
import {openChromium} from "../helpers/openChromium.js";
import {fixtureIds} from "./builtSite.js";
import {axeViolations, figuresWithoutOrigin, internalLinks, openPage} from "./openPage.js";
import {sharedSite} from "./sharedSite.js";

const site = sharedSite({projected: true});
const pages = siteFiles(site.folder, ".html");
let served: ServedFolder;
let browser: Browser;
/** What each page says, read once. */
const texts = new Map<string, string>();

beforeAll(async () => {
  served = await serveFolder(site.folder, {port: 4300});
  browser = await openChromium();
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

test("the site has the pages that a mayor looks for", () => {
  const expected = [
    "index",
    "comparer",
    "carte",
    "inconnues",
    "venu",
    "convention",
    "contradictions",
    "methode",
    "hypotheses",
    "territoire"
  ];
  const scenarios = fixtureIds.map((id) => `scenarios/${id}`);
  expect(pages).toEqual(expect.arrayContaining([...expected, ...scenarios].map((page) => `${page}.html`)));
});

test.each(pages)(
  // Whether all can read it, at which width and on paper, is asked in looks.test.ts.
  "%s opens without error or other host, its figures have an origin and its links lead somewhere",
  async (path) => {
    const {page, problems} = await openPage(browser, `${served.address}${path}`);
    expect(await page.locator(".observablehq--error").count()).toBe(0);
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.getAttribute("html", "lang")).toBe("fr");
    expect(await figuresWithoutOrigin(page)).toEqual([]);
    expect((await internalLinks(page)).filter((link) => !exists(link))).toEqual([]);
    expect(problems).toEqual([]);
    texts.set(path, (await page.locator("main").textContent()) ?? "");
    await page.close();
  }
);

describe("what is drawn is not taken for a fact", () => {
  test.each(["index", "carte", "fiches", "territoire", "npru", "avenant/essai"])(
    "%s, which names communes or bailleurs, says that ménages and quartiers are synthetic",
    async (path) => expect(await textOf(`${path}.html`)).toContain("Ménages et quartiers synthétiques")
  );

  test.each(["carte", "fiches", "npru"])(
    "%s, whose figures are not drawn in a frame, says in words where they come from",
    async (path) => {
      const {page} = await openPage(browser, `${served.address}${path}.html`);
      const told = await page.locator(".origine-figure").first().textContent();
      expect(told).toMatch(/^moteur \d.*graine «\s.+\s» · \d+\sréplications?$/);
      await page.close();
    }
  );
});

describe("figures of the runs", () => {
  test("the home page shows the simulated shares of both scenarios, and says that these are a jeu d’essai", async () => {
    const text = await textOf("index.html");
    expect(text).toContain("jeu d’essai");
    for (const id of ["tendanciel", "ciet"])
      expect(text).toContain(`${percent(lastYear(id).flux.fragile.under60.mean)}\u00a0%`);
    expect(text).toContain("observé");
  });

  test.each(["index", "comparer", "methode", "avenant/essai", ...fixtureIds.map((id) => `scenarios/${id}`)])(
    "%s shows what chance does, what is not known, on how many worlds and known on which day",
    async (path) => {
      const {page} = await openPage(browser, `${served.address}${path}.html`);
      const text = (await page.locator("main").textContent()) ?? "";
      expect(text).toContain("64 mondes plausibles");
      expect(text).toContain("hasard");
      if (path !== "comparer") expect(text).toContain("31 décembre 2016");
      if (path !== "avenant/essai") {
        const bars = page.locator(".deux-barres");
        expect(await bars.count()).toBeGreaterThan(0);
        expect(await bars.first().getAttribute("aria-label")).toContain("ce que l’on ne sait pas");
      } else expect(text).toMatch(/\(mondes\s:\sde /);
      await page.close();
    }
  );

  test("figures have a light band for what is not known around the dark one of chance, named in words", async () => {
    const {page} = await openPage(browser, `${served.address}index.html`);
    const legend = await page.locator("figcaption .legend").first().textContent();
    expect(legend).toContain("bande foncée");
    expect(legend).toContain("hasard et ce que l’on ne sait pas (64 mondes plausibles)");
    const opacities = await page
      .locator(".drawing svg")
      .first()
      .evaluate((svg) =>
        Array.from(svg.querySelectorAll("[fill-opacity]"), (g) => g.getAttribute("fill-opacity"))
      );
    expect(opacities).toEqual(["0.12", "0.3"]);
    await page.close();
  });

  test("a scenario page shows its lever, its interval and its convergence", async () => {
    const text = await textOf("scenarios/plai-25.html");
    const {plaiRate} = lastYear("plai-25").offre;
    expect(text).toContain("25\u00a0% à partir de 2018");
    expect(text).toContain(`${percent(plaiRate.mean)}\u00a0%`);
    expect(text).toContain(`[${percent(plaiRate.q05)}\u00a0;\u00a0${percent(plaiRate.q95)}]`);
    expect(text).toContain("au moins 90\u00a0% des tirages");
  });

  test("the page of an avenant says what the clause changes, and when", async () => {
    const text = await textOf("scenarios/aci-40-en-2019.html");
    expect(text).toContain("à partir du 01/01/2019");
    expect(text).toContain("40\u00a0%");
  });

  test("the convention page holds the observed profile of fragile quartiers under its article", async () => {
    const {page} = await openPage(browser, `${served.address}convention.html#article-5-2`);
    const text = await page.locator("#article-5-2 + .table-frame").textContent();
    expect(text).toContain("fragiles\u00a0: 32\u00a0% · 33\u00a0% · 19\u00a0% · 16\u00a0%");
    await page.close();
  });
});

describe("what is not known", () => {
  test("says which file to ask for first, and draws a figure a chapter, each with its words and its table", async () => {
    const {page} = await openPage(browser, `${served.address}inconnues.html`);
    const text = (await page.locator("main").textContent()) ?? "";
    expect(text).toContain("64 mondes plausibles");
    expect(text).toContain("31 décembre 2016");
    expect(text).toMatch(/À demander d’abord\s:/);
    expect(text).toContain("jeu d’essai\u00a0: bornes-seules, premiers accès");
    expect(await page.locator("figure").count()).toBe(4);
    expect(await page.locator("figure .drawing[role=img][aria-label]").count()).toBe(4);
    expect(await page.locator("figure details table").count()).toBe(4);
    expect(text).not.toMatch(/undefined|NaN|non défini/);
    await page.close();
  });

  test("tells turned worlds apart by their shape, not by colour alone", async () => {
    const {page} = await openPage(browser, `${served.address}inconnues.html`);
    const marks = page.locator(".inconnues-nuage svg [aria-label=dot]");
    expect(await marks.first().getAttribute("fill")).toBe("none");
    expect(await marks.nth(1).getAttribute("fill")).not.toBe("none");
    expect(await page.locator("figcaption", {hasText: "▲"}).count()).toBe(1);
    await page.close();
  });
});

describe("what was projected, what came", () => {
  test("says first what the outer bars miss, draws it with its words and its table, and what cannot be judged", async () => {
    const {page} = await openPage(browser, `${served.address}venu.html`);
    const text = (await page.locator("main").textContent()) ?? "";
    expect(await page.locator("main p strong").first().textContent()).toMatch(
      /^Les barres larges à 90\u00a0% manquent .*attributions, évolution, 2018-2022 \(observé −13,5\u00a0%/
    );
    const drawings = page.locator("figure .drawing[role=img]");
    expect(await drawings.count()).toBe(2);
    expect(await drawings.first().getAttribute("aria-label")).toContain(
      "Attributions, évolution, 2018-2022, Tendanciel"
    );
    // Four causes, then what none of them explains.
    expect(await drawings.nth(1).getAttribute("aria-label")).toMatch(
      /^D’où vient l’écart.*Les livraisons\s: .*Ce que rien de cela n’explique\s: /
    );
    // Seven figures in two scenarios, 2020 apart; then their causes.
    const figures = page.locator("figure").filter({has: page.locator(".drawing[role=img]")});
    expect(await figures.first().locator("details tbody tr").count()).toBe(14);
    expect(await figures.nth(1).locator("details tbody tr").count()).toBe(7);
    expect(await page.locator("figure .panel").count()).toBe(7);
    expect(text).toMatch(/Mesuré\s: de /);
    for (const date of ["31 décembre 2016", "31 décembre 2018"]) expect(text).toContain(`Connu le ${date}`);
    expect(text).toContain("Le parc de chaque commune, en et hors quartiers prioritaires (RPLS 2018)");
    expect(text).toContain("Attributions par an, 2020 (à part)");
    expect(text).toMatch(/Supposé\s: des livraisons proches de l’objectif/);
    for (const name of ["2014 persiste", "tendance 2012–2016", "objectif atteint"])
      expect(text).toContain(name);
    for (const file of ["annexe 1", "annexe 2", "annexe 3", "annexe 4", "bilans semestriels"])
      expect(text).toContain(file);
    expect(text).not.toMatch(/undefined|NaN|non défini|null/);
    await page.close();
  });
});

describe("the map", () => {
  test("is one stop of the keyboard, then arrows go from commune to commune and say their figures", async () => {
    const {page} = await openPage(browser, `${served.address}carte.html`);
    expect(await page.locator(".carte-svg .commune").count()).toBe(90);
    expect(await page.locator('.carte-svg [tabindex="0"]').count()).toBe(1);
    await page.locator('.carte-svg [tabindex="0"]').focus();
    expect(await page.locator(".carte-panneau").textContent()).toContain("Anstaing");
    await page.keyboard.press("ArrowRight");
    expect(await page.locator(".carte-panneau").textContent()).toContain("Armentières");
    await page.close();
  });

  test("colours communes by a result, and leaves the smallest undetermined", async () => {
    const {page} = await openPage(browser, `${served.address}carte.html`);
    await page.locator("select").first().selectOption("under60");
    await page.locator("select").nth(1).selectOption("ciet");
    expect(await page.locator(".legend").textContent()).toContain("indéterminé");
    expect(await page.locator('.commune .contour[fill="var(--indetermine)"]').count()).toBeGreaterThan(0);
    expect(await axeViolations(page)).toEqual([]);
    await page.close();
  });
});

async function textOf(path: string): Promise<string> {
  const known = texts.get(path);
  if (known !== undefined) return known;
  const {page} = await openPage(browser, `${served.address}${path}`);
  const text = (await page.locator("main").textContent()) ?? "";
  await page.close();
  return text;
}

function exists(path: string): boolean {
  const file = decodeURIComponent(path).replace(/\/$/, "/index.html");
  return existsSync(join(site.folder, file));
}

function lastYear(id: string): Resultat["base"] {
  const {years} = JSON.parse(
    readFileSync(join(site.runs, `${id}-jeudessai`, "resultat.json"), "utf8")
  ) as Resultat;
  return years[years.length - 1];
}

/** A share in percent to a tenth, as French writes it. */
function percent(share: number): string {
  return (100 * share).toFixed(1).replace(".", ",");
}
