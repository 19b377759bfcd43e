import type {PeriodResult} from "../analysis/indicateurs/result.js";
import type {Kind} from "../words/estimates.js";
import {dataTable} from "./dataTable.js";
import {element} from "./element.js";
import {estimate} from "./estimate.js";
import {indicators} from "./indicators.js";
import {lastPeriod, type ScenarioDocument} from "./scenarioDocument.js";

const shown = [
  {title: "Sous 60 %, fragiles", indicator: indicators.equilibre[0]},
  {title: "Sous 60 %, moyenne", indicator: indicators.equilibre[1]},
  {title: "Sous 60 %, sans", indicator: indicators.equilibre[2]},
  {title: "Ménages sous 60 % logés", indicator: indicators.volumes[4]},
  {title: "Part ACI", indicator: indicators.aci[0]},
  {title: "PLAI livrés", indicator: indicators.offre[1]},
  {title: "Attente", indicator: indicators.fluidite[0]},
  {title: "Vacants", indicator: indicators.fluidite.find(({id}) => id === "vacants")!}
] as const;

/** The last year of every scenario, side by side. */
export function comparisonTable(scenarios: readonly ScenarioDocument[]): HTMLElement {
  const {year} = lastPeriod(scenarios[0]);
  return dataTable(scenarios, {
    caption: `En ${year} : moyenne et intervalle de neuf tirages sur dix`,
    columns: [
      {
        title: "Scénario",
        cell: ({scenario}) => element("a", {href: `./scenarios/${scenario.id}.html`}, scenario.title)
      },
      {
        title: "Bornes tenues",
        cell: ({convergence}) =>
          convergence.grouped.year === null ? "non" : `dès ${convergence.grouped.year}`
      },
      ...shown.map(({title, indicator}) => ({
        title: title,
        number: true,
        cell: (document: ScenarioDocument) => picked(lastPeriod(document), indicator)
      }))
    ]
  });
}

function picked(
  period: PeriodResult,
  {pick, kind}: {pick: (p: PeriodResult) => PeriodResult["refus"]; kind: Kind}
) {
  return estimate(pick(period), kind);
}
