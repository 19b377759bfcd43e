import {DataError} from "../dataError.js";
import {everyReading} from "../everyReading.js";
import {problemSentence} from "../import/fileProblem.js";
import {importSpecs} from "../import/importSpecs.js";
import {openTable} from "../import/openTable.js";
import {readCorrespondance} from "../import/readCorrespondance.js";
import {readTable} from "../import/readTable.js";
import {surveyFile} from "../import/surveyFile.js";
import {surveyTable} from "../import/tableSurvey.js";
import {type AttributionRows, growingRows} from "../revoyure/attributionRows.js";
import {type ReadAttributionsOptions, readAttributions} from "../revoyure/readAttributions.js";

/** Files that a fit may rest on, by what they are. */
export const fittedTypes = ["attributions", "demandes", "parc"] as const;
export type FittedType = (typeof fittedTypes)[number];

/** A file of a partner, read whole and kept nowhere. */
export interface PartnerTable {
  readonly type: FittedType;
  readonly file: string;
  readonly sha256: string;
  readonly lines: number;
  readonly rows: AttributionRows;
  readonly unusable: readonly {readonly line: number; readonly reason: string}[];
  /** Titles that nothing reads, and columns of the type that the file does not have. */
  readonly columnsLeft: readonly string[];
  readonly columnsMissing: readonly string[];
}

/** Reads files, told apart by their titles; every problem of every file at once. */
export function readPartnerTables(
  paths: readonly string[],
  options: ReadAttributionsOptions
): Promise<PartnerTable[]> {
  return everyReading(paths.map((path) => readOne(path, options)));
}

async function readOne(path: string, options: ReadAttributionsOptions): Promise<PartnerTable> {
  const survey = await surveyFile(path);
  const candidates = fittedTypes.map((type) => {
    const spec = importSpecs.get(type)!;
    return {
      spec,
      correspondance: readCorrespondance(spec, type === "attributions" ? options.correspondance : undefined)
    };
  });
  const table = await openTable(survey, candidates, options);
  const {spec, match} = table.layout;
  const type = spec.type as FittedType;
  const columns = {
    columnsLeft: match.unused,
    columnsMissing: spec.columns.flatMap(({name}) => (match.indices.has(name) ? [] : [name]))
  };
  if (type === "attributions") return {...(await readAttributions(path, options)), type, ...columns};
  return {...(await readOther(path, table, options)), type, sha256: survey.sha256, ...columns};
}

async function readOther(
  file: string,
  table: Awaited<ReturnType<typeof openTable>>,
  {reference, hiddenRows, confirmed = false, asWritten = false}: ReadAttributionsOptions
): Promise<Pick<PartnerTable, "file" | "lines" | "rows" | "unusable">> {
  const {layout, open} = table;
  const columns = await surveyTable(layout, open(), {reference, hiddenRows, file, confirmed, asWritten});
  if (columns.proposals.length > 0) throw new DataError(unconfirmed(file, columns.proposals));
  const rows = growingRows(layout.spec.columns.map(({name}) => name));
  const unusable: {line: number; reason: string}[] = [];
  const {lines} = await readTable(table, open(), {
    options: {reference, hiddenRows, survey: columns},
    sinks: {
      accept: (values) => void rows.add(values) as undefined,
      reject: ({line}, problems) =>
        void unusable.push({line, reason: problems.map(problemSentence).join(" ")}) as undefined
    }
  });
  return {file, lines, rows, unusable};
}

function unconfirmed(
  file: string,
  proposals: readonly {readonly column: string; readonly line: number; readonly sentence: string}[]
) {
  return [
    ...proposals.map(({column, line, sentence}) => ({file, line, message: `« ${column} » : ${sentence}.`})),
    {
      file,
      message:
        "Rien n’est compté : relancez avec --confirmer si ces lectures sont les bonnes, avec --tel-quel si les valeurs sont justes comme elles sont écrites."
    }
  ];
}
