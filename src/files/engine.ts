import {createHash} from "node:crypto";
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {projectRoot} from "./projectFolders.js";

/** What computed a result: the version that people cite, and the hash of the sources that tells two checkouts apart. */
export interface Engine {
  readonly version: string;
  readonly sources: string;
}

let known: Engine | undefined;

/** The engine of this checkout. A changed line of `src/core` makes results out of date even under the same version. */
export function engine(): Engine {
  known ??= {version: packageVersion(), sources: hashFolder(join(projectRoot, "src", "core"))};
  return known;
}

function packageVersion(): string {
  return (JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")) as {version: string}).version;
}

function hashFolder(folder: string): string {
  const hash = createHash("sha256");
  const names = readdirSync(folder, {recursive: true, encoding: "utf8"}).filter((name) =>
    name.endsWith(".ts")
  );
  for (const name of names.map((path) => path.replaceAll("\\", "/")).sort())
    hash.update(`${name}\n`).update(readFileSync(join(folder, name)));
  return `sha256:${hash.digest("hex")}`;
}
