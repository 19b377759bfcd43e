import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {runsFolder} from "./projectFolders.js";
import {writeWhole} from "./writeWhole.js";

/** The run folder that stands for each named simulation: what the pages show. */
export type RunIndex = {readonly [id: string]: string};

/** Folder names by scenario id; empty before the first run. */
export async function readRunIndex(): Promise<RunIndex> {
  const text = await readFile(join(runsFolder(), "index.json"), "utf8").catch(() => "{}");
  return JSON.parse(text) as RunIndex;
}

/** Replaces the index. */
export async function writeRunIndex(index: RunIndex): Promise<void> {
  const sorted = Object.fromEntries(Object.entries(index).sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeWhole(join(runsFolder(), "index.json"), `${JSON.stringify(sorted, undefined, 2)}\n`);
}
