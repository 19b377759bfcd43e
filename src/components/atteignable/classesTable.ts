import type {FrontierDocument} from "../../analysis/atteignable/frontierDocument.js";
import {fragiliteLabels, measureLabel} from "../../words/labels.js";
import {formatNumber} from "../../words/numbers.js";
import {dataTable} from "../dataTable.js";

/** The gap of each class and year: the least possible, and what the scenario leaves. */
export function classesTable(document: FrontierDocument): HTMLElement {
  const {measures, years, scenario} = document;
  const rows = measures.flatMap((measure) =>
    measure.classes.flatMap(({fragilite, practice, bestByYear, places}) => {
      const own = places.find((place) => place.scenario === scenario.id)!;
      const row = {measure: measureLabel(measure), name: fragiliteLabels[fragilite], practice};
      return [
        {...row, who: "au mieux", byYear: bestByYear},
        {...row, who: "convention suivie", byYear: own.byYear}
      ];
    })
  );
  return dataTable(rows, {
    caption:
      "Écart en points. « Au mieux » : ce que laisserait une règle qui ne se soucierait que de cette classe. Une classe sans borne n’y est pas.",
    columns: [
      {title: "Classe", cell: ({name}) => name},
      {title: "Objectif", cell: ({measure}) => measure},
      {title: "Qui", cell: ({who}) => who},
      {title: "Année de base", number: true, cell: ({practice}) => formatNumber(practice, 1)},
      ...years.map((year, t) => ({
        title: String(year),
        number: true,
        cell: ({byYear}: (typeof rows)[number]) => formatNumber(byYear[t], 1)
      }))
    ]
  });
}
