import {ofPlusScale, underModestes} from "../words/inForce.js";
import {barsCaption, formatBars} from "../words/worlds.js";
import {seriesOf} from "./balanceFigure.js";
import {bandsCaption} from "./bandsLegend.js";
import {dataTable} from "./dataTable.js";
import {cutsOf, type Drawn} from "./drawn.js";
import {estimate} from "./estimate.js";
import {figure} from "./figure.js";
import {lastPeriod} from "./scenarioDocument.js";
import {seriesChart} from "./seriesChart.js";

/** First accesses of ménages of low resources each year: the price of balance, shown beside it. */
export function modestesFigure(drawn: readonly Drawn[]): HTMLElement {
  const last = drawn.map(({document}) => lastPeriod(document));
  const years = drawn[0].document.years;
  const modestes = `Premiers accès de ménages ${ofPlusScale(underModestes(...cutsOf(drawn)))}`;
  return figure(
    seriesChart(
      seriesOf(drawn, (p) => p.premierAccesModestes),
      {kind: "count", width: 360, height: 230}
    ),
    {
      title: `${modestes} chaque année`,
      caption: bandsCaption(
        "Même lecture. L’échelle ne part pas de zéro : elle montre l’écart entre scénarios, pas le niveau.",
        drawn.map(({document}) => document)
      ),
      origins: drawn.map(({document}) => document),
      description: drawn
        .map(
          ({label}, i) =>
            `${label} en ${last[i].year} : ${formatBars(last[i].premierAccesModestes, "count")}.`
        )
        .join(" "),
      table: dataTable(years, {
        caption: `${modestes} dans l’année ; ${barsCaption(drawn[0].document.worlds)}`,
        columns: [
          {title: "Année", cell: ({year}) => String(year)},
          ...drawn.map(({label, document}) => ({
            title: label,
            number: true,
            cell: (_: unknown, i: number) => estimate(document.years[i].premierAccesModestes, "count")
          }))
        ]
      })
    }
  );
}
