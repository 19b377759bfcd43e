import {outcomes} from "../analysis/comparer/outcomes.js";
import {pageOf} from "./pageTemplate.js";

/** The page that compares scenarios: Framework has to find the file of each outcome by its name in the text. */
export function comparerPage(): string {
  const files = outcomes.map(({id}) => `  "${id}": FileAttachment("./loaders/comparer/${id}.json")`);
  return pageOf("comparer", {files: files.join(",\n")});
}
