import {readdirSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {computingSources, engine} from "./engine.js";
import {projectFolder} from "./projectFolders.js";
import {scenarioIds} from "./scenarioPaths.js";
import {sha256Of} from "./seal.js";

/** All that decides what a task computes on this machine: two machines that share it give the same answers. */
export interface Fingerprint {
  readonly version: string;
  /** Hash of the sources that compute: core, analysis, files, runners. */
  readonly sources: string;
  /** "sha256:…" of every file of the project that is read, by path relative to it. */
  readonly files: {readonly [path: string]: string};
  /** Hash of the rest. */
  readonly digest: string;
}

/** Computed from the project, and read by no task: a task carries the world that it runs in. */
const outputs = /^(mondes(-\d{4}-\d{2}-\d{2})?|sensibilite)\.json$/;

/** The fingerprint of this checkout and of its project, as they are now on disk. */
export function fingerprint(): Fingerprint {
  const content = {
    version: engine().version,
    sources: computingSources(),
    files: Object.fromEntries(filesRead().map((path) => [path, sha256Of(readFileSync(inProject(path)))]))
  };
  return {...content, digest: sha256Of(JSON.stringify(content))};
}

/** Changes whenever a file of the project is written; cheap enough to be read at each task. */
export function filesStamp(): string {
  return filesRead()
    .map((path) => {
      const {mtimeMs, size} = statSync(inProject(path));
      return `${path} ${mtimeMs} ${size}`;
    })
    .join("\n");
}

/** What sets this machine apart from the one that asks, a line each, in French; empty where nothing does. */
export function differences(here: Fingerprint, asked: Fingerprint): string[] {
  const told: string[] = [];
  if (here.version !== asked.version)
    told.push(`version du moteur : ${here.version} ici, ${asked.version} demandée`);
  if (here.sources !== asked.sources)
    told.push(`code : ${short(here.sources)} ici, ${short(asked.sources)} demandé`);
  const paths = [...new Set([...Object.keys(here.files), ...Object.keys(asked.files)])].sort();
  for (const path of paths) {
    const [own, other] = [here.files[path], asked.files[path]];
    if (own === other) continue;
    if (own === undefined) told.push(`${path} : absent ici`);
    else if (other === undefined) told.push(`${path} : en trop ici`);
    else told.push(`${path} : ${short(own)} ici, ${short(other)} demandé`);
  }
  return told;
}

const short = (hash: string) => hash.replace("sha256:", "").slice(0, 12);

const inProject = (path: string) => join(projectFolder(), path);

function filesRead(): string[] {
  const folders = ["data/convention", "data/loi", "data/territoire", "data/imports"].flatMap(filesUnder);
  const scenarios = scenarioIds().map((id) => `simulations/${id}/scenario.yaml`);
  return ["data/projet.yaml", ...folders, ...scenarios].sort();
}

function filesUnder(folder: string): string[] {
  const root = inProject(folder);
  return listed(root)
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => !outputs.test(name) && !name.endsWith(".tmp") && !name.endsWith(".md"))
    .filter((name) => statSync(join(root, name)).isFile())
    .map((name) => `${folder}/${name}`);
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder, {recursive: true, encoding: "utf8"});
  } catch {
    // A project without imports has no such folder.
    return [];
  }
}
