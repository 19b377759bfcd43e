import type {Browser, Page} from "playwright-core";
import {settled} from "../openPage.js";
import {indexedPng, readPicture} from "./indexedPng.js";

/** A picture as it is kept, and what stands in it. */
export interface Capture {
  readonly name: string;
  readonly png: Uint8Array;
  readonly layout: Layout;
}

export interface Layout {
  /** In pixels of the page. */
  readonly height: number;
  /** Titles, answers, figures and tables, in their order. */
  readonly boxes: string;
}

const views = [
  {name: "1280", width: 1280, scheme: "light"},
  {name: "390", width: 390, scheme: "light"},
  {name: "1280-sombre", width: 1280, scheme: "dark"}
] as const;

/** Pages taken at the same time. */
const together = 3;

/** Pixels from the top of a page that are kept; of what comes below, the height and the boxes. */
const mostHeight = 4500;

/** What changes with each change of the engine or of the day: its place is kept, its words are hidden. */
const masks =
  "#observablehq-footer, .origine-figure, .provenance, .citation, [data-masque] {visibility: hidden !important}";

/** Every page of a served site in each view, at half its size. */
export async function capturePages(
  browser: Browser,
  {address, pages}: {readonly address: string; readonly pages: readonly string[]}
): Promise<Capture[]> {
  const context = await browser.newContext({deviceScaleFactor: 0.5, reducedMotion: "reduce"});
  // What a page computes by itself ends when it can: pictures are of pages as they open.
  await context.route(/\/population\./, () => undefined);
  const captures: Capture[] = [];
  const left = [...pages];
  const worker = async () => {
    for (let path = left.shift(); path !== undefined; path = left.shift())
      captures.push(...(await capturePage(await context.newPage(), {address, path})));
  };
  await Promise.all(Array.from({length: together}, worker));
  await context.close();
  return captures.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function capturePage(
  page: Page,
  {address, path}: {readonly address: string; readonly path: string}
): Promise<Capture[]> {
  const captures: Capture[] = [];
  await page.goto(`${address}${path}`, {waitUntil: "load"});
  await settled(page);
  await page.addStyleTag({content: masks});
  await page.evaluate(() => {
    for (const node of document.querySelectorAll("main :is(p, li, dd, small)"))
      if (/empreinte|sha256/.test(node.textContent ?? "")) node.setAttribute("data-masque", "");
  });
  for (const {name, width, scheme} of views) {
    await page.setViewportSize({width, height: 900});
    await page.emulateMedia({colorScheme: scheme});
    const layout = await page.evaluate(layoutOf);
    const clip = {x: 0, y: 0, width, height: Math.min(layout.height, mostHeight)};
    const shot = await stillShot(page, clip);
    captures.push({
      name: `${path.replace(/\.html$/, "").replaceAll("/", "--")}@${name}`,
      png: indexedPng(readPicture(shot)),
      layout
    });
  }
  await page.close();
  return captures;
}

/** Shots tried before a page is taken as it is. */
const mostShots = 6;

/** A picture that two shots in a row agree on: Chromium now and then draws a tall page before it has laid all of it out. */
async function stillShot(
  page: Page,
  clip: {x: number; y: number; width: number; height: number}
): Promise<Buffer> {
  let shot = await page.screenshot({fullPage: true, animations: "disabled", clip});
  for (let taken = 1; taken < mostShots; taken++) {
    const next = await page.screenshot({fullPage: true, animations: "disabled", clip});
    if (next.equals(shot)) break;
    shot = next;
  }
  return shot;
}

function layoutOf(): Layout {
  const boxes = Array.from(document.querySelectorAll("main :is(h1, h2, h3, .reponse, figure, table)"));
  return {
    height: document.documentElement.scrollHeight,
    boxes: boxes
      .filter((box) => box.getBoundingClientRect().height > 0)
      .map((box) => (box.className === "reponse" ? "réponse" : box.localName))
      .join(" ")
  };
}
