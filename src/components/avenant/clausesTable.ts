import type {AvenantDocument} from "../../analysis/avenant/avenantDocument.js";
import type {ClauseOfPage} from "../../analysis/avenant/clauseEffects.js";
import {formatParameter} from "../../words/formatParameter.js";
import {articleLinks} from "../articleLinks.js";
import {dataTable} from "../dataTable.js";
import {element} from "../element.js";
import {frenchDate} from "./clauseSentences.js";

/** The text before and after, clause by clause. */
export function clausesTable(clauses: readonly ClauseOfPage[], {avenants}: AvenantDocument): HTMLElement {
  const rows = clauses.flatMap((clause) => clause.changes.map((change) => ({clause, change})));
  return dataTable(rows, {
    caption: "Ce que l’avenant écrit, clause par clause",
    columns: [
      {
        title: "Paramètre",
        cell: ({clause, change}) =>
          element(
            "span",
            {},
            `${clause.rank}. ${change.description}`,
            element("br", {}),
            element("code", {}, change.parameter)
          )
      },
      {title: "Avant", number: true, cell: ({change}) => formatParameter(change.old, change.unit)},
      {title: "Après", number: true, cell: ({change}) => formatParameter(change.new, change.unit)},
      {title: "Article", cell: ({change}) => articleLinks(change.article)},
      {title: "À partir du", cell: ({change}) => frenchDate(change.from)},
      {
        title: "Jusqu’au",
        cell: ({change}) =>
          change.before === undefined ? "sans fin" : `veille du ${frenchDate(change.before)}`
      },
      ...(avenants.length > 1
        ? [{title: "Posée par", cell: ({change}: (typeof rows)[number]) => change.by}]
        : [])
    ]
  });
}

/** Where the avenants meet, with each other or with the objectives: sentences, empty when they do not. */
export function encounterSentences({encounters, avenants}: AvenantDocument): string[] {
  if (encounters.length === 0)
    return avenants.length > 1
      ? ["Aucun conflit : ces avenants ne parlent jamais du même paramètre aux mêmes dates."]
      : ["Aucun conflit avec un autre avenant : il est mesuré seul."];
  return encounters.map(
    ({parameter, first, second, kind, from}) =>
      `${parameter} : « ${second} » ${kind === "replaces" ? "remplace" : "prend la suite de"} « ${first} » à partir du ${frenchDate(from)}.`
  );
}
