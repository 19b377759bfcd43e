import type {ComparaisonDocument} from "../comparaisonDocument.js";
import {dataTable} from "../dataTable.js";
import {sign} from "../difference.js";
import {element} from "../element.js";
import {formatEstimate, type Kind} from "../format.js";
import {typography} from "../typography.js";

export interface PlaiProjection {
  readonly comparaison?: ComparaisonDocument;
  readonly scenarios: readonly {readonly scenario: {readonly id: string; readonly title: string}}[];
}

const shown: readonly {readonly id: string; readonly label: string; readonly kind: Kind}[] = [
  {id: "plai", label: "PLAI livrés", kind: "count"},
  {id: "tresModestesLoges", label: "Ménages très modestes logés", kind: "count"},
  {id: "menagesModestesLoges", label: "Ménages sous 60 % logés", kind: "count"},
  {id: "delai.loges", label: "Attente des ménages logés", kind: "months"},
  {id: "under60.fragile", label: "Part sous 60 %, quartiers fragiles", kind: "points"},
  {id: "under60.moyenne", label: "Part sous 60 %, fragilité moyenne", kind: "points"},
  {id: "under60.sans", label: "Part sous 60 %, sans fragilité", kind: "points"}
];

/** What a higher rate changes in the simulation, against the lowest simulated, on the same draws. */
export function plaiProjection({comparaison, scenarios}: PlaiProjection): HTMLElement {
  if (comparaison === undefined || scenarios.length === 0)
    return element(
      "p",
      {},
      "Les scénarios plai-20, plai-25 et plai-30 n’ont pas été calculés : lancez « npm start »."
    );
  return dataTable(shown, {
    caption: `Différence avec le scénario à 20 % en ${comparaison.year}, intervalle à 95 % entre crochets`,
    columns: [
      {title: "Dans l’année", cell: ({label}) => typography(label)},
      ...scenarios.map(({scenario}) => ({
        title: element("a", {href: `./scenarios/${scenario.id}.html`}, typography(scenario.title)),
        number: true,
        cell: ({id, kind}: (typeof shown)[number]) => {
          const found = comparaison.scenarios[scenario.id].outcomes[id];
          if (found === undefined) return "non mesurée";
          const scale = kind === "points" ? 100 : 1;
          const {mean, se, q05, q95} = found;
          const scaled = {mean: scale * mean, se: scale * se, q05: scale * q05, q95: scale * q95};
          return `${formatEstimate(scaled, kind, {sign: true})}${sign(found) === 0 ? " : indéterminée" : ""}`;
        }
      }))
    ]
  });
}
