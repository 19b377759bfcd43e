import type {Territoire} from "../core/territoire/territoire.js";
import {fragilites} from "../core/vocabulary.js";
import {csvLine} from "./import/csvLine.js";

/** The quartiers as a CSV table whose first two columns are those that `equilibre importer quartiers` reads. */
export function territoireQuartiers({communes, quartiers, logements}: Territoire): string {
  const counts = new Int32Array(quartiers.ids.length);
  for (const q of logements.quartier) counts[q]++;
  const header = [
    "quartier",
    "fragilite",
    "insee",
    "commune",
    "qpv",
    "population",
    "logements",
    "part_sociale"
  ];
  const lines = quartiers.ids.map((id, q) => [
    id,
    fragilites[quartiers.fragilite[q]],
    communes.insee[quartiers.commune[q]],
    communes.noms[quartiers.commune[q]],
    quartiers.qpv[q] === 1 ? "oui" : "non",
    String(quartiers.population[q]),
    String(counts[q]),
    quartiers.partSociale[q].toFixed(3)
  ]);
  return [header, ...lines].map((cells) => csvLine(cells)).join("");
}
