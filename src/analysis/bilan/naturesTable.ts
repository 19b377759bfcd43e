import {statusLabels} from "../../words/labels.js";
import {type BilanColumn, type BilanTable, type Cell, shareCell} from "./bilanTable.js";
import type {ReviewCounts} from "./reviewCounts.js";

const columns: readonly BilanColumn[] = [
  {id: "attributions", label: "Attributions", kind: "count"},
  {id: "premier_acces", label: statusLabels.premierAcces, kind: "count"},
  {id: "aci", label: "dont ACI", kind: "count"},
  {id: "droit_commun", label: "dont droit commun", kind: "count"},
  {id: "aci_inconnu", label: "dont situation non dite", kind: "count"},
  {id: "part_aci", label: "Part ACI des 1ers accès renseignés", kind: "share"},
  {id: "part_droit_commun", label: "Part droit commun des 1ers accès renseignés", kind: "share"},
  {id: "mutations", label: "Mutations", kind: "count"},
  {id: "mutations_bloquees", label: "dont bloquées ou complexes", kind: "count"},
  {id: "blocage_inconnu", label: "dont blocage non dit", kind: "count"},
  {id: "part_mutations_bloquees", label: "Part des mutations bloquées dans les attributions", kind: "share"},
  {id: "relogements_npru", label: "Relogements NPRU", kind: "count"},
  {id: "part_relogements_npru", label: "Part des relogements NPRU dans les attributions", kind: "share"}
];

/** ACI and common law among first accesses, mutations and relogements NPRU (articles 6, 7, 8 and 19). */
export function naturesTable(
  head: Pick<BilanTable, "id" | "title" | "note"> & {readonly labels: readonly BilanColumn[]},
  rows: readonly {readonly labels: readonly string[]; readonly counts: ReviewCounts}[]
): BilanTable {
  const {labels, ...table} = head;
  return {
    ...table,
    article: "19, 6.2, 7, 8",
    columns: [...labels, ...columns],
    rows: rows.map((row) => [...row.labels, ...cellsOf(row.counts)])
  };
}

function cellsOf(counts: ReviewCounts): Cell[] {
  const known = counts.aci + counts.droitCommun;
  return [
    counts.attributions,
    counts.premierAcces,
    counts.aci,
    counts.droitCommun,
    counts.aciUnknown,
    shareCell(counts.aci, known),
    shareCell(counts.droitCommun, known),
    counts.mutations,
    counts.mutationsBloquees,
    counts.blockedUnknown,
    // A mutation whose blocking is not told may be blocked: the share then waits.
    counts.blockedUnknown > 0 ? undefined : shareCell(counts.mutationsBloquees, counts.attributions),
    counts.relogementsNpru,
    shareCell(counts.relogementsNpru, counts.attributions)
  ];
}
