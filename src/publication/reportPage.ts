import type {PublicationDocument} from "../components/publication/publicationDocument.js";
import {paperPage} from "../files/paperPage.js";
import {citedOf} from "../words/citedOf.js";
import {frenchDate} from "../words/frenchDate.js";

/** The page that draws a report in Chromium: components of the site, its data and its style. What it draws needs no script. */
export function reportPage(document: PublicationDocument): Promise<string> {
  const {title, date, version, digest, address} = citedOf(document);
  return paperPage({
    entry: "publication/printEntry.ts",
    title,
    document,
    styles: ["publication/papier.css"],
    foot: [
      `${document.id}, ${frenchDate(date)}, moteur version ${version}, empreinte ${digest.slice(0, 23)}…`,
      address
    ]
  });
}
