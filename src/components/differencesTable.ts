import {scaled, sign} from "../analysis/indicateurs/difference.js";
import type {Estimate} from "../analysis/indicateurs/result.js";
import type {Kind} from "../words/estimates.js";
import {bracketNames} from "../words/labels.js";
import type {ComparaisonDocument} from "./comparaisonDocument.js";
import {dataTable} from "./dataTable.js";
import {element} from "./element.js";
import {estimate} from "./estimate.js";
import type {ScenarioDocument} from "./scenarioDocument.js";

const shown: readonly {readonly id: string; readonly title: string; readonly kind: Kind}[] = [
  {id: "under60.fragile", title: "Sous 60 %, fragiles", kind: "points"},
  {id: "under60.moyenne", title: "Sous 60 %, moyenne", kind: "points"},
  {id: "under60.sans", title: "Sous 60 %, sans", kind: "points"},
  {id: "menagesModestesLoges", title: "Ménages sous 60 % logés", kind: "count"},
  {id: "tresModestesLoges", title: `dont ${bracketNames.tresModestes}`, kind: "count"},
  {id: "aci", title: "Part ACI", kind: "points"},
  {id: "delai.loges", title: "Attente", kind: "months"}
];

/** Differences to the reference the last year, with 95 % intervals; those that chance explains are said to be unknown. */
export function differencesTable(
  scenarios: readonly ScenarioDocument[],
  comparaison: ComparaisonDocument
): HTMLElement {
  const rows = scenarios.filter(({scenario}) => scenario.id in comparaison.scenarios);
  return dataTable(rows, {
    caption: `Différence avec la référence en ${comparaison.year}, et intervalle à 95 % de cette différence`,
    columns: [
      {title: "Scénario", cell: ({scenario}) => scenario.title},
      ...shown.map(({id, title, kind}) => ({
        title: title,
        number: true,
        cell: ({scenario}: ScenarioDocument) =>
          shownDifference(comparaison.scenarios[scenario.id].outcomes[id], kind)
      })),
      {
        title: "Mesure",
        cell: ({scenario}) =>
          comparaison.scenarios[scenario.id].paired ? "mêmes tirages" : "tirages séparés"
      }
    ]
  });
}

function shownDifference(outcome: Estimate | undefined, kind: Kind): HTMLElement | string {
  if (outcome === undefined) return "non mesurée";
  const difference = kind === "points" ? scaled(outcome, 100) : outcome;
  const shownFigure = estimate(difference, kind, {sign: true});
  if (sign(outcome) !== 0) return shownFigure;
  return element(
    "span",
    {},
    "indéterminée ",
    element("small", {class: "estimate"}, shownFigure.querySelector("small") ?? "")
  );
}
