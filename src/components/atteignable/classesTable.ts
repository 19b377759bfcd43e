import type {
  FrontierClass,
  FrontierDocument,
  FrontierMeasure
} from "../../core/experiments/frontierDocument.js";
import {dataTable} from "../dataTable.js";
import {formatNumber} from "../format.js";
import {fragiliteLabels} from "../labels.js";
import {measureLabels} from "./measureLabels.js";

/** The gap of each class and year: the least possible, and what the scenario leaves. */
export function classesTable(document: FrontierDocument): HTMLElement {
  const {measures, years, scenario} = document;
  const rows = measures.flatMap((measure) =>
    measure.classes.flatMap((cls) => [
      {label: label(measure, cls, "au mieux"), practice: cls.practice, byYear: cls.bestByYear},
      {
        label: label(measure, cls, "convention suivie"),
        practice: cls.practice,
        byYear: cls.places.find((place) => place.scenario === scenario.id)!.byYear
      }
    ])
  );
  return dataTable(rows, {
    caption:
      "Écart en points, classe par classe. « Au mieux » : une règle qui ne se soucierait que de cette classe. Une classe sans borne n’y est pas.",
    columns: [
      {title: "Objectif et classe", cell: (row) => row.label},
      {title: "Année de base", number: true, cell: ({practice}) => formatNumber(practice, 1)},
      ...years.map((year, t) => ({
        title: String(year),
        number: true,
        cell: ({byYear}: (typeof rows)[number]) => formatNumber(byYear[t], 1)
      }))
    ]
  });
}

function label({measure}: FrontierMeasure, {fragilite}: FrontierClass, who: string): string {
  return `${measureLabels[measure]}, ${fragiliteLabels[fragilite].toLowerCase()}, ${who}`;
}
