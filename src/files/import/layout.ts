import {columnReader, longestCell} from "./columnReader.js";
import type {Correspondance} from "./correspondance.js";
import type {ColumnSpec, ImportSpec} from "./importSpec.js";
import {type ColumnMatch, type Fit, matchColumns, type Title} from "./matchColumns.js";
import type {Reference} from "./reference.js";
import type {TableRecord, TableSource} from "./tableRecords.js";

/** Titles stand within the first records: some files put a name and a date above them. */
const recordsAboveTitles = 20;
/** Records under them whose values tell two admitted titles apart. */
const sampledRecords = 200;

export interface LayoutCandidate {
  readonly spec: ImportSpec;
  readonly correspondance: Correspondance;
}

/** How a file is laid out: which import it is, where its titles and columns are. */
export interface Layout extends LayoutCandidate {
  readonly match: ColumnMatch;
  /** Titles by index, for messages. */
  readonly titles: readonly string[];
  /** Last line of the titles; what comes above is not read. */
  readonly line: number;
  /** The titles as they stand. */
  readonly raw: string;
  /** A record has at least `least` and at most `most` cells. */
  readonly least: number;
  readonly most: number;
  /** Columns that the first line gives for all. */
  readonly constants: ReadonlyMap<string, string>;
  /** Columns recognised: the best layout has most. */
  readonly score: number;
  /** Titles merged over several columns, where they stand in one row. */
  readonly groups: readonly {readonly first: number; readonly last: number; readonly ref: string}[];
  /** True where titles stand in two rows, a group over its sub-titles. */
  readonly twoRows: boolean;
  /** Columns of the sampled records that hold something. */
  readonly filled: () => ReadonlySet<number>;
}

/** The layout that recognises most columns, whatever the candidate and the line of the titles. */
export async function findLayout(
  source: TableSource,
  candidates: readonly LayoutCandidate[],
  reference: Reference
): Promise<Layout | undefined> {
  const head: TableRecord[] = [];
  const wanted = recordsAboveTitles + sampledRecords;
  for await (const batch of source.batches) {
    head.push(...batch.slice(0, wanted - head.length));
    if (head.length >= wanted) break;
  }
  const first = new Set(head.slice(0, recordsAboveTitles));
  const decoded = head
    .map((record) => ({
      ...record,
      title: first.has(record),
      // No title is that long: ten megabytes in one cell are not to be folded again and again.
      cells: record.cells.map((cell) =>
        source
          .decode(cell.slice(0, 4 * longestCell))
          .trim()
          .slice(0, longestCell + 1)
      )
    }))
    .filter(({cells}) => cells.some((cell) => cell !== ""));
  const above = decoded.filter(({title}) => title);
  let best: Layout | undefined;
  const consider = (layout: Layout | undefined) => {
    if (layout !== undefined && layout.score > (best?.score ?? -Infinity)) best = layout;
  };
  for (const candidate of candidates) {
    consider(positionalLayout(decoded, candidate));
    above.forEach((record, k) => {
      const titles = record.cells.map((cell) => ({shown: cell, forms: [cell]}));
      consider(
        titledLayout(record, candidate, {titles, body: decoded.slice(k + 1), reference, twoRows: false})
      );
    });
    // A title row and the row under it: preferred only where that recognises one column more.
    above.slice(0, -1).forEach((record, k) => {
      const under = above[k + 1];
      const titles = combinedTitles(record, under);
      const layout = titledLayout(under, candidate, {
        titles,
        body: decoded.slice(k + 2),
        reference,
        twoRows: true
      });
      consider({...layout, raw: `${record.raw}${source.newline}${layout.raw}`, score: layout.score - 0.5});
    });
  }
  return best;
}

/** Group titles carried over their sub-titles: "Ressources" over "mensuelles" is "Ressources mensuelles", or "mensuelles". */
function combinedTitles(group: TableRecord, under: TableRecord): Title[] {
  const width = Math.max(group.cells.length, under.cells.length);
  let carried = "";
  return Array.from({length: width}, (_, k) => {
    const own = group.cells[k] ?? "";
    const sub = under.cells[k] ?? "";
    if (own !== "") carried = own;
    if (sub === "" || sub === own) return {shown: own, forms: [own]};
    if (carried === "" || carried === sub) return {shown: sub, forms: [sub]};
    return {shown: `${carried} ${sub}`, forms: [`${carried} ${sub}`, sub]};
  });
}

function titledLayout(
  {cells, line, raw, wide = []}: TableRecord,
  {spec, correspondance}: LayoutCandidate,
  {
    titles: all,
    body,
    reference,
    twoRows
  }: {
    titles: readonly Title[];
    body: readonly TableRecord[];
    reference: Reference;
    twoRows: boolean;
  }
): Layout {
  const titles = all.slice(0, all.findLastIndex(({shown}) => shown !== "") + 1);
  const match = matchColumns(titles, spec, {
    correspondance,
    fitOf: fitOf(body, {spec, correspondance, reference})
  });
  const width = titles.length;
  const groups = wide.filter(({first}) => (cells[first] ?? "") !== "");
  const used = new Set(match.indices.values());
  // A title over several columns names none of them: two rows of titles are the better reading.
  const wideTitles = groups.filter(({first}) => used.has(first)).length;
  const score = match.indices.size - match.missing.length / 2 - wideTitles;
  return {
    spec,
    correspondance,
    match,
    titles: titles.map(({shown}) => shown),
    line,
    raw,
    least: width,
    most: width,
    constants: new Map(),
    score,
    groups,
    twoRows,
    filled: () =>
      new Set(body.flatMap((record) => record.cells.flatMap((cell, k) => (cell === "" ? [] : [k]))))
  };
}

function fitOf(
  body: readonly TableRecord[],
  {spec, correspondance, reference}: LayoutCandidate & {reference: Reference}
): Fit {
  return ({name, kind}: ColumnSpec, index) => {
    const synonyms = correspondance.synonyms.get(name) ?? new Map<string, string>();
    const outsideSetAside = spec.outsideSetAside ?? false;
    const read = columnReader(kind, {reference, synonyms, outsideSetAside});
    let known = 0;
    let fits = 0;
    for (const {cells} of body) {
      const text = cells[index] ?? "";
      if (text === "" || correspondance.blanks.has(text.toLowerCase())) continue;
      known++;
      const reading = read(text);
      if (typeof reading !== "object" || "value" in reading) fits++;
    }
    return known === 0 ? Number.NaN : fits / known;
  };
}

function positionalLayout(
  head: readonly TableRecord[],
  {spec, correspondance}: LayoutCandidate
): Layout | undefined {
  const {positions} = correspondance;
  if (positions === undefined || head.length < 2) return undefined;
  const indices = new Map([...positions.columns].map(([column, place]) => [column, place - 1]));
  const least = Math.max(...positions.columns.values());
  if (head[0].cells.length >= least || head[1].cells.length < least) return undefined;
  const titles: string[] = [];
  for (const [column, index] of indices) titles[index] = `${column} (champ ${index + 1})`;
  return {
    spec,
    correspondance,
    match: {
      indices,
      identifier: positions.identifier === undefined ? undefined : positions.identifier - 1,
      personal: ["identifiants du logement", "adresse", "SIRET"],
      unused: [],
      missing: [],
      twice: [],
      chosen: []
    },
    titles,
    line: head[0].line,
    raw: head[0].raw,
    least,
    most: Infinity,
    constants: new Map(
      [...positions.header].map(([column, place]) => [column, head[0].cells[place - 1] ?? ""])
    ),
    score: indices.size,
    groups: [],
    twoRows: false,
    filled: () => new Set(indices.values())
  };
}
