import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import Papa from "papaparse";
import type {Replicates} from "../../src/analysis/indicateurs/replicates.js";
import type {Resultat} from "../../src/analysis/indicateurs/result.js";
import {summarise} from "../../src/analysis/indicateurs/summarise.js";
import {counterLayout} from "../../src/core/indicateurs/layout.js";
import {type Manifest, runFiles} from "../../src/files/runFolder.js";
import {cietBrackets} from "../helpers/cietBrackets.js";
import {fixtureCounters, steps} from "./fixtureCounters.js";
import {overWorlds} from "./overWorlds.js";

const replications = 8;

/** Made-up efforts, so that scenarios differ; the ids are those of folders of `simulations/`. */
const efforts: {readonly [id: string]: number} = {
  tendanciel: 0,
  ciet: 0.9,
  "ciet-quatre-quarts": 1,
  "ciet-effort-moitie": 0.45
};

/** Writes one run a simulation, of the shape of a result but invented, and their index; returns the ids. */
export function writeFixtures(folder: string, ids: readonly string[]): void {
  const index: Record<string, string> = {};
  ids.forEach((id, i) => {
    const name = `${id}-jeudessai`;
    mkdirSync(join(folder, name), {recursive: true});
    const {document: alone, replicates} = fixture(id, efforts[id] ?? 0.8 - 0.05 * i);
    const document = overWorlds(alone);
    const files = runFiles({resultat: document, manifest: manifestOf(document), replicates});
    for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, name, file), content);
    index[id] = name;
  });
  writeFileSync(join(folder, "index.json"), JSON.stringify(index));
}

export function fixture(id: string, effort: number): {document: Resultat; replicates: Replicates} {
  const layout = counterLayout(cietBrackets(), {
    communes: column("communes.csv", "insee"),
    bailleurs: column("bailleurs.csv", "id")
  });
  const counters = Array.from({length: replications}, (_, replicate) =>
    fixtureCounters(layout, {effort, replicate})
  );
  const everyStep = <T>(row: T): T[] => Array.from({length: steps}, () => row);
  const replicates = {layout, steps, counters};
  const summary = summarise(replicates, {
    firstYear: 2016,
    brackets: layout.brackets,
    tolerance: 2,
    confidence: 0.9,
    reference: everyStep([0.25, 0.25, 0.25, 0.25]),
    ceiling: everyStep([0.5, null, null]),
    floor: everyStep([null, null, 0.5])
  });
  const document: Resultat = {
    schema: "equilibre/resultat@1",
    scenario: {id, title: `jeu d’essai : ${id}`},
    engine: {version: "0.0.0-jeu-dessai"},
    inputs: {"jeu-dessai.yaml": `sha256:${"0".repeat(64)}`},
    seed: "jeu d’essai",
    replications,
    incertitudes: false,
    digest: `sha256:${"0".repeat(64)}`,
    ...summary
  };
  return {document, replicates};
}

function manifestOf({scenario, engine, inputs, seed, digest}: Resultat): Manifest {
  return {
    schema: "equilibre/manifeste@1",
    status: "complet",
    scenario: scenario.id,
    engine: {...engine, sources: "sha256:0"},
    documents: "sha256:0",
    node: "jeu d’essai",
    ...{inputs, seed, replications, incertitudes: false, digest},
    command: "jeu d’essai",
    threads: 1,
    durationSeconds: 0
  };
}

/** A column of a table of the territoire. */
export function column(file: string, name: string): string[] {
  const text = readFileSync(join("data", "territoire", file), "utf8");
  const {data} = Papa.parse<Record<string, string>>(text, {header: true, skipEmptyLines: true});
  return data.map((row) => row[name]);
}

const [, script, folder, ...ids] = process.argv;
if (script !== undefined && import.meta.url === pathToFileURL(script).href) writeFixtures(folder, ids);
