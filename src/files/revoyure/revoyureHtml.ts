import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import {paperPage} from "../paperPage.js";

/** The report as one HTML file that needs nothing else: the components of the page, its data and its style. */
export function revoyureHtml(document: RevoyureDocument): Promise<string> {
  const {title} = document.revoyure;
  const label = document.exercise === undefined ? title : `EXERCICE. ${title}`;
  return paperPage({
    entry: "revoyure/printEntry.ts",
    title: label,
    document,
    styles: ["revoyure/revoyure.css", "revoyure/revoyure-papier.css"],
    foot: [label]
  });
}
