import {existsSync, readdirSync} from "node:fs";
import {basename, dirname, join} from "node:path";
import type {Avenant, Convention, IsoDate} from "../../core/convention/convention.js";
import {inOrder, readCheckedYaml} from "../checkedYaml.js";
import {conventionPaths, type Reading, readAvenant} from "../conventionFiles.js";
import {DataError, type Problem} from "../dataError.js";
import {projectFolder} from "../projectFolders.js";
import {findAvenant} from "../scenarioPaths.js";
import {type DecisionContent, decisionFormat} from "./decisionFormat.js";

/** A decision of a revoyure with the avenants that it adopted. */
export interface Decision extends DecisionContent {
  readonly file: string;
  readonly avenants: readonly Avenant[];
}

/** Where decisions are kept. */
function decisionsFolder(root: string = projectFolder()): string {
  return join(root, "data", "revoyures");
}

/** Files of the decisions of the project, oldest first. */
export function decisionFiles(root: string = projectFolder()): string[] {
  return yamlFiles(decisionsFolder(root));
}

/** Avenants that only decisions name (examples), beside them. */
export function decisionAvenantFiles(root: string = projectFolder()): string[] {
  return yamlFiles(join(decisionsFolder(root), "avenants"));
}

/** Reads a decision and the avenants that it adopted, with every fault and its place. */
export function readDecision(
  file: string,
  {convention, root = projectFolder()}: {readonly convention?: Convention; readonly root?: string} = {}
): Reading<Decision> {
  const {document, content, problems} = readCheckedYaml(file, decisionFormat);
  const faults: Problem[] = [...problems];
  const avenants: Avenant[] = [];
  if (content !== undefined) {
    const name = basename(file).replace(/\.ya?ml$/, "");
    // A draft or a copy may have any name; one that is a date must be its own.
    if (/^\d{4}-\d{2}-\d{2}$/.test(name) && name !== content.date)
      faults.push(document.problemAt(["date"], `${content.date} dans un fichier nommé ${basename(file)}`));
    const folder = dirname(file);
    for (const [i, {avenant: reference}] of content.adopted.entries()) {
      const fault = (message: string) => faults.push(document.problemAt(["adopted", i, "avenant"], message));
      const found = findAvenant(reference, {avenants: conventionPaths(root).avenants, folder});
      if (found.message !== undefined) {
        fault(found.message);
        continue;
      }
      const reading = readAvenant(found.file, convention);
      faults.push(...reading.problems);
      if (reading.content === undefined) continue;
      avenants.push(reading.content);
      if (reading.content.signed < content.date)
        fault(`« ${reference} » est signé le ${reading.content.signed}, avant la décision (${content.date})`);
    }
  }
  const all = inOrder(faults);
  if (content === undefined || all.length > 0) return {file, problems: all, sha256: document.sha256};
  return {file, problems: [], sha256: document.sha256, content: {...content, file, avenants}};
}

/** Decisions taken by a day, oldest first; fictitious ones only where the attributions are fictitious too. */
export function decisionsKnown(
  on: IsoDate | undefined,
  {
    convention,
    exercise,
    root = projectFolder()
  }: {readonly convention: Convention; readonly exercise: boolean; readonly root?: string}
): Decision[] {
  const readings = decisionFiles(root).map((file) => readDecision(file, {convention, root}));
  const problems = readings.flatMap((reading) => reading.problems);
  if (problems.length > 0) throw new DataError(problems);
  return readings
    .flatMap(({content}) => content ?? [])
    .filter((decision) => decision.exercise === exercise && (on === undefined || decision.date <= on));
}

function yamlFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}
