import {pathToFileURL} from "node:url";
import type {BrowserContext} from "playwright-core";

interface Opened {
  /** Every address that it asks for, the data that it holds apart. */
  readonly asked: readonly string[];
  /** Figures drawn with a size. */
  readonly drawn: number;
  /** Figures without one, or whose picture did not load. */
  readonly hidden: readonly string[];
}

/** A file opened in a browser, and what it shows of its figures. */
export async function openedAlone(context: BrowserContext, path: string): Promise<Opened> {
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith("data:")) asked.push(request.url());
  });
  await page.goto(pathToFileURL(path).href);
  const figures = await page.evaluate(() =>
    Array.from(document.querySelectorAll("figure svg, section > img"), (figure) => {
      const {width, height} = figure.getBoundingClientRect();
      const loaded = !(figure instanceof HTMLImageElement) || figure.naturalWidth > 0;
      // What a reader unfolds has no size until then.
      const folded = figure.closest("details:not([open])") !== null;
      return {seen: loaded && width > 0 && height > 0, folded, what: figure.outerHTML.slice(0, 120)};
    })
  );
  await page.close();
  return {
    asked,
    drawn: figures.filter(({seen}) => seen).length,
    hidden: figures.filter(({seen, folded}) => !seen && !folded).map(({what}) => what)
  };
}
