import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type ServedFolder, serveFolder} from "../../src/cli/serveFolder.js";
import {glossary} from "../../src/words/glossary.js";
import {openChromium} from "../helpers/openChromium.js";
import {axeViolations, openPage, overflowOnTelephone, settled, tablesWithoutOrigin} from "./openPage.js";
import {sharedSite} from "./sharedSite.js";

const site = sharedSite({projected: true});
let served: ServedFolder;
let browser: Browser;

beforeAll(async () => {
  served = await serveFolder(site.folder, {port: 4340});
  browser = await openChromium();
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const open = (path: string) => openPage(browser, `${served.address}${path}`);
/** What a page draws anew is awaited, on a busy machine too. */
const patient = {timeout: 20_000};
const query = (page: Page) => new URL(page.url()).searchParams;

describe("the comparison that one builds", () => {
  const answer = (page: Page) => page.locator(".reponse").first();

  test("opens on the convention, and says of it what the table of all scenarios says", async () => {
    const {page, problems} = await open("comparer.html");
    const table = page.locator("table", {hasText: "Différence avec la référence en"});
    const row = table.locator("tr", {has: page.locator("th", {hasText: /essai\s: ciet/})});
    const [mean, chance] = await row.locator("td").first().locator("b, small").allTextContents();
    expect(mean).toMatch(/pt$/);
    expect(await answer(page).locator("li").first().textContent()).toContain(`${mean} ${chance}`);
    expect(await answer(page).textContent()).toContain("sur 64 mondes communs");
    expect(problems).toEqual([]);
    await page.close();
  });

  test("turns around with its reference, keeps its choices in the link, and is the same when the link is opened", async () => {
    const {page} = await open("comparer.html?scenarios=ciet&resultat=attributions&periode=ensemble");
    const before = await answer(page).locator("li").first().textContent();
    await page.getByLabel("Comparés à").selectOption("ciet");
    await page.getByRole("checkbox", {name: "jeu d’essai : tendanciel"}).check();
    await expect.poll(() => query(page).get("scenarios"), patient).toBe("tendanciel");
    expect(query(page).get("reference")).toBe("ciet");
    await expect.poll(() => answer(page).textContent(), patient).toMatch(/Face à «\sjeu d’essai\s: ciet/);
    const after = await answer(page).locator("li").first().textContent();
    const mean = (text: string | null) => /\u00a0: ([+−][\d\u202f]+)/.exec(text ?? "")?.[1];
    expect(mean(before)).toBeDefined();
    expect(mean(after)).toBe(
      mean(before)?.startsWith("+") ? mean(before)?.replace("+", "−") : mean(before)?.replace("−", "+")
    );
    const again = await open(page.url().slice(served.address.length));
    expect(await answer(again.page).textContent()).toBe(await answer(page).textContent());
    expect(await axeViolations(again.page)).toEqual([]);
    expect(await overflowOnTelephone(again.page)).toBe(0);
    await again.page.close();
    await page.close();
  });

  test("holds at most five scenarios beside the reference, which is not one of them", async () => {
    const {page} = await open("comparer.html");
    expect(await page.getByRole("checkbox", {name: "jeu d’essai : tendanciel"}).isDisabled()).toBe(true);
    await page.close();
  });

  test("tells under each of its tables where the figures come from", async () => {
    const {page} = await open("comparer.html");
    expect(await page.locator("main .table-frame:not(figure *)").count()).toBe(3);
    expect(await tablesWithoutOrigin(page)).toEqual([]);
    await page.close();
  });

  test("asks for no library of drawings, nor for what it shows of every scenario: it is written in the page", async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${served.address}comparer.html`, {waitUntil: "networkidle"});
    await settled(page);
    expect(asked.filter((path) => path.startsWith("/_file/loaders/comparer/")).length).toBe(2);
    expect(asked.filter((path) => /\/(?:plot|d3)[@-]|apercu|comparaison\.|reperes/.test(path))).toEqual([]);
    await page.close();
  });

  test("says what of a link it passes over", async () => {
    const {page} = await open("comparer.html?resultat=rien");
    expect(await page.locator(".avertissement").textContent()).toMatch(/«\srien\s» pour «\sresultat\s»/);
    await page.close();
  });
});

describe("the map", () => {
  test("finds a commune without its accents, tells its figures, leads to its sheet and keeps it in the link", async () => {
    const {page} = await open("carte.html");
    await page.getByRole("combobox", {name: "Trouver une commune"}).fill("armentier");
    expect(await page.getByRole("listbox").getByRole("option").allTextContents()).toEqual([
      "Armentières",
      "La Chapelle-d’Armentières"
    ]);
    await page.keyboard.press("Enter");
    const link = page.locator(".carte-panneau a");
    expect(await link.textContent()).toMatch(/^Ouvrir la fiche\s: Armentières$/);
    expect(await link.getAttribute("href")).toContain("fiche=59017");
    expect(query(page).get("commune")).toBe("59017");
    expect(await axeViolations(page)).toEqual([]);
    await link.click();
    await page.waitForURL(/fiches/);
    await expect.poll(() => page.locator(".reponse").first().textContent(), patient).toContain("Armentières");
    await page.close();
  });

  test("looks closer by buttons and keys, and comes back", async () => {
    const {page} = await open("carte.html?commune=59017");
    const box = () => page.locator(".carte-svg").getAttribute("viewBox");
    const whole = await box();
    await page.getByRole("button", {name: "Agrandir la carte"}).click();
    expect(await box()).not.toBe(whole);
    await page.getByRole("button", {name: /^Tout voir/}).click();
    expect(await box()).toBe(whole);
    expect(await page.locator('.commune[aria-pressed="true"]').count()).toBe(1);
    await page.locator('.carte-svg [tabindex="0"]').focus();
    await page.keyboard.press("+");
    expect(await box()).not.toBe(whole);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.closest(".carte-panneau") !== null)).toBe(true);
    expect(query(page).get("commune")).not.toBe("59017");
    await page.close();
  });
});

test("sheets are found by the same search", async () => {
  const {page} = await open("fiches.html");
  await page.getByRole("combobox", {name: "Trouver une commune ou un bailleur"}).fill("armentières");
  await page.keyboard.press("Enter");
  await expect.poll(() => query(page).get("fiche"), patient).toBe("59017");
  expect(await page.locator(".reponse").first().textContent()).toContain("Armentières");
  await page.close();
});

describe("terms of art", () => {
  test("a definition opens by the keyboard, says its article, and closes with Escape", async () => {
    const {page} = await open("comparer.html");
    const word = page.locator("button.mot").first();
    const sense = page.locator(`#${await word.getAttribute("popovertarget")}`);
    expect(await sense.isVisible()).toBe(false);
    await word.focus();
    await page.keyboard.press("Enter");
    expect(await sense.isVisible()).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await sense.isVisible()).toBe(false);
    await page.close();
  });

  test("opens without a script, and all of them are listed, with what the plafond is worth", async () => {
    const context = await browser.newContext({javaScriptEnabled: false});
    const page = await context.newPage();
    await page.goto(`${served.address}methode.html`);
    expect(await page.locator("dl.glossaire dt").count()).toBe(glossary.length);
    expect(await page.locator("dl.glossaire").textContent()).toMatch(
      /moins de 1\u202f117\u00a0€ par mois pour une personne seule\. Barème en vigueur au 1er janvier 2016/
    );
    const word = page.locator("button.mot").first();
    await word.click();
    expect(await page.locator(`#${await word.getAttribute("popovertarget")}`).isVisible()).toBe(true);
    await context.close();
  });
});

test("five questions stand under the answer of the home page", async () => {
  const {page} = await open("index.html");
  const main = page.locator("main");
  const order = await main.evaluate((node) => {
    const place = (text: string) => (node.textContent ?? "").indexOf(text);
    return [place("Cinq questions"), place("Ce que montre la simulation")];
  });
  expect(order[0]).toBeGreaterThan(0);
  expect(order[0]).toBeLessThan(order[1]);
  await page.close();
});

test("public sources lead to their addresses, out of the site", async () => {
  const {page} = await open("convention.html");
  const link = page.locator("a.externe").first();
  expect(await link.getAttribute("href")).toMatch(/^https:/);
  expect(await link.getAttribute("rel")).toContain("external");
  await page.close();
});
