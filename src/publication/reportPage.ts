import type {PublicationDocument} from "../components/publication/publicationDocument.js";
import {paperPage} from "../files/paper/paperPage.js";
import {citedOf} from "../words/citedOf.js";
import {frenchDate} from "../words/frenchDate.js";

/** The page that draws a report in Chromium; what it draws needs no script. */
export function reportPage(document: PublicationDocument): Promise<string> {
  const {title, date, version, digest, address} = citedOf(document);
  const isRevoyure = document.schema === "equilibre/publication-revoyure@1";
  const exercise = isRevoyure && document.rapport.exercise !== undefined ? "EXERCICE. " : "";
  return paperPage({
    ...{room: "publication", document, title},
    styles: [
      "publication/publication.css",
      ...(isRevoyure ? ["revoyure/revoyure.css", "revoyure/revoyure-papier.css"] : [])
    ],
    foot: [
      `${exercise}${document.id}, ${frenchDate(date)}, moteur version ${version}, empreinte ${digest.slice(0, 23)}…`,
      address
    ]
  });
}
