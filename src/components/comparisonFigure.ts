import {ofPlusScale, underObjective} from "../words/inForce.js";
import {barsCaption, formatBars} from "../words/worlds.js";
import {seriesOf} from "./balanceFigure.js";
import {bandsCaption} from "./bandsLegend.js";
import type {ScenarioOverview} from "./comparer/scenarioOverview.js";
import {dataTable} from "./dataTable.js";
import {drawnAgainst} from "./drawn.js";
import {estimate} from "./estimate.js";
import {figure} from "./figure.js";
import {boundOf, type Reperes} from "./reperes.js";
import {lastPeriod} from "./scenarioDocument.js";
import {seriesChart} from "./seriesChart.js";
import {smallMultiples} from "./smallMultiples.js";

/** One small drawing a scenario: share of low resources in fragile quartiers, beside the first of the list. */
export function comparisonFigure(scenarios: readonly ScenarioOverview[], {classes}: Reperes): HTMLElement {
  const [reference, ...others] = scenarios;
  const under = underObjective("fragile", ...scenarios.map(({brackets}) => brackets));
  const panels = others.map((document) => {
    const bound = boundOf(classes.fragile, document);
    return {
      title: document.scenario.title,
      drawing: seriesChart(
        seriesOf(drawnAgainst(reference, document), (p) => p.flux.fragile.under60),
        {
          kind: "share",
          domain: [0.4, 0.75],
          height: 190,
          ...(bound === undefined ? {} : {bound})
        }
      )
    };
  });
  return figure(smallMultiples(panels), {
    title: `Part des ménages ${ofPlusScale(under)} dans les attributions des quartiers fragiles`,
    caption: bandsCaption(
      "Chaque panneau oppose un scénario à la référence ; même échelle partout.",
      scenarios
    ),
    description: scenarios
      .map((document) => {
        const {year, flux} = lastPeriod(document);
        return `${document.scenario.title} en ${year} : ${formatBars(flux.fragile.under60, "share")}.`;
      })
      .join(" "),
    origins: scenarios,
    table: dataTable(scenarios, {
      caption: `Part ${under} dans les quartiers fragiles ; ${barsCaption(reference.worlds)}`,
      columns: [
        {title: "Scénario", cell: ({scenario}) => scenario.title},
        ...reference.years.map(({year}, i) => ({
          title: String(year),
          number: true,
          cell: ({years}: ScenarioOverview) => estimate(years[i].flux.fragile.under60, "share")
        }))
      ]
    })
  });
}
