import {fragiliteLabels} from "../words/labels.js";
import {formatBars} from "../words/worlds.js";
import {bandsCaption} from "./bandsLegend.js";
import {colours} from "./colours.js";
import {figure} from "./figure.js";
import {indicatorsOf} from "./indicators.js";
import {indicatorTable} from "./indicatorTable.js";
import type {Reperes} from "./reperes.js";
import {lastPeriod, periods, type ScenarioDocument} from "./scenarioDocument.js";
import {seriesChart} from "./seriesChart.js";

const lines = [
  {label: "fragiles", colour: colours.fragile, dash: undefined},
  {label: "moyennes", colour: colours.moyenne, dash: "6,3"},
  {label: "sans", colour: colours.sans, dash: "2,3"}
] as const;

/** ACI share of the first accesses, by class of commune, against the objective of article 6.2. */
export function aciFigure(document: ScenarioDocument, {aciObjective}: Reperes): HTMLElement {
  const {aci} = indicatorsOf(document.brackets);
  const [metropole, ...byClass] = aci;
  const series = byClass.map(({pick}, i) => ({
    ...lines[i],
    points: periods(document).map((period) => ({year: period.year, estimate: pick(period)}))
  }));
  const last = lastPeriod(document);
  return figure(
    seriesChart(series, {
      kind: "share",
      bound: {at: aciObjective, label: `objectif : ${Math.round(100 * aciObjective)}\u00a0%`},
      width: 480
    }),
    {
      title: "Part des ménages ACI dans les premiers accès, par classe de commune",
      caption: bandsCaption(
        `${fragiliteLabels.metropole} en ${last.year} : ${formatBars(metropole.pick(last), "share")}.`,
        [document]
      ),
      description: byClass.map(({label, pick}) => `${label} : ${formatBars(pick(last), "share")}.`).join(" "),
      origins: [document],
      table: indicatorTable(document, {
        caption: "Part des ménages ACI dans les premiers accès",
        indicators: aci
      })
    }
  );
}
