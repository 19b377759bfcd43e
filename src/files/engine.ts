import {createHash} from "node:crypto";
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {keptInBundle} from "./keptInBundle.js";
import {checkoutFolder} from "./projectFolders.js";

/** What computed a result: the version that people cite, and the hash of the sources that tells two checkouts apart. */
export interface Engine {
  readonly version: string;
  readonly sources: string;
}

let known: Engine | undefined;

/**
 * The engine of this checkout: one hash over `src/core`, which decides every counter and nothing else. A changed line of
 * it makes runs out of date even under the same version; a word, a table or a page never does.
 */
export function engine(): Engine {
  known ??= {version: engineVersion(), sources: keptInBundle("moteur", () => hashFolders(["core"]))};
  return known;
}

let knownDocuments: string | undefined;

/**
 * Hash of what turns counters into documents: the engine, the analysis and the words. Documents that were kept under
 * another hash are made again; the counters that they come from are not.
 */
export function documentSources(): string {
  knownDocuments ??= keptInBundle("documents", () => hashFolders(["core", "analysis", "words"]));
  return knownDocuments;
}

let knownComputing: string | undefined;

/** Hash of what computes an answer on any machine: the engine, the analysis, and what reads files and runs tasks. */
export function computingSources(): string {
  knownComputing ??= hashFolders(["core", "analysis", "files", "runners"]);
  return knownComputing;
}

/** The version that people cite; its hash is not needed to say it. */
export function engineVersion(): string {
  return (JSON.parse(readFileSync(join(checkoutFolder, "package.json"), "utf8")) as {version: string})
    .version;
}

function hashFolders(houses: readonly string[]): string {
  const hash = createHash("sha256");
  for (const house of houses) {
    const folder = join(checkoutFolder, "src", house);
    const names = readdirSync(folder, {recursive: true, encoding: "utf8"}).filter((name) =>
      name.endsWith(".ts")
    );
    for (const name of names.map((path) => path.replaceAll("\\", "/")).sort())
      hash.update(`${house}/${name}\n`).update(readFileSync(join(folder, name)));
  }
  return `sha256:${hash.digest("hex")}`;
}
