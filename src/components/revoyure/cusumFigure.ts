import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import {formatNumber, formatShare} from "../../words/numbers.js";
import {badge} from "../badge.js";
import {dataTable} from "../dataTable.js";
import {element} from "../element.js";
import {figure} from "../figure.js";
import {smallMultiples} from "../smallMultiples.js";
import {cusumChart} from "./cusumChart.js";
import {revoyureOrigins} from "./revoyureOrigins.js";

/** Has the practice moved since the year observed? One small chart a figure followed, one level of alarm for all. */
export function cusumFigure(document: RevoyureDocument): HTMLElement | undefined {
  const {charts, alarmLevel, statement} = document.revoyure.monitoring;
  const origins = revoyureOrigins(document);
  if (charts.length === 0) return undefined;
  const ids = [...new Set(charts.map(({id}) => id))];
  const rows = charts.flatMap((chart) => chart.points.map((point) => ({...chart, ...point})));
  return figure(
    smallMultiples(
      ids.map((id) => {
        const own = charts.filter((chart) => chart.id === id);
        const since = own.flatMap(({direction, alarmedSince}) =>
          alarmedSince === undefined ? [] : [`alerte « ${direction} l’objectif » depuis ${alarmedSince}`]
        );
        return {
          title: own[0].label,
          drawing: cusumChart(own, {alarmLevel}),
          note: since.length === 0 ? "pas d’alerte" : since.join(" ; ")
        };
      })
    ),
    {
      title: "La pratique a-t-elle bougé depuis l’année observée ?",
      caption: element(
        "span",
        {},
        "Trait plein : indices d’un mouvement vers l’objectif ; tirets : d’un mouvement contraire. Au-dessus du trait rouge, alerte. ",
        statement,
        " ",
        badge("derive")
      ),
      description: charts
        .map(
          ({label, direction, alarmedSince}) => `${label}, ${direction} : ${alarmedSince ?? "pas d’alerte"}`
        )
        .join(" ; "),
      origins: [origins.observed, origins.learning],
      table: dataTable(rows, {
        caption: "Suivi par semestre",
        columns: [
          {title: "Chiffre", cell: ({label, direction, halfYear}) => `${label}, ${direction}, ${halfYear}`},
          {title: "Observé", number: true, cell: ({share}) => formatShare(share, 1)},
          {title: "n", number: true, cell: ({n}) => formatNumber(n)},
          {title: "Pratique observée", number: true, cell: ({inControl}) => formatShare(inControl, 1)},
          {title: "EWMA", number: true, cell: ({ewma}) => formatNumber(100 * ewma, 1)},
          {title: "Limite EWMA (±)", number: true, cell: ({ewmaLimit}) => formatNumber(100 * ewmaLimit, 1)},
          {title: "CUSUM", number: true, cell: ({cusum}) => formatNumber(cusum, 1)},
          {title: "Alerte", cell: ({alarm}) => (alarm ? "oui" : "non")}
        ]
      })
    }
  );
}
