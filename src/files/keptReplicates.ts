import {readdir} from "node:fs/promises";
import {join} from "node:path";
import type {Replicates} from "../analysis/indicateurs/replicates.js";
import type {CounterLayout} from "../core/indicateurs/layout.js";
import {runsFolder} from "./projectFolders.js";
import {readReplicates} from "./replicatesParquet.js";
import {keepOrSetAside} from "./runFolder.js";
import {blocksName, type RunKey} from "./runKey.js";

/**
 * Replicates that a kept run of the same scenario, inputs, seed and engine already holds, whatever its number of
 * them: the longest one found. A replicate depends on its rank alone, so that they serve as they are.
 */
export async function keptReplicates(
  key: RunKey,
  layout: CounterLayout
): Promise<Replicates["counters"] | undefined> {
  const sought = blocksName(key);
  const folders = await readdir(runsFolder()).catch((): string[] => []);
  const found = folders
    .filter((name) => name.startsWith(`${key.id}-`))
    .flatMap((name) => {
      const manifest = keepOrSetAside(join(runsFolder(), name));
      if (manifest === undefined) return [];
      return blocksName({...manifest, id: manifest.scenario}) === sought
        ? [{name, replications: manifest.replications}]
        : [];
    })
    .sort((a, b) => b.replications - a.replications)[0];
  if (found === undefined) return undefined;
  return (await readReplicates(join(runsFolder(), found.name, "replicates.parquet"), layout))?.counters;
}
