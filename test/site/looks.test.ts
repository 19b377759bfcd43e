import {mkdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type ServedFolder, serveFolder} from "../../src/cli/serveFolder.js";
import {countPages} from "../../src/files/paper/paperPdf.js";
import {siteFiles} from "../../src/site/siteFiles.js";
import {openChromium} from "../helpers/openChromium.js";
import {budgetOf} from "./budgets.js";
import {captureAll} from "./images/captureAll.js";
import type {Capture} from "./images/captures.js";
import {machineGap, machineOf} from "./images/machine.js";
import {pictureGap} from "./images/pictureGap.js";
import {readReference, readReferences} from "./images/references.js";
import {axeViolations, settled} from "./openPage.js";
import {sharedSite} from "./sharedSite.js";
import {transferredBytes} from "./transfers.js";

/** One site from invented runs: how its pages look, print, weigh, and read without a script. */
const site = sharedSite({projected: true});
const pages = siteFiles(site.folder, ".html");
let served: ServedFolder;
let browser: Browser;

beforeAll(async () => {
  served = await serveFolder(site.folder, {port: 4320});
  browser = await openChromium();
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** Printable width of A4 between the margins of style.css, in pixels. */
const paper = {width: 695, height: 1054};
const widths = [390, 768, 1280];
/** What the colours of dark and of paper can break; the other rules are looked at in light, at each width. */
const colourRules = ["color-contrast", "link-in-text-block"];
/** Scenarios whose page is that of another with other figures: the colours of dark and of paper are looked at in that one. */
const alike = (path: string) => /^scenarios\/(?!ciet\.)/.test(path);

describe.concurrent("each page", () => {
  test.each(pages)(
    "%s is readable by all at three widths, in light, in dark and in print, and prints whole figures and tables, without its menu",
    async (path) => {
      const page = await open(path);
      const found: string[] = [];
      for (const [media, colorScheme] of [
        ["screen", "light"],
        ["screen", "dark"],
        ["print", "light"]
      ] as const) {
        await page.emulateMedia({media, colorScheme});
        if (alike(path) && (media === "print" || colorScheme === "dark")) continue;
        const rules = media === "print" || colorScheme === "dark" ? colourRules : undefined;
        for (const width of media === "print" ? [paper.width] : widths) {
          await page.setViewportSize({width, height: 900});
          const where = `${width} px, ${media === "print" ? "print" : colorScheme}`;
          found.push(...(await axeViolations(page, rules)).map((violation) => `${where}: ${violation}`));
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (overflow > 0 && media === "screen")
            found.push(`${where}: ${overflow} px wider than its screen`);
        }
      }
      // A dark screen does not make dark paper.
      await page.emulateMedia({media: "print", colorScheme: "dark"});
      await page.setViewportSize({...paper});
      const print = await page.evaluate(() => {
        const shown = (selector: string) =>
          Array.from(document.querySelectorAll<HTMLElement>(selector)).filter((node) =>
            node.checkVisibility()
          );
        return {
          ground: getComputedStyle(document.documentElement).backgroundColor,
          menus: shown("#observablehq-sidebar, #observablehq-toc, #observablehq-header").length,
          tallest: Math.max(0, ...shown("main .figure").map((node) => node.getBoundingClientRect().height)),
          wide: shown("main :is(table, svg)")
            .filter((node) => node.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
            .map((node) => node.textContent?.slice(0, 60))
        };
      });
      await page.close();
      expect(found).toEqual([]);
      expect(print).toMatchObject({ground: "rgb(255, 255, 255)", menus: 0, wide: []});
      expect(print.tallest).toBeLessThanOrEqual(paper.height);
    },
    300_000
  );
});

test("the home page is two printed pages", async () => {
  const page = await open("index.html");
  const pdf = await page.pdf({preferCSSPageSize: true, printBackground: true});
  await page.close();
  expect(countPages(pdf)).toBe(2);
});

test("without a script, each page says what it says when it opens", async () => {
  const context = await browser.newContext({javaScriptEnabled: false});
  const page = await context.newPage();
  for (const path of pages) {
    await page.goto(`${served.address}${path}`);
    const bare = await words(page);
    const live = await open(path);
    const full = await words(live);
    await live.close();
    // Controls are left out, and what the engine of « Et si » computes is not there yet.
    expect(
      full.filter((sentence) => !bare.includes(sentence)),
      path
    ).toEqual([]);
    expect(await page.locator("observablehq-loading:empty").count(), path).toBe(0);
    expect(await page.locator("main :is(input, select, button:not(.mot)):visible").count(), path).toBe(0);
  }
  await context.close();
}, 240_000);

test("the answer is in what the server sends first, before any script", async () => {
  const html = await (await fetch(served.address)).text();
  const sent = html.replace(/<[^>]+>/g, "").replaceAll("&nbsp;", "\u00a0");
  const page = await open("index.html");
  const title = (await page.locator(".reponse .titre").textContent())?.trim() ?? "";
  await page.close();
  expect(title.length).toBeGreaterThan(20);
  expect(sent).toContain(title);
});

test.each(pages)("%s is within its budget over the network", async (path) => {
  expect(await transferredBytes(browser, `${served.address}${path}`)).toBeLessThanOrEqual(budgetOf(path));
});

test("pages and publications look as they did: `npm run images` remakes the pictures", async () => {
  const references = readReferences();
  const gap = machineGap(references.machine, await machineOf(browser));
  const captures = await captureAll(browser, site, served);
  if (gap !== undefined) console.warn(`Pictures are not compared, only layouts: ${gap}.`);
  const folder = join(process.env.EQUILIBRE_ETAT ?? join(".equilibre", "test"), "images");
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  const problems = captures.flatMap((capture) =>
    gap === undefined ? pictureProblem(capture, folder) : layoutProblem(capture, references.layouts)
  );
  const drawn = captures.map(({name}) => name);
  const gone = Object.keys(references.layouts).filter((name) => !drawn.includes(name));
  expect([...problems, ...gone.map((name) => `${name}: no longer drawn`)]).toEqual([]);
}, 300_000);

function pictureProblem({name, png}: Capture, folder: string): string[] {
  const reference = readReference(name);
  const gap = reference === undefined ? {message: "no reference picture"} : pictureGap(reference, png);
  if (gap === undefined) return [];
  const place = join(folder, name);
  writeFileSync(`${place}.png`, png);
  if ("difference" in gap && gap.difference !== undefined) writeFileSync(`${place}.diff.png`, gap.difference);
  return [`${name}: ${gap.message}; drawn as ${place}.png, what differs in ${place}.diff.png`];
}

/** Other fonts move lines, not what there is: the same boxes in the same order, about as tall. */
function layoutProblem(
  {name, layout}: Capture,
  layouts: {readonly [name: string]: Capture["layout"]}
): string[] {
  const before = layouts[name];
  if (before === undefined) return [`${name}: no reference picture`];
  if (before.boxes !== layout.boxes) return [`${name}: other boxes, ${layout.boxes} for ${before.boxes}`];
  const growth = layout.height / before.height - 1;
  return Math.abs(growth) > 0.2 ? [`${name}: ${(100 * growth).toFixed(0)} % taller than the reference`] : [];
}

async function open(path: string): Promise<Page> {
  const page = await browser.newPage({viewport: {width: 1280, height: 900}});
  await page.goto(`${served.address}${path}`, {waitUntil: "load"});
  await settled(page);
  return page;
}

/** Sentences, titles and cells that a reader sees, controls aside. */
function words(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll("main :is(h1, h2, h3, p, li, td, th, figcaption, dt, dd)"))
      .filter((node) => node.closest(".reglages, .boutons, [role=status], [aria-live]") === null)
      .filter((node) => node.querySelector("input, select, button:not(.mot)") === null)
      .map((node) => (node.textContent ?? "").replace(/\s+/g, " ").trim())
      .filter((text) => text !== "")
  );
}
