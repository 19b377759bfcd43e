import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {Browser, Page} from "playwright-core";

const require = createRequire(import.meta.url);
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const axeLocale = readFileSync(require.resolve("axe-core/locales/fr.json"), "utf8");

export interface OpenedPage {
  readonly page: Page;
  /** Errors of the page and of its console, requests to other hosts, answers that are not found. */
  readonly problems: string[];
}

/** Opens a page, waits until its cells have run, and notes all that goes wrong. */
export async function openPage(browser: Browser, url: string): Promise<OpenedPage> {
  const page = await browser.newPage({viewport: {width: 1280, height: 900}});
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(`page error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const {protocol, hostname} = new URL(request.url());
    if (protocol !== "data:" && protocol !== "blob:" && hostname !== "127.0.0.1")
      problems.push(`request: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(url, {waitUntil: "networkidle"});
  await settled(page);
  return {page, problems};
}

/** Waits until cells have nothing left to draw: nothing pending, and the page has not grown for a while. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const state = globalThis as unknown as {lengths?: number[]};
      const lengths = [...(state.lengths ?? []), document.body.innerHTML.length].slice(-3);
      state.lengths = lengths;
      const still = lengths.length === 3 && lengths.every((length) => length === lengths[0]);
      return still && document.querySelector("observablehq-loading") === null;
    },
    undefined,
    {polling: 120}
  );
}

/** WCAG 2.2 to AA, and what axe-core holds to be good practice besides. */
const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Violations found by axe-core whatever their impact, of these rules or of all, in French, with the first element of each. */
export async function axeViolations(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axeSource);
  const runOnly =
    rules === undefined
      ? {type: "tag" as const, values: [...standards]}
      : {type: "rule" as const, values: [...rules]};
  return page.evaluate(
    async ({locale, runOnly}) => {
      const {axe} = globalThis as unknown as {axe: typeof import("axe-core")};
      axe.configure({locale: JSON.parse(locale)});
      const {violations} = await axe.run(document, {resultTypes: ["violations"], runOnly});
      return violations.map(
        ({id, help, nodes}) => `${id} : ${help} (${nodes.length}) ${nodes[0].html.slice(0, 200)}`
      );
    },
    {locale: axeLocale, runOnly}
  );
}

/** How far the page scrolls sideways on a telephone. */
export async function overflowOnTelephone(page: Page): Promise<number> {
  await page.setViewportSize({width: 390, height: 844});
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** Titles of the figures that do not say, in words, the engine that they come from, and on what chance. */
export function figuresWithoutOrigin(page: Page): Promise<string[]> {
  return withoutOrigin(page, "figure.figure", {title: "h3", origin: ".origine-figure"});
}

/** Captions of the tables that stand outside a figure and do not say it under them. */
export function tablesWithoutOrigin(page: Page): Promise<string[]> {
  return withoutOrigin(page, "main :has(> .table-frame):not(figure *)", {
    title: "caption",
    origin: ".table-frame + .origine-figure"
  });
}

function withoutOrigin(
  page: Page,
  shown: string,
  selectors: {readonly title: string; readonly origin: string}
): Promise<string[]> {
  return page.evaluate(
    ({shown, title, origin}) =>
      Array.from(document.querySelectorAll(shown))
        .filter((node) => {
          const told = node.querySelector(origin)?.textContent ?? "";
          return !/^moteur \S/.test(told) || !/\d réplication|sans tirage/.test(told);
        })
        .map((node) => node.querySelector(title)?.textContent ?? ""),
    {shown, ...selectors}
  );
}

/** Links of the rendered page to this site, as paths with their anchors. */
export function internalLinks(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll("a[href]"), (a) => new URL((a as HTMLAnchorElement).href))
      .filter(({origin}) => origin === location.origin)
      .map(({pathname}) => pathname)
  );
}
