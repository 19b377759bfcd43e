import {type BaselineId, baselineIds} from "../../analysis/confronter/baselines.js";
import type {Confrontation} from "../../analysis/confronter/confrontation.js";
import type {ConfrontedRow} from "../../analysis/confronter/confrontFigure.js";
import {figureName, isSigned, skillWord} from "../../analysis/confronter/toldConfrontation.js";
import {formatProjected} from "../../words/observed.js";
import {dataTable} from "../dataTable.js";
import {element} from "../element.js";
import type {VenuDocument} from "./venuDocument.js";

/** What one would have said without a model, and by how much the projection does better; then what each baseline rests on. */
export function baselinesTable(
  {rows, baselines: called}: Confrontation,
  names: VenuDocument["names"]
): HTMLElement {
  const scored = rows.filter(({use}) => use === "score");
  return element(
    "div",
    {},
    dataTable(scored, {
      caption:
        "Ce que disait chaque référence, puis l’habileté de la projection contre elle : 1 serait parfait, 0 ne vaut pas mieux que la référence, moins que 0 fait moins bien",
      columns: [
        {title: "Chiffre", cell: (row) => `${figureName(row)}, ${names[row.scenario]}`},
        ...baselineIds.flatMap((id) => [
          {title: `« ${called[id]} »`, number: true, cell: (row: ConfrontedRow) => forecastText(row, id)},
          {title: "Habileté", number: true, cell: (row: ConfrontedRow) => skillWord(row, id)}
        ])
      ]
    }),
    element(
      "ul",
      {},
      baselineIds.map((id) => {
        const reasons = [...new Set(scored.map(({baselines}) => baselines[id].why))];
        return element("li", {}, `« ${called[id]} » : ${reasons.join(" ; ")}.`);
      })
    )
  );
}

function forecastText(row: ConfrontedRow, id: BaselineId): string {
  const {forecast} = row.baselines[id];
  return forecast === undefined ? "–" : formatProjected(forecast, row.unit, {sign: isSigned(row)});
}
