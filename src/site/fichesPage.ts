import {attachments} from "./attachments.js";
import {pageOf} from "./pageTemplate.js";

/** The page of sheets, with the file of each scenario. */
export function fichesPage(scenarios: readonly string[]): string {
  return pageOf("fiches", {files: attachments("./loaders/fiches", scenarios)});
}
