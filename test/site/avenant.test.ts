import {readFileSync} from "node:fs";

import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type ServedFolder, serveFolder} from "../../src/cli/serveFolder.js";
import {openChromium} from "../helpers/openChromium.js";
import {axeViolations, openPage, overflowOnTelephone} from "./openPage.js";
import {sharedSite} from "./sharedSite.js";
import {avenantFixture} from "./writeAnswers.js";

const site = sharedSite();
let served: ServedFolder;
let browser: Browser;

beforeAll(async () => {
  served = await serveFolder(site.folder, {port: 4550});
  browser = await openChromium();
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const open = (path: string) => openPage(browser, `${served.address}${path}`);
const textOf = async (page: Page, selector = "main") =>
  ((await page.locator(selector).first().textContent()) ?? "").replace(/[\u00a0\u202f]/g, " ");
const saved = async (page: Page, label: string) => {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", {name: label, exact: true}).click()
  ]);
  return readFileSync(await download.path());
};

describe("the page of an avenant", () => {
  test("says what each clause writes, what it does and to whom, and that the shares sum", async () => {
    const {page, problems} = await open("avenant/essai.html");
    const text = await textOf(page);
    for (const {description, article} of avenantFixture().clauses)
      expect(text).toContain(`${description.replaceAll("'", "’")} (article ${article})`);
    expect(text).toContain("50 %, puis 55 % à partir du 01/01/2020");
    expect(text).toContain("À qui, en ménages logés par an");
    expect(text).toContain("les parts retombent sur l’ensemble à moins d’un millionième près");
    expect(text).toContain("Interaction la plus forte");
    expect(text).toContain(
      "Écart aux bornes de l’article 5.2, année par année, chacun à l’objectif en vigueur de son côté"
    );
    expect(text).toContain("Une borne compte à partir de sa date");
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflowOnTelephone(page)).toBe(0);
    expect(problems).toEqual([]);
    await page.close();
  });

  test("says what is too small to tell, and what a hypothesis turns round", async () => {
    const {page} = await open("avenant/essai.html");
    const text = await textOf(page);
    // The PLAI clause moves nothing in this invented set: its bar is empty and its sentence says so.
    const [last] = (await page.locator(".clauses li").allTextContents()).slice(-1);
    expect(last).toContain("Elle ne change rien que l’on sache et qui compte.");
    expect(text).toContain("indistinct");
    expect(text).toContain("« Départs du parc, par rapport à l’année de base » vaut 0,80");
    expect(text).toContain("L’objectif lui-même change");
    await page.close();
  });

  test("is saved as CSV and XLSX, communes included", async () => {
    const {page, problems} = await open("avenant/essai.html");
    expect((await saved(page, "CSV")).toString("utf8")).toMatch(/^\ufeffIdentifiant;Résultat;/);
    expect((await saved(page, "XLSX")).subarray(0, 2).toString("latin1")).toBe("PK");
    const {effects} = JSON.parse((await saved(page, "JSON")).toString("utf8"));
    expect(effects.communes).toHaveLength(90 * 4);
    expect(problems).toEqual([]);
    await page.close();
  });

  test("is listed, with its answer", async () => {
    const {page} = await open("avenant/index.html");
    expect(await textOf(page)).toContain("De 2020 à 2022, cet avenant");
    await page
      .getByRole("link", {name: /trois clauses/})
      .first()
      .click();
    await page.waitForURL(/avenant\/essai/);
    await page.close();
  });
});

describe("what is within reach", () => {
  test("places each policy, says where effort stops paying and what binds in French", async () => {
    const {page, problems} = await open("atteignable.html");
    const text = await textOf(page);
    expect(text).toContain("La convention suivie atteint 80 % de ce qui est possible");
    // Beyond an effort of 75 %, the invented commissions do no more.
    expect(text).toContain("l’effort ne rapporte plus rien au-delà de 75 %");
    expect(text).toContain("Quartiers sans fragilité");
    expect(text).toContain("Cent de plus changent");
    expect(await page.locator("figure .drawing").count()).toBe(3);
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflowOnTelephone(page)).toBe(0);
    expect(problems).toEqual([]);
    await page.close();
  });

  test("prints on A4 without a button, its drawings inside the page", async () => {
    const {page} = await open("atteignable.html");
    await page.emulateMedia({media: "print"});
    expect(await page.locator(".boutons").first().isVisible()).toBe(false);
    // 210 mm less the margins, at 96 px an inch.
    await page.setViewportSize({width: 687, height: 1017});
    const widest = await page.evaluate(() =>
      Math.max(
        ...Array.from(document.querySelectorAll("svg, table"), (node) => node.getBoundingClientRect().right)
      )
    );
    expect(widest).toBeLessThanOrEqual(688);
    expect((await page.pdf({preferCSSPageSize: true})).subarray(0, 4).toString("latin1")).toBe("%PDF");
    await page.close();
  });
});
