import {serveFolder} from "../../../src/cli/serveFolder.js";
import {openChromium} from "../../helpers/openChromium.js";
import {buildFromFixtures} from "../builtSite.js";
import {captureAll} from "./captureAll.js";
import {machineOf} from "./machine.js";
import {writeReferences} from "./references.js";

/** Draws the reference pictures again: `npm run images`. Look at them in the difference that git shows before they are committed. */
const began = performance.now();
const site = buildFromFixtures({projected: true});
const browser = await openChromium();
const served = await serveFolder(site.folder, {port: 4330});
try {
  const captures = await captureAll(browser, site, served);
  const bytes = writeReferences(captures, await machineOf(browser));
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(
    `${captures.length} pictures, ${(bytes / 1e6).toFixed(1)} MB, in ${seconds} s: test/site/references/`
  );
} finally {
  await browser.close();
  await served.close();
  site.remove();
}
