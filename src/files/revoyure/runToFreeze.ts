import {existsSync, readdirSync} from "node:fs";
import {join, resolve} from "node:path";
import {digest} from "../../analysis/indicateurs/digest.js";
import type {ResolvedScenario} from "../../core/convention/resolvedScenario.js";
import {closest} from "../../core/formats/closest.js";
import {counterLayout} from "../../core/indicateurs/layout.js";
import {DataError} from "../dataError.js";
import {readProject} from "../projectFile.js";
import {projectFolder, runsFolder} from "../projectFolders.js";
import {resolveScenario} from "../resolveScenario.js";
import {type Manifest, type Run, readRun, readRunBrackets} from "../runFolder.js";
import {loadTerritoire} from "../territoire.js";

export interface RunToFreeze extends Run {
  readonly scenario: ResolvedScenario;
}

/** A run folder, by its path or its name, with the scenario that it was made from; refused when either has changed since. */
export async function runToFreeze(reference: string): Promise<RunToFreeze> {
  const folder = findRun(reference);
  const {communes, bailleurs} = loadTerritoire().territoire;
  const brackets = await readRunBrackets(folder);
  const units = {communes: communes.insee, bailleurs: bailleurs.ids};
  const run = brackets && (await readRun(folder, counterLayout(brackets, units)));
  if (run === undefined)
    throw new DataError([
      {
        file: folder,
        message: "ces résultats n’ont pas les compteurs de ce moteur. Relancez « npx equilibre simuler »."
      }
    ]);
  const {manifest, replicates} = run;
  const counters = digest(replicates.layout.names);
  for (const table of replicates.counters) counters.add(table);
  if (counters.value() !== manifest.digest)
    throw new DataError([
      {
        file: join(folder, "replicates.parquet"),
        message: "les réplications ne sont plus celles que dit le manifeste : fichier modifié ou abîmé."
      }
    ]);
  const scenario = resolveScenario(scenarioFile(manifest));
  const changed = scenario.files.filter(
    ({path, sha256}) => manifest.inputs[path] !== `sha256:${sha256.replace(/^sha256:/, "")}`
  );
  if (changed.length > 0)
    throw new DataError(
      changed.map(({path}) => ({
        file: path,
        message:
          "a changé depuis ces résultats. Relancez « npx equilibre simuler », puis gelez le nouveau dossier."
      }))
    );
  return {...run, scenario};
}

function findRun(reference: string): string {
  const folders = [resolve(reference), join(runsFolder(), reference)];
  const folder = folders.find((path) => existsSync(join(path, "manifest.json")));
  if (folder !== undefined) return folder;
  const names = existsSync(runsFolder())
    ? readdirSync(runsFolder()).filter((name) => !/^\.|\.json$/.test(name))
    : [];
  const near = names.find((name) => name.startsWith(`${reference}-`)) ?? closest(reference, names);
  throw new DataError([
    {
      file: reference,
      message:
        "n’est pas un dossier de résultats (resultat.json, replicates.parquet, manifest.json). " +
        (near === undefined
          ? `Faites-en un : npx equilibre simuler ${readProject().scenarios.convention} --sortie resultats/mon-essai.`
          : `Vouliez-vous dire « ${near} » ?`)
    }
  ]);
}

/** The scenario's own file: the last one read that is neither the convention's nor the territoire's. */
function scenarioFile({scenario, inputs}: Manifest): string {
  const files = Object.keys(inputs).filter((input) => /\.ya?ml$/.test(input) && !input.startsWith("data/"));
  const own = files.find((file) => file === `simulations/${scenario}/scenario.yaml`) ?? files.at(-1);
  return own === undefined ? scenario : resolve(projectFolder(), own);
}
