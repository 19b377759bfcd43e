import type {AvenantDocument} from "../../analysis/avenant/avenantDocument.js";
import type {ClauseOfPage} from "../../analysis/avenant/clauseEffects.js";
import {element} from "../element.js";
import {sharesNote, sharesTable, untoldShares} from "./sharesTable.js";

/** The share of each clause in each effect, under its heading; undefined where the avenant has one clause. */
export function sharesPart(
  document: AvenantDocument,
  clauses: readonly ClauseOfPage[]
): HTMLElement | undefined {
  if (new Set(document.clauses.map(({parameter}) => parameter)).size < 2) return undefined;
  const heading = element("h2", {id: "parts"}, "La part de chaque clause dans chaque effet");
  if (document.decomposition === undefined)
    return element(
      "section",
      {},
      heading,
      element(
        "p",
        {},
        "L’effet n’a pas été partagé entre les clauses. La commande le fait avec « --decomposer »."
      )
    );
  return element(
    "section",
    {},
    heading,
    sharesTable(document, clauses),
    element("p", {}, untoldShares(document)),
    element("p", {}, sharesNote(document))
  );
}
