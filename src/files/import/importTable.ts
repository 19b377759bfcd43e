import {createHash} from "node:crypto";
import {basename, join} from "node:path";
import {DataError} from "../dataError.js";
import {besideFile} from "./besideFile.js";
import {csvLine} from "./csvLine.js";
import type {ImportReport} from "./importReport.js";
import type {LayoutCandidate} from "./layout.js";
import {noteImport} from "./manifest.js";
import {openTable} from "./openTable.js";
import {problemLog} from "./problemLog.js";
import {readTable, type TableReading} from "./readTable.js";
import type {Reference} from "./reference.js";
import type {FileSurvey} from "./surveyFile.js";
import {surveyTable} from "./tableSurvey.js";

export interface TableImportOptions {
  readonly reference: Reference;
  readonly importsFolder: string;
  readonly sheet?: string;
  readonly rejectsAccepted: boolean;
  /** Proposals on how columns are written are taken (--confirmer), or everything is read as written (--tel-quel). */
  readonly confirmed?: boolean;
  readonly asWritten?: boolean;
  readonly hiddenRows?: "lire" | "ecarter";
  readonly onProgress?: (lines: number) => void;
}

/** Reads a table and writes data/imports/<type>.csv: all or nothing, unless rejected lines are accepted. */
export async function importTable(
  survey: FileSurvey,
  candidates: readonly LayoutCandidate[],
  options: TableImportOptions
): Promise<ImportReport> {
  const {reference, hiddenRows, importsFolder} = options;
  const table = await openTable(survey, candidates, options);
  const {layout, open} = table;
  const {spec, match} = layout;
  const columns = await surveyTable(layout, open(), {
    ...{reference, hiddenRows, file: survey.path},
    confirmed: options.confirmed ?? false,
    asWritten: options.asWritten ?? false
  });
  const source = open();
  const path = join(importsFolder, `${spec.type}.csv`);
  const output = besideFile(path, "utf8");
  const log = problemLog(survey.path, source, layout.raw);
  const digest = createHash("sha256");
  let reading: TableReading;
  try {
    const kept = spec.columns.flatMap(({name, onlyWhereGiven}, i) =>
      onlyWhereGiven && !match.indices.has(name) ? [] : [i]
    );
    const titles = csvLine(kept.map((i) => spec.columns[i].name));
    digest.update(titles);
    await output.write(titles);
    reading = await readTable(table, source, {
      options: {reference, hiddenRows, survey: columns},
      sinks: {
        accept: (values) => {
          const line = csvLine(kept.map((i) => values[i]));
          digest.update(line);
          return output.write(line);
        },
        reject: ({raw}, problems) => log.reject(raw, problems),
        progress: options.onProgress
      }
    });
    if (reading.lines === 0)
      throw new DataError([{file: survey.path, line: layout.line, message: "Aucune ligne sous les titres."}]);
    await log.close();
  } catch (error) {
    await output.drop();
    await log.abandon();
    throw error;
  }
  const accepted = log.count() === 0 || options.rejectsAccepted;
  const done = reading.imported > 0 && accepted && columns.proposals.length === 0;
  if (done) await output.keep();
  else await output.drop();
  const report: ImportReport = {
    type: spec.type,
    file: survey.path,
    sha256: survey.sha256,
    readAs: source.readAs,
    ...(source.tabs === undefined ? {} : {tabs: source.tabs}),
    lines: reading.lines,
    imported: reading.imported,
    outside: reading.outside,
    rejected: log.rejected(),
    done,
    output: path,
    use: spec.use,
    problemCount: log.count(),
    firstProblems: log.first(),
    problemsPath: log.count() > 0 ? log.problemsPath : undefined,
    rejectsPath: log.count() > 0 ? log.rejectsPath : undefined,
    personalColumns: match.personal,
    identifierHashed: match.identifier !== undefined && spec.unique === undefined,
    unusedColumns: match.unused,
    columns: reading.columns,
    doubts: reading.doubts,
    toConfirm: columns.proposals
  };
  if (done) await note(survey, report, {importsFolder, digest: digest.digest("hex")});
  return report;
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
