import type {Brackets, LowSet} from "../../core/brackets.js";
import {bracketName, bracketSpan} from "../../words/bracketWords.js";
import {lowResources, type Scale} from "../../words/inForce.js";
import {upperFirst} from "../../words/upperFirst.js";
import {type BilanColumn, type BilanTable, type Cell, shareCell, sumCell} from "./bilanTable.js";

/** A row of a table of resources: its labels, and its counts by bracket, some of which may be hidden. */
export interface RessourcesRow {
  readonly labels: readonly string[];
  readonly attributions: Cell;
  readonly known: Cell;
  /** In the order of the brackets. */
  readonly counts: readonly Cell[];
}

function columnsUnder(scale: Scale, brackets: Brackets): BilanColumn[] {
  const [low] = brackets.low.modestes;
  return [
    {id: "attributions", label: "Attributions", kind: "count"},
    {id: "renseignees", label: "Lignes renseignées", kind: "count"},
    ...brackets.ids.map(
      (id, k) => ({id, label: upperFirst(bracketSpan(brackets, k, scale)), kind: "count"}) as const
    ),
    {id: "part_faibles", label: `Part des ${lowResources(scale)}`, kind: "share"},
    ...brackets.ids.slice(low).map(
      (id, i) =>
        ({
          id: `part_${snakeCase(id)}`,
          label: `Part des ${bracketName(brackets, low + i)}`,
          kind: "share"
        }) as const
    ),
    {id: "part_tres_modestes", label: "dont part des très modestes", kind: "share"}
  ];
}

/** Shares by resources: low ones together, each of the others, every bracket kept (articles 5.2 and 19). */
export function ressourcesTable(
  head: Pick<BilanTable, "id" | "title" | "note"> & {readonly labels: readonly BilanColumn[]},
  {
    rows,
    scale,
    brackets
  }: {readonly rows: readonly RessourcesRow[]; readonly scale: Scale; readonly brackets: Brackets}
): BilanTable {
  const {labels: first, ...table} = head;
  return {
    ...table,
    article: "19, 5.2",
    columns: [...first, ...columnsUnder(scale, brackets)],
    rows: rows.map(({labels: names, attributions, known, counts}) => {
      const lowest = (set: LowSet) => sumCell(counts.slice(0, brackets.low[set][0]));
      const others = counts.slice(brackets.low.modestes[0]);
      const shares = [lowest("modestes"), ...others, lowest("tresModestes")].map((part) =>
        shareCell(part, known)
      );
      return [...names, attributions, known, ...counts, ...shares];
    })
  };
}

/** "plusElevees" as the columns of a table are called: "plus_elevees". */
export function snakeCase(id: string): string {
  return id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
