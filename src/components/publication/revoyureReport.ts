import {element} from "../element.js";
import {methodList} from "../methodList.js";
import {originPart as filesPart} from "../revoyure/originPart.js";
import {revoyurePart} from "../revoyure/revoyurePart.js";
import {revoyureParts} from "../revoyure/revoyureParts.js";
import {summaryPart} from "../revoyure/summaryPart.js";
import {originPart} from "./originPart.js";
import type {RevoyurePublication} from "./publicationDocument.js";
import {reportFrame} from "./reportFrame.js";
import {reportPart} from "./reportPart.js";

/** The revoyure of a year on paper and in a file: what to read aloud, the six questions, what they rest on. */
export function revoyureReport(document: RevoyurePublication): HTMLElement {
  const {rapport} = document;
  return reportFrame(document, {
    room: "revoyure-rapport",
    children: [
      element(
        "p",
        {class: "question"},
        "Les objectifs tiennent-ils encore, et que pourrait-on changer ? Revoyure prévue aux articles 4, 5.2, 6.2 et 19."
      ),
      summaryPart(rapport),
      ...revoyureParts.map(({id, title}, i) =>
        reportPart(id, `${i + 1}. ${title}`, revoyurePart(id, rapport))
      ),
      reportPart("methode", "La méthode en dix lignes", methodList(document.project)),
      reportPart(
        "provenance",
        "D’où viennent ces chiffres",
        originPart(document, {details: element("div", {}, filesPart(rapport))})
      )
    ]
  });
}
