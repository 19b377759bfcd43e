import {fragilites} from "../core/vocabulary.js";
import {fragiliteLabels} from "../words/labels.js";
import {formatNumber} from "../words/numbers.js";
import {barsCaption} from "../words/worlds.js";
import {dataTable} from "./dataTable.js";
import {estimate} from "./estimate.js";
import {lastPeriod, type ScenarioDocument} from "./scenarioDocument.js";

/** Occupied stock by class and bracket, at the end of the base year and of the last year. */
export function stockTable(document: ScenarioDocument): HTMLElement {
  const last = lastPeriod(document);
  const rows = [...fragilites, "metropole" as const].flatMap((g) =>
    [document.base, last].map((period) => ({g, period}))
  );
  return dataTable(rows, {
    caption: `Ménages en place, par tranche de ressources, en fin d’année ; ${barsCaption(document.worlds)}`,
    columns: [
      {title: "Classe et année", cell: ({g, period}) => `${fragiliteLabels[g]}, ${period.year}`},
      {title: "Logements", number: true, cell: ({g, period}) => estimate(period.stock[g].logements, "count")},
      ...document.brackets.names.map((title, i) => ({
        title,
        number: true,
        cell: ({g, period}: (typeof rows)[number]) => estimate(period.stock[g].shares[i], "share")
      }))
    ]
  });
}

/** How much of the stock a year's attributions are, in the base year: « environ un logement sur dix est attribué chaque année ». */
export function turnover({base}: Pick<ScenarioDocument, "base">): string {
  const every = base.stock.metropole.logements.mean / base.attributions.mean;
  return `environ un logement sur ${formatNumber(every)} est attribué chaque année`;
}
