import {fragilites} from "../core/vocabulary.js";
import {bracketName} from "../words/bracketWords.js";
import {fragiliteLabels} from "../words/labels.js";
import {formatNumber, formatShare} from "../words/numbers.js";
import {barsCaption} from "../words/worlds.js";
import {dataTable} from "./dataTable.js";
import {estimate} from "./estimate.js";
import type {Reperes} from "./reperes.js";
import type {ScenarioDocument} from "./scenarioDocument.js";

/** The three profiles of article 5.2, observed, against the base year simulated: the twelve cells one by one. */
export function validationTable(
  {base, brackets, worlds}: ScenarioDocument,
  {classes, observedYear}: Reperes
): HTMLElement {
  const rows = fragilites.flatMap((g) =>
    brackets.ids.map((_, i) => ({g, i, observed: classes[g].observed[i], simulated: base.flux[g].shares[i]}))
  );
  return dataTable(rows, {
    caption: `Attributions par classe et tranche : observé en ${observedYear}, simulé en ${base.year} (année de base) ; ${barsCaption(worlds)}`,
    columns: [
      {
        title: "Classe et tranche",
        cell: ({g, i}) => `${fragiliteLabels[g]}, ${bracketName(brackets, i)}`
      },
      {title: `Observé en ${observedYear}`, number: true, cell: ({observed}) => formatShare(observed)},
      {title: `Simulé en ${base.year}`, number: true, cell: ({simulated}) => estimate(simulated, "share")},
      {
        title: "Écart",
        number: true,
        cell: ({observed, simulated}) => `${formatNumber(100 * (simulated.mean - observed), 1)}\u00a0pt`
      }
    ]
  });
}
