import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import {csvText} from "../downloads/csvText.js";
import {downloadButton} from "../downloads/downloadButton.js";
import {element} from "../element.js";

/** Saves the document, the draft of each candidate avenant and the count of units; prints the page. */
export function revoyureDownloads(document: RevoyureDocument): HTMLElement {
  const {slug, tallies, revoyure} = document;
  const print = element("button", {type: "button"}, "Imprimer (A4)");
  print.addEventListener("click", () => window.print());
  const titles = [
    "objectif",
    "unités",
    "droit : atteint",
    "pratique : atteint",
    "non atteint",
    "indéterminé",
    "trop peu"
  ];
  return element(
    "p",
    {class: "boutons"},
    downloadButton("Document (JSON)", {
      name: `revoyure-${slug}.json`,
      make: () => new Blob([JSON.stringify(document, undefined, 2)], {type: "application/json"})
    }),
    downloadButton("Décompte des unités (CSV)", {
      name: `revoyure-${slug}-unites.csv`,
      make: () =>
        new Blob(
          [
            csvText([
              titles,
              ...tallies.map((t) => [
                t.title,
                t.seen,
                t.legal,
                t.atteint,
                t.nonAtteint,
                t.indetermine,
                t.tropPeu
              ])
            ])
          ],
          {type: "text/csv;charset=utf-8"}
        )
    }),
    [...revoyure.proposals, ...(revoyure.renunciations ?? [])].map(
      ({rank, movesObjective, draft, file, yaml}) =>
        downloadButton(
          `Brouillon ${movesObjective ? "de renoncement" : draft === "scenario" ? "de scénario" : "d’avenant"} ${rank}`,
          {
            name: file,
            make: () => new Blob([yaml], {type: "application/yaml"})
          }
        )
    ),
    print
  );
}
