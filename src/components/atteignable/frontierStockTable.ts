import type {FrontierDocument} from "../../analysis/atteignable/frontierDocument.js";
import {formatShare} from "../../words/numbers.js";
import {dataTable} from "../dataTable.js";

/** The occupied stock: where it starts, how far a perfect flow would bring it, where the scenario lands. */
export function frontierStockTable({stock, scenario}: FrontierDocument): HTMLElement {
  const {years, brackets} = stock;
  return dataTable(brackets, {
    caption: `Ménages du parc occupé, au départ et ${years} ans plus tard`,
    columns: [
      {title: "Tranche", cell: ({name}) => name},
      {title: "Au départ", number: true, cell: ({base}) => formatShare(base, 1)},
      {title: "Flux toujours à l’équilibre", number: true, cell: ({best}) => formatShare(best, 1)},
      {title: `Simulé, ${scenario.id}`, number: true, cell: ({simulated}) => formatShare(simulated, 1)},
      {title: "Référence", number: true, cell: ({reference}) => formatShare(reference)}
    ]
  });
}
