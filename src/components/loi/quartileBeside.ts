import type {Estimate} from "../../analysis/indicateurs/result.js";
import {formatObserved} from "../../words/observed.js";
import {barsCaption} from "../../words/worlds.js";
import {dataTable} from "../dataTable.js";
import {estimate} from "../estimate.js";
import type {ScenarioDocument} from "../scenarioDocument.js";
import {periods} from "../scenarioDocument.js";
import type {LoiDocument} from "./loiDocument.js";

interface Line {
  readonly what: string;
  readonly where: string;
  readonly year: number;
  readonly told: Estimate | string;
  readonly source: string;
}

/** The first quartile outside quartiers prioritaires, simulated on the base year and in the years that public figures tell, beside them. */
export function quartileBeside(document: ScenarioDocument, {observed}: LoiDocument): HTMLElement {
  const years = new Set([document.base.year, ...observed.map(({year}) => year)]);
  const simulated = periods(document)
    .filter(({year}) => years.has(year))
    .flatMap(({year, loi: {horsQpv}}): Line[] => [
      {
        ...{year, where: "territoire simulé", source: document.scenario.title},
        what: "Premier quartile et relogés",
        told: horsQpv.premierQuartile
      },
      {
        ...{year, where: "territoire simulé", source: document.scenario.title},
        what: "soit, par les ressources seules",
        told: horsQpv.parRessources
      }
    ]);
  const published = observed.map(
    ({notion, perimeter, year, range, source, remark}): Line => ({
      ...{year, where: perimeter, what: notion},
      told: formatObserved(range, "%"),
      source: remark === undefined ? source : `${source} ; ${remark}`
    })
  );
  return dataTable([...simulated, ...published], {
    caption: `Baux hors quartiers prioritaires allés au premier quartile ; ${barsCaption(document.worlds)}`,
    columns: [
      {title: "Part", cell: ({what}) => what},
      {title: "Périmètre", cell: ({where}) => where},
      {title: "Année", number: true, cell: ({year}) => String(year)},
      {
        title: "Valeur",
        number: true,
        cell: ({told}) => (typeof told === "string" ? told : estimate(told, "share"))
      },
      {title: "D’où", cell: ({source}) => source}
    ]
  });
}
