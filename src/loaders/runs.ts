import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Resultat} from "../analysis/indicateurs/result.js";
import {inWorlds, type WorldProjection} from "../analysis/mondes/projection.js";
import type {ScenarioDocument} from "../components/scenarioDocument.js";
import {missingIds} from "../files/awaitedAnswers.js";
import {DataError} from "../files/dataError.js";
import {readRunProjection} from "../files/mondes/projectionFile.js";
import {readProject} from "../files/projectFile.js";
import {runsFolder} from "../files/projectFolders.js";
import {inspectRun} from "../files/runFolder.js";
import {parseRunIndex, type RunIndex} from "../files/runIndex.js";

/** The two simulations that the home page opposes, the reference first; they come first in every list. */
export function references(): readonly [reference: string, convention: string] {
  const {reference, convention} = readProject().scenarios;
  return [reference, convention];
}

/** Whether any simulation has been run: a project may measure an avenant before. */
export function hasRuns(): boolean {
  return existsSync(join(runsFolder(), "index.json"));
}

/** Ids of the simulations that have been run, the two references first, then in alphabetical order. */
export function listRuns(): string[] {
  return inOrder(Object.keys(readIndex()));
}

/** Ids of the simulations that have a page: those that have been run, and those whose run this site is built without. */
export function listScenarioPages(): string[] {
  return inOrder([...new Set([...listRuns(), ...missingIds("simulation")])]);
}

function inOrder(ids: readonly string[]): string[] {
  const first: readonly string[] = references();
  const rank = (id: string) => {
    const i = first.indexOf(id);
    return i < 0 ? first.length : i;
  };
  return [...ids].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b, "fr"));
}

/** The folder of the newest run of a simulation. */
export function runFolder(id: string): string {
  const folder = readIndex()[id];
  if (folder === undefined) throw missing(`la simulation « ${id} » n'a pas été calculée`);
  return join(runsFolder(), folder);
}

/** The result document of the newest run of a simulation. */
export function readRun(id: string): Resultat {
  const resultat = JSON.parse(readRunText(id)) as Resultat;
  const projection = readRunWorlds(id);
  return projection === undefined ? resultat : inWorlds(resultat, projection);
}

/** What pages read of a result. */
export function pageDocument({
  halfYears,
  communes,
  bailleurs,
  sites,
  rules,
  ...document
}: Resultat): ScenarioDocument {
  return document;
}

/** The newest run of a simulation in the plausible worlds; undefined where chance alone was drawn. */
export function readRunWorlds(id: string): WorldProjection | undefined {
  return readRunProjection(runFolder(id));
}

/** The same as it was written; refused when it is no longer what the run's manifest says. */
export function readRunText(id: string): string {
  const folder = runFolder(id);
  const found = inspectRun(folder);
  if (found === undefined)
    throw missing(`le dossier de la simulation « ${id} » n'a pas de fichier manifest.json`);
  if (found.problems.length > 0 || found.manifest?.scenario !== id)
    throw missing(`les résultats de la simulation « ${id} » sont abîmés ou modifiés`);
  return readFileSync(join(folder, "resultat.json"), "utf8");
}

function readIndex(): RunIndex {
  const path = join(runsFolder(), "index.json");
  if (!existsSync(path)) throw missing("aucune simulation n'a encore été calculée");
  const index = parseRunIndex(readFileSync(path, "utf8"));
  if (index === undefined) throw missing("la liste des simulations calculées est illisible");
  return index;
}

function missing(what: string): DataError {
  const message = `${what}. Lancez « npm start », qui calcule les simulations puis construit le site.`;
  return new DataError([{file: join(runsFolder(), "index.json"), message}]);
}
