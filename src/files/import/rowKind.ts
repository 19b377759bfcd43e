import {plainText} from "../../words/plainText.js";
import type {Layout} from "./layout.js";
import type {TableRecord, TableSource} from "./tableRecords.js";

/** Rows that are not lines of the table. */
export type RowKind =
  | {readonly kind: "blank"}
  /** "Total", "Ensemble": left out and told. */
  | {readonly kind: "total"; readonly label: string}
  /** "Source : …", "Lecture : …": left out and told. */
  | {readonly kind: "note"; readonly label: string}
  /** One short text alone: it says something of the rows below. */
  | {readonly kind: "section"; readonly label: string}
  /** A second row of titles: another table begins. */
  | {readonly kind: "titles"; readonly label: string};

const totals =
  /^((sous )?tota(l|ux)|grand total|somme)( .*)?$|^ensemble( (de la |du |des |de )?(mel|metropole|territoire|communes?|bailleurs?|perimetre|convention|general))?$|^(mel|metropole europeenne de lille)$/;
const notes =
  /^(sources?|notes?|lecture|champ|n b|nb|mise? a jour|donnees|extraction|definitions?|avertissement|attention|remarques?|legende|secret statistique)( |$)/;

/** A quick look before the whole one: most lines begin with a date, a code or a name. */
const mayBeTotal = /^[\s*]*(sous|tota|grand|somme|ensemble|mel$|m[ée]tropole)/i;

/** Tells rows that are not lines of the table; undefined for a line. */
export function rowKinds(layout: Layout, source: TableSource): (record: TableRecord) => RowKind | undefined {
  const {spec, correspondance, match, most} = layout;
  const admitted = new Set(
    spec.columns.flatMap(({name}) => [name, ...(correspondance.columns.get(name) ?? [])].map(plainText))
  );
  const used = [...match.indices.values()];
  const remembered = new Map<string, boolean>();
  const isTitle = (cell: string | undefined) => {
    if (cell === undefined || cell.length < 2 || cell.length > 60 || /^[\d\s"]/.test(cell)) return false;
    const before = remembered.get(cell);
    if (before !== undefined) return before;
    const title = admitted.has(plainText(source.decode(cell)));
    if (remembered.size < 5000) remembered.set(cell, title);
    return title;
  };
  return ({cells, filled, defect}) => {
    if (defect !== undefined) return undefined;
    let first = -1;
    let count = 0;
    for (let k = 0; k < cells.length; k++) {
      if (cells[k] === "" || filled?.has(k) || cells[k].trim() === "") continue;
      if (first < 0) first = k;
      count++;
    }
    if (first < 0) return {kind: "blank"};
    if (most === Infinity) return undefined;
    if (isTitle(cells[used[0]]) && (used.length < 2 || isTitle(cells[used[1]])))
      return {
        kind: "titles",
        label: used.map((index) => source.decode(cells[index] ?? "").trim()).join(", ")
      };
    const label = source.decode(cells[first]).trim();
    if (count === 1 || mayBeTotal.test(label)) {
      const plain = plainText(label);
      if (totals.test(plain)) return {kind: "total", label};
      if (
        count === 1 &&
        used.length > 1 &&
        (notes.test(plain) || label.length > 40 || /^(\*|\(\d\))/.test(label))
      )
        return {kind: "note", label};
      if (count === 1 && used.length > 1 && !/\d/.test(label) && filled === undefined)
        return {kind: "section", label};
    }
    return undefined;
  };
}
