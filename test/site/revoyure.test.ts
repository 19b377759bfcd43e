import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {type ServedFolder, serveFolder} from "../../src/cli/serveFolder.js";
import {seal} from "../../src/files/seal.js";
import {openChromium} from "../helpers/openChromium.js";
import {runBuild} from "./builtSite.js";
import {fixtureBilan} from "./fixtureBilan.js";
import {fixtureRevoyure} from "./fixtureRevoyure.js";
import {axeViolations, figuresWithoutOrigin, openPage, overflowOnTelephone} from "./openPage.js";
import {writeFixtures} from "./writeFixtures.js";

const state = mkdtempSync(join(tmpdir(), "equilibre-revoyure-"));
let served: ServedFolder;
let browser: Browser;

beforeAll(async () => {
  const documents = [fixtureRevoyure(fixtureBilan()), fixtureRevoyure(fixtureBilan(), {publication: true})];
  for (const document of documents) {
    mkdirSync(join(state, "revoyures", document.slug), {recursive: true});
    writeFileSync(join(state, "revoyures", document.slug, "revoyure.json"), JSON.stringify(seal(document)));
  }
  writeFixtures(join(state, "runs"), ["tendanciel", "ciet"]);
  const {status, stderr} = runBuild({
    EQUILIBRE_RUNS: join(state, "runs"),
    EQUILIBRE_SITE: join(state, "site"),
    EQUILIBRE_ETAT: state
  });
  if (status !== 0) throw new Error(`the site does not build:\n${stderr}`);
  served = await serveFolder(join(state, "site"), {port: 4700});
  browser = await openChromium();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(state, {recursive: true, force: true});
});

test("an exercise says so before anything else, and no figure of it has the status of a fact", async () => {
  const {page, problems} = await openPage(browser, `${served.address}revoyure/2018-exercice.html`);
  expect(await page.locator(".exercice").textContent()).toContain("EXERCICE.");
  expect(await page.locator("main .statut-fait").count()).toBe(0);
  const text = ((await page.locator("main").textContent()) ?? "").replaceAll("\u00a0", " ");
  expect(text).toContain("10 des 15 bailleurs n’ont pas assez d’attributions pour que l’on dise qui suit");
  expect(text).toContain("−20 [−40 ; −2], quartiers fragiles");
  expect(text).not.toContain("quartiers fragiles ; 0 [");
  expect(text).toContain("plus de 99 %");
  expect(await page.locator(".observablehq--error").count()).toBe(0);
  expect(await axeViolations(page)).toEqual([]);
  expect(await overflowOnTelephone(page)).toBe(0);
  expect(problems).toEqual([]);
  await page.close();
});

test("a page answers the six questions in order, with figures drawn for each", async () => {
  const {page, problems} = await openPage(browser, `${served.address}revoyure/2018.html`);
  const headings = await page.locator("main h2").allTextContents();
  expect(headings.slice(0, 7)).toEqual([
    "Ce que l’on ne sait pas",
    "Ce qui était promis",
    "Ce qui est arrivé",
    "Ce qui relève du hasard",
    "Ce que nous avons appris",
    "Où cela mène",
    "Ce qui pourrait être décidé"
  ]);
  expect(await page.locator("figure.figure").count()).toBe(7);
  expect(await figuresWithoutOrigin(page)).toEqual([]);
  expect(await page.locator("#mene ~ * .synthetique").count()).toBe(1);
  expect(await page.locator(".exercice").count()).toBe(0);
  const text = ((await page.locator("main").textContent()) ?? "").replaceAll("\u00a0", " ");
  expect(text).toContain("Par bailleur et par territoire : dans le document réservé aux partenaires.");
  expect(text).not.toContain("bailleur nº 15");
  expect(await page.locator("main").textContent()).toContain("Ce que l’on ne sait pas");
  expect(problems).toEqual([]);
  await page.close();
});

test("the list tells exercises from the bilans of the partners", async () => {
  const {page, problems} = await openPage(browser, `${served.address}revoyure/index.html`);
  const text = (await page.locator("main table").textContent()) ?? "";
  expect(text).toContain("EXERCICE");
  expect(text).toContain("bilan des partenaires");
  expect(await axeViolations(page)).toEqual([]);
  expect(problems).toEqual([]);
  await page.close();
});
