import {existsSync} from "node:fs";
import {dirname, resolve} from "node:path";
import {DataError, type Problem} from "../files/dataError.js";
import {engine} from "../files/engine.js";
import {scenarioFileOf} from "../files/keptRuns.js";
import {type ManifestedRun, manifestOf} from "../files/manifestOf.js";
import {projectFolder} from "../files/projectFolders.js";
import {publishedInputs} from "../files/publishedInputs.js";
import {writeVariant} from "../files/scenarioVariant.js";
import type {PreparedScenario} from "../runners/preparedScenario.js";
import {prepareScenario} from "../runners/prepareScenario.js";
import {runScenario} from "../runners/runScenario.js";
import {interruptible} from "./interruption.js";
import {progressLine} from "./progressLine.js";
import {summaryTable} from "./summaryTable.js";

interface AgainOptions {
  /** As typed: there must be none. */
  readonly scenario: string | undefined;
  readonly typed: {readonly json?: boolean};
  readonly threads: number;
}

/** What the manifest decides, and may not be typed beside it. */
const decided = ["replications", "graine", "incertitudes", "sortie", "tranche", "file", "verifier", "mondes"];

/** Runs what a manifest tells of, and finds its digest again; what misses or differs is named, all at once. */
export async function simulateAgain(path: string, {scenario, typed, threads}: AgainOptions): Promise<void> {
  const beside = [
    ...(scenario === undefined ? [] : [scenario]),
    ...decided.filter((name) => name in typed).map((name) => `--${name}`)
  ];
  if (beside.length > 0)
    throw new DataError([
      {file: "--depuis", message: `: le manifeste dit tout du calcul ; retirez ${beside.join(", ")}.`}
    ]);
  const manifest = manifestOf(path);
  const prepared = await preparedFrom(manifest, [process.cwd(), dirname(resolve(path))]);
  const {resultat} = await interruptible((signal) =>
    runScenario(prepared, {
      ...{replications: manifest.replications, threads, signal, again: true},
      command: `npx equilibre simuler --depuis ${manifest.file}`,
      onProgress: progressLine(prepared.id)
    })
  );
  if (resultat.digest !== manifest.digest)
    throw new DataError([
      {
        file: manifest.file,
        message: `: mêmes fichiers et même moteur, mais l’empreinte refaite est ${resultat.digest}, pour ${manifest.digest} dans le manifeste. Signalez-le.`
      }
    ]);
  process.stderr.write(`Empreinte retrouvée : ${resultat.digest}.\n`);
  process.stdout.write(typed.json === true ? `${JSON.stringify(resultat)}\n` : summaryTable(resultat));
}

/** The scenario of a manifest, ready to run; a DataError names all that is not as it was. */
async function preparedFrom(manifest: ManifestedRun, folders: readonly string[]): Promise<PreparedScenario> {
  const {file, scenario, avenants, seed, incertitudes} = manifest;
  const inputs = publishedInputs(manifest.inputs);
  const problems: Problem[] = [];
  const here = engine();
  if (here.sources !== manifest.engine.sources)
    problems.push({
      file,
      message: `: moteur version ${manifest.engine.version} (${short(manifest.engine.sources)}) attendu ; celui-ci est version ${here.version} (${short(here.sources)}).`
    });
  const source = scenarioFileOf(manifest, folders);
  if (source === undefined)
    throw new DataError([
      ...problems,
      {
        file,
        message: `: le fichier du scénario « ${scenario} » manque, ou n’a plus ce nom. Si c’est un fichier à vous, lancez la commande de son dossier.`
      }
    ]);
  const files = avenants.map((path) => ({
    path,
    found: [projectFolder(), ...folders].map((folder) => resolve(folder, path)).find(existsSync)
  }));
  for (const {path, found} of files)
    if (found === undefined) problems.push({file: path, message: "manque : ce calcul le lisait."});
  if (files.some(({found}) => found === undefined)) throw new DataError(problems);
  const added = files.flatMap(({found}) => found ?? []);
  // A scenario with its avenants is a file that the tool writes: the manifest does not tell it.
  const variant =
    added.length === 0 ? undefined : (await writeVariant(source, scenario, {avenants: added})).file;
  const prepared = prepareScenario(variant ?? source, {seed, incertitudes: incertitudes !== false});
  const read = publishedInputs(
    Object.fromEntries(
      Object.entries(prepared.inputs).filter(([path]) => resolve(projectFolder(), path) !== variant)
    )
  );
  for (const [path, hash] of Object.entries(inputs)) {
    const now = read[path];
    if (now === undefined) problems.push({file: path, message: "manque : ce calcul le lisait."});
    else if (now !== hash)
      problems.push({
        file: path,
        message: `n’est plus le même : ${short(hash)} attendu, ${short(now)} trouvé.`
      });
  }
  for (const path of Object.keys(read))
    if (!(path in inputs))
      problems.push({file: path, message: "est lu ici, et ne l’était pas par ce calcul."});
  if (problems.length > 0) throw new DataError(problems);
  return prepared;
}

function short(hash: string): string {
  return `${hash.slice(0, 19)}…`;
}
