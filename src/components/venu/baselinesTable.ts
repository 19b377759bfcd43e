import {baselineIds} from "../../analysis/confronter/baselines.js";
import type {Confrontation} from "../../analysis/confronter/confrontation.js";
import {figureName, isSigned, skillWord} from "../../analysis/confronter/toldConfrontation.js";
import {formatProjected} from "../../words/observed.js";
import {dataTable} from "../dataTable.js";
import type {VenuDocument} from "./venuDocument.js";

/** What one would have said without a model, and by how much the projection does better: an entry a figure and a scenario. */
export function baselinesTable(
  {rows, baselines: called}: Confrontation,
  names: VenuDocument["names"]
): HTMLElement {
  return dataTable(
    rows.filter(({use}) => use === "score"),
    {
      caption:
        "Habileté contre trois références : 1 serait parfait, 0 ne vaut pas mieux que la référence, moins que 0 fait moins bien",
      columns: [
        {title: "Chiffre", cell: (row) => `${figureName(row)}, ${names[row.scenario]}`},
        ...baselineIds.flatMap((id) => [
          {
            title: `« ${called[id]} » disait`,
            cell: (row: Confrontation["rows"][number]) => {
              const {forecast, why} = row.baselines[id];
              return forecast === undefined
                ? `– (${why})`
                : `${formatProjected(forecast, row.unit, {sign: isSigned(row)})} (${why})`;
            }
          },
          {
            title: "Habileté",
            number: true,
            cell: (row: Confrontation["rows"][number]) => skillWord(row, id)
          }
        ])
      ]
    }
  );
}
