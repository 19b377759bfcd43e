import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {glossary} from "../words/glossary.js";
import {defineWords} from "./defineWords.js";
import {glossaryDetails} from "./glossaryDetails.js";
import {siteFiles} from "./siteFiles.js";

/** Explains the terms of art of each page of a built site where each is first said. */
export function explainWords(output: string): void {
  const details = glossaryDetails();
  for (const path of siteFiles(output, ".html")) {
    const file = join(output, path);
    const root = "../".repeat(path.split("/").length - 1) || "./";
    const before = readFileSync(file, "utf8");
    const after = defineWords(before, {terms: glossary, details, root});
    if (after !== before) writeFileSync(file, after);
  }
}
