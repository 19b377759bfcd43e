import {brackets} from "../../core/vocabulary.js";
import {lowResources, type Scale} from "../../words/inForce.js";
import {bracketNames, bracketSpan} from "../../words/labels.js";
import {upperFirst} from "../../words/upperFirst.js";
import {type BilanColumn, type BilanTable, type Cell, shareCell, sumCell} from "./bilanTable.js";

/** A row of a table of resources: its labels, and its counts by bracket, some of which may be hidden. */
export interface RessourcesRow {
  readonly labels: readonly string[];
  readonly attributions: Cell;
  readonly known: Cell;
  /** In the order of `brackets`. */
  readonly counts: readonly Cell[];
}

const columnsUnder = (scale: Scale): readonly BilanColumn[] => [
  {id: "attributions", label: "Attributions", kind: "count"},
  {id: "renseignees", label: "Lignes renseignées", kind: "count"},
  ...brackets.map(
    (id, rank) => ({id, label: upperFirst(bracketSpan(id, {rank, ...scale})), kind: "count"}) as const
  ),
  {id: "part_faibles", label: `Part des ${lowResources(scale)}`, kind: "share"},
  {id: "part_intermediaires", label: `Part des ${bracketNames.intermediaires}`, kind: "share"},
  {id: "part_plus_elevees", label: `Part des ${bracketNames.plusElevees}`, kind: "share"},
  {id: "part_tres_modestes", label: `dont part des ${bracketNames.tresModestes}`, kind: "share"}
];

/** Shares by resources: the text's three groups, the four brackets kept (articles 5.2 and 19). */
export function ressourcesTable(
  head: Pick<BilanTable, "id" | "title" | "note"> & {readonly labels: readonly BilanColumn[]},
  {rows, scale}: {readonly rows: readonly RessourcesRow[]; readonly scale: Scale}
): BilanTable {
  const {labels: first, ...table} = head;
  return {
    ...table,
    article: "19, 5.2",
    columns: [...first, ...columnsUnder(scale)],
    rows: rows.map(({labels: names, attributions, known, counts}) => {
      const low = sumCell(counts.slice(0, 2));
      const shares = [low, counts[2], counts[3], counts[0]].map((part) => shareCell(part, known));
      return [...names, attributions, known, ...counts, ...shares];
    })
  };
}
