import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {type ServedFolder, serveFolder} from "../../src/cli/serveFolder.js";
import {openChromium} from "../helpers/openChromium.js";
import {axeViolations, openPage, overflowOnTelephone} from "./openPage.js";
import {sharedSite} from "./sharedSite.js";

const site = sharedSite({projected: true});
let served: ServedFolder;
let browser: Browser;

beforeAll(async () => {
  served = await serveFolder(site.folder, {port: 4620});
  browser = await openChromium();
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const open = (path: string) => openPage(browser, `${served.address}${path}`);
const leads = (page: Page) => page.locator(".retournements li b").allTextContents();
const main = async (page: Page) =>
  ((await page.locator("main").textContent()) ?? "").replace(/[\u00a0\u202f]/g, " ");

test("the home page says under its answer where it turns, what weighs most and which file to ask for", async () => {
  const {page, problems} = await open("index.html");
  const told = await leads(page);
  expect(told).toEqual(expect.arrayContaining(["Ce qui pèse le plus", "À demander d’abord"]));
  expect(told.length).toBeLessThanOrEqual(6);
  // The invented worlds turn the first accesses where departures and refusals are both high.
  const turning = page.locator(".retournements li", {hasText: "Le sens change parfois"});
  expect(await turning.textContent()).toMatch(/premiers accès de ménages sous 60.%, dans \d+ mondes sur 64/);
  expect(problems).toEqual([]);
  await page.close();
});

test.each([
  ["plai", 2],
  ["npru", 2],
  ["avenant/essai", 2],
  ["scenarios/ciet", 2],
  ["atteignable", 1],
  ["loi", 1],
  ["venu", 1]
] as const)("%s says what would change its answer, in at least %i lines", async (path, least) => {
  const {page} = await open(`${path}.html`);
  expect((await leads(page)).length).toBeGreaterThanOrEqual(least);
  expect((await page.locator(".retournements").allTextContents()).join(" ")).not.toMatch(
    /undefined|NaN|non défini/
  );
  await page.close();
});

test("the reference has no answer to turn, and says so", async () => {
  const {page} = await open("scenarios/tendanciel.html");
  expect(await page.locator(".retournements").count()).toBe(0);
  expect(await main(page)).toContain("C’est la référence des autres scénarios : rien n’est comparé ici.");
  await page.close();
});

test("a variant compares with what it varies, and leads to its comparison with the reference", async () => {
  const {page, problems} = await open("scenarios/plai-25.html");
  expect(await main(page)).toContain("Comparé à « jeu d’essai : ciet »");
  expect(await main(page)).toContain("scénario de départ");
  expect(await axeViolations(page)).toEqual([]);
  expect(await overflowOnTelephone(page)).toBe(0);
  expect(problems).toEqual([]);
  await page.getByRole("link", {name: /^Le comparer à « /}).click();
  await page.waitForLoadState("networkidle");
  const url = new URL(page.url());
  expect(url.pathname).toBe("/comparer.html");
  expect(url.searchParams.get("scenarios")).toBe("plai-25");
  expect(url.searchParams.get("reference")).toBe("tendanciel");
  await page.close();
});
