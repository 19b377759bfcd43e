import {readFileSync} from "node:fs";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {type ServedFolder, serveFolder} from "../../src/cli/serveFolder.js";
import {openChromium} from "../helpers/openChromium.js";
import {npruFixture} from "./npruFixture.js";
import {axeViolations, openPage, overflowOnTelephone} from "./openPage.js";
import {sharedSite} from "./sharedSite.js";

const site = sharedSite();
let served: ServedFolder;
let browser: Browser;

beforeAll(async () => {
  served = await serveFolder(site.folder, {port: 4580});
  browser = await openChromium();
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

test("the plan is on one page, reached from the menu, with tables that print and are saved", async () => {
  const {page, problems} = await openPage(browser, `${served.address}npru.html`);
  const text = ((await page.locator("main").textContent()) ?? "").replace(/[\u00a0\u202f]/g, " ");
  // 300 demolitions of which the calendar brings down a quarter in each of the three years of the small plan.
  expect(text).toContain("De 2017 à 2019, 225 logements démolis");
  expect(text).toContain("Ce qu’une année de retard bloque");
  expect(text).toContain("Objectifs par commune");
  expect(text).toContain("Le risque de chaque taux, à fixer pour 2017");
  expect(await page.locator("#observablehq-sidebar").textContent()).toContain("Le NPRU en un plan");
  const {totals} = npruFixture().objectives;
  const bailleurs = page.locator("table", {hasText: "Ménages à reloger par an"}).first();
  const last = await bailleurs.locator("tbody tr").last().locator("td").allTextContents();
  expect(last.slice(2, 5)).toEqual(totals.map(String));
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", {name: "JSON"}).click()
  ]);
  expect(JSON.parse(readFileSync(await download.path(), "utf8")).schema).toBe("equilibre/npru@1");
  expect(await axeViolations(page)).toEqual([]);
  expect(await overflowOnTelephone(page)).toBe(0);
  expect(problems).toEqual([]);
  await page.close();
});
