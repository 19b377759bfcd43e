import type {AttributionRow} from "../../analysis/bilan/attributionReader.js";
import type {UnusableLine} from "../../analysis/bilan/bilan.js";
import {DataError, mostShown, type Problem} from "../dataError.js";
import {csvSource} from "../import/csvSource.js";
import {duplicateFinder} from "../import/duplicates.js";
import {type FileProblem, problemSentence} from "../import/fileProblem.js";
import {importSpecs} from "../import/importSpecs.js";
import {findLayout, type Layout} from "../import/layout.js";
import {columnProblems} from "../import/matchColumns.js";
import {readCorrespondance} from "../import/readCorrespondance.js";
import type {Reference} from "../import/reference.js";
import {rowReader} from "../import/rowReader.js";
import {surveyFile} from "../import/surveyFile.js";
import type {TableSource} from "../import/tableRecords.js";
import {xlsxSource} from "../import/xlsxSource.js";

/** The lines of a file of attributions: those that can be used, and the others with their reason. */
export interface AttributionFile {
  readonly file: string;
  readonly sha256: string;
  /** Lines under the titles, blank ones apart. */
  readonly lines: number;
  readonly rows: readonly {readonly line: number; readonly row: AttributionRow}[];
  readonly unusable: readonly UnusableLine[];
}

export interface ReadAttributionsOptions {
  readonly reference: Reference;
  readonly correspondance?: string;
  readonly sheet?: string;
}

/**
 * Reads a file of attributions as the import does, without importing it. A line that cannot be used is kept with its
 * reason; a bailleur that is not one of the signatories stops all: its attributions would be missing from every total.
 */
export async function readAttributions(
  path: string,
  {reference, correspondance, sheet}: ReadAttributionsOptions
): Promise<AttributionFile> {
  const survey = await surveyFile(path);
  const spec = importSpecs.get("attributions")!;
  const candidate = {spec, correspondance: await readCorrespondance(spec, correspondance)};
  const opens =
    survey.kind === "xlsx"
      ? [() => xlsxSource(path, sheet)]
      : [";", ",", "\t"].map((delimiter) => () => csvSource(survey, delimiter));
  let best: {layout: Layout; open: () => TableSource} | undefined;
  for (const open of opens) {
    const layout = await findLayout(open(), [candidate]);
    if (layout !== undefined && layout.score > (best?.layout.score ?? -Infinity)) best = {layout, open};
  }
  if (best === undefined) throw new DataError([{file: path, message: "Aucune ligne à lire."}]);
  const {layout, open} = best;
  const missing = columnProblems(layout.match, {
    file: path,
    line: layout.line,
    correspondance: candidate.correspondance
  });
  if (missing.length > 0) throw new DataError(missing);
  return {...(await readRows(path, {layout, source: open(), reference})), file: path, sha256: survey.sha256};
}

async function readRows(
  path: string,
  {layout, source, reference}: {layout: Layout; source: TableSource; reference: Reference}
): Promise<Pick<AttributionFile, "lines" | "rows" | "unusable">> {
  const read = rowReader(layout, source, reference);
  const duplicateOf = duplicateFinder(layout);
  const bailleurTitle = layout.titles[layout.match.indices.get("bailleur") ?? -1];
  const names = layout.spec.columns.map(({name}) => name);
  const rows: {line: number; row: AttributionRow}[] = [];
  const unusable: UnusableLine[] = [];
  const unknownBailleurs: Problem[] = [];
  let unknownCount = 0;
  let lines = 0;
  const shared = sharedTexts();
  const refuse = (line: number, problems: readonly FileProblem[]) => {
    // Once a bailleur is unknown nothing will be counted: only the unknown ones are worth keeping.
    if (unknownCount > 0) return;
    unusable.push({file: path, line, reason: shared(problems.map(problemSentence).join(" "))});
  };
  for await (const batch of source.batches) {
    for (const record of batch) {
      if (record.line <= layout.line) continue;
      const reading = read(record);
      if (reading.kind === "blank") continue;
      lines++;
      if (reading.kind === "problems") {
        const unknown = reading.problems.find(({column, found}) => column === bailleurTitle && found !== "");
        if (unknown !== undefined) {
          unknownCount++;
          if (unknownBailleurs.length < mostShown)
            unknownBailleurs.push({file: path, line: record.line, message: problemSentence(unknown)});
          rows.length = 0;
          unusable.length = 0;
        }
        refuse(record.line, reading.problems);
      } else if (reading.kind === "row") {
        const duplicate = duplicateOf(record, reading.values);
        if (duplicate !== undefined) refuse(record.line, [duplicate]);
        else if (unknownCount === 0)
          rows.push({
            line: record.line,
            row: Object.fromEntries(names.map((name, k) => [name, reading.values[k]]))
          });
      }
    }
  }
  if (unknownCount > 0) throw new DataError(unknownBailleurs, {more: unknownCount - unknownBailleurs.length});
  return {lines, rows, unusable};
}

/** Most reasons that are kept once for all the lines that share them. */
const mostShared = 10_000;

/** One copy of each text: a million lines refused for the same reason hold it once, and none holds the piece of file it was cut from. */
function sharedTexts(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const own = Buffer.from(text, "utf8").toString("utf8");
    if (known.size < mostShared) known.set(own, own);
    return own;
  };
}
