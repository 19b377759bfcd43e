import type {AvenantDocument} from "../../analysis/avenant/avenantDocument.js";
import {
  type DistanceTable,
  distanceNote,
  distanceTable,
  halfYearsTable
} from "../../words/avenantDistance.js";
import {dataTable} from "../dataTable.js";
import {element} from "../element.js";
import {originLine} from "../originLine.js";

/** Whether the bounds are held without and with the avenants, year by year; undefined in documents that predate it. */
export function distancePart(document: AvenantDocument): HTMLElement | undefined {
  const {distance, engine, seed, replications} = document;
  if (distance === undefined) return undefined;
  return element(
    "div",
    {},
    tableOf(distanceTable(distance)),
    element("p", {}, distanceNote(distance)),
    originLine([{engine, seed, replications}]),
    element("details", {}, element("summary", {}, "Semestre par semestre"), tableOf(halfYearsTable(distance)))
  );
}

function tableOf({caption, head, rows}: DistanceTable): HTMLElement {
  return dataTable(rows, {
    caption,
    columns: head.map((title, i) => ({
      title,
      number: title.startsWith("Part") || title.startsWith("Écart"),
      cell: (row) => row[i]
    }))
  });
}
