import {existsSync, readdirSync, statSync} from "node:fs";
import {basename, dirname, isAbsolute, join, resolve} from "node:path";
import {closest} from "../core/formats/closest.js";
import {displayPath} from "./displayPath.js";
import {projectFolder} from "./projectFolders.js";

/** A file found, or why there is none. */
export type Found = {readonly file: string; readonly message?: undefined} | {readonly message: string};

/** Ids of the named simulations of a project. */
export function scenarioIds(root: string = projectFolder()): string[] {
  const folder = join(root, "simulations");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "scenario.yaml")))
    .sort();
}

/** File of a named simulation. */
export function scenarioPath(id: string, root: string = projectFolder()): string {
  return join(root, "simulations", id, "scenario.yaml");
}

/** What names a scenario from any folder, thread or machine: the id of a named simulation; an absolute path for another file. */
export function lastingReference(reference: string): string {
  const found = findScenario(reference);
  if (found.message !== undefined) return reference;
  const file = resolve(found.file);
  return scenarioIds().find((id) => resolve(scenarioPath(id)) === file) ?? file;
}

/** Finds a scenario by the id of a named simulation, or by a path from a folder. */
export function findScenario(
  reference: string,
  {root = projectFolder(), folder = process.cwd()} = {}
): Found {
  const ids = scenarioIds(root);
  if (ids.includes(reference)) return {file: scenarioPath(reference, root)};
  const file = resolve(folder, reference);
  if (existsSync(file)) {
    const inside = join(file, "scenario.yaml");
    if (!statSync(file).isDirectory()) return {file};
    const hint = existsSync(inside) ? `. Vouliez-vous dire « ${displayPath(inside)} » ?` : "";
    return {message: `« ${reference} » est un dossier, un fichier de scénario est attendu${hint}`};
  }
  if (isPath(reference))
    return {message: `fichier de scénario introuvable : « ${reference} »${nearFile(file)}`};
  const near = closest(reference, ids);
  const hint = near ? `. Vouliez-vous dire « ${near} » ?` : "";
  return {message: `scénario « ${reference} » inconnu. Scénarios : ${ids.join(", ")}${hint}`};
}

/** Finds an avenant by its id among those of the project, or by a path from a folder. */
export function findAvenant(
  reference: string,
  {avenants, folder}: {avenants: string; folder: string}
): Found {
  const named = join(avenants, `${reference}.yaml`);
  if (!isPath(reference) && existsSync(named)) return {file: named};
  const file = resolve(folder, reference);
  if (existsSync(file) && statSync(file).isFile()) return {file};
  const ids = existsSync(avenants) ? readdirSync(avenants).map((name) => name.replace(/\.ya?ml$/, "")) : [];
  if (isPath(reference))
    return {message: `fichier d'avenant introuvable : « ${reference} »${nearFile(file)}`};
  const near = closest(reference, ids);
  const hint = near ? `. Vouliez-vous dire « ${near} » ?` : "";
  return {message: `avenant « ${reference} » inconnu. Avenants : ${ids.sort().join(", ")}${hint}`};
}

function isPath(reference: string): boolean {
  return isAbsolute(reference) || /[\\/]|\.ya?ml$/.test(reference);
}

/** A file of nearly that name in the same folder. */
function nearFile(file: string): string {
  const folder = dirname(file);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return "";
  const near = closest(basename(file), readdirSync(folder));
  return near ? `. Vouliez-vous dire « ${displayPath(join(folder, near))} » ?` : "";
}
