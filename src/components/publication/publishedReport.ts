import {avenantReport} from "./avenantReport.js";
import type {PublicationDocument} from "./publicationDocument.js";
import {revoyureReport} from "./revoyureReport.js";
import {scenarioReport} from "./scenarioReport.js";

/** What is published, on paper and in a file: the parts of its page, then all that they rest on. */
export function publishedReport(document: PublicationDocument): HTMLElement {
  switch (document.schema) {
    case "equilibre/publication@1":
      return scenarioReport(document);
    case "equilibre/publication-avenant@1":
      return avenantReport(document);
    case "equilibre/publication-revoyure@1":
      return revoyureReport(document);
  }
}
