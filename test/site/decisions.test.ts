import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {digest} from "../../src/analysis/indicateurs/digest.js";
import {type ServedFolder, serveFolder} from "../../src/cli/serveFolder.js";
import {createSimulator} from "../../src/core/simulate.js";
import {loadModel} from "../../src/files/inputs.js";
import {resolveScenario} from "../../src/files/resolveScenario.js";
import {openChromium} from "../helpers/openChromium.js";
import {axeViolations, openPage, overflowOnTelephone} from "./openPage.js";
import {sharedSite} from "./sharedSite.js";

const site = sharedSite();
let served: ServedFolder;
let browser: Browser;

beforeAll(async () => {
  served = await serveFolder(site.folder, {port: 4350});
  browser = await openChromium();
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const open = (path: string) => openPage(browser, `${served.address}${path}`);
const main = async (page: Page) => plain(await page.locator("main").textContent());

function plain(text: string | null): string {
  return (text ?? "").replace(/[\u00a0\u202f]/g, " ");
}

// Two cores may be shared with other builds.
const patient = {timeout: 150_000};

describe("the PLAI page", patient, () => {
  test("answers for the programme that the convention simulates: (8 × 360 + 0,6 × 3000) ÷ (8 × 1800 + 3000) is 26,9 %", async () => {
    const {page, problems} = await open("plai.html");
    expect(await main(page)).toContain("Taux de PLAI à fixer pour la première année : 26,9 %");
    expect(problems).toEqual([]);
    await page.close();
  });

  test("follows a slider, and its address reopens the same figures", async () => {
    const {page} = await open("plai.html");
    await page.getByLabel("Années de l’horizon", {exact: true}).fill("7");
    await page
      .getByLabel(/^Démolitions sur tout/)
      .first()
      .fill("3600");
    // Seven years of demolitions, rebuilt two years later: (9 × 360 + 0.6 × 3600) ÷ (9 × 1800 + 3600).
    await expect.poll(() => main(page)).toContain("première année : 27,3 %");
    const address = page.url();
    expect(address).toContain("demolitions=3600&annees=7");
    const before = await page.locator(".reponse").textContent();
    await page.close();
    const again = await openPage(browser, address);
    expect(await again.page.locator(".reponse").textContent()).toBe(before);
    expect(await again.page.locator(".avertissement").count()).toBe(0);
    await again.page.close();
  });

  test("says what a hostile link has wrong, and runs none of it", async () => {
    const script = encodeURIComponent("<img src=x onerror=alert(1)>");
    const {page, problems} = await open(
      `plai.html?annees=${script}&demolitions=-5&__proto__=1&moteur=9.9.9&empreinte=0123456789abcdef`
    );
    const text = plain(await page.locator(".avertissement").textContent());
    expect(text).toContain("attendu : un nombre entier de 1 à 12");
    expect(text).toContain("version 9.9.9");
    expect(text).toContain("Les chiffres ont changé");
    expect(await page.locator(".avertissement img").count()).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    expect(problems).toEqual([]);
    await page.close();
  });

  test("saves a CSV and an XLSX, without asking another host", async () => {
    const {page, problems} = await open("plai.html");
    const saved = async (label: string) => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", {name: label, exact: true}).click()
      ]);
      return readFileSync(await download.path());
    };
    expect((await saved("CSV")).toString("utf8")).toMatch(/^\ufeffAnnée;Production;/);
    expect((await saved("XLSX")).subarray(0, 2).toString("latin1")).toBe("PK");
    expect(JSON.parse((await saved("JSON")).toString("utf8"))).toMatchObject({rule: "prospective"});
    expect(problems).toEqual([]);
    await page.close();
  });
});

describe("« Et si… ? »", patient, () => {
  test("gives the digest of Node for the convention's first replicate, and keeps it in the address", async () => {
    const {page, problems} = await open("et-si.html?tirages=2");
    await page.waitForURL(/empreinte=/, {timeout: 60_000});
    const kept = new URL(page.url()).searchParams.get("empreinte");
    const ciet = resolveScenario("ciet");
    const simulator = createSimulator(loadModel(ciet).model);
    const expected = digest(simulator.layout.names);
    expected.add(simulator.run(ciet.seed, 0));
    expect(kept).toBe(expected.value().replace("sha256:", "").slice(0, 16));
    await expect.poll(() => main(page), {timeout: 60_000}).toContain("2 tirages sur 2");
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflowOnTelephone(page)).toBe(0);
    expect(problems).toEqual([]);
    await page.close();
  });

  test("drops a simulation when a lever moves, and never leaves the page waiting", async () => {
    const {page} = await open("et-si.html?tirages=40");
    await page.waitForURL(/empreinte=/, {timeout: 60_000});
    const first = new URL(page.url()).searchParams.get("empreinte");
    const began = Date.now();
    await page.getByLabel("Effort, quartiers sans fragilité", {exact: true}).fill("0");
    expect(Date.now() - began).toBeLessThan(2000);
    await page.waitForURL(
      (url) => url.searchParams.get("sans") === "0" && (url.searchParams.get("empreinte") ?? first) !== first,
      {
        timeout: 60_000
      }
    );
    expect(await main(page)).toMatch(/\d tirages? sur 40/);
    await page.close();
  });

  test("warns when a link was made by another engine, or gave other figures", async () => {
    const {page} = await open("et-si.html?tirages=2&moteur=9.9.9&empreinte=0123456789abcdef");
    await page.waitForURL((url) => url.searchParams.get("empreinte") !== "0123456789abcdef", {
      timeout: 60_000
    });
    await expect
      .poll(() => page.locator(".avertissement").textContent(), {timeout: 60_000})
      .toContain("Les chiffres ont changé");
    expect(await page.locator(".avertissement").textContent()).toContain("version 9.9.9");
    await page.close();
  });
});

describe("the sheets", patient, () => {
  test("show the unit, the year and the scenario of the link", async () => {
    const {page} = await open("fiches.html?fiche=59350&scenario=tendanciel&annee=2020");
    expect(await main(page)).toContain("Lille, 2020 :");
    expect(await main(page)).toContain("Hasard seul");
    await page.close();
  });

  test("pass over a commune that is not of the Métropole", async () => {
    const {page} = await open("fiches.html?fiche=75056");
    expect(plain(await page.locator(".avertissement").textContent())).toContain(
      "le code INSEE d’une commune"
    );
    await page.close();
  });
});

test("the engine's modules are served one by one, and none of them is zod or of Node", () => {
  const imports = join(site.folder, "_import", "workers");
  expect(existsSync(imports)).toBe(true);
  expect(existsSync(join(site.folder, "_import", "files"))).toBe(false);
  expect(existsSync(join(site.folder, "_import", "core", "formats"))).toBe(false);
});
