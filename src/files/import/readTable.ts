import type {ColumnReading} from "../../analysis/bilan/bilan.js";
import type {ColumnTally} from "./columnTally.js";
import {duplicateFinder} from "./duplicates.js";
import type {FileProblem} from "./fileProblem.js";
import {noteBook} from "./noteBook.js";
import type {OpenTable} from "./openTable.js";
import type {Reference} from "./reference.js";
import {rowKinds} from "./rowKind.js";
import {rowReader} from "./rowReader.js";
import {sumOfParts} from "./sumOfParts.js";
import {tableDoubts} from "./tableDoubts.js";
import type {TableRecord, TableSource} from "./tableRecords.js";
import type {TableSurvey} from "./tableSurvey.js";

/** Where the lines of a table go; either may have to wait for the disk. */
export interface TableSinks {
  readonly accept: (values: readonly string[], line: number) => Promise<void> | undefined;
  readonly reject: (record: TableRecord, problems: readonly FileProblem[]) => Promise<void> | undefined;
  readonly progress?: (lines: number) => void;
}

/** What a reading tells, beside its lines. */
export interface TableReading {
  /** Lines under the titles, blank ones, totals and notes apart. */
  readonly lines: number;
  readonly imported: number;
  /** Set aside: outside the communes of the convention. */
  readonly outside: number;
  readonly columns: readonly ColumnReading[];
  /** French: what was understood otherwise than written, or looks doubtful. */
  readonly doubts: readonly string[];
}

export interface ReadTableOptions {
  readonly reference: Reference;
  readonly hiddenRows?: "lire" | "ecarter";
  readonly survey: TableSurvey;
}

/** Reads a table line by line, as its survey tells to. */
export async function readTable(
  {layout, likeTabs}: OpenTable,
  source: TableSource,
  {options: {reference, hiddenRows, survey}, sinks}: {options: ReadTableOptions; sinks: TableSinks}
): Promise<TableReading> {
  const notes = noteBook();
  const {read, tallies} = rowReader(layout, source, {reference, manners: survey.manners, notes});
  const duplicates = duplicateFinder(layout);
  const kindOf = rowKinds(layout, source);
  const parts = sumOfParts(layout.spec, notes);
  const totals: TableRecord[] = [];
  let lines = 0;
  let imported = 0;
  let outside = 0;
  const accept = (values: readonly string[], line: number) => {
    imported++;
    return sinks.accept(values, line);
  };
  for await (const batch of source.batches) {
    for (const record of batch) {
      if (record.line <= layout.line) continue;
      const kind = kindOf(record);
      if (kind?.kind === "blank") continue;
      if (record.hidden && hiddenRows === "ecarter") continue;
      if (kind?.kind === "total" || kind?.kind === "note") {
        if (kind.kind === "total") totals.push(record);
        notes.add(kind.kind, `« ${kind.label.slice(0, 60)} »`, record.line);
        continue;
      }
      lines++;
      if (kind?.kind === "section") {
        await sinks.reject(record, [sectionProblem(record.line, kind.label)]);
        continue;
      }
      const reading = read(record);
      if (reading.kind === "outside") outside++;
      else if (reading.kind === "problems") await sinks.reject(record, reading.problems);
      else if (parts?.take(reading.values, {line: record.line, joined: reading.joined})) {
        // Added to a line already taken, or kept until its other parts have come.
      } else {
        const duplicate = duplicates.find(record, reading.values);
        if (duplicate !== undefined) {
          await sinks.reject(record, [duplicate]);
          continue;
        }
        if (parts !== undefined) {
          parts.keep(reading.values, {line: record.line, joined: reading.joined});
          continue;
        }
        const waiting = accept(reading.values, record.line);
        if (waiting !== undefined) await waiting;
      }
    }
    sinks.progress?.(lines);
  }
  for (const {values, line} of parts?.kept() ?? []) await accept(values, line);
  return {
    lines,
    imported,
    outside,
    columns: summaries(tallies),
    doubts: tableDoubts({
      layout,
      likeTabs,
      source,
      survey,
      notes,
      totals,
      tallies,
      lines,
      equal: duplicates.equalLines(),
      hiddenRows
    })
  };
}

function summaries(tallies: readonly ColumnTally[]): ColumnReading[] {
  return tallies.flatMap((tally) => tally.summary() ?? []);
}

function sectionProblem(line: number, label: string): FileProblem {
  return {
    line,
    column: "",
    found: label,
    accepted:
      "une ligne du tableau, et non un titre de section : ce qu’il dit des lignes suivantes serait perdu",
    proposal: "donnez-lui une colonne, remplie sur chaque ligne, puis retirez cette ligne"
  };
}
