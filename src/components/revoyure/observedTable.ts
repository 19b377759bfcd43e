import type {ObservedIndicator, ObservedPoint} from "../../analysis/revoyure/projection/observedIndicator.js";
import {judgedCaption, judgedWord} from "../../words/judgedPoint.js";
import {formatNumber, formatObjective, formatRange, formatValue} from "../../words/numbers.js";
import type {Statut} from "../../words/statuts.js";
import {badge} from "../badge.js";
import {dataTable} from "../dataTable.js";
import {element} from "../element.js";

/** One row a figure: observed on how many lines, announced between which bounds, within them or not. */
export function observedTable(indicators: readonly ObservedIndicator[], statut: Statut): HTMLElement {
  const inWorlds = indicators.some(({points}) => points.some(({worlds}) => worlds !== undefined));
  return dataTable(indicators, {
    caption: `Observé contre annoncé, par semestre${inWorlds ? `. ${judgedCaption}` : " ; hasard seul"}`,
    columns: [
      {title: "Chiffre", cell: ({label}) => label},
      {
        title: "Objectif",
        cell: ({objective}) => (objective === undefined ? "suivi" : formatObjective(objective))
      },
      {
        title: "Observé, intervalle à 95 %",
        number: true,
        cell: ({points, kind}) => lines(points, ({observed}) => observedText(observed, kind))
      },
      {
        title: "n",
        number: true,
        cell: ({points}) =>
          lines(points, ({observed}) => (observed?.n === undefined ? "–" : formatNumber(observed.n)), false)
      },
      {
        title: "Annoncé, 5 à 95 %",
        number: true,
        cell: ({points, kind}) => lines(points, ({fan}) => formatRange(fan[0], fan[4], kind), false)
      },
      ...(inWorlds
        ? [
            {
              title: "Possible selon les mondes, 5 à 95 %",
              number: true,
              cell: ({points, kind}: ObservedIndicator) =>
                lines(points, ({worlds}) => formatRange(worlds?.q05, worlds?.q95, kind), false)
            }
          ]
        : []),
      {title: "Dedans", cell: ({points}) => lines(points, judgedWord, false)},
      {title: "Statut", cell: ({points}) => badge(points.some(({observed}) => observed) ? statut : "simule")}
    ]
  });
}

function observedText(observed: ObservedPoint["observed"], kind: "share" | "count"): string {
  if (observed === undefined) return "non observé";
  const {value, wilson} = observed;
  return `${formatValue(value, kind)}${wilson === undefined ? "" : ` ${formatRange(wilson.low, wilson.high, kind)}`}`;
}

/** One line a half-year, named by its half when asked. */
function lines(
  points: readonly ObservedPoint[],
  text: (point: ObservedPoint) => string,
  named = true
): HTMLElement {
  return element(
    "span",
    {},
    points.map((point) =>
      element("span", {class: "ligne"}, `${named ? `${point.halfYear.slice(5)} : ` : ""}${text(point)}`)
    )
  );
}
