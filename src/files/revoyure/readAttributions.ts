import {basename} from "node:path";
import type {FileReading, UnusableLine} from "../../analysis/bilan/bilan.js";
import {DataError, mostShown} from "../dataError.js";
import {type FileProblem, problemSentence} from "../import/fileProblem.js";
import {importSpecs} from "../import/importSpecs.js";
import type {Layout} from "../import/layout.js";
import {type OpenTable, openTable} from "../import/openTable.js";
import {problemGroups} from "../import/problemGroups.js";
import {readCorrespondance} from "../import/readCorrespondance.js";
import {type ReadTableOptions, readTable} from "../import/readTable.js";
import type {Reference} from "../import/reference.js";
import {surveyFile} from "../import/surveyFile.js";
import {surveyTable, type TableSurvey} from "../import/tableSurvey.js";
import {type AttributionRows, growingRows} from "./attributionRows.js";

/** The lines of a file of attributions: those that can be used, and the others with their reason. */
export interface AttributionFile {
  readonly file: string;
  readonly sha256: string;
  /** Lines under the titles, blank ones apart. */
  readonly lines: number;
  readonly rows: AttributionRows;
  readonly unusable: readonly UnusableLine[];
  /** How the file was understood, for the person who gave it. */
  readonly reading: FileReading;
}

export interface ReadAttributionsOptions {
  readonly reference: Reference;
  readonly correspondance?: string;
  readonly sheet?: string;
  /** Readings that are proposed are taken; or everything is read as it is written. */
  readonly confirmed?: boolean;
  readonly asWritten?: boolean;
  /** What becomes of rows that a workbook hides; where not given, they are a problem. */
  readonly hiddenRows?: "lire" | "ecarter";
}

/**
 * Reads a file of attributions as the import does, without importing it. A line that cannot be used is kept with its
 * reason; a bailleur that is not one of the signatories stops all: its attributions would be missing from every total.
 */
export async function readAttributions(
  path: string,
  {reference, correspondance, sheet, confirmed, asWritten, hiddenRows}: ReadAttributionsOptions
): Promise<AttributionFile> {
  const survey = await surveyFile(path);
  const spec = importSpecs.get("attributions")!;
  const candidate = {spec, correspondance: readCorrespondance(spec, correspondance)};
  const table = await openTable(survey, [candidate], {reference, sheet});
  const columns = await surveyTable(table.layout, table.open(), {
    ...{reference, hiddenRows, file: path},
    confirmed: confirmed ?? false,
    asWritten: asWritten ?? false
  });
  if (columns.proposals.length > 0) throw unconfirmed(path, columns);
  const read = await readRows(path, table, {reference, hiddenRows, survey: columns});
  return {...read, file: path, sha256: survey.sha256};
}

/** Nothing is counted while a column may be read in two ways. */
function unconfirmed(file: string, {proposals}: TableSurvey): DataError {
  return new DataError([
    ...proposals.map(({column, line, sentence}) => ({file, line, message: `« ${column} » : ${sentence}.`})),
    {
      file,
      message:
        "Rien n’est compté : relancez avec --confirmer si ces lectures sont les bonnes, avec --tel-quel si les valeurs sont justes comme elles sont écrites, ou corrigez le fichier."
    }
  ]);
}

async function readRows(
  path: string,
  table: OpenTable,
  options: ReadTableOptions
): Promise<Pick<AttributionFile, "lines" | "rows" | "unusable" | "reading">> {
  const {layout, open} = table;
  const bailleurTitle = layout.titles[layout.match.indices.get("bailleur") ?? -1];
  const names = layout.spec.columns.map(({name}) => name);
  const rows = growingRows(names);
  const unusable: UnusableLine[] = [];
  // One place is kept for what can be done.
  const unknown = problemGroups(mostShown - 1);
  let stopped = false;
  const shared = sharedTexts();
  const source = open();
  const read = await readTable(table, source, {
    options,
    sinks: {
      accept(values) {
        // Once a bailleur is unknown nothing will be counted: what follows is only checked.
        if (stopped) return undefined;
        rows.add(values);
        return undefined;
      },
      reject({line}, problems: readonly FileProblem[]) {
        const bailleur = problems.find(({column, found}) => column === bailleurTitle && found !== "");
        if (bailleur !== undefined) {
          unknown.add({...bailleur, line});
          stopped = true;
          rows.clear();
          unusable.length = 0;
        }
        if (!stopped)
          unusable.push({file: path, line, reason: shared(problems.map(problemSentence).join(" "))});
        return undefined;
      }
    }
  });
  if (stopped) throw unknownBailleurs(path, unknown);
  const {columns, doubts, lines} = read;
  return {
    lines,
    rows,
    unusable,
    reading: {
      file: basename(path),
      readAs: source.readAs,
      ...(source.tabs === undefined ? {} : {tabsLeft: source.tabs.left}),
      columnsLeft: columnsLeft(layout),
      columns,
      doubts
    }
  };
}

/** Titles that nothing reads; the identifier has told duplicates. */
function columnsLeft({match: {unused, personal, identifier}, titles}: Layout): string[] {
  return [...unused, ...personal].filter((title) => identifier === undefined || title !== titles[identifier]);
}

/** Each name once, with how many lines have it, then what can be done. */
function unknownBailleurs(file: string, {groups, more}: ReturnType<typeof problemGroups>): DataError {
  return new DataError(
    [
      ...groups().map((group) => ({file, line: group.line, message: problemSentence(group)})),
      {
        file,
        message:
          "Rien n’est compté : leurs attributions manqueraient à tous les totaux. Corrigez ces noms, ou dites dans une correspondance (--correspondance, « valeurs », « bailleur ») de quel signataire chacun est le nom ; retirez du fichier les lignes d’un organisme qui n’a pas signé."
      }
    ],
    {more: more()}
  );
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
