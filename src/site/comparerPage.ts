import {outcomes} from "../analysis/comparer/outcomes.js";
import {attachments} from "./attachments.js";
import {pageOf} from "./pageTemplate.js";

/** The page that compares scenarios, with the file of each outcome. */
export function comparerPage(): string {
  const ids = outcomes.map(({id}) => id);
  return pageOf("comparer", {files: attachments("./loaders/comparer", ids)});
}
