import type {Browser} from "playwright-core";
import type {ServedFolder} from "../../../src/cli/serveFolder.js";
import {siteFiles} from "../../../src/site/siteFiles.js";
import type {BuiltSite} from "../builtSite.js";
import {capturePdf} from "./capturePdf.js";
import {type Capture, capturePages} from "./captures.js";
import {fixtureReport} from "./fixtureReport.js";

/** Every picture that is kept: each page of a site built from invented runs in each view, each page of a publication. */
export async function captureAll(
  browser: Browser,
  site: Pick<BuiltSite, "folder" | "runs">,
  served: ServedFolder
): Promise<Capture[]> {
  const pages = siteFiles(site.folder, ".html");
  return [
    ...(await capturePages(browser, {address: served.address, pages})),
    ...(await capturePdf("publication", await fixtureReport(site.runs)))
  ];
}
