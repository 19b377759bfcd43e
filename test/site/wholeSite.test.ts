import {existsSync, readdirSync} from "node:fs";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type ServedFolder, serveFolder} from "../../src/cli/serveFolder.js";
import {siteFiles} from "../../src/site/siteFiles.js";
import {openChromium} from "../helpers/openChromium.js";
import {budgetOf} from "./budgets.js";
import {transferredBytes} from "./transfers.js";

/** The site of the project, that `npm test` builds before its pages are opened: with every scenario, where other tests invent a few. */
const folder = process.env.EQUILIBRE_SITE ?? "";

describe.skipIf(!existsSync(folder))("the site with every scenario of the project", () => {
  let served: ServedFolder;
  let browser: Browser;

  beforeAll(async () => {
    served = await serveFolder(folder, {port: 4440});
    browser = await openChromium();
  });

  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  test("has a page for each of them", () => {
    const expected = readdirSync("simulations").map((id) => `scenarios/${id}.html`);
    expect(siteFiles(folder, ".html")).toEqual(expect.arrayContaining(expected));
  });

  test("is within the budget of each page over the network", async () => {
    const beyond: string[] = [];
    for (const path of siteFiles(folder, ".html")) {
      const bytes = await transferredBytes(browser, `${served.address}${path}`);
      if (bytes > budgetOf(path)) beyond.push(`${path}: ${bytes} bytes for ${budgetOf(path)}`);
    }
    expect(beyond).toEqual([]);
  }, 600_000);
});
