import {mkdirSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {join} from "node:path";

/** Where Framework keeps what loaders printed. */
export const cacheFolder = join("src", ".observablehq", "cache");

/** Entries of the cache that do not come from loaders; all others are deleted before a build. */
const kept = new Set(["_npm", "_node", "_observablehq"]);

/**
 * Packages whose newest version Framework asks of the npm registry, even for an empty page. An empty folder named
 * for a version answers in its place; pages never load them, so that any version does.
 */
const implicit = [
  "@observablehq/plot",
  "@observablehq/sample-datasets",
  "apache-arrow",
  "arquero",
  "d3",
  "d3-dsv",
  "echarts",
  "htl",
  "leaflet",
  "lodash",
  "mapbox-gl",
  "parquet-wasm",
  "react",
  "react-dom",
  "topojson-client"
] as const;

/** Deletes what loaders printed for an earlier build: Framework would use it again whatever has changed since. */
export function deleteLoaderOutputs(): void {
  for (const entry of entries(cacheFolder)) {
    if (!kept.has(entry)) rmSync(join(cacheFolder, entry), {recursive: true, force: true});
  }
}

/** Keeps a build from asking the registry for anything. */
export function fillVersionCache(): void {
  const {version} = JSON.parse(readFileSync("package.json", "utf8")) as {version: string};
  for (const name of implicit) mkdirSync(join(cacheFolder, "_npm", `${name}@${version}`), {recursive: true});
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
