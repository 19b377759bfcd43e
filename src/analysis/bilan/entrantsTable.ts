import type {Brackets} from "../../core/brackets.js";
import {fragilites} from "../../core/vocabulary.js";
import {bracketSpan} from "../../words/bracketWords.js";
import type {Scale} from "../../words/inForce.js";
import {classWords} from "../../words/labels.js";
import {type BilanTable, type Cell, shareCell} from "./bilanTable.js";

/**
 * New entrants against the occupied stock, by class of quartier (articles 9 and 19). The occupation of each quartier is
 * not public: that of the territoire of departure is a hypothesis, and is called one.
 */
export function entrantsTable(
  entrants: readonly {readonly counts: readonly Cell[]; readonly known: Cell}[],
  {
    stockProfile,
    scale,
    brackets
  }: {
    readonly stockProfile: readonly (readonly number[])[];
    readonly scale: Scale;
    readonly brackets: Brackets;
  }
): BilanTable {
  return {
    id: "entrants",
    title: "Ménages entrés dans la période et ménages en place, selon leurs ressources",
    article: "19, 9",
    note: "L’occupation du parc est une hypothèse (peuplement.initialProfile), non un constat : l’annexe qui la donne n’est pas publique.",
    columns: [
      {id: "fragilite", label: "Quartiers", kind: "text"},
      {id: "ressources", label: "Ressources", kind: "text"},
      {id: "entrants", label: "Entrants", kind: "count"},
      {id: "part_entrants", label: "Part des entrants renseignés", kind: "share"},
      {id: "part_parc", label: "Part des ménages en place (hypothèse)", kind: "share"}
    ],
    rows: fragilites.flatMap((g, i) =>
      brackets.ids.map((_, j) => [
        classWords[g],
        bracketSpan(brackets, j, scale),
        entrants[i].counts[j],
        shareCell(entrants[i].counts[j], entrants[i].known),
        stockProfile[i][j]
      ])
    )
  };
}
