import {join} from "node:path";
import {projectFolder} from "../projectFolders.js";
import {importContours} from "./importContours.js";
import type {ImportReport} from "./importReport.js";
import {importSpecs} from "./importSpecs.js";
import {importTable} from "./importTable.js";
import {requireImportType} from "./importTypes.js";
import {readCorrespondance} from "./readCorrespondance.js";
import {type Reference, readReference} from "./reference.js";
import {surveyFile} from "./surveyFile.js";

export interface ImportOptions {
  readonly correspondance?: string;
  readonly sheet?: string;
  readonly rejectsAccepted: boolean;
  /** Readings that the import proposes are taken; or everything is read as it is written. */
  readonly confirmed?: boolean;
  readonly asWritten?: boolean;
  /** What becomes of rows that a workbook hides; where not given, they are a problem. */
  readonly hiddenRows?: "lire" | "ecarter";
  readonly onProgress?: (lines: number) => void;
  /** Folder that holds data/. */
  readonly root?: string;
  readonly reference?: Reference;
}

/** Imports a user's file; throws a DataError when it cannot be read as what it is said to be. */
export async function importFile(type: string, path: string, options: ImportOptions): Promise<ImportReport> {
  requireImportType(type, path);
  const root = options.root ?? projectFolder();
  const reference = options.reference ?? readReference(projectFolder());
  if (type === "contours")
    return importContours(path, {reference, root, rejectsAccepted: options.rejectsAccepted});
  const survey = await surveyFile(path);
  // A file of communes is often called a file of logements: RPLS comes as both.
  const types = type === "logements" ? ["logements", "logements-communes"] : [type];
  const candidates = await Promise.all(
    types.map(async (name) => {
      const spec = importSpecs.get(name)!;
      return {
        spec,
        correspondance: readCorrespondance(spec, name === type ? options.correspondance : undefined)
      };
    })
  );
  return importTable(survey, candidates, {...options, reference, importsFolder: join(root, "data/imports")});
}
