import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import {element} from "../element.js";
import {originPart} from "./originPart.js";
import {revoyurePart} from "./revoyurePart.js";
import {revoyureParts} from "./revoyureParts.js";
import {summaryPart} from "./summaryPart.js";

/** The whole report for paper: the same parts as the page, one after the other. */
export function printedReport(document: RevoyureDocument): HTMLElement {
  return element(
    "main",
    {id: "observablehq-main", class: "revoyure-rapport"},
    element(
      "section",
      {},
      element("h1", {}, document.revoyure.title),
      element(
        "p",
        {class: "question"},
        "Convention intercommunale d’équilibre territorial : revoyure (articles 4, 5.2, 6.2 et 19)"
      ),
      summaryPart(document)
    ),
    revoyureParts.map(({id, title}, i) =>
      element("section", {id}, element("h2", {}, `${i + 1}. ${title}`), revoyurePart(id, document))
    ),
    element(
      "section",
      {id: "provenance"},
      element("h2", {}, "D’où viennent ces chiffres"),
      originPart(document)
    )
  );
}
