import {createHash} from "node:crypto";
import {basename, join} from "node:path";
import {DataError} from "../dataError.js";
import {besideFile} from "./besideFile.js";
import {csvLine} from "./csvLine.js";
import {csvSource} from "./csvSource.js";
import {duplicateFinder} from "./duplicates.js";
import type {ImportReport} from "./importReport.js";
import {findLayout, type Layout, type LayoutCandidate} from "./layout.js";
import {noteImport} from "./manifest.js";
import {columnProblems} from "./matchColumns.js";
import {problemLog} from "./problemLog.js";
import type {Reference} from "./reference.js";
import {rowReader} from "./rowReader.js";
import type {FileSurvey} from "./surveyFile.js";
import type {TableSource} from "./tableRecords.js";
import {xlsxSource} from "./xlsxSource.js";

export interface TableImportOptions {
  readonly reference: Reference;
  readonly importsFolder: string;
  readonly sheet?: string;
  readonly rejectsAccepted: boolean;
  readonly onProgress?: (lines: number) => void;
}

/** Reads a table and writes data/imports/<type>.csv: all or nothing, unless rejected lines are accepted. */
export async function importTable(
  survey: FileSurvey,
  candidates: readonly LayoutCandidate[],
  options: TableImportOptions
): Promise<ImportReport> {
  const {layout, open} = await chooseLayout(survey, candidates, options.sheet);
  const {spec, correspondance, match} = layout;
  const problems = columnProblems(match, {file: survey.path, line: layout.line, correspondance});
  if (problems.length > 0) throw new DataError(problems);

  const source = open();
  const path = join(options.importsFolder, `${spec.type}.csv`);
  const output = besideFile(path, "utf8");
  const log = problemLog(survey.path, source, layout.raw);
  const digest = createHash("sha256");
  let counts: Counts;
  try {
    const titles = csvLine(spec.columns.map(({name}) => name));
    digest.update(titles);
    await output.write(titles);
    counts = await readRows(
      {layout, source, options},
      {
        accept: (line) => {
          digest.update(line);
          return output.write(line);
        },
        reject: log.reject
      }
    );
    await log.close();
  } catch (error) {
    await output.drop();
    await log.abandon();
    throw error;
  }
  if (counts.lines === 0) {
    await output.drop();
    throw new DataError([{file: survey.path, line: layout.line, message: "Aucune ligne sous les titres."}]);
  }
  const done = counts.imported > 0 && (log.count() === 0 || options.rejectsAccepted);
  if (done) await output.keep();
  else await output.drop();
  const report: ImportReport = {
    type: spec.type,
    file: survey.path,
    sha256: survey.sha256,
    readAs: source.readAs,
    ...counts,
    rejected: log.rejected(),
    done,
    output: path,
    use: spec.use,
    problemCount: log.count(),
    firstProblems: log.first,
    problemsPath: log.count() > 0 ? log.problemsPath : undefined,
    rejectsPath: log.count() > 0 ? log.rejectsPath : undefined,
    personalColumns: match.personal,
    identifierHashed: match.identifier !== undefined && spec.unique === undefined,
    unusedColumns: match.unused
  };
  if (done) await note(survey, report, {importsFolder: options.importsFolder, digest: digest.digest("hex")});
  return report;
}

async function chooseLayout(
  survey: FileSurvey,
  candidates: readonly LayoutCandidate[],
  sheet: string | undefined
) {
  const opens =
    survey.kind === "xlsx"
      ? [() => xlsxSource(survey.path, sheet)]
      : [";", ",", "\t"].map((delimiter) => () => csvSource(survey, delimiter));
  let best: {layout: Layout; open: () => TableSource} | undefined;
  for (const open of opens) {
    const layout = await findLayout(open(), candidates);
    if (layout !== undefined && (best === undefined || layout.score > best.layout.score))
      best = {layout, open};
  }
  if (best === undefined) throw new DataError([{file: survey.path, message: "Aucune ligne à lire."}]);
  return best;
}

interface Counts {
  readonly lines: number;
  readonly imported: number;
  readonly outside: number;
}

interface Sinks {
  readonly accept: (line: string) => Promise<void> | undefined;
  readonly reject: ReturnType<typeof problemLog>["reject"];
}

async function readRows(
  {layout, source, options}: {layout: Layout; source: TableSource; options: TableImportOptions},
  {accept, reject}: Sinks
): Promise<Counts> {
  const read = rowReader(layout, source, options.reference);
  const duplicateOf = duplicateFinder(layout);
  let lines = 0;
  let imported = 0;
  let outside = 0;
  for await (const batch of source.batches) {
    for (const record of batch) {
      if (record.line <= layout.line) continue;
      const reading = read(record);
      if (reading.kind === "blank") continue;
      lines++;
      if (reading.kind === "outside") outside++;
      else if (reading.kind === "problems") await reject(record.raw, reading.problems);
      else {
        const duplicate = duplicateOf(record, reading.values);
        if (duplicate !== undefined) {
          await reject(record.raw, [duplicate]);
          continue;
        }
        imported++;
        const waiting = accept(csvLine(reading.values));
        if (waiting !== undefined) await waiting;
      }
    }
    options.onProgress?.(lines);
  }
  return {lines, imported, outside};
}

async function note(
  survey: FileSurvey,
  report: ImportReport,
  {importsFolder, digest}: {importsFolder: string; digest: string}
) {
  await noteImport(importsFolder, {
    type: report.type,
    imported: {
      fichier: basename(survey.path),
      sha256: survey.sha256,
      date: survey.date,
      lignes: report.lines,
      importees: report.imported,
      rejetees: report.rejected,
      horsPerimetre: report.outside,
      colonnesPersonnellesEcartees: report.personalColumns,
      colonnesSansEmploi: report.unusedColumns,
      sha256Importe: digest
    }
  });
}
