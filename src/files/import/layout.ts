import type {Correspondance} from "./correspondance.js";
import type {ImportSpec} from "./importSpec.js";
import {type ColumnMatch, matchColumns} from "./matchColumns.js";
import type {TableRecord, TableSource} from "./tableRecords.js";

/** Titles stand within the first records: some files put a name and a date above them. */
const recordsAboveTitles = 20;

export interface LayoutCandidate {
  readonly spec: ImportSpec;
  readonly correspondance: Correspondance;
}

/** How a file is laid out: which import it is, where its titles and columns are. */
export interface Layout extends LayoutCandidate {
  readonly match: ColumnMatch;
  /** Titles by index, for messages. */
  readonly titles: readonly string[];
  /** Line of the titles; what comes above is not read. */
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
}

/** The layout that recognises most columns, whatever the candidate and the line of the titles. */
export async function findLayout(
  source: TableSource,
  candidates: readonly LayoutCandidate[]
): Promise<Layout | undefined> {
  const head: TableRecord[] = [];
  for await (const batch of source.batches) {
    head.push(...batch.slice(0, recordsAboveTitles - head.length));
    if (head.length >= recordsAboveTitles) break;
  }
  const decoded = head
    .map((record) => ({...record, cells: record.cells.map((cell) => source.decode(cell).trim())}))
    .filter(({cells}) => cells.some((cell) => cell !== ""));
  let best: Layout | undefined;
  for (const candidate of candidates) {
    const layouts = [
      positionalLayout(decoded, candidate),
      ...decoded.map((record) => titledLayout(record, candidate))
    ];
    for (const layout of layouts)
      if (layout !== undefined && layout.score > (best?.score ?? -Infinity)) best = layout;
  }
  return best;
}

function titledLayout({cells, line, raw}: TableRecord, {spec, correspondance}: LayoutCandidate): Layout {
  const titles = cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
  const match = matchColumns(titles, spec, correspondance);
  const width = titles.length;
  const score = match.indices.size - match.missing.length / 2;
  return {
    spec,
    correspondance,
    match,
    titles,
    line,
    raw,
    least: width,
    most: width,
    constants: new Map(),
    score
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
      twice: []
    },
    titles,
    line: head[0].line,
    raw: head[0].raw,
    least,
    most: Infinity,
    constants: new Map(
      [...positions.header].map(([column, place]) => [column, head[0].cells[place - 1] ?? ""])
    ),
    score: indices.size
  };
}
