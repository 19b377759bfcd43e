import {serveFolder} from "../src/cli/serveFolder.js";
import {siteFolder} from "../src/files/projectFolders.js";
import {siteFiles} from "../src/site/siteFiles.js";
import {openChromium} from "../test/helpers/openChromium.js";
import {budgetOf} from "../test/site/budgets.js";
import {transferredBytes} from "../test/site/transfers.js";

/**
 * What each page of the site that stands weighs over the network, and when its answer is first seen: `npm run bench:site`. The
 * answer is in the HTML, so it is seen with the first text that is painted.
 */
const served = await serveFolder(siteFolder(), {port: 4340});
const browser = await openChromium();
let beyond = 0;
try {
  console.log("page                                   kB   budget  first seen (ms)");
  for (const path of siteFiles(siteFolder(), ".html")) {
    const url = `${served.address}${path}`;
    const bytes = await transferredBytes(browser, url);
    const seen = await firstSeen(url);
    if (bytes > budgetOf(path)) beyond++;
    const columns = [(bytes / 1000).toFixed(0).padStart(6), (budgetOf(path) / 1000).toFixed(0).padStart(8)];
    console.log(`${path.padEnd(34)} ${columns.join(" ")} ${seen.toFixed(0).padStart(8)}`);
  }
} finally {
  await browser.close();
  await served.close();
}
if (beyond > 0) console.error(`${beyond} page(s) beyond their budget`);
process.exitCode = beyond === 0 ? 0 : 1;

/** Milliseconds from the click to the first text painted, median of three first visits. */
async function firstSeen(url: string): Promise<number> {
  const times: number[] = [];
  for (let visit = 0; visit < 3; visit++) {
    const context = await browser.newContext({viewport: {width: 1280, height: 900}});
    const page = await context.newPage();
    await page.goto(url, {waitUntil: "load"});
    times.push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve) =>
            new PerformanceObserver((list) => {
              const [paint] = list.getEntriesByName("first-contentful-paint");
              if (paint !== undefined) resolve(paint.startTime);
            }).observe({type: "paint", buffered: true})
          )
      )
    );
    await context.close();
  }
  return times.sort((a, b) => a - b)[1];
}
