import {brackets, fragilites} from "../../core/vocabulary.js";
import type {Scale} from "../../words/inForce.js";
import {bracketSpan, classWords} from "../../words/labels.js";
import {type BilanTable, type Cell, shareCell} from "./bilanTable.js";

/**
 * New entrants against the occupied stock, by class of quartier (articles 9 and 19). The occupation of each quartier is
 * not public: that of the territoire of departure is a hypothesis, and is called one.
 */
export function entrantsTable(
  entrants: readonly {readonly counts: readonly Cell[]; readonly known: Cell}[],
  {stockProfile, scale}: {readonly stockProfile: readonly (readonly number[])[]; readonly scale: Scale}
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
      brackets.map((k, j) => [
        classWords[g],
        bracketSpan(k, {rank: j, ...scale}),
        entrants[i].counts[j],
        shareCell(entrants[i].counts[j], entrants[i].known),
        stockProfile[i][j]
      ])
    )
  };
}
