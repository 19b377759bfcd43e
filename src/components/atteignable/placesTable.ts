import type {FrontierDocument, FrontierPlace} from "../../analysis/atteignable/frontierDocument.js";
import {reachedText} from "../../analysis/atteignable/frontierSentences.js";
import {underModestes} from "../../words/inForce.js";
import {formatNumber} from "../../words/numbers.js";
import {dataTable} from "../dataTable.js";
import {element} from "../element.js";

/** Every simulated policy: gap, share of the possible, modest ménages housed beside it. */
export function placesTable({measures, brackets}: FrontierDocument): HTMLElement {
  const [first] = measures;
  const under = underModestes(brackets);
  const of = (m: number, {scenario}: FrontierPlace) =>
    measures[m].places.find((place) => place.scenario === scenario)!;
  return dataTable(first.places, {
    caption: `Écart annuel moyen en points, part du possible, et ménages ${under} logés par an`,
    columns: [
      {title: "Politique simulée", cell: ({title}) => title},
      ...measures.flatMap(({measure}, m) => [
        {
          title: `Écart, ${short[measure]}`,
          number: true,
          cell: (place: FrontierPlace) => formatNumber(of(m, place).gap, 1)
        },
        {
          title: `Part du possible, ${short[measure]}`,
          number: true,
          cell: (place: FrontierPlace) => element("b", {}, reachedText(of(m, place).reached))
        }
      ]),
      {
        title: `Ménages ${under} logés`,
        number: true,
        cell: ({modestes}) => formatNumber(modestes)
      }
    ]
  });
}

const short = {bornes: "bornes", "quatre-quarts": "tranches"} as const;
