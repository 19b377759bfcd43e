import type {VacanceResult} from "../analysis/indicateurs/result.js";
import {fragilites} from "../core/vocabulary.js";
import type {Kind} from "../words/estimates.js";
import {fragiliteLabels} from "../words/labels.js";
import {barsCaption} from "../words/worlds.js";
import {dataTable} from "./dataTable.js";
import {element} from "./element.js";
import {estimate} from "./estimate.js";
import {lastPeriod, type ScenarioDocument} from "./scenarioDocument.js";

const shown: readonly {
  readonly label: string;
  readonly kind: Kind;
  readonly name: keyof VacanceResult;
}[] = [
  {label: "Logements vacants en fin d’année", kind: "count", name: "vacants"},
  {label: "soit, du parc de la classe", kind: "share", name: "partVacante"},
  {label: "Durée moyenne de vacance d’un logement attribué", kind: "months", name: "mois"},
  {label: "Passages en commission sans preneur", kind: "count", name: "sansCandidat"},
  {label: "Refus de ménages", kind: "count", name: "refus"},
  {label: "soit, des propositions", kind: "share", name: "partRefus"}
];

/** Vacancies and refusals by class of quartiers, in the base year and in the last. */
export function classTable(document: ScenarioDocument): HTMLElement {
  const [first, last] = [document.base, lastPeriod(document)];
  return dataTable(shown, {
    caption: `Vacance et refus par classe de quartiers, en ${first.year} (base) et en ${last.year} ; ${barsCaption(document.worlds)}`,
    columns: [
      {title: "Dans l’année", cell: ({label}) => label},
      ...fragilites.flatMap((g) =>
        [first, last].map((period) => ({
          title: element("span", {}, fragiliteLabels[g], element("br", {}), String(period.year)),
          number: true,
          cell: ({name, kind}: (typeof shown)[number]) => estimate(period.vacance[g][name], kind)
        }))
      )
    ]
  });
}
