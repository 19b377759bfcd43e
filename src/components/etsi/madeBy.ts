import {element} from "../element.js";
import type {EtSiDocument} from "./etSiDocument.js";
import type {EtSiResults} from "./etSiResults.js";

/** What made the figures of the page: enough to make them again. */
export function madeBy(
  {replicates, digest}: EtSiResults,
  {version, sources, reference}: EtSiDocument
): HTMLElement {
  return element(
    "p",
    {},
    `Moteur version ${version} (sources ${sources.replace("sha256:", "").slice(0, 12)}), graine ${reference.seed}, tirages 0 à ${replicates - 1}, empreinte `,
    element("code", {}, digest)
  );
}
