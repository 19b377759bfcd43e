import {createHash} from "node:crypto";
import {join} from "node:path";
import type {ExplorationDocument} from "../../analysis/explorer/explorationDocument.js";
import type {ExplorerRequest} from "../../analysis/explorer/explorerRequest.js";
import {checkAnswerFolder, writeAnswer} from "../../files/answerFolder.js";
import {DataError, type Problem} from "../../files/dataError.js";
import {displayPath} from "../../files/displayPath.js";
import {engine} from "../../files/engine.js";
import {encodeExperiments} from "../../files/explorer/experiments.js";
import {type ExplorationManifest, readManifest, writeManifest} from "../../files/explorer/manifest.js";
import {readWorldGround} from "../../files/mondes/worldGround.js";
import {readWorlds} from "../../files/mondes/worldsFile.js";
import {stateFolder} from "../../files/projectFolders.js";
import {sha256Of} from "../../files/seal.js";
import {writeWhole} from "../../files/writeWhole.js";
import type {PreparedScenario} from "../preparedScenario.js";
import {prepareScenario} from "../prepareScenario.js";
import {exploreFreely} from "./exploreFreely.js";
import {type ExploreOptions, exploreWorlds, worldsRead} from "./exploreWorlds.js";

export interface RunExplorerOptions extends ExploreOptions {
  readonly command: string;
  /** Where experiments, manifest and document are written; by default in the state of the project, under their hash. */
  readonly folder?: string | undefined;
  /** Compute again what is kept. */
  readonly again?: boolean;
}

const manifestName = "manifeste.json";
const tableName = "experiences.parquet";

/** Explores, writes the experiments with the manifest that makes them again, and tells what they say. */
export async function runExplorer(
  request: ExplorerRequest,
  options: RunExplorerOptions
): Promise<ExplorationDocument> {
  if (options.folder !== undefined) await checkAnswerFolder(options.folder, manifestName);
  const prepared = preparedOf(request);
  const {free} = request;
  const done =
    free === undefined
      ? await inWorlds(prepared, request, options)
      : {...(await freely(prepared, {...request, free}, options)), request};
  const bytes = encodeExperiments(done.experiments);
  const {version} = engine();
  const manifest: ExplorationManifest = {
    schema: "equilibre/manifeste-exploration@1",
    engine: engine(),
    command: options.command,
    request: done.request,
    seed: request.seed,
    inputs: inputsOf(prepared),
    ...(done.worlds && {worlds: done.worlds}),
    experiments: {file: tableName, sha256: sha256Of(bytes), rows: done.experiments.rows.length}
  };
  const {command: _, ...content} = manifest;
  const id = createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 12);
  const folder = options.folder ?? join(stateFolder(), "explorations", id);
  const document: ExplorationDocument = {
    schema: "equilibre/exploration@1",
    engine: {version},
    command: options.command,
    seed: request.seed,
    experiments: {
      table: displayPath(join(folder, tableName)),
      manifest: displayPath(join(folder, manifestName)),
      sha256: manifest.experiments.sha256,
      rows: manifest.experiments.rows,
      failed: done.experiments.rows.filter(({reason}) => reason !== "").length
    },
    ...done.told
  };
  await writeWhole(join(folder, tableName), bytes);
  await writeManifest(join(folder, manifestName), manifest);
  await writeAnswer(folder, "exploration.json", document);
  return document;
}

/**
 * Makes the experiments of a manifest again. A DataError names all that is no longer as it was, before anything is run, or says
 * that the bytes differ.
 */
export async function remakeExploration(
  path: string,
  options: RunExplorerOptions
): Promise<ExplorationDocument> {
  const manifest = readManifest(path);
  const problems = changedSince(manifest, displayPath(path));
  if (problems.length > 0) throw new DataError(problems);
  const document = await runExplorer(manifest.request, {...options, command: manifest.command, again: true});
  if (document.experiments.sha256 !== manifest.experiments.sha256)
    throw new DataError([
      {
        file: displayPath(path),
        message: `les expériences refaites n’ont pas les mêmes octets : ${document.experiments.sha256} au lieu de ${manifest.experiments.sha256}.`
      }
    ]);
  return {...document, experiments: {...document.experiments, remade: true}};
}

function preparedOf({scenarios, seed}: ExplorerRequest): PreparedScenario[] {
  return scenarios.map((scenario) => prepareScenario(scenario, {incertitudes: false, seed}));
}

async function inWorlds(
  prepared: readonly PreparedScenario[],
  request: ExplorerRequest,
  options: RunExplorerOptions
) {
  const {exploration, experiments, worlds} = await exploreWorlds(prepared, request, options);
  return {
    request: {...request, worlds: worlds.n},
    experiments,
    worlds,
    told: {mondes: exploration}
  };
}

async function freely(
  prepared: readonly PreparedScenario[],
  request: Parameters<typeof exploreFreely>[1],
  options: RunExplorerOptions
) {
  const {exploration, experiments} = await exploreFreely(prepared, request, options);
  return {experiments, worlds: undefined, told: {libre: exploration}};
}

function inputsOf(prepared: readonly PreparedScenario[]): {[path: string]: string} {
  const all = prepared.flatMap(({inputs}) => Object.entries(inputs));
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What a manifest rests on and that is no longer so, each told. */
function changedSince(manifest: ExplorationManifest, file: string): Problem[] {
  const changed = (message: string): Problem => ({file, message});
  const {version, sources} = engine();
  const inputs = inputsOf(preparedOf(manifest.request));
  const paths = [...new Set([...Object.keys(manifest.inputs), ...Object.keys(inputs)])];
  return [
    ...(sources === manifest.engine.sources
      ? []
      : [
          changed(
            `le moteur a changé depuis (version ${manifest.engine.version}, puis ${version}) : reprenez la révision d’alors, ou relancez « ${manifest.command} ».`
          )
        ]),
    ...paths.flatMap((path) => {
      if (manifest.inputs[path] === inputs[path]) return [];
      if (inputs[path] === undefined) return [changed(`« ${path} » manque : il était lu.`)];
      return [
        changed(
          manifest.inputs[path] === undefined
            ? `« ${path} » est lu, ce qui n’était pas le cas.`
            : `« ${path} » a changé depuis : rétablissez le fichier d’alors.`
        )
      ];
    }),
    ...changedWorlds(manifest).map(changed)
  ];
}

function changedWorlds({worlds}: ExplorationManifest): string[] {
  if (worlds === undefined) return [];
  const ground = readWorldGround();
  if (ground.inputs !== worlds.inputs)
    return [
      "les mondes plausibles reposent sur d’autres hypothèses, un autre territoire ou un autre calage."
    ];
  return worldsRead(ground, readWorlds(ground), worlds.n).digest === worlds.digest
    ? []
    : ["les mondes plausibles (data/territoire/mondes.json) ne sont plus ceux d’alors."];
}
